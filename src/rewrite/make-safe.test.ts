import { describe, expect, it } from 'vitest';
import { classify } from '../classifier/index.ts';
import type { Thread } from '../classifier/types.ts';
import { decide } from '../policy/decide.ts';
import { SAFE_PAGE_POLICY } from '../policy/page-defaults.ts';
import { diff } from './diff.ts';
import { makeSafe } from './make-safe.ts';

const YEAR = 2026;

/** The rewrite as the extension makes it: checked by the gate's own classifier, alone and in the conversation. */
function safe(draft: string, thread?: Thread): string | undefined {
  return makeSafe(
    draft,
    (text) => {
      const alone = classify(text);
      const inThread = thread ? classify(text, { thread }) : alone;
      const stops = [alone, inThread].some((one) => decide(one, SAFE_PAGE_POLICY).action !== 'allow');
      return { stops, findings: inThread.findings };
    },
    YEAR,
  );
}

describe('a draft becomes one without what identifies', () => {
  it.each([
    ["Mrs. Okafor's biopsy came back positive", "The patient's biopsy came back positive"],
    ['Tom Becker checked in to detox', 'The patient checked in to detox'],
    ['is Steven Marsh still a patient here?', 'is the patient still a patient here?'],
    // The word already says it.
    ['pt John Smith DOB 4/12/1961 MRN 4482910', 'pt born in 1961'],
    // Dates: the year alone, and nothing without one.
    [
      'Ann Lee (DOB 4/12/61) tested positive for covid',
      'The patient (born in 1961) tested positive for covid',
    ],
    [
      "see Dr. Patel tomorrow about Ann Lee's chemo on Tuesday 3/14 at 9am in room 12",
      "see Dr. Patel tomorrow about the patient's chemo",
    ],
    ["Ann Lee's A1c was 9.2 since 3/2/2025", "The patient's A1c was 9.2 since 2025"],
    // Ages over 89, and years of birth that give one away.
    ['the 94 yo in 210B fell last night', 'the patient, 90 or older, fell last night'],
    ['Maria Gonzalez, born 4/2/1931, has pneumonia', 'The patient, 90 or older, has pneumonia'],
    // Numbers go with their labels and prepositions.
    ['JD has HIV, ssn 123-45-6789, jd@gmail.com', 'The patient has HIV'],
    ['Patient: Lee, Ann. MRN: 4482910. Dx: HIV.', 'Patient. Dx: HIV.'],
    ["Maria's mother has breast cancer, lives at 12 Elm St, Dayton", 'The patient has breast cancer'],
    // Two people stay two.
    [
      "Ann and Bob both have the flu, Ann's temp was 102",
      "The patient and another patient both have the flu, the patient's temp was 102",
    ],
    [
      'room 12 needs pain meds and bed 4 has a fever of 102',
      'the patient needs pain meds and another patient has a fever of 102',
    ],
    // Spanish: by the title where there is one.
    ['La señora García tiene cita el 3 de mayo con el oncólogo', 'La paciente tiene cita con el oncólogo'],
    ['la biopsia de María López salió positiva', 'la biopsia del/de la paciente salió positiva'],
    [
      'dile a Juan Pérez que su A1c es 9.2, su expediente es 4482910',
      'dile al/a la paciente que su A1c es 9.2',
    ],
    // Lines stay lines; one that held nothing else goes.
    [
      'pt John Smith DOB 4/12/1961\nMRN 4482910\nhis A1c was 9.2 on 3/14/2026, call him at 555-201-3344',
      'pt born in 1961\nhis A1c was 9.2 in 2026, call him',
    ],
  ])('%j', (draft, expected) => {
    expect(safe(draft)).toBe(expected);
  });
});

describe('where the draft without names would still tell', () => {
  const NOT_HERE = "I can't write about this here. Please look in our secure system, or call me.";
  const AQUI_NO = 'No puedo escribir sobre esto aquí. Búsquelo en nuestro sistema seguro o llámeme.';
  const asked = (text: string): Thread => ({ kind: 'individual', recent: [{ from: 'them', text }] });

  it.each<[string, string, Thread | undefined, string]>([
    [
      'since the conversation named the person',
      'Mr. Fofana tested positive for tb',
      asked("did Mr. Fofana's tb test come back?"),
      NOT_HERE,
    ],
    [
      'since it asked whether somebody is a patient',
      'Tom Becker checked in to detox',
      asked('is Tom Becker a patient here?'),
      NOT_HERE,
    ],
    [
      'and sentences that say nothing stay',
      "Hi Dana, thanks for covering! Mrs. Okafor's biopsy came back positive. She starts chemo on 3/14. Can you bring the keys?",
      asked("any news on Mrs. Okafor's biopsy?"),
      `Hi Dana, thanks for covering! ${NOT_HERE} Can you bring the keys?`,
    ],
    [
      'and lines stay lines',
      'Bed 4: Ann Lee, HIV\nlunch at noon?\nBob Cho has the flu',
      asked("any news on Ann Lee's biopsy?"),
      `${NOT_HERE}\nlunch at noon?`,
    ],
    [
      'in Spanish',
      'La señora García tiene cita el 3 de mayo con el oncólogo',
      asked('¿cuándo es la cita de la señora García con el oncólogo?'),
      AQUI_NO,
    ],
    ['since too little would remain', 'MRN 4482910', undefined, NOT_HERE],
    [
      'since what was found is half a name',
      'PNB x2 Burger Barn parking lot, MRN 4482910',
      undefined,
      NOT_HERE,
    ],
  ])('%s', (_why, draft, thread, expected) => {
    expect(safe(draft, thread)).toBe(expected);
  });
});

describe('nothing is offered', () => {
  it.each([
    ['where the relation itself is the information', 'your A1c is 9', undefined],
    ['the same with a name', 'Hi Maria, your biopsy came back positive', undefined],
    [
      'the same where the conversation names them',
      'your biopsy came back positive',
      { kind: 'individual', title: 'Rosa Okafor', recent: [{ from: 'them', text: 'is my biopsy back?' }] },
    ],
    ['for very long drafts', `Ann Lee has HIV. ${'We will see. '.repeat(400)}`, undefined],
  ] as const)('%s', (_why, draft, thread) => {
    expect(safe(draft, thread)).toBeUndefined();
  });

  it('whatever the text, nothing that would be stopped', () => {
    for (const draft of ['', ' ', '\n', 'thanks!', 'see you at nine']) expect(safe(draft)).toBeUndefined();
  });
});

describe('diff', () => {
  it('shows what went and what came, and both texts whole', () => {
    const before = "Mrs. Okafor's biopsy is back";
    const after = "The patient's biopsy is back";
    const changes = diff(before, after);
    expect(changes).toEqual([
      { role: 'removed', text: "Mrs. Okafor's" },
      { role: 'added', text: "The patient's" },
      { role: 'kept', text: ' biopsy is back' },
    ]);
  });

  it.each([
    ['a b c', 'a c'],
    ['one\ntwo\nthree', 'one\nthree'],
    ['', 'new'],
    ['old', ''],
    ['call him at 555-201-3344.', 'call him.'],
  ])('loses nothing of %j and %j', (before, after) => {
    const changes = diff(before, after);
    const without = (role: string) => changes.filter((one) => one.role !== role).map(({ text }) => text);
    expect(without('added').join('')).toBe(before);
    expect(without('removed').join('')).toBe(after);
  });
});
