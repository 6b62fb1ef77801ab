import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { mrn } from './mrn.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'm r n is «f0ur 4 n1ne 2 2 zero 7», dont say where u got it'],
  [0.9, 'em are en «four four 8 2 one»'],
  [0.9, 'chart «ninety nine, oh one, six hundred twelve», read it back'],
  [0.9, 'mrn is split so the filter doesnt eat it: «55 - 0 - 81 - 3 - 7»'],
  [0.9, 'expediente «ocho uno uno, pausa, cuatro seis, pausa, nueve nueve»'],
  [0.9, 'cahrt number «8 8 1 - 0 0 4», same old system'],
  [0.9, 'MRN «4482910»'],
  [0.9, 'mrn: «H448291» needs a callback'],
  [0.9, 'mr# «88213» for the ortho add on'],
  [0.9, 'med rec «00-44-82-91»'],
  [0.9, 'medical record number is «7731245»'],
  [0.9, 'chart # «88123» is missing a consent'],
  [0.9, 'chart number «AB-20431»'],
  [0.9, '«4482910» is her mrn'],
  [0.9, 'MRN ends in «2910»'],
  [0.9, 'mrn for mrs okafor is «4482910»'],
  [0.9, 'expediente «55812»'],
  [0.9, 'número de expediente: «55812-A»'],
  [0.9, 'historia clínica nº «963852»'],
  [0.9, 'NHC: «6326226».'],
  [0.9, 'pt id «20044817»'],
  [0.9, 'patient number «551234», dr wants labs'],
  [0.8, 'pt «4482910» is asking for a refill'],
  [0.9, 'patient #«5512»'],
  [0.9, 'mrn «4 4 8 2 9 1 0»'],
  [0.9, "what's the mrn? «4482910»"],
  [0.9, 'MRN «four four eight two nine one zero»'],
  [0.3, '«4482910»'],
];

const nearMisses: readonly string[] = [
  'chart review at 8 or 9 with two of us, then one more',
  'chart audit: 3 of 10 done, 2 more by 5',
  'patient id badges for 4 or 5 of the new hires',
  'expediente de la una a las tres de la tarde',
  "what's his mrn?",
  'mrn pending since 3/14',
  'send the mrn by 5pm',
  'mrn for the pt seen 03/14/2024',
  'chart 12 patients today',
  'med rec 120 mg',
  'order 4482910 shipped',
  'tracking 88213554',
  'her chart from 2019',
  'patient 45 yo',
  'pt 312-555-0144',
  'patients 2024',
  'the history of 1812',
  'i paid 4500 for it',
  '4482910 views on that video',
  'MR 2 pm',
  'pt 10 mg',
  'historia de 1920',
  'wifi password 44829102',
  'patient portal 24 hours a day',
];

describe('medical record numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(mrn, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(mrn, readDocument(row), 0.5)).toEqual([]);
  });
});
