import { describe, expect, it } from 'vitest';
import { mayMatch, survey } from './survey.ts';

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
