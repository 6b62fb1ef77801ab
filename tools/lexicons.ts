import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldTerm } from '../src/classifier/fold.ts';
import * as bits from '../src/classifier/lexicons/classes.ts';
import { hashEnd, hashOn, hashSpace, hashStart } from '../src/classifier/lexicons/hash.ts';
import type { HealthKind, Strength } from '../src/classifier/types.ts';
import { collides, isSlip, misspellings, SHORTEST } from './misspellings.ts';

/** Compiles src/classifier/lexicons/*.txt into one generated module. Deterministic: the same lists, the same bytes. */

const FOLDER = fileURLToPath(new URL('../src/classifier/lexicons/', import.meta.url));
export const GENERATED = join(FOLDER, 'generated', 'lexicon.ts');

const HEALTH_LISTS: Readonly<Record<HealthKind, string | undefined>> = {
  condition: 'conditions',
  symptom: 'symptoms',
  medication: 'medications',
  lab: 'labs',
  vital: undefined,
  procedure: 'procedures',
  device: 'devices',
  pregnancy: 'pregnancy',
  'mental-health': 'mental-health',
  'substance-use': 'substance-use',
  'sexual-health': 'sexual-health',
  appointment: 'appointments',
  admission: 'admissions',
  'care-relationship': 'care-relationships',
  provider: 'providers',
  billing: 'billing',
  record: 'records',
};

const PLACES: Readonly<Record<string, number>> = {
  city: bits.CITY,
  county: bits.REGION,
  region: bits.REGION,
  state: bits.STATE,
  country: bits.COUNTRY,
};

/** The bits each list without a health sense gives a row. */
const OTHER_LISTS: Readonly<Record<string, (columns: readonly string[]) => number>> = {
  'given-names': () => bits.GIVEN,
  surnames: () => bits.SURNAME,
  'name-words': ([, use, how]) =>
    (use === 'given' ? bits.GIVEN : use === 'surname' ? bits.SURNAME : bits.GIVEN | bits.SURNAME) |
    (how === 'common' ? bits.WORDISH : bits.NAMEISH),
  'common-words': () => bits.COMMON,
  places: ([, what]) => PLACES[what ?? ''] ?? bits.CITY,
  'street-words': () => bits.STREET,
  'public-figures': () => bits.FIGURE,
  eponyms: () => bits.EPONYM,
  idioms: () => bits.IDIOM,
  'titles-of-works': () => bits.TITLE,
  words: () => bits.COMMON,
};

/** The lookup tokens of a term, cut as tokenize.ts cuts a draft. */
function wordsOf(term: string): string[] {
  return (
    foldTerm(term)
      .replaceAll(/'(s|m|re|ve|ll|d)(?![a-z])/g, ' $1')
      .replaceAll("'", '')
      .match(/[\d]+(?:[.,]\d+)+|[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]+|[^\s-]/g) ?? []
  );
}

function rows(name: string): string[][] {
  let text: string;
  try {
    text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((column) => column.trim()));
}

/** What a medical term with a person's name in it says when no list of its own kind has it. */
const EPONYM_SENSES: Readonly<Record<string, HealthKind>> = {
  condition: 'condition',
  device: 'device',
  procedure: 'procedure',
  sign: 'symptom',
};

/** "[coughing|spitting] up [|bright] blood" stands for all its readings; an empty choice leaves the place out. */
export function readings(term: string): string[] {
  let found = [''];
  for (const [i, part] of term.split(/[[\]]/).entries()) {
    const choices = i % 2 === 0 ? [part] : part.split('|');
    found = found.flatMap((before) => choices.map((choice) => before + choice));
  }
  if (term.split('[').length !== term.split(']').length)
    throw new Error(`"${term}" opens a choice and does not close it`);
  return found.map((one) => one.replaceAll(/\s+/g, ' ').trim());
}

/** How strongly a list insists when two lists give one term different health senses: the first one wins. */
const ORDER: readonly HealthKind[] = [
  'sexual-health',
  'substance-use',
  'mental-health',
  'pregnancy',
  'medication',
  'procedure',
  'lab',
  'condition',
  'device',
  'symptom',
  'admission',
  'appointment',
  'provider',
  'billing',
  'record',
  'care-relationship',
];

/** Where the search for a salt begins: one that was good when the lists were last changed much. */
const FIRST_SALT = 4476;
/** Salts that are tried: of these many, the one wins under which the fewest terms of unlike meaning share a hash. */
const SALTS = 64;

function hashOf(key: string, salt: number): number {
  let hash = hashStart(salt);
  for (const [i, word] of key.split(' ').entries()) hash = hashOn(i === 0 ? hash : hashSpace(hash), word);
  return hashEnd(hash);
}

/** What a hash says that two terms share: the health of the one, else what both are. */
function shared(one: number, other: number): number {
  if (bits.hasHealth(one)) return one;
  return bits.hasHealth(other) ? other : (one | other) >>> 0;
}

/** The class word of every hash, and under what salt. */
function hashed(terms: ReadonlyMap<string, number>): { salt: number; hashes: Map<number, number> } {
  const keys = [...terms.keys()];
  const values = Uint32Array.from(terms.values());
  let best = { salt: FIRST_SALT, unlike: Number.POSITIVE_INFINITY };
  for (let salt = FIRST_SALT; salt < FIRST_SALT + SALTS && best.unlike > 0; salt++) {
    // Hash and place in one number, so that sorting brings terms of one hash together.
    const sorted = Float64Array.from(keys, (key, i) => hashOf(key, salt) * 2 ** 20 + i).sort();
    let unlike = 0;
    for (let i = 1; i < sorted.length; i++) {
      const [a, b] = [sorted[i - 1] ?? 0, sorted[i] ?? 0];
      if (Math.floor(a / 2 ** 20) === Math.floor(b / 2 ** 20) && values[a % 2 ** 20] !== values[b % 2 ** 20])
        unlike++;
    }
    if (unlike < best.unlike) best = { salt, unlike };
  }
  if (best.unlike > 0)
    console.error(
      `lexicons: ${best.unlike} pairs of unlike terms share a hash; FIRST_SALT may know a better one`,
    );
  const hashes = new Map<number, number>();
  keys.forEach((key, i) => {
    const hash = hashOf(key, best.salt);
    const known = hashes.get(hash);
    const own = values[i] ?? 0;
    hashes.set(hash, known === undefined || known === own ? own : shared(known, own));
  });
  return { salt: best.salt, hashes };
}

/** Adds the spellings by ear of the words that are often misspelt, where no list knows them; those of a strong word are medium. */
function addMisspellings(
  terms: ReadonlyMap<string, number>,
  add: (term: string, classes: number) => void,
): void {
  // Settled before the first one is added: a spelling may not be another term, but it may resemble another spelling.
  const known = new Set(
    [...terms].filter(([, classes]) => (classes & ~bits.PREFIX) !== 0).map(([key]) => key),
  );
  for (const [word = '', language = 'en'] of rows('often-misspelt')) {
    const classes = terms.get(wordsOf(word).join(' ')) ?? 0;
    const kind = bits.healthKind(classes);
    if (kind === undefined) throw new Error(`often-misspelt.txt: "${word}" is in no health list`);
    // What is care alone the classifier finds behind a slip of the fingers; the rest are listed.
    const slips = (classes & (bits.AMBIGUOUS | bits.COMMON | bits.NAME_BITS | bits.PLACE_BITS)) === 0;
    const strength = bits.healthStrength(classes) === 'strong' ? 'medium' : bits.healthStrength(classes);
    for (const spelling of misspellings(foldTerm(word), language)) {
      if (collides(spelling, (term) => known.has(term)) || (slips && isSlip(spelling, foldTerm(word))))
        continue;
      // The shortest are the likeliest to be a name or a word that no list knows.
      const doubtful = spelling.length === SHORTEST ? bits.AMBIGUOUS : 0;
      add(
        spelling,
        bits.healthBits(kind, strength) | (classes & (bits.AMBIGUOUS | bits.EVERYDAY)) | doubtful,
      );
    }
  }
}

/** The greatest distance of three characters. */
const FARTHEST = 64 ** 3 - 1;

/** The text of the generated module. */
export function compile(): string {
  const terms = new Map<string, number>();
  const add = (term: string, classes: number): void => {
    const words = wordsOf(term);
    if (words.length === 0 || words.length > 8) return;
    const key = words.join(' ');
    const known = terms.get(key) ?? 0;
    const kept = bits.hasHealth(known) && bits.hasHealth(classes) ? bits.withoutHealth(classes) : classes;
    terms.set(key, known | kept);
    for (let i = 1; i < words.length; i++) {
      const prefix = words.slice(0, i).join(' ');
      terms.set(prefix, (terms.get(prefix) ?? 0) | bits.PREFIX);
    }
  };
  /** Whether a part of the phrase is listed and says as much by itself: then the phrase would only cost room. */
  const told = (phrase: string, strength: string): boolean => {
    const words = wordsOf(phrase);
    for (let from = 0; from < words.length; from++) {
      for (let to = words.length; to > from; to--) {
        if (from === 0 && to === words.length) continue;
        const known = terms.get(words.slice(from, to).join(' ')) ?? 0;
        if (!bits.hasHealth(known) || (known & (bits.AMBIGUOUS | bits.EVERYDAY)) !== 0) continue;
        const said = bits.healthStrength(known);
        if (said === strength || said === 'strong' || strength === 'weak') return true;
      }
    }
    return false;
  };
  // A term written out knows its own strength better than a family that happens to cover it.
  for (const families of [false, true]) {
    for (const kind of ORDER) {
      for (const [term = '', strength = 'medium', , extra] of rows(HEALTH_LISTS[kind] ?? '')) {
        if (term.includes('[') !== families) continue;
        let classes = bits.healthBits(kind, strength as Strength);
        if (extra === 'ambiguous') classes |= bits.AMBIGUOUS;
        if (extra === 'everyday') classes |= bits.EVERYDAY;
        for (const one of readings(term)) if (!families || !told(one, strength)) add(one, classes);
      }
    }
  }
  for (const [term = '', sense = ''] of rows('eponyms')) {
    const kind = EPONYM_SENSES[sense];
    // One word alone may be the person; "foley bag" is the thing.
    if (kind !== undefined && wordsOf(term).length > 1) add(term, bits.healthBits(kind, 'medium'));
  }
  for (const [list, classesOf] of Object.entries(OTHER_LISTS)) {
    for (const columns of rows(list)) {
      // The long list only tells a word from a name: what another list knows is known.
      if (list === 'words' && (terms.get(columns[0] ?? '') ?? 0) !== 0) continue;
      add(columns[0] ?? '', classesOf(columns));
    }
  }

  addMisspellings(terms, add);

  const { salt, hashes } = hashed(terms);
  const uses = new Map<number, number>();
  for (const word of hashes.values()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const classWords = [0, ...[...uses].sort(([a, m], [b, n]) => n - m || a - b).map(([word]) => word)];
  const index = new Map(classWords.map((word, i) => [word, i]));
  let out = '';
  const write = (value: number, count: number): void => {
    let rest = value;
    for (let i = 0; i < count; i++) {
      out += String.fromCharCode(64 + (rest % 64));
      rest = Math.floor(rest / 64);
    }
    if (rest > 0) throw new Error(`${value} needs more than ${count} characters`);
  };
  const sorted = [...hashes].sort(([a], [b]) => a - b);
  // A distance too great for three characters is taken in steps: an entry whose class word is 0 is no term.
  const entries: (readonly [distance: number, classes: number])[] = [];
  let before = 0;
  for (const [hash, classes] of sorted) {
    for (; hash - before > FARTHEST; before += FARTHEST) entries.push([FARTHEST, 0]);
    entries.push([hash - before, classes]);
    before = hash;
  }
  write(entries.length, 4);
  write(classWords.length, 4);
  for (const word of classWords) write(word, 8);
  for (const [distance] of entries) write(distance % 4096, 2);
  for (const [distance] of entries) write(Math.floor(distance / 4096), 1);
  const places = entries.map(([, classes]) => index.get(classes) ?? 0);
  for (const place of places) write(place % 64, 1);
  for (const place of places) write(Math.floor(place / 64), 1);
  const literal = out.replaceAll('\\', '\\\\').replaceAll('\x7f', '\\x7f');
  return `// Generated by tools/lexicons.ts from the lists beside it. Do not edit.\nexport const salt = ${salt};\nexport default '${literal}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = compile();
  writeFileSync(GENERATED, text);
  console.error(`lexicons: ${Math.round(text.length / 1024)} KB`);
}
