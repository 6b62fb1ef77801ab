import { cuesOf, DIGIT_WORD } from './cues.ts';
import type { Token } from './document.ts';
import { COMMON, hasHealth, NAME_BITS } from './lexicons/classes.ts';
import { classesOf } from './lexicons/lexicon.ts';
import { slips } from './slips.ts';
import type { Span } from './types.ts';

/** Words and numbers written so that they do not look like themselves: spelled, split, in leetspeak. */

const DIGITS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
};

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

function unleet(word: string, one: string): string {
  let out = '';
  for (const char of word) out += char === '1' || char === '|' ? one : (LEET[char] ?? char);
  return out;
}

/** Which ASCII characters can stand in a disguised word: 1 a letter, 2 a digit or sign that passes for one. */
const DISGUISE = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) DISGUISE[code] = 1;
  else if (/[0-9@$!|+]/.test(char)) DISGUISE[code] = 2;
}

/** Fewest digits in a row, spelled or split, that are read as one number. */
const FEWEST_DIGITS = 4;
const FEWEST_LETTERS = 4;
const LETTER_D = 100;
const LETTER_T = 116;

/** A range of the folded text and what it stands for. */
export interface Replacement extends Span {
  readonly text: string;
}

function digitOf(token: Token): string | undefined {
  if (token.shape === 'number' && token.text.length === 1) return token.text;
  return token.shape === 'word' ? DIGITS[token.lower] : undefined;
}

/** Numbers of two digits as they are read out in the middle of a longer one: "sixty six, ninety nine eighteen". */
const TENS: Readonly<Record<string, string>> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  diez: '10',
  once: '11',
  doce: '12',
  veinte: '20',
  treinta: '30',
  cuarenta: '40',
  cincuenta: '50',
  sesenta: '60',
  setenta: '70',
  ochenta: '80',
  noventa: '90',
};

/** What dictation and jokers write instead, once a number is under way: "too oh eight, fore ate, won won six". */
const SOUND_ALIKE: Readonly<Record<string, string>> = { too: '2', fore: '4', ate: '8', won: '1', tree: '3' };

const REPEATS: Readonly<Record<string, number>> = { double: 2, doble: 2, triple: 3 };

/** Signs that may stand between the digits of one number: "(4)(4)(8)(2)", "4-4-8-2", "4. 4. 8. 2". */
const BETWEEN_DIGITS = new Set(['-', '\u00b7', '\u2022', ',', '.', '(', ')', '[', ']', '*', '_', '~']);
const SPELLED_DATE = /^\d{1,2}\/\d{1,2}\/(?:19|20)?\d{2}$/;

/** "3.1.9", "4.4.0.6": single digits with points between them. An IP address or a version has fewer. */
const DOTTED = /^\d(?:[.,]\d){1,12}$/;
const FEWEST_DOTTED = 6;

/** Whether a slash stands between groups of single digits rather than between the parts of a date. */
function partsDigits(tokens: readonly Token[], i: number, words: number): boolean {
  const token = tokens[i];
  if (token?.lower !== '/') return false;
  if (tokens[i + 1]?.lower === '/' || tokens[i - 1]?.lower === '/') return true;
  const single = (k: number): boolean => tokens[k]?.shape === 'number' && tokens[k]?.text.length === 1;
  return words === 0 && single(i - 1) && single(i - 2) && single(i + 1);
}

/**
 * "four four eight two", "4 4 8 2", "triple nine four two", "four one two sixty six": at least four digits with nothing
 * but single separators between them. Written-out days keep their slashes: "zero three / eleven / seventy seven".
 */
function digitRun(tokens: readonly Token[], from: number): Replacement | undefined {
  const first = tokens[from];
  // "o" alone begins no number.
  if (first === undefined || first.lower === 'o') return undefined;
  let joined = '';
  let end = first.end;
  let words = 0;
  let singles = 0;
  let slashes = 0;
  let repeat = 1;
  let plain = 0;
  let dots = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const before = tokens[i - 1];
    if (i > from && before !== undefined && token.start - before.end > 2) break;
    const digit = digitOf(token) ?? (joined === '' ? undefined : SOUND_ALIKE[token.lower]);
    const tens = digit === undefined && token.shape === 'word' ? TENS[token.lower] : undefined;
    const dotted = digit === undefined && DOTTED.test(token.text) ? token.text.replace(/[.,]/g, '') : '';
    if (dotted !== '') {
      joined += dotted;
      singles += dotted.length;
      dots++;
      plain = 0;
    } else if (digit !== undefined) {
      // "sixty" and "six" are one number of two digits.
      if (plain > 0 && digit !== '0' && joined.endsWith('0')) joined = joined.slice(0, -1) + digit;
      else joined += digit.repeat(repeat);
      if (token.shape === 'word') words++;
      singles++;
      plain = 0;
    } else if (words > 1 && token.shape === 'number' && /^\d{2,4}$/.test(token.text)) {
      // "eight oh oh, 44, one nine"
      joined += token.text;
      plain = 0;
    } else if (tens !== undefined && (joined !== '' || repeat > 1)) {
      joined += tens.repeat(repeat);
      words++;
      // From twenty on a digit may follow; "ten one" is two numbers.
      plain = tens >= '20' ? 1 : 0;
    } else {
      const times = token.shape === 'word' ? REPEATS[token.lower] : undefined;
      plain = 0;
      if (times !== undefined) repeat = times;
      else if (token.lower === 'dash' || token.lower === 'guion') joined += '-';
      else if (singles > 2 && (token.shape === 'break' || partsDigits(tokens, i, words))) {
        // Groups on lines of their own, "5 3 7 // 9 0 // 4 1 1 2", "4 1 8 / 7 7 / 2 0 9 3".
      } else if (joined !== '' && words > 0 && (token.lower === '/' || token.lower === 'slash')) {
        joined += '/';
        slashes++;
      } else if (joined === '' || !BETWEEN_DIGITS.has(token.lower)) break;
      continue;
    }
    repeat = 1;
    end = token.end;
  }
  while (joined.endsWith('-') || joined.endsWith('/')) joined = joined.slice(0, -1);
  if (slashes > 0) {
    if (SPELLED_DATE.test(joined)) return { start: first.start, end, text: joined };
    joined = joined.replaceAll('/', '');
  }
  const count = joined.replaceAll('-', '').length;
  // One two three four is counting, "seven forty five" a time.
  if (count < FEWEST_DIGITS || singles < 2 || (dots > 0 && count < FEWEST_DOTTED)) return undefined;
  if (/^(?:1234|12345|123456|4321|54321|321)$/.test(joined)) return undefined;
  return { start: first.start, end, text: joined };
}

/** Whether a letter stands at the offset with no letter or digit behind it. */
function isLone(text: string, at: number): boolean {
  if (DISGUISE[text.charCodeAt(at)] !== 1) return false;
  const after = text.charCodeAt(at + 1);
  return DISGUISE[after] !== 1 && !(after >= 48 && after <= 57);
}

/** "b i o p s y", "c.a.n.c.e.r": single letters with one and the same separator that make a listed word. */
function letterRun(tokens: readonly Token[], from: number, text: string): Replacement | undefined {
  const first = tokens[from];
  if (first === undefined || from + 1 >= tokens.length) return undefined;
  const separator = text[first.end];
  // "i have", "a cold": most single letters are words.
  if (separator === undefined || !isLone(text, first.end + 1) || !/[ .\-_*]/.test(separator))
    return undefined;
  let letters = first.lower;
  let at = first.end;
  while (letters.length < 24 && text[at] === separator && isLone(text, at + 1)) {
    letters += (text[at + 1] ?? '').toLowerCase();
    at += 2;
  }
  if (letters.length < FEWEST_LETTERS) return undefined;
  const classes = classesOf(letters);
  if (!hasHealth(classes) && (classes & NAME_BITS) === 0) return undefined;
  return { start: first.start, end: at, text: letters };
}

const SHORTEST_DISGUISED = 4;
const LONGEST_DISGUISED = 24;

/** b1opsy, c@ncer: digits and signs inside a word, undone only when that makes a listed word. */
function leetWords(text: string): Replacement[] {
  const found: Replacement[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    let letters = 0;
    let signs = 0;
    for (; i < text.length; i++) {
      const role = DISGUISE[text.charCodeAt(i)] ?? 0;
      if (role === 0) break;
      if (role === 1) letters++;
      else signs++;
    }
    if (i === start) {
      i++;
      continue;
    }
    if (signs === 0 || letters < 2) continue;
    let end = i;
    // "thanks!!": signs at the end are what they are.
    for (; end > start && '!|+@$'.includes(text[end - 1] ?? ' '); end--) signs--;
    if (signs === 0) continue;
    if (end - start < SHORTEST_DISGUISED || end - start > LONGEST_DISGUISED) continue;
    const plain = disguised(text.slice(start, end).toLowerCase());
    if (plain !== undefined) found.push({ start, end, text: plain });
  }
  return found;
}

/** The listed word that a word with digits or signs in it stands for. */
function disguised(word: string): string | undefined {
  if (!/^[a-z0-9@$]/.test(word) || classesOf(word) !== 0) return undefined;
  for (const one of ['i', 'l']) {
    const plain = unleet(word, one);
    const classes = classesOf(plain);
    const ordinary = (classes & COMMON) !== 0 || cuesOf(plain) !== 0;
    if (hasHealth(classes) || ordinary || ((classes & NAME_BITS) !== 0 && plain.length > 4)) return plain;
  }
  return undefined;
}

/** "8O2", "66O1", "OO46": letters that pass for digits in a number, unless it is a volume, a vertebra or a code. */
const PASSING = /^(?=[\doli]*\d)[\doli]{3,12}$/;
const AS_WRITTEN = /^(?:\d+(?:l|i+|il|lo2)|[oli]\d{1,3}|l\d(?:l\d)?|\d+lo\d)$/;

function numberOf(token: Token): Replacement | undefined {
  if (!PASSING.test(token.lower) || AS_WRITTEN.test(token.lower)) return undefined;
  const letters = token.lower.replace(/\d/g, '').length;
  if (2 * letters > token.lower.length) return undefined;
  const text = token.lower.replaceAll('o', '0').replace(/[li]/g, '1');
  return { start: token.start, end: token.end, text };
}

const TENS_IN =
  'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONES_IN = 'zero|one|two|three|four|five|six|seven|eight|nine';
/** "five55", "0six", "77thirty1": digits and their words in one, which no name of a thing is ("2four6" too). */
const SPELLED_IN = new RegExp(`^(?=.*\\d)(?=.*[a-z]{3})(?:\\d|${TENS_IN}|${ONES_IN})+$`);
const PIECE_IN = new RegExp(`(${TENS_IN})([1-9]|${ONES_IN})?|${ONES_IN}|\\d`, 'g');

function spelledInside(token: Token): Replacement | undefined {
  if (token.text.length > 24 || !SPELLED_IN.test(token.lower)) return undefined;
  const text = token.lower.replace(PIECE_IN, (piece, tens?: string, rest?: string) => {
    if (tens === undefined) return DIGITS[piece] ?? piece;
    const ten = TENS[tens] ?? '';
    const one = rest === undefined ? '' : (DIGITS[rest] ?? rest);
    return ten.endsWith('0') && one !== '0' ? ten.slice(0, 1) + (one === '' ? '0' : one) : ten + one;
  });
  return { start: token.start, end: token.end, text };
}

/** A single digit, digits with points between them, or "double", asked in the order of what it costs. */
function beginsDigits({ shape, text, lower }: Token): boolean {
  if (shape === 'number') return text.length === 1 || (/\D/.test(text.charAt(1)) && DOTTED.test(text));
  if (shape !== 'word' || text.length < 5 || text.length > 6) return false;
  const first = lower.charCodeAt(0);
  return (first === LETTER_D || first === LETTER_T) && REPEATS[lower] !== undefined;
}

/** Every disguise in a draft, in order of start. */
export function replacements(tokens: readonly Token[], text: string): Replacement[] {
  const found: Replacement[] = [];
  if (/[0-9@$!|+]/.test(text)) found.push(...leetWords(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    let run: Replacement | undefined;
    if ((token.cues & DIGIT_WORD) !== 0 || beginsDigits(token)) {
      run = digitRun(tokens, i);
    } else if (token.text.length === 1 && token.shape === 'word') run = letterRun(tokens, i, text);
    else if (token.shape === 'mixed') run = numberOf(token) ?? spelledInside(token);
    if (run === undefined) continue;
    found.push(run);
    while (i + 1 < tokens.length && (tokens[i + 1]?.end ?? Infinity) <= run.end) i++;
  }
  found.push(...slips(tokens));
  return found.sort((a, b) => a.start - b.start);
}
