import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { email } from './email.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'send it to «maria.cruz@gmail.com»'],
  [0.9, '«J_Tran+kids@Yahoo.co.uk», thanks'],
  [0.9, '«okafor77@school.k12.il.us».'],
  [0.9, "«o'brien@hotmail.com»"],
  [0.9, '«maria.cruz at gmail dot com»'],
  [0.7, 'her email is «kowalski at yahoo dot com»'],
  [0.9, '«tran88 arroba hotmail punto com»'],
  [0.9, '«jsmith (at) clinicmail.org»'],
  [0.9, '«anna[at]example[dot]com»'],
  [0.7, '«tpham @ gmail.com»'],
  [0.7, '«maria@gmail» i think'],
  [0.9, 'correo: «luz.perez@terra.es»'],
  [0.9, '<«bo@x.io»>'],
  [0.4, 'write to «info@mapleclinic.org»'],
  [0.9, '«maria dot cruz at gmail dot com»'],
];

const nearMisses: readonly string[] = [
  'look at gmail.com',
  'i am at gmail.com',
  'meet me @ the cafe',
  '@maria check this',
  '@ 5pm',
  'dinner at amazon dot com hq',
  'me@',
  'a@b',
  'user@localhost',
  'login at outlook.com',
  '2 lbs @ 3.99',
  'info@mapleclinic.org',
  'noreply@ups.com',
  'sign up on yahoo.com',
  'follow @clinic.life',
  'look at hotmail punto com',
];

describe('e-mail addresses', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(email, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(email, readDocument(row), 0.5)).toEqual([]);
  });
});
