import {
  ANIMAL,
  AUXILIARY,
  CONDITIONAL,
  DETERMINER,
  DOCTOR,
  FRIENDLY,
  FUNCTION,
  GREETING,
  MONTH,
  NEGATION,
  PATIENT,
  PERSON_PREDICATE,
  PERSON_VERB,
  PREPOSITION,
  QUESTION,
  READER,
  RELATIVE,
  STAFF,
  STATUS,
  SU,
  THIRD,
  TIME,
  TITLE,
  WE,
  WEEKDAY,
  WRITER,
} from '../../cues.ts';
import type { Doc, Token } from '../../document.ts';
import {
  AMBIGUOUS,
  CITY,
  COMMON,
  COUNTRY,
  GIVEN,
  hasHealth,
  NAME_BITS,
  NAMEISH,
  REGION,
  STATE,
  STREET,
  SURNAME,
  WORDISH,
} from '../../lexicons/classes.ts';
import { twoSyllables } from './name-syllables.ts';

/** Words of grammar: never a name by themselves in lower case. */
export const GRAMMAR =
  WRITER |
  WE |
  READER |
  THIRD |
  SU |
  PATIENT |
  RELATIVE |
  PREPOSITION |
  DETERMINER |
  QUESTION |
  CONDITIONAL |
  NEGATION |
  AUXILIARY |
  FUNCTION |
  GREETING |
  ANIMAL |
  TIME |
  PERSON_PREDICATE |
  STAFF |
  DOCTOR |
  TITLE |
  STATUS |
  FRIENDLY |
  WEEKDAY |
  MONTH |
  PERSON_VERB;

/** Listed as names (He, My, An, Do, Le), but names only beside a clear one: "My Tran". */
const PRONOUNS =
  WRITER | WE | READER | THIRD | SU | DETERMINER | PREPOSITION | CONDITIONAL | NEGATION | QUESTION | GREETING;

/** How much a token looks like part of a name before its neighbours are asked. */
export const SURE = 4;
export const LIKELY = 3;
export const CAPITALISED = 2;
export const POSSIBLE = 1;
export const NO = 0;

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'to', 'from', 'near', 'en', 'desde', 'of']);

/** Unlisted words of clinic talk that stand where a name could. */
const NOT_NAMES = new Set([
  'min',
  'overdosed',
  'underwent',
  'lmao',
  'nurses',
  'docs',
  'someones',
  'emollient',
  'emollients',
  'somebodys',
  'bilat',
  'mannequin',
  'mannequins',
  'manikin',
]);
/** Listed as names, and hardly ever anybody's: who talks from the telephone, Latin for the eyes, otherwise called. */
const NEVER = new Set(['max', 'siri', 'cortana', 'aka', 'ou']);

export function upperFirst(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && token.text[0] !== token.lower[0]);
}

export function allUpper(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** The first word of a sentence is capitalised whatever it is. */
export function opens(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined) return true;
  return (
    before.shape === 'break' ||
    /^[.!?:;"*(-]$/.test(before.lower) ||
    (before.shape === 'punct' && before.lower !== ',' && before.lower !== "'")
  );
}

/** What notes write where a name was taken out. */
const PLACEHOLDER = /^x+y*z*$/;

export function isPlaceholder(lower: string): boolean {
  return lower.charCodeAt(0) === 120 ? PLACEHOLDER.test(lower) : lower === 'abc';
}

/** Endings of Greek and Latin that make terms, not persons. Listed names were asked before. */
const LEARNED_ENDING =
  /(?:itis|osis|emia|uria|pathy|plasty|ectomy|ostomy|otomy|oscopy|graphy|ology|ologia|ologo|ologist|cillin|mycin|micina|azole|prazole|statin|sartan|olol|cycline|coccus|monas|bacter|bacteria|bacterium|ation|cion|mente|tico|tica|ical|ness|grafia|patia|tomia|scopia|algia|penia|genico|plasia|trofia|ella|phobia|aemia|ectasis|ular|ulina|ideo|idea)$/;

/** Endings of long English words that no list holds. */
const WORD_ENDING =
  /(?:[aiuc]tions?|ssions?|ment|ity|able|ible|ism|ize|ized|izing|ise|ship|hood|ence|ency|ancy|ify|ful|less|graphy|ional|wise|ably|ibly|ously|ively|ally|edly|ingly|ting|ning|ring|sing)$/;

/** "since March", "on Sunday", "May 4": a date and no person. */
function dated(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (
    (before !== undefined &&
      /^(?:in|since|last|on|this|next|of|until|til|by|every|early|late|mid|from|through|en|desde|el|este|proximo|pasado|-|\/)$/.test(
        before.lower,
      )) ||
    after?.shape === 'number' ||
    before?.shape === 'number'
  );
}

/** Whether the next word, or the one before, is a listed surname and no ordinary word. */
function besideSurname(tokens: readonly Token[], i: number): boolean {
  return [tokens[i + 1], tokens[i - 1]].some(
    (other) =>
      other !== undefined && (other.classes & SURNAME) !== 0 && (other.classes & (COMMON | WORDISH)) === 0,
  );
}

const ASKING = new Set('did does is was has had hasnt didnt isnt wasnt cuando ya'.split(' '));
/** What is asked of a person: "did hope ever go", "is may off the vent", "did will take his eliquis". */
const ASKED =
  /^(?:ever|go|get|take|come|call|pick|finish|start|stop|show|make|bring|sign|pass|pee|poop|eat|drink|sleep|off|on|still|back|here|in|okay|ok|up|out|awake|due|allergic|coming|going|having|taking|been|get|need|want|have|tolerate|respond|say|mention)$/;

/** "did hope ever go", "is may off the vent": two words of grammar that do not go together, unless one is a name. */
export function asked(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before === undefined || after === undefined || !ASKING.has(before.lower)) return false;
  return ASKED.test(after.lower) && ((tokens[i]?.classes ?? 0) & GIVEN) !== 0;
}

/** "GERTIE IS STRIPPING": a given name and nothing else, among words in capitals. A lone one is a short form. */
function shouted(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.text.length < 4 || token.cues !== 0 || (token.classes & GIVEN) === 0)
    return false;
  if ((token.classes & (WORDISH | COMMON)) !== 0 || hasHealth(token.classes)) return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (before?.shape === 'word' && allUpper(before)) || (after?.shape === 'word' && allUpper(after));
}

/** Whether the token could be (part of) a name, and how surely. */
export function nameLikeness(doc: Doc, i: number): number {
  const { tokens } = doc;
  const token = tokens[i];
  if (token === undefined || token.shape !== 'word' || token.text.length < 2) return NO;
  const { classes, cues } = token;
  if (isPlaceholder(token.lower)) return NO;
  // "brother in law sal"
  if (token.lower === 'law' && tokens[i - 1]?.lower === 'in') return NO;
  const listed = (classes & NAME_BITS) !== 0 && !NEVER.has(token.lower);
  const capital = doc.caseTells && upperFirst(token) && !allUpper(token);
  if (listed) {
    const grammar = (cues & GRAMMAR) !== 0;
    if ((cues & PRONOUNS) !== 0)
      return capital && !opens(tokens, i) && besideSurname(tokens, i) ? POSSIBLE : NO;
    if (doc.caseTells && allUpper(token)) return shouted(tokens, i) ? LIKELY : POSSIBLE;
    if ((cues & (MONTH | WEEKDAY)) !== 0)
      return besideSurname(tokens, i) ? LIKELY : dated(tokens, i) ? NO : POSSIBLE;
    if ((classes & NAMEISH) !== 0) return capital || !doc.caseTells || !grammar ? LIKELY : POSSIBLE;
    if (
      (classes & (WORDISH | COMMON)) !== 0 ||
      grammar ||
      (hasHealth(classes) && (classes & AMBIGUOUS) === 0)
    ) {
      if (capital && !opens(tokens, i)) return LIKELY;
      return grammar && !capital && !asked(tokens, i) ? NO : POSSIBLE;
    }
    if ((classes & (CITY | REGION | STATE | COUNTRY | STREET)) !== 0) {
      return PLACE_PREPOSITIONS.has(tokens[i - 1]?.lower ?? '') ? NO : LIKELY;
    }
    return token.text.length === 2 && !capital ? POSSIBLE : SURE;
  }
  if (classes !== 0 || cues !== 0 || token.text.length < 3 || NOT_NAMES.has(token.lower)) return NO;
  if (token.text.length > 5 && LEARNED_ENDING.test(token.lower)) return NO;
  if (token.text.length > 7 && WORD_ENDING.test(token.lower)) return NO;
  if (/^x+$|(.)\1\1/.test(token.lower) || (!/[aeiouy]/.test(token.lower) && token.lower.charCodeAt(0) < 128))
    return NO;
  if (twoSyllables(token.lower)) return LIKELY;
  return capital && !opens(tokens, i) ? CAPITALISED : POSSIBLE;
}
