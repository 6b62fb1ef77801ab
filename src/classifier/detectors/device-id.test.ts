import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { deviceId } from './device-id.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'pacemaker serial «PJN448120S»'],
  [0.9, "pt's pump serial number is «4481209»"],
  [0.9, 'ICD s/n «BLK88123H»'],
  [0.9, 'UDI «(01)00643169007222(17)141231(10)A213B1»'],
  [0.9, 'IMEI «490154203237518»'],
  [0.5, '«490154203237518»'],
  [0.7, 'mac «00:1A:2B:3C:4D:5E»'],
  [0.9, 'dexcom transmitter sn «8K42F1»'],
  [0.9, 'knee implant serial # «44-88120»'],
  [0.85, 'número de serie del marcapasos «PJN448120»'],
  [0.9, 'cpap serial: «22155810334»'],
  [0.85, 'insulin pump device id «MMT-7714410»'],
  [0.9, 'hearing aid # «H55129»'],
  [0.85, 'holter monitor s/n is «HM44812»'],
];

const nearMisses: readonly string[] = [
  'serial number of the laptop 5CD4481209',
  'iphone serial F2LX44812',
  'serial killer podcast ep 12345',
  '490154203237519',
  'sn please',
  'device 2',
  'pacemaker since 2019',
  'pump 3 ml',
  '12:30:45',
  'serial cereal 2024',
  'amex 378282246310005',
  'icd 10 codes',
  'pacemaker check 3/14/2024',
  'monitor for 24 hours',
  'tv serial number 8812XK',
  'mac and cheese at 12',
];

describe('device identifiers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(deviceId, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(deviceId, readDocument(row), 0.5)).toEqual([]);
  });
});
