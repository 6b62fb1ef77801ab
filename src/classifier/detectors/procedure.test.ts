import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { procedure } from './procedure.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«colonoscopy» friday',
  'needs an «MRI»',
  's/p «cholecystectomy»',
  '«root canal» is 900',
  'started «chemo»',
  'su «mamografía» es hoy',
  '«cirugía» mañana',
  '«appendectomy» scar',
];

const misses = [
  'fix the printer',
  'wash the car',
  'paint the kitchen',
  'the new menu',
  'plan the trip',
  'arregla la mesa',
  'book the hotel',
  'grab a coffee',
];

describe('procedure', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(procedure, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(procedure, readDocument(text), 0.3)).toEqual([]);
  });
});
