/**
 * Weights of which most are zero, as printable characters: first how far each weight lies behind the one before, then, after
 * a blank, what each is. Characters rather than packed bits, because the page's archive packs them better than we can.
 */

const FIRST = 35;
/** Characters 35 to 126 without the backslash: 91 digits. */
const DIGITS = 91;
const BACKSLASH = 92;
const BLANK = 32;
/** A digit of a gap that goes on: the gap is this much longer than the digits so far say. */
const ON = DIGITS - 1;
/** A weight is its digit less this. */
const ZERO = 45;

/** The greatest weight that can be packed. */
export const HEAVIEST = ZERO;

function digit(value: number): string {
  const code = value + FIRST;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

/** Packs whole weights of at most HEAVIEST to either side. */
export function pack(weights: Int8Array): string {
  const gaps: string[] = [];
  const values: string[] = [];
  let before = -1;
  weights.forEach((weight, i) => {
    if (weight === 0) return;
    let gap = i - before - 1;
    for (; gap >= ON; gap -= ON) gaps.push(digit(ON));
    gaps.push(digit(gap));
    values.push(digit(weight + ZERO));
    before = i;
  });
  return `${gaps.join('')} ${values.join('')}`;
}

/** The inverse of `pack`. Over bytes rather than characters: it runs once and cold, where that is a third faster. */
export function unpack(packed: string, length: number): Int8Array {
  const weights = new Int8Array(length);
  const bytes = new TextEncoder().encode(packed);
  const numbers = new Uint8Array(128);
  for (let value = 0; value < DIGITS; value++) numbers[digit(value).charCodeAt(0)] = value;
  const end = bytes.indexOf(BLANK);
  let at = -1;
  let next = end;
  for (let i = 0; i < end; i++) {
    const gap = numbers[bytes[i] ?? 0] ?? 0;
    at += gap;
    if (gap !== ON) weights[++at] = (numbers[bytes[++next] ?? 0] ?? 0) - ZERO;
  }
  return weights;
}
