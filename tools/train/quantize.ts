/** Weights as signed bytes. `step` is the weight of one unit. */
export interface Quantized {
  readonly values: Int8Array;
  readonly step: number;
}

/** The few weights beyond this many standard deviations are cut, so that the rest keep their resolution. */
const WIDEST = 5;
/** Whole steps to either side of zero: few, so that the module packs well. */
const LEVELS = 20;

/** Rounds weights to signed bytes; the intercept (the last one) is left to calibration. */
export function quantize(weights: Float64Array): Quantized {
  const n = weights.length - 1;
  let squares = 0;
  let used = 0;
  for (let i = 0; i < n; i++) {
    const w = weights[i] ?? 0;
    if (w !== 0) used++;
    squares += w * w;
  }
  const step = (WIDEST * Math.sqrt(squares / Math.max(1, used))) / LEVELS;
  const values = new Int8Array(n);
  for (let i = 0; i < n; i++)
    values[i] = Math.max(-LEVELS, Math.min(LEVELS, Math.round((weights[i] ?? 0) / step)));
  return { values, step };
}
