interface Message {
  readonly message: string;
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ɋ',
  R: 'Ř',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
/** How much longer than English (a share of its length): what German or Finnish need at most. */
const LONGER = 0.4;
/** Short words grow more (UTF-16 code units). */
const AT_LEAST = 8;
/** What the program takes apart and nobody reads, and drafts, which the classifier reads. */
const NOT_WORDS = /^(?:language|practiceSample)/;

/** `[!! Ţĥîš ... !!]`: with accents, longer, and marked at both ends, so that what is cut or not translated shows. */
export function pseudo(english: string): string {
  const words = english.replaceAll(/\$\w+\$|[a-z]/gi, (part) => ACCENTED[part] ?? part);
  const length = Math.max(AT_LEAST, Math.round(english.length * LONGER));
  const more = 'öñé ţŵö '.repeat(Math.ceil(length / 8)).slice(0, length);
  return `[!! ${words} ${more.trim()} !!]`;
}

/** A whole messages.json in the pseudo-locale. */
export function pseudoLocale<M extends Message>(english: Readonly<Record<string, M>>): Record<string, M> {
  return Object.fromEntries(
    Object.entries(english).map(([key, entry]) => [
      key,
      NOT_WORDS.test(key) ? entry : { ...entry, message: pseudo(entry.message) },
    ]),
  );
}
