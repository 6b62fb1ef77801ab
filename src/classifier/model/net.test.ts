import { describe, expect, it } from 'vitest';
import { netSteps, net as packed } from './generated/weights.ts';
import { hear, MOST_SYMBOLS, NUMBERS, netOf, newSymbols, ROWS, rowOf, TENSORS, WIDTH } from './net.ts';
import { unpack } from './sparse.ts';

describe('the network', () => {
  const net = netOf(unpack(packed, NUMBERS), (part) => netSteps[part] ?? 0);

  it('is shipped whole', () => {
    expect(netSteps).toHaveLength(TENSORS.length);
    expect(netSteps.every((step) => step > 0)).toBe(true);
    for (const part of TENSORS) expect(net[part].some((number) => number !== 0)).toBe(true);
  });

  it('gives every symbol a row of the table, and none the row of the unknown', () => {
    for (const symbol of [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 300, 850, 0x40000000]) {
      expect(rowOf(symbol)).toBeGreaterThan(0);
      expect(rowOf(symbol)).toBeLessThan(ROWS);
    }
  });

  it('knows an unknown symbol as such', () => {
    const empty = Array.from({ length: ROWS }, (_, row) => row).find(
      (row) => row > 0 && net.fine.subarray(row * WIDTH, (row + 1) * WIDTH).every((n) => n === 0),
    );
    const symbols = Array.from({ length: 100_000 }, (_, i) => i).filter((i) => rowOf(i) === empty);
    const [one = 0, other = 0] = symbols;
    const deaf = { ...net, fine: net.fine.slice().fill(0, 0, WIDTH) };
    const of = (by: typeof net, symbol: number) => {
      const draft = newSymbols();
      draft.count = 1;
      draft.fine[0] = symbol;
      return hear(by, draft, newSymbols());
    };
    expect(one).not.toBe(other);
    expect(of(net, one)).toBe(of(net, other));
    expect(of(net, one)).not.toBe(of(deaf, one));
  });

  it.each([0, 1, MOST_SYMBOLS])('says something finite of %d symbols', (count) => {
    const draft = newSymbols();
    draft.count = count;
    for (let k = 0; k < count; k++) draft.fine[k] = 300 + (k % 40);
    expect(Number.isFinite(hear(net, draft, newSymbols()))).toBe(true);
  });

  it('says the same of a draft whatever it heard before', () => {
    const symbols = (count: number) => {
      const all = newSymbols();
      all.count = count;
      for (let k = 0; k < count; k++) {
        all.fine[k] = 300 + ((k * 7) % 60);
        all.coarse[k] = k % 90;
      }
      return all;
    };
    const first = hear(net, symbols(5), symbols(0));
    hear(net, symbols(MOST_SYMBOLS), symbols(40));
    expect(hear(net, symbols(5), symbols(0))).toBe(first);
  });
});
