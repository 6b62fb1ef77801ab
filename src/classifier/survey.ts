import type { Doc } from './document.ts';
import { FNV_PRIME } from './lexicons/hash.ts';
import { ANY_DIGIT, needsIn } from './needs.ts';
import { parsePattern } from './pattern-tree.ts';
import { startsIn } from './starts.ts';
import { chainOf, enlist, HASH_OF_NOTHING, hashOf, listOf, nextOf, SPACE, tidy } from './word-lists.ts';

/**
 * Which patterns may match a text at all, and where, found in one pass over its words. Some three hundred patterns ask
 * about every draft, nearly all of them in vain: to search for one costs a microsecond, thirty in a long draft, and next
 * to nothing to rule out or to try at the few words that it can begin with. It also spares the engine compiling most of
 * them: a pattern takes 25 KB of machine code, and from 16 MB on V8 makes new ones several times slower.
 */

/**
 * What a pattern needs is read off it when it is searched for again. Later it would be in vain: a pattern that runs a
 * second time is compiled, which takes longer than to read it.
 */
const WORTH_READING = 1;

/** Lists are numbered from 1: a pattern of which nothing can be told has none, and is always searched for. */
const NONE = 0;
/** More lists are not made. */
const MOST_LISTS = 4096;
let lists = 1;
/** Lists by their words: many patterns ask for the same. */
const known = new Map<string, number>();

interface Entry {
  searches: number;
  read: boolean;
  /** Its lists of needs: a text must have a word of each. */
  first: number;
  second: number;
  /** The list of the words that a match begins with. */
  starts: number;
  /** The pattern as it is tried at one place. */
  there: RegExp;
}

const entries = new Map<RegExp, Entry>();

function listWith(words: readonly string[] | undefined): number {
  if (words === undefined || lists === MOST_LISTS) return NONE;
  const key = words.toSorted().join('|');
  let list = known.get(key);
  if (list === undefined) {
    list = lists++;
    known.set(key, list);
    for (const word of words) enlist(word, list);
  }
  return list;
}

function read(pattern: RegExp, entry: Entry): void {
  entry.read = true;
  const tree = parsePattern(pattern);
  if (tree === undefined) return;
  const [first, second] = needsIn(tree);
  entry.first = listWith(first);
  entry.second = listWith(second);
  entry.starts = listWith(startsIn(tree));
  if (entry.starts !== NONE) entry.there = new RegExp(pattern.source, 'y');
}

function entryOf(pattern: RegExp): Entry {
  let entry = entries.get(pattern);
  if (entry === undefined) {
    entry = { searches: 0, read: false, first: NONE, second: NONE, starts: NONE, there: pattern };
    entries.set(pattern, entry);
  }
  if (!entry.read && ++entry.searches > WORTH_READING) read(pattern, entry);
  return entry;
}

/** Reads off the patterns that were searched for once, one a step, what they need: the next draft is spared it. */
export function* readAhead(): Generator<undefined, void> {
  for (const [pattern, entry] of [...entries]) {
    if (entry.read) continue;
    read(pattern, entry);
    yield;
  }
}

/**
 * What one text has of the words of all lists. The places of the words of one list are a ring, in order, and behind the
 * last of them comes the first.
 */
export interface Survey {
  /** Surveys made one after the other share memory: to make some for every message costs more than to fill it. */
  readonly store: Int32Array;
  /**
   * From here on, by list, where in `store` the last place of its words stands; 0 when the text has no word of it. A
   * place is followed by where the next one of the same list stands.
   */
  readonly from: number;
  /** Lists from this one on were made later, and nothing is known of them. */
  readonly lists: number;
}

const ZERO = 48;
const NINE = 57;
const LETTER_A = 97;
const LETTER_Z = 122;
const DIGIT_HASH = hashOf(ANY_DIGIT);

const STORE_SIZE = 1 << 15;
/** Whoever begins with less than this left takes a new one: enough for all lists and a long message. */
const LEAST_LEFT = MOST_LISTS + (1 << 12);
let store = new Int32Array(0);
let end = 0;

/** Adds a place to the rings of all lists that hold the word of a hash. */
function meet(from: number, hash: number, place: number): void {
  for (let link = chainOf(hash); link !== 0; link = nextOf(link)) {
    const at = from + listOf(link);
    const before = store[at] ?? 0;
    if (before !== 0 && store[before] === place) continue;
    if (end + 2 > store.length) {
      const more = new Int32Array(2 * store.length);
      more.set(store);
      store = more;
    }
    store[end] = place;
    if (before === 0) store[end + 1] = end;
    else {
      store[end + 1] = store[before + 1] ?? 0;
      store[before + 1] = end;
    }
    store[at] = end;
    end += 2;
  }
}

/** Surveys folded lower-case text: every beginning of every word, every whole word, every number. */
export function survey(lower: string): Survey {
  if (store.length - end < LEAST_LEFT) {
    store = new Int32Array(STORE_SIZE);
    end = 0;
  }
  tidy();
  const from = end;
  // Whatever needs nothing has it.
  store[from + NONE] = 1;
  end += lists;
  const n = lower.length;
  let hash = HASH_OF_NOTHING;
  let start = -1;
  let number = -1;
  let numberHash = 0;
  /** Numbers that begin inside a word wait for its end, so that places come in order: places and hashes by turns. */
  const waiting: number[] = [];
  for (let i = 0; i <= n; i++) {
    let code = i < n ? lower.charCodeAt(i) : SPACE;
    const digit = code >= ZERO && code <= NINE;
    if (!digit) number = -1;
    if (!digit && (code < LETTER_A || code > LETTER_Z)) {
      if (start < 0) continue;
      meet(from, Math.imul(hash ^ SPACE, FNV_PRIME), start);
      for (let k = 0; k < waiting.length; k += 2) meet(from, waiting[k + 1] ?? 0, waiting[k] ?? 0);
      if (waiting.length > 0) waiting.length = 0;
      start = -1;
      continue;
    }
    if (start < 0) {
      start = i;
      hash = HASH_OF_NOTHING;
    }
    if (digit) {
      code = ZERO;
      if (number < 0) {
        number = i;
        numberHash = DIGIT_HASH;
        if (number > start) waiting.push(number, numberHash);
        else meet(from, numberHash, number);
      }
      numberHash = Math.imul(numberHash ^ ZERO, FNV_PRIME);
      if (number > start) waiting.push(number, numberHash);
      else meet(from, numberHash, number);
    }
    hash = Math.imul(hash ^ code, FNV_PRIME);
    meet(from, hash, start);
  }
  return { store, from, lists };
}

function has({ store, from, lists }: Survey, list: number): boolean {
  return list >= lists || store[from + list] !== 0;
}

function mayHave(survey: Survey, { first, second, starts }: Entry): boolean {
  return has(survey, first) && has(survey, second) && has(survey, starts);
}

/** Where the ring of a list ends; undefined when the list is none or the text was not asked for it. */
function ringOf({ store, from, lists }: Survey, list: number): number | undefined {
  return list === NONE || list >= lists ? undefined : store[from + list];
}

/** The last place of a word of a list. */
function lastOf(survey: Survey, list: number): number {
  const last = ringOf(survey, list);
  return last === undefined ? Infinity : (survey.store[last] ?? 0);
}

/** Behind this place no match begins: all that a pattern needs stands in its match or behind it. */
function lastStart(survey: Survey, { first, second }: Entry): number {
  return Math.min(lastOf(survey, first), lastOf(survey, second));
}

/** False when the pattern surely matches nowhere in the surveyed text. */
export function mayMatch(survey: Survey, pattern: RegExp): boolean {
  return mayHave(survey, entryOf(pattern));
}

/**
 * Visits the matches of a global pattern from left to right, none over another.
 *
 * @param text the surveyed text, or one that differs from it in capitals only
 */
export function eachMatch(
  survey: Survey,
  pattern: RegExp,
  text: string,
  visit: (match: RegExpExecArray) => void,
): void {
  const entry = entryOf(pattern);
  if (!mayHave(survey, entry)) return;
  const { starts, there } = entry;
  const last = ringOf(survey, starts);
  if (last === undefined) {
    visitAll(text, pattern, visit);
    return;
  }
  const { store } = survey;
  const to = lastStart(survey, entry);
  let from = 0;
  let node = last;
  do {
    node = store[node + 1] ?? 0;
    const place = store[node] ?? 0;
    if (place > to) return;
    if (place < from) continue;
    there.lastIndex = place;
    const match = there.exec(text);
    if (match === null) continue;
    visit(match);
    from = place + match[0].length;
  } while (node !== last);
}

/** Visits the matches of a global pattern in a text that nobody surveyed. */
export function visitAll(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    visit(match);
    if (match[0].length === 0) pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
}

/** The first match of a pattern without `g` or `y` in the folded lower-case text of a draft. */
export function find({ survey, lower }: Doc, pattern: RegExp): RegExpExecArray | null {
  const entry = entryOf(pattern);
  if (!mayHave(survey, entry)) return null;
  const { starts, there } = entry;
  const last = ringOf(survey, starts);
  if (last === undefined) return pattern.exec(lower);
  const { store } = survey;
  const to = lastStart(survey, entry);
  let node = last;
  do {
    node = store[node + 1] ?? 0;
    const place = store[node] ?? 0;
    if (place > to) return null;
    there.lastIndex = place;
    const match = there.exec(lower);
    if (match !== null) return match;
  } while (node !== last);
  return null;
}

/** Whether a pattern without `g` or `y` matches anywhere in the folded lower-case text of a draft. */
export function says(doc: Doc, pattern: RegExp): boolean {
  return find(doc, pattern) !== null;
}

/** Patterns that are asked for one after the other, with their lists side by side. */
export interface PatternRow {
  readonly patterns: readonly RegExp[];
  searches: number;
  /** By turns the lists of a pattern: two of needs and one of starts. */
  lists: Int16Array | undefined;
}

export function patternRow(patterns: readonly RegExp[]): PatternRow {
  return { patterns, searches: 0, lists: undefined };
}

/** Visits the patterns of a row that may match the surveyed text, each with its place in the row. */
export function eachThatMayMatch(
  survey: Survey,
  row: PatternRow,
  visit: (pattern: RegExp, index: number) => void,
): void {
  const { patterns } = row;
  if (row.lists === undefined) {
    patterns.forEach((pattern, i) => {
      if (mayMatch(survey, pattern)) visit(pattern, i);
    });
    if (++row.searches <= WORTH_READING) return;
    row.lists = new Int16Array(3 * patterns.length);
    patterns.forEach((pattern, i) => {
      const { first, second, starts } = entryOf(pattern);
      row.lists?.set([first, second, starts], 3 * i);
    });
    return;
  }
  const { lists } = row;
  for (let i = 0, k = 0; i < patterns.length; i++, k += 3) {
    if (!has(survey, lists[k] ?? NONE) || !has(survey, lists[k + 1] ?? NONE)) continue;
    const pattern = has(survey, lists[k + 2] ?? NONE) ? patterns[i] : undefined;
    if (pattern !== undefined) visit(pattern, i);
  }
}
