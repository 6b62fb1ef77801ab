import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { vehicleId } from './vehicle-id.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'VIN «1HGCM82633A004352»'],
  [0.9, '«1M8GDM9AXKP042788»'],
  [0.8, 'vin is «WBA3A5C58CF256651»'],
  [0.9, 'license plate «7ABC123»'],
  [0.9, 'plate # «KLM 4471»'],
  [0.9, 'lic plate is «ABC-1234»'],
  [0.9, 'placa «JKL-8812»'],
  [0.9, 'placas del carro «XYZ 771»'],
  [0.9, 'matrícula «1234 BCD»'],
  [0.9, 'license plate number: «8XYZ456», blue honda'],
  [0.9, 'car plate «AB12CD»'],
  [0.9, 'tag # «RTY4471»'],
  [0.9, 'placa es «GHT4412»'],
];

const nearMisses: readonly string[] = [
  'plate of 24 cookies',
  'license plate frame',
  '1HGCM82633A004353',
  'dinner plate 12oz',
  'home plate 4 times',
  'placa dental 2 mm',
  'the plate was broken',
  'plates: 3 screws',
  'license plate reader at 5pm',
  'antidisestablish12',
  '12345678901234567',
  'vin diesel 2023',
  'matricula abierta',
  'plate and 6 screws',
  'tibial plate 3.5mm',
  'patente de corso 1700',
];

describe('vehicle identifiers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(vehicleId, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(vehicleId, readDocument(row), 0.5)).toEqual([]);
  });
});
