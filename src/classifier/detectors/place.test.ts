import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { place } from './place.ts';

const hits = [
  '58M from «Fresno» with afib',
  'she lives in «Bakersfield»',
  'drove up from «San Diego»',
  'moved to «Sacramento», CA',
  'es de «Guadalajara»',
  'vive en «Tijuana»',
  'near «Stockton» I think',
  'the pt from «Salt Lake City»',
];

const misses = [
  'that is normal',
  'reading a book',
  'my mobile died',
  'mission accomplished',
  'a superior product',
  'the state of texas',
  'made in germany',
  'see you at home',
];

describe('place', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    expect(covered(place, readDocument(text), 0.5)).toEqual(values);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(place, readDocument(text), 0.5)).toEqual([]);
  });
});
