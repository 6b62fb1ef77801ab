import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { careRelationship } from './care-relationship.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  'is tom still a «patient here»',
  '«new patient» today',
  '«our patient» called',
  'he is «under our care»',
  '«es paciente»',
  '«established patient»',
];

const misses = [
  'my neighbor',
  'an old friend',
  'the new teacher',
  'our landlord',
  'the band',
  'un amigo',
  'the coach',
  'my cousin',
];

describe('care-relationship', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(careRelationship, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(careRelationship, readDocument(text), 0.3)).toEqual([]);
  });
});
