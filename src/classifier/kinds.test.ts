import { describe, expect, it } from 'vitest';
import { classify } from './index.ts';
import type { Kind } from './types.ts';

/** One message for each kind, through the whole classifier: a detector that is not joined in is noticed here. */
const FOUND: Readonly<Record<Kind, readonly [text: string, words: string]>> = {
  name: ['Mrs. Okafor is here for her biopsy', 'Okafor'],
  initials: ['pt R.M. needs her INR redrawn', 'R.M.'],
  relative: ['her son has strep', 'her son'],
  address: ['the pt lives at 418 Willow Creek Rd and needs oxygen', '418 Willow Creek Rd'],
  place: ['our pt from Amarillo needs dialysis', 'Amarillo'],
  date: ['pt had her biopsy on 3/14', '3/14'],
  dob: ['Maria Lopez dob 4/12/1961 needs warfarin', '4/12/1961'],
  'age-over-89': ['the 94 yo fell again', '94'],
  phone: ['call Mr. Fofana at 614-555-0187 about his tb test', '614-555-0187'],
  email: ['send it to joan.fofana@mailbox.test, her biopsy is back', 'joan.fofana@mailbox.test'],
  ssn: ['ssn 219-09-9934', '219-09-9934'],
  mrn: ['mrn 4482910 needs a redraw', '4482910'],
  'member-id': ['member id XQK993820114', 'XQK993820114'],
  account: ['patient account # 5582019 has a balance for the root canal', '5582019'],
  license: ["his driver's license number is D4482910", 'D4482910'],
  'vehicle-id': ['the patient drives the car with license plate KLM 4482', 'KLM 4482'],
  'device-id': ['pacemaker serial number PJN4482910', 'PJN4482910'],
  url: [
    'her results: https://portal.lakeside.test/results/4482910',
    'https://portal.lakeside.test/results/4482910',
  ],
  ip: ['patient logged in from 203.0.113.77', '203.0.113.77'],
  room: ['room 12 needs a bedpan', '12'],
  'other-id': ['rx # 7734121 is ready for the patient', '7734121'],
  condition: ['Tom Becker has diabetes', 'diabetes'],
  symptom: ['Tom Becker has chest pain', 'chest pain'],
  medication: ['Tom Becker is on warfarin', 'warfarin'],
  lab: ['Tom Becker needs an INR', 'INR'],
  vital: ['Tom Becker bp 180/95', '180/95'],
  procedure: ['Tom Becker had a colonoscopy', 'colonoscopy'],
  device: ['Tom Becker needs a new pacemaker', 'pacemaker'],
  pregnancy: ['Ana Lopez is pregnant', 'pregnant'],
  'mental-health': ['Tom Becker has bipolar disorder', 'bipolar disorder'],
  'substance-use': ['Tom Becker relapsed on heroin', 'heroin'],
  'sexual-health': ['Tom Becker tested positive for chlamydia', 'chlamydia'],
  appointment: ['Tom Becker has an appointment tomorrow', 'appointment'],
  admission: ['Tom Becker was admitted last night', 'admitted'],
  'care-relationship': ['Tom Becker is a patient here', 'is a patient here'],
  provider: ['Tom Becker is seeing the oncologist', 'oncologist'],
  billing: ['Tom Becker owes his copay', 'copay'],
  record: ['pull the chart of Tom Becker', 'chart'],
};

describe('classify finds', () => {
  it.each(Object.entries(FOUND))('%s', (kind, [text, words]) => {
    const { findings } = classify(text);
    const of = findings.filter((finding) => finding.kind === kind);
    expect(
      of
        .map(({ start, end }) => text.slice(start, end))
        .some((quote) => quote.includes(words) || words.includes(quote)),
    ).toBe(true);
  });
});
