import type { People } from './incident-records.ts';

const DAY = 24 * 3_600_000;
/** 45 CFR 164.404(b), 164.406(b), 164.408(b): at the latest. */
const FEDERAL_DAYS = 60;
/** Behind UTC, in hours: the year has not ended while it still runs anywhere in the United States. */
const LATEST_NEW_YEAR = 11;

/** Days by which notices are due, in milliseconds since the epoch. "Without unreasonable delay" comes first. */
export interface BreachDeadlines {
  /** By the organization's setting, never later than `federal`. */
  readonly individuals: number;
  /** Sixty days after discovery. */
  readonly federal: number;
  /** HHS: with 500 people or more like the individuals, else within sixty days of the year's end (164.408(c)). */
  readonly government: number;
  /** 164.406: with more than 500 residents of one state. Absent where it does not apply. */
  readonly media?: number;
}

/** `noticeDays`: the policy's own limit, in days from discovery. An unsure number of people counts as many. */
export function breachDeadlines(
  discovered: number,
  noticeDays: number,
  people: People | undefined,
): BreachDeadlines {
  const federal = discovered + FEDERAL_DAYS * DAY;
  const isMany = people === 'from-500' || people === 'unsure';
  const year = new Date(discovered - LATEST_NEW_YEAR * 3_600_000).getUTCFullYear();
  return {
    individuals: discovered + Math.min(noticeDays, FEDERAL_DAYS) * DAY,
    federal,
    government: isMany ? federal : Date.UTC(year, 11, 31) + FEDERAL_DAYS * DAY,
    ...(isMany ? { media: federal } : {}),
  };
}
