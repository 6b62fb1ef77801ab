import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { lab } from './lab.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«A1c 9.2» today',
  '«INR 4.8»',
  'the «potassium is 5.1»',
  'did the «path come back» yet',
  '«blood work» tomorrow',
  '«EF is 25%»',
  'su «azúcar salió en 320»',
  '«troponin» pending',
];

const misses = [
  'the score is 4 to 2',
  'room 12 at 3',
  'call me back',
  'version 4.8 is out',
  'he ran 9.2 miles',
  'my bill is 120',
  'page 25 of the book',
  'cómo te fue',
];

describe('lab', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(lab, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(lab, readDocument(text), 0.3)).toEqual([]);
  });
});
