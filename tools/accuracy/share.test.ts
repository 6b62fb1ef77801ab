import { describe, expect, it } from 'vitest';
import { formatShare, shareOf } from './share.ts';

// Bounds from the closed form of E. B. Wilson (1927), worked out by hand for the small ones.
describe('shareOf', () => {
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const share = shareOf(hits, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('says nothing of an empty group', () => {
    expect(formatShare(shareOf(0, 0))).toBe('-');
    expect(formatShare(shareOf(5, 10))).toBe('50.0 % (23.7-76.3) of 10');
  });
});
