import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { dob } from './dob.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'dob «3/14/1961»'],
  [0.9, 'D.O.B. «4/12/61»'],
  [0.9, 'date of birth: «March 5, 1961»'],
  [0.9, 'born on «2 june 1948»'],
  [0.85, 'born «3/14»'],
  [0.9, 'dob «03141961»'],
  [0.9, 'fecha de nacimiento: «13/03/1955»'],
  [0.9, 'nacida el «14 de marzo de 1961»'],
  [0.9, 'fdn «4/12/61»'],
  [0.9, 'f/n «14-03-1961»'],
  [0.9, '«3/14/61» is her dob'],
  [0.9, '«3/14/1961» (dob)'],
  [0.7, 'Maria Lopez «3/14/1961» needs a refill'],
  [0.7, 'J.S. «4/12/61» here for labs'],
  [0.7, 'okafor «4/12/1961» biopsy'],
  [0.7, 'M.L., «04/12/1961»'],
  [0.8, 'her birthday is «3/14»'],
  [0.8, 'su cumpleaños es «3 de mayo»'],
  [0.9, 'dob = «1961-03-14»'],
  [0.9, 'DOB:«7/4/02»'],
];

const nearMisses: readonly string[] = [
  'surgery on 3/14/2004',
  'seen 3/14/1999',
  'birthday party at 3',
  'born in 1961',
  'born to run',
  'dob?',
  'appointment 3/14/2024',
  'Maria Lopez 3/14/2024',
  'founded 4/12/1961',
  'bday cake 12 slices',
  'nacido en 1961',
  'the war ended 5/8/1945',
  'dob pending',
  'updated 4/12/2003',
  'since 4/12/61',
  'born 10 minutes ago',
  'dob 99999999',
  'birthday in march',
  'released 11/5/1999',
  'Hysterectomy (3/20/99)',
  'at presentation, 2/13/96',
];

describe('dates of birth', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(dob, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(dob, readDocument(row), 0.5)).toEqual([]);
  });
});
