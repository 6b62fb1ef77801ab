import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { phone } from './phone.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'call me at «312-555-0144»'],
  [0.9, '«(312) 555-0144»'],
  [0.9, '«+1 312 555 0144»'],
  [0.6, '«3125550144»'],
  [0.9, 'cell «3125550144»'],
  [0.85, '«312.555.0144 ext 4»'],
  [0.85, 'fax «773-555-0199 x221»'],
  [0.8, 'call me at «555-0144»'],
  [0.85, '«+44 20 7946 0958»'],
  [0.85, '«+52 55 1234 5678»'],
  [0.85, 'móvil «612 345 678»'],
  [0.85, 'su teléfono es «637 909 232»'],
  [0.6, '«612 34 56 78»'],
  [0.85, 'celular «55 1234 5678»'],
  [0.85, '«+34 612 345 678» mándale mensaje'],
  [0.9, 'her number is «847-220-9981»'],
  [0.85, 'llámala al «664 123 4567»'],
  [0.6, '«780-999-2181»'],
  [0.85, 'tel: «03.93.92.16.85»'],
  [0.9, 'text «312 555 0144»'],
  [0.7, '«555-123-4567»'],
  [0.9, 'fax «259-735-7502x459»'],
  [0.8, 'she is not answering at «78 651 450»'],
  [0.9, 'phone «three one two five five five zero one four four»'],
];

const nearMisses: readonly string[] = [
  'call 911',
  'call 988 now',
  'call 1-800-273-8255',
  'our line is 888-555-0144',
  '$312-555',
  'order 3125550144',
  'tracking 312-555-0144',
  '2019-2024',
  '3/14/2024',
  'bp 120/80',
  'score 21-14',
  '555-0144',
  'mrn 312 555 0144',
  '1234567890',
  '0125550144',
  'version 312.555.0144',
  'the years 2010 2015',
  'ssn 524-71-9043',
  'isbn 978-3-16-148410-0',
  'it costs 1,250,000',
  '411 311 2000',
  'zip 60614-1234',
];

describe('telephone numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(phone, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(phone, readDocument(row), 0.5)).toEqual([]);
  });
});
