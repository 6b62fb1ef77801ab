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

/** Words by hash, open addressing: the first link of the chain of the lists that hold the word. */
let size = 1 << 14;
let keys = new Int32Array(size);
let chains = new Int32Array(size);
let words = 0;

/** Links of all chains: a list, and the next link; 0 is none. */
let lists = new Int16Array(1 << 14);
let links = new Int32Array(1 << 14);
let used = 1;

function slotOf(hash: number): number {
  let slot = Math.imul(hash, SPREAD) & (size - 1);
  while (chains[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
  return slot;
}

function grow(): void {
  const oldKeys = keys;
  const oldChains = chains;
  size *= 2;
  keys = new Int32Array(size);
  chains = new Int32Array(size);
  oldChains.forEach((chain, i) => {
    if (chain === 0) return;
    const slot = slotOf(oldKeys[i] ?? 0);
    keys[slot] = oldKeys[i] ?? 0;
    chains[slot] = chain;
  });
}

export function hashOf(word: string): number {
  return hashOn(HASH_OF_NOTHING, word);
}

/** Puts a word, as the survey reads words, into a list. */
export function enlist(word: string, list: number): void {
  const hash = hashOf(word);
  const bit = Math.imul(hash, SPREAD) >>> SOME_SHIFT;
  some[bit >>> 5] = (some[bit >>> 5] ?? 0) | (1 << (bit & 31));
  let slot = slotOf(hash);
  if (chains[slot] === 0 && 2 * ++words > size) {
    grow();
    slot = slotOf(hash);
  }
  if (used === lists.length) {
    const moreLists = new Int16Array(2 * used);
    moreLists.set(lists);
    lists = moreLists;
    const moreLinks = new Int32Array(2 * used);
    moreLinks.set(links);
    links = moreLinks;
  }
  lists[used] = list;
  links[used] = chains[slot] ?? 0;
  keys[slot] = hash;
  chains[slot] = used++;
}

/** The first link of the lists that hold the word of a hash; 0 when none does. */
export function chainOf(hash: number): number {
  const bit = Math.imul(hash, SPREAD) >>> SOME_SHIFT;
  if (((some[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
  return chains[slotOf(hash)] ?? 0;
}

export function listOf(link: number): number {
  return lists[link] ?? 0;
}

/** The next link; 0 at the end. */
export function nextOf(link: number): number {
  return links[link] ?? 0;
}
