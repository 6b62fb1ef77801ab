import { hashEnd, hashOn } from './lexicons/hash.ts';
import { HASH_START } from './lexicons/lexicon.ts';

/**
 * Words without one of which a pattern cannot match. Every word of a draft is hashed anyway, so asking whether one of
 * them is there costs next to nothing, where running the pattern over the whole draft costs a microsecond. The words
 * only have to be a superset: they never decide, they save the search.
 */

const SLOTS = 2048;
const keys = new Uint32Array(SLOTS);
const bits = new Int32Array(SLOTS);
const MOST = 31;
let given = 0;

function slotOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/**
 * A new bit for `Doc.triggers`, set in drafts that hold one of these words.
 *
 * @param words folded, lower case, without apostrophes, letters first; a word counts also with digits stuck to its
 *   end ("inr4"), since many patterns do not ask for a space there
 */
export function trigger(words: string): number {
  if (given === MOST) throw new Error('No bits are left for triggers.');
  const bit = 1 << given++;
  for (const word of words.split(' ')) {
    const slot = slotOf(hashEnd(hashOn(HASH_START, word)));
    keys[slot] = hashEnd(hashOn(HASH_START, word));
    bits[slot] = (bits[slot] ?? 0) | bit;
  }
  return bit;
}

/** The triggers that the word of a finished hash sets. */
export function triggersOfHash(hash: number): number {
  return bits[slotOf(hash)] ?? 0;
}
