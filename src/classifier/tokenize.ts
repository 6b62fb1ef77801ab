import { cuesOfHash } from './cues.ts';
import type { Hit, Shape, Token } from './document.ts';
import { COMMON, NAME_BITS, PREFIX, WORDISH } from './lexicons/classes.ts';
import { FNV_PRIME, hashEnd, hashForm, hashOn, hashSpace } from './lexicons/hash.ts';
import { classesOfHash, HASH_START } from './lexicons/lexicon.ts';
import { triggersOfHash } from './triggers.ts';

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const BREAK = 4;
const OTHER = 0;

const S = 115;
const E = 101;
const I = 105;

const ASCII = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) ASCII[c] = LETTER;
  else if (c >= 48 && c <= 57) ASCII[c] = DIGIT;
  else if (c === 10 || c === 13) ASCII[c] = BREAK;
  else if (c <= 32) ASCII[c] = SPACE;
}

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? OTHER;
  if (code < 0xc0) return OTHER;
  if ((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)) return OTHER;
  if ((code >= 0xd800 && code <= 0xdfff) || code >= 0xfe00) return OTHER;
  return LETTER;
}

/** Whether these letters behind an apostrophe are 's, 'm, 'd, 're, 've or 'll. */
function isClitic(lower: string, from: number, to: number): boolean {
  const first = lower.charCodeAt(from);
  if (to - from === 1) return first === S || first === 109 || first === 100;
  if (to - from !== 2) return false;
  const second = lower.charCodeAt(from + 1);
  return second === E ? first === 114 || first === 118 : first === 108 && second === 108;
}

/** Longest number that a list knows or a phrase begins with: a section of a law. */
const LONGEST_NUMBER = 4;

/** Longest phrase of any list, in tokens. */
const LONGEST = 8;

/** The lookup form of a token: clitics and letters alone, no apostrophes. */
function lookupForm(lower: string): string {
  return lower.includes("'") ? lower.replaceAll("'", '') : lower;
}

/** The tokens of a text, and what triggers.ts says of its words. */
export interface Tokenized {
  readonly tokens: readonly Token[];
  readonly triggers: number;
}

/**
 * Cuts folded text into tokens. Words keep inner apostrophes ("o'brien", "don't") but give up clitics ("maria" + "'s");
 * a number keeps inner points and commas ("9.2", "1,200"); every other character is a token of its own.
 */
export function tokenize(text: string, lower: string): Tokenized {
  const tokens: Token[] = [];
  triggers = 0;
  const n = text.length;
  let i = 0;
  while (i < n) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === SPACE) {
      i++;
      continue;
    }
    const start = i;
    let shape: Shape = 'punct';
    if (kind === BREAK) {
      while (i < n && classOf(text.charCodeAt(i)) >= SPACE) i++;
      shape = 'break';
    } else if (kind === OTHER) {
      const code = text.charCodeAt(i);
      i += code >= 0xd800 && code <= 0xdbff && i + 1 < n ? 2 : 1;
    } else {
      let letters = false;
      let digits = false;
      while (i < n) {
        const code = text.charCodeAt(i);
        const inner = classOf(code);
        if (inner === LETTER) letters = true;
        else if (inner === DIGIT) digits = true;
        else if (code === 39 && letters && classOf(text.charCodeAt(i + 1)) === LETTER) {
          let after = i + 1;
          while (after < n && classOf(text.charCodeAt(after)) === LETTER && after - i < 4) after++;
          if (isClitic(lower, i + 1, after)) break;
        } else if ((code === 46 || code === 44) && digits && !letters) {
          if (classOf(text.charCodeAt(i + 1)) !== DIGIT) break;
        } else break;
        i++;
      }
      shape = letters ? (digits ? 'mixed' : 'word') : 'number';
      push(tokens, text, lower, start, i, shape);
      if (letters && text.charCodeAt(i) === 39) {
        const clitic = i;
        i++;
        while (i < n && classOf(text.charCodeAt(i)) === LETTER) i++;
        push(tokens, text, lower, clitic, i, i - clitic > 1 ? 'clitic' : 'punct');
      }
      continue;
    }
    push(tokens, text, lower, start, i, shape);
  }
  return { tokens, triggers };
}

/**
 * The last eight characters of the form being pushed and the hash of everything up to each of them, both by position
 * modulo eight: enough to ask for any stem of a word without cutting a string.
 */
const codes = new Int32Array(8);
const states = new Int32Array(8);
/** Triggers of the words pushed since the last text. */
let triggers = 0;

function push(tokens: Token[], text: string, lower: string, start: number, end: number, shape: Shape): void {
  const low = lower.slice(start, end);
  let classes = 0;
  let cues = 0;
  // Most words are lower case already: one string does for both.
  let same = true;
  if (shape === 'word' || shape === 'mixed') {
    let hash = HASH_START;
    let length = 0;
    let lettersOnly = shape === 'mixed';
    for (let k = start; k < end; k++) {
      const code = lower.charCodeAt(k);
      if (code !== text.charCodeAt(k)) same = false;
      // The lookup form has no apostrophes.
      if (code === 39) continue;
      if (lettersOnly && code >= 48 && code <= 57) {
        lettersOnly = false;
        triggers |= triggersOfHash(hashEnd(hash));
      }
      hash = Math.imul(hash ^ code, FNV_PRIME);
      length++;
      codes[length & 7] = code;
      states[length & 7] = hash;
    }
    const key = hashEnd(hash);
    cues = cuesOfHash(key);
    triggers |= triggersOfHash(key);
    classes = stemmed(length, classesOfHash(key));
  } else if (shape === 'number') {
    // Phrases begin with small numbers: "12 lead", "72 hour hold".
    if (end - start <= LONGEST_NUMBER) classes = classesOfHash(hashEnd(hashOn(HASH_START, low)));
  } else if (shape === 'clitic' || lower.charCodeAt(start) > 127) same = false;
  tokens.push({ start, end, text: same ? low : text.slice(start, end), lower: low, shape, classes, cues });
}

/** Whether this class word says anything beyond "a phrase begins here". */
function means(classes: number): boolean {
  return (classes & ~PREFIX) !== 0;
}

/** What the lists say of the first `length` characters of the form with `more` behind them. */
function listed(length: number, more: string): number {
  const hash = states[length & 7] ?? 0;
  const classes = classesOfHash(hashEnd(more === '' ? hash : hashOn(hash, more)));
  return means(classes) ? classes & ~PREFIX : 0;
}

/** Light folding of endings: a listed form wins, else its singular, else the everyday word it is a form of. */
function stemmed(length: number, classes: number): number {
  if (means(classes) || length < 5) return classes;
  let stem = 0;
  const beforeLast = codes[(length - 1) & 7];
  if (codes[length & 7] === S && beforeLast !== S) {
    stem = listed(length - 1, '');
    if (stem === 0 && beforeLast === E) {
      if (codes[(length - 2) & 7] === I) stem = listed(length - 3, 'y');
      if (stem === 0) stem = listed(length - 2, '');
    }
  }
  if (stem === 0) return everyday(length) | classes;
  // "okafors" is Okafor's, but "samples" and "shins" are nobody's.
  if (length < 6 || (stem & (COMMON | WORDISH)) !== 0 || everyday(length) !== 0) {
    stem &= ~NAME_BITS;
    if (stem === 0) stem = everyday(length);
  }
  return stem | classes;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ing', ['', 'e']],
  ['in', ['e', '']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ier', ['y']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ily', ['y']],
  ['ly', ['', 'le']],
  ['ness', ['']],
  ['ment', ['']],
  ['able', ['', 'e']],
  ['ful', ['']],
  ['less', ['']],
  ['y', ['', 'e']],
  ['as', ['o', 'ar']],
  ['ado', ['ar']],
  ['ada', ['ar']],
  ['ando', ['ar']],
  ['iendo', ['er', 'ir']],
  ['ito', ['o', 'e']],
  ['ita', ['a', 'e']],
  ['mente', ['', 'a']],
  ['aron', ['ar']],
  ['amos', ['ar']],
];

/** The endings by their last letter, so that most words ask for none. */
const BY_LAST_LETTER = new Map<number, (readonly [string, readonly string[]])[]>();
for (const row of ENDINGS) {
  const letter = row[0].charCodeAt(row[0].length - 1);
  BY_LAST_LETTER.set(letter, [...(BY_LAST_LETTER.get(letter) ?? []), row]);
}

/** COMMON when the form is a regular form of an everyday word, else 0. */
function everyday(length: number): number {
  const rows = BY_LAST_LETTER.get(codes[length & 7] ?? 0);
  if (rows === undefined) return 0;
  for (const [ending, repairs] of rows) {
    const stem = length - ending.length;
    if (stem < 2) continue;
    let fits = true;
    for (let k = 0; fits && k < ending.length - 1; k++)
      fits = codes[(stem + 1 + k) & 7] === ending.charCodeAt(k);
    if (!fits) continue;
    for (const repair of repairs) if ((listed(stem, repair) & COMMON) !== 0) return COMMON;
    const doubled = codes[stem & 7] === codes[(stem - 1) & 7];
    if (doubled && (listed(stem - 1, '') & COMMON) !== 0) return COMMON;
  }
  return 0;
}

/** Whether a word longer than three letters may be a plural. */
function endsInS(lower: string): boolean {
  return lookupForm(lower).length > 3 && lower.charCodeAt(lower.length - 1) === S;
}

/** Longest matches of the lexicons' terms, left to right, without overlap. Hyphens and spaces are the same. */
export function findHits(tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    let last = i;
    let best = token.classes & ~PREFIX;
    // Stemming leaves the bit alone, so a word that begins no phrase needs no second lookup.
    let classes = token.classes;
    if ((classes & PREFIX) !== 0) {
      let hash = hashForm(HASH_START, token.lower);
      let j = i + 1;
      let taken = 1;
      while ((classes & PREFIX) !== 0 && taken < LONGEST && j < tokens.length) {
        const next = tokens[j];
        if (next === undefined || next.shape === 'break') break;
        j++;
        if (next.lower === '-') continue;
        // A clitic is looked up without its apostrophe, as any word.
        hash = hashForm(hashSpace(hash), next.lower);
        taken++;
        classes = classesOfHash(hashEnd(hash));
        if (means(classes)) {
          best = classes & ~PREFIX;
          last = j - 1;
        } else if ((classes & PREFIX) === 0 && next.lower.length > 3 && endsInS(next.lower)) {
          // A plural at the end of a phrase ("root canals"): the same term without its s.
          const stem = pluralOf(tokens, i, j - 1);
          if (means(stem)) {
            best = stem & ~PREFIX;
            last = j - 1;
          }
        }
      }
    }
    if (best !== 0) hits.push({ first: i, last, classes: best });
    i = last + 1;
  }
  return hits;
}

function pluralOf(tokens: readonly Token[], first: number, last: number): number {
  let hash = HASH_START;
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token === undefined || token.lower === '-') continue;
    let form = token.shape === 'clitic' ? token.lower.slice(1) : lookupForm(token.lower);
    if (i === last) form = form.slice(0, -1);
    hash = hashOn(i === first ? hash : hashSpace(hash), form);
  }
  return classesOfHash(hashEnd(hash));
}
