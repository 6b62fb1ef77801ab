import {
  AUXILIARY,
  CONDITIONAL,
  DETERMINER,
  DOCTOR,
  FUNCTION,
  MONTH,
  PARTICLE,
  PATIENT,
  PERSON_PREDICATE,
  PERSON_VERB,
  PREPOSITION,
  QUESTION,
  READER,
  RELATIVE,
  THIRD,
  TITLE,
  WE,
  WRITER,
} from '../cues.ts';
import type { Candidate, Detector, Doc, Token } from '../document.ts';
import { COMMON, GIVEN, hasHealth, NAME_BITS, SURNAME, WORDISH } from '../lexicons/classes.ts';
import { formAt } from './formats/name-forms.ts';
import {
  asked,
  CAPITALISED,
  GRAMMAR,
  isPlaceholder,
  LIKELY,
  NO,
  nameLikeness,
  opens,
  POSSIBLE,
  SURE,
  upperFirst,
} from './formats/name-likeness.ts';
import { LIKELY_PERSON, PERSONS, slotOf } from './formats/person-slots.ts';

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
/** Predicates a thing hardly takes: with one of these behind it even an unlisted word is somebody. */
const PERSONAL = new Set(
  (
    'called calls checked checks missed arrived arrives needs wants wanted said says asked asks came denies relapsed fell ' +
    'refused refuses cancelled canceled rescheduled complained complains complaining tested signed died passed ' +
    'llamo vino dice dijo necesita falto ingreso fallecio pregunto cancelo tiene has'
  ).split(' '),
);
const CALLERS = new Set(
  'call calling phone text texting remind tell telling ask contact schedule reschedule book room notify email page page llama llamar llamele avisa avisale dile digale recuerdale preguntale agenda'.split(
    ' ',
  ),
);

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
  // "Latisha Washington speaks": behind a capitalised name a small word is a word.
  if (doc.caseTells && upperFirst(before) && !upperFirst(token)) return false;
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
  if (score < IN_SLOT) score = Math.max(score, bySlot(doc, from, run, lowered));
  return Math.max(0, Math.min(0.97, score));
}

/** The most that a place of the sentence makes of a word that no list knows. */
const IN_SLOT = 0.62;

/** What the place in the sentence alone makes of a run: an unlisted word, or an ordinary one that is also a name. */
function bySlot(doc: Doc, from: number, run: Run, lowered: boolean): number {
  const first = doc.tokens[from];
  if (first === undefined || (lowered && doc.text.length > LONG)) return 0;
  // nameLikeness let a word of grammar through only where it makes no sense as such: "did may take her eliquis".
  if (first.cues !== 0) {
    // "go sit w abril shes crying": a month has nobody with it.
    const month = (first.cues & ~MONTH) === 0 && (first.classes & GIVEN) !== 0;
    return asked(doc.tokens, from) || (month && slotOf(doc, from, run.to) === PERSONS) ? 0.5 : 0;
  }
  const strange = first.classes === 0;
  if (!strange && (hasHealth(first.classes) || (first.classes & GIVEN) === 0)) return 0;
  if (strange && first.text.length < 4 && !upperFirst(first)) return 0;
  const slot = slotOf(doc, from, run.to);
  if (slot < LIKELY_PERSON || first.text.length < 3) return 0;
  // Prose names its persons in full.
  if (slot === LIKELY_PERSON && doc.text.length > LONG) return 0;
  // Who capitalises sentences and writes this word small mostly means a word.
  if (slot === PERSONS) return strange ? (lowered ? 0.5 : IN_SLOT) : 0.5;
  const health = doc.healthKinds !== 0 || doc.hasDigit;
  return strange && health && !(lowered && run.best === POSSIBLE)
    ? run.best === CAPITALISED
      ? 0.6
      : 0.5
    : 0;
}

/** The quick way past most words: a known word in lower case that no list has as a name begins none. */
function beginsNoName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.shape !== 'word') return true;
  if ((token.classes & NAME_BITS) !== 0 || (token.classes === 0 && token.cues === 0)) return false;
  if ((token.cues & (TITLE | DOCTOR)) !== 0 || token.text.length < 2) return false;
  return !upperFirst(token) && tokens[i + 1]?.lower !== '-';
}

const OPENERS = AUXILIARY | CONDITIONAL | FUNCTION | PREPOSITION | QUESTION | DETERMINER | PERSON_VERB;

/** Whether the word is one of grammar that opens a sentence, with a capitalised name behind it. */
function startsSentence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || !doc.caseTells || (token.cues & OPENERS) === 0)
    return false;
  if (!upperFirst(token) || !opens(tokens, i) || !upperFirst(next)) return false;
  // Will Smith, May Chen: names too, where a surname follows.
  if (
    (token.classes & GIVEN) !== 0 &&
    (next.classes & SURNAME) !== 0 &&
    (token.cues & (AUXILIARY | PERSON_VERB)) === token.cues &&
    token.lower === 'will'
  )
    return false;
  return next.shape === 'word' && nameLikeness(doc, i + 1) >= CAPITALISED;
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
      if (beginsNoName(tokens, i)) {
        i++;
        continue;
      }
      const titled = titleAt(doc, i);
      let from = i;
      if (titled) {
        from = i + 1;
        if (tokens[from]?.lower === '.') from++;
        for (let more = 0; more < 2 && titleAt(doc, from); more++)
          from += tokens[from + 1]?.lower === '.' ? 2 : 1;
      }
      const form = titled ? undefined : formAt(doc, from);
      if (form !== undefined) {
        const start = tokens[from]?.start ?? 0;
        found.push({
          kind: 'name',
          start,
          end: tokens[form.to - 1]?.end ?? start,
          confidence: form.confidence,
        });
        i = form.to;
        continue;
      }
      // "So Gwenllian bled", "Can Wanjiru cover": the capital of the first word is the sentence's.
      if (!titled && startsSentence(doc, from)) {
        i++;
        continue;
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
      if (
        run.parts === 1 &&
        !titled &&
        score >= FLOOR &&
        tokens[to]?.lower === ',' &&
        (first?.classes ?? 0) & SURNAME
      ) {
        const given = tokens[to + 1];
        if (
          given !== undefined &&
          given.text.length > 1 &&
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
