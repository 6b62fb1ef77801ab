import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { mentalHealth } from './mental-health.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«bipolar» and off meds',
  '«suicidal» last night',
  '«ptsd» group',
  '«panic attack» at work',
  '«anxiety» is worse',
  'tiene «depresión»',
  '«schizophrenia» dx',
  '«psychosis»',
];

const misses = [
  'so happy for you',
  'big sale at target',
  'love that song',
  'we laughed a lot',
  'busy week',
  'muy contenta',
  'nice job',
  'the exam was long',
];

describe('mental-health', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(mentalHealth, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(mentalHealth, readDocument(text), 0.3)).toEqual([]);
  });
});
