import type { HealthKind, Strength } from '../types.ts';
import { HEALTH_KINDS } from '../types.ts';

/**
 * What the lexicons know of a term, packed into 32 bits: the low half says what kinds of name or place it may be, the
 * high half holds one health sense.
 */
export const GIVEN = 1 << 0;
export const SURNAME = 1 << 1;
/** An ordinary word that is also a name ("will", "grace"), and the word use is the common one. */
export const WORDISH = 1 << 2;
export const CITY = 1 << 3;
/** A county or region smaller than a state. */
export const REGION = 1 << 4;
export const STATE = 1 << 5;
export const COUNTRY = 1 << 6;
export const STREET = 1 << 7;
export const FIGURE = 1 << 8;
export const EPONYM = 1 << 9;
export const IDIOM = 1 << 10;
export const TITLE = 1 << 11;
/** An everyday English or Spanish word, so not an unknown name. */
export const COMMON = 1 << 12;
/** An ordinary word that is also a name, and the name use is the common one ("maria", "jack"). */
export const NAMEISH = 1 << 13;
/** Some phrase of the lexicon goes on after this. Never seen by callers. */
export const PREFIX = 1 << 14;

const KIND_SHIFT = 16;
const STRENGTH_SHIFT = 21;
/** Only health when other health is near: "pe", "ed", "mi". */
export const AMBIGUOUS = 1 << 23;
/** Has a harmless everyday sense: "shot", "chart", "cold". */
export const EVERYDAY = 1 << 24;

export const NAME_BITS = GIVEN | SURNAME;
export const PLACE_BITS = CITY | REGION;
const HEALTH_MASK = 31 << KIND_SHIFT;

const STRENGTHS: readonly Strength[] = ['weak', 'medium', 'strong'];

export function healthBits(kind: HealthKind, strength: Strength): number {
  return (numberOf(kind) << KIND_SHIFT) | ((STRENGTHS.indexOf(strength) + 1) << STRENGTH_SHIFT);
}

export function hasHealth(classes: number): boolean {
  return (classes & HEALTH_MASK) !== 0;
}

export function healthKind(classes: number): HealthKind | undefined {
  return HEALTH_KINDS[healthNumber(classes) - 1];
}

const NUMBERS = Object.fromEntries(HEALTH_KINDS.map((kind, i) => [kind, i + 1])) as Readonly<
  Record<HealthKind, number>
>;

/** 1 for the first of HEALTH_KINDS, and so on. */
export function numberOf(kind: HealthKind): number {
  return NUMBERS[kind];
}

/** The number of the health sense, 1 for the first of HEALTH_KINDS; 0 when there is none. */
export function healthNumber(classes: number): number {
  return (classes & HEALTH_MASK) >>> KIND_SHIFT;
}

export function healthStrength(classes: number): Strength {
  return STRENGTHS[((classes >>> STRENGTH_SHIFT) & 3) - 1] ?? 'weak';
}

/** Drops the health sense, keeps the rest. */
export function withoutHealth(classes: number): number {
  return classes & 0xffff;
}
