import type { Health } from './context.ts';
import {
  ANIMAL,
  AUXILIARY,
  DOCTOR,
  GREETING,
  PATIENT,
  PERSON_PREDICATE,
  PERSON_VERB,
  PREPOSITION,
  READER,
  RELATIVE,
  STAFF,
  SU,
  THIRD,
  WE,
  WRITER,
} from './cues.ts';
import type { Candidate, Doc, Token } from './document.ts';
import { foldTerm } from './fold.ts';
import { EPONYM, FIGURE, hasHealth, IDIOM, TITLE as WORK } from './lexicons/classes.ts';
import { type Sentence, sentences } from './sentences.ts';
import { tokenAt } from './token-at.ts';
import type { Subject, Vocabulary } from './types.ts';

/** A person the draft speaks of by name, initials or relation. */
export interface Mention {
  readonly kind: 'name' | 'initials' | 'relative';
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly subject: Subject;
  readonly first: number;
  readonly last: number;
}

/** A health finding and who it is about; `mention` when that is somebody the draft names. */
export interface Linked {
  readonly health: Health;
  readonly subject: Subject;
  readonly mention?: Mention;
  /** How the subject is known: said right here, by a pronoun, or only because nobody else is there. */
  readonly bond: 'mention' | 'pronoun' | 'patient' | 'none';
  readonly sentence: number;
}

export interface Reading {
  readonly doc: Doc;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly linked: readonly Linked[];
}

/** "my hip guy", "my 58M", "the gallbladder lady". */
const PERSON_NOUN = new Set(
  'guy lady pt patient kid gal dude gentleman girl boy one mom man woman yo old 8am 9am 10am 11am 1pm 2pm 3pm 4pm am pm paciente senora senor'.split(
    ' ',
  ),
);
const CREDENTIALS = new Set('rn lpn md do np pa dds dmd cna ma pharmd phd lcsw crna bsn msn'.split(' '));
const WORK_NOUNS = new Set(
  (
    'shift shifts desk lunch pto locker mug car party shower birthday wedding badge schedule login password keys office ' +
    'workstation computer scrubs retirement vacation coverage hours turno cumpleanos locker phone email'
  ).split(' '),
);
const WORK_PREDICATES = new Set(
  (
    'covering covers cover working works worked oncall training trains precepting precepts proctor proctoring proctors ' +
    'orienting speaks speaking lectures lecturing subbing floating charting floats onboarding ' +
    'cubre cubriendo trabaja trabajando'
  ).split(' '),
);
const WORK_PHRASES =
  /^\s*(?:(?:is|was|will be|s|'s|has)\s+)?(?:called out|calling out|called in sick|calling in sick|called off|on vacation|on pto|on call|on break|on lunch|at lunch|out sick|out today|out this|out tomorrow|off today|off tomorrow|off this|off (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)|running late|in a meeting|in training|is training|and i (?:are|were|will|have|had|got|can|took|went|split|share|swap|are both|both|work)\b|has the (?:list|lists|keys?|charts|sign-?up|schedule|binder|clipboard|code|badge|pager|projector|slides|handouts|cart)\b|(?:am|pm) (?:peds|phones|clinic|triage|float|fm|rooms?)\b|from (?:billing|it|hr|radiology|pharmacy|lab|the lab|front desk|the front desk|medical records|scheduling|registration|central supply|compliance|corporate)|at (?:the )?front desk|in (?:billing|hr|it (?:dept|department|support)|scheduling|registration|medical records)\b|can you|could you|will (?:cover|room|draw|scrub|take|order|bring|train)|is (?:covering|rooming|scrubbing|ordering|bringing|training|precepting|proctoring|orienting|teaching|presenting|charting|floating|hosting|stuck at|our (?:new|super ?user|charge|float|preceptor|rep))|plays? (?:the|our|a) (?:pt|patient|victim)\b|brought (?:her|his|their|the) (?:new )?(?:newborn|baby|babies|twins|puppy|kids?) (?:in|by|to work)\b[^.\n]{0,30}\b(?:rush|line|hold|snuggle|squish|cute|adorable|meet|say hi|so (?:tiny|cute|sweet))|no vino a trabajar|esta de vacaciones)/;
/** "Dr. Castellano is on our books", "dr lindenbaum from the ER is on our schedule as a patient". */
const AS_PATIENT =
  /^,?\s*(?:from [a-z ]{2,16} )?(?:is|was|s|'s|has been|wants to be|came in as)\s+(?:(?:a|our|my) (?:patient|pt)\b|on (?:our|my) (?:books|panel|census|caseload|list)|(?:[a-z]+ ){0,4}as an? (?:patient|pt)\b|in (?:our|my) (?:waiting|group|recovery|detox|rehab)|an? (?:patient|pt)\b)/;
/** "tecnica de Walsh", "fenomeno de Tullio": what medicine calls by the name of who found it. */
const FOUND_BY = new Set(
  (
    'tecnica fenomeno sindrome enfermedad signo maniobra test prueba escala clasificacion metodo procedimiento triada indice ' +
    'incision ligamento conducto formula criterios tetralogia mal operacion reflejo sonda pinza anomalia tumor sarcoma esofago ' +
    'linfoma contractura lineas anillo cuerpos glandulas nucleo area sign syndrome disease law technique method'
  ).split(' '),
);
/** "Sierra Pacific Orthopedic Group", "Kansas Christian Home". */
const ORGANISATION =
  /^(?: [A-Z][a-z]+){0,2} (?:Home|Homes|Group|Hospital|Clinic|Center|Centre|Church|School|Elementary|Pharmacy|Medical|Health|Healthcare|Institute|College|University|Orthopedics?|Associates|Foundation|Hospice|Rehab|Manor|Nursing|Dental|Pediatrics|Memorial|Imaging|Labs|Laboratory)\b/;
/** Who is on duty, said in front of the names: "call team is Osgood, Tran, me", "MA float: Tamsin", "float pool sent us Ji-woo". */
const ON_DUTY =
  /\b(?:(?:call|code|float|charge|trauma|rapid) team (?:is|tonight is|today is)|(?:ma|rn|lpn|cna|float|floats|scribe|phones|front desk|charge|on[ -]call|covering|coverage|staffing|backup)(?: (?:float|tonight|today|tmrw|am|pm|is))?:|(?:float pool|staffing|agency|corporate|registry) (?:sent|gave|is sending)(?: us)?)\s*(?:[a-z'-]+(?:,| and| &)\s*){0,3}$/;
/** "Karen go to the ER": a name before the bare verb is spoken to. */
const IMPERATIVES = new Set(
  'go call come take please pls get see let stop keep try remember dont are do did how can could'.split(' '),
);
const STAFF_ORDER = new Set([
  'ask',
  'have',
  'had',
  'let',
  'asked',
  'told',
  'tell',
  'thanks',
  'gracias',
  'remind',
]);
const STAFF_TASK =
  /^\s*(?:know(?! (?:her|his|their|that|the (?:results?|biopsy|labs?))\b)|to (?:cover|room|draw|fax|print|order|sign|restock|check (?:the|on|in)|pull|send|bring|call|page|scan|file|clean|set up|update|fix|send|schedule|approve|review)|if (?:she|he|they) can)/;
const EXPERIENCE = new Set(
  (
    'have had has having got get getting am was m been feel feeling felt need take taking took caught catching ' +
    'tested broke hurt started woke want tengo tuve estoy me siento tomo s is ve just still also both a my the ' +
    'bad really so very some this that terrible awful kinda diagnosed with on'
  ).split(' '),
);

/** Of the given class bits, those that a lexicon hit over these tokens has. */
function overlapsHit(doc: Doc, first: number, last: number, bits: number): number {
  let low = 0;
  let high = doc.hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((doc.hits[middle]?.last ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  let found = 0;
  for (let i = low; i < doc.hits.length; i++) {
    const hit = doc.hits[i];
    if (hit === undefined || hit.first > last) break;
    found |= hit.classes & bits;
  }
  return found;
}

function staffNamed(vocabulary: Vocabulary | undefined, name: string): boolean {
  if (vocabulary === undefined || vocabulary.staffNames.length === 0) return false;
  const spoken = foldTerm(name);
  return vocabulary.staffNames.some((staff) => {
    const known = foldTerm(staff).replace(/^(?:dr|dra|mr|mrs|ms|nurse)\.?\s+/, '');
    if (known === spoken) return true;
    const words = known.split(/\s+/);
    return words.includes(spoken);
  });
}

/** Whose a name is, by title, place in the sentence and what is said of it. */
function roleOf(doc: Doc, candidate: Candidate, first: number, last: number): Subject {
  const { tokens } = doc;
  const name = doc.text.slice(candidate.start, candidate.end);
  if (staffNamed(doc.vocabulary, name)) return 'colleague';
  const other = overlapsHit(doc, first, last, FIGURE | EPONYM | IDIOM | WORK);
  // "Vashti Coombs" has a test of the Coombs kind only in her surname.
  if ((other & EPONYM) !== 0 && (last === first || overlapsHit(doc, first, first, EPONYM) !== 0))
    return 'eponym';
  if ((other & FIGURE) !== 0) return 'public-figure';
  if ((other & ~EPONYM) !== 0) return 'nobody';

  let before = tokens[first - 1];
  let beforeIndex = first - 1;
  if (before?.lower === '.') {
    beforeIndex--;
    before = tokens[beforeIndex];
  }
  const two = tokens[beforeIndex - 1];
  const after = tokens[last + 1];
  const afterNext = tokens[last + 2];
  const rest = doc.lower.slice(candidate.end, candidate.end + 60);
  if (before !== undefined && (before.cues & (DOCTOR | STAFF)) !== 0)
    return AS_PATIENT.test(rest) ? 'third-person' : 'colleague';
  if (ON_DUTY.test(doc.lower.slice(Math.max(0, candidate.start - 48), candidate.start))) return 'colleague';
  if (after !== undefined) {
    const credential = after.lower === ',' ? afterNext : after;
    if (
      credential !== undefined &&
      CREDENTIALS.has(credential.lower) &&
      credential.text === credential.text.toUpperCase()
    )
      return 'colleague';
  }
  if (WORK_PHRASES.test(rest)) return 'colleague';
  if (after !== undefined && WORK_PREDICATES.has(after.lower)) return 'colleague';
  if (after?.lower === "'s" && afterNext !== undefined && WORK_NOUNS.has(afterNext.lower)) return 'colleague';
  if (before !== undefined && STAFF_ORDER.has(before.lower) && STAFF_TASK.test(rest)) return 'colleague';
  if (
    (before?.lower === 'is' && (two?.lower === 'this' || two?.lower === 'name')) ||
    (before?.lower === 'm' && two?.lower === 'i') ||
    before?.lower === "'m" ||
    before?.lower === 'im' ||
    before?.lower === 'soy' ||
    (before?.lower === 'am' && two?.lower === 'i')
  ) {
    return 'writer';
  }
  if (before !== undefined && (before.cues & ANIMAL) !== 0) return 'animal';
  if (before !== undefined && /^(?:de|del|of)$/.test(before.lower) && FOUND_BY.has(two?.lower ?? ''))
    return 'eponym';
  if (doc.caseTells && ORGANISATION.test(doc.text.slice(candidate.end, candidate.end + 60))) return 'nobody';
  const parts = last - first + 1;
  const ends =
    after === undefined || /^[,.!?:]$/.test(after.lower) || after.shape === 'break' || after.lower === '-';
  const opensDraft = before === undefined || before.shape === 'break' || /^[.!?]$/.test(before.lower);
  // "Thank Saoirse for being so honest in session": she is told of, not spoken to.
  if (before !== undefined && (before.cues & GREETING) !== 0)
    return before.lower === 'thank' && after?.lower === 'for' ? 'third-person' : 'reader';
  if (
    two !== undefined &&
    (two.cues & GREETING) !== 0 &&
    before !== undefined &&
    /^(?:mr|mrs|ms|miss|sr|sra|senor|senora|srta|don|dona|morning|afternoon|evening|dias|tardes|noches|there|so|again)$/.test(
      before.lower,
    )
  )
    return 'reader';
  if (
    opensDraft &&
    after !== undefined &&
    (after.lower === ',' || after.lower === '!' || after.lower === '-') &&
    parts <= 2
  ) {
    const said = doc.lower.slice(after.end, after.end + 60);
    if (
      /^\s*(?:your|you|ur|u\b|can|could|please|pls|are|do|did|have|what|when|i\b|i'|we|it|the|this|just|hi|tu|su|le|ya|puede|por|hope|happy|good|thank|call|don)/.test(
        said,
      )
    )
      return 'reader';
  }
  if (opensDraft && parts === 1 && after !== undefined && IMPERATIVES.has(after.lower)) return 'reader';
  if (before?.lower === ',' && (after === undefined || (ends && after.lower !== ',')) && parts === 1) {
    // "hope your knee feels better, Karen"
    return 'reader';
  }
  return 'third-person';
}

function mentionsOf(doc: Doc, candidates: readonly Candidate[]): Mention[] {
  const found: Mention[] = [];
  if (!candidates.some(({ kind }) => kind === 'name' || kind === 'initials' || kind === 'relative'))
    return found;
  const ordered = [...candidates].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let index = 0; index < ordered.length; index++) {
    const candidate = ordered[index];
    if (candidate === undefined) continue;
    const { kind, start, end, confidence } = candidate;
    if (kind !== 'name' && kind !== 'initials' && kind !== 'relative') continue;
    let hidden = false;
    for (let k = Math.max(0, index - NEARBY); k < Math.min(ordered.length, index + NEARBY); k++) {
      const other = ordered[k];
      if (other !== undefined && other !== candidate && other.kind !== 'relative' && hides(other, candidate))
        hidden = true;
    }
    if (hidden) continue;
    const first = tokenAt(doc.tokens, start);
    const last = Math.max(first, tokenAt(doc.tokens, end - 1));
    let subject: Subject;
    if (kind === 'relative') {
      const owner = doc.tokens[first];
      subject =
        owner === undefined || confidence >= 0.6
          ? 'third-person'
          : (owner.cues & (WRITER | WE)) !== 0
            ? 'writer'
            : (owner.cues & READER) !== 0 || ((owner.cues & SU) !== 0 && !found.some(identifies))
              ? 'reader'
              : 'third-person';
    } else subject = roleOf(doc, candidate, first, last);
    found.push({ kind, start, end, confidence, subject, first, last });
  }
  return found;
}

/** A surer finding of another kind over the same text: "123 Grace Street" is no Grace. */
function hides(other: Candidate, candidate: Candidate): boolean {
  if (other.end <= candidate.start || other.start >= candidate.end) return false;
  if (other.kind === candidate.kind) return other.end - other.start > candidate.end - candidate.start;
  if (other.kind === 'name') return candidate.kind === 'initials' && other.confidence >= 0.5;
  if (other.strength !== undefined) {
    // A longer health term swallows a name inside it; over the very same word a sure name wins.
    const longer = other.end - other.start > candidate.end - candidate.start;
    return (
      other.start <= candidate.start &&
      other.end >= candidate.end &&
      (longer ? candidate.confidence < 0.9 : candidate.confidence < 0.6) &&
      other.confidence >= 0.5
    );
  }
  // "Salt Lake City" is nobody's name, however much Lake looks like one.
  if (
    other.kind === 'place' &&
    other.confidence >= 0.5 &&
    other.end - other.start > candidate.end - candidate.start
  )
    return true;
  return (
    (other.kind === 'email' || other.kind === 'url' || other.kind === 'address' || other.kind === 'place') &&
    other.confidence >= 0.5 &&
    other.confidence >= candidate.confidence
  );
}

interface Claim {
  readonly subject: Subject;
  readonly bond: Linked['bond'];
  readonly mention?: Mention;
}

function claimOf(doc: Doc, token: Token, i: number, target: number): Claim | undefined {
  const { cues } = token;
  // The u of "f/u" and "U/L" is nobody.
  if (token.text.length === 1 && (cues & READER) !== 0) {
    if (doc.tokens[i - 1]?.lower === '/' || doc.tokens[i + 1]?.lower === '/') return undefined;
  }
  if ((cues & ANIMAL) !== 0) return { subject: 'animal', bond: 'pronoun' };
  if ((cues & PATIENT) !== 0) return { subject: 'third-person', bond: 'patient' };
  if ((cues & READER) !== 0) return { subject: 'reader', bond: 'pronoun' };
  if ((cues & THIRD) !== 0) return { subject: 'third-person', bond: 'pronoun' };
  if ((cues & WRITER) !== 0 && i < target) {
    if (token.lower === 'me' || (token.lower === 'mi' && false)) {
      const before = doc.tokens[i - 1];
      if (before !== undefined && (before.cues & (PERSON_VERB | AUXILIARY)) !== 0) return undefined;
      if (/^(?:let|give|gave|gives|send|sent|for|to|with|get|show|got)$/.test(before?.lower ?? ''))
        return undefined;
    }
    const possessive = token.lower === 'my' || token.lower === 'mi' || token.lower === 'mis';
    if (possessive) {
      const owned = doc.tokens[i + 1];
      if (owned !== undefined && (owned.cues & (PATIENT | RELATIVE)) !== 0) return undefined;
      // "my guillain barre guy", "my 96 year old with stenosis": a patient of mine.
      for (let k = i + 1; k <= Math.min(target + 4, doc.tokens.length - 1); k++) {
        const word = doc.tokens[k]?.lower ?? '';
        if (PERSON_NOUN.has(word) && (k > target || k - i <= 4))
          return { subject: 'third-person', bond: 'patient' };
        if (k > target && !hasHealth(doc.tokens[k]?.classes ?? 0)) break;
      }
      for (let k = i + 1; k < target; k++) {
        const between = doc.tokens[k];
        if (between === undefined || between.shape === 'punct') return undefined;
        if (
          k > i + 1 &&
          (between.cues & (THIRD | READER | PERSON_PREDICATE | PREPOSITION)) !== 0 &&
          !EXPERIENCE.has(between.lower)
        )
          return undefined;
      }
      return target - i <= 5 ? { subject: 'writer', bond: 'pronoun' } : undefined;
    }
    for (let k = i + 1; k < target; k++) {
      const between = doc.tokens[k];
      if (between === undefined || between.shape === 'punct') return undefined;
      const word = between.lower.replace("'", '');
      if (
        !EXPERIENCE.has(word) &&
        !hasHealth(between.classes) &&
        (between.cues & AUXILIARY) === 0 &&
        k - i > 2
      )
        return undefined;
      if (k === i + 1 && !EXPERIENCE.has(word) && (between.cues & AUXILIARY) === 0)
        return { subject: 'nobody', bond: 'none' };
    }
    return { subject: 'writer', bond: 'pronoun' };
  }
  return undefined;
}

/** Overlapping candidates stand this close in order of start. */
const NEARBY = 12;
/** A mention counts as a person from this confidence on. */
const NAMED = 0.45;
/** How many tokens to either side of a finding its person may stand: more is another matter, and keeps time linear. */
const REACH = 60;

function sentenceAt(all: readonly Sentence[], token: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spanish "su" is hers when the draft named somebody before, else yours. */
function hersOrYours(doc: Doc, mentions: readonly Mention[], token: Token, at: number): Claim {
  let mention: Mention | undefined;
  for (let i = mentions.length - 1; i >= Math.max(0, mentions.length - REACH); i--) {
    const one = mentions[i];
    if (one === undefined || one.end > token.start || one.kind === 'relative' || !identifies(one)) continue;
    mention = one;
    break;
  }
  if (mention === undefined) {
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (((doc.tokens[i]?.cues ?? 0) & (PATIENT | THIRD)) !== 0)
        return { subject: 'third-person', bond: 'patient' };
    }
  }
  return mention === undefined
    ? { subject: 'reader', bond: 'pronoun' }
    : { subject: 'third-person', bond: 'pronoun', mention };
}

function link(
  doc: Doc,
  all: readonly Sentence[],
  mentions: readonly Mention[],
  byToken: ReadonlyMap<number, Mention>,
  health: Health,
): Linked {
  const index = sentenceAt(all, health.at);
  const sentence = all[index] ?? { from: 0, to: doc.tokens.length, question: false, conditional: -1 };
  const mentionAt = (i: number): Mention | undefined => byToken.get(i);
  const first = Math.max(sentence.from, health.at - REACH);
  const beyond = Math.min(sentence.to, health.last + REACH);
  for (let i = health.last; i >= first; i--) {
    const token = doc.tokens[i];
    if (token === undefined) break;
    if (token.text.length === 1 && doc.tokens[i - 1]?.lower === '/') continue;
    // Inside the finding only a possessive counts: "your appointment", "is a patient here".
    if (i >= health.at && (token.cues & (READER | SU | THIRD)) === 0) continue;
    if ((token.cues & SU) !== 0) return { health, ...hersOrYours(doc, mentions, token, i), sentence: index };
    const mention = mentionAt(i);
    if (mention !== undefined) {
      if (mention.subject === 'colleague' || mention.subject === 'eponym' || mention.subject === 'nobody') {
        i = mention.first;
        continue;
      }
      return { health, subject: mention.subject, mention, bond: 'mention', sentence: index };
    }
    const claim = claimOf(doc, token, i, health.at);
    if (claim !== undefined) return { health, ...claim, sentence: index };
  }
  for (let i = health.last + 1; i < beyond; i++) {
    const token = doc.tokens[i];
    if (token === undefined) break;
    const mention = mentionAt(i);
    if (mention !== undefined) {
      if (mention.subject === 'colleague' || mention.subject === 'eponym' || mention.subject === 'nobody') {
        i = mention.last;
        continue;
      }
      return { health, subject: mention.subject, mention, bond: 'mention', sentence: index };
    }
    if ((token.cues & WRITER) !== 0) continue;
    const claim = claimOf(doc, token, i, health.at);
    if (claim !== undefined) return { health, ...claim, sentence: index };
  }
  return { health, subject: 'nobody', bond: 'none', sentence: index };
}

/** Reads who is in a draft and whose each health finding is. */
export function read(doc: Doc, candidates: readonly Candidate[], health: readonly Health[]): Reading {
  const all = sentences(doc.tokens);
  const mentions = mentionsOf(doc, candidates);
  const byToken = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.confidence < NAMED) continue;
    for (let i = mention.first; i <= mention.last; i++) byToken.set(i, mention);
  }
  const linked = health.map((finding) =>
    finding.ofThing
      ? {
          health: finding,
          subject: 'nobody' as const,
          bond: 'none' as const,
          sentence: sentenceAt(all, finding.at),
        }
      : link(doc, all, mentions, byToken, finding),
  );
  return { doc, sentences: all, mentions, linked };
}

/** A mention that tells who the person is. */
export function identifies(mention: Mention): boolean {
  if (mention.subject !== 'third-person') return false;
  return mention.confidence >= (mention.kind === 'relative' ? 0.6 : 0.45);
}

/** A health finding of medium strength or more that is somebody's. */
export function matters(linked: Linked): boolean {
  return linked.health.strength !== 'weak' && linked.health.confidence >= 0.5 && !linked.health.ofThing;
}

/** Whether any token of a sentence before `until` makes it conditional. */
export function conditional(sentence: Sentence, until: number): boolean {
  return sentence.conditional >= 0 && sentence.conditional < until;
}
