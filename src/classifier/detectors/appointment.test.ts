import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { appointment } from './appointment.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  'her «appointment» is at 3',
  '«no show» again',
  '«f/u» monday',
  'tiene «cita» mañana',
  '«telehealth» visit',
  '«appt» with cardiology',
  '«check up» friday',
];

const misses = [
  'see you at dinner',
  'the train leaves',
  'game night',
  'the show was fun',
  'happy hour',
  'fiesta el sábado',
  'lunch is ready',
  'movie at 8',
];

describe('appointment', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(appointment, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(appointment, readDocument(text), 0.3)).toEqual([]);
  });
});
