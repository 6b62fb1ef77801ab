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

/** The bits of the coarse symbols of grammar, from 1 on, the most telling first. */
const COARSE = Int32Array.of(
  PATIENT,
  READER | SU,
  WRITER,
  THIRD,
  RELATIVE,
  STAFF,
  WE,
  CONDITIONAL,
  QUESTION,
  NEGATION,
  TITLE,
  PERSON_VERB,
  PERSON_PREDICATE,
  STATUS,
  AUXILIARY,
  GREETING | FRIENDLY,
  WEEKDAY | TIME,
  PREPOSITION,
  DETERMINER,
  FUNCTION,
);

/** Whether cue bits have those of a coarse symbol of grammar, 1 to 20. */
export function hasCoarse(cues: number, symbol: number): boolean {
  return (cues & (COARSE[symbol - 1] ?? 0)) !== 0;
}

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
  let i = 0;
  while (i < COARSE.length && (cues & (COARSE[i] ?? 0)) === 0) i++;
  return i + 1;
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
