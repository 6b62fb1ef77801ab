import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { name } from './name.ts';

/** The wanted names stand between « and ». */
const hits = [
  'can u call back mrs «okafor» re her prep',
  'mr. «Nguyen» is here',
  'la señora «Ramírez» llamó',
  'don «Ernesto» no vino',
  '«Maria Lopez» tested positive',
  '«maria lopez» tested positive',
  '«MARIA LOPEZ» TESTED POSITIVE',
  '«Maria Elena de la Cruz» called',
  '«Nguyen, Thu»: labs are in',
  "«O'Brien» needs an ekg".replace('«O', 'call «O'),
  '«Jean-Baptiste Pierre» missed dialysis',
  "«Tom»'s colonoscopy is monday",
  'call «Grace Kim» please',
  'will «okafor» be here today',
  'roomed «sharon ellis»',
  'the patient, «Xochitl Tlalpan», is here',
  'call «Zbrkowski» back',
  'Dr. «Patel» wants it',
  '«Oluwaseun Adeyemi» is allergic',
  'mrs «bush» called',
  'tell «Deborah» her appointment moved',
];

/** No name at the confidence from which a name counts. */
const misses = [
  'will you be there',
  'may I come in',
  'grace period ends friday',
  'hope to see you soon',
  'mark it as done',
  'I miss you so much',
  'the doctor reviewed it',
  'since March it has been cold',
  'see you in may',
  'on Sunday we rest',
  'the max dose is 40',
  'out! that was close',
  'top of the list',
  'nos vemos el lunes',
  'Ms. XYZ came in',
  'good morning everyone',
  'pts keep asking',
  'bill the insurance first',
];

describe('name', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    expect(covered(name, readDocument(text), 0.45)).toEqual(values);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(name, readDocument(text), 0.45)).toEqual([]);
  });
});
