import { cuesOf, DIGIT_WORD } from './cues.ts';
import type { Token } from './document.ts';
import { COMMON, hasHealth, NAME_BITS } from './lexicons/classes.ts';
import { classesOf } from './lexicons/lexicon.ts';
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

/** A range of the folded text and what it stands for. */
export interface Replacement extends Span {
  readonly text: string;
}

function digitOf(token: Token): string | undefined {
  if (token.shape === 'number' && token.text.length === 1) return token.text;
  return token.shape === 'word' ? DIGITS[token.lower] : undefined;
}

/** "four four eight two" and "4 4 8 2": at least four digits with nothing but single separators between them. */
function digitRun(tokens: readonly Token[], from: number, text: string): Replacement | undefined {
  const first = tokens[from];
  // "o" alone begins no number.
  if (first === undefined || first.lower === 'o') return undefined;
  let joined = '';
  let last = from;
  let words = 0;
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const before = tokens[i - 1];
    if (i > from && before !== undefined && token.start - before.end > 2) break;
    const digit = digitOf(token);
    if (digit !== undefined) {
      joined += digit;
      if (token.shape === 'word') words++;
      last = i;
    } else if (token.lower === 'dash' || token.lower === 'guion') {
      joined += '-';
    } else if (!(token.lower === '-' || token.lower === ',' || token.lower === '.') || joined === '') break;
    else if (token.lower === '-' && words === 0 && text[token.start - 1] !== ' ') joined += '';
  }
  if (joined.length < FEWEST_DIGITS) return undefined;
  while (joined.endsWith('-')) joined = joined.slice(0, -1);
  const end = tokens[last];
  if (end === undefined || joined.replaceAll('-', '').length < FEWEST_DIGITS) return undefined;
  // One two three four is counting.
  if (/^(?:1234|12345|123456|4321|54321|321)$/.test(joined)) return undefined;
  return { start: first.start, end: end.end, text: joined };
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

/** Every disguise in a draft, in order of start. */
export function replacements(tokens: readonly Token[], text: string): Replacement[] {
  const found: Replacement[] = [];
  if (/[0-9@$!|+]/.test(text)) found.push(...leetWords(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    let run: Replacement | undefined;
    if ((token.cues & DIGIT_WORD) !== 0 || (token.shape === 'number' && token.text.length === 1)) {
      run = digitRun(tokens, i, text);
    } else if (token.text.length === 1 && token.shape === 'word') run = letterRun(tokens, i, text);
    if (run === undefined) continue;
    found.push(run);
    while (i + 1 < tokens.length && (tokens[i + 1]?.end ?? Infinity) <= run.end) i++;
  }
  return found.sort((a, b) => a.start - b.start);
}
