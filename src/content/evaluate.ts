import { classify } from '../classifier/index.ts';
import { touchesPrivateMatter } from '../classifier/private-matters.ts';
import type { Finding, Thread } from '../classifier/types.ts';
import { decide } from '../policy/decide.ts';
import type { Circumstances, Decision, PagePolicy } from '../policy/types.ts';

export interface Evaluation {
  readonly decision: Decision;
  /** Everything that was found, also where it did not lead to the decision. */
  readonly findings: readonly Finding[];
}

/**
 * May this draft leave? Synchronous, because an event cannot be stopped after an await, and pure. Throws when the
 * classifier does; the caller then asks `decideFailure`.
 */
export function evaluate(
  draft: string,
  thread: Thread | undefined,
  policy: PagePolicy,
  circumstances: Circumstances = {},
): Evaluation {
  const { vocabulary } = policy;
  const classification = classify(draft, thread ? { thread, vocabulary } : { vocabulary });
  // Only a draft that would pass by it is looked at once more.
  const exception = circumstances.exception === true && !touchesPrivateMatter(draft);
  const decision = decide(classification, policy, { ...circumstances, exception });
  return { decision, findings: classification.findings };
}

/** What follows when a draft could not be read or judged: a block, unless the organization only observes. */
export function decideFailure(failure: 'gate-error' | 'too-long', policy: PagePolicy): Decision {
  return decide({ findings: [], cases: [] }, policy, { failure });
}
