import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { billing } from './billing.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«copay» was 40',
  '«prior auth» denied',
  'her «deductible»',
  '«medicaid» lapsed',
  'the «eob» shows',
  'el «deducible»',
  '«bcbs» plan',
  '«cpt» code 99213',
];

const misses = [
  'split the check',
  'rent is due',
  'gas prices',
  'venmo me',
  'coffee money',
  'me debes diez',
  'the tip jar',
  'cash only',
];

describe('billing', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(billing, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(billing, readDocument(text), 0.3)).toEqual([]);
  });
});
