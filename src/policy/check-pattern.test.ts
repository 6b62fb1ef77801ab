import { describe, expect, it } from 'vitest';
import { checkPattern } from './check-pattern.ts';

const usable = [
  ['\\bLK-?\\d{7}\\b', 'lk1234567'],
  ['(?:MRN|Chart)[ #:]{0,3}\\d{5,12}', 'chart #:123456'],
  ['[A-Z]{2}\\d{6}', 'ab123456'],
  ['\\d{3}-\\d{2}-\\d{2}X', '123-45-67x'],
  ['\\p{L}{2}-\\d{6}', 'ñu-123456'],
  ['H(?:\\d{2} ?){4}', 'h12 34 56 78'],
  ['[\\]\\d]{8}', '12345678'],
] as const;

const refused = [
  ['\\d+x', 'upper bound'],
  ['MRN.*', 'upper bound'],
  ['(\\d{1,20}){1,20}', 'too many ways'],
  ['(a|a){1,30}b', 'too many ways'],
  ['(\\d?){50}\\d{50}', 'too many ways'],
  ['\\d{5,40}\\d{5,40}\\d{5,40}', 'ways'],
  ['A\\d{6,}', 'upper bound'],
  ['A\\d{500}', 'upper bound'],
  ['(?=A)A\\d{6}', 'plain groups'],
  ['(?<!A)B\\d{6}', 'plain groups'],
  ['(?<id>A\\d{6})', 'plain groups'],
  ['(A)\\1\\d{6}', 'refer back'],
  ['(unclosed', 'not a valid'],
  ['A\\-\\d{6}', 'not a valid'],
  ['', 'every message'],
  ['x?', 'every message'],
  ['\\w', 'everyday'],
  ['.', 'everyday'],
  ['\\d{4}', 'everyday'],
  ['\\d{1,9}', 'everyday'],
  ['[a-z]{4}', 'everyday'],
] as const;

describe('checkPattern', () => {
  it.each(usable)('takes %s', (source, example) => {
    expect(checkPattern(source)).toBeUndefined();
    expect(new RegExp(source, 'iu').test(example)).toBe(true);
  });

  it.each(refused)('refuses %s: %s', (source, words) => {
    expect(checkPattern(source)).toContain(words);
  });

  it('takes only patterns that stay quick on a draft of 250,000 digits', () => {
    const draft = '1'.repeat(250_000);
    for (const [source] of usable) {
      const start = performance.now();
      new RegExp(source, 'giu').test(draft);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
