import { describe, expect, it } from 'vitest';
import { kappaOf } from './agreement.ts';

const pairs = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([pair, count]) =>
    Array.from({ length: count }, () => [pair.charAt(0), pair.charAt(1)] as const),
  );

describe('kappaOf', () => {
  it('is 1 for the same labels and 0 for what chance alone gives', () => {
    expect(kappaOf(pairs({ yy: 5, nn: 5 }))).toEqual({ agreed: 10, kappa: 1 });
    expect(kappaOf(pairs({ yy: 25, yn: 25, ny: 25, nn: 25 })).kappa).toBeCloseTo(0);
  });

  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
  it('takes chance out of the agreement', () => {
    expect(kappaOf(pairs({ yy: 20, yn: 5, ny: 10, nn: 15 })).kappa).toBeCloseTo(0.4);
  });
});
