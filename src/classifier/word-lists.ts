import { hashOn } from './lexicons/hash.ts';

/**
 * A table from words and beginnings of words to the lists that hold them (survey.ts). A text is read once, hashing each
 * word letter by letter, so that all beginnings of a word cost no more than the word.
 */

export const HASH_OF_NOTHING = 0x811c9dc5 | 0;
export const SPACE = 32;

/** Spreads a hash of FNV: a multiple of the golden ratio in 32 bits. */
const SPREAD = 0x9e3779b1;
/** One bit for each value of the highest 15 bits: most beginnings of words are in no list, and 4 KB stay at hand. */
const SOME_SHIFT = 32 - 15;
const some = new Int32Array(1 << 10);

/** Words by hash, open addressing: by turns the hash, and the first link of the chain of the lists that hold the word. */
let size = 1 << 14;
let words = new Int32Array(2 * size);
let count = 0;

/** The links of all chains, by turns a list and the next link; 0 is none. */
let links = new Int32Array(1 << 15);
let used = 2;
/** How much of `links` lies in order, and how many texts were read since the last word came. */
let tidied = 2;
let quiet = 0;
const QUIET = 8;

/** Where in `words` a hash stands, or would stand. */
function slotOf(hash: number): number {
  const mask = 2 * size - 2;
  let slot = (Math.imul(hash, SPREAD) << 1) & mask;
  while (words[slot + 1] !== 0 && words[slot] !== hash) slot = (slot + 2) & mask;
  return slot;
}

function grow(): void {
  const old = words;
  size *= 2;
  words = new Int32Array(2 * size);
  for (let i = 0; i < old.length; i += 2) {
    const hash = old[i] ?? 0;
    const chain = old[i + 1] ?? 0;
    if (chain === 0) continue;
    const slot = slotOf(hash);
    words[slot] = hash;
    words[slot + 1] = chain;
  }
}

/**
 * Lays the links of every chain one behind the other once no more words come: chains grow one link at a time, all over
 * the table, and a text walks many of them. Called before each text.
 */
export function tidy(): void {
  if (tidied === used || ++quiet < QUIET) return;
  const old = links;
  links = new Int32Array(old.length);
  let to = 2;
  for (let slot = 1; slot < words.length; slot += 2) {
    let link = words[slot] ?? 0;
    if (link === 0) continue;
    words[slot] = to;
    for (; link !== 0; link = old[link + 1] ?? 0, to += 2) {
      links[to] = old[link] ?? 0;
      links[to + 1] = old[link + 1] === 0 ? 0 : to + 2;
    }
  }
  tidied = used;
}

export function hashOf(word: string): number {
  return hashOn(HASH_OF_NOTHING, word);
}

/** Puts a word, as the survey reads words, into a list. */
export function enlist(word: string, list: number): void {
  const hash = hashOf(word);
  const bit = Math.imul(hash, SPREAD) >>> SOME_SHIFT;
  some[bit >>> 5] = (some[bit >>> 5] ?? 0) | (1 << (bit & 31));
  if (2 * count > size) grow();
  if (used === links.length) {
    const more = new Int32Array(2 * used);
    more.set(links);
    links = more;
  }
  const slot = slotOf(hash);
  const before = words[slot + 1] ?? 0;
  if (before === 0) count++;
  links[used] = list;
  links[used + 1] = before;
  words[slot] = hash;
  words[slot + 1] = used;
  used += 2;
  quiet = 0;
}

/** The first link of the lists that hold the word of a hash; 0 when none does. */
export function chainOf(hash: number): number {
  const bit = Math.imul(hash, SPREAD) >>> SOME_SHIFT;
  if (((some[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
  return words[slotOf(hash) + 1] ?? 0;
}

export function listOf(link: number): number {
  return links[link] ?? 0;
}

/** The next link; 0 at the end. */
export function nextOf(link: number): number {
  return links[link + 1] ?? 0;
}
