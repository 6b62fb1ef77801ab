import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, GENERATED } from './lexicons.ts';

/** Base64 kilobytes the compiled lists may take in the content script. */
const LARGEST = 350;

describe('the compiled lexicon', () => {
  const compiled = compile();

  it('is what the lists beside it compile to (run `npm run lexicons` after a change of a list)', () => {
    expect(readFileSync(GENERATED, 'utf8') === compiled).toBe(true);
  });

  it('stays small', () => {
    expect(compiled.length / 1024).toBeLessThan(LARGEST);
  });
});
