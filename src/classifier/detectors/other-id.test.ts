import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { otherId } from './other-id.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'passport «C01234567»'],
  [0.9, 'pasaporte número «G88123456»'],
  [0.9, 'rx # «7734121»'],
  [0.9, 'prescription number «7734121» is ready'],
  [0.9, 'accession «S24-11832»'],
  [0.9, 'specimen # «88120»'],
  [0.9, 'prior auth # «PA445812»'],
  [0.9, 'requisition number «5581209»'],
  [0.9, 'referral # «4471209»'],
  [0.8, 'DNI «12345678Z»'],
  [0.9, 'CURP «GOMC850314MDFRRL09»'],
  [0.7, 'order # «5581209» for her biopsy'],
  [0.7, 'confirmation number «88123» for the mri appointment'],
  [0.9, 'receta numero «5581209»'],
  [0.9, 'alien number «A088123456»'],
  [0.9, 'participant id «100234»'],
  [0.9, 'auth # «4412098» came through'],
];

const nearMisses: readonly string[] = [
  'order number 114-5581209 from amazon',
  'confirmation code 88123 for the flight',
  'passport office at 9',
  'my passport expires 2027',
  'case closed 2024',
  'order 2 pizzas',
  'ref 24 hours',
  'rx for 30 tablets',
  '12345678A',
  'dni vencido',
  'auth expired 3/14',
  'sample 2',
  'biopsy in 2019',
  'the order is 4500',
  'ticket # 55812 for the concert',
  'tracking number 5581209',
  'study for 3 hours',
  'fedex reference number 5581209',
  'requisition 5581209 for the new scale',
  'req # 40077 is for two office chairs',
];

describe('other unique numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(otherId, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(otherId, readDocument(row), 0.5)).toEqual([]);
  });
});
