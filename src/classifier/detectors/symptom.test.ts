import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { symptom } from './symptom.ts';

/** The wanted words stand between « and ». */
const hits = [
  'c/o «chest pain»',
  '«headache» since monday',
  '«nausea» and «vomiting»',
  'her «kidneys are failing»',
  '«short of breath» at night',
  'tiene «fiebre»',
  '«dolor de cabeza» fuerte',
  'gus «fell» last night',
];

const misses = [
  'happy to help',
  'the printer jammed',
  'bring the cake',
  'it tastes great',
  'que pases buen día',
  'the meeting ran long',
  'he scored twice',
  'nice photo',
];

describe('symptom', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(symptom, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(symptom, readDocument(text), 0.3)).toEqual([]);
  });
});
