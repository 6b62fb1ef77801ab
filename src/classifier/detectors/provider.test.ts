import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { provider } from './provider.ts';

/** The wanted words stand between « and ». */
const hits = [
  'saw the «oncologist»',
  '«cardiology» consult',
  'her «psychiatrist»',
  '«urgent care»',
  'el «pediatra»',
  '«ob/gyn» today',
  '«dermatology» ref',
  'el «cardiólogo»',
];

const misses = [
  'the plumber came',
  'my barber',
  'a lawyer friend',
  'the mechanic',
  'our teacher',
  'el vecino',
  'the coach',
  'a chef',
];

describe('provider', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(provider, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(provider, readDocument(text), 0.3)).toEqual([]);
  });
});
