import { describe, expect, it } from 'vitest';
import { eachMatch, mayMatch, survey } from './survey.ts';

/** Needs are read only off patterns that are searched for again and again. */
function rulesOut(pattern: RegExp, text: string): boolean {
  for (let i = 0; i < 10; i++) mayMatch(survey(text), pattern);
  return !mayMatch(survey(text), pattern);
}

describe('a survey rules out patterns', () => {
  const CARE = /\b(?:biops\w+|x ?ray|mrn \d+)\b/;
  it.each([
    ['nothing of it is there', true, 'see you at nine'],
    ['a word begins otherwise', true, 'an autobiopsy'],
    ['a word goes on', true, 'mrns and xr'],
    ['the word is there', false, 'her biopsy'],
    ['the beginning is there', false, 'biopsies'],
    ['the word stands at the end', false, 'his x ray'],
    ['a sign is the edge', false, '(mrn 3)'],
  ])('%s', (_case, out, text) => {
    expect(rulesOut(CARE, text)).toBe(out);
  });

  it('never one that it has not read', () => {
    expect(mayMatch(survey('nothing'), /\bbiopsy\b/)).toBe(true);
  });

  it('asks for a label and a number together', () => {
    const labelled = /\bmrn (?:\w+ ){0,2}\d+/;
    expect(rulesOut(labelled, 'her mrn please')).toBe(true);
    expect(rulesOut(labelled, 'room 9')).toBe(true);
    expect(rulesOut(labelled, 'mrn is 9')).toBe(false);
  });

  it('knows digits wherever they stand', () => {
    const digits = /\d{3}/;
    expect(rulesOut(digits, 'no number')).toBe(true);
    expect(rulesOut(digits, 'ab482')).toBe(false);
  });
});

/** The matches of a global pattern that was searched for often enough to be read. */
function matches(pattern: RegExp, text: string): string[] {
  for (let i = 0; i < 10; i++) mayMatch(survey(text), pattern);
  const found: string[] = [];
  eachMatch(survey(text), pattern, text, (match) => found.push(`${match.index} ${match[0]}`));
  return found;
}

describe('a surveyed text is searched where a match can begin', () => {
  it.each([
    [
      'at every such word, in order',
      /\b(?:her|his) \w+/g,
      'his rash and her rash',
      ['0 his rash', '13 her rash'],
    ],
    ['never inside a match', /\bher (?:her )?rash\b/g, 'her her rash', ['0 her her rash']],
    ['behind a match that failed', /\bher rash\b/g, 'her her rash', ['4 her rash']],
    ['at numbers inside words', /(?<!\d)\d{2}/g, 'ab12cd34 56', ['2 12', '6 34', '9 56']],
    ['at words with numbers in them', /(?<!\d)(?:\bb1c22|22)/g, 'b1c22 b1d22', ['0 b1c22', '9 22']],
  ])('%s', (_case, pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected);
  });

  it('with the capitals of the text it is given', () => {
    const pattern = /\b[A-E]\d/g;
    for (let i = 0; i < 10; i++) mayMatch(survey('b2'), pattern);
    const found: string[] = [];
    eachMatch(survey('b2 c3'), pattern, 'b2 C3', (match) => found.push(match[0]));
    expect(found).toEqual(['C3']);
  });
});
