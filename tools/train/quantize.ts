import { type Net, NUMBERS, TENSORS } from '../../src/classifier/model/net.ts';
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
/** Whole steps to either side of zero: with 8 of them a point and a half of recall is lost, with 24 none is won. */
const LEVELS = 12;
/** A feature seen more often than this counts as seen this often when it is weighed against others. */
const OFTEN = 16;

/** Marks the `most` buckets whose weights matter most, by size and by how many messages have the feature. */
export function heaviest(weights: Float64Array, rows: readonly Example[], most: number): Uint8Array {
  const n = weights.length - 1;
  const messages = new Uint8Array(n);
  for (const { ids } of rows) for (const id of ids) messages[id] = Math.min(OFTEN, (messages[id] ?? 0) + 1);
  const worth = Float64Array.from(
    { length: n },
    (_, i) => Math.abs(weights[i] ?? 0) * Math.sqrt(messages[i] ?? 0),
  );
  const least = Float64Array.from(worth).sort()[Math.max(0, n - most)] ?? 0;
  return Uint8Array.from(worth, (one) => (one > 0 && one >= least ? 1 : 0));
}

/** Rounds weights to signed bytes; the intercept, which is the last one, stays as it is. */
export function quantize(weights: Float64Array): Quantized {
  const n = weights.length - 1;
  let squares = 0;
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    kept++;
    squares += weight ** 2;
  }
  const step = (WIDEST * Math.sqrt(squares / Math.max(1, kept))) / LEVELS;
  const values = new Int8Array(n);
  for (let i = 0; i < n; i++) {
    const units = (weights[i] ?? 0) / step;
    // What was kept is at least one unit: a small weight of a frequent feature is worth more than none.
    values[i] = Math.max(-LEVELS, Math.min(LEVELS, Math.round(units) || Math.sign(units)));
  }
  return { values, step, intercept: weights[n] ?? 0, kept };
}

/** The numbers of a network as signed bytes, part after part, and what one unit of each part is worth. */
export interface QuantizedNet {
  readonly values: Int8Array;
  readonly steps: readonly number[];
}

/** Whole steps of a network's number to either side of zero. */
const NET_LEVELS = 24;

/** Rounds a network, each part in steps of its own. */
export function quantizeNet(net: Net): QuantizedNet {
  const values = new Int8Array(NUMBERS);
  let at = 0;
  const steps = TENSORS.map((part) => {
    const numbers = net[part];
    const most = numbers.reduce((max, number) => Math.max(max, Math.abs(number)), 0);
    // As it is written into the module, so that what is measured is what is shipped.
    const step = Number((most / NET_LEVELS).toPrecision(6));
    for (const number of numbers) values[at++] = step === 0 ? 0 : Math.round(number / step);
    return step;
  });
  return { values, steps };
}
