import type { CorpusMessage } from '../corpora/message.ts';
import { verdictsOf } from '../train/examples.ts';
import type { Rates } from './measure.ts';
import { shareOf } from './share.ts';

/** What the classifier decides without its learned parts, and with them. */
const VARIANTS = { rules: 'rules alone', both: 'rules and scorer' } as const;

export type Ablation = Readonly<Record<string, Rates>>;

export function measureAblation(messages: readonly CorpusMessage[]): Ablation {
  const verdicts = verdictsOf(
    messages.map(({ text, thread, decision, writer }) => ({
      text,
      thread,
      stop: decision === 'block',
      source: writer,
    })),
  );
  const variants = Object.keys(VARIANTS) as (keyof typeof VARIANTS)[];
  return Object.fromEntries(
    variants.map((variant) => {
      const share = (stop: boolean) => {
        const group = verdicts.filter((verdict) => verdict.stop === stop);
        return shareOf(group.filter((verdict) => verdict[variant]).length, group.length);
      };
      return [VARIANTS[variant], { recall: share(true), falseBlocks: share(false) }];
    }),
  );
}
