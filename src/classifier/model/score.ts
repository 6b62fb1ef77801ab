import type { Examined } from '../examine.ts';
import type { Asked, Recalled } from '../thread.ts';
import type { Case } from '../types.ts';
import { type Bag, BUCKET_BITS, collect, newBag } from './features.ts';
import packed, { intercept, slope, step } from './generated/weights.ts';
import { unpack } from './sparse.ts';

/** One signed byte a bucket; a weight is the byte times `step`. */
let weights: Int8Array | undefined;

/** Decodes the weights now instead of at the first draft. */
export function loadWeights(): Int8Array {
  if (weights === undefined) {
    weights = unpack(packed, 1 << BUCKET_BITS);
  }
  return weights;
}

/** Features of which a draft has fewer are scaled as if it had these many: a two-word answer must not shout. */
const FEWEST_FEATURES = 40;

/** What a draft with `count` features is scaled by, so that length alone settles nothing. */
export function scaleOf(count: number): number {
  return 1 / Math.sqrt(Math.max(FEWEST_FEATURES, count));
}

/** What the scorer thinks of a draft, and the features it thought it from. */
export interface Scored {
  /** 0..1, calibrated on the tuning messages; 0.5 is where a draft stops at balanced sensitivity. */
  readonly probability: number;
  /** Valid until the next draft is scored. */
  readonly bag: Bag;
}

let bag: Bag | undefined;

/** How probably a draft must be stopped, from its findings, rule cases, words and thread. */
export function score(draft: Examined, cases: readonly Case[], before: Recalled, question: Asked): Scored {
  const table = weights ?? loadWeights();
  bag ??= newBag();
  collect(bag, draft, cases, before, question);
  const { ids, count } = bag;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += table[ids[i] ?? 0] ?? 0;
  const margin = sum * step * scaleOf(count);
  return { probability: 1 / (1 + Math.exp(-(slope * margin + intercept))), bag };
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
