import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { medication } from './medication.ts';

/** The wanted words stand between « and ». */
const hits = [
  'refill «metformin»',
  'on «eliquis» again',
  '«lisinopril» 10',
  '«ozempic» is backordered',
  'needs her «insulin»',
  'receta de «amoxicilina»',
  '«warfarin» held',
  'toma «losartán»',
];

const misses = [
  'two tickets for friday',
  'the blue sweater',
  'call me later',
  'pick up milk',
  'vamos al cine',
  'good morning team',
  'check the oil',
  'nice weather',
];

describe('medication', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(medication, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(medication, readDocument(text), 0.3)).toEqual([]);
  });
});
