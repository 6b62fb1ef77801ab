const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether some year has this day: month 1-12, day 1-31, 29 February included. */
export function isCalendarDay(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** Years in which a living person may have been born or treated. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

/** Whether two numbers are a day and a month in either the American or the European order. */
export function isDayAndMonth(first: number, second: number): boolean {
  return isCalendarDay(first, second) || isCalendarDay(second, first);
}

/** English and Spanish month names and short forms, for use inside a pattern over folded lower-case text. */
export const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|' +
  'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ene|abr|ago|dic';

const NUMBERS: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['ene', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['abr', 4],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['ago', 8],
  ['sep', 9],
  ['set', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
  ['dic', 12],
];
const BY_PREFIX = new Map(NUMBERS);

/** 1-12 for a name out of `MONTHS`, 0 for anything else. */
export function monthNumber(name: string): number {
  return BY_PREFIX.get(name.slice(0, 3)) ?? 0;
}
