import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { initials } from './initials.ts';

const hits = [
  '«J.D.» came in with chest pain',
  'pt «R.M.» is septic',
  'pt «RM» is septic',
  '«JD» 4/12/61 has a uti',
  "«KB»'s biopsy is back",
  'patient «tw» needs a refill',
  '«J. D.» in room 4',
  '«LM», 58F, afib',
  'call «AB» about it',
  '«R.M.K.» was here',
  '«DW» 14B vomiting',
  '«SP» hgb 6.4',
  '«FJ» 37w breech',
  '«AJ» cd4 180',
  '«kp» is dizzy and short of breath',
  'so «dk» popped for thc',
  'mama «J» puked',
  'mrs «o» is swollen',
  '«K.M.W.» 06/30/1957 needs 2 units',
  '«S.O.» 3.22.1979 phos 9.4',
  '«QBT» tsh 0.02, recheck in six',
  '«WKL» hcg doubled, rescan monday',
  '«GV» era bx done today',
  '«dj» no showed his injection',
  'short staffed, «p.s.» coded at noon and is in the unit',
  '«M. __ K.» drives the school bus and has syphilis',
  'little «T» keeps pulling his tube',
];

const misses = [
  'TX is hot, headaches all week',
  'ok has anybody seen the glucose meter',
  'hr wants the flu shot forms',
  'so it was covid',
  'my tv has a virus',
  'na 128',
  'UA dirty',
  'an a1c of 9',
  'big a deal',
  'the U.S. team won',
  'at 9 a.m. sharp',
  'T.A: 110/70',
  'I.N.R. 2.4 today',
  'watch TV tonight',
  'ok PM me',
  'the ER is busy',
  'Washington D.C. trip',
  'MRI and CT are down',
  'John F. Kennedy airport',
  'OK see you',
  'send the PDF',
  'POC glucose 44 on the new machine',
  'UNC labs are back online',
  'p.s. missed you at the party',
  'the dj is great',
  'LTC meds need counting',
  'STAT labs only after 7',
  'CANISTERS ARE IN ROOM 15 CLOSET',
];

describe('initials', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    expect(covered(initials, readDocument(text), 0.45)).toEqual(values);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(initials, readDocument(text), 0.45)).toEqual([]);
  });
});
