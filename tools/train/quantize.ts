import type { Example } from './logistic.ts';

/** Weights as signed bytes, most of them zero. `step` is the weight of one unit. */
export interface Quantized {
  readonly values: Int8Array;
  readonly step: number;
  readonly intercept: number;
  /** How many are not zero. */
  readonly kept: number;
}

/** The few weights beyond this many standard deviations are cut, so that the rest keep their resolution. */
const WIDEST = 5;
/** Whole steps to either side of zero: few, so that the module packs well. */
const LEVELS = 8;
/** A feature seen more often than this counts as seen this often when it is weighed against others. */
const OFTEN = 16;

/**
 * Keeps the `most` weights that matter most, by size and by how many messages have the feature, and rounds them to
 * signed bytes; the intercept, which is the last one, stays as it is.
 */
export function quantize(weights: Float64Array, rows: readonly Example[], most: number): Quantized {
  const n = weights.length - 1;
  const messages = new Uint8Array(n);
  for (const { ids } of rows) for (const id of ids) messages[id] = Math.min(OFTEN, (messages[id] ?? 0) + 1);
  const worth = Float64Array.from(
    { length: n },
    (_, i) => Math.abs(weights[i] ?? 0) * Math.sqrt(messages[i] ?? 0),
  );
  const least = Float64Array.from(worth).sort()[Math.max(0, n - most)] ?? 0;
  let squares = 0;
  let used = 0;
  for (let i = 0; i < n; i++) {
    if ((worth[i] ?? 0) < least || worth[i] === 0) continue;
    used++;
    squares += (weights[i] ?? 0) ** 2;
  }
  const step = (WIDEST * Math.sqrt(squares / Math.max(1, used))) / LEVELS;
  const values = new Int8Array(n);
  let kept = 0;
  for (let i = 0; i < n; i++) {
    if ((worth[i] ?? 0) < least || worth[i] === 0) continue;
    const units = (weights[i] ?? 0) / step;
    // What is kept is at least one unit: a small weight of a frequent feature is worth more than none.
    values[i] = Math.max(-LEVELS, Math.min(LEVELS, Math.round(units) || Math.sign(units)));
    kept++;
  }
  return { values, step, intercept: weights[n] ?? 0, kept };
}
