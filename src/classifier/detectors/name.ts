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
  PARTICLE,
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
} from '../cues.ts';
import type { Candidate, Detector, Doc, Token } from '../document.ts';
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
} from '../lexicons/classes.ts';

/** Words of grammar: never a name by themselves in lower case. */
const GRAMMAR =
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
const SURE = 4;
const LIKELY = 3;
const CAPITALISED = 2;
const POSSIBLE = 1;
const NO = 0;

/** Words before a name that say outright that one follows. */
const NAMERS = new Set([
  'named',
  'name',
  'nombre',
  'paciente',
  'llamado',
  'llamada',
  'apellido',
  'apellidos',
  'surname',
]);
/** Prepositions after which a clinic writes a person. */
const WITH = new Set(['with', 'from', 'con', 'a', 'de', 'per']);
const ABOUT = new Set(['for', 're', 'about', 'regarding', 'para', 'sobre', 'concerning', 'on']);
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'to', 'from', 'near', 'en', 'desde', 'of']);
/** Predicates a thing hardly takes: with one of these behind it even an unlisted word is somebody. */
const PERSONAL = new Set(
  (
    'called calls checked checks missed arrived arrives needs wants wanted said says asked asks came denies relapsed fell ' +
    'refused refuses cancelled canceled rescheduled complained complains complaining tested signed died passed ' +
    'llamo vino dice dijo necesita falto ingreso fallecio pregunto cancelo tiene has'
  ).split(' '),
);
/** Unlisted words of clinic talk that stand where a name could. */
const NOT_NAMES = new Set([
  'max',
  'min',
  'overdosed',
  'underwent',
  'lmao',
  'nurses',
  'docs',
  'someones',
  'somebodys',
]);
const CALLERS = new Set(
  'call calling phone text texting remind tell telling ask contact schedule reschedule book room notify email page page llama llamar llamele avisa avisale dile digale recuerdale preguntale agenda'.split(
    ' ',
  ),
);

function upperFirst(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && token.text[0] !== token.lower[0]);
}

function allUpper(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** The first word of a sentence is capitalised whatever it is. */
function opens(tokens: readonly Token[], i: number): boolean {
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

function isPlaceholder(lower: string): boolean {
  return lower.charCodeAt(0) === 120 ? PLACEHOLDER.test(lower) : lower === 'abc';
}

/** Endings of Greek and Latin that make terms, not persons. Listed names were asked before. */
const LEARNED_ENDING =
  /(?:itis|osis|emia|uria|pathy|plasty|ectomy|ostomy|otomy|oscopy|graphy|ology|ologia|ologo|ologist|cillin|mycin|micina|azole|prazole|statin|sartan|olol|cycline|coccus|monas|bacter|bacteria|bacterium|ation|cion|mente|tico|tica|ical|ness|grafia|patia|tomia|scopia|algia|penia|genico|plasia|trofia|ella|phobia|aemia|ectasis|ular|ulina|ideo|idea)$/;

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

/** Whether the token could be (part of) a name, and how surely. */
export function nameLikeness(doc: Doc, i: number): number {
  const { tokens } = doc;
  const token = tokens[i];
  if (token === undefined || token.shape !== 'word' || token.text.length < 2) return NO;
  const { classes, cues } = token;
  if (isPlaceholder(token.lower)) return NO;
  const listed = (classes & NAME_BITS) !== 0 && token.lower !== 'max';
  const capital = doc.caseTells && upperFirst(token) && !allUpper(token);
  if (listed) {
    const grammar = (cues & GRAMMAR) !== 0;
    if ((cues & PRONOUNS) !== 0)
      return capital && !opens(tokens, i) && besideSurname(tokens, i) ? POSSIBLE : NO;
    if (doc.caseTells && allUpper(token)) return POSSIBLE;
    if ((cues & (MONTH | WEEKDAY)) !== 0)
      return besideSurname(tokens, i) ? LIKELY : dated(tokens, i) ? NO : POSSIBLE;
    if ((classes & NAMEISH) !== 0) return capital || !doc.caseTells || !grammar ? LIKELY : POSSIBLE;
    if (
      (classes & (WORDISH | COMMON)) !== 0 ||
      grammar ||
      (hasHealth(classes) && (classes & AMBIGUOUS) === 0)
    ) {
      if (capital && !opens(tokens, i)) return LIKELY;
      return grammar && !capital ? NO : POSSIBLE;
    }
    if ((classes & (CITY | REGION | STATE | COUNTRY | STREET)) !== 0) {
      return PLACE_PREPOSITIONS.has(tokens[i - 1]?.lower ?? '') ? NO : LIKELY;
    }
    return token.text.length === 2 && !capital ? POSSIBLE : SURE;
  }
  if (classes !== 0 || cues !== 0 || token.text.length < 3 || NOT_NAMES.has(token.lower)) return NO;
  if (token.text.length > 5 && LEARNED_ENDING.test(token.lower)) return NO;
  if (/^x+$|(.)\1\1/.test(token.lower) || (!/[aeiouy]/.test(token.lower) && token.lower.charCodeAt(0) < 128))
    return NO;
  return capital && !opens(tokens, i) ? CAPITALISED : POSSIBLE;
}

interface Run {
  /** Index of the first token after the run. */
  readonly to: number;
  readonly parts: number;
  readonly best: number;
  readonly listedGiven: boolean;
  readonly listedSurname: boolean;
  readonly weakest: number;
}

/** The longest name that starts at `from`: parts, particles between them, initials, hyphens. */
function runFrom(doc: Doc, from: number, titled: boolean): Run | undefined {
  const { tokens } = doc;
  let parts = 0;
  let best = NO;
  let weakest = SURE;
  let given = false;
  let surname = false;
  let to = from;
  let i = from;
  while (i < tokens.length && parts < 5) {
    const token = tokens[i];
    if (token === undefined) break;
    let likeness = nameLikeness(doc, i);
    if (likeness === NO && titled && parts === 0) likeness = titledWord(doc, token);
    if (likeness === NO) {
      const next = tokens[i + 1];
      const glue =
        parts > 0 &&
        ((token.lower === '-' &&
          next !== undefined &&
          next.start === token.end &&
          tokens[i - 1]?.end === token.start) ||
          ((token.cues & PARTICLE) !== 0 && token.text.length > 1 && best > POSSIBLE) ||
          (token.shape === 'word' && token.text.length === 1 && upperFirst(token)) ||
          (token.lower === '.' && tokens[i - 1]?.text.length === 1));
      if (!glue || next === undefined) break;
      i++;
      continue;
    }
    if (parts > 0 && !joins(doc, i, best, likeness)) break;
    parts++;
    best = Math.max(best, likeness);
    weakest = Math.min(weakest, likeness);
    if ((token.classes & GIVEN) !== 0) given = true;
    if ((token.classes & SURNAME) !== 0 && (parts > 1 || !given)) surname = true;
    i++;
    to = i;
  }
  return parts === 0 ? undefined : { to, parts, best, weakest, listedGiven: given, listedSurname: surname };
}

/** A word right behind Mr or Mrs is a name unless it is grammar: "mrs bush", "sra luz", "mr long". */
function titledWord(doc: Doc, token: Token): number {
  if (token.shape !== 'word' || token.text.length < 2 || isPlaceholder(token.lower)) return NO;
  if ((token.cues & (WRITER | READER | THIRD | PREPOSITION | DETERMINER | CONDITIONAL | QUESTION)) !== 0)
    return NO;
  if ((token.cues & (AUXILIARY | FUNCTION | PERSON_PREDICATE | PERSON_VERB)) !== 0) {
    return (token.classes & NAME_BITS) !== 0 || (doc.caseTells && upperFirst(token)) ? POSSIBLE : NO;
  }
  return POSSIBLE;
}

/** Whether the word at `i` goes on with the name before it. */
function joins(doc: Doc, i: number, best: number, likeness: number): boolean {
  const token = doc.tokens[i];
  const before = doc.tokens[i - 1];
  if (token === undefined || before === undefined) return false;
  if (before.shape === 'punct' && before.lower !== '-' && before.lower !== '.') return false;
  if (likeness >= LIKELY) return true;
  if (likeness === CAPITALISED) return upperFirst(before) || best >= LIKELY;
  // In lower case an unlisted or ordinary word goes on with a name only when it is a surname and no grammar.
  if ((token.cues & GRAMMAR) !== 0) return false;
  if ((token.classes & SURNAME) !== 0)
    return best >= LIKELY || ((before.classes & GIVEN) !== 0 && before.shape === 'word');
  return (
    (token.classes & (COMMON | WORDISH)) === 0 && best >= LIKELY && !doc.caseTells && token.text.length > 3
  );
}

const TITLE_CONFIDENCE = 0.95;

function scoreOf(doc: Doc, from: number, run: Run): number {
  const { tokens } = doc;
  const { parts, best, weakest } = run;
  const first = tokens[from];
  let score: number;
  if (parts > 1) {
    if (best === SURE) score = weakest >= LIKELY ? 0.92 : 0.85;
    else if (best === LIKELY) score = weakest >= CAPITALISED ? 0.8 : 0.65;
    else if (best === CAPITALISED) score = 0.5;
    else score = run.listedGiven && run.listedSurname ? 0.4 : 0.15;
  } else score = best === SURE ? 0.75 : best === LIKELY ? 0.6 : best === CAPITALISED ? 0.42 : 0.15;

  // Whoever capitalises a sentence mostly capitalises a name: an unlisted lower-case word then needs a clear sign.
  const lowered = doc.caseTells && first !== undefined && !upperFirst(first);
  const shy = best === POSSIBLE && lowered;
  // In long prose with capitals a lower-case word is what it is, whatever the lists say.
  if (lowered && doc.text.length > LONG && (parts === 1 || weakest < LIKELY)) score -= 0.4;
  const left = tokens[from - 1];
  const right = tokens[run.to];
  const beyond = tokens[run.to + 1];
  if (left !== undefined) {
    if ((left.cues & PATIENT) !== 0 || NAMERS.has(left.lower)) {
      if (best > POSSIBLE || ((first?.classes ?? 0) & COMMON) === 0)
        score += left.lower.endsWith('s') ? 0.1 : 0.35;
    } else if (
      left.lower === ':' &&
      (NAMERS.has(tokens[from - 2]?.lower ?? '') || ((tokens[from - 2]?.cues ?? 0) & PATIENT) !== 0)
    )
      score += 0.4;
    else if (CALLERS.has(left.lower)) score += best === POSSIBLE ? 0.4 : 0.2;
    else if (left.lower === 'de' && ((tokens[from - 2]?.cues ?? 0) & RELATIVE) !== 0) score += 0.2;
    else if (ABOUT.has(left.lower)) score += best === POSSIBLE ? 0.05 : best === CAPITALISED ? 0.08 : 0.12;
    else if (WITH.has(left.lower)) score += best >= LIKELY ? 0.08 : 0;
    else if ((left.cues & RELATIVE) !== 0) score += 0.2;
    else if ((left.cues & (DETERMINER | WRITER | READER | THIRD)) !== 0 && best <= CAPITALISED) score -= 0.2;
    else if ((left.cues & DETERMINER) !== 0) score -= 0.1;
  }
  if (right !== undefined) {
    if (right.shape === 'clitic' && right.lower === "'s") {
      score += best === POSSIBLE ? 0.1 : 0.12;
      if (beyond !== undefined && hasHealth(beyond.classes))
        score += shy ? 0.1 : best === POSSIBLE ? 0.25 : 0.1;
    } else if (PERSONAL.has(right.lower))
      score += best === POSSIBLE ? (opens(tokens, from) ? 0.3 : 0.15) : 0.15;
    else if ((right.cues & (PERSON_PREDICATE | AUXILIARY)) !== 0)
      score += parts > 1 && best === POSSIBLE ? 0.15 : 0.05;
    else if (right.lower === 'back' && left !== undefined && CALLERS.has(left.lower)) score += 0.1;
    else if (right.lower === '(' || right.lower === 'dob' || right.lower === 'mrn') score += 0.15;
  }
  return Math.max(0, Math.min(0.97, score));
}

/** From this many characters on a draft is prose and keeps its capitals. */
const LONG = 240;

/** Below this a run is not worth a candidate. */
const FLOOR = 0.3;

const SPELLED_OUT = new Set([
  'doctor',
  'doctora',
  'senora',
  'senor',
  'professor',
  'prof',
  'sir',
  'madam',
  'doc',
]);
const ALSO_WORDS = new Set(['miss', 'ms', 'don', 'ma']);

/** Titled words that make one: "miss", "don" and "the doctor" also stand without a name. */
function titleAt(doc: Doc, i: number): boolean {
  const token = doc.tokens[i];
  if (token === undefined || (token.cues & (TITLE | DOCTOR)) === 0) return false;
  const next = doc.tokens[i + 1]?.lower === '.' ? i + 2 : i + 1;
  const following = doc.tokens[next];
  // "Ms. Oduya": the point would make the name look like the beginning of a sentence.
  if (next === i + 2 && following?.shape === 'word' && doc.caseTells && upperFirst(following)) return true;
  const likeness = nameLikeness(doc, next);
  if (SPELLED_OUT.has(token.lower)) return likeness >= (doc.caseTells ? CAPITALISED : LIKELY);
  if (ALSO_WORDS.has(token.lower)) {
    const before = doc.tokens[i - 1];
    if (before !== undefined && (before.cues & (WRITER | WE | AUXILIARY)) !== 0 && token.lower === 'miss')
      return false;
    // "ms. cornwallis", "don abundio": a word no list knows, right behind the title.
    const unknown =
      following !== undefined && following.classes === 0 && following.cues === 0 && following.text.length > 3;
    return (
      likeness >= CAPITALISED ||
      (likeness === POSSIBLE &&
        (((following?.classes ?? 0) & NAME_BITS) !== 0 || (unknown && token.lower !== 'ma')))
    );
  }
  return true;
}

/**
 * Names of persons: by title, by the lists of given names and surnames, by capitals, and by the company they keep
 * ("call X back", "X's biopsy"). Whose name it is (patient, colleague, reader, public figure) is decided in link.ts.
 * The span leaves the title out.
 */
export const name: Detector = {
  kind: 'name',
  detect(doc) {
    const { tokens } = doc;
    const found: Candidate[] = [];
    let i = 0;
    while (i < tokens.length) {
      const titled = titleAt(doc, i);
      let from = i;
      if (titled) {
        from = i + 1;
        if (tokens[from]?.lower === '.') from++;
        for (let more = 0; more < 2 && titleAt(doc, from); more++)
          from += tokens[from + 1]?.lower === '.' ? 2 : 1;
      }
      const run = runFrom(doc, from, titled);
      if (run === undefined) {
        i++;
        continue;
      }
      const score = titled ? TITLE_CONFIDENCE : scoreOf(doc, from, run);
      const first = tokens[from];
      let last = tokens[run.to - 1];
      let to = run.to;
      // "Okafor, Maria": a listed surname, a comma, a listed given name.
      if (run.parts === 1 && !titled && tokens[to]?.lower === ',' && (first?.classes ?? 0) & SURNAME) {
        const given = tokens[to + 1];
        if (
          given !== undefined &&
          (given.classes & GIVEN) !== 0 &&
          (nameLikeness(doc, to + 1) >= LIKELY || upperFirst(given))
        ) {
          last = given;
          to += 2;
        }
      }
      if (score >= FLOOR && first !== undefined && last !== undefined) {
        found.push({ kind: 'name', start: first.start, end: last.end, confidence: score });
      }
      i = Math.max(to, i + 1);
    }
    return found;
  },
};
