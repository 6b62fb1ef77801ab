import { PERSON_PREDICATE, PERSON_VERB, TITLE } from '../../cues.ts';
import type { Doc, Token } from '../../document.ts';
import { COMMON, GIVEN, hasHealth, NAME_BITS, SURNAME, WORDISH } from '../../lexicons/classes.ts';
import { CAPITALISED, GRAMMAR, LIKELY, NO, nameLikeness, upperFirst } from './name-likeness.ts';

/** A name in a form of its own: the index of the token behind it, and how surely it is one. */
export interface NameForm {
  readonly to: number;
  readonly confidence: number;
}

/** Before a single letter: then it belongs to a class of things ("vitamin d", "hep c", "unit b"). */
const LETTERED = new Set(
  (
    'vitamin vit hep hepatitis type plan grade class part group unit building bldg wing strep influenza flu factor protein ' +
    'level tier option column row section medicare exhibit form line gate suite ste apt apartment door floor hall pod team ' +
    'shift model series phase stage version category schedule item step room rm bed hemoglobin'
  ).split(' '),
);
/** "E. coli", "C. diff": the second word of a species, where no list of terms covers both. */
const SPECIES =
  /(?:coli|diff|difficile|pylori|aureus|albicans|auris|baumannii|pneumoniae|marcescens|jejuni|trachomatis|vaginalis)$/;

/** Whether a term of several words covers the token. */
function inTerm(doc: Doc, i: number): boolean {
  for (const hit of doc.hits) {
    if (hit.first > i) break;
    if (hit.last >= i && hit.last > hit.first && hasHealth(hit.classes)) return true;
  }
  return false;
}

/** Whether the word can be a surname where an initial stands before it. */
function surnameLike(doc: Doc, i: number, token: Token): number {
  if (token.shape !== 'word' || token.text.length < 2 || SPECIES.test(token.lower)) return 0;
  const capital = upperFirst(token);
  const listed = (token.classes & NAME_BITS) !== 0;
  const word =
    (token.classes & (COMMON | WORDISH)) !== 0 || (token.cues & GRAMMAR) !== 0 || hasHealth(token.classes);
  if (listed && !word) return 0.8;
  if (doc.caseTells && capital) return token.cues === 0 || listed ? (listed ? 0.7 : word ? 0.5 : 0.65) : 0;
  if (listed && token.cues === 0) return 0.5;
  return token.classes === 0 && token.cues === 0 && nameLikeness(doc, i) > NO && token.text.length > 3
    ? 0.5
    : 0;
}

/** "T. Begay", "T Begay", "j. thao": an initial and a surname. */
export function initialled(doc: Doc, i: number): NameForm | undefined {
  const { tokens } = doc;
  const letter = tokens[i];
  if (letter === undefined || letter.shape !== 'word' || letter.text.length !== 1) return undefined;
  const dotted = tokens[i + 1]?.lower === '.';
  const at = dotted ? i + 2 : i + 1;
  const surname = tokens[at];
  if (surname === undefined || surname.start - (tokens[at - 1]?.end ?? 0) > 1) return undefined;
  const before = tokens[i - 1];
  if (
    before !== undefined &&
    (LETTERED.has(before.lower) ||
      before.lower === '.' ||
      before.lower === '/' ||
      before.lower === '&' ||
      before.lower === '-' ||
      before.shape === 'number')
  )
    return undefined;
  const capital = upperFirst(letter);
  // "I. Then", "a young man", "u okafor": letters that are words need their point, and a point may end a sentence.
  if (/^[aiuycxonrw]$/.test(letter.lower) && (!dotted || (!capital && letter.lower !== 'a')))
    return undefined;
  if (!dotted && (!capital || !doc.caseTells)) {
    const clear =
      (surname.classes & SURNAME) !== 0 && (surname.classes & (COMMON | WORDISH)) === 0 && surname.cues === 0;
    if (!clear || hasHealth(surname.classes)) return undefined;
  }
  const sure = surnameLike(doc, at, surname);
  if (sure === 0 || inTerm(doc, i) || inTerm(doc, at)) return undefined;
  let to = at + 1;
  // A surname of two words, or two joined: "J. Two Bulls", "M. Garcia-Lopez".
  while (to < tokens.length && to - at < 4) {
    const next = tokens[to];
    if (next === undefined) break;
    if (next.lower === '-' && next.start === tokens[to - 1]?.end && tokens[to + 1]?.start === next.end)
      to += 2;
    else if (
      next.shape === 'word' &&
      upperFirst(next) &&
      doc.caseTells &&
      nameLikeness(doc, to) >= CAPITALISED
    )
      to++;
    else break;
  }
  return { to, confidence: sure };
}

/** What stands behind a name at the head of an entry: "- s/p CABG", ": a1c 9", "(dob 4/5/61)", "82F". */
function heads(doc: Doc, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.shape === 'number' || token.shape === 'mixed') return doc.hasDigit;
  if (token.shape === 'punct') return /^[-:(|/,]$/.test(token.lower);
  return (
    (token.cues & (PERSON_PREDICATE | TITLE)) !== 0 ||
    hasHealth(token.classes) ||
    /^(?:dob|mrn|rm|room|bed|here|in)$/.test(token.lower)
  );
}

/** "Begay, Tina - s/p CABG", "okafor, t: a1c 9": the surname first, as on a list, at the head of a line. */
export function listedBackwards(doc: Doc, i: number): NameForm | undefined {
  const { tokens } = doc;
  const comma = tokens[i + 1]?.lower === ',' ? i + 1 : tokens[i + 2]?.lower === ',' ? i + 2 : -1;
  if (comma < 0) return undefined;
  const before = tokens[i - 1];
  if (
    before !== undefined &&
    before.shape !== 'break' &&
    !/^[:;.*>•)-]$/.test(before.lower) &&
    (before.cues & PERSON_VERB) === 0 &&
    !/^(?:for|re|on|pt|with)$/.test(before.lower)
  )
    return undefined;
  const surname = tokens[i];
  const given = tokens[comma + 1];
  if (surname === undefined || given === undefined || surname.shape !== 'word' || given.shape !== 'word')
    return undefined;
  if (
    surname.text.length < 2 ||
    (comma === i + 2 && (tokens[i + 1]?.shape !== 'word' || !upperFirst(surname)))
  )
    return undefined;
  // The given name may have a second part and a middle initial.
  let to = comma + 2;
  for (let more = 0; more < 2; more++) {
    const next = tokens[to];
    if (next === undefined) break;
    if (
      next.lower === '-' &&
      next.start === tokens[to - 1]?.end &&
      tokens[to + 1]?.start === next.end &&
      tokens[to + 1]?.shape === 'word'
    )
      to += 2;
    else if (
      next.shape === 'word' &&
      ((upperFirst(next) && nameLikeness(doc, to) >= CAPITALISED) ||
        (next.text.length === 1 && upperFirst(next)))
    )
      to++;
  }
  if (tokens[to]?.lower === '.' && tokens[to - 1]?.text.length === 1) to++;
  if (!heads(doc, tokens[to])) return undefined;
  const last = part(doc, i, SURNAME);
  const first =
    given.text.length === 1
      ? upperFirst(given) || tokens[to - 1]?.lower === '.'
        ? 1
        : 0
      : part(doc, comma + 1, GIVEN);
  const both = last + first;
  if (last === 0 || first === 0 || both < 2) return undefined;
  return { to, confidence: both >= 4 ? 0.9 : both === 3 ? 0.75 : 0.6 };
}

/** 2 = listed for its place and no ordinary word, 1 = could be, 0 = is none. */
function part(doc: Doc, i: number, bit: number): number {
  const token = doc.tokens[i];
  if (token === undefined) return 0;
  const grammar = (token.cues & GRAMMAR) !== 0;
  const listed = (token.classes & NAME_BITS) !== 0;
  if (listed && (token.classes & bit) !== 0 && (token.classes & (COMMON | WORDISH)) === 0 && !grammar)
    return 2;
  if (listed && !grammar) return 1;
  if (listed) return upperFirst(token) && doc.caseTells ? 1 : 0;
  if (hasHealth(token.classes) || grammar || token.classes !== 0) return 0;
  return upperFirst(token) && nameLikeness(doc, i) > NO && nameLikeness(doc, i) < LIKELY
    ? 1
    : nameLikeness(doc, i) > NO && !doc.caseTells
      ? 1
      : 0;
}
