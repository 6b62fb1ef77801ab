import type { Classification } from '../classifier/types.ts';
import { decide } from './decide.ts';
import type { Action, Decision, FileKind, PagePolicy } from './types.ts';

/** What is known of one file that a person is about to add. */
export interface JudgedFile {
  readonly kind: FileKind;
  /** Of its name. */
  readonly name: Classification;
  /** Of its text, for kind `text`. */
  readonly content?: Classification;
  /** Why there is none. */
  readonly failure?: 'too-long' | 'gate-error';
}

const RANK: Readonly<Record<Action, number>> = { allow: 0, warn: 1, block: 2 };

/**
 * May these files be added? The worst of their names, their texts and, where nobody can look inside, the organization's
 * settings `images` and `files`. `acknowledged`: the person has answered the question for exactly these files.
 */
export function decideFiles(
  files: readonly JudgedFile[],
  policy: Pick<PagePolicy, 'enforcement' | 'sensitivity' | 'overrides' | 'images' | 'files'>,
  acknowledged = false,
): Decision {
  const circumstances = { acknowledged };
  const decisions = files.flatMap(({ kind, name, content, failure }): Decision[] => {
    const ofName = decide(name, policy, circumstances);
    if (failure) return [ofName, decide(name, policy, { ...circumstances, failure })];
    if (content) return [ofName, decide(content, policy, circumstances)];
    return [ofName, unread(kind, policy, acknowledged)];
  });
  return decisions.reduce((worst, decision) => (rankOf(decision) > rankOf(worst) ? decision : worst), {
    action: 'allow',
    verdict: 'allow',
    reasons: [],
    findings: [],
  });
}

const rankOf = ({ action, verdict }: Decision): number => RANK[action] * 3 + RANK[verdict];

function unread(
  kind: FileKind,
  { enforcement, images, files }: Pick<PagePolicy, 'enforcement' | 'images' | 'files'>,
  acknowledged: boolean,
): Decision {
  const verdict = kind === 'image' ? images : files;
  const softened =
    enforcement === 'monitor' ? 'allow' : enforcement === 'warn' && verdict === 'block' ? 'warn' : verdict;
  const action = softened === 'warn' && acknowledged ? 'allow' : softened;
  return {
    action,
    verdict,
    reasons: verdict === 'allow' ? [] : [kind === 'image' ? 'image' : 'file'],
    findings: [],
  };
}
