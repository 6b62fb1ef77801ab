import { cuesOfHash } from './cues.ts';
import type { Replacement } from './disguises.ts';
import type { Token } from './document.ts';
import { AMBIGUOUS, CITY, COMMON, hasHealth, NAME_BITS, PREFIX, REGION } from './lexicons/classes.ts';
import { FNV_PRIME, hashEnd } from './lexicons/hash.ts';
import { classesOfHash, HASH_START } from './lexicons/lexicon.ts';
import { findHits } from './tokenize.ts';

/**
 * Slips of the fingers: "amputaiton", "colonoscpy", "dilaudud", "warfrain". A word that no list knows is read as the
 * listed word one slip away. Two letters that changed places make any listed word; a letter too many, one left out and a
 * vowel for another make only words of care, because many a rare name is one letter from some everyday word.
 */

/** Fewest letters of a word in which two changed places, of a name so written, and of a word with another slip. */
const SHORTEST_SWAPPED = 5;
const SHORTEST_NAME = 6;
const SHORTEST = 7;
const LONGEST = 20;
/** No more words of one draft are asked: a text in a language of no list is nothing but unlisted words. */
const MOST_WORDS = 24;

const VOWELS = [...'aeiouy'].map((letter) => letter.charCodeAt(0));
/** What is left out between other letters; one of a pair besides. */
const LEFT_OUT = [...'aeiouyrnlstc'].map((letter) => letter.charCodeAt(0));
const NOT_CARE_ALONE = AMBIGUOUS | COMMON | NAME_BITS | CITY | REGION;
const S = 115;

/** The letters of the word that is asked about. */
const letters = new Int32Array(LONGEST);
let length = 0;

const on = (hash: number, letter: number): number => Math.imul(hash ^ letter, FNV_PRIME);

/** The key of the word that `hash` begins and the letters from `at` on end. */
function keyWith(hash: number, at: number): number {
  let h = hash;
  for (let i = at; i < length; i++) h = Math.imul(h ^ (letters[i] ?? 0), FNV_PRIME);
  return hashEnd(h);
}

function care(hash: number, at: number): boolean {
  const classes = classesOfHash(keyWith(hash, at)) & ~PREFIX;
  return classes !== 0 && hasHealth(classes) && (classes & NOT_CARE_ALONE) === 0;
}

/** The word with its letters from `from` to `to` written another way. */
const written = (word: string, from: number, to: number, ...other: number[]): string =>
  word.slice(0, from) + String.fromCharCode(...other) + word.slice(to, length);

function swapped(word: string): string | undefined {
  let before = HASH_START;
  for (let i = 0; i + 1 < length; i++) {
    const here = letters[i] ?? 0;
    const next = letters[i + 1] ?? 0;
    if (here !== next) {
      const key = keyWith(on(on(before, next), here), i + 2);
      const classes = classesOfHash(key);
      const name = (classes & NAME_BITS) !== 0 && length >= SHORTEST_NAME;
      if (name || (classes & COMMON) !== 0 || hasHealth(classes) || cuesOfHash(key) !== 0)
        return written(word, i, i + 2, next, here);
    }
    before = on(before, here);
  }
  return undefined;
}

function otherwise(word: string): string | undefined {
  let before = on(HASH_START, letters[0] ?? 0);
  for (let i = 1; i < length; i++) {
    const here = letters[i] ?? 0;
    if (length > SHORTEST && care(before, i + 1)) return written(word, i, i + 1);
    if (VOWELS.includes(here))
      for (const vowel of VOWELS)
        if (vowel !== here && care(on(before, vowel), i + 1)) return written(word, i, i + 1, vowel);
    for (const letter of LEFT_OUT) if (care(on(before, letter), i)) return written(word, i, i, letter);
    before = on(before, here);
    if (care(on(before, here), i + 1)) return written(word, i, i, here);
  }
  return undefined;
}

/** The listed word that an unlisted lower-case one is a slip of; undefined when it is none. */
export function slipOf(word: string): string | undefined {
  if (word.length < SHORTEST_SWAPPED || word.length > LONGEST) return undefined;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i);
    if (letter < 97 || letter > 122) return undefined;
    letters[i] = letter;
  }
  length = word.length;
  const meant = swapped(word) ?? (length >= SHORTEST ? otherwise(word) : undefined);
  if (meant !== undefined || word.charCodeAt(length - 1) !== S) return meant;
  length--;
  const one = swapped(word) ?? (length >= SHORTEST ? otherwise(word) : undefined);
  return one === undefined ? undefined : `${one}s`;
}

/** The commonest slips in words too short to ask about. */
const SHORT: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  adn: 'and',
  taht: 'that',
  waht: 'what',
  wiht: 'with',
  ahve: 'have',
  jsut: 'just',
  tiem: 'time',
  hlep: 'help',
};

/** Before a name: "mrs teh" is somebody. */
const TITLE = /^(?:mrs?|ms|miss|dra?|sra?)$/;

/** A word in the capitals of another one. */
function inCapitalsOf(text: string, word: string): string {
  if (text === text.toUpperCase()) return word.toUpperCase();
  return text.charAt(0) === word.charAt(0) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

/** The slips of a draft and what was meant, in order of start. */
export function slips(tokens: readonly Token[]): Replacement[] {
  const found: Replacement[] = [];
  let asked = 0;
  let before = '';
  for (const { shape, text, lower, classes, cues, start, end } of tokens) {
    const behind = before;
    if (lower !== '.') before = lower;
    if (shape !== 'word' || cues !== 0 || (classes !== 0 && (lower !== 'teh' || TITLE.test(behind))))
      continue;
    let meant = text.length < SHORTEST_SWAPPED ? SHORT[lower] : undefined;
    if (text.length >= SHORTEST_SWAPPED && asked < MOST_WORDS) {
      asked++;
      meant = slipOf(lower);
    }
    if (meant !== undefined) found.push({ start, end, text: inCapitalsOf(text, meant) });
  }
  if (found.length === 0) return found;
  // Some words are known only in a phrase: "plantilla ortopedica".
  const inPhrases = new Set<number>();
  for (const { first, last } of findHits(tokens))
    if (last > first) for (let i = first; i <= last; i++) inPhrases.add(tokens[i]?.start ?? -1);
  return found.filter(({ start }) => !inPhrases.has(start));
}
