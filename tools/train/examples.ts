import { type Examined, examine } from '../../src/classifier/examine.ts';
import { collect, newBag } from '../../src/classifier/model/features.ts';
import type { Symbols } from '../../src/classifier/model/net.ts';
import { barOf, isOfNobody, isOpen, settle } from '../../src/classifier/model/settle.ts';
import { judge } from '../../src/classifier/rules.ts';
import { asked, recall } from '../../src/classifier/thread.ts';
import type { Case, Rule, Thread } from '../../src/classifier/types.ts';
import type { MarkedSpan } from '../corpora/message.ts';
import type { Heard } from './backprop.ts';
import type { Example } from './logistic.ts';
import { toldOf } from './side-tasks.ts';

/** A message with its label, wherever it comes from. */
export interface Labelled {
  readonly text: string;
  readonly thread?: Thread | undefined;
  readonly stop: boolean;
  readonly weight?: number;
  /** Another dress of a message (augment.ts). */
  readonly dressed?: true;
  /** What whoever wrote it marked, and the main rule. */
  readonly spans?: readonly MarkedSpan[];
  readonly rule?: Rule;
  /** Who wrote it, or what frame made it. */
  readonly source: string;
}

const STOPPING: ReadonlySet<Rule> = new Set<Rule>(['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7']);
const OUTWEIGHED: ReadonlySet<Rule> = new Set<Rule>(['R3']);
const HOLDS = 0.5;

/** Whether cases stop a draft at balanced sensitivity. */
export function stops(cases: readonly Case[]): boolean {
  const emergency = cases.some(({ rule, score }) => rule === 'R14' && score >= HOLDS);
  return cases.some(
    ({ rule, score }) => STOPPING.has(rule) && score >= HOLDS && !(emergency && OUTWEIGHED.has(rule)),
  );
}

const bag = newBag();

/** A training row with what the rules make of it. */
export interface Judged extends Example, Heard {
  readonly source: string;
  /** Whether the rules alone stop it, whether the scorer has a say, and the probability from which it then stops. */
  readonly ruled: boolean;
  readonly open: boolean;
  readonly bar: number;
  /** Whether it is about nobody one could point to. */
  readonly unnamed: boolean;
}

const kept = ({ fine, coarse, at, count }: Symbols): Symbols => ({
  fine: fine.slice(0, count),
  coarse: coarse.slice(0, count),
  at: at.slice(0, count),
  count,
});

/** Where the tokens of a draft stand in its text, as the marks do. */
const inText = ({ reading: { doc } }: Examined) =>
  doc.tokens.map(({ start, end }) => doc.toOriginal(start, end));

/** The features of a message, with the rules' verdict among them. */
function exampleOf({ text, thread, stop, source, dressed, spans, rule, weight = 1 }: Labelled): Judged {
  const draft = examine(text);
  const before = recall(thread, undefined);
  const question = asked(thread);
  const cases = judge(draft, before, question);
  collect(bag, draft, cases, before, question);
  const symbols = kept(bag.draft);
  return {
    ids: bag.ids.slice(0, bag.count),
    draft: symbols,
    before: kept(bag.before),
    stop,
    weight,
    source,
    dressed: dressed === true,
    told:
      spans === undefined || rule === undefined ? undefined : toldOf(spans, rule, inText(draft), symbols.at),
    ruled: stops(cases),
    open: isOpen(draft, cases, before, question),
    bar: barOf(draft, cases, before, question),
    unnamed: isOfNobody(draft, before),
  };
}

export const examplesOf = (messages: readonly Labelled[]): Judged[] => messages.map(exampleOf);

/** A message as the classifier takes it: in its thread and, where it has one, without. */
export type Looked = readonly Judged[];

/** Each row with what it looks like without its thread; `rows` are the examples of `messages`. */
export function lookedAt(messages: readonly Labelled[], rows: readonly Judged[]): Looked[] {
  return messages.map((message, i) => {
    const row = rows[i];
    const within = row === undefined ? [] : [row];
    return message.thread === undefined ? within : [...within, exampleOf({ ...message, thread: undefined })];
  });
}

export interface Verdict {
  readonly stop: boolean;
  readonly rules: boolean;
  readonly both: boolean;
}

/** What the rules alone and rules and scorer together decide of each message. */
export function verdictsOf(messages: readonly Labelled[]): Verdict[] {
  return messages.map(({ text, thread, stop }) => {
    const draft = examine(text);
    const within = (around: Thread | undefined) => {
      const before = recall(around, undefined);
      const question = asked(around);
      const cases = judge(draft, before, question);
      return { rules: stops(cases), both: stops(settle(draft, cases, before, question)) };
    };
    const { rules, both } = within(thread);
    if (thread === undefined || (rules && both)) return { stop, rules, both };
    const alone = within(undefined);
    return { stop, rules: rules || alone.rules, both: both || alone.both };
  });
}
