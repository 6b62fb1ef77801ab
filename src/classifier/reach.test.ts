import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { judge } from './rules.ts';
import { asked, recall } from './thread.ts';
import type { Rule, Thread } from './types.ts';

/** What the rules alone make of a draft: which of them stop it. */
function stoppedBy(text: string, thread?: Thread): readonly Rule[] {
  return judge(examine(text), recall(thread, undefined), asked(thread))
    .filter(
      ({ rule, score }) => score >= 0.5 && !['R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14'].includes(rule),
    )
    .map(({ rule }) => rule);
}

const asking = (text: string): Thread => ({ kind: 'individual', recent: [{ from: 'them', text }] });

/** By rule: drafts of places of care, and what neighbors, shops, schools and landlords write much like them. */
const TABLES: readonly (readonly [string, Rule, readonly string[], readonly string[]])[] = [
  [
    'who is met where only patients are',
    'R7',
    [
      'our quizmaster Barnaby Dunn just got wheeled onto my floor',
      'Amos Greer was flown to us by helicopter',
      "there's Principal Yarrow in one of our gowns",
      'which unit has Maude Okafor, flowers here. which floor is she on?',
      'Brielle Stanton is up on 5 west',
      'who is in my chair today, coach Delvecchio',
      'did Skyler Hunt just sign in at the cancer center',
      'is Tully Marsh one of doctor patels people or one of Dr. Soods kids. she is one of Dr. Sood’s',
      'Keanna Pruitt is in the infusion waiting area',
      'has Rowan McAdoo been seen at any of our sites',
      'la hija del sheriff está en nuestra sala de espera',
      'a Papo Ruiz lo vi en la fila de la metadona',
    ],
    [
      'Barnaby Dunn just got moved to the third floor office',
      'Amos Greer was brought to tears by the band',
      'Maude looked amazing in a green gown',
      'which floor is the meeting on',
      'Brielle is up on the roof again',
      'milk is on my list today, Karen',
      'Lonnie is up for the west side job',
      'Alistair checked in at 8:10 at the hotel',
      'Skyler just signed in to zoom',
      'Keanna is in the passport line',
      'Rowan is getting a car with us Friday',
    ],
  ],
  [
    'beds by number, letter and name',
    'R5',
    [
      'Can someone sit with 17-window? He keeps climbing out',
      'the hollering is 40B, shes sundowning',
      'chair 6 \u{1FA78}\u{1FA78} pulled his own needle watching the game',
      'SDU 3? She is fresh off bypass',
      'fast track c swallowed a birthday candle',
      'recl #9: sbp 70s, MD on phone',
      'isloation 2 is afb positive now',
      'swap chairs 10 and 11, one is getting rituximab',
      '4C-11 fell off the commode, neuro checks q1',
      'Quiet by the Lilac room, they are taking him off the vent. Quiet by the Lilac room, he is off the vent',
      'la 3 de preop comió, histerectomía cancelada',
      'la 214 window quiere sacarse el oxygen',
      'obs 6 trop leak, hold the sandwich',
    ],
    [
      'selling my 4-door, runs great',
      'meet at n-18 in the garage',
      'my seat is 40B on the red eye flight',
      'chairs 6 and 7 came without casters',
      'hall c has new carpet',
      'swap chairs 10 and 11, the legs are loose',
      'exit 4C-11 is closed',
      'brunch in the Lilac room, he is paying',
      'la 3 de marzo vamos al cine',
      'trauma drill in room 4 at noon, mannequin needs a chest tube',
    ],
  ],
  [
    'people known by what they are',
    'R5',
    [
      "whoever has the twins' grandma, her chest tube is leaking",
      "the triplets' dad fainted and then seized",
      'the one by the fish tank, he is wheezing bad and needs albuterol',
      'the snow plow guy? aortic dissection, flew out an hour ago',
      'the quilt shop owner has a bleeding stoma',
      'our anonymous millionaire has gonorrhea',
      'the other sister, the one with the walker not the cane, has dementia',
    ],
    [
      'the twins grandma makes tamales',
      'the one by the window is on sale',
      'the snow plow guy came late again',
      'the quilt shop owner is retiring',
    ],
  ],
  [
    'initials in hurried forms',
    'R2',
    [
      'G-G, hyperemesis, ketones 4+, 2nd banana bag',
      'KMc refuses rhogam, says no needles',
      "T.O'B trached tues, thick secretions",
      "if j.o'd forgets his lithium again call his daughter",
      'KJ post TAVR day 1, groin soft, new LBBB',
    ],
    [
      'A-B testing the flu shot sign',
      'Q-T interval was long on the practice strip',
      'T-P segment quiz friday',
    ],
  ],
  [
    'small names before what somebody does',
    'R2',
    ['dombrowski pulled his feeding tube again', 'hendricksen lost her colostomy bag in the pool'],
    ['fda pulled another batch of eye drops', 'the vendor pulled his quote for the glucometers'],
  ],
  [
    'a particular patient and a day',
    'R2b',
    ['the 8/22 vbac, the one from the island, is suing', 'retained sponge, female 44, myomectomy on 10/08'],
    ['the 8/22 potluck, the one from payroll hosts', 'most women over 44 need a mammogram'],
  ],
  [
    'the reader’s own care',
    'R3',
    [
      'stitches out thurs, bring the same boot',
      'the purple one twice a day, the white one only if you get dizzy',
      'your insoles came!! no charge',
      'we moved your sleep study to sunday, no caffeine after noon',
      'the pathologist called your mole benign',
      'the hospital forgave ur nicu bill',
      'Dr. Lund wants your PSA repeated in six weeks',
      'le movemos la densitometría al martes',
      'hay que repetirle el potasio',
    ],
    [
      'drain the pool thursday, bring the boots',
      'hold it thursday and friday, the band plays saturday',
      'the purple one twice, the white one is a dud',
      'your package came!! no charge',
      'they want u to redo the 3 day schedule',
      'keep the cake covered',
      "that's the blinds string, do not pull it",
      "it's just a scratch on the bumper, nothing scary",
      'we moved your desk to the second floor, no coffee there yet',
      'the soccer form for your little guy is due',
      'the grill is clean, see you in ten',
      'the landlord forgave ur late fee',
      'le movemos la reservación al martes',
      'hay que ponerle gasolina',
    ],
  ],
];

describe.each(TABLES)('%s', (_, rule, hits, nearMisses) => {
  it.each(hits)(`stops (${rule}): %s`, (text) => {
    expect(stoppedBy(text)).toContain(rule);
  });

  it.each(nearMisses)('lets through: %s', (text) => {
    expect(stoppedBy(text)).toEqual([]);
  });
});

describe('answers in a conversation', () => {
  it.each([
    ['which room had the soup spill', "10 left. and it's not soup, that's the ileostomy", 'R5'],
    ['who am I seeing first', '22, she has been seizing since noon', 'R5'],
    ['which rm is the ankle', '8, and take the lead apron, she is pregnant', 'R5'],
    ["block number on Whitlock's punch?", 'K1 - oh oh 7 - 33', 'R6'],
    ['tube for Ostrander is unlabeled, read me the number on his band', 'six six b four one nine nine', 'R6'],
    ["who's the decreased movement in the lobby, need her for the board", 'Guillermina Stoltz', 'R6'],
    ['do i still see edna mae Tolliver wed', 'she fired us last week, went with another agency', 'R7'],
    ['is Tawny Brooks really at your hospital', 'i think so, saw her file on the cart', 'R7'],
  ] as const)('%s - %s (%s)', (question, answer, rule) => {
    expect(stoppedBy(answer, asking(question))).toContain(rule);
  });

  it.each([
    ['which room is the potluck in', '10 left of the stairs, bring chips'],
    ['who am i picking up first', '22 miles out still, start with Dan'],
    ['did Karen find the stapler', "can't find it, check the cart"],
  ])('%s - %s', (question, answer) => {
    expect(stoppedBy(answer, asking(question))).toEqual([]);
  });
});
