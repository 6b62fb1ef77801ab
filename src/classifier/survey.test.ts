import { describe, expect, it } from 'vitest';
import { eachMatch, eachThatMayMatch, mayMatch, patternRow, readAhead, survey } from './survey.ts';

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

  it('at the second search, where somebody reads ahead', () => {
    const pattern = /\b(?:colposcop\w+|dexa scan)\b/;
    mayMatch(survey('nothing'), pattern);
    for (const _ of readAhead());
    expect(mayMatch(survey('nothing'), pattern)).toBe(false);
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
    [
      'as far as what it needs stands',
      /\bher (?:\w+ )*rash\b/g,
      'her red rash, her knee',
      ['0 her red rash'],
    ],
    ['with what it needs behind it', /\bher \w+(?= again)/g, 'her knee again, her hip', ['0 her knee']],
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

it('a survey holds when many were made after it', () => {
  const pattern = /\b(?:her|his) rash\b/g;
  matches(pattern, 'her rash');
  const text = 'his knee, her rash, his rash';
  const first = survey(text);
  for (let i = 0; i < 40; i++) survey('his rash and her rash. '.repeat(50 * (i % 7)));
  const found: string[] = [];
  eachMatch(first, pattern, text, (match) => found.push(`${match.index} ${match[0]}`));
  expect(found).toEqual(['10 her rash', '20 his rash']);
});

describe('a row of patterns', () => {
  const ROW = [/\bbiops\w+/g, /\d{3}/g, /\bmrn (?:\w+ ){0,2}\d+/g, /[?!]/g];
  const visited = (row: ReturnType<typeof patternRow>, text: string): number[] => {
    const places: number[] = [];
    eachThatMayMatch(survey(text), row, (pattern, i) => {
      expect(pattern).toBe(row.patterns[i]);
      places.push(i);
    });
    return places;
  };

  it.each([
    ['what nothing is known of', 'see you', [3]],
    ['what begins here', 'her biopsy', [0, 3]],
    ['a label and its number', 'room 9 and mrn', [1, 2, 3]],
    ['not the label alone', 'her mrn', [3]],
  ])('is asked for %s', (_case, text, expected) => {
    const row = patternRow(ROW);
    for (let i = 0; i < 5; i++) visited(row, text);
    expect(visited(row, text)).toEqual(expected);
  });

  it('is asked for everything while its patterns are new', () => {
    expect(visited(patternRow([/\bknee\b/g, /\bhip\b/g]), 'nothing')).toEqual([0, 1]);
  });
});
