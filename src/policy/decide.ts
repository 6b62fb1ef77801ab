import type { Case, Classification, Finding, Rule } from '../classifier/types.ts';
import { isCovered } from './covered.ts';
import type { Action, Circumstances, Decision, PagePolicy, Reason, Sensitivity } from './types.ts';

/** The settings that a decision falls by. */
type Deciding = Pick<PagePolicy, 'enforcement' | 'sensitivity' | 'overrides'> &
  Partial<Pick<PagePolicy, 'emergencyOverride'>>;

/** A case counts from this score on. */
const THRESHOLD: Readonly<Record<Sensitivity, number>> = { strict: 0.35, balanced: 0.5, lenient: 0.6 };

/** R1 and R14 are settled at every sensitivity, so the threshold of lenient must not move them. */
const SETTLED_THRESHOLD = 0.5;

type Weigh = (found: Case, sensitivity: Sensitivity) => Action;
const block: Weigh = () => 'block';
const allow: Weigh = () => 'allow';
const warnInStrict: Weigh = (_found, sensitivity) => (sensitivity === 'strict' ? 'warn' : 'allow');

/** What each rule leads to once its score counts: the table of docs/policy.md is made from it. */
const WEIGH: Readonly<Record<Rule, Weigh>> = {
  R1: block,
  R2: block,
  R2b: block,
  R3: ({ strength }, sensitivity) => (sensitivity === 'lenient' && strength !== 'strong' ? 'warn' : 'block'),
  R4: block,
  R5: (_found, sensitivity) => (sensitivity === 'lenient' ? 'warn' : 'block'),
  R6: block,
  R7: block,
  R8: warnInStrict,
  R9: allow,
  R10: allow,
  R11: allow,
  R12: warnInStrict,
  R13: allow,
  R14: allow,
};

/** Rules that an emergency instruction (R14) outweighs: they hold because the thread names the reader, or are weak. */
const OUTWEIGHED_BY_EMERGENCY: ReadonlySet<Rule> = new Set<Rule>(['R3', 'R8', 'R12']);

/**
 * Decides what happens to a send. Compares the cases with the policy's thresholds and never looks at text. A failure
 * to read or classify is a block: an unread draft is not a clean one.
 */
export function decide(
  classification: Classification,
  policy: Deciding,
  circumstances: Circumstances = {},
): Decision {
  const { failure, exception = false } = circumstances;
  const leading = failure === undefined ? leadingCases(classification.cases, policy.sensitivity) : undefined;
  const verdict: Action = leading ? leading.verdict : 'block';
  const reasons: readonly Reason[] = leading ? reasonsOf(leading.cases) : failure ? [failure] : [];
  const findings = leading ? findingsOf(leading.cases) : [];
  if (exception && leading && verdict !== 'allow' && isCovered(leading.stopping, classification)) {
    return { action: 'allow', verdict: 'allow', reasons: [], findings: [], byException: true };
  }
  return { action: enforce(verdict, policy, circumstances), verdict, reasons, findings };
}

function leadingCases(
  cases: readonly Case[],
  sensitivity: Sensitivity,
): {
  readonly verdict: Action;
  readonly cases: readonly Case[];
  /** Those of any action but `allow`. */
  readonly stopping: readonly Case[];
} {
  // `!(score < threshold)`: a score that is not a number counts.
  const emergency = cases.some(({ rule, score }) => rule === 'R14' && score >= SETTLED_THRESHOLD);
  const weighed = cases
    .filter(({ rule, score }) => !(score < thresholdOf(rule, sensitivity)))
    .filter(({ rule }) => !(emergency && OUTWEIGHED_BY_EMERGENCY.has(rule)))
    .map((found) => ({ found, action: WEIGH[found.rule](found, sensitivity) }));
  const verdict: Action = weighed.some(({ action }) => action === 'block')
    ? 'block'
    : weighed.some(({ action }) => action === 'warn')
      ? 'warn'
      : 'allow';
  const withAction = (is: (action: Action) => boolean) =>
    weighed.filter(({ action }) => is(action)).map(({ found }) => found);
  return {
    verdict,
    cases: verdict === 'allow' ? [] : withAction((action) => action === verdict),
    stopping: withAction((action) => action !== 'allow'),
  };
}

function thresholdOf(rule: Rule, sensitivity: Sensitivity): number {
  if (rule === 'R1') return Math.min(SETTLED_THRESHOLD, THRESHOLD[sensitivity]);
  // The warnings that strict adds need an ordinary score, or every stray name would interrupt.
  if (rule === 'R8' || rule === 'R12') return SETTLED_THRESHOLD;
  return THRESHOLD[sensitivity];
}

function enforce(
  verdict: Action,
  { enforcement, overrides, emergencyOverride }: Deciding,
  { acknowledged = false, emergency = false }: Circumstances,
): Action {
  if (enforcement === 'monitor') return 'allow';
  if (emergency && emergencyOverride) return 'allow';
  const action = enforcement === 'warn' && verdict === 'block' ? 'warn' : verdict;
  // A warning that nobody may override is a stop.
  if (action === 'warn' && overrides === 'off') return 'block';
  return action === 'warn' && acknowledged ? 'allow' : action;
}

function reasonsOf(cases: readonly Case[]): readonly Reason[] {
  const strongestFirst = [...cases].sort((a, b) => b.score - a.score);
  return [...new Set(strongestFirst.map(({ rule }) => rule))];
}

function findingsOf(cases: readonly Case[]): readonly Finding[] {
  const unique = new Map<string, Finding>();
  for (const finding of cases.flatMap((found) => found.findings)) {
    unique.set(`${finding.start} ${finding.end} ${finding.kind} ${finding.subject}`, finding);
  }
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
