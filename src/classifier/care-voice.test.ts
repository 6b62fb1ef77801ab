import { describe, expect, it } from 'vitest';
import { voiced } from './care-voice.ts';
import { readDocument } from './normalize.ts';

const hits: readonly string[] = [
  'half a tab for two weeks, then quit',
  'keep it at 14 units til i call',
  'take two puffs every morning n stop the rest',
  'dont take the orange one tomorrow',
  'doc says keep taking the little ones',
  'Dr. Amsel says stop the drops',
  'yes you can take the boot off at night',
  'you can leave the bandage off now',
  'ur ok to go back to work tues, note is in the portal',
  'your numbers look good',
  'ur levels came back high, call me',
  "No cavities. You're good for six months.",
  'nope not pregnant lol u can relax',
  'ur 14 weeks today!!',
  'strep neg, flu neg, rest and fluids',
  "you're all set for Monday, nothing to eat after midnight",
  'come thurs 7am, no breakfast',
  'be here 6:30 sunday on an empty stomach',
  'drink 32 oz of water before',
  'sending u to cardiology, theyll call',
  'the imaging place wants u there at 7',
  'ur ride to dialysis is 5:40 now',
  'we saved you a spot friday, the one with the needles',
  'can u bring back the loaner crutches',
  'ur night guard is in',
  'pick up your test strips after 4',
  'u still need to get labs before friday',
  'i moved u to 3:15 with the same hygienist',
  'Our records show you are due',
  'La doctora dice que deje la pastilla blanca',
  'ya tenemos el certificado de tu hija',
  'le aprobaron la silla de ruedas',
  'venga en ayunas el lunes a las 7',
];

/** Friends, schools, shops, garages, kitchens, vets, and what everybody is told. */
const nearMisses: readonly string[] = [
  'your hair looks good, keep it at two inches',
  'your sales numbers look good this quarter',
  'your followers are up',
  'see you in a year, great party',
  'come sat 8am, no food at the pool',
  'come at 7pm, we already ate so no food',
  'half a cup for the dough, then rest it',
  'nothing to eat in this fridge after tuesday',
  'nothing to eat after midnight for the puppy before his surgery',
  'i have nothing to eat after midnight tomorrow, wish me luck',
  'my doctor says keep taking the blue ones',
  'doc says hi',
  'you can take the boot off the car once you pay',
  'you can leave your boots by the door',
  'you can stop the server now',
  'we moved you to 2:15 on the recital program',
  'i moved you to the 4th seat with the same team',
  'we saved you a spot at the bar',
  'we saved you a spot in the second row',
  'your new tires are in',
  'pick up your cleats after 4',
  'bring back the loaner car by 5',
  'the engine place wants you there at 8',
  'your essay looks great',
  'you still need to do the quiz before friday',
  'most people take one tablet every six hours',
  'patients should keep taking the white ones',
  'if you have a fever take two tablets every six hours',
  'policy: no food or drink after midnight before anesthesia',
  'sending you to the store for ice',
  'no cancer talk at dinner please',
  'it was negative feedback, go figure',
  'ya tenemos el pastel de tu hija',
  'no strep questions on the exam',
  'is your pressure up?',
];

describe("a clinic's voice to its reader", () => {
  it.each(hits)('%s', (text) => {
    expect(voiced(readDocument(text))?.score).toBeGreaterThanOrEqual(0.5);
  });

  it.each(nearMisses)('not: %s', (text) => {
    expect(voiced(readDocument(text))).toBeUndefined();
  });

  it('is not heard in a page of prose', () => {
    const page = 'We talked about the harvest and the rain and the road to town. '.repeat(8);
    expect(voiced(readDocument(`${page} Half a tab for a week, then stop.`))).toBeUndefined();
  });
});
