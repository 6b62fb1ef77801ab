import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findingEvent } from '../audit/finding-event.ts';
import { canonicalJson } from './canonical-json.ts';
import { openForwardMemory } from './forward-memory.ts';
import type { Target } from './forward-post.ts';
import type { Outcome } from './forward-state.ts';
import { type Forwarder, openForwarder } from './forwarder.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { verifyChain } from './verify-chain.ts';

const START = Date.UTC(2026, 2, 1);
const MINUTE = 60_000;
const TARGET: Target = { url: 'https://collector.example', header: 'Authorization: Bearer s3cret' };
const OK: Outcome = { kind: 'accepted', rejected: 0 };
/** It kept the batch, and its answer was lost. */
const LOST = { kind: 'lost' } as const;

/** A computer with a ledger, a collector somewhere, and a worker that may end at any time. */
function computer() {
  const state = {
    time: START,
    online: true,
    alarm: undefined as number | undefined,
    /** What the collector does with the next requests; then it accepts. */
    answers: [] as (Outcome | typeof LOST)[],
    answersAtAll: false,
    bodies: [] as string[],
    batches: [] as number[],
    targets: [] as Target[],
    changes: 0,
  };
  let uid = 0;
  let ledger: Ledger;
  let forwarder: Forwarder;
  const post = async (target: Target, body: Uint8Array): Promise<Outcome> => {
    const request = JSON.parse(new TextDecoder().decode(body));
    const records = request.resourceLogs.flatMap(
      (r: { scopeLogs: { logRecords: { body: { stringValue: string } }[] }[] }) =>
        r.scopeLogs.flatMap(({ logRecords }) => logRecords),
    );
    const answer = state.answers.shift() ?? OK;
    state.targets.push(target);
    state.batches.push(records.length);
    if (answer.kind === 'accepted' || answer.kind === 'lost') {
      state.bodies.push(
        ...records.map((record: { body: { stringValue: string } }) => record.body.stringValue),
      );
    }
    return answer.kind === 'lost' ? { kind: 'unreachable' } : answer;
  };
  const start = () => {
    ledger = openLedger({ productVersion: '0.1.0', now: () => state.time });
    forwarder = openForwarder({
      ledger,
      memory: openForwardMemory(),
      productVersion: '0.1.0',
      post,
      doesAnswer: async () => state.answersAtAll,
      isOnline: () => state.online,
      setAlarm: (delay) => {
        state.alarm = state.time + delay;
      },
      onChange: () => {
        state.changes += 1;
      },
      now: () => state.time,
      random: () => 0.5,
    });
  };
  start();
  return {
    state,
    forwarder: () => forwarder,
    ledger: () => ledger,
    restart: start,
    aim: async (target: Target | undefined = TARGET, eager = false) => {
      forwarder.aim(target, eager);
      await forwarder.wake();
    },
    record: async (count = 1) => {
      for (let index = 0; index < count; index += 1) {
        uid += 1;
        const event = findingEvent(
          {
            uid: `0b6f8a52-6d1e-4c7b-9a3e-${String(uid).padStart(12, '0')}`,
            time: state.time,
            site: 'facebook',
            surface: 'message',
            path: 'enter',
            action: 'block',
            verdict: 'block',
            enforcement: 'block',
            reasons: ['R2'],
            kinds: { person: 1 },
            policyVersion: '1',
          },
          { productVersion: '0.1.0' },
        );
        await ledger.append(event);
        forwarder.appended();
      }
    },
    /** Lets time pass, with its alarms. */
    pass: async (milliseconds: number) => {
      const end = state.time + milliseconds;
      while (state.alarm !== undefined && state.alarm <= end) {
        state.time = state.alarm;
        state.alarm = undefined;
        await forwarder.wake();
      }
      state.time = end;
    },
    all: async () => {
      const entries: string[] = [];
      for await (const entry of ledger.readAll()) entries.push(canonicalJson(entry));
      return entries;
    },
  };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe('the forwarder', () => {
  it('sends what was recorded, in order and whole, gathered for at most a minute', async () => {
    const one = computer();
    await one.aim();
    expect(one.state.bodies).toEqual(await one.all());
    await one.record(3);
    expect(one.state.batches).toEqual([1]);
    await one.pass(MINUTE);
    expect(one.state.batches).toEqual([1, 3]);
    expect(one.state.bodies).toEqual(await one.all());
    expect(await verifyChain(one.state.bodies.map((body) => JSON.parse(body)))).toMatchObject({ ok: true });
    expect(await one.forwarder().view()).toMatchObject({ sentUpTo: 4, waiting: 0, rejected: 0 });
  });

  it('a busy hour does not put it off', async () => {
    const one = computer();
    await one.aim();
    for (let index = 0; index < 20; index += 1) {
      await one.record();
      await one.pass(10_000);
    }
    expect(one.state.bodies.length).toBeGreaterThan(12);
  });

  it('sends each record at once where the profile will be thrown away', async () => {
    const one = computer();
    await one.aim(TARGET, true);
    await one.record();
    await one.forwarder().wake();
    expect(one.state.bodies).toHaveLength(2);
  });

  it('sends nothing without a collector, and says so', async () => {
    const one = computer();
    await one.record(2);
    await one.pass(10 * MINUTE);
    expect(one.state.batches).toEqual([]);
    expect(await one.forwarder().view()).toBeUndefined();
    expect(await one.forwarder().test()).toEqual({ kind: 'no-collector' });
  });

  it('stops when the collector is taken out of the settings', async () => {
    const one = computer();
    await one.aim();
    one.forwarder().aim(undefined, false);
    await one.record();
    await one.pass(10 * MINUTE);
    expect(one.state.bodies).toHaveLength(1);
  });

  it('sends a long backlog in several batches', async () => {
    const one = computer();
    await one.record(450);
    await one.aim();
    expect(one.state.bodies).toEqual(await one.all());
    expect(one.state.batches.length).toBeGreaterThan(2);
    expect(Math.max(...one.state.batches)).toBeLessThanOrEqual(200);
  });

  it('survives an outage of days, and says since when and why', async () => {
    const one = computer();
    one.state.answers = Array(200).fill({ kind: 'unreachable' });
    await one.aim();
    await one.record(2);
    const view = await one.forwarder().view();
    expect(view).toMatchObject({ sentUpTo: 0, waiting: 3, problem: { kind: 'unreachable', at: START } });
    await one.pass(3 * 24 * 60 * MINUTE);
    // No storm either: within three days once an hour or a little more often.
    expect(one.state.batches.length).toBeLessThan(120);
    one.state.answers = [];
    await one.pass(60 * MINUTE);
    expect(one.state.bodies).toEqual(await one.all());
    const well = await one.forwarder().view();
    expect(well).toMatchObject({ waiting: 0 });
    expect(well).not.toHaveProperty('problem');
  });

  it('does not ask while the computer has no network', async () => {
    const one = computer();
    one.state.online = false;
    await one.aim();
    await one.pass(8 * 60 * MINUTE);
    expect(one.state.batches).toEqual([]);
    expect((await one.forwarder().view())?.problem).toMatchObject({ kind: 'offline' });
    one.state.online = true;
    await one.pass(2 * MINUTE);
    expect(one.state.bodies).toHaveLength(1);
  });

  it('keeps to a pause over the end of the worker', async () => {
    const one = computer();
    one.state.answers = [{ kind: 'busy', status: 429, retryAfter: 30 * MINUTE }];
    await one.aim();
    one.restart();
    await one.aim();
    await one.pass(20 * MINUTE);
    expect(one.state.batches).toEqual([1]);
    await one.pass(20 * MINUTE);
    expect(one.state.bodies).toHaveLength(1);
  });

  it('tries at once when somebody corrects the header', async () => {
    const one = computer();
    one.state.answers = [{ kind: 'refused', status: 401 }];
    await one.aim();
    expect(one.state.bodies).toHaveLength(0);
    await one.aim({ ...TARGET, header: 'Authorization: Bearer right' });
    expect(one.state.bodies).toHaveLength(1);
    expect(one.state.targets.at(-1)?.header).toBe('Authorization: Bearer right');
  });

  it('takes smaller batches where they are too large', async () => {
    const one = computer();
    await one.record(99);
    one.state.answers = [{ kind: 'too-large' }, { kind: 'too-large' }];
    await one.aim();
    expect(one.state.batches.slice(0, 3)).toEqual([100, 50, 25]);
    expect(one.state.bodies).toEqual(await one.all());
  });

  it('does not repeat what the collector rejected, and counts it', async () => {
    const one = computer();
    await one.record(4);
    one.state.answers = [{ kind: 'accepted', rejected: 2 }];
    await one.aim();
    await one.pass(60 * MINUTE);
    expect(one.state.batches).toEqual([5]);
    expect(await one.forwarder().view()).toMatchObject({ waiting: 0, rejected: 2 });
  });

  it('goes on after a clock that was set back', async () => {
    const one = computer();
    one.state.answers = [{ kind: 'refused', status: 401 }];
    await one.aim();
    one.state.time -= 900 * 24 * 60 * MINUTE;
    await one.forwarder().wake();
    expect(one.state.bodies).toHaveLength(1);
  });

  it('leaves no word of its header where progress is kept', async () => {
    const one = computer();
    await one.aim();
    expect(JSON.stringify(await openForwardMemory().read())).not.toMatch(/s3cret|collector/);
  });
});

describe('a test of the connection', () => {
  const table: [Outcome, boolean, string][] = [
    [OK, false, 'accepted'],
    [{ kind: 'unreachable' }, false, 'unreachable'],
    [{ kind: 'unreachable' }, true, 'not-allowed'],
    [{ kind: 'refused', status: 401 }, true, 'refused'],
    [{ kind: 'timeout' }, false, 'timeout'],
  ];
  it.each(table)('%j, %s: %s', async (answer, answersAtAll, kind) => {
    const one = computer();
    await one.aim();
    one.state.answers = [answer];
    one.state.answersAtAll = answersAtAll;
    expect(await one.forwarder().test()).toMatchObject({ kind });
    expect(one.state.batches).toEqual([1, 0]);
  });

  it('that goes well ends a pause', async () => {
    const one = computer();
    one.state.answers = [{ kind: 'refused', status: 404 }];
    await one.aim();
    await one.record(2);
    expect(await one.forwarder().test()).toEqual({ kind: 'accepted' });
    await one.forwarder().wake();
    expect(one.state.bodies).toEqual(await one.all());
    expect(await one.forwarder().view()).not.toHaveProperty('problem');
  });
});

describe('at least once', () => {
  it('whatever happens to the network, the collector and the worker', { timeout: 120_000 }, async () => {
    const happening = fc.oneof(
      fc.record({ what: fc.constant('record' as const), count: fc.integer({ min: 1, max: 30 }) }),
      fc.record({
        what: fc.constant('answers' as const),
        answers: fc.array(
          fc.constantFrom<Outcome | typeof LOST>(
            OK,
            LOST,
            { kind: 'unreachable' },
            { kind: 'timeout' },
            { kind: 'too-large' },
            { kind: 'busy', status: 503, retryAfter: 5000 },
            { kind: 'refused', status: 403 },
          ),
          { maxLength: 6 },
        ),
      }),
      fc.record({ what: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: 300 }) }),
      fc.constant({ what: 'restart' as const }),
      fc.record({ what: fc.constant('network' as const), online: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 15 }), async (happenings) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const one = computer();
        await one.aim();
        for (const event of happenings) {
          if (event.what === 'record') await one.record(event.count);
          if (event.what === 'answers') one.state.answers = [...event.answers];
          if (event.what === 'pass') await one.pass(event.minutes * MINUTE);
          if (event.what === 'network') one.state.online = event.online;
          if (event.what === 'restart') {
            one.restart();
            await one.aim();
          }
        }
        one.state.answers = [];
        one.state.online = true;
        await one.pass(24 * 60 * MINUTE);
        // Duplicates are told by their uid; without them it is the ledger, in its order.
        expect([...new Set(one.state.bodies)]).toEqual(await one.all());
      }),
      { numRuns: 40, seed: 20260301 },
    );
  });
});
