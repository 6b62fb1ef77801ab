import { describe, expect, it } from 'vitest';
import { hear, NUMBERS, netOf, newSymbols, type Symbols, TENSORS } from '../../src/classifier/model/net.ts';
import { type Heard, oddsOf, slopesOf } from './backprop.ts';
import { chance } from './logistic.ts';
import { fitNetwork } from './network.ts';

const next = chance(7);

function symbolsOf(count: number, of = 60): Symbols {
  const symbols = newSymbols();
  symbols.count = count;
  for (let k = 0; k < count; k++) {
    symbols.fine[k] = 1 + Math.floor(next() * of);
    symbols.coarse[k] = 1 + Math.floor(next() * 20);
  }
  return symbols;
}

const heard = (draft: number, before: number): Heard => ({
  draft: symbolsOf(draft),
  before: symbolsOf(before),
  stop: true,
  weight: 1,
  dressed: false,
});

const randomNet = () =>
  netOf(
    Float32Array.from({ length: NUMBERS }, () => (next() - 0.5) * 0.5),
    () => 1,
  );

describe('the network in training', () => {
  it.each([
    [1, 0],
    [2, 3],
    [17, 0],
    [40, 12],
    [96, 96],
  ])('makes of %d symbols after %d what the classifier makes of them', (draft, before) => {
    const net = randomNet();
    const row = heard(draft, before);
    expect(oddsOf(net, row)).toBeCloseTo(hear(net, row.draft, row.before), 5);
  });

  it('knows how each part moves the log odds', () => {
    const net = randomNet();
    const row = heard(14, 6);
    const slopes = slopesOf(net, row);
    for (const part of TENSORS) {
      // The numbers that matter most: those in use.
      const at = slopes[part].reduce(
        (best, s, i) => (Math.abs(s) > Math.abs(slopes[part][best] ?? 0) ? i : best),
        0,
      );
      const was = net[part][at] ?? 0;
      const width = 1e-3;
      net[part][at] = was + width;
      const above = oddsOf(net, row);
      net[part][at] = was - width;
      const below = oddsOf(net, row);
      net[part][at] = was;
      const slope = (above - below) / (2 * width);
      expect(Math.abs(slope - (slopes[part][at] ?? 0))).toBeLessThan(0.02 * Math.max(1, Math.abs(slope)));
    }
  });

  it('learns an order of things, which their presence does not tell', () => {
    const rows: Heard[] = Array.from({ length: 3000 }, () => {
      const draft = symbolsOf(10, 20);
      const stop = next() < 0.5;
      const k = Math.floor(next() * 9);
      draft.fine[k] = stop ? 101 : 102;
      draft.fine[k + 1] = stop ? 102 : 101;
      return { draft, before: newSymbols(), stop, weight: 1, dressed: false };
    });
    const net = fitNetwork(rows.slice(0, 2500), { epochs: 6, rate: 4e-3, seed: 1 });
    const right = rows.slice(2500).filter((row) => hear(net, row.draft, row.before) > 0 === row.stop);
    expect(right.length).toBeGreaterThan(475);
  });

  it.each([
    ['whose each symbol is', { owners: new Uint8Array(8).fill(3), rule: 2 }],
    ['the rule', { owners: new Uint8Array(8), rule: 7 }],
  ])('learns from %s besides', (_, told) => {
    const rows = Array.from({ length: 200 }, () => heard(8, 2));
    const fitted = (answers: Heard['told']) =>
      fitNetwork(
        rows.map((row) => ({ ...row, told: answers })),
        { epochs: 1, rate: 2e-3, seed: 3 },
      );
    const plain = fitted({ owners: new Uint8Array(8), rule: 2 });
    const other = fitted(told);
    for (const part of ['fourth', 'second', 'fine'] as const) expect(other[part]).not.toEqual(plain[part]);
  });

  it('is the same for the same rows and seed', () => {
    const rows = Array.from({ length: 200 }, () => heard(8, 2));
    const options = { epochs: 1, rate: 2e-3, seed: 3 };
    expect(fitNetwork(rows, options)).toEqual(fitNetwork(rows, options));
  });
});
