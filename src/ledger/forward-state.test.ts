import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterBatch,
  freshProgress,
  isDue,
  LARGEST_BATCH,
  type Outcome,
  type Progress,
  progressFor,
  readRetryAfter,
  waitFor,
  waitForMore,
} from './forward-state.ts';

const NOW = Date.UTC(2026, 2, 1);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const fresh = freshProgress('a');
const step = (before: Progress, outcome: Outcome, random = 0, sent = 10) =>
  afterBatch(before, outcome, { sent, now: NOW, random });
/** Milliseconds until the next try. */
const pause = (outcome: Outcome, random = 0, before = fresh, sent = 10) =>
  step(before, outcome, random, sent).nextAt - NOW;

describe('after a batch', () => {
  it('goes on at once when it was accepted, and forgets what was wrong', () => {
    const failing = step(step(fresh, { kind: 'unreachable' }), { kind: 'busy', status: 503 });
    expect(failing).toMatchObject({ failures: 2, problem: { kind: 'busy', status: 503, at: NOW } });
    const well = step(failing, { kind: 'accepted', rejected: 0 });
    expect(well).toEqual({ ...fresh, nextAt: NOW, lastSuccess: NOW });
  });

  it('counts what the collector did not keep, and sends it no more', () => {
    const some = step(fresh, { kind: 'accepted', rejected: 3 });
    expect(some).toMatchObject({ rejected: 3, nextAt: NOW });
    expect(step(some, { kind: 'accepted', rejected: 2 })).toMatchObject({ rejected: 5 });
  });

  const pauses: [string, Outcome, number, number][] = [
    ['no network', { kind: 'offline' }, MINUTE, 2 * MINUTE],
    ['no answer', { kind: 'timeout' }, 30 * SECOND, MINUTE],
    ['unreachable', { kind: 'unreachable' }, 30 * SECOND, MINUTE],
    ['an error of its own', { kind: 'busy', status: 500 }, 30 * SECOND, MINUTE],
    ['too busy', { kind: 'busy', status: 429, retryAfter: 10 * MINUTE }, 10 * MINUTE, 11 * MINUTE],
    ['too busy for a day', { kind: 'busy', status: 503, retryAfter: 24 * HOUR }, 24 * HOUR, 26.4 * HOUR],
    ['too busy for a year', { kind: 'busy', status: 503, retryAfter: 8760 * HOUR }, 24 * HOUR, 26.4 * HOUR],
    ['too busy for a moment', { kind: 'busy', status: 503, retryAfter: 0 }, 30 * SECOND, 90 * SECOND],
    ['a wrong token', { kind: 'refused', status: 401 }, 30 * MINUTE, HOUR],
    ['a page that is no collector', { kind: 'strange', status: 200 }, 30 * MINUTE, HOUR],
  ];
  it.each(pauses)('%s: waits', (_what, outcome, least, most) => {
    expect(pause(outcome, 0)).toBe(least);
    expect(pause(outcome, 1)).toBe(most);
  });

  it('waits twice as long each time, up to an hour', () => {
    let progress = fresh;
    const waits: number[] = [];
    for (let failure = 0; failure < 9; failure += 1) {
      progress = step(progress, { kind: 'unreachable' }, 1);
      waits.push((progress.nextAt - NOW) / MINUTE);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('does not count hours without a network as failures', () => {
    let progress = fresh;
    for (let hour = 0; hour < 100; hour += 1) progress = step(progress, { kind: 'offline' }, 1);
    expect(progress.nextAt - NOW).toBe(2 * MINUTE);
    expect(pause({ kind: 'unreachable' }, 1, progress)).toBe(MINUTE);
  });

  it('halves a batch that is too large, and gives one record up to the settings', () => {
    const half = step(fresh, { kind: 'too-large' }, 0, 150);
    expect(half).toEqual({ ...fresh, nextAt: NOW, limit: 75 });
    const one = step({ ...fresh, limit: 1 }, { kind: 'too-large' }, 0, 1);
    expect(one).toMatchObject({ limit: 1, problem: { kind: 'too-large' }, nextAt: NOW + 30 * MINUTE });
  });

  it('never waits less than an alarm can, or more than a day and a bit', () => {
    const outcome = fc.oneof(
      fc.constantFrom<Outcome>(
        { kind: 'offline' },
        { kind: 'timeout' },
        { kind: 'unreachable' },
        { kind: 'refused', status: 404 },
        { kind: 'strange', status: 200 },
      ),
      fc.record({ kind: fc.constant('busy' as const), status: fc.constant(503), retryAfter: fc.nat() }),
    );
    fc.assert(
      fc.property(
        outcome,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(2000),
        (what, random, failures) => {
          const wait = pause(what, random, { ...fresh, failures });
          expect(wait).toBeGreaterThanOrEqual(30 * SECOND);
          expect(wait).toBeLessThanOrEqual(26.4 * HOUR);
        },
      ),
      { seed: 20260301 },
    );
  });
});

describe('when to send', () => {
  it('is not before it is time, but does not wait for a clock that was set back', () => {
    const waiting = { ...fresh, nextAt: NOW + 10 * MINUTE };
    expect(isDue(fresh, NOW)).toBe(true);
    expect(isDue(waiting, NOW)).toBe(false);
    expect(waitFor(waiting, NOW)).toBe(10 * MINUTE);
    expect(isDue(waiting, NOW + 10 * MINUTE)).toBe(true);
    expect(isDue(waiting, NOW - 400 * 24 * HOUR)).toBe(true);
  });

  it('gathers new records for half a minute to a minute', () => {
    expect([waitForMore(0), waitForMore(1)]).toEqual([30 * SECOND, MINUTE]);
  });

  it('starts anew with another collector, and keeps the count of what was not kept', () => {
    const stuck = { ...step(fresh, { kind: 'refused', status: 401 }), rejected: 4, limit: 5 };
    expect(progressFor('a', stuck)).toBe(stuck);
    expect(progressFor('b', stuck)).toEqual({
      target: 'b',
      failures: 0,
      nextAt: 0,
      limit: LARGEST_BATCH,
      rejected: 4,
    });
    expect(progressFor('a', undefined)).toEqual(fresh);
  });
});

describe('Retry-After', () => {
  const table: [string | null, number | undefined][] = [
    ['120', 120 * SECOND],
    [' 0 ', 0],
    ['Sun, 01 Mar 2026 00:05:00 GMT', 5 * MINUTE],
    ['Sat, 28 Feb 2026 00:00:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1e9', undefined],
    ['2026-03-01', undefined],
    ['99999999999999', undefined],
  ];
  it.each(table)('%j', (value, expected) => {
    expect(readRetryAfter(value, NOW)).toBe(expected);
  });
});
