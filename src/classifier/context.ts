import { PATIENT, READER, SU, THIRD, WRITER } from './cues.ts';
import type { Candidate, Doc } from './document.ts';
import { COMMON, IDIOM, NAME_BITS, TITLE, WORDISH } from './lexicons/classes.ts';
import { says } from './survey.ts';
import { tokenAt } from './token-at.ts';
import type { HealthKind, Kind, Strength } from './types.ts';
import { HEALTH_KINDS } from './types.ts';

const HEALTH: ReadonlySet<Kind> = new Set(HEALTH_KINDS);

export function isHealthKind(kind: Kind): kind is HealthKind {
  return HEALTH.has(kind);
}

/** A health finding that stood the test of its surroundings. */
export interface Health {
  readonly kind: HealthKind;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly strength: Strength;
  /** First token. */
  readonly at: number;
  /** Last token. */
  readonly last: number;
  /** Belongs to a thing or an activity of the clinic ("biopsy kit", "flu shot clinic"), not to a person. */
  readonly ofThing: boolean;
}

/** What follows a health word when the clinic speaks of its work and not of a person. */
const THINGS = new Set(
  (
    'kit kits machine machines tray trays form forms supply supplies cart room rooms class classes training trainings ' +
    'protocol protocols guideline guidelines policy policies webinar meeting meetings poster posters brochure brochures ' +
    'inservice module modules suite department dept team staff unit floor closet fridge freezer cabinet drawer order-set ' +
    'template templates awareness month week day fair drive season shortage recall vendor rep rep-lunch inventory stock ' +
    'codes code workflow checklist handout handouts pamphlet flyer signage sign schedule-template fund run walk ' +
    'research study studies article books book podcast documentary movie show episode code-cart strips swabs gloves wipes ' +
    'bins bin boxes box bag bags coverage-map hours fridge-log policy-update update-training curso taller folleto folletos ' +
    'assistant aide intern formulario formularios equipo maquina rep station stations cabinet scanner printer label labels laptop benefits drill drills ' +
    'competency competencies recert audit audits logbook'
  ).split(' '),
);

const AGE_SEX = /\b\d{1,3}\s?(?:yo|y\/o|y\.o\.|yrs? old|year[- ]old|mo old|[mf])\b|\b(?:m|f)\s?\d{2}\b/;
/** Turns of phrase of people at work in a clinic. */
const CLINIC_VOICE =
  /\b(?:is here for|here for (?:his|her|their|a)|(?:tell|ask|call|page|let|avisale|dile|al?) (?:a )?(?:the |el |la )?(?:dra?|doc|doctora?|nurse|provider|rn|np)\b|our \d{1,2}(?::\d\d)? ?(?:am|pm)|our next|c\/o|s\/p|h\/o|hx|dx|rx|pls (?:call|fax|see|check|pull)|walk-?in|next pt|cosign|co-sign|lvm|rebook|recall list|cancel(?:lation)? list|came in (?:for|w|with)|in for (?:his|her|their|a|the)|comes? in for|(?:doc|dr|doctor|np|pa|provider|surgeon|rads|cards|ortho|pulm|rheum|gi|ent|ob|onc|neuro|perio|endo|peds|hygiene|anesthesia|pharmacy|pharm|lab|tele|icu|nursing|triage|la dra?|el dr) (?:wants|said|says|called|would like|needs|is asking|paged|aware|sent|ordered|kicked|quiere|dice|dijo|pide|hablo)|at (?:the|my) (?:window|desk) (?:w|with|bleeding|crying)|op \d|chair \d|wants? (?:him|her|them|it) (?:seen|back|out|redone|refilled)|needs? (?:him|her|them) (?:seen|back)|q ?\d+ ?h|x\d+ ?[dh]\b|prn|npo|stat\b|dressing change|after insurance|(?:you|u) owe|wound care|home health|post-?op|pre-?op|intake|handoff|le ponemos|le damos cita|le toca|trae|no aguanta)\b/;
/** A bare number that speaks or suffers is a room: "302 is asking for more dilaudid", "exam 2 has shingles". */
export const BARE_ROOM =
  /^\s*(?:(?:rm|room|hab|cuarto|cama|bed) ?\d{1,3}[a-d]?(?=\s*[:-])|\d{3}[a-d]?(?: bed [a-d])?(?= (?:is|has|needs|wants|keeps|refus|pulled|fell|asking|c\/o|says|still|had|got|necesita|tiene|quiere)\b)|(?:exam|trauma|bay|pod|chair|op|triage|recovery|icu) ?\d{1,2}(?= (?:is|has|needs|wants|keeps|refus|still|had)\b))/;
const LOW_EVERYDAY = 0.4;
const SURE = 0.8;
/** Identifiers that only a place of care writes. */
const CLINICAL: ReadonlySet<Kind> = new Set<Kind>(['mrn', 'member-id', 'dob', 'room', 'age-over-89']);

function owned(doc: Doc, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = doc.tokens[i];
    if (token === undefined) return false;
    if (token.shape === 'punct' || token.shape === 'break') return false;
    if (token.shape === 'clitic' && token.lower === "'s") return true;
    if ((token.cues & (READER | THIRD | PATIENT)) !== 0) return true;
  }
  return false;
}

/** Kinds whose everyday words ("discharged", "no show", "died") mean care as soon as a full name is the one concerned. */
const PASSAGES: ReadonlySet<Kind> = new Set<Kind>([
  'admission',
  'care-relationship',
  'appointment',
  'pregnancy',
]);
/** Names this sure have a title or two listed parts. */
const FULL_NAME = 0.75;
/** "The mayor's wife", "Okafor's son". */
const UNMISTAKABLE = 0.7;
const BESIDE = 16;
/** A number rather than a description; "the lady with 14 cats" is one. */
const NUMBERED = /\d{3}|^[a-z]{0,3}-?\d/;

/** From here on a description fits one person alone. */
const DESCRIBED = 0.55;

/** "the lady with the parrot": an identifier of the last kind, in words. */
export function describes(doc: Doc, { kind, start, end, confidence }: Candidate): boolean {
  return (
    kind === 'other-id' &&
    confidence >= DESCRIBED &&
    end - start > 5 &&
    !NUMBERED.test(doc.lower.slice(start, end))
  );
}

function personBeside(doc: Doc, persons: readonly Candidate[], start: number, end: number): boolean {
  return persons.slice(0, 50).some((person) => {
    const from = person.end <= start ? person.end : end;
    const to = person.end <= start ? start : person.start;
    return to >= from && to - from <= BESIDE && !/[.!?\n]/.test(doc.text.slice(from, to));
  });
}

/** Kinds whose everyday words ("crown", "implant", "scan") are of somebody's body once that somebody is named. */
const OF_BODIES: ReadonlySet<Kind> = new Set<Kind>([
  'procedure',
  'device',
  'medication',
  'lab',
  'condition',
  'symptom',
  'mental-health',
  'substance-use',
]);
/** Everyday words that a name alone turns into no complaint. */
const STILL_EVERYDAY = new Set(
  'high cut cuts burrito injuries injury stroke shot shots drunk drinking patch drops tube detox positive negative normal'.split(
    ' ',
  ),
);
const WITHIN = 90;
/** "Is my 8am eval", "on the schedule for tomorrow": said of somebody named, it means care. */
const TURN_OF_PHRASE = 0.6;

function personInSentence(doc: Doc, persons: readonly Candidate[], start: number, end: number): boolean {
  return persons.slice(0, 50).some((person) => {
    const from = person.end <= start ? person.end : end;
    const to = person.end <= start ? start : person.start;
    return to >= from && to - from <= WITHIN && !/[.!?\n]\s/.test(doc.text.slice(from, to));
  });
}

/** "TUTTLE HAS VRE", "so its als", "con TB": what somebody has, in a short form. */
function suffered(doc: Doc, at: number): boolean {
  const before = doc.tokens[at - 1];
  return (
    before !== undefined &&
    /^(?:has|have|had|got|with|w|its|it's|is|con|tiene|trae|for|\/)$/.test(before.lower) &&
    (doc.tokens[at]?.cues ?? 1) === 0
  );
}

/** "Marcus had his PE", "the ALS takes her voice", "the kids need mmr": a short form that is no word, with somebody named. */
/** Short forms of trade, travel and post. */
const NO_CARE = new Set([
  'apt',
  'cobra',
  'cpr',
  'po',
  'ua',
  'pa',
  'it',
  'or',
  'er',
  'ups',
  'aa',
  'la',
  'ac',
  'dc',
]);

function unwordly(doc: Doc, at: number, last: number): boolean {
  const token = doc.tokens[at];
  if (
    token === undefined ||
    at !== last ||
    token.cues !== 0 ||
    NO_CARE.has(token.lower) ||
    (token.classes & (COMMON | WORDISH)) !== 0
  )
    return false;
  if (doc.caseTells && token.text.length > 1 && token.text === token.text.toUpperCase()) return true;
  return token.text.length > 2 && !doc.caseTells;
}

/** A short form that is also a word of grammar ("its", "los", "or", "ms") counts in capitals only. */
function grammatical(doc: Doc, at: number, last: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || at !== last || token.cues === 0) return false;
  return !doc.caseTells || token.text !== token.text.toUpperCase();
}

const ABOUT = new Set(['about', 'on', 'sobre']);
const LECTURES = new Set(
  (
    'speaks speak speaking spoke talk talks lecture lectures lecturing presents presenting presentation teaches teaching ' +
    'webinar inservice training seminar workshop panel poster charla charlas curso platica taller conferencia'
  ).split(' '),
);
/** An hour of teaching and who gives it: "lunch and learn: it's Dr. Amsel on vitiligo". */
const LESSON =
  /\b(?:lunch (?:and|n|&) learn|grand rounds|journal club|in-?service|webinar|seminar|workshop|lecture|ce credits?|cme|keynote|guest speaker|noon conference|charla|platica)\b/;
const OWNERS = READER | THIRD | PATIENT | WRITER | SU;

/** "Dana Cole speaks about diabetes": a subject of a talk is nobody's illness, unless it is "her diabetes". */
function lectured(doc: Doc, at: number): boolean {
  for (let k = 1; k <= 2; k++) {
    const token = doc.tokens[at - k];
    if (token === undefined || (token.cues & OWNERS) !== 0) return false;
    if (ABOUT.has(token.lower)) return LECTURES.has(doc.tokens[at - k - 1]?.lower ?? '') || says(doc, LESSON);
  }
  return false;
}

/** Per token, whether an idiom or the title of a work covers it: then it is no health, whatever it says. */
function otherSenses(doc: Doc): Uint8Array | undefined {
  let covered: Uint8Array | undefined;
  if ((doc.hitClasses & (IDIOM | TITLE)) === 0) return covered;
  for (const hit of doc.hits) {
    if ((hit.classes & (IDIOM | TITLE)) === 0) continue;
    covered ??= new Uint8Array(doc.tokens.length);
    covered.fill(1, hit.first, hit.last + 1);
  }
  return covered;
}

/** Longer findings first, then drops what lies inside one already kept: linear after the sort. */
function outermost(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  let end = -1;
  let widest = 0;
  for (const candidate of ordered) {
    if (candidate.end <= end && candidate.end - candidate.start < widest) continue;
    kept.push(candidate);
    if (candidate.end > end) {
      end = candidate.end;
      widest = candidate.end - candidate.start;
    }
  }
  return kept;
}

/** A capitalised listed name in the middle of a sentence is a person even where it is also a word of care: "Brady". */
function personRather(doc: Doc, at: number, last: number): boolean {
  if (at !== last || !doc.caseTells) return false;
  const token = doc.tokens[at];
  const before = doc.tokens[at - 1];
  if (token === undefined || before === undefined || (token.classes & NAME_BITS) === 0) return false;
  const code = token.text.charCodeAt(0);
  return code >= 65 && code <= 90 && before.shape !== 'punct' && before.shape !== 'break';
}

/** Whether the draft is written as only a place of care writes. */
function isClinical(doc: Doc, candidates: readonly Candidate[]): boolean {
  return (
    candidates.some(({ kind, confidence }) => confidence >= 0.5 && CLINICAL.has(kind)) ||
    (doc.hasDigit && (says(doc, AGE_SEX) || says(doc, BARE_ROOM))) ||
    says(doc, CLINIC_VOICE) ||
    (doc.cues & PATIENT) !== 0
  );
}

/**
 * Weighs the health candidates by their surroundings: an ambiguous short form ("pe", "mi") needs other health beside
 * it, an everyday word ("shot", "chart") needs health or an owner, and a covered part of a longer term gives way.
 */
export function settleHealth(doc: Doc, candidates: readonly Candidate[]): Health[] {
  const health = outermost(candidates.filter(({ kind }) => isHealthKind(kind)));
  if (health.length === 0) return [];
  let sure = 0;
  for (const { confidence, strength } of health) if (confidence >= SURE && strength !== 'weak') sure++;
  let clinical: boolean | undefined;
  // Asked only for words that are not sure by themselves.
  const inClinicalText = (): boolean => {
    clinical ??= isClinical(doc, candidates);
    return clinical;
  };
  const covered = otherSenses(doc);
  const persons = candidates.filter(
    (one) =>
      ((one.kind === 'name' || one.kind === 'initials') && one.confidence >= FULL_NAME) ||
      (one.kind === 'relative' && one.confidence >= UNMISTAKABLE) ||
      describes(doc, one),
  );
  const settled: Health[] = [];
  for (const candidate of health) {
    const { kind, start, end } = candidate;
    if (!isHealthKind(kind)) continue;
    const at = tokenAt(doc.tokens, start);
    const last = Math.max(at, tokenAt(doc.tokens, end - 1));
    if (covered?.[at] === 1 || personRather(doc, at, last)) continue;
    let { confidence } = candidate;
    let strength = candidate.strength ?? 'medium';
    const others = sure - (confidence >= SURE && strength !== 'weak' ? 1 : 0);
    if (confidence < LOW_EVERYDAY) {
      if (grammatical(doc, at, last)) continue;
      if (others < 1 && !inClinicalText()) {
        if (
          !owned(doc, at) &&
          !(
            persons.length > 0 &&
            (suffered(doc, at) || (unwordly(doc, at, last) && personInSentence(doc, persons, start, end)))
          )
        )
          continue;
        confidence = 0.6;
      } else confidence = 0.7;
    } else if (confidence < SURE) {
      if (others >= 1 || inClinicalText()) confidence = 0.75;
      else if (PASSAGES.has(kind) && personBeside(doc, persons, start, end)) {
        confidence = 0.7;
      } else if (
        kind === 'care-relationship' &&
        confidence >= TURN_OF_PHRASE &&
        personInSentence(doc, persons, start, end)
      ) {
        confidence = 0.65;
      } else if (
        OF_BODIES.has(kind) &&
        strength !== 'weak' &&
        !STILL_EVERYDAY.has(doc.lower.slice(start, end)) &&
        personInSentence(doc, persons, start, end)
      ) {
        confidence = 0.6;
      } else if (kind !== 'admission' && owned(doc, at)) {
        confidence = 0.6;
        if (strength === 'strong') strength = 'medium';
      } else {
        confidence = 0.4;
        strength = 'weak';
      }
    }
    const after = doc.tokens[last + 1];
    const ofThing = (after !== undefined && THINGS.has(after.lower)) || lectured(doc, at);
    settled.push({ kind, start, end, confidence, strength, at, last, ofThing });
  }
  return settled;
}
