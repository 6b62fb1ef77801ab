/**
 * A small convolutional network over the symbols of a draft and of the message before it: it hears the order in which
 * things are said, which the regression's loose features do not. One layer of width 3; three separable ones that look
 * two, four and one symbols to either side, each added to the one before; of every channel the greatest, and the sum over
 * the root of how many there are; one hidden layer.
 */

/** Symbols of a text in order; those of a finding of several tokens count as one. */
export interface Symbols {
  readonly fine: Int32Array;
  readonly coarse: Uint8Array;
  /** The token each begins with. */
  readonly at: Uint16Array;
  count: number;
}

/** Symbols of a text beyond these many are not heard. */
export const MOST_SYMBOLS = 96;

export function newSymbols(): Symbols {
  return {
    fine: new Int32Array(MOST_SYMBOLS),
    coarse: new Uint8Array(MOST_SYMBOLS),
    at: new Uint16Array(MOST_SYMBOLS),
    count: 0,
  };
}

const ROW_BITS = 13;
/** Rows of the table of fine symbols, by hash. Row 0 is for those that were seen too seldom. */
export const ROWS = 1 << ROW_BITS;
const COARSES = 256;
export const WIDTH = 16;
export const CHANNELS = 40;
/** Channels of the message before. */
export const HEARD = 16;
export const HIDDEN = 24;
export const POOLED = 2 * CHANNELS + HEARD;
/** The sum of a short text is scaled as if it were longer. */
export const LENGTHENED = 4;
/** How far to either side the separable layers look. */
export const LAYERS = { second: 2, third: 4, fourth: 1 } as const;
export type Layer = keyof typeof LAYERS;

/**
 * How many numbers each part of the network has. Kernels go by tap, then channel in, then channel out; a separable layer
 * has three taps for each channel and then one kernel.
 */
export const SIZES = {
  fine: ROWS * WIDTH,
  coarse: COARSES * WIDTH,
  first: 3 * WIDTH * CHANNELS,
  firstBias: CHANNELS,
  secondTaps: 3 * CHANNELS,
  second: CHANNELS * CHANNELS,
  secondBias: CHANNELS,
  thirdTaps: 3 * CHANNELS,
  third: CHANNELS * CHANNELS,
  thirdBias: CHANNELS,
  fourthTaps: 3 * CHANNELS,
  fourth: CHANNELS * CHANNELS,
  fourthBias: CHANNELS,
  before: 3 * WIDTH * HEARD,
  beforeBias: HEARD,
  hidden: POOLED * HIDDEN,
  hiddenBias: HIDDEN,
  out: HIDDEN,
  outBias: 1,
} as const;

export type Tensor = keyof typeof SIZES;
export const TENSORS: readonly Tensor[] = Object.keys(SIZES).filter((key): key is Tensor => key in SIZES);
/** All numbers of the network together. */
export const NUMBERS = TENSORS.reduce((sum, part) => sum + SIZES[part], 0);

export type Net = Readonly<Record<Tensor, Float64Array>>;

/** A network of the numbers at hand, part after part; `scaleOf` says what one unit of a part is worth. */
export function netOf(numbers: ArrayLike<number>, scaleOf: (part: number) => number): Net {
  let from = 0;
  const cut = (part: Tensor): Float64Array => {
    const scale = scaleOf(TENSORS.indexOf(part));
    const own = new Float64Array(SIZES[part]);
    for (let i = 0; i < own.length; i++) own[i] = (numbers[from + i] ?? 0) * scale;
    from += own.length;
    return own;
  };
  return {
    fine: cut('fine'),
    coarse: cut('coarse'),
    first: cut('first'),
    firstBias: cut('firstBias'),
    secondTaps: cut('secondTaps'),
    second: cut('second'),
    secondBias: cut('secondBias'),
    thirdTaps: cut('thirdTaps'),
    third: cut('third'),
    thirdBias: cut('thirdBias'),
    fourthTaps: cut('fourthTaps'),
    fourth: cut('fourth'),
    fourthBias: cut('fourthBias'),
    before: cut('before'),
    beforeBias: cut('beforeBias'),
    hidden: cut('hidden'),
    hiddenBias: cut('hiddenBias'),
    out: cut('out'),
    outBias: cut('outBias'),
  };
}

/** The row of a fine symbol; never 0. */
export function rowOf(symbol: number): number {
  let h = Math.imul(symbol ^ (symbol >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> (32 - ROW_BITS) || 1;
}

/** Whether a row holds anything: one that does not was seen too seldom. */
function isKnown(fine: Float64Array, row: number): boolean {
  for (let d = row * WIDTH; d < (row + 1) * WIDTH; d++) if (fine[d] !== 0) return true;
  return false;
}

/** Looks up the symbols of a text; returns how many. */
function embed({ fine, coarse }: Net, symbols: Symbols, into: Float64Array): number {
  for (let k = 0; k < symbols.count; k++) {
    const row = rowOf(symbols.fine[k] ?? 0);
    const a = (isKnown(fine, row) ? row : 0) * WIDTH;
    const b = (symbols.coarse[k] ?? 0) * WIDTH;
    for (let d = 0; d < WIDTH; d++) into[k * WIDTH + d] = (fine[a + d] ?? 0) + (coarse[b + d] ?? 0);
  }
  return symbols.count;
}

/**
 * One layer of width 3 over `count` places, with `wide` numbers each, of a number of channels that four divides: convolves
 * and rectifies.
 */
export function convolve(
  from: Float64Array,
  count: number,
  wide: number,
  kernel: Float64Array,
  bias: Float64Array,
  into: Float64Array,
): void {
  const channels = bias.length;
  for (let k = 0; k < count; k++) {
    const first = k < 1 ? 1 : 0;
    const last = k + 1 < count ? 2 : 1;
    // Four channels at a time: each number of a place is read once for all four.
    for (let o = 0; o < channels; o += 4) {
      let a = bias[o] ?? 0;
      let b = bias[o + 1] ?? 0;
      let c = bias[o + 2] ?? 0;
      let d = bias[o + 3] ?? 0;
      let at = first * wide * channels + o;
      const end = (k + last) * wide;
      for (let i = (k + first - 1) * wide; i < end; i++, at += channels) {
        const value = from[i] ?? 0;
        a += value * (kernel[at] ?? 0);
        b += value * (kernel[at + 1] ?? 0);
        c += value * (kernel[at + 2] ?? 0);
        d += value * (kernel[at + 3] ?? 0);
      }
      const to = k * channels + o;
      into[to] = a > 0 ? a : 0;
      into[to + 1] = b > 0 ? b : 0;
      into[to + 2] = c > 0 ? c : 0;
      into[to + 3] = d > 0 ? d : 0;
    }
  }
}

/** The first half of a separable layer: each channel of a place with the same channel `reach` places before and behind. */
export function blend(
  from: Float64Array,
  count: number,
  taps: Float64Array,
  reach: number,
  into: Float64Array,
): void {
  const far = reach * CHANNELS;
  for (let k = 0; k < count; k++) {
    const behind = k >= reach;
    const ahead = k + reach < count;
    for (let i = 0; i < CHANNELS; i++) {
      const at = k * CHANNELS + i;
      let value = (taps[CHANNELS + i] ?? 0) * (from[at] ?? 0);
      if (behind) value += (taps[i] ?? 0) * (from[at - far] ?? 0);
      if (ahead) value += (taps[2 * CHANNELS + i] ?? 0) * (from[at + far] ?? 0);
      into[at] = value;
    }
  }
}

/** The second half: all channels of a blended place with each other; adds what came `from` below and rectifies. */
export function mix(
  blended: Float64Array,
  from: Float64Array,
  count: number,
  kernel: Float64Array,
  bias: Float64Array,
  into: Float64Array,
): void {
  for (let k = 0; k < count; k++) {
    const place = k * CHANNELS;
    for (let o = 0; o < CHANNELS; o += 4) {
      const to = place + o;
      let a = (bias[o] ?? 0) + (from[to] ?? 0);
      let b = (bias[o + 1] ?? 0) + (from[to + 1] ?? 0);
      let c = (bias[o + 2] ?? 0) + (from[to + 2] ?? 0);
      let d = (bias[o + 3] ?? 0) + (from[to + 3] ?? 0);
      for (let i = 0, at = o; i < CHANNELS; i++, at += CHANNELS) {
        const value = blended[place + i] ?? 0;
        a += value * (kernel[at] ?? 0);
        b += value * (kernel[at + 1] ?? 0);
        c += value * (kernel[at + 2] ?? 0);
        d += value * (kernel[at + 3] ?? 0);
      }
      into[to] = a > 0 ? a : 0;
      into[to + 1] = b > 0 ? b : 0;
      into[to + 2] = c > 0 ? c : 0;
      into[to + 3] = d > 0 ? d : 0;
    }
  }
}

const embedded = new Float64Array(MOST_SYMBOLS * WIDTH);
const one = new Float64Array(MOST_SYMBOLS * CHANNELS);
const other = new Float64Array(MOST_SYMBOLS * CHANNELS);
const blended = new Float64Array(MOST_SYMBOLS * CHANNELS);
const pooled = new Float64Array(POOLED);

/** The greatest of each channel over all places. */
function greatest(from: Float64Array, count: number, channels: number, at: number): void {
  for (let k = 0; k < count; k++)
    for (let o = 0; o < channels; o++)
      if ((from[k * channels + o] ?? 0) > (pooled[at + o] ?? 0)) pooled[at + o] = from[k * channels + o] ?? 0;
}

/** What the network makes of a draft and the message before it: the log odds that it must be stopped. */
export function hear(net: Net, draft: Symbols, before: Symbols): number {
  pooled.fill(0);
  const count = embed(net, draft, embedded);
  convolve(embedded, count, WIDTH, net.first, net.firstBias, one);
  blend(one, count, net.secondTaps, LAYERS.second, blended);
  mix(blended, one, count, net.second, net.secondBias, other);
  blend(other, count, net.thirdTaps, LAYERS.third, blended);
  mix(blended, other, count, net.third, net.thirdBias, one);
  blend(one, count, net.fourthTaps, LAYERS.fourth, blended);
  mix(blended, one, count, net.fourth, net.fourthBias, other);
  greatest(other, count, CHANNELS, 0);
  const share = 1 / Math.sqrt(count + LENGTHENED);
  for (let k = 0; k < count; k++)
    for (let o = 0; o < CHANNELS; o++)
      pooled[CHANNELS + o] = (pooled[CHANNELS + o] ?? 0) + share * (other[k * CHANNELS + o] ?? 0);
  const heard = embed(net, before, embedded);
  convolve(embedded, heard, WIDTH, net.before, net.beforeBias, one);
  greatest(one, heard, HEARD, 2 * CHANNELS);
  let sum = net.outBias[0] ?? 0;
  for (let h = 0; h < HIDDEN; h++) {
    let value = net.hiddenBias[h] ?? 0;
    for (let i = 0; i < POOLED; i++) value += (pooled[i] ?? 0) * (net.hidden[i * HIDDEN + h] ?? 0);
    if (value > 0) sum += value * (net.out[h] ?? 0);
  }
  return sum;
}
