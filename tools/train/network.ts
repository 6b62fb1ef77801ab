import {
  CHANNELS,
  HIDDEN,
  type Net,
  NUMBERS,
  netOf,
  POOLED,
  ROWS,
  rowOf,
  SIZES,
  TENSORS,
  type Tensor,
  WIDTH,
} from '../../src/classifier/model/net.ts';
import { Adam, type Numbers } from './adam.ts';
import { type Asides, backward, forward, type Heads, type Heard, newPath } from './backprop.ts';
import { chance, shuffle, sigmoid } from './logistic.ts';
import { ANSWERS, newHead } from './side-tasks.ts';

export interface NetworkOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

const BATCH = 64;
/** A fine symbol of fewer messages than this is unknown. */
const SELDOM = 5;
/** Nobody is surer of a label than this. */
const DOUBT = 0.01;

/** Which rows of the table stand for symbols of enough messages. */
function knownRows(rows: readonly Heard[]): Uint8Array {
  const messages = new Uint8Array(ROWS);
  const last = new Int32Array(ROWS).fill(-1);
  rows.forEach(({ draft, before, dressed }, i) => {
    if (dressed) return;
    for (const { fine, count } of [draft, before])
      for (let k = 0; k < count; k++) {
        const row = rowOf(fine[k] ?? 0);
        if (last[row] === i) continue;
        last[row] = i;
        messages[row] = Math.min(SELDOM, (messages[row] ?? 0) + 1);
      }
  });
  return messages.map((count) => (count >= SELDOM ? 1 : 0));
}

/** How far from zero the numbers of a part begin. */
function spread(part: Tensor): number {
  if (part === 'fine' || part === 'coarse') return 0.1;
  if (part.endsWith('Bias')) return 0;
  if (part.endsWith('Taps')) return 0.6;
  const into = { first: 3 * WIDTH, before: 3 * WIDTH, hidden: POOLED, out: HIDDEN }[part as string];
  return 1 / Math.sqrt(into ?? CHANNELS);
}

/** A number from the bell curve, near enough, without functions that differ between machines. */
function bell(next: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}

function newNet(known: Uint8Array, next: () => number): Net {
  const numbers = new Float64Array(NUMBERS);
  let at = 0;
  for (const part of TENSORS)
    for (let i = 0; i < SIZES[part]; i++, at++) {
      const unknown = part === 'fine' && i >= WIDTH && known[Math.floor(i / WIDTH)] !== 1;
      numbers[at] = unknown ? 0 : spread(part) * bell(next);
    }
  return netOf(numbers, () => 1);
}

/** The numbers of the heads by name. */
interface HeadNumbers extends Numbers {
  readonly owner: Float64Array;
  readonly ownerBias: Float64Array;
  readonly rule: Float64Array;
  readonly ruleBias: Float64Array;
}

const named = ({ owner, rule }: Heads): HeadNumbers => ({
  owner: owner.kernel,
  ownerBias: owner.bias,
  rule: rule.kernel,
  ruleBias: rule.bias,
});
const headsOf = ({ owner, ownerBias, rule, ruleBias }: HeadNumbers): Heads => ({
  owner: { kernel: owner, bias: ownerBias },
  rule: { kernel: rule, bias: ruleBias },
});

function newHeads(fill: (wide: number) => number): Heads {
  const head = (wide: number, answers: number) => newHead(wide, answers, () => fill(wide));
  return { owner: head(CHANNELS, ANSWERS.owner), rule: head(HIDDEN, ANSWERS.rule) };
}

/** Fits a network to messages. Deterministic: the same rows and seed give the same numbers. */
export function fitNetwork(rows: readonly Heard[], { epochs, rate, seed }: NetworkOptions): Net {
  const next = chance(seed);
  const known = knownRows(rows);
  const net = newNet(known, next);
  const heads = newHeads((wide) => bell(next) / Math.sqrt(wide));
  const own = new Adam(
    net,
    netOf(new Float64Array(NUMBERS), () => 1),
  );
  const others = new Adam(named(heads), named(newHeads(() => 0)));
  const headsGradient = headsOf(others.gradient);
  const path = newPath();
  const order = rows.map((_, i) => i);
  const batches = Math.floor(rows.length / BATCH);
  const steps = epochs * batches;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (let batch = 0; batch < batches; batch++) {
      const these = order.slice(batch * BATCH, (batch + 1) * BATCH).flatMap((i) => rows[i] ?? []);
      const marked = these.filter(({ told }) => told !== undefined);
      const symbols = marked.reduce((sum, { draft }) => sum + draft.count, 0);
      const asides: Asides = {
        heads,
        gradient: headsGradient,
        ofSymbol: 1 / Math.max(1, symbols),
        ofMessage: 1 / Math.max(1, marked.length),
      };
      for (const row of these) {
        const p = sigmoid(forward(net, row, known, path, next));
        const target = row.stop ? 1 - DOUBT : DOUBT;
        backward(net, row, path, ((p - target) * row.weight) / BATCH, own.gradient, asides);
      }
      const now = (rate * (1 + Math.cos((Math.PI * (epoch * batches + batch)) / steps))) / 2;
      own.move(now);
      others.move(now);
    }
  }
  return net;
}
