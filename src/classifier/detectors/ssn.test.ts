import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { ssn } from './ssn.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'S0CIAL is «f0ur one two, e1ght six, then 3 3 0 9»'],
  [0.9, '«5oh4..three3..11 90» <- that is her s0cial'],
  [0.9, 'sosh is «too oh eight, fore ate, won won six nine»'],
  [0.9, 'social: «seis uno dos, cuarenta y cuatro, nueve cero uno siete»'],
  [0.9, 'ssn «123-45-6789»'],
  [0.9, 'her social is «123 45 6789» fyi'],
  [0.9, 'can you verify «524-71-9043» before lunch'],
  [0.9, 'SSN: «524719043»'],
  [0.9, 'soc «524.71.9043» okafor'],
  [0.9, 'social security number for mr tran is «301-22-8876»'],
  [0.9, 'su seguro social es «402-11-7765»'],
  [0.9, '«402-11-7765» is her ssn'],
  [0.85, 'ssn ends in «4471»'],
  [0.85, 'last 4 of her social «9043»'],
  [0.85, 'ssn last 4: «9043»'],
  [0.85, 'últimos 4 del seguro social «7765»'],
  [0.85, 'XXX-XX-«9043» is what the form shows'],
  [0.85, 'ss# «9043»'],
  [0.9, 'ITIN «912-71-4432»'],
  [0.9, 'ssn «five two four seven one nine zero four three»'],
  [0.6, 'the number is «524 71 9043»'],
  [0.9, 'ssn is «5 2 4 7 1 9 0 4 3»'],
];

const nearMisses: readonly string[] = [
  'social hour is at 5 or 6, one drink each for two of us',
  'seguro que llegan a las 3 o 4 los dos',
  'ssn 000-12-3456',
  '666-12-3456',
  '123-00-4567',
  '123-45-0000',
  '912-12-3456',
  '524719043 is what he wrote',
  'call 312-555-0144',
  'tracking 524719043',
  'zip 60614-1234 for the package',
  'social work called at 4471',
  'social distancing since 2020',
  'the last 4 games',
  'order 123-45-67890',
  '2024-01-1234',
  'ends in 4471',
  'we meet at the social at 7',
  'part 12-345-6789',
  'ssn please?',
];

describe('Social Security numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(ssn, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(ssn, readDocument(row), 0.5)).toEqual([]);
  });
});
