import type { Examined } from '../examine.ts';
import type { Asked, Recalled } from '../thread.ts';
import type { Case } from '../types.ts';
import { type Bag, BUCKET_BITS, collect, newBag } from './features.ts';
import packed, { intercept, net, netSteps, slope, step } from './generated/weights.ts';
import { hear, type Net, NUMBERS, netOf, type Symbols } from './net.ts';
import { unpack } from './sparse.ts';

/** One signed byte a bucket; a weight is the byte times `step`. */
let weights: Int8Array | undefined;
let network: Net | undefined;

/** Decodes the weights now instead of at the first draft. */
export function loadWeights(): Int8Array {
  weights ??= unpack(packed, 1 << BUCKET_BITS);
  network ??= netOf(unpack(net, NUMBERS), (part) => netSteps[part] ?? 0);
  return weights;
}

/** The network has so much of a say beside the regression, and is never taken to be surer than this. */
export const NET_SHARE = 0.4;
const SUREST = 5;

/** What the network adds to the margin of the regression. */
export function heard(by: Net, draft: Symbols, before: Symbols): number {
  return NET_SHARE * Math.max(-SUREST, Math.min(SUREST, hear(by, draft, before)));
}

/** Features of which a draft has fewer are scaled as if it had these many: a two-word answer must not shout. */
const FEWEST_FEATURES = 40;

/** What a draft with `count` features is scaled by, so that length alone settles nothing. */
export function scaleOf(count: number): number {
  return 1 / Math.sqrt(Math.max(FEWEST_FEATURES, count));
}

/** What the scorer thinks of a draft, and the features it thought it from. */
export interface Scored {
  /** 0..1, calibrated on writers left out in training; from where a draft stops is settle.ts's. */
  readonly probability: number;
  /** The same without what the network says of the order of things. */
  readonly unordered: number;
  /** Valid until the next draft is scored. */
  readonly bag: Bag;
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

let bag: Bag | undefined;

/**
 * How probably a draft must be stopped, from its findings, rule cases, words and thread. The network is asked only where
 * what it says could carry the draft over the `bar`, a probability.
 */
export function score(
  draft: Examined,
  cases: readonly Case[],
  before: Recalled,
  question: Asked,
  bar: number,
): Scored {
  const table = weights ?? loadWeights();
  bag ??= newBag();
  collect(bag, draft, cases, before, question);
  const { ids, count } = bag;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += table[ids[i] ?? 0] ?? 0;
  const odds = slope * sum * step * scaleOf(count) + intercept;
  const short = Math.log(bar / (1 - bar)) - odds;
  const asks = Math.abs(short) <= slope * NET_SHARE * SUREST;
  const more = asks && network !== undefined ? slope * heard(network, bag.draft, bag.before) : 0;
  return { probability: sigmoid(odds + more), unordered: sigmoid(odds), bag };
}

/** What each token adds to the margin, to tell which findings weighed most. In units of the weights' bytes. */
export function tokenWeights(scored: Bag): Map<number, number> {
  const table = weights ?? loadWeights();
  const sums = new Map<number, number>();
  for (let i = 0; i < scored.count; i++) {
    const at = scored.at[i] ?? -1;
    if (at >= 0) sums.set(at, (sums.get(at) ?? 0) + (table[scored.ids[i] ?? 0] ?? 0));
  }
  return sums;
}
