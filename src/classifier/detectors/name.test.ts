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
  // an unlisted word in a place for a person
  "dropped off «brzezicka»'s inr",
  'k is 5.9 on «brzezicka», recheck in am',
  'did «ttamsiri» pick up the methadone yet',
  '«ttamsiri» tested positive for hiv',
  'big «ttamsiri» is here for his shot',
  'is «ttamsiri» still on the vent',
  '«ttamsiri» walked in with a wound vac',
  'reminder «ttamsiri» can not have jello, npo',
  // initials and surnames, surnames first
  '«T. Begay» started on suboxone',
  '«T Begay» needs an a1c',
  '«j. thao» no showed dialysis',
  '«Brzezicka, Ttamsiri» - s/p CABG, dc home Friday',
  '«Begay, T»: a1c 9.2',
  'WHO HAS «TTAMSIRI»?? lactate 7',
  'a «wicho» le pusieron marcapasos',
  "«faith»'s blood cultures grew staph",
  '«iggy» from the bowling league has shingles',
  'can «ttamsiri» come at 3 for his shot',
  // names made of syllables, and surnames of two English words
  'refill for «Seo-yeon Kim» is in',
  'xarelto for «maichoua»',
  '«xiaowei» needs an a1c',
  "«Tina Yellow Hair»'s a1c is 9.2",
  'room «Dakota Two Bulls» next',
  // words of grammar that make no sense but as names
  'did «hope» ever get that lump looked at',
  'is «may» off the vent yet',
  'So «Gwenllian» bled again',
  // between an article and kin, behind a style, said twice, shouted, pressed into a day
  'The «Brzezicka» visits take an hour since her stroke',
  'the «Ttamsiri» lady wants more morphine',
  'old man «brzezicka» dropped off a stool sample',
  'my brother in law «brzezicka» is septic',
  'attorney «brzezicka» has gout',
  'heads up «brzezicka» refused her insulin',
  '«Jo-Jo» from the tire shop has gonorrhea',
  'can we squeeze «brzezicka» in for a pap',
  'someone sit with «abril» shes having a panic attack',
  'ok. «GERTRUDE» IS UP AGAIN. she has delirium',
  '«Brzezicka» discharged with home health',
  'on the pond, «Arlene» from the creek is on chemo',
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
  'is it off the vent yet',
  'did the courier come',
  'vitamin D Deficiency is common',
  'e. coli in the sink again',
  'hep B Series is due',
  'the driver comes at 3',
  'the cupboard leaks on friday',
  'does the printer need toner',
  'Sorry, Everyone - the copier is down',
  'red eyes for two days',
  'she is on zbrelta now',
  'una onda J prominente en V2',
  'grado I. En las analiticas',
  'Well, I, the patient said, had it',
  'can zbrelta be printed',
  'is it a walk-in or a so-so',
  'it was a so-so lunch, bye-bye now',
  'squeeze lemon in for the tea',
  'the new lady starts monday',
  'the oxygen guy is here',
  'see you in abril she says',
  'siri call the office',
  'my cousin in law school passed',
  'the old man downstairs plays the tuba',
  'aka the good one',
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
