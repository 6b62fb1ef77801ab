/** So many of so many, with its Wilson score interval (95 %), which stays honest near 0 and 1 and for small groups. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/** Bounds are given to a hundredth of a percent: more digits would only be noise in the committed figures. */
const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const p = hits / of;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  return { hits, of, low: round(middle - half), high: round(middle + half) };
}

export const rateOf = ({ hits, of }: Share): number => (of === 0 ? Number.NaN : hits / of);

const percent = (value: number) => (value * 100).toFixed(1);

/** `93.1 % (91.0-94.8) of 408`, or a dash where there is nothing to measure. */
export function formatShare(share: Share): string {
  if (share.of === 0) return '-';
  return `${percent(rateOf(share))} % (${percent(share.low)}-${percent(share.high)}) of ${share.of}`;
}
