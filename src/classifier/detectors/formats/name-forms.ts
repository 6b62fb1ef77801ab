import { PERSON_PREDICATE, PERSON_VERB, TITLE } from '../../cues.ts';
import type { Doc, Token } from '../../document.ts';
import { COMMON, GIVEN, hasHealth, NAME_BITS, SURNAME, WORDISH } from '../../lexicons/classes.ts';
import { CAPITALISED, GRAMMAR, LIKELY, NO, nameLikeness, upperFirst } from './name-likeness.ts';
import { hyphenatedSyllables } from './name-syllables.ts';

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
    'grado tipo clase grupo hepatitis vitamina penicilina penicillin proteina onda punto estadio fase nivel planta unidad virus complejo wave point ' +
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
function initialled(doc: Doc, i: number): NameForm | undefined {
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
  // "grado I. En", "Well, I. Then": the pronoun and the numeral.
  if (letter.lower === 'i' && before !== undefined && before.shape !== 'break') return undefined;
  if (!dotted && doc.caseTells && !upperFirst(surname)) return undefined;
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
function listedBackwards(doc: Doc, i: number): NameForm | undefined {
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
  if (given.lower === 'i' || given.lower === 'a') return undefined;
  // "Inge, blood cultures": a surname with its capital and a word without one.
  if (
    doc.caseTells &&
    upperFirst(surname) &&
    !upperFirst(given) &&
    (given.classes & (COMMON | WORDISH)) !== 0
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** First words of the surnames that Plains and Plateau peoples carry in English: "Yellow Hair", "Two Bulls". */
const QUALITIES = words(
  'yellow red black white blue gray grey brown green spotted iron big little tall long short old young two three four one many ' +
    'plenty running walking standing sitting flying looking swift brave good bad high lone medicine eagle bear wolf horse elk ' +
    'buffalo bull crow hawk thunder lightning sun moon star cloud fire stone crazy fast crooked pretty bird calf kicking charging ' +
    'hollow poor holy american strikes kills comes takes runs afraid',
);
const CREATURES = words(
  'hair bull bulls cloud elk eagle bear bears horse horses hawk wolf crow owl bird feather feathers heart hearts thunder moon star ' +
    'sun buffalo shield robe eyes face hand hands nose tail horn horns shirt hat knife arrow arrows bow pipe lodge hill rock wind ' +
    'storm soldier woman man boy chief runner walker killer dog fox deer antelope calf weasel rabbit coyote turtle snake plume ' +
    'tooth legs blanket bonnet whirlwind bearer voice shell wound wounds enemy alone',
);
/** In lower case these are complaints: "red eyes", "white tooth". */
const BODILY = words(
  'hair heart eyes face hand hands nose tooth legs voice wound wounds man woman boy alone',
);

/** "Yellow Hair", "dakota two bulls": a surname of two English words, capitalised or behind a listed given name. */
function compound(doc: Doc, i: number): NameForm | undefined {
  const { tokens } = doc;
  let at = i;
  const first = tokens[i];
  if (first === undefined || first.shape !== 'word') return undefined;
  const given = (first.classes & GIVEN) !== 0 && !QUALITIES.has(first.lower) && (first.cues & GRAMMAR) === 0;
  if (given) at = i + 1;
  const quality = tokens[at];
  const creature = tokens[at + 1];
  if (quality === undefined || creature === undefined) return undefined;
  if (!QUALITIES.has(quality.lower) || !CREATURES.has(creature.lower) || quality.lower === creature.lower)
    return undefined;
  if (inTerm(doc, at) || inTerm(doc, at + 1)) return undefined;
  const capital = doc.caseTells && upperFirst(quality) && upperFirst(creature);
  if (capital) return { to: at + 2, confidence: given ? 0.85 : 0.6 };
  if (!given || (first.classes & (COMMON | WORDISH)) !== 0) return undefined;
  return {
    to: at + 2,
    confidence: doc.caseTells && !BODILY.has(creature.lower) ? 0.6 : doc.caseTells ? 0.3 : 0.75,
  };
}

/** Said twice and nobody: "so-so", "bye-bye". */
const TWICE = new Set(
  'so bye boo pom yo knock ha cha tut night choo pee poo wee no yes half fifty she he hush win long easy tum'.split(
    ' ',
  ),
);

/** "Ray-Ray", "jo-jo": a name said twice. */
function doubled(doc: Doc, i: number): NameForm | undefined {
  const left = doc.tokens[i];
  const right = doc.tokens[i + 2];
  if (left === undefined || right === undefined || !hyphenAt(doc.tokens, i) || left.lower !== right.lower)
    return undefined;
  if (left.shape !== 'word' || left.text.length < 2 || TWICE.has(left.lower) || hasHealth(left.classes))
    return undefined;
  const capital = doc.caseTells && upperFirst(left) && upperFirst(right);
  const given = (left.classes & GIVEN) !== 0 && (left.cues & GRAMMAR) === 0;
  return capital || given ? { to: i + 3, confidence: capital ? 0.7 : 0.6 } : undefined;
}

/** "Seo-yeon", "oh in-ho", "Kim Min-jun": a given name of two syllables with a hyphen, and the surname beside it. */
function hyphenated(doc: Doc, i: number): NameForm | undefined {
  const { tokens } = doc;
  const at = hyphenAt(tokens, i)
    ? i
    : (tokens[i]?.classes ?? 0) & SURNAME && hyphenAt(tokens, i + 1)
      ? i + 1
      : -1;
  if (at < 0) return undefined;
  const left = tokens[at];
  const right = tokens[at + 2];
  if (left === undefined || right === undefined) return undefined;
  if (!hyphenatedSyllables(left.lower, right.lower)) return undefined;
  // "in-out", "song-an": two words of grammar need a capital or a surname.
  const plain = left.cues !== 0 && right.cues !== 0;
  if (plain && at === i && !upperFirst(left)) return undefined;
  const next = tokens[at + 3];
  const surname =
    at === i &&
    next !== undefined &&
    (next.classes & SURNAME) !== 0 &&
    (next.cues === 0 || (upperFirst(next) && doc.caseTells));
  return { to: at + (surname ? 4 : 3), confidence: surname || at > i ? 0.85 : 0.75 };
}

function hyphenAt(tokens: readonly Token[], i: number): boolean {
  const dash = tokens[i + 1];
  return dash?.lower === '-' && dash.start === tokens[i]?.end && tokens[i + 2]?.start === dash.end;
}

/** The name in a form of its own that begins at the token, if any. */
export function formAt(doc: Doc, i: number): NameForm | undefined {
  const { tokens } = doc;
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || token.shape !== 'word') return undefined;
  if (token.text.length === 1) return initialled(doc, i);
  const third = tokens[i + 2]?.lower;
  if (next.lower === ',' || third === ',') {
    const form = listedBackwards(doc, i);
    if (form !== undefined) return form;
  }
  if (next.lower === '-' || third === '-') {
    const form = doubled(doc, i) ?? hyphenated(doc, i);
    if (form !== undefined) return form;
  }
  return QUALITIES.has(token.lower) || QUALITIES.has(next.lower) ? compound(doc, i) : undefined;
}
