import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { date } from './date.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.8, 'seen on «3/14»'],
  [0.8, '«03/14/2024»'],
  [0.8, '«4/12/61»'],
  [0.8, '«2024-03-14»'],
  [0.8, '«14-Mar»'],
  [0.8, '«14-MAR-2024»'],
  [0.8, 'the «3rd of May»'],
  [0.8, '«march 5th»'],
  [0.8, '«March 5, 1961»'],
  [0.8, "«Mar. 5th '61»"],
  [0.8, 'el «3 de mayo»'],
  [0.8, '«14 de marzo de 1961»'],
  [0.8, '«14 de marzo del 2020»'],
  [0.8, 'cita el «5/3»'],
  [0.6, 'on «3-14» she fell'],
  [0.5, '«3/14» biopsy'],
  [0.8, '«13/03/1955»'],
  [0.6, '«12.03.61»'],
  [0.8, 'surgery «9/22» at 7am'],
  [0.5, 'in «march 2019»'],
  [0.8, 'on «may 5»'],
  [0.8, '«1ro de julio»'],
  [0.8, 'from «3/14» to «3/18»'],
  [0.8, 'dos «11/02/23»'],
  [0.8, 'admitted «12 december»'],
  [0.3, 'on the «14th»'],
  [0.5, '«3/7» she fell'],
  [0.5, '«3/7» of last year'],
];

const nearMisses: readonly string[] = [
  '5/5 strength',
  'bp 120/80',
  '1/2 tab',
  '24/7',
  '20/20 vision',
  'took 1/2',
  'pain 7/10',
  'in 2019',
  'tomorrow at 3',
  'monday',
  'version 1.2.34',
  'John 3:16',
  '10/10 would go again',
  'it was 3/4 full',
  'march 10 miles',
  'may 5 people come',
  '13/45',
  '2/30/2024',
  '50/50',
  '3-4 days',
  '1-2 tabs',
  'ratio 3/4',
  '10 mg',
  'motor 4/5 throughout',
  'a&o x 4/4',
  'the 2nd floor',
  'score 3-2',
  '$3/14',
  '9/11',
  'decaf 2 sugars',
  'i may 2 b honest',
  '$12.50',
  '2 sets of 10/12 reps',
  'they won 10-12',
  'T2 1/3 of the way',
  '3/7 hx of dry skin',
  'vomiting for 2/7 ago',
  'cough 2/12 of, no fever',
  '3-4/12 hx sore hands',
];

describe('dates', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(date, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(date, readDocument(row), 0.5)).toEqual([]);
  });
});
