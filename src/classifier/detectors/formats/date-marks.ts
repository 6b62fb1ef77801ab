import type { Doc } from '../../document.ts';
import { after, before } from './around.ts';
import { isCalendarDay, isDayAndMonth, isPlausibleYear, MONTHS, monthNumber } from './calendar.ts';
import { scan } from './scan.ts';
import { surest } from './surest.ts';

/**
 * A date in a draft, finer than a year. Offsets are into the folded text.
 */
export interface DateMark {
  readonly start: number;
  readonly end: number;
  /** Four digits, 0 when the draft gives none. Two-digit years 00-29 are read as 2000-2029, others as 19xx. */
  readonly year: number;
  /** 0..1, that these characters are a date at all. */
  readonly confidence: number;
}

const ISO = /(?<![\d/.-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/g;
const NUMERIC = /(?<![\d/.$-])(\d{1,2})( ?[-/.] ?)(\d{1,2})\2(\d{4}|'?\d{2})(?!\d|[-/.]\d|%)/g;
const SHORT = /(?<![\d/.$a-z-]|\d-)(\d{1,2})\/(\d{1,2})(?!\d|[/.]\d|%|\/)/g;
const SHORT_DASHED = /(?<![\d/.$a-z-])(\d{1,2})-(\d{1,2})(?!\d|[/.:-]\d|-|%)/g;
const MONTH_FIRST = new RegExp(
  `(?<![a-z\\d])(${MONTHS})\\.?[ -]{1,2}(?:the )?(\\d{1,2})(st|nd|rd|th)?(?![\\d:%]|[./-]\\d)(?:(?:,? |,|-)(?:(?:del?|of) )?('?\\d{2}|(?:19|20)\\d{2})(?![\\d:%/]|,\\d| ?(?:am|pm|a\\.m|mg|ml|people|pts?|yo|y/o|min|hours?|hrs?|days?)\\b))?`,
  'g',
);
const DAY_FIRST = new RegExp(
  `(?<![\\d/.$:a-z-])(\\d{1,2}|primero|first)(st|nd|rd|th|ro|ero|o)?[ -]{0,2}(?:of |de |dia de )?(${MONTHS})(?![a-z])\\.?(?:(?:,? |-|,)?(?:(?:del?|of) )?('?\\d{2}|(?:19|20)\\d{2})(?![\\d:%/]|,\\d| ?(?:am|pm|a\\.m|mg|ml|people|pts?|yo|y/o|min|hours?|hrs?|days?)\\b))?`,
  'g',
);
const MONTH_YEAR = new RegExp(
  `(?<![a-z\\d])(${MONTHS})\\.?,? (?:(?:of|del?) )?((?:19|20)\\d{2}|'\\d{2})(?!\\d)`,
  'g',
);
const BARE_DAY =
  /\b(?:on|by|until|since|thru|through|for|from) the (\d{1,2}(?:st|nd|rd|th))\b(?! (?:floor|time|grade|street|st|ave|avenue|of|day|visit|week|month|year|dose|place|round|hour|try|attempt))/g;

/** Wording that makes "3/14" a day rather than a fraction. */
const DATE_WORD =
  /(?:^|[^a-z])(?:on|since|from|by|until|till|til|thru|through|before|after|for|date|dated|dob|dos|doa|dod|lmp|edd|edc|due|seen|visit|visits|appts?|appointments?|apt|surgery|procedure|scan|mri|labs?|scheduled|sched|resched\w{0,7}|moved to|admit|admitted|adm|d\/c|dc|dc'd|discharged|dx|dx'd|born|expired|died|passed|started|start|ended|end|rx|filled|refill|f\/u|fu|follow up|booked|effective|eff|tues?|tuesday|mon|monday|wed|wednesday|thu|thurs?|thursday|fri|friday|sat|saturday|sun|sunday|el|dia|desde|hasta|para|fecha|cita|ingreso|alta|cirugia|nacid[oa]|nacio|lunes|martes|miercoles|jueves|viernes|sabado|domingo|between|and|y|to|week of|was|is|as of)[\s:,#(.]{1,3}(?:the |el )?$/;
/** Words behind "1/2" or "7/10" that make it a quantity, a score or a finding of the examination. */
const QUANTITY_NEXT =
  /^[ -]?(?:tab|tabs|tablets?|pills?|caps?|cups?|mg|ml|mcg|cc|oz|dose|doses|strength|pain|in pain|reps|tsp|teaspoons?|tbsp|tablespoons?|inch|inches|in\b|miles?|mi\b|hours?|hrs?|h\b|min|mins|minutes|days?|weeks?|wks?|months?|mos?\b|years?|yrs?|of the|of a|of an|of my|off|price|stars?|score|scores|grade|systolic|murmur|visual|vision|full|people|pts|patients|beds|times|x\b|bags?|pack|packs|ppd|liters?|l\b|lbs?|strong|bilat\w{0,6}|throughout|intact|motor|in all|pulses|reflexes|dtrs?|ratio|mph|k\b|power|in (?:both|all|the)|dolor|de dolor|horas|dias|semanas|pastillas?|taza|tazas|kilos?|off)/;
const SCORE_BEFORE =
  /(?:pain|strength|motor|score|scored|scale|rated|rate|rating|gcs|apgars?|reflexes|dtrs?|pulses|grip|power|murmur|grade|dolor|fuerza|x|ox|aox|a&o|a&ox|oriented|version|v|chapter|verse|psalm|ratio|bp|b\/p|ta|t\/a|vision|va|od|os|ou|step|part|page|take|took|tome|toma|cut|half|about|approx|give|gave|~)[\s:,#(=]{0,3}(?:is |was |at |a |of |about |like |de |es |x ?){0,2}$/;
const COMMON_FRACTION =
  /^(?:1\/[2-9]|2\/3|3\/4|2\/5|3\/5|4\/5|3\/8|5\/8|7\/8|24\/7|12\/24|9\/11|7\/11|50\/50|20\/20)$/;
/** "3/7 hx of cough", "2/12 ago": days of a week and months of a year, as British notes count them. */
const DURATION = /\/(?:7|12) ?(?:hx|history|h\/o|ago|duration|of(?! (?:\d|last|this|next)))\b/y;
/** What follows the number in "march 10 miles" or "may 5 people come". */
const NOT_A_DAY =
  /^ ?(?:am\b|pm\b|a\.m|p\.m|o'clock|%|mg|ml|mcg|miles?|people|persons?|times?|days?|weeks?|months?|years?|yrs?|hours?|hrs?|min|mins|minutes|of us|of them|more|patients|pts|beds|dollars|bucks|percent|kids|units?|yo\b|y\/o|x\b)/;
const VERSION_BEFORE =
  /(?:version|ver|v|build|release|ios|android|windows|firmware|chapter|section|sec|step|ch|ip|extension|ext)[\s.:#]{0,3}$/;
const CAPITAL = /^[A-Z]/;

function fullYear(written: string | undefined): number {
  if (written === undefined) return 0;
  const year = Number(written.replace("'", ''));
  if (year > 99) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** A verb or a woman's name as often as a month. */
function ambiguous(month: string): boolean {
  return (
    month === 'may' ||
    month === 'march' ||
    month === 'mar' ||
    month === 'sep' ||
    month === 'dec' ||
    month === 'set' ||
    month === 'jun' ||
    month === 'abr' ||
    month === 'ago'
  );
}

function short(lower: string, start: number, end: number, sameSign: boolean): number {
  const value = lower.slice(start, end);
  const lead = before(lower, start, 32);
  const dated = DATE_WORD.test(lead);
  const next = after(lower, end, 16);
  if (SCORE_BEFORE.test(lead) || QUANTITY_NEXT.test(next)) return 0;
  DURATION.lastIndex = start + value.indexOf('/');
  if (DURATION.test(lower)) return 0;
  if (value === '24/7' || value === '20/20') return 0;
  if (value === '9/11') return 0.25;
  if (!sameSign) return dated && /-\d\d$/.test(value) && !NOT_A_DAY.test(next) ? 0.6 : 0;
  const [first, second] = value.split('/').map(Number);
  const doubtful =
    COMMON_FRACTION.test(value) || first === second || (second === 10 && (first ?? 0) <= 10) || second === 5;
  if (dated) return COMMON_FRACTION.test(value) ? 0.6 : 0.82;
  return doubtful ? 0.25 : 0.55;
}

/**
 * Every date in a draft that is finer than a year, English and Spanish, in numbers and in words. Fractions, scores,
 * doses, versions and clock times are left out. Weekdays alone are not dates of 45 CFR 164.514(b)(2)(i)(C).
 *
 * Two detectors ask; the second gets what the first found.
 */
export function dateMarks(doc: Doc): readonly DateMark[] {
  let marks = known.get(doc);
  if (marks === undefined) {
    marks = findMarks(doc);
    known.set(doc, marks);
  }
  return marks;
}

const NONE: readonly DateMark[] = [];
const known = new WeakMap<Doc, readonly DateMark[]>();
/** The beginnings of `MONTHS`: without one of them no month is named. */
const SOME_MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic/;

function findMarks(doc: Doc): readonly DateMark[] {
  const { text, lower, hasDigit, digits } = doc;
  const named = SOME_MONTH.test(lower);
  const bare = hasDigit && lower.includes('the ');
  if (!named && !bare && !digits.signed) return NONE;
  const marks: DateMark[] = [];
  const add = (start: number, end: number, year: number, confidence: number): void => {
    if (confidence <= 0 || (year !== 0 && !isPlausibleYear(year))) return;
    marks.push({ start, end, year, confidence });
  };

  if (digits.signed) {
    scan(doc, ISO, (match) => {
      if (!isDayAndMonth(Number(match[3]), Number(match[4]))) return;
      add(match.index, match.index + match[0].length, Number(match[1]), 0.92);
    });
    scan(doc, NUMERIC, (match) => {
      const [whole, first = '', sign = '', second = '', written = ''] = match;
      if (!isDayAndMonth(Number(first), Number(second))) return;
      const dots = sign.includes('.');
      // "1.2.34" is a version; a dotted date has a four-digit year or padded numbers.
      const loose = dots && written.length < 4 && (first.length < 2 || second.length < 2);
      if (VERSION_BEFORE.test(before(lower, match.index, 14))) return;
      const base = written.length === 4 ? 0.92 : sign.includes('/') ? 0.87 : loose ? 0.45 : dots ? 0.6 : 0.8;
      add(match.index, match.index + whole.length, fullYear(written), base);
    });
  }
  if (named) {
    scan(doc, MONTH_FIRST, (match) => {
      const [whole, month = '', day = '', ordinal, year] = match;
      const start = match.index;
      const end = start + whole.length;
      if (!isCalendarDay(monthNumber(month), Number(day)) || NOT_A_DAY.test(after(lower, end, 12))) return;
      const sure = ordinal !== undefined || year !== undefined || DATE_WORD.test(before(lower, start, 32));
      const doubtful = ambiguous(month) && !sure && !CAPITAL.test(text.slice(start, start + 1));
      if (doubtful) {
        add(start, end, 0, 0.3);
        return;
      }
      add(start, end, fullYear(year), year === undefined ? 0.85 : 0.93);
    });
    scan(doc, DAY_FIRST, (match) => {
      const [whole, day = '', ordinal, month = '', year] = match;
      const number = /\d/.test(day) ? Number(day) : 1;
      const start = match.index;
      if (!isCalendarDay(monthNumber(month), number)) return;
      const linked = ordinal !== undefined || year !== undefined || / de | of |-/.test(whole);
      // "i have 3 may i come in": a number, then the verb.
      const doubtful =
        ambiguous(month) && !linked && !CAPITAL.test(text.slice(start + day.length).trimStart());
      add(start, start + whole.length, fullYear(year), doubtful ? 0.3 : year === undefined ? 0.85 : 0.93);
    });
    scan(doc, MONTH_YEAR, (match) => {
      add(match.index, match.index + match[0].length, fullYear(match[2]), 0.55);
    });
  }
  if (bare) {
    scan(doc, BARE_DAY, (match) => {
      const end = match.index + match[0].length;
      add(end - (match[1] ?? '').length, end, 0, 0.4);
    });
  }
  if (digits.signed) {
    scan(doc, SHORT, (match) => {
      if (!isDayAndMonth(Number(match[1]), Number(match[2]))) return;
      const end = match.index + match[0].length;
      add(match.index, end, 0, short(lower, match.index, end, true));
    });
    scan(doc, SHORT_DASHED, (match) => {
      if (!isDayAndMonth(Number(match[1]), Number(match[2]))) return;
      const end = match.index + match[0].length;
      add(match.index, end, 0, short(lower, match.index, end, false));
    });
  }
  return surest(marks);
}
