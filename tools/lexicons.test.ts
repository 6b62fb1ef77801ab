import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compile, GENERATED, readings } from './lexicons.ts';

/** Gzipped kilobytes the compiled lists may take of the content script's 600. */
const LARGEST = 330;

describe('the compiled lexicon', () => {
  const compiled = compile();

  it('is what the lists beside it compile to (run `npm run lexicons` after a change of a list)', () => {
    expect(readFileSync(GENERATED, 'utf8') === compiled).toBe(true);
  });

  it('stays small', () => {
    expect(gzipSync(compiled).length / 1024).toBeLessThan(LARGEST);
  });
});

describe('the readings of a family', () => {
  it('are every choice of every place, an empty choice leaving the place out', () => {
    expect(readings('[coughing|spitting] up [|bright red] blood')).toEqual([
      'coughing up blood',
      'coughing up bright red blood',
      'spitting up blood',
      'spitting up bright red blood',
    ]);
  });

  it('refuse a choice that is never closed', () => {
    expect(() => readings('blood in [urine|stool')).toThrow('does not close');
  });
});
