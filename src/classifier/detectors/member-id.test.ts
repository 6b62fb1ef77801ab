import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { memberId } from './member-id.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'medicaer id «1EG4 TE5 MK73» kicks back'],
  [0.9, 'MBI «7RD2 - YF8 - MN09»'],
  [0.8, 'policy hash «hotel bravo 0 0 six one niner», dental rider'],
  [0.8, 'humana id starts «H then 6041 7725 01»'],
  [0.9, 'medicare «1EG4-TE5-MK73»'],
  [0.9, 'MBI is «1EG4TE5MK73»'],
  [0.9, 'member id «W22814590»'],
  [0.9, 'her aetna id is «W228145900»'],
  [0.9, 'BCBS «XYZ123456789»'],
  [0.9, 'medicaid # «88213407»'],
  [0.9, 'subscriber «881240-01» active'],
  [0.9, 'insurance id: «H55120987»'],
  [0.9, 'group # «77120» with cigna'],
  [0.9, 'policy number «POL88123» under her insurance'],
  [0.9, 'número de afiliado «4458120»'],
  [0.9, 'número de póliza «884512», es su seguro medico'],
  [0.9, 'NASS: «95-16275568-30».'],
  [0.9, 'NASS: «28 19865453 56».'],
  [0.85, 'member # «558120934»'],
  [0.9, 'uhc member id for okafor is «955812093»'],
  [0.9, '«W22814590» is the member id for that patient'],
  [0.85, 'Aetna id «5550182» for Laura Finch'],
  [0.85, 'tarjeta sanitaria «BBBB123456»'],
];

const nearMisses: readonly string[] = [
  'medicaid line 800-555-0199',
  'Cigna rep is Laura Finch, 555-0182',
  'the Anthem fax is 555-0117',
  'call Humana 614-555-0120 option 3',
  'our medicaid line changed to 855-555-0133, option 3',
  'policy renewal is 1/1/2027',
  'members only, 2 guests each, 4 or 5 max at 7',
  'medicare starts at 65, not at 62 or 63',
  'gym member id 558120',
  'costco membership number 111822334',
  'group chat at 7',
  'medicare at 65',
  'she has medicaid since 2019',
  'aetna called 3 times',
  'car insurance policy # 88123409',
  'new member 2024',
  'policy no. 3 of the handbook',
  'group 4 is up next',
  'plan b 24 hours',
  'uhc 30 min hold',
  'library member number 55812',
  'insurance card is expired',
  'kaiser on 5th',
  'geico policy number 4481209',
  '1SG4-TE5-MK73',
];

describe('health plan numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(memberId, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(memberId, readDocument(row), 0.5)).toEqual([]);
  });
});
