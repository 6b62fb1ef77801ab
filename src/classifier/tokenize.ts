import { cuesOf } from './cues.ts';
import type { Hit, Shape, Token } from './document.ts';
import { COMMON, NAME_BITS, PREFIX, WORDISH } from './lexicons/classes.ts';
import { hashEnd, hashOn, hashSpace } from './lexicons/hash.ts';
import { classesOfHash, HASH_START } from './lexicons/lexicon.ts';

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const BREAK = 4;
const OTHER = 0;

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

const CLITIC = /^(?:s|m|re|ve|ll|d)$/;

/** Longest phrase of any list, in tokens. */
const LONGEST = 8;

/** The lookup form of a token: clitics and letters alone, no apostrophes. */
function lookupForm(lower: string): string {
  return lower.includes("'") ? lower.replaceAll("'", '') : lower;
}

/**
 * Cuts folded text into tokens. Words keep inner apostrophes ("o'brien", "don't") but give up clitics ("maria" + "'s");
 * a number keeps inner points and commas ("9.2", "1,200"); every other character is a token of its own.
 */
export function tokenize(text: string, lower: string): Token[] {
  const tokens: Token[] = [];
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
          if (CLITIC.test(lower.slice(i + 1, after))) break;
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
  return tokens;
}

function push(tokens: Token[], text: string, lower: string, start: number, end: number, shape: Shape): void {
  const low = lower.slice(start, end);
  const wordy = shape === 'word' || shape === 'mixed';
  const form = wordy ? lookupForm(low) : low;
  const classes = wordy ? classesOfHash(hashEnd(hashOn(HASH_START, form))) : 0;
  tokens.push({
    start,
    end,
    text: text.slice(start, end),
    lower: low,
    shape,
    classes: wordy ? stemmed(form, classes) : 0,
    cues: wordy ? cuesOf(form) : 0,
  });
}

/** Whether this class word says anything beyond "a phrase begins here". */
function means(classes: number): boolean {
  return (classes & ~PREFIX) !== 0;
}

function listed(stem: string): number {
  const classes = classesOfHash(hashEnd(hashOn(HASH_START, stem)));
  return means(classes) ? classes & ~PREFIX : 0;
}

/** Light folding of endings: a listed form wins, else its singular, else the everyday word it is a form of. */
function stemmed(form: string, classes: number): number {
  if (means(classes) || form.length < 5) return classes;
  let stem = 0;
  if (form.endsWith('s') && !form.endsWith('ss')) {
    stem = listed(form.slice(0, -1));
    if (stem === 0 && form.endsWith('ies')) stem = listed(`${form.slice(0, -3)}y`);
    if (stem === 0 && form.endsWith('es')) stem = listed(form.slice(0, -2));
  }
  // "okafors" is Okafor's, but "samples" and "shins" are nobody's.
  if (form.length < 6 || (stem & (COMMON | WORDISH)) !== 0 || everyday(form) !== 0) stem &= ~NAME_BITS;
  if (stem === 0) stem = everyday(form);
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

/** COMMON when the form is a regular form of an everyday word, else 0. */
function everyday(form: string): number {
  for (const [ending, repairs] of ENDINGS) {
    if (form.length < ending.length + 2 || !form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    for (const repair of repairs) if ((listed(stem + repair) & COMMON) !== 0) return COMMON;
    const last = stem.length - 1;
    if (stem[last] === stem[last - 1] && (listed(stem.slice(0, -1)) & COMMON) !== 0) return COMMON;
  }
  return 0;
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
    if (token.shape === 'word' || token.shape === 'mixed') {
      let hash = hashOn(HASH_START, lookupForm(token.lower));
      let classes = classesOfHash(hashEnd(hash));
      let j = i + 1;
      let taken = 1;
      while ((classes & PREFIX) !== 0 && taken < LONGEST && j < tokens.length) {
        const next = tokens[j];
        if (next === undefined || next.shape === 'break') break;
        j++;
        if (next.lower === '-') continue;
        const form = next.shape === 'clitic' ? next.lower.slice(1) : lookupForm(next.lower);
        hash = hashOn(hashSpace(hash), form);
        taken++;
        classes = classesOfHash(hashEnd(hash));
        if (means(classes)) {
          best = classes & ~PREFIX;
          last = j - 1;
        } else if (form.length > 3 && form.endsWith('s') && (classes & PREFIX) === 0) {
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
