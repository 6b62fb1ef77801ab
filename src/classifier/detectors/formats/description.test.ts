import { describe, expect, it } from 'vitest';
import { readDocument } from '../../normalize.ts';
import { descriptions } from './description.ts';

/** From here on a description fits one person alone (context.ts). */
const FITS_ONE = 0.55;

const hits: readonly (readonly [string, string])[] = [
  ['guy who owns the bakery on main has hep c', 'guy who owns the bakery on'],
  ['kid who ate the magnet went to ct', 'kid who ate the magnet went to'],
  ['the girl in the cheer uniform took a whole bottle', 'the girl in the cheer uniform'],
  ['the kid with the dinosaur hoodie needs fillings', 'the kid with the dinosaur hoodie'],
  ['the lady with the parrot is back', 'the lady with the parrot'],
  ['lady w the three poodles failed her stress test', 'lady w the three poodles'],
  ['the man with the glass eye needs his warfarin', 'the man with the glass eye'],
  ['tell the twin with the eyebrow ring', 'the twin with the eyebrow ring'],
  ['guy w the handlebar mustache has melanoma', 'guy w the handlebar mustache'],
  ['old lady with 14 cats has c diff', 'old lady with 14 cats'],
  ['the guy from the mattress commercials got stents', 'the guy from the mattress commercials'],
  ['the tamale lady has a dvt', 'the tamale lady'],
  ['the organist from first methodist', 'the organist'],
  ['our mail carrier has lung cancer', 'our mail carrier'],
  ['the mall santa has shingles', 'the mall santa'],
  ['bride from saturday is in the ER', 'bride'],
  ['the sheriff came in drunk', 'the sheriff'],
  ['la señora de los tamales salió positiva', 'la senora de los tamales'],
  ['the substitute with the cockatoo passed out', 'the substitute with the cockatoo'],
  ['kid whose dad runs the ferris wheel has lice', 'kid whose dad runs the ferris wheel'],
  [
    'the lady whose husband is on city council has copd',
    'the lady whose husband is on city council has copd',
  ],
  ['the grandma raising six grandkids is in the icu', 'the grandma raising six grandkids is'],
  ['the boy that got on the news for the goat has rsv', 'the boy that got on the news for the goat'],
  ['our local celebrity has kidney stones', 'our local celebrity'],
  ['the karaoke king has gout', 'the karaoke king'],
  ['a la muchacha del puesto verde le dio asma', 'la muchacha del puesto verde'],
  ['el muchacho que vende rosas tiene VIH', 'el muchacho que vende rosas tiene vih'],
];

const nearMisses: readonly string[] = [
  'the mayor announced a new diabetes program',
  'the sheriff said it is open',
  'the lady who called about her labs',
  'the kid who ate',
  'the man in uniform',
  'the lady with the walker',
  'the guy who needs a refill',
  'the man with chest pain',
  'the woman who fell',
  'a patient with cirrhosis',
  'people who smoke have a higher risk',
  'women with breast cancer',
  'the ups guy needs a signature',
  'the yoga lady is double booked',
  'the drug rep lady brought lunch',
  "the mayor's wife",
  "we send the sheriff's Tahoe",
  'the nurse with the flu shots',
  'the kid whose mom called about the form',
  'the woman whose mother had breast cancer',
  'the lady raising her hand',
  'our celebrity chef night',
  'la señora del primer turno',
];

describe('descriptions that fit one person', () => {
  it.each(hits)('%s', (text, wanted) => {
    const doc = readDocument(text);
    const seen = descriptions(doc).filter(({ confidence }) => confidence >= FITS_ONE);
    expect(seen.map(({ start, end }) => doc.lower.slice(start, end))).toContain(wanted);
  });

  it.each(nearMisses)('not: %s', (text) => {
    expect(descriptions(readDocument(text)).filter(({ confidence }) => confidence >= FITS_ONE)).toEqual([]);
  });
});
