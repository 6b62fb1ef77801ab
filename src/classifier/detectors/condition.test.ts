import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { condition } from './condition.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  'tom has «diabetes»',
  'dx «breast cancer» stage 2',
  '«htn» and «copd» on the list',
  '«hypertension» since 2010',
  'her «lupus» flared',
  'tiene «neumonía»',
  'la «diabetes» de don luis',
  'kid with «asthma»',
];

const misses = [
  'happy birthday karen',
  'see you at the stadium',
  'the report is on the desk',
  'my car broke down',
  'nos vemos mañana',
  'a list of groceries',
  'she painted the fence',
  'we won the game',
];

describe('condition', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(condition, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(condition, readDocument(text), 0.3)).toEqual([]);
  });
});
