import { IDENTIFIER_KINDS, RULES } from '../../src/classifier/types.ts';
import { evaluate } from '../../src/content/evaluate.ts';
import { pagePolicy } from '../../src/policy/page.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { CorpusMessage } from '../corpora/message.ts';
import { LANGUAGES, STYLES } from '../corpora/message.ts';
import { type Share, shareOf } from './share.ts';

const POLICY = pagePolicy(parsePolicy({}).policy, 'default');

/** Would the default policy stop this draft? A warning lets it go and so is none. */
export function isStopped({ text, thread }: Pick<CorpusMessage, 'text' | 'thread'>): boolean {
  return evaluate(text, thread, POLICY).decision.action === 'block';
}

/** Recall over what must be stopped, false blocks over what must not. */
export interface Rates {
  readonly recall: Share;
  readonly falseBlocks: Share;
}

export interface Accuracy {
  readonly messages: number;
  readonly all: Rates;
  readonly threads: Rates;
  /** By the main rule, so each has only one of the two rates. */
  readonly rules: Readonly<Record<string, Rates>>;
  readonly styles: Readonly<Record<string, Rates>>;
  readonly languages: Readonly<Record<string, Rates>>;
  /** Messages in which such an identifier is marked. */
  readonly identifiers: Readonly<Record<string, Rates>>;
  readonly writers: Readonly<Record<string, Rates>>;
}

interface Outcome {
  readonly message: CorpusMessage;
  readonly stopped: boolean;
}

function ratesOf(outcomes: readonly Outcome[]): Rates {
  const share = (label: string) => {
    const group = outcomes.filter(({ message }) => message.decision === label);
    return shareOf(group.filter(({ stopped }) => stopped).length, group.length);
  };
  return { recall: share('block'), falseBlocks: share('allow') };
}

export function measure(messages: readonly CorpusMessage[]): Accuracy {
  const outcomes = messages.map((message) => ({ message, stopped: isStopped(message) }));
  const by = <T extends string>(
    groups: readonly T[],
    isIn: (message: CorpusMessage, group: T) => boolean,
  ): Readonly<Record<string, Rates>> =>
    Object.fromEntries(
      groups.flatMap((group) => {
        const inside = outcomes.filter(({ message }) => isIn(message, group));
        return inside.length === 0 ? [] : [[group, ratesOf(inside)]];
      }),
    );
  return {
    messages: messages.length,
    all: ratesOf(outcomes),
    threads: ratesOf(outcomes.filter(({ message }) => message.thread !== undefined)),
    rules: by(RULES, ({ rules }, rule) => rules[0] === rule),
    styles: by(STYLES, ({ styles }, style) => styles.includes(style)),
    languages: by(LANGUAGES, ({ language }, wanted) => language === wanted),
    identifiers: by(IDENTIFIER_KINDS, ({ spans }, kind) => spans.some((span) => span.kind === kind)),
    writers: by(
      [...new Set(messages.map(({ writer }) => writer))],
      ({ writer }, wanted) => writer === wanted,
    ),
  };
}
