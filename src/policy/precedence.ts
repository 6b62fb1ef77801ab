import type { Case, Finding, Kind, Rule, Strength } from '../classifier/types.ts';
import type { Sensitivity } from './types.ts';

/**
 * One row of the precedence table: what stands in the draft, and what must follow at each sensitivity. An outcome
 * reads `verdict: block warn monitor`, each enforcement with two letters, not acknowledged and acknowledged:
 * B block, W warn, A allow. Written by hand: decide.test.ts holds decide() to it, docs/policy.md shows it.
 */
export interface PrecedenceRow {
  readonly situation: string;
  readonly cases: readonly Case[];
  readonly failure?: 'gate-error' | 'too-long';
  /** An exception that the patient asked for is in force in the conversation. */
  readonly exception?: true;
  readonly outcome: Readonly<Record<Sensitivity, Outcome>>;
}

export type Outcome = 'B: BB WA AA' | 'W: WA WA AA' | 'A: AA AA AA';

const STOPPED = 'B: BB WA AA';
const WARNED = 'W: WA WA AA';
const PASSED = 'A: AA AA AA';

const always = (outcome: Outcome) => ({ strict: outcome, balanced: outcome, lenient: outcome });

function found(rule: Rule, strength: Strength = 'strong', score = 0.9): Case {
  return withFinding(rule, { kind: 'other-id', subject: 'third-person' }, strength, score);
}

function withFinding(
  rule: Rule,
  finding: Pick<Finding, 'kind' | 'subject'>,
  strength: Strength = 'strong',
  score = 0.9,
): Case {
  return { rule, score, strength, findings: [{ start: 0, end: 4, confidence: score, ...finding }] };
}

const readers = (kind: Kind) => withFinding('R3', { kind, subject: 'reader' });
const anothers = (rule: Rule, kind: Kind) => withFinding(rule, { kind, subject: 'third-person' });

export const PRECEDENCE: readonly PrecedenceRow[] = [
  { situation: 'nothing found', cases: [], outcome: always(PASSED) },
  { situation: 'R1: SSN, record, member or account number', cases: [found('R1')], outcome: always(STOPPED) },
  { situation: 'R1 with a score of 0.5', cases: [found('R1', 'strong', 0.5)], outcome: always(STOPPED) },
  { situation: 'R2: a person and a health fact', cases: [found('R2')], outcome: always(STOPPED) },
  { situation: 'R2b: a particular patient without a name', cases: [found('R2b')], outcome: always(STOPPED) },
  {
    situation: "R3: the reader's own care, medium",
    cases: [found('R3', 'medium')],
    outcome: { strict: STOPPED, balanced: STOPPED, lenient: WARNED },
  },
  {
    situation: "R3: the reader's own care, strong",
    cases: [found('R3', 'strong')],
    outcome: always(STOPPED),
  },
  { situation: 'R4: she/he/they, named in the thread', cases: [found('R4')], outcome: always(STOPPED) },
  {
    situation: 'R5: room, bed or unique description',
    cases: [found('R5')],
    outcome: { strict: STOPPED, balanced: STOPPED, lenient: WARNED },
  },
  { situation: 'R6: an identifier that was asked for', cases: [found('R6')], outcome: always(STOPPED) },
  { situation: 'R7: that somebody is a patient', cases: [found('R7')], outcome: always(STOPPED) },
  {
    situation: 'R8: a name with everyday health words',
    cases: [found('R8', 'weak')],
    outcome: { strict: WARNED, balanced: PASSED, lenient: PASSED },
  },
  { situation: "R9: the writer's own health", cases: [found('R9')], outcome: always(PASSED) },
  { situation: 'R10: health without an identifier', cases: [found('R10')], outcome: always(PASSED) },
  { situation: 'R11: colleagues and clinic matters', cases: [found('R11')], outcome: always(PASSED) },
  {
    situation: 'R12: identifiers without health',
    cases: [found('R12')],
    outcome: { strict: WARNED, balanced: PASSED, lenient: PASSED },
  },
  { situation: 'R13: eponyms, idioms, pets', cases: [found('R13')], outcome: always(PASSED) },
  { situation: 'R14: an emergency instruction', cases: [found('R14')], outcome: always(PASSED) },
  {
    situation: 'R14 with R3, R8 or R12',
    cases: [found('R14'), found('R3', 'medium'), found('R8', 'weak'), found('R12')],
    outcome: always(PASSED),
  },
  { situation: 'R14 with R1', cases: [found('R14'), found('R1')], outcome: always(STOPPED) },
  { situation: 'R14 with R2', cases: [found('R14'), found('R2')], outcome: always(STOPPED) },
  {
    situation: 'R2 with a score of 0.4',
    cases: [found('R2', 'strong', 0.4)],
    outcome: { strict: STOPPED, balanced: PASSED, lenient: PASSED },
  },
  {
    situation: 'R2 with a score of 0.55',
    cases: [found('R2', 'strong', 0.55)],
    outcome: { strict: STOPPED, balanced: STOPPED, lenient: PASSED },
  },
  {
    situation: 'gate-error: the draft could not be read or judged',
    cases: [],
    failure: 'gate-error',
    outcome: always(STOPPED),
  },
  {
    situation: 'too-long: the draft is too long to judge',
    cases: [],
    failure: 'too-long',
    outcome: always(STOPPED),
  },
  {
    situation: "exception: the reader's own result or visit",
    exception: true,
    cases: [readers('lab')],
    outcome: always(PASSED),
  },
  {
    situation: "exception: the reader's own visit, with a day and the clinic's phone",
    exception: true,
    cases: [readers('appointment'), anothers('R12', 'phone'), anothers('R12', 'date')],
    outcome: always(PASSED),
  },
  {
    situation: 'exception: with an SSN, record, member or account number',
    exception: true,
    cases: [readers('lab'), anothers('R1', 'mrn')],
    outcome: always(STOPPED),
  },
  {
    situation: "exception: with a hard identifier of the reader's own",
    exception: true,
    cases: [readers('lab'), withFinding('R12', { kind: 'member-id', subject: 'reader' })],
    outcome: always(STOPPED),
  },
  {
    situation: "exception: with another person's name",
    exception: true,
    cases: [readers('lab'), anothers('R12', 'name')],
    outcome: always(STOPPED),
  },
  {
    situation: 'exception: about a relative, such as a child',
    exception: true,
    cases: [withFinding('R3', { kind: 'relative', subject: 'reader' })],
    outcome: always(STOPPED),
  },
  {
    situation: 'exception: another person (R2)',
    exception: true,
    cases: [anothers('R2', 'name')],
    outcome: always(STOPPED),
  },
  {
    situation: 'exception: that somebody is a patient (R7)',
    exception: true,
    cases: [withFinding('R7', { kind: 'care-relationship', subject: 'reader' })],
    outcome: always(STOPPED),
  },
  ...(['substance-use', 'mental-health', 'sexual-health', 'pregnancy'] as const).map(
    (kind): PrecedenceRow => ({
      situation: `exception: ${kind.replace('-', ' ')}`,
      exception: true,
      cases: [readers(kind)],
      outcome: always(STOPPED),
    }),
  ),
  {
    situation: 'exception: gate-error',
    exception: true,
    cases: [],
    failure: 'gate-error',
    outcome: always(STOPPED),
  },
];
