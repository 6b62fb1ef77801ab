import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { license } from './license.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'NPI «1234567893»'],
  [0.9, "dr tran's npi number is «1245319599»"],
  [0.9, 'DEA # «AB1234563»'],
  [0.6, 'use «BT5556785» on the script'],
  [0.9, "driver's license «D4471209»"],
  [0.9, 'DL# «F162823540116»'],
  [0.9, 'drivers license number is «2270-66-1551»'],
  [0.9, 'license number «S55120988»'],
  [0.9, 'licencia de conducir «B8812345»'],
  [0.9, 'licencia «88123456»'],
  [0.9, 'cédula profesional «4458120»'],
  [0.9, 'NºCol: «12-89-96589».'],
  [0.9, 'NºCol: «28 28 45612»'],
  [0.9, 'birth certificate # «1992-045512»'],
  [0.9, 'state id «881-22-4410»'],
  [0.9, '«D4471209» is her license number'],
  [0.4, '«1234567893»'],
];

const nearMisses: readonly string[] = [
  'NPI 1234567890',
  'AB1234567',
  'license expired 2019',
  'license renewal by 3/14/2025',
  'my license is 10 years old',
  'windows license number 5512-8812',
  'need a license plate',
  '1234567893.50',
  'DL 50 mg',
  'certificate of insurance',
  'licencia de 3 dias',
  'driving 45 miles',
  'the license fee is 4500 dollars',
  'dea called at 1430',
  'bartender license class 2024',
  'npi please',
];

describe('licence and certificate numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(license, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(license, readDocument(row), 0.5)).toEqual([]);
  });
});
