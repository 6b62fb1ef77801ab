import { MOST_SYMBOLS } from '../../src/classifier/model/net.ts';
import { IDENTIFIER_KINDS, type Kind, RULES, type Rule, type Subject } from '../../src/classifier/types.ts';
import type { MarkedSpan } from '../corpora/message.ts';

/** What whoever wrote a message marked in it, by symbol of the draft: 0 where nothing is marked. */
export interface Told {
  /** Whether it is an identifier or health, and whose. */
  readonly owners: Uint8Array;
  /** The place of the main rule in RULES. */
  readonly rule: number;
}

const IDENTIFIERS: ReadonlySet<Kind> = new Set<Kind>(IDENTIFIER_KINDS);
const OWNERS: readonly Subject[] = ['third-person', 'reader', 'writer', 'colleague'];
/** Everybody else, and nobody, is one. */
const SOMEBODY = OWNERS.length + 1;

/** How many answers each task has. */
export const ANSWERS = { owner: 1 + 2 * SOMEBODY, rule: RULES.length } as const;

interface Token {
  readonly start: number;
  readonly end: number;
}

/** What is marked on the symbols that begin `at` these of the `tokens`. */
export function toldOf(
  spans: readonly MarkedSpan[],
  rule: Rule,
  tokens: readonly Token[],
  at: ArrayLike<number>,
): Told {
  const count = Math.min(at.length, MOST_SYMBOLS);
  const owners = new Uint8Array(count);
  for (const span of spans) {
    const { kind, subject } = span;
    const owner = OWNERS.indexOf(subject);
    const whose = 1 + (owner < 0 ? OWNERS.length : owner) + (IDENTIFIERS.has(kind) ? 0 : SOMEBODY);
    for (let k = 0; k < count; k++) {
      const from = at[k] ?? 0;
      const first = tokens[from];
      // What stands behind the last symbol that is heard is none of it.
      const end = k + 1 < count ? (at[k + 1] ?? 0) : count < MOST_SYMBOLS ? tokens.length : from + 1;
      const last = tokens[end - 1];
      if (first === undefined || last === undefined || first.start >= span.end || last.end <= span.start)
        continue;
      owners[k] = whose;
    }
  }
  return { owners, rule: RULES.indexOf(rule) };
}

/** A linear layer and a softmax beside the network, for one task; it is learned with it and then left behind. */
export interface Head {
  readonly kernel: Float64Array;
  readonly bias: Float64Array;
}

export function newHead(wide: number, answers: number, fill: () => number): Head {
  return {
    kernel: Float64Array.from({ length: wide * answers }, fill),
    bias: new Float64Array(answers),
  };
}

const odds = new Float64Array(64);

/**
 * One question: adds to `change` how the `wide` numbers from `at` on should change for the `answer` to be likelier, and to
 * `gradient` how the head should. `weight` is what the question counts.
 */
export function ask(
  { kernel, bias }: Head,
  from: Float64Array,
  at: number,
  wide: number,
  answer: number,
  weight: number,
  change: Float64Array,
  gradient: Head,
): void {
  const answers = bias.length;
  let most = -Infinity;
  for (let a = 0; a < answers; a++) {
    let value = bias[a] ?? 0;
    for (let i = 0; i < wide; i++) value += (from[at + i] ?? 0) * (kernel[a * wide + i] ?? 0);
    odds[a] = value;
    if (value > most) most = value;
  }
  let sum = 0;
  for (let a = 0; a < answers; a++) {
    const value = Math.exp((odds[a] ?? 0) - most);
    odds[a] = value;
    sum += value;
  }
  for (let a = 0; a < answers; a++) {
    const d = weight * ((odds[a] ?? 0) / sum - (a === answer ? 1 : 0));
    if (d < 1e-9 && d > -1e-9) continue;
    gradient.bias[a] = (gradient.bias[a] ?? 0) + d;
    for (let i = 0; i < wide; i++) {
      const k = a * wide + i;
      gradient.kernel[k] = (gradient.kernel[k] ?? 0) + d * (from[at + i] ?? 0);
      change[at + i] = (change[at + i] ?? 0) + d * (kernel[k] ?? 0);
    }
  }
}
