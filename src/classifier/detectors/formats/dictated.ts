import { DIGIT_WORD } from '../../cues.ts';
import type { Doc, Token } from '../../document.ts';

import { tokenAt } from '../../token-at.ts';
import { scan } from './scan.ts';

/**
 * Numbers read out, spelled or taken apart behind their label: "em are en four four 8 2", "f0ur one two, e1ght six",
 * "55 - 0 - 81 - 3", "policy hash hotel bravo 0 0 six one niner". No shape tells such a number; its label does, and that
 * little else than digits, letters and the words between them follows.
 */
export interface Dictated {
  readonly start: number;
  readonly end: number;
  /** How many digits were read. */
  readonly digits: number;
  /** Pieces that carry them. */
  readonly pieces: number;
  /** Whether some digit is a word, hides behind a sign or letter, or stands alone. */
  readonly spelled: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UNITS = words(
  'zero oh one two three four five six seven eight nine cero uno una dos tres cuatro cinco seis siete ocho nueve niner nil',
);
const TENS = words(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty ' +
    'seventy eighty ninety diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno ' +
    'veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta ' +
    'sesenta setenta ochenta noventa',
);
/** What dictation and jokers write for a digit. */
const SOUNDS = words('too fore ate won tree fife sicks');
/** Letters by name. */
const LETTERS = words(
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo ' +
    'sierra tango uniform victor whiskey xray x-ray yankee zulu zebra queen tee ee em kay ell ess jay dee gee vee zee ef aitch',
);
const REPEATS = words('double dbl doble triple');
/** What is said between the pieces. */
const FILLERS = words(
  'dash hyphen dot point slash backslash space sp hash pound guion diagonal punto raya barra coma comma pausa pause and then like um uh ' +
    'umm er so ok y luego next hundred thousand cien ciento mil letter capital big lowercase mayuscula minus in the de el la ' +
    'is es its as number num no numero read con first last half other was were ending ends end starts begins then empieza',
);
/** Behind a number these make a measure, a time or a day of it. */
const MEASURED =
  /^(?:mg|mcg|ml|cc|kg|lbs?|pm|am|percent|days?|weeks?|wks?|months?|years?|yrs?|yo|hours?|hrs?|min|mins|minutes|times|people|pts|patients|dollars|bucks|miles|pages|st|nd|rd|th|units?|dias|semanas|meses|anos|horas|minutos|veces|personas)$/;
const MEASURE = /^\d+(?:mg|mcg|ml|cc|kg|lbs?|[ap]m?|st|nd|rd|th|x|wks?|days?|hrs?|mins?|yo|yrs?|k|f|m)$/;
const INSIDE =
  /thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|dbl/g;
const PASSING = /^(?=[\doilsb]*\d)[\doilsb]{2,12}$/;

/** Signs that pass for letters in a digit's word: "f0ur", "n1ne", "e1ght". */
function plain(lower: string): string {
  return lower.replaceAll('0', 'o').replace(/[1!|]/g, 'i').replaceAll('3', 'e').replaceAll('5', 's');
}

/** How many digits a token stands for; -1 when it is a letter, -2 when it is nothing of a number. */
function digitsOf(token: Token): number {
  const { lower, shape } = token;
  if (shape === 'number') return lower.replace(/\D/g, '').length;
  if (shape === 'word') {
    if (UNITS.has(lower)) return 1;
    if (TENS.has(lower)) return 2;
    return lower.length === 1 || LETTERS.has(lower) ? -1 : -2;
  }
  if (shape !== 'mixed' || MEASURE.test(lower)) return -2;
  if (UNITS.has(plain(lower))) return 1;
  const read = lower.replace(INSIDE, '0');
  if (!/\d/.test(read) || read.replace(/\d/g, '').length > 4) return -2;
  return PASSING.test(read) ? read.length : read.replace(/\D/g, '').length;
}

/** A day, a telephone number or an amount, written as they are. */
const AS_USUAL =
  /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}[/-]\d{1,2}|\d{1,2}:\d\d.*|\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4})$/;
/** Words between a label and a number that is plainly read out. */
const FAR = 9;
/** Tokens that are looked at around one label. */
const FARTHEST = 48;

function walk(doc: Doc, from: number, strangersAllowed: number, soundsBegin: boolean): Dictated | undefined {
  const { tokens } = doc;
  let start = -1;
  let end = -1;
  let digits = 0;
  let pieces = 0;
  let spelled = false;
  let strangers = 0;
  let between = 0;
  let repeated = false;
  let tens = false;
  let lettered = false;
  for (let i = from; i < tokens.length && i < from + FARTHEST; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { lower, shape } = token;
    if (shape === 'punct' || shape === 'break') {
      if (digits === 0 && (lower === '?' || lower === '!')) return undefined;
      continue;
    }
    // "G as in goat", "x like x-ray"
    if ((lower === 'as' || lower === 'like') && tokens[i - 1]?.text.length === 1) {
      i += tokens[i + 1]?.lower === 'in' ? 2 : 1;
      continue;
    }
    let count = digitsOf(token);
    if (count === -2 && SOUNDS.has(lower) && (digits > 0 || soundsBegin)) count = 1;
    // "first 4", "last four": how many, not which.
    if (count === 1 && /^(?:first|last|ultimos|primeros)$/.test(tokens[i - 1]?.lower ?? '')) count = -2;
    if (count > 0) {
      const next = tokens[i + 1];
      if (next !== undefined && MEASURED.test(next.lower) && next.shape === 'word') break;
      if (count > 12) break;
      const word = shape === 'word';
      if (!(tens && word && count === 1)) digits += repeated ? 2 * count : count;
      pieces++;
      spelled ||= word || shape === 'mixed' || lower.length === 1;
      tens = word && count === 2;
      repeated = false;
      between = 0;
      if (start < 0) start = token.start;
      end = token.end;
      continue;
    }
    tens = false;
    if (count === -1 && lower !== 'a' && lower !== 'i' && lower !== 'u') {
      if (start < 0) start = token.start;
      if (digits === 0 && shape === 'word') lettered = true;
      continue;
    }
    if (REPEATS.has(lower)) {
      repeated = true;
      if (start < 0) start = token.start;
      continue;
    }
    if (FILLERS.has(lower) && (digits > 0 || strangers === 0)) continue;
    if (digits === 0) {
      if (++strangers > strangersAllowed) return undefined;
      start = -1;
    } else if (++between > 1) break;
  }
  if (digits === 0 || AS_USUAL.test(doc.lower.slice(start, end))) return undefined;
  return { start, end, digits, pieces, spelled: spelled || lettered };
}

/** How many tokens may stand between a number and a label behind it. */
const BACK = 7;

/** The first token of the number that ends shortly before the token `at`; -1 when there is none. */
function beginsBefore(doc: Doc, at: number): number {
  const { tokens } = doc;
  let first = -1;
  let gap = 0;
  for (let i = at - 1; i >= 0 && i > at - FARTHEST; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (digitsOf(token) > 0 && !(first < 0 && token.shape === 'word')) {
      first = i;
      gap = 0;
    } else if (token.shape === 'break' || ++gap > (first < 0 ? BACK : 3)) break;
  }
  return first;
}

/**
 * Visits the number read out behind each match of a label, else the one in front of it. Work per label is bounded.
 *
 * @param label global pattern of the label, without trailing blanks
 * @param strangers how many unrelated words may stand between label and number; a number that is plainly read out may
 *   stand farther away
 */
export function dictated(
  doc: Doc,
  label: RegExp,
  strangers: number,
  visit: (found: Dictated, label: string) => void,
): void {
  if (!doc.hasDigit && (doc.cues & DIGIT_WORD) === 0) return;
  const rewritten = ({ start, end }: Dictated): boolean => {
    const original = doc.toOriginal(start, end);
    return original.end - original.start > end - start;
  };
  const tell = (found: Dictated | undefined, name: string, far: boolean): boolean => {
    if (found === undefined) return false;
    const hidden = rewritten(found);
    if (found.pieces < 2 && !hidden) return false;
    if (far && !(found.spelled || hidden)) return false;
    if (far && found.pieces < 3 && !(hidden && found.digits > 5)) return false;
    visit({ ...found, spelled: found.spelled || hidden }, name);
    return true;
  };
  scan(doc, label, (match) => {
    const name = match[0];
    const at = tokenAt(doc.tokens, match.index);
    const next = 1 + tokenAt(doc.tokens, Math.max(0, match.index + name.length - 1));
    if (tell(walk(doc, next, strangers, true), name, false)) return;
    if (tell(walk(doc, next, FAR, false), name, true)) return;
    const first = beginsBefore(doc, at);
    if (first >= 0) tell(walk(doc, first, 0, false), name, true);
  });
}
