import type { Doc } from '../../document.ts';
import { after, before } from './around.ts';
import { isDayAndMonth } from './calendar.ts';
import { scan } from './scan.ts';

/** A value that a label earned. Offsets cover the value only. */
export interface Labelled {
  readonly start: number;
  readonly end: number;
  /** Lower case, separators kept. */
  readonly value: string;
  /** The label as matched. */
  readonly label: string;
  /** `next`: nothing but link words between; `near`: other words between; `behind`: "4482910 is her mrn". */
  readonly where: 'next' | 'near' | 'behind';
}

/** Words that may stand between a label and its value without weakening it. */
const LINKS = new Set(
  (
    "is was are be number numbers num nbr no nos n o id the a it its it's that ends end ending in with starts " +
    'es son fue numero num. el la de del que termina terminada terminado en'
  ).split(' '),
);

const SEPARATORS = /[\s:;#=.,()\-"'*>[\]/?!_|~]{0,12}/y;
/** "C as in cat": part of the value, in words. */
const AS_IN = /[a-z] as in [a-z]{2,12}(?![a-z])/y;
const WORD = /[a-z\d][a-z\d']{0,40}/y;
/** "44 82 910", read out in groups or single digits. */
const GROUPS = /(?:[a-z]{0,3}\d{1,5}(?: \d{1,8}){1,5}|\d(?: \d){3,14})(?! ?[\d:/%]|[a-z])/y;
/** "4482910", "h448291", "ab-4482-91", "xyz123456789". */
const CODE =
  /[a-z]{0,6}[-_]?\d[a-z\d]{0,19}(?:[-_./]\d[a-z\d]{0,12}|[-_][a-z]{1,3}(?![a-z])){0,4}(?![a-z\d])/y;
/** An older value in front of its label. */
const BEHIND =
  /(?:^|[^a-z\d./$-])([a-z]{0,4}-?\d[a-z\d-]{2,17})(?:\s{0,2}(?:is|was|as|es|son|=|<?-{1,2}>?|<=?|,|\(|\[|\/)?|[.,;!]?\s{1,2}(?:that'?s|thats|this is|its|it's|eso es))\s{0,2}(?:(?:the|her|his|their|its|pt's|pts|patient's|su|el|la|your|my|for) ){0,2}$/;

const DATE = /^(?:(?:19|20)\d\d[/.-])?(\d{1,2})[/.-](\d{1,2})(?:[/.-](?:\d{2}|\d{4}))?$/;
const CLOCK = /^\d{1,4}(?:am|pm|a|p|h|hrs?)$/;
const MEASURE =
  /^\d+(?:st|nd|rd|th|mg|ml|mcg|cc|kg|lbs?|yo|yr|yrs|y|mo|mos|wks?|days?|hrs?|hours?|min|mins|x|k|ft|in|cm|mm|f|m)$/;
const UNIT_NEXT =
  /^(?: ?(?:mg|ml|mcg|cc|kg|lbs?|pm|am|p\.m|a\.m|%|o'clock|oclock|days?|weeks?|months?|years?|yrs?|yo|y\/o|hours?|hrs?|minutes?|mins?|times|people|pts|patients|dollars|usd|bucks|miles|pages?|dias|semanas|meses|anos|horas|minutos|veces|personas|pacientes)(?![a-z])|:\d\d)/;

function plausible(lower: string, start: number, end: number): boolean {
  const value = lower.slice(start, end);
  const day = DATE.exec(value);
  if (day !== null && isDayAndMonth(Number(day[1]), Number(day[2]))) return false;
  if (CLOCK.test(value) || MEASURE.test(value)) return false;
  return !UNIT_NEXT.test(after(lower, end, 14));
}

/** A short code goes on behind a blank: "GA-20 4471-8". */
const MORE = /^ \d[\d-]{2,9}(?![a-z\d/:%]|[.,]\d)/;
const SHORT_CODE = 7;

function rest(lower: string, start: number, end: number): number {
  if (end - start > SHORT_CODE || !/[a-z]-?\d/.test(lower.slice(start, end))) return end;
  return end + (MORE.exec(after(lower, end, 12))?.[0].length ?? 0);
}

function read(lower: string, at: number): number {
  for (const shape of [GROUPS, CODE]) {
    shape.lastIndex = at;
    const match = shape.exec(lower);
    if (match !== null) return rest(lower, at, at + match[0].length);
  }
  return -1;
}

/** Looks from the end of a label for the first token with a digit, at most `reach` unrelated words away. */
function ahead(lower: string, from: number, reach: number): Omit<Labelled, 'label'> | undefined {
  let at = from;
  let strangers = 0;
  for (let step = 0; step < 14; step++) {
    SEPARATORS.lastIndex = at;
    at += SEPARATORS.exec(lower)?.[0].length ?? 0;
    AS_IN.lastIndex = at;
    const spelled = AS_IN.exec(lower)?.[0];
    if (spelled !== undefined) {
      at += spelled.length;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(lower)?.[0];
    if (word === undefined) return undefined;
    const end = read(lower, at);
    if (end >= 0) {
      if (!plausible(lower, at, end)) return undefined;
      return { start: at, end, value: lower.slice(at, end), where: strangers > 0 ? 'near' : 'next' };
    }
    if (/\d/.test(word)) return undefined;
    if (!LINKS.has(word) && ++strangers > reach) return undefined;
    at += word.length;
  }
  return undefined;
}

/**
 * Finds the value of every label: after it ("mrn for mrs okafor is 4482910"), else before it ("4482910 is her mrn").
 * Dates, times, doses, ages and amounts are never values. Work per label is bounded.
 *
 * @param doc the draft, searched in lower case, or folded lower-case text
 * @param label global pattern of the label
 * @param reach how many unrelated words may stand between label and value
 */
export function labelled(doc: Doc, label: RegExp, reach: number, visit: (found: Labelled) => void): void {
  const lower = typeof doc === 'string' ? doc : doc.lower;
  scan(doc, label, (match) => {
    const name = match[0];
    const next = ahead(lower, match.index + name.length, reach);
    if (next !== undefined) {
      visit({ ...next, label: name });
      return;
    }
    const value = BEHIND.exec(before(lower, match.index))?.[1];
    if (value === undefined) return;
    const start = lower.lastIndexOf(value, match.index - 1);
    if (start < 0 || !plausible(lower, start, start + value.length)) return;
    visit({ start, end: start + value.length, value, label: name, where: 'behind' });
  });
}
