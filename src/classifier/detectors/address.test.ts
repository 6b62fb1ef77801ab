import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { address } from './address.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.8, '«123 Maple St»'],
  [0.8, 'lives at «1420 N. Elm Avenue, Apt 4B»'],
  [0.8, '«77 Sunset Blvd., Los Angeles, CA 90026»'],
  [0.8, 'send it to «4512 w 63rd st»'],
  [0.8, '«PO Box 1182»'],
  [0.7, 'Chicago, IL «60614»'],
  [0.8, 'zip code «60614»'],
  [0.6, '«60614-1234»'],
  [0.8, '«Calle Hidalgo 45»'],
  [0.8, 'Domicilio: «Calle de la Paz, 23, 5A».'],
  [0.8, '«Av. Reforma 222»'],
  [0.8, '«C/ Mayor, 14»'],
  [0.5, '«Colonia Roma Norte»'],
  [0.8, '«12 oak lane»'],
  [0.7, 'lives at «1420 maple»'],
  [0.7, 'home address is «88 Birchwood»'],
  [0.5, '«apt 4B»'],
  [0.8, '«2450 Crown St»'],
  [0.8, 'CP: «28016».'],
  [0.8, '«1600 Pennsylvania Avenue»'],
  [0.8, 'vive en «calle Morelos #12»'],
  [0.7, '«450 Highway 61»'],
  [0.8, '«221b baker street»'],
  [0.8, '«Avenida Juárez 801 int 4»'],
  [0.8, 'Domicilio: «Hipolito Yrigoyen 1592»'],
  [0.8, '«Av Montes Pirineos 770»'],
  [0.8, '«45 Park Lane» hotel in London'],
  [0.7, 'moved to «305 cedar ridge dr»'],
];

const nearMisses: readonly string[] = [
  '10 minute drive',
  '2 people on the way',
  '3 kids in a row',
  '5 stars',
  'apt 3 pm',
  'apt at 4',
  'call 2 dr smith',
  'AV node 2',
  'c/ fever 102',
  'pt c/o pain 3 days',
  'in 12345',
  'unit 5',
  'take 2 and go',
  'plaza at 3',
  'i have 3 of the places',
  '1 more way',
  'lives 3 blocks away',
  'a 30 day run',
  'street food',
  'main street',
  '10 st elevation',
  '20 mg dr',
  '2 good points',
  'camino 10 km',
  'apt 4/5',
  '1st place',
  '3 back to back',
  'room 12',
  'in the park',
  'a hotel called 28 Hotel',
];

describe('addresses', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(address, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(address, readDocument(row), 0.5)).toEqual([]);
  });
});
