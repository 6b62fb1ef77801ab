import { describe, expect, it } from 'vitest';
import { HEAVIEST, pack, unpack } from './sparse.ts';

describe('packed weights', () => {
  it.each([
    ['none', []],
    [
      'the first and the last',
      [
        [0, 3],
        [999, -7],
      ],
    ],
    [
      'neighbours',
      [
        [4, 1],
        [5, -1],
        [6, 2],
      ],
    ],
    [
      'the heaviest',
      [
        [10, HEAVIEST],
        [11, -HEAVIEST],
      ],
    ],
    [
      'gaps as long as a digit, and one off it',
      [
        [88, 1],
        [178, 2],
        [269, 3],
        [361, 4],
      ],
    ],
    [
      'gaps of many digits',
      [
        [0, 1],
        [91, 2],
        [182, 3],
        [800, 4],
      ],
    ],
  ] as const)('come back as they were: %s', (_, some) => {
    const weights = new Int8Array(1000);
    for (const [at, weight] of some) weights[at] = weight;
    const packed = pack(weights);
    expect(unpack(packed, 1000)).toEqual(weights);
    expect(packed).toMatch(/^[#-[\]-~]* [#-[\]-~]*$/);
  });
});
