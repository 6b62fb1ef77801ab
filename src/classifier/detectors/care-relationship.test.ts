import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { careRelationship } from './care-relationship.ts';
import { covered, unmark } from './formats/marked.ts';

/** The wanted words stand between « and ». */
const hits = [
  'is tom still a «patient here»',
  '«new patient» today',
  '«our patient» called',
  'he is «under our care»',
  '«es paciente»',
  '«established patient»',
  'jo «comes to our rehab class» on mondays',
  'ana «joined our monday kidney class»',
  'she «is on my cardiac rehab roster»',
  'he got dropped «from the pulm class roster»',
  'is he «on todays run list»',
  'does she «belong to dr» shah',
  'is he «one of our pd people»',
  'did he ever «establish with» us',
  'saw her in the corridor «outside radiation»',
  'is lee «checked in yet»',
  'he is «in treatment here»',
  'she «is in chair 4»',
  'mr f «is my ten oclock» on mondays',
  '«do we have a» philomena achebe?',
  'she is 90 days sober, «90 days sober»',
  'no va a «venir a la dialisis»',
  '«se atiende aqui» con nosotros',
  'does joss «come to you for his» knees',
  'lena used to «come see us»',
  'tell ida her dad «missed us today»',
  '«is there a Ferdinand Ochs at your place»?',
  'she «was our patient till» spring',
  'hal is crying «in our lobby»',
  'ama «moved onto our rehab wing»',
  'wren is «seeing the fertility doctor»',
  'is otis «laid up over there»',
  'rae «started coming to our group»',
  'noor «is on my 3:20»',
  'does she «come to our north office»',
  'is he «with us or with county» these days',
  '«discharged from the practice», letter went out',
  'she «gets her infusions with us»',
  'he «follows with us» for his eyes',
  'someone from hr trying to «verify she was in» detox',
  'they keep «asking if he is staying here»',
  'her ex will know she «is in the shelter»',
  "we «can't say whether she is» a resident",
  'she «was here 9 to 11»',
  '«every date she saw us»',
  '«i do her home visits»',
  'saw him «check in at triage»',
  '«is my 8am eval»',
  'he is «on tomorrows counseling list»',
];

const misses = [
  'my neighbor',
  'they come to you for advice',
  'come see me when you can',
  'missed the bus today',
  'is there a printer by your desk',
  'moved to our new house',
  'seeing the new movie',
  'started coming to our games',
  'is on my list of shows',
  'an old friend',
  'the new teacher',
  'our landlord',
  'the band',
  'un amigo',
  'the coach',
  'my cousin',
  'is she with us or the other car',
  'dismissed from jury duty',
  'asking if the mop is here',
  'sign in at the gym',
  'is my 8am class',
  'joined our book club',
  'is on the softball roster',
  'comes to our church group',
  'belongs to the library',
  'do we have a printer?',
  'is my oldest one',
  'established a new route',
  'in a hurry outside the store',
  'se registro en la escuela',
];

describe('care-relationship', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(careRelationship, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(careRelationship, readDocument(text), 0.3)).toEqual([]);
  });
});
