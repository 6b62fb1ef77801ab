import type { Thread, ThreadMessage } from '../../src/classifier/types.ts';
import { evaluate } from '../../src/content/evaluate.ts';
import { judgeFiles } from '../../src/content/judge-files.ts';
import { pagePolicy } from '../../src/policy/page.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { PagePolicy } from '../../src/policy/types.ts';
import { MUST_PASS, MUST_STOP } from './drafts.ts';
import { FILES } from './files.ts';

export type Label = 'stop' | 'pass';

/**
 * Zero-width spaces come and go in an editor during a composition, line breaks and spaces at the ends with Enter, and the
 * picker adds an emoji: none of them changes what a draft says.
 */
export const sameWords = (text: string): string =>
  text
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const withoutEmoji = (text: string) =>
  sameWords(text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\u200d|\ufe0f/gu, ''));

const LABELS: ReadonlyMap<string, Label> = new Map(
  [
    ...MUST_STOP.map((text) => [text, 'stop'] as const),
    ...MUST_PASS.map((text) => [text, 'pass'] as const),
  ].flatMap(([text, label]) => [
    [sameWords(text), label],
    [withoutEmoji(text), label],
  ]),
);

/** What the hand-made label says of this text; undefined for anything that is not of the pool. */
export function labelOf(text: string): Label | undefined {
  return LABELS.get(sameWords(text)) ?? LABELS.get(withoutEmoji(text));
}

const SENSITIVITIES = ['strict', 'balanced', 'lenient'] as const;
const policyOf = (sensitivity: string) => pagePolicy(parsePolicy({ sensitivity }).policy, 'managed');
const LENIENT = policyOf('lenient');

/** Whether the classifier stops a text without knowing anything else, at the mildest setting. */
export function isStoppedAlone(text: string): boolean {
  return evaluate(text, undefined, LENIENT).decision.action !== 'allow';
}

const THREAD = { kind: 'individual', title: 'Ann Lee' } as const;
const said = (from: ThreadMessage['from'], text: string): Thread => ({ ...THREAD, recent: [{ from, text }] });

export interface Dispute {
  readonly text: string;
  readonly label: Label;
  /** What was said before it; undefined where nothing was. */
  readonly after: string | undefined;
}

/**
 * The labels on which the built classifier does not agree, each draft asked for alone at every sensitivity, and after each
 * piece of small talk at the sensitivity that finds it hardest. What it says of a text is its own tests' matter: here a
 * draft is of use only where gate and classifier can be told apart.
 */
export function disputedLabels(): Dispute[] {
  const disputed: Dispute[] = [];
  for (const [label, drafts] of [
    ['stop', MUST_STOP],
    ['pass', MUST_PASS],
  ] as const) {
    const holds = (text: string, thread: Thread | undefined, policy: PagePolicy) =>
      (evaluate(text, thread, policy).decision.action === 'allow') === (label === 'pass');
    for (const text of drafts) {
      if (!SENSITIVITIES.every((one) => holds(text, undefined, policyOf(one)))) {
        disputed.push({ text, label, after: undefined });
        continue;
      }
      const hardest = policyOf(label === 'stop' ? 'lenient' : 'strict');
      const after = MUST_PASS.find((before) => !holds(text, said('me', before), hardest));
      if (after !== undefined) disputed.push({ text, label, after });
    }
  }
  return disputed;
}

const ACTION_OF = { pass: 'allow', ask: 'warn', stop: 'block' } as const;

/** The files on which the built classifier and the file settings do not agree at some sensitivity, by name. */
export function disputedFiles(): readonly string[] {
  return FILES.filter(({ name, type, text, label }) =>
    SENSITIVITIES.some((sensitivity) => {
      const { action } = judgeFiles([new File([text], name, { type })], policyOf(sensitivity), {
        readText: () => text,
      });
      return action !== ACTION_OF[label];
    }),
  ).map(({ name }) => name);
}
