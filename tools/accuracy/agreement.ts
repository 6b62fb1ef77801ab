import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/classifier/types.ts';
import { type CorpusMessage, oneOf, recordOf, stringOf } from '../corpora/message.ts';
import { CORPUS } from '../corpora/read.ts';

/** Two labellings of the same messages, the second made without sight of the first. */
export interface Agreement {
  readonly messages: number;
  readonly decision: Kappa;
  /** The decision together with the main rule. */
  readonly decisionAndRule: Kappa;
}

export interface Kappa {
  readonly agreed: number;
  readonly kappa: number;
}

/** Cohen's kappa: agreement beyond what the two would reach by chance with the labels each of them uses. */
export function kappaOf(pairs: readonly (readonly [string, string])[]): Kappa {
  const count = (side: 0 | 1, label: string) => pairs.filter((pair) => pair[side] === label).length;
  const agreed = pairs.filter(([a, b]) => a === b).length;
  const labels = new Set(pairs.flat());
  let chance = 0;
  for (const label of labels) chance += (count(0, label) * count(1, label)) / pairs.length ** 2;
  const observed = agreed / pairs.length;
  return { agreed, kappa: chance === 1 ? 1 : (observed - chance) / (1 - chance) };
}

const SECOND_LABELS = join(CORPUS, 'second-labels.jsonl');

/** The first labels are those before any correction, else a correction would count as agreement. */
export function measureAgreement(
  messages: readonly CorpusMessage[],
  firstLabels: ReadonlyMap<string, string>,
): Agreement | undefined {
  if (!existsSync(SECOND_LABELS)) return undefined;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const pairs = readFileSync(SECOND_LABELS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const row = recordOf(JSON.parse(line), 'second label', ['id', 'decision', 'rule']);
      const message = byId.get(stringOf(row.id, 'id'));
      if (!message) return [];
      const first = firstLabels.get(message.id) ?? [message.decision, ...message.rules].join(' ');
      const [decision = '', rule = ''] = first.split(' ');
      return [
        {
          first: { decision, rule },
          second: {
            decision: oneOf(row.decision, ['block', 'allow'], 'decision'),
            rule: oneOf(row.rule, RULES, 'rule'),
          },
        },
      ];
    });
  return {
    messages: pairs.length,
    decision: kappaOf(pairs.map(({ first, second }) => [first.decision, second.decision])),
    decisionAndRule: kappaOf(
      pairs.map(({ first, second }) => [
        `${first.decision} ${first.rule}`,
        `${second.decision} ${second.rule}`,
      ]),
    ),
  };
}
