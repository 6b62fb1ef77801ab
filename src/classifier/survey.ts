import type { Doc } from './document.ts';
import { FNV_PRIME } from './lexicons/hash.ts';
import { ANY_DIGIT, needsOf } from './needs.ts';

/**
 * Which patterns may match a text at all, found in one pass over its words. Some two hundred patterns ask about every
 * draft, and nearly all of them in vain: each costs half a microsecond to search for, and next to nothing to rule out.
 */

/** 32 lists of needs a word of bits. Patterns with lists beyond are always searched for. */
const BIT_WORDS = 16;
const MOST_LISTS = 32 * BIT_WORDS;
/** What a pattern needs is read off it once it was searched for so often: a single draft is quicker without. */
const WORTH_READING = 4;

/** So many patterns are read during one draft at most. */
const READ_AT_ONCE = 8;
let readings = 0;

/** The bit that every text has: a pattern whose needs cannot be told is always searched for. */
const ALWAYS = 0;
/** The bit of texts with a digit, which many patterns need. */
const DIGITS = 1;

interface Entry {
  searches: number;
  read: boolean;
  /** The bits of its needs: a text must have both. */
  first: number;
  second: number;
}

const entries = new Map<RegExp, Entry>();
let lists = 2;

const START = 0x811c9dc5 | 0;
const SPACE = 32;
const ZERO = 48;

/** Spreads a hash of FNV: a multiple of the golden ratio in 32 bits. */
const SPREAD = 0x9e3779b1;
/** One bit for each value of the highest 15 bits: most beginnings of words are no need, and 4 KB stay at hand. */
const SOME_SHIFT = 32 - 15;
const some = new Int32Array(1 << 10);
/** Needs by hash, open addressing. `rows` are one more than the place of their bits. */
let size = 1 << 13;
let keys = new Int32Array(size);
let rows = new Uint16Array(size);
let rowCount = 0;
let bits = new Int32Array(BIT_WORDS << 8);
/** The bits that any digit meets. */
const ofDigits = new Int32Array(BIT_WORDS);
ofDigits[0] = 1 << DIGITS;

function slotOf(hash: number): number {
  let slot = Math.imul(hash, SPREAD) & (size - 1);
  while (rows[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
  return slot;
}

function grow(): void {
  const oldKeys = keys;
  const oldRows = rows;
  size *= 2;
  keys = new Int32Array(size);
  rows = new Uint16Array(size);
  oldRows.forEach((row, i) => {
    if (row === 0) return;
    const slot = slotOf(oldKeys[i] ?? 0);
    keys[slot] = oldKeys[i] ?? 0;
    rows[slot] = row;
  });
}

/** The place of the bits of a need, made when it is new. */
function bitsOf(need: string): number {
  let hash = START;
  for (let i = 0; i < need.length; i++) hash = Math.imul(hash ^ need.charCodeAt(i), FNV_PRIME);
  const bit = Math.imul(hash, SPREAD) >>> SOME_SHIFT;
  some[bit >>> 5] = (some[bit >>> 5] ?? 0) | (1 << (bit & 31));
  let slot = slotOf(hash);
  if (rows[slot] === 0) {
    if (2 * ++rowCount > size) {
      grow();
      slot = slotOf(hash);
    }
    if (rowCount * BIT_WORDS > bits.length) {
      const more = new Int32Array(2 * bits.length);
      more.set(bits);
      bits = more;
    }
    keys[slot] = hash;
    rows[slot] = rowCount;
  }
  return ((rows[slot] ?? 1) - 1) * BIT_WORDS;
}

/** The bit of a list of needs. */
function bitOf(needs: readonly string[] | undefined): number {
  if (needs === undefined || lists === MOST_LISTS) return ALWAYS;
  if (needs.length === 1 && needs[0] === ANY_DIGIT) return DIGITS;
  const list = lists++;
  const place = list >>> 5;
  const bit = 1 << (list & 31);
  for (const need of needs) {
    if (need === ANY_DIGIT) ofDigits[place] = (ofDigits[place] ?? 0) | bit;
    else {
      const row = bitsOf(need);
      bits[row + place] = (bits[row + place] ?? 0) | bit;
    }
  }
  return list;
}

/** What one text has of what the patterns need. */
export interface Survey {
  /** How many lists were known when the text was surveyed: of later ones it says nothing. */
  readonly known: number;
  readonly met: Int32Array;
}

function meet(met: Int32Array, hash: number): void {
  const bit = Math.imul(hash, SPREAD) >>> SOME_SHIFT;
  if (((some[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
  const row = rows[slotOf(hash)] ?? 0;
  if (row === 0) return;
  const from = (row - 1) * BIT_WORDS;
  for (let k = 0; k < BIT_WORDS; k++) met[k] = (met[k] ?? 0) | (bits[from + k] ?? 0);
}

/** Surveys folded lower-case text: every beginning of every word, and every whole word. */
export function survey(lower: string): Survey {
  readings = 0;
  const met = new Int32Array(BIT_WORDS);
  const n = lower.length;
  let hash = START;
  let inWord = false;
  let digit = false;
  for (let i = 0; i < n; i++) {
    let code = lower.charCodeAt(i);
    if (code >= ZERO && code <= 57) {
      code = ZERO;
      digit = true;
    } else if (code < 97 || code > 122) {
      if (inWord) meet(met, Math.imul(hash ^ SPACE, FNV_PRIME));
      hash = START;
      inWord = false;
      continue;
    }
    hash = Math.imul(hash ^ code, FNV_PRIME);
    inWord = true;
    meet(met, hash);
  }
  if (inWord) meet(met, Math.imul(hash ^ SPACE, FNV_PRIME));
  if (digit) for (let k = 0; k < BIT_WORDS; k++) met[k] = (met[k] ?? 0) | (ofDigits[k] ?? 0);
  met[0] = (met[0] ?? 0) | (1 << ALWAYS);
  return { known: lists, met };
}

function has({ known, met }: Survey, list: number): boolean {
  return list >= known || ((met[list >>> 5] ?? 0) & (1 << (list & 31))) !== 0;
}

/** False when the pattern surely matches nowhere in the surveyed text. */
export function mayMatch(survey: Survey, pattern: RegExp): boolean {
  let entry = entries.get(pattern);
  if (entry === undefined) {
    entry = { searches: 0, read: false, first: ALWAYS, second: ALWAYS };
    entries.set(pattern, entry);
  }
  if (!entry.read) {
    if (++entry.searches <= WORTH_READING || ++readings > READ_AT_ONCE) return true;
    const [first, second] = needsOf(pattern);
    entry.first = bitOf(first);
    entry.second = bitOf(second);
    entry.read = true;
  }
  return has(survey, entry.first) && has(survey, entry.second);
}

/** Whether a pattern without `g` or `y` matches anywhere in the folded lower-case text of a draft. */
export function says(doc: Doc, pattern: RegExp): boolean {
  return mayMatch(doc.survey, pattern) && pattern.test(doc.lower);
}
