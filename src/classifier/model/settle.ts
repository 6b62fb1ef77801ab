import { isHealthKind } from '../context.ts';
import { PATIENT, READER } from '../cues.ts';
import type { Examined } from '../examine.ts';
import { identifies, type Linked } from '../link.ts';
import { findingOf } from '../rules/evidence.ts';
import type { Asked, Recalled } from '../thread.ts';
import { tokenAt } from '../token-at.ts';
import type { Case, Finding, Kind, Rule, Strength } from '../types.ts';
import { MOST_TOKENS } from './features.ts';
import { score, tokenWeights } from './score.ts';

/** The rules whose borders the scorer settles. R1 and R14 are hard: it never touches them. */
const SETTLED: ReadonlySet<Rule> = new Set<Rule>(['R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7']);
/** From here on a draft stops that a rule stopped, or that holds a strong finding. */
const HOLDS = 0.5;
/** What else the scorer raises must be surer. */
const HOLDS_IF_FAINT = 0.6;
/** Surer still, without any health in a draft where nobody talks of care... */
const HOLDS_WITHOUT_HEALTH = 0.7;
/** ...and where there is no conversation to tell: everyday chat is full of people. */
const HOLDS_OUT_OF_NOWHERE = 0.72;
/** Nor is a question much of an answer: "lunch at noon?" tells nothing of whom the conversation asked after. */
const HOLDS_IF_ASKS = 0.8;
/** As must a draft with nobody in it, written out in sentences: guidelines look like notes without a name. */
const HOLDS_OF_NOBODY = 0.88;
/** A rule that saw an identifier asked for and given is overruled less lightly. */
const HOLDS_IF_ANSWER = 0.4;
/** A rule that is this sure of a named person and their health, though a lone word is the name... */
const LIKELY_RULE = 0.9;
const HOLDS_IF_LIKELY = 0.35;
/** ...or of a title or a full name, is overruled only by a scorer that is as sure of the opposite. */
const SURE_RULE = 0.935;
const HOLDS_IF_SURE = 0.2;
/** And one with a full name and a diagnosis, a drug or a result reads like a chart, which staff chat seldom does. */
const CERTAIN_RULE = 0.98;
const HOLDS_IF_CERTAIN = 0.08;
const RANK: Readonly<Record<Strength, number>> = { weak: 0, medium: 1, strong: 2 };
/** Below this a candidate explains nothing. */
const FAINTEST = 0.3;
/** Findings of a case that the scorer raised. */
const MOST_FINDINGS = 6;

/** Whether there is anything in the draft itself that could make it PHI at all. */
function hasOwnEvidence({ reading, candidates }: Examined): boolean {
  if (reading.linked.some(({ health }) => health.confidence >= 0.4)) return true;
  return candidates.some(({ kind, confidence }) => isHealthKind(kind) || confidence >= FAINTEST);
}

/** Whether the conversation asks for, or tells of, somebody's health or care. */
const isAboutCare = (before: Recalled, question: Asked): boolean =>
  before.lastHealth || before.care || question.identifier || question.name;

/** Whether there is anything in a draft or right before it that could make it PHI at all. */
function hasEvidence(draft: Examined, before: Recalled, question: Asked): boolean {
  if (hasOwnEvidence(draft)) return true;
  if (before.last === undefined) return false;
  return before.person || before.ownCare || isAboutCare(before, question);
}

/** Whether a rule is sure of somebody and their health that stand behind all that the scorer looks at. */
function isBehind({ reading: { doc } }: Examined, cases: readonly Case[]): boolean {
  const first = doc.tokens[MOST_TOKENS];
  if (first === undefined) return false;
  const { start: behind } = doc.toOriginal(first.start, first.end);
  return cases.some(
    ({ rule, score: sure, findings }) =>
      rule === 'R2' && sure >= SURE_RULE && findings.some(({ start }) => start >= behind),
  );
}

/**
 * Whether the scorer has a say: not over a hard identifier, an emergency, a draft without any evidence or what it does
 * not see.
 */
export function isOpen(draft: Examined, cases: readonly Case[], before: Recalled, question: Asked): boolean {
  if (cases.some(({ rule, score: sure }) => (rule === 'R1' || rule === 'R14') && sure >= HOLDS)) return false;
  if (isBehind(draft, cases)) return false;
  return hasEvidence(draft, before, question);
}

/** Whether a finding tells of somebody's health, and neither of the writer's own nor of an animal's. */
const isOfOthers = ({ health, subject }: Linked): boolean =>
  !health.ofThing && subject !== 'writer' && subject !== 'animal';

/** Identifiers that guidelines and notes without a name hold as well: the day, and who wrote the book. */
const WHOEVERS: ReadonlySet<Kind> = new Set<Kind>(['date', 'name', 'initials', 'relative']);
/** A capital in front and the end of a sentence, or somebody called a patient: a note rather than a call in haste. */
const SENTENCE = /[a-z]{2}[.?](?:\s|$)/;
const CAPITAL = /^[^a-z]*[A-Z]/;
/** What is so of many: nobody writes of one patient in rates. */
const STATISTIC =
  /\b(?:risks?|rates?|odds|prevalence|incidence|mortality|readmissions)\b.{0,30}\b(?:highest|higher|lowest|lower|doubles?|triples?|goes up|go up|rises?|peaks?|drops?)\b/i;

/** Kin of somebody who is not named: "his aunt has diabetes" points to nobody. */
const OF_NOBODY = /^(?:his|her|their|su|sus)$/;

const isWrittenOut = ({ reading: { doc } }: Examined): boolean =>
  (doc.cues & PATIENT) !== 0 ||
  (CAPITAL.test(doc.text) && SENTENCE.test(doc.text)) ||
  STATISTIC.test(doc.text);

/** Whether a draft is by itself, asked for nothing, and about nobody one could point to. */
export function isOfNobody({ reading, candidates }: Examined, before: Recalled): boolean {
  if (before.last !== undefined || reading.mentions.some(identifies)) return false;
  if (reading.linked.some(({ subject }) => subject === 'reader')) return false;
  const told = candidates.some(
    ({ kind, confidence }) => confidence >= FAINTEST && !isHealthKind(kind) && !WHOEVERS.has(kind),
  );
  const kin = reading.mentions.some(
    ({ kind, subject, confidence, first }) =>
      kind === 'relative' &&
      subject === 'third-person' &&
      confidence >= FAINTEST &&
      !OF_NOBODY.test(reading.doc.tokens[first]?.lower ?? ''),
  );
  return !told && !kin && !reading.doc.tokens.some(({ cues }) => (cues & READER) !== 0);
}

const isStopping = ({ rule, score: sure }: Case): boolean => SETTLED.has(rule) && sure >= HOLDS;

/** What the scorer must reach where a rule stopped: the surer the rule of whom and of what, the less. */
function barOfRule({ rule, score: sure, strength }: Case): number {
  if (rule === 'R6') return HOLDS_IF_ANSWER;
  if (rule !== 'R2' || sure < LIKELY_RULE) return HOLDS;
  if (sure < SURE_RULE) return HOLDS_IF_LIKELY;
  return sure >= CERTAIN_RULE && strength === 'strong' ? HOLDS_IF_CERTAIN : HOLDS_IF_SURE;
}

/** The probability from which an open draft stops. */
export function barOf(draft: Examined, cases: readonly Case[], before: Recalled, question: Asked): number {
  if (cases.some(isStopping)) return Math.min(...cases.map(barOfRule));
  if (isOfNobody(draft, before)) return isWrittenOut(draft) ? HOLDS_OF_NOBODY : HOLDS_IF_FAINT;
  const ofCare = before.last !== undefined && isAboutCare(before, question);
  if (before.last !== undefined && !ofCare && !hasOwnEvidence(draft)) return HOLDS_WITHOUT_HEALTH;
  const told = draft.reading.linked.filter(isOfOthers);
  if (told.some(({ health }) => health.strength === 'strong')) return HOLDS;
  if (told.length > 0) return HOLDS_IF_FAINT;
  if (before.last === undefined) return HOLDS_OUT_OF_NOWHERE;
  if (draft.reading.sentences.every(({ question: asks }) => asks)) return HOLDS_IF_ASKS;
  return ofCare ? HOLDS : HOLDS_WITHOUT_HEALTH;
}

/** Rounded down, so that what does not hold stays below what does. */
function rounded(value: number): number {
  return Math.max(0, Math.min(0.99, Math.floor(value * 100) / 100));
}

/** The rule that a draft which only the scorer stops is explained by. */
function ruleFrom(draft: Examined, findings: readonly Finding[], before: Recalled, question: Asked): Rule {
  const { reading } = draft;
  const health = findings.some(({ kind }) => isHealthKind(kind));
  if (question.identifier && findings.some(({ kind }) => !isHealthKind(kind) && kind !== 'name')) return 'R6';
  if (reading.mentions.some(identifies)) return health ? 'R2' : before.lastHealth ? 'R4' : 'R7';
  const yours = reading.linked.some(({ subject }) => subject === 'reader');
  if (yours) return 'R3';
  if (before.person || before.lastPerson) return 'R4';
  if (findings.some(({ kind }) => kind === 'room' || kind === 'age-over-89' || kind === 'relative'))
    return 'R5';
  if (reading.doc.tokens.some(({ cues }) => (cues & READER) !== 0)) return 'R3';
  return before.last === undefined ? 'R2b' : 'R4';
}

/** The findings of the draft that weighed most, in order of place. */
function weightiest(draft: Examined, weights: ReadonlyMap<number, number>): Finding[] {
  const { reading, candidates } = draft;
  const { doc } = reading;
  const weighed: { finding: Finding; weight: number }[] = [];
  const add = (finding: Finding, first: number, last: number): void => {
    let weight = 0;
    for (let i = first; i <= last; i++) weight += weights.get(i) ?? 0;
    weighed.push({ finding, weight });
  };
  for (const one of reading.linked)
    if (isOfOthers(one)) add(findingOf(doc, one.health, one.subject), one.health.at, one.health.last);
  for (const mention of reading.mentions)
    if (mention.confidence >= FAINTEST && mention.subject === 'third-person')
      add(findingOf(doc, mention, mention.subject), mention.first, mention.last);
  for (const candidate of candidates) {
    const { kind, confidence, start, end } = candidate;
    if (isHealthKind(kind) || kind === 'name' || kind === 'initials' || kind === 'relative') continue;
    if (confidence < FAINTEST) continue;
    const first = tokenAt(doc.tokens, start);
    add(findingOf(doc, candidate, 'third-person'), first, Math.max(first, tokenAt(doc.tokens, end - 1)));
  }
  return weighed
    .sort((a, b) => b.weight - a.weight || a.finding.start - b.finding.start)
    .slice(0, MOST_FINDINGS)
    .map(({ finding }) => finding)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Lets the scorer settle what the rules leave open: it lowers a stopping case that it thinks is none, and adds
 * one where the rules saw nothing but the draft holds evidence. A draft without any evidence, an emergency instruction
 * and a hard identifier stay as the rules judged them.
 */
export function settle(
  draft: Examined,
  cases: readonly Case[],
  before: Recalled,
  question: Asked,
): readonly Case[] {
  if (!isOpen(draft, cases, before, question)) return cases;
  const bar = barOf(draft, cases, before, question);
  const { probability: both, unordered, bag } = score(draft, cases, before, question, bar);
  const stopping = cases.some(isStopping);
  const probability = !stopping && isOfNobody(draft, before) ? Math.min(both, unordered) : both;
  const holds = probability >= bar;
  if (stopping) {
    if (holds) return cases;
    return cases
      .map((one) => (isStopping(one) ? { ...one, score: rounded(probability) } : one))
      .sort((a, b) => b.score - a.score);
  }
  if (!holds) return cases;
  const findings = weightiest(draft, tokenWeights(bag));
  let strength: Strength = 'medium';
  for (const one of findings)
    if (one.strength !== undefined && RANK[one.strength] > RANK[strength]) strength = one.strength;
  const raised: Case = {
    rule: ruleFrom(draft, findings, before, question),
    score: rounded(probability),
    strength,
    findings,
  };
  return [raised, ...cases].sort((a, b) => b.score - a.score);
}
