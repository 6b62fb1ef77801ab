/**
 * The spellings of a word of care that people write by ear. Each is one step from the word: a sound written another way,
 * a letter too few, a vowel taken for another, one word cut in two.
 */

const VOWEL = /[aeiou]/;
const OTHER_VOWELS: Readonly<Record<string, string>> = { a: 'e', e: 'i', i: 'e', o: 'a', u: 'o' };

type Step = (word: string) => Iterable<string>;

/** Writes each place of a pattern another way, one place at a time. */
function each(pattern: RegExp, other: string | ((found: string) => string)): Step {
  return function* (word) {
    for (const match of word.matchAll(pattern)) {
      const written = typeof other === 'string' ? other : other(match[0]);
      yield word.slice(0, match.index) + written + word.slice(match.index + match[0].length);
    }
  };
}

/** Cuts a long word before the consonant nearest to its middle that follows a vowel, with four letters on each side. */
const cutInTwo: Step = function* (word) {
  const middle = word.length / 2;
  let best = 0;
  for (let at = 4; at <= word.length - 4; at++) {
    if (!VOWEL.test(word[at - 1] ?? '') || VOWEL.test(word[at] ?? '') || !VOWEL.test(word[at + 1] ?? ''))
      continue;
    if (best === 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  if (best > 0) yield `${word.slice(0, best)} ${word.slice(best)}`;
};

/** Steps of both languages that keep the sound come before the ones that only look alike. */
const ENGLISH: readonly Step[] = [
  each(/([b-df-hj-np-tv-z])\1/g, (pair) => pair.slice(1)),
  each(/ph/g, 'f'),
  each(/rrh/g, 'r'),
  each(/rrh?/g, 'rh'),
  each(/(?<=[a-z])y(?=[a-z])/g, 'i'),
  each(/x$/g, 'cks'),
  each(/x/g, 'ks'),
  each(/[ct]ion(?=s?$)/g, 'shun'),
  each(/tion(?=s?$)/g, 'sion'),
  each(/ch(?=[aeiourl])/g, 'k'),
  each(/c(?=[eiy])/g, 's'),
  each(/(?<=[a-z])c(?=[aou])/g, 'k'),
  each(/z/g, 's'),
  each(/ie|ei/g, (pair) => `${pair[1]}${pair[0]}`),
  each(/eu|au/g, 'u'),
  each(/^ps/g, 's'),
  each(/^pn/g, 'n'),
  each(/th/g, 't'),
  each(/(?<=[aeiou])([lmnt])(?=[aeiou])/g, (letter) => letter + letter),
  each(
    /(?<=[a-z]{2}[b-df-hj-np-tv-z])[aeiou](?=[b-df-hj-np-tv-z][a-z])/g,
    (vowel) => OTHER_VOWELS[vowel] ?? vowel,
  ),
  each(/(?<=[a-z]{2}[b-df-hj-np-tv-z])[aeio](?=[b-df-hj-np-tv-z][aeiou])/g, ''),
  cutInTwo,
];

const SPANISH: readonly Step[] = [
  each(/v/g, 'b'),
  each(/b/g, 'v'),
  each(/^h/g, ''),
  each(/c(?=[ei])/g, 's'),
  each(/z/g, 's'),
  each(/s(?=[eií])/g, 'c'),
  each(/(?<=[aeiou])s(?=[ao])/g, 'z'),
  each(/ll/g, 'y'),
  each(/y(?=[aeo])/g, 'll'),
  each(/g(?=[ei])/g, 'j'),
  each(/qu(?=[ei])/g, 'k'),
  each(/x/g, 's'),
  each(/sc(?=[ei])/g, 's'),
  each(/cc(?=i)/g, 'c'),
];

/** The most spellings one word is given. */
const MOST = 9;
/** Shorter spellings are too near to other words. */
export const SHORTEST = 6;

/**
 * The spellings of a folded word without accents, the likeliest first, without the word itself.
 *
 * @param language 'en' or 'es': whose sounds the spellings follow
 */
export function misspellings(word: string, language: string): string[] {
  const found = new Set<string>();
  for (const step of language === 'es' ? SPANISH : ENGLISH) for (const one of step(word)) found.add(one);
  found.delete(word);
  return [...found].filter((one) => one.length >= SHORTEST).slice(0, MOST);
}

/** Fewest letters of a word that the classifier asks for slips, and the letters it looks for between others (slips.ts). */
const SHORTEST_SLIP = 7;
const LEFT_OUT = /[aeiouyrnlstc]/;
const VOWEL_OR_Y = /[aeiouy]/;

/** Whether src/classifier/slips.ts reads the spelling as the word by itself, so that no list needs it. */
export function isSlip(spelling: string, word: string): boolean {
  if (spelling.length < SHORTEST_SLIP || !/^[a-z]+$/.test(spelling)) return false;
  let at = 0;
  while (at < word.length && spelling[at] === word[at]) at++;
  if (at === 0) return false;
  const rest = spelling.slice(at);
  const meant = word.slice(at);
  const [first = '', second = ''] = meant;
  if (rest === second + first + meant.slice(2)) return true;
  if (rest.slice(1) === meant) return spelling.length > SHORTEST_SLIP;
  if (rest === meant.slice(1)) return LEFT_OUT.test(first) || first === word[at - 1];
  return VOWEL_OR_Y.test(first) && VOWEL_OR_Y.test(rest[0] ?? '') && rest.slice(1) === meant.slice(1);
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'er', 'r', 'ly', 'y', 'n'];

/** Whether a spelling is, or is a regular form of, a term that some list knows. */
export function collides(spelling: string, knows: (term: string) => boolean): boolean {
  return (
    knows(spelling) ||
    spelling.split(' ').every(knows) ||
    ENDINGS.some(
      (ending) =>
        knows(spelling + ending) ||
        (spelling.endsWith(ending) &&
          (knows(spelling.slice(0, -ending.length)) || knows(`${spelling.slice(0, -ending.length)}e`))),
    )
  );
}
