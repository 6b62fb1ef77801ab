import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { pregnancy } from './pregnancy.ts';

/** The wanted words stand between « and ». */
const hits = [
  'she is «pregnant»',
  'had a «miscarriage»',
  '«g2p1» at term',
  'priya «is 34 weeks» and cramping',
  'está «embarazada»',
  '«prenatal visit» visit',
  '«c-section» at 7',
  '«is 9 cm» now',
];

const misses = [
  'two weeks until vacation',
  'the project is 3 weeks late',
  'a gift card',
  '34 people came',
  'it is 9 blocks away',
  'semana santa',
  '40 minutes left',
  'the couch arrived',
];

describe('pregnancy', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(pregnancy, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(pregnancy, readDocument(text), 0.3)).toEqual([]);
  });
});
