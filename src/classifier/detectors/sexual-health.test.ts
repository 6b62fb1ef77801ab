import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { sexualHealth } from './sexual-health.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«chlamydia» positive',
  'has «hiv»',
  '«herpes» outbreak',
  'needs her «birth control»',
  '«syphilis» titer',
  '«vih» positivo',
  '«gonorrhea»',
  '«prep» for hiv today',
];

const misses = [
  'the bus is late',
  'our anniversary',
  'a nice dinner',
  'new apartment',
  'call your mom',
  'la casa azul',
  'the choir sings',
  'green tea',
];

describe('sexual-health', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(sexualHealth, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(sexualHealth, readDocument(text), 0.3)).toEqual([]);
  });
});
