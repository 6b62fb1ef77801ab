import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { room } from './room.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.4, '«23» needs a straight cath, i tried once'],
  [0.4, 'wheres the doppler. «20» lost his pulse'],
  [0.4, '«14B» on contact precautions, sign is printing'],
  [0.4, '«1408», head lac, on thinners'],
  [0.4, 'no more sticks on «702», four tries'],
  [0.4, 'isolation cart outside «218» please'],
  [0.4, 'T4: open fracture'.replace('T4', '«T4»')],
  [0.4, 'romm «6» throwing up'],
  [0.4, 'psych «2» still on a sitter'],
  [0.4, '- «31» trough\n- «33» consent'],
  [0.4, 'la «204» se quitó el oxígeno'],
  [0.4, 'se cayó la de la «12» otra vez'],
  [0.4, 'station «8» unresponsive'],
  [0.4, 'seat «5» itching after venofer'],
  [0.4, 'iso «2» r/o measles'],
  [0.4, 'obs «6» has frostbite'],
  [0.4, 'CL holding «1»: plavix not given'],
  [0.4, '«2217» wound vac leak alarm'],
  [0.4, '«412-1» dressing soaked'],
  [0.4, 'new admit in «d4» is a fall risk'],
  [0.4, 'recliner «4» infiltrated'],
  [0.4, 'cell «12» is withdrawing'],
  [0.4, 'bunk «7» has chicken pox'],
  [0.4, '«408w» expired at 5'],
  [0.4, '«far recliner» by the tank looks gray'],
  [0.4, '«lobby couch», gray and clammy'],
  [0.9, 'room «12»'],
  [0.9, 'rm «4B» needs pain meds'],
  [0.8, 'bed «2»'],
  [0.8, 'bed «3» icu'],
  [0.6, 'the pt in «210B»'],
  [0.8, '94 yo in «210B» fell'],
  [0.7, 'the lady in «412» wants her doctor'],
  [0.9, 'ICU bed «4»'],
  [0.7, 'ICU «7»'],
  [0.7, 'OR «3» is running late'],
  [0.9, 'ED bay «12»'],
  [0.7, 'trauma bay «2»'],
  [0.9, 'exam room «5»'],
  [0.9, 'habitación «305»'],
  [0.9, 'cama «5»'],
  [0.9, 'la paciente de la cama «12B»'],
  [0.6, 'cuarto «14»'],
  [0.9, 'dialysis chair «7»'],
  [0.7, 'Bed «B» is asking'],
  [0.9, 'rm# «1204»'],
  [0.6, '«210B» needs his iv changed'],
  [0.9, 'Room «412-2» is ready for transport'],
  [0.8, 'quirófano «2»'],
];

const nearMisses: readonly string[] = [
  'call me on 4471 if it is unclear',
  'not breathing? 911 instead',
  'code I50.23 needs the type spelled out',
  '250 percent for full and 400 for partial',
  'nos vemos a la una',
  'a las 12 de la mañana',
  'T4 0.8',
  'group room b is booked',
  'room 5 at the marriott',
  '4 full, 9 empty, 1 mystery',
  'census 26/28, 1 new start',
  'highway 9 is closed',
  'size 12 scrubs',
  '3 boxes left, 2 no shows',
  'conference room 2',
  'hotel room 412',
  'room for 5',
  '3 bed 2 bath',
  '3 or 5',
  'break room 1',
  'bed at 10',
  'in bed by 10pm',
  'bed 9 pm',
  'room 5 people',
  'in 2019',
  'in 300 words',
  'classroom 12',
  '$100b',
  'living room 2.0',
  'er 2 people called',
  'a room with 2 windows',
  '401k',
  'going to room 101 in the escape room',
  'un cuarto de hora',
  'cuarto 2 del hotel',
  'in 10 minutes',
  'zoom room 4',
  'bedroom 3',
  'in 150 mg',
  'king bed 2',
  'b12',
  '$100b dollars',
];

describe('rooms and beds', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(room, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(room, readDocument(row), 0.5)).toEqual([]);
  });
});
