import {
  AUXILIARY,
  CONDITIONAL,
  DETERMINER,
  FRIENDLY,
  FUNCTION,
  GREETING,
  NEGATION,
  PATIENT,
  PERSON_PREDICATE,
  PERSON_VERB,
  PREPOSITION,
  QUESTION,
  READER,
  RELATIVE,
  STAFF,
  STATUS,
  SU,
  THIRD,
  TIME,
  TITLE,
  WE,
  WEEKDAY,
  WRITER,
} from '../cues.ts';
import type { Token } from '../document.ts';
import { CITY, COMMON, hasHealth, NAME_BITS } from '../lexicons/classes.ts';

/** Coarse symbols of grammar, the most telling bit of a word first. */
export const COARSE: readonly (readonly [bits: number, symbol: number])[] = [
  [PATIENT, 1],
  [READER | SU, 2],
  [WRITER, 3],
  [THIRD, 4],
  [RELATIVE, 5],
  [STAFF, 6],
  [WE, 7],
  [CONDITIONAL, 8],
  [QUESTION, 9],
  [NEGATION, 10],
  [TITLE, 11],
  [PERSON_VERB, 12],
  [PERSON_PREDICATE, 13],
  [STATUS, 14],
  [AUXILIARY, 15],
  [GREETING | FRIENDLY, 16],
  [WEEKDAY | TIME, 17],
  [PREPOSITION, 18],
  [DETERMINER, 19],
  [FUNCTION, 20],
];

/** FNV-1a of a token without apostrophes; digits of anything but a plain word count as zeros. */
export function wordHash(token: Token): number {
  const { lower, shape } = token;
  let h = 0x811c9dc5;
  const n = lower.length;
  for (let i = 0; i < n; i++) {
    let c = lower.charCodeAt(i);
    if (c === 39) continue;
    if (shape !== 'word' && c >= 48 && c <= 57) c = 48;
    h = Math.imul(h ^ c, 16777619);
  }
  return h;
}

/** FNV-1a of part of a word. */
export function partHash(text: string, from: number, to: number): number {
  let h = 0x1234567;
  for (let i = Math.max(0, from); i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h;
}

function coarseOf(cues: number): number {
  for (const [bits, symbol] of COARSE) if ((cues & bits) !== 0) return symbol;
  return 21;
}

/** The coarse symbol of a token that no finding covers: its grammar, else `topic`, else lexicon or shape. */
export function coarseSymbol(token: Token, topic: number): number {
  const { shape, text, classes, cues } = token;
  if (shape === 'word') {
    if (cues !== 0) return coarseOf(cues);
    return topic === 0 ? lexicalSymbol(classes) : 130 + topic;
  }
  if (shape === 'number') return text.length > 3 ? 41 : 40;
  if (shape === 'mixed') {
    const first = text.charCodeAt(0);
    return first >= 48 && first <= 57 ? 42 : 43;
  }
  if (shape === 'break') return 44;
  if (shape === 'clitic') return 46;
  const mark = text.charCodeAt(0);
  return mark === 63 ? 47 : mark === 46 || mark === 33 || mark === 59 ? 48 : 45;
}

/** What the lists say of a word without grammar or topic. */
export function lexicalSymbol(classes: number): number {
  if (hasHealth(classes)) return 30;
  if ((classes & NAME_BITS) !== 0) return (classes & COMMON) !== 0 ? 31 : 32;
  if ((classes & CITY) !== 0) return 33;
  return (classes & COMMON) !== 0 ? 34 : 35;
}
