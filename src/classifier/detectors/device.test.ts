import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { device } from './device.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  'pulled his «foley»',
  'the «pacemaker» battery',
  'new «hearing aid»',
  'needs a «wheelchair»',
  '«cpap» mask',
  '«marcapasos» nuevo',
  '«nebulizer» at home',
  '«insulin pump» alarm',
];

const misses = [
  'the phone is dead',
  'new laptop',
  'a red bike',
  'the coffee maker',
  'lost my keys',
  'mi carro nuevo',
  'the tv remote',
  'my watch stopped',
];

describe('device', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(device, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(device, readDocument(text), 0.3)).toEqual([]);
  });
});
