import { describe, expect, it } from 'vitest';
import { chance } from './logistic.ts';
import { ANSWERS, ask, newHead, toldOf } from './side-tasks.ts';

describe('what a message was marked with', () => {
  // "bed 4 rosa: a1c 9" with the room and the lab marked, in symbols [bed 4] [rosa] [:] [a1c] [9]
  const tokens = [
    { start: 0, end: 3 },
    { start: 4, end: 5 },
    { start: 6, end: 10 },
    { start: 10, end: 11 },
    { start: 12, end: 15 },
    { start: 16, end: 17 },
  ];
  const told = toldOf(
    [
      { start: 0, end: 5, kind: 'room', subject: 'third-person' },
      { start: 12, end: 17, kind: 'lab', subject: 'reader' },
    ],
    'R5',
    tokens,
    [0, 2, 3, 4, 5],
  );

  it('is told of the symbols that the marks cover', () => {
    expect([...told.owners].map((owner) => owner > 0)).toEqual([true, false, false, true, true]);
    expect(told.owners[3]).toBe(told.owners[4]);
  });

  it('tells an identifier of one from health of another', () => {
    expect(told.owners[0]).toBe(1);
    expect(told.owners[3]).toBeGreaterThan(5);
    expect(Math.max(...told.owners)).toBeLessThan(ANSWERS.owner);
  });
});

describe('a side task', () => {
  const next = chance(5);
  const around = () => next() - 0.5;
  const from = Float64Array.from({ length: 6 }, around);
  const head = newHead(4, 5, around);
  const lossOf = () => {
    const odds = [...head.bias].map((bias, a) => {
      let sum = bias;
      for (let i = 0; i < 4; i++) sum += (from[2 + i] ?? 0) * (head.kernel[a * 4 + i] ?? 0);
      return sum;
    });
    return Math.log(odds.reduce((sum, one) => sum + Math.exp(one), 0)) - (odds[3] ?? 0);
  };
  const change = new Float64Array(6);
  const gradient = newHead(4, 5, () => 0);
  ask(head, from, 2, 4, 3, 1, change, gradient);

  const slopeAt = (numbers: Float64Array, i: number): number => {
    const was = numbers[i] ?? 0;
    numbers[i] = was + 1e-4;
    const above = lossOf();
    numbers[i] = was - 1e-4;
    const below = lossOf();
    numbers[i] = was;
    return (above - below) / 2e-4;
  };

  it('knows how what it reads moves the loss', () => {
    for (let i = 0; i < 6; i++) expect(change[i]).toBeCloseTo(slopeAt(from, i), 5);
  });

  it('knows how its own numbers move the loss', () => {
    for (let i = 0; i < 20; i++) expect(gradient.kernel[i]).toBeCloseTo(slopeAt(head.kernel, i), 5);
    for (let i = 0; i < 5; i++) expect(gradient.bias[i]).toBeCloseTo(slopeAt(head.bias, i), 5);
  });
});
