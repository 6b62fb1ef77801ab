import { describe, expect, it } from 'vitest';
import type { Classification } from '../classifier/types.ts';
import { decideFiles, type JudgedFile } from './decide-files.ts';
import type { Action, Enforcement } from './types.ts';

const clean: Classification = { findings: [], cases: [] };
const phi: Classification = {
  findings: [],
  cases: [{ rule: 'R1', score: 0.99, strength: 'strong', findings: [] }],
};
const base = {
  enforcement: 'block',
  sensitivity: 'balanced',
  overrides: 'confirm',
  images: 'warn',
  files: 'block',
} as const;
const image: JudgedFile = { kind: 'image', name: clean };
const document: JudgedFile = { kind: 'document', name: clean };
const text: JudgedFile = { kind: 'text', name: clean, content: clean };

describe('the default', () => {
  it.each<[string, readonly JudgedFile[], Action, readonly string[]]>([
    ['no file', [], 'allow', []],
    ['a picture', [image], 'warn', ['image']],
    ['a document', [document], 'block', ['file']],
    ['a medical image', [{ kind: 'medical-image', name: clean }], 'block', ['file']],
    ['a recording', [{ kind: 'recording', name: clean }], 'block', ['file']],
    ['an unknown file', [{ kind: 'other', name: clean }], 'block', ['file']],
    ['a clean text', [text], 'allow', []],
    ['a text with PHI', [{ ...text, content: phi }], 'block', ['R1']],
    ['a text that is too long', [{ kind: 'text', name: clean, failure: 'too-long' }], 'block', ['too-long']],
    [
      'a text that cannot be read',
      [{ kind: 'text', name: clean, failure: 'gate-error' }],
      'block',
      ['gate-error'],
    ],
    ['a picture whose name says it', [{ ...image, name: phi }], 'block', ['R1']],
    ['the worst of several', [text, image, document], 'block', ['file']],
  ])('%s', (_case, files, action, reasons) => {
    expect(decideFiles(files, base)).toMatchObject({ action, verdict: action, reasons });
  });
});

describe('settings and enforcement', () => {
  it.each<[Action, Enforcement, Action]>([
    ['allow', 'block', 'allow'],
    ['warn', 'block', 'warn'],
    ['block', 'block', 'block'],
    ['block', 'warn', 'warn'],
    ['warn', 'warn', 'warn'],
    ['block', 'monitor', 'allow'],
    ['warn', 'monitor', 'allow'],
  ])('%s under %s leads to %s', (setting, enforcement, action) => {
    const policy = { ...base, enforcement, images: setting, files: setting };
    expect(decideFiles([image], policy)).toMatchObject({ action, verdict: setting });
    expect(decideFiles([document], policy)).toMatchObject({ action, verdict: setting });
  });

  it('let a name or a text with PHI pass by no setting of pictures and files', () => {
    const policy = { ...base, images: 'allow', files: 'allow' } as const;
    expect(decideFiles([{ ...image, name: phi }], policy).action).toBe('block');
    expect(decideFiles([{ ...text, content: phi }], policy).action).toBe('block');
  });
});

it('an answered question opens what warns, and nothing that blocks', () => {
  expect(decideFiles([image], base, true)).toMatchObject({ action: 'allow', verdict: 'warn' });
  expect(decideFiles([document], base, true).action).toBe('block');
  expect(decideFiles([{ ...image, name: phi }], base, true).action).toBe('block');
  // The question about pictures is no warning that overrides could turn off.
  expect(decideFiles([image], { ...base, overrides: 'off' }, true).action).toBe('allow');
});
