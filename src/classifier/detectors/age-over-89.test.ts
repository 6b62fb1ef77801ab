import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { ageOver89 } from './age-over-89.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, '«94» yo with sob'],
  [0.9, '«94» y/o f'],
  [0.9, '«92»-year-old'],
  [0.9, '«101» years old'],
  [0.8, 'age «92»'],
  [0.9, 'pt is «97» yrs old'],
  [0.7, '«94»F fell'],
  [0.7, '«91»m c/o chest pain'],
  [0.8, 'turns «101» today'],
  [0.9, 'de «93» años'],
  [0.9, 'paciente de «95» años'],
  [0.9, 'the «94»yo in 210B'],
  [0.7, 'she is in her «90s»'],
  [0.9, '«ninety-four» year old lady'],
  [0.8, 'our «centenarian» went home'],
  [0.8, 'aged «96»'],
  [0.8, 'cumple «92» años'],
  [0.9, '«93»yof'],
];

const nearMisses: readonly string[] = [
  '89 yo',
  '45 y/o',
  'temp 94F',
  '94 degrees',
  '95 years ago',
  '100 year old house',
  '95 years of service',
  'hace 95 años',
  '120 year old church',
  '98% sat',
  '94 mg',
  '100m dash',
  'age 12',
  'in the 90s',
  'since 1994',
  '90 day refill',
  '95 años de experiencia',
  'turn 90 degrees',
  '190 lbs',
  'hr 92',
  'o2 94',
  'a hundred years from now',
  '$95',
  'room 94',
];

describe('ages over 89', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(ageOver89, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(ageOver89, readDocument(row), 0.5)).toEqual([]);
  });
});
