import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { record } from './record.ts';

/** The wanted words stand between « and ». */
const hits = [
  'pull her «medical record»',
  'the «discharge summary»',
  '«lab report» is in',
  '«historia clínica»',
  'sign the «consent form»',
  '«referral» sent',
];

const misses = [
  'vinyl collection',
  'the guest list',
  'a recipe card',
  'the playlist',
  'the map',
  'el menú',
  'photo album',
  'a comic',
];

describe('record', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(record, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(record, readDocument(text), 0.3)).toEqual([]);
  });
});
