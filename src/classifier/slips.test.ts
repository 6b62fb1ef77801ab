import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSlip, misspellings } from '../../tools/misspellings.ts';
import { classify } from './index.ts';
import { readDocument } from './normalize.ts';
import { slipOf } from './slips.ts';

const SLIPS: readonly (readonly [written: string, meant: string])[] = [
  ['amputaiton', 'amputation'],
  ['infusoin', 'infusion'],
  ['warfrain', 'warfarin'],
  ['lisinoprill', 'lisinopril'],
  ['metoprollol', 'metoprolol'],
  ['metroprolol', 'metoprolol'],
  ['prazosn', 'prazosin'],
  ['hydroxizine', 'hydroxyzine'],
  ['metfermin', 'metformin'],
  ['ultrasuond', 'ultrasound'],
  ['fuetnes', 'fuentes'],
  ['biopises', 'biopsies'],
];

/** Rare names and words of no list, each near a word of care. */
const NO_SLIPS = [
  'carrow',
  'vandersloot',
  'lupinski',
  'jurgensen',
  'brandywine',
  'kowalchuk',
  'stravinsky',
  'zumbathon',
  'abrazote',
  'qwertyuiop',
];

describe('slips of the fingers', () => {
  it.each(SLIPS)('%s is %s', (written, meant) => {
    expect(readDocument(`ask about ${written} now`).lower).toContain(meant);
  });

  it.each(NO_SLIPS)('%s is none', (written) => {
    expect(slipOf(written)).toBeUndefined();
  });

  it('leaves a word that only a phrase knows', () => {
    expect(readDocument('plantilla ortopedica').lower).toBe('plantilla ortopedica');
  });

  it('shows where the word stands in the draft, capitals and all', () => {
    const text = 'mrs okafor had her AMPUTAITON at 9';
    const found = classify(text).findings.find(({ kind }) => kind === 'procedure');
    expect(found && text.slice(found.start, found.end)).toBe('AMPUTAITON');
  });

  it('leaves Mrs. Teh her name', () => {
    expect(readDocument('mrs teh is here').lower).toBe('mrs teh is here');
    expect(readDocument('mrs okafor is in teh er').lower).toBe('mrs okafor is in the er');
  });

  it('knows every spelling that the lists leave to it', () => {
    const rows = readFileSync(new URL('lexicons/often-misspelt.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const left = rows.flatMap(([word = '', language = 'en']) =>
      misspellings(word, language).filter((spelling) => isSlip(spelling, word)),
    );
    expect(left.length).toBeGreaterThan(300);
    const unknown = left.filter((spelling) => {
      const { hits } = readDocument(spelling);
      return hits.length === 0;
    });
    expect(unknown).toEqual([]);
  });
});
