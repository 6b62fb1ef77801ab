import {
  blend,
  CHANNELS,
  convolve,
  HEARD,
  HIDDEN,
  LAYERS,
  type Layer,
  LENGTHENED,
  MOST_SYMBOLS,
  mix,
  type Net,
  NUMBERS,
  netOf,
  POOLED,
  ROWS,
  rowOf,
  type Symbols,
  WIDTH,
} from '../../src/classifier/model/net.ts';
import { type ANSWERS, ask, type Head, type Told } from './side-tasks.ts';

/** What the network learns from one message. */
export interface Heard {
  readonly draft: Symbols;
  readonly before: Symbols;
  readonly stop: boolean;
  readonly weight: number;
  /** Another dress of a message: its symbols do not count as seen. */
  readonly dressed: boolean;
  /** What the network is to tell of it besides, so that it learns why; it is not asked for that later. */
  readonly told?: Told | undefined;
}

/** The share of symbols that are taken for unknown ones, of numbers of a symbol and of channels that are dropped. */
const UNHEARD = 0.07;
const DROPPED_NUMBERS = 0.1;
const DROPPED_CHANNELS = 0.3;
/** What the other tasks count beside the verdict (https://doi.org/10.1023/A:1007379606734). */
const OF_OWNERS = 0.5;
const OF_RULES = 0.3;

/** The heads of the other tasks. */
export type Heads = Readonly<Record<keyof typeof ANSWERS, Head>>;

/** What stands between the symbols of a message and its log odds, kept for the way back. */
export interface Path {
  readonly rows: Int32Array;
  readonly embedded: Float64Array;
  readonly kept: Float64Array;
  /** What came out of each layer, and what each separable one blended. */
  readonly first: Float64Array;
  readonly layers: Readonly<Record<Layer, Float64Array>>;
  readonly blended: Readonly<Record<Layer, Float64Array>>;
  readonly rowsBefore: Int32Array;
  readonly embeddedBefore: Float64Array;
  readonly keptBefore: Float64Array;
  readonly layerBefore: Float64Array;
  readonly pooled: Float64Array;
  readonly place: Int32Array;
  readonly keptPooled: Float64Array;
  readonly hidden: Float64Array;
}

const places = (channels: number) => new Float64Array(MOST_SYMBOLS * channels);

export function newPath(): Path {
  return {
    rows: new Int32Array(MOST_SYMBOLS),
    embedded: places(WIDTH),
    kept: places(WIDTH),
    first: places(CHANNELS),
    layers: { second: places(CHANNELS), third: places(CHANNELS), fourth: places(CHANNELS) },
    blended: { second: places(CHANNELS), third: places(CHANNELS), fourth: places(CHANNELS) },
    rowsBefore: new Int32Array(MOST_SYMBOLS),
    embeddedBefore: places(WIDTH),
    keptBefore: places(WIDTH),
    layerBefore: places(HEARD),
    pooled: new Float64Array(POOLED),
    place: new Int32Array(POOLED),
    keptPooled: new Float64Array(POOLED),
    hidden: new Float64Array(HIDDEN),
  };
}

/** Fills with what a number is multiplied by: 0 for a dropped one, a little more than 1 for the others. */
function drop(into: Float64Array, count: number, share: number, next: (() => number) | undefined): void {
  if (next === undefined) into.fill(1, 0, count);
  else for (let i = 0; i < count; i++) into[i] = next() < share ? 0 : 1 / (1 - share);
}

function embed(
  net: Net,
  symbols: Symbols,
  known: Uint8Array,
  rows: Int32Array,
  kept: Float64Array,
  into: Float64Array,
  next: (() => number) | undefined,
): void {
  drop(kept, symbols.count * WIDTH, DROPPED_NUMBERS, next);
  for (let k = 0; k < symbols.count; k++) {
    const row = rowOf(symbols.fine[k] ?? 0);
    const unheard = next !== undefined && next() < UNHEARD;
    rows[k] = known[row] === 1 && !unheard ? row : 0;
    const a = (rows[k] ?? 0) * WIDTH;
    const b = (symbols.coarse[k] ?? 0) * WIDTH;
    for (let d = 0; d < WIDTH; d++)
      into[k * WIDTH + d] = ((net.fine[a + d] ?? 0) + (net.coarse[b + d] ?? 0)) * (kept[k * WIDTH + d] ?? 0);
  }
}

/** The greatest of each channel and where it stood; -1 where nothing rose above zero. */
function greatest(from: Float64Array, count: number, channels: number, at: number, path: Path): void {
  for (let o = 0; o < channels; o++) {
    let most = 0;
    let place = -1;
    for (let k = 0; k < count; k++) {
      const value = from[k * channels + o] ?? 0;
      if (value > most) {
        most = value;
        place = k;
      }
    }
    path.pooled[at + o] = most;
    path.place[at + o] = place;
  }
}

function separable(net: Net, layer: Layer, from: Float64Array, count: number, path: Path): void {
  blend(from, count, net[`${layer}Taps`], LAYERS[layer], path.blended[layer]);
  mix(path.blended[layer], from, count, net[layer], net[`${layer}Bias`], path.layers[layer]);
}

/** The log odds of one message; with `next`, some of what it hears is dropped. */
export function forward(
  net: Net,
  { draft, before }: Heard,
  known: Uint8Array,
  path: Path,
  next: (() => number) | undefined,
): number {
  const { layers, pooled, hidden, keptPooled } = path;
  embed(net, draft, known, path.rows, path.kept, path.embedded, next);
  convolve(path.embedded, draft.count, WIDTH, net.first, net.firstBias, path.first);
  separable(net, 'second', path.first, draft.count, path);
  separable(net, 'third', layers.second, draft.count, path);
  separable(net, 'fourth', layers.third, draft.count, path);
  greatest(layers.fourth, draft.count, CHANNELS, 0, path);
  const share = 1 / Math.sqrt(draft.count + LENGTHENED);
  for (let o = 0; o < CHANNELS; o++) {
    let sum = 0;
    for (let k = 0; k < draft.count; k++) sum += layers.fourth[k * CHANNELS + o] ?? 0;
    pooled[CHANNELS + o] = sum * share;
  }
  embed(net, before, known, path.rowsBefore, path.keptBefore, path.embeddedBefore, next);
  convolve(path.embeddedBefore, before.count, WIDTH, net.before, net.beforeBias, path.layerBefore);
  greatest(path.layerBefore, before.count, HEARD, 2 * CHANNELS, path);
  drop(keptPooled, POOLED, DROPPED_CHANNELS, next);
  let sum = net.outBias[0] ?? 0;
  for (let h = 0; h < HIDDEN; h++) {
    let value = net.hiddenBias[h] ?? 0;
    for (let i = 0; i < POOLED; i++)
      value += (pooled[i] ?? 0) * (keptPooled[i] ?? 0) * (net.hidden[i * HIDDEN + h] ?? 0);
    hidden[h] = Math.max(0, value);
    sum += (hidden[h] ?? 0) * (net.out[h] ?? 0);
  }
  return sum;
}

/** What rectified channels should change by: those at zero stay there. Adds it up for the bias. */
function rectifyBack(
  into: Float64Array,
  count: number,
  change: Float64Array,
  biasChange: Float64Array,
): void {
  const channels = biasChange.length;
  for (let k = 0, at = 0; k < count; k++)
    for (let o = 0; o < channels; o++, at++) {
      if ((into[at] ?? 0) <= 0) change[at] = 0;
      biasChange[o] = (biasChange[o] ?? 0) + (change[at] ?? 0);
    }
}

/**
 * The way back through `channels` sums over `wide` numbers: what `d`, the change of the sums at `at`, asks of the kernel row by
 * row, and of the numbers from `place` on.
 */
function sumsBack(
  from: Float64Array,
  place: number,
  wide: number,
  kernel: Float64Array,
  row: number,
  change: Float64Array,
  at: number,
  channels: number,
  kernelChange: Float64Array,
  fromChange: Float64Array,
): void {
  for (let i = 0; i < wide; i++) {
    const value = from[place + i] ?? 0;
    const k = row + i * channels;
    let back = 0;
    for (let o = 0; o < channels; o++) {
      const d = change[at + o] ?? 0;
      back += d * (kernel[k + o] ?? 0);
      kernelChange[k + o] = (kernelChange[k + o] ?? 0) + value * d;
    }
    fromChange[place + i] = (fromChange[place + i] ?? 0) + back;
  }
}

/** The way back through a layer of width 3. */
function convolveBack(
  from: Float64Array,
  count: number,
  kernel: Float64Array,
  into: Float64Array,
  change: Float64Array,
  kernelChange: Float64Array,
  biasChange: Float64Array,
  fromChange: Float64Array,
): void {
  const channels = biasChange.length;
  rectifyBack(into, count, change, biasChange);
  fromChange.fill(0, 0, count * WIDTH);
  for (let k = 0; k < count; k++)
    for (let tap = k < 1 ? 1 : 0; tap <= (k + 1 < count ? 2 : 1); tap++)
      sumsBack(
        from,
        (k + tap - 1) * WIDTH,
        WIDTH,
        kernel,
        tap * WIDTH * channels,
        change,
        k * channels,
        channels,
        kernelChange,
        fromChange,
      );
}

const changeBlended = places(CHANNELS);

/** The way back through a separable layer, from `change` to `fromChange`. */
function separableBack(
  net: Net,
  layer: Layer,
  from: Float64Array,
  count: number,
  path: Path,
  change: Float64Array,
  gradient: Net,
  fromChange: Float64Array,
): void {
  const blended = path.blended[layer];
  const taps = net[`${layer}Taps`];
  const tapsChange = gradient[`${layer}Taps`];
  const far = LAYERS[layer] * CHANNELS;
  rectifyBack(path.layers[layer], count, change, gradient[`${layer}Bias`]);
  const end = count * CHANNELS;
  changeBlended.fill(0, 0, end);
  for (let at = 0; at < end; at++) fromChange[at] = change[at] ?? 0;
  for (let at = 0; at < end; at += CHANNELS)
    sumsBack(blended, at, CHANNELS, net[layer], 0, change, at, CHANNELS, gradient[layer], changeBlended);
  for (let tap = 0; tap < 3; tap++) {
    const by = (tap - 1) * far;
    for (let at = Math.max(0, -by); at < Math.min(end, end - by); at++) {
      const tapped = tap * CHANNELS + (at % CHANNELS);
      const d = changeBlended[at] ?? 0;
      tapsChange[tapped] = (tapsChange[tapped] ?? 0) + d * (from[at + by] ?? 0);
      fromChange[at + by] = (fromChange[at + by] ?? 0) + d * (taps[tapped] ?? 0);
    }
  }
}

const changeA = places(CHANNELS);
const changeB = places(CHANNELS);
const changeEmbedded = places(WIDTH);
const changePooled = new Float64Array(POOLED);
const changeHidden = new Float64Array(HIDDEN);

function embedBack(
  count: number,
  symbols: Symbols,
  rows: Int32Array,
  kept: Float64Array,
  change: Float64Array,
  gradient: Net,
): void {
  for (let k = 0; k < count; k++) {
    const a = (rows[k] ?? 0) * WIDTH;
    const b = (symbols.coarse[k] ?? 0) * WIDTH;
    for (let d = 0; d < WIDTH; d++) {
      const g = (change[k * WIDTH + d] ?? 0) * (kept[k * WIDTH + d] ?? 0);
      gradient.fine[a + d] = (gradient.fine[a + d] ?? 0) + g;
      gradient.coarse[b + d] = (gradient.coarse[b + d] ?? 0) + g;
    }
  }
}

/** What the side tasks of a batch count, and where their heads' changes are added up. */
export interface Asides {
  readonly heads: Heads;
  readonly gradient: Heads;
  /** For each symbol that a task is asked of, and for each message. */
  readonly ofSymbol: number;
  readonly ofMessage: number;
}

/**
 * Adds to the gradient what one message asks for, whose log odds should change by `change`, and what the side tasks ask of
 * it.
 */
export function backward(
  net: Net,
  { draft, before, told }: Heard,
  path: Path,
  change: number,
  gradient: Net,
  asides?: Asides,
): void {
  const { layers, pooled, hidden, keptPooled, place } = path;
  gradient.outBias[0] = (gradient.outBias[0] ?? 0) + change;
  changePooled.fill(0);
  for (let h = 0; h < HIDDEN; h++) {
    gradient.out[h] = (gradient.out[h] ?? 0) + change * (hidden[h] ?? 0);
    changeHidden[h] = change * (net.out[h] ?? 0);
  }
  if (asides !== undefined && told !== undefined)
    ask(
      asides.heads.rule,
      hidden,
      0,
      HIDDEN,
      told.rule,
      OF_RULES * asides.ofMessage,
      changeHidden,
      asides.gradient.rule,
    );
  for (let h = 0; h < HIDDEN; h++) {
    if ((hidden[h] ?? 0) <= 0) continue;
    const d = changeHidden[h] ?? 0;
    gradient.hiddenBias[h] = (gradient.hiddenBias[h] ?? 0) + d;
    for (let i = 0; i < POOLED; i++) {
      const at = i * HIDDEN + h;
      const keep = keptPooled[i] ?? 0;
      gradient.hidden[at] = (gradient.hidden[at] ?? 0) + d * (pooled[i] ?? 0) * keep;
      changePooled[i] = (changePooled[i] ?? 0) + d * (net.hidden[at] ?? 0) * keep;
    }
  }
  const n = draft.count;
  const share = 1 / Math.sqrt(n + LENGTHENED);
  for (let k = 0; k < n; k++)
    for (let o = 0; o < CHANNELS; o++)
      changeA[k * CHANNELS + o] =
        share * (changePooled[CHANNELS + o] ?? 0) + (place[o] === k ? (changePooled[o] ?? 0) : 0);
  if (asides !== undefined && told !== undefined)
    for (let k = 0; k < n; k++) {
      const { heads, gradient: headsGradient, ofSymbol } = asides;
      const at = k * CHANNELS;
      ask(
        heads.owner,
        layers.fourth,
        at,
        CHANNELS,
        told.owners[k] ?? 0,
        OF_OWNERS * ofSymbol,
        changeA,
        headsGradient.owner,
      );
    }
  separableBack(net, 'fourth', layers.third, n, path, changeA, gradient, changeB);
  separableBack(net, 'third', layers.second, n, path, changeB, gradient, changeA);
  separableBack(net, 'second', path.first, n, path, changeA, gradient, changeB);
  convolveBack(
    path.embedded,
    n,
    net.first,
    path.first,
    changeB,
    gradient.first,
    gradient.firstBias,
    changeEmbedded,
  );
  embedBack(n, draft, path.rows, path.kept, changeEmbedded, gradient);
  if (before.count === 0) return;
  changeA.fill(0, 0, before.count * HEARD);
  for (let o = 0; o < HEARD; o++) {
    const k = place[2 * CHANNELS + o] ?? -1;
    if (k >= 0) changeA[k * HEARD + o] = changePooled[2 * CHANNELS + o] ?? 0;
  }
  convolveBack(
    path.embeddedBefore,
    before.count,
    net.before,
    path.layerBefore,
    changeA,
    gradient.before,
    gradient.beforeBias,
    changeEmbedded,
  );
  embedBack(before.count, before, path.rowsBefore, path.keptBefore, changeEmbedded, gradient);
}

/** The log odds of a message under a network in training, to hold against the classifier's own. */
export function oddsOf(net: Net, row: Heard): number {
  const known = Uint8Array.from({ length: ROWS }, (_, r) =>
    net.fine.subarray(r * WIDTH, (r + 1) * WIDTH).some((n) => n !== 0) ? 1 : 0,
  );
  return forward(net, row, known, newPath(), undefined);
}

/** How each number of the network moves the log odds of a message. */
export function slopesOf(net: Net, row: Heard): Net {
  const known = new Uint8Array(ROWS).fill(1);
  const path = newPath();
  forward(net, row, known, path, undefined);
  const gradient = netOf(new Float64Array(NUMBERS), () => 1);
  backward(net, row, path, 1, gradient);
  return gradient;
}
