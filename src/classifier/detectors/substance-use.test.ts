import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { substanceUse } from './substance-use.ts';

/** The wanted words stand between « and ». */
const hits = [
  'back in «detox»',
  '«suboxone» clinic',
  '«methadone» dose missed',
  '«relapsed» again',
  '«narcan» given',
  '«alcoholismo»',
  '«cocaine» positive',
  '«drug screen» was dirty',
];

const misses = [
  'high sugar',
  'a high possibility',
  'ice cream',
  'fresh bread',
  'soccer practice',
  'the old school',
  'a cup of tea',
  'pan dulce',
  'long drive',
  'new shoes',
];

describe('substance-use', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(substanceUse, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(substanceUse, readDocument(text), 0.3)).toEqual([]);
  });
});
