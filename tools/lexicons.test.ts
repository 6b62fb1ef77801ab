import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compile, GENERATED } from './lexicons.ts';

/** Gzipped kilobytes the compiled lists may take of the content script's 600. */
const LARGEST = 300;

describe('the compiled lexicon', () => {
  const compiled = compile();

  it('is what the lists beside it compile to (run `npm run lexicons` after a change of a list)', () => {
    expect(readFileSync(GENERATED, 'utf8') === compiled).toBe(true);
  });

  it('stays small', () => {
    expect(gzipSync(compiled).length / 1024).toBeLessThan(LARGEST);
  });
});
