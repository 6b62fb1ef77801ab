import { FIRST_WORD_BUCKET } from '../../src/classifier/model/features.ts';
import { scaleOf } from '../../src/classifier/model/score.ts';

/** One training row: which hashed features it has, and whether it must be stopped. */
export interface Example {
  readonly ids: Int32Array;
  /** How many features the message has, where `ids` are not all of them: the scale goes by all. */
  readonly features?: number;
  readonly stop: boolean;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly buckets: number;
  readonly epochs: number;
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** L2 penalty on a weight each time its feature is seen. */
  readonly decay: number;
  /** How many times as fast a weight of words moves as one of symbols, of which a message has many more at a time. */
  readonly loudness: number;
  readonly seed: number;
}

/** A small generator of chance (mulberry32): the same seed, the same stream on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the numbers in another order, by chance (Fisher and Yates). */
export function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const a = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = a;
  }
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** What the weights make of the features at hand, of `count` that the message has. */
export function margin(weights: ArrayLike<number>, ids: Int32Array, count = ids.length): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i++) sum += weights[ids[i] ?? 0] ?? 0;
  return sum * scaleOf(count);
}

/** Logistic regression by AdaGrad with averaged weights over the last half; the last weight is the intercept. */
export function regress(rows: readonly Example[], options: LogisticOptions): Float64Array {
  const { buckets, epochs, rate, decay, loudness } = options;
  const weights = new Float32Array(buckets + 1);
  const squares = new Float32Array(buckets + 1).fill(1e-8);
  const averaged = new Float64Array(buckets + 1);
  const next = chance(options.seed);
  const order = rows.map((_, i) => i);
  let taken = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      const { ids, features = ids.length } = row;
      const scale = scaleOf(features);
      const p = sigmoid(margin(weights, ids, features) + (weights[buckets] ?? 0));
      const g = (p - (row.stop ? 1 : 0)) * row.weight;
      const step = g * scale;
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] ?? 0;
        const w = weights[id] ?? 0;
        const loud = id >= FIRST_WORD_BUCKET ? loudness : 1;
        const d = step * loud + (decay / loud) * w;
        const square = (squares[id] ?? 0) + d * d;
        squares[id] = square;
        weights[id] = w - (rate * loud * d) / Math.sqrt(square);
      }
      const square = (squares[buckets] ?? 0) + g * g;
      squares[buckets] = square;
      weights[buckets] = (weights[buckets] ?? 0) - (rate * g) / Math.sqrt(square);
    }
    if (epoch >= epochs >> 1) {
      taken++;
      for (let i = 0; i <= buckets; i++) averaged[i] = (averaged[i] ?? 0) + (weights[i] ?? 0);
    }
  }
  for (let i = 0; i <= buckets; i++) averaged[i] = (averaged[i] ?? 0) / Math.max(1, taken);
  return averaged;
}
