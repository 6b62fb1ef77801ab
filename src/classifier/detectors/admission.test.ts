import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { admission } from './admission.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«admitted» to icu',
  '«discharged» today',
  '«intubated» overnight',
  'in the «emergency room» all night',
  '«passed away» last night',
  'está «internado»',
  '«dada de alta»',
  '«icu» bed',
  'they «called it at 0317»',
  '«pronounced at 14:05»',
  "«she's gone, 5:40 this morning»",
  '«they kept him overnight», mad about the jello',
];

const misses = [
  'the concert hall',
  'two tickets',
  'a long walk',
  'the hotel lobby',
  'nice view',
  'la playa',
  'my front yard',
  'new carpet',
  'i called her at 0930',
  "she's gone to lunch",
  'they kept the receipt overnight',
];

describe('admission', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(admission, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(admission, readDocument(text), 0.3)).toEqual([]);
  });
});
