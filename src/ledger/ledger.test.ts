import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FindingEvent, findingEvent } from '../audit/finding-event.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { staffEvent } from '../audit/staff-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import { uidOf } from './chain.ts';
import { openLedger, RETENTION_MS } from './ledger.ts';

const START = Date.UTC(2026, 2, 1);
const ledger = (now = START) => openLedger({ productVersion: '0.1.0', now: () => now });

function event(index: number, time = START + index): FindingEvent {
  const report: GateReport = {
    uid: `0b6f8a52-6d1e-4c7b-9a3e-${String(index).padStart(12, '0')}`,
    time,
    site: 'facebook',
    surface: 'message',
    path: 'enter',
    action: 'block',
    verdict: 'block',
    enforcement: 'block',
    reasons: ['R2'],
    kinds: { person: 1, health: 1 },
    policyVersion: '1',
  };
  return findingEvent(report, { productVersion: '0.1.0' });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe('ledger', () => {
  it('finds what staff did among findings, by kind and in order', async () => {
    const book = ledger();
    const staff = (record: StaffRecord) =>
      book.append(staffEvent(record, { uid: crypto.randomUUID(), time: START, productVersion: '0.1.0' }));
    const incident = '0b6f8a52-6d1e-4c7b-9a3e-000000000099';
    await staff({ kind: 'incident-step', incident, step: 'unsend', state: 'done' });
    await book.append(event(1));
    await staff({ kind: 'incident-opened', incident, source: 'person', at: START });
    await staff({ kind: 'incident-closed', incident, outcome: 'not-sent' });
    const found = await book.readStaff(['incident-opened', 'incident-step']);
    expect(found.map(({ unmapped }) => unmapped.record.kind)).toEqual(['incident-step', 'incident-opened']);
  });

  it('starts with an event that says so and chains what is appended, in order', async () => {
    const book = ledger();
    expect(await Promise.all([1, 2, 3].map((index) => book.append(event(index))))).toEqual(
      Array(3).fill('appended'),
    );
    const entries = await all(book.readAll());
    expect(entries.map(({ unmapped }) => unmapped.chain.seq)).toEqual([1, 2, 3, 4]);
    expect(entries[0]).toMatchObject({ activity_name: 'ledger-started', time: START });
    expect(entries[3]).toMatchObject({ finding_info: event(3).finding_info });
    expect(await book.count()).toBe(4);
    expect(await book.verify()).toMatchObject({ ok: true, count: 4 });
    expect(book.state()).toEqual({ status: 'working' });
  });

  it('keeps a report that arrives twice once', async () => {
    const book = ledger();
    expect(await book.append(event(1))).toBe('appended');
    expect(await book.append(event(1))).toBe('duplicate');
    expect(await book.count()).toBe(2);
  });

  it('goes on where it was when the worker starts again', async () => {
    await ledger().append(event(1));
    const again = ledger(START + 5000);
    await again.append(event(2));
    expect(await again.verify()).toMatchObject({ ok: true, count: 3 });
  });

  it('keeps one chain when two workers write at once', async () => {
    const [one, other] = [ledger(), ledger()];
    await one.count();
    const outcomes = await Promise.all(
      [1, 2, 3].flatMap((i) => [one.append(event(i)), other.append(event(i + 50))]),
    );
    expect(new Set(outcomes)).toEqual(new Set(['appended']));
    expect(await one.verify()).toMatchObject({ ok: true, count: 7 });
  });

  it('reads more than one batch', async () => {
    const book = ledger();
    for (let index = 0; index < 230; index += 1) await book.append(event(index));
    expect(await all(book.readAll())).toHaveLength(231);
  });

  it('keeps nothing of allowed drafts but how many there were on a day', async () => {
    const book = ledger();
    await Promise.all([
      book.countAllowed(START),
      book.countAllowed(START + 1),
      book.countAllowed(START + 86_400_000),
    ]);
    expect(await book.totals()).toEqual([
      { day: '2026-03-01', allowed: 2 },
      { day: '2026-03-02', allowed: 1 },
    ]);
    expect(await book.count()).toBe(1);
  });

  it('hashes ids with a key of its own that cannot be taken out', async () => {
    const book = ledger();
    const hash = await book.hashId('100008123456789');
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(await book.hashId('100008123456789')).toBe(hash);
    expect(await ledger().hashId('100008123456789')).toBe(hash);
    expect(await book.hashId('100008123456780')).not.toBe(hash);
    const key: CryptoKey = await (await openDB('ledger')).get('keys', 'thread');
    expect(key.extractable).toBe(false);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await ledger().hashId('100008123456789')).not.toBe(hash);
  });
});

describe('ledger, for the collector', () => {
  it('gives what comes from a place on, in order, and no more than asked for', async () => {
    const book = ledger();
    for (const index of [1, 2, 3, 4]) await book.append(event(index));
    const seqs = async (seq: number, limit: number) =>
      (await book.readFrom(seq, limit)).map(({ unmapped }) => unmapped.chain.seq);
    expect(await seqs(0, 10)).toEqual([1, 2, 3, 4, 5]);
    expect(await seqs(3, 2)).toEqual([3, 4]);
    expect(await seqs(6, 2)).toEqual([]);
    expect(await book.head()).toEqual({ seq: 5, hash: (await book.readFrom(5, 1))[0]?.unmapped.chain.hash });
  });

  it('gives every event an id of its own that stays', async () => {
    const book = ledger();
    await book.append(event(1));
    const uids = (await book.readFrom(1, 9)).map(uidOf);
    expect(uids[1]).toBe(event(1).finding_info.uid);
    expect(new Set(uids).size).toBe(2);
    expect((await ledger().readFrom(1, 9)).map(uidOf)).toEqual(uids);
  });

  it('remembers what the collector acknowledged, and never goes back', async () => {
    const book = ledger();
    expect(await book.forwarded()).toBeUndefined();
    await book.setForwarded({ seq: 7, hash: 'a'.repeat(64) });
    await book.setForwarded({ seq: 3, hash: 'b'.repeat(64) });
    expect(await ledger().forwarded()).toEqual({ seq: 7, hash: 'a'.repeat(64) });
  });

  it('knows its install, the one of the first entry', async () => {
    const book = ledger();
    const [install, again] = await Promise.all([book.install(), ledger().install()]);
    expect(install).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toBe(install);
    expect((await book.readFrom(1, 1))[0]?.unmapped).toMatchObject({ started: { install } });
  });
});

describe('ledger, tampering', () => {
  it.each([
    [
      'an entry edited in the database',
      async () => {
        const database = await openDB('ledger');
        await database.put('events', { ...(await database.get('events', 2)), severity_id: 3 });
      },
      { ok: false, seq: 2, fault: 'content' },
    ],
    [
      'an entry removed',
      async () => (await openDB('ledger')).delete('events', 2),
      { ok: false, seq: 3, fault: 'link' },
    ],
    [
      'the last entry removed',
      async () => (await openDB('ledger')).delete('events', 4),
      { ok: false, seq: 4, fault: 'link' },
    ],
    [
      'all entries removed',
      async () => (await openDB('ledger')).clear('events'),
      { ok: false, seq: 1, fault: 'link' },
    ],
  ])('finds %s', async (_what, tamper, fault) => {
    const book = ledger();
    for (const index of [1, 2, 3]) await book.append(event(index));
    await tamper();
    expect(await book.verify()).toEqual(fault);
  });
});

describe('ledger, retention', () => {
  it('removes what is too old, says so in the chain, and still verifies', async () => {
    const book = ledger();
    for (const index of [1, 2, 3]) await book.append(event(index));
    await book.append(event(4, START + 10_000_000));
    await book.countAllowed(START);
    await book.countAllowed(START + 2 * 86_400_000);
    expect(await book.purge(START + RETENTION_MS)).toBe(0);
    expect(await book.purge(START + RETENTION_MS + 86_400_000)).toBe(5);
    expect(await book.totals()).toEqual([{ day: '2026-03-03', allowed: 1 }]);
    const entries = await all(book.readAll());
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      activity_name: 'ledger-purged',
      unmapped: { purged: { seq: 5, count: 5 } },
    });
    expect(await book.verify()).toMatchObject({ ok: true, count: 1 });
    await book.append(event(9, START + RETENTION_MS));
    expect(await book.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it('tears no hole into the chain when a clock was set back', async () => {
    const book = ledger();
    await book.append(event(1, START + 5_000_000));
    await book.append(event(2, START - 5_000_000));
    expect(await book.purge(START + RETENTION_MS + 1_000_000)).toBe(1);
    expect(await book.verify()).toMatchObject({ ok: true, count: 3 });
  });
});

describe('ledger, when storage fails', () => {
  it('loses the entry and says so, without rejecting, when there is no database', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'UnknownError');
      },
    });
    const book = ledger();
    expect(await book.append(event(1))).toBe('lost');
    expect(await book.countAllowed(START)).toBe('lost');
    expect(await book.hashId('1')).toBeUndefined();
    expect(book.state()).toEqual({ status: 'unavailable', lost: 2 });
    await expect(book.count()).rejects.toThrow();
  });

  it('says full when the quota is used up, and works again afterwards', async () => {
    const book = ledger();
    await book.append(event(1));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await book.append(event(2))).toBe('lost');
    expect(book.state()).toEqual({ status: 'full', lost: 1 });
    add.mockRestore();
    expect(await book.append(event(2))).toBe('appended');
    expect(book.state()).toEqual({ status: 'working' });
    expect(await book.verify()).toMatchObject({ ok: true, count: 3 });
  });

  it('starts anew, and says so, when the database was deleted under it', async () => {
    const book = ledger();
    await book.append(event(1));
    await deleteDB('ledger');
    expect(await book.append(event(2))).toBe('appended');
    const entries = await all(book.readAll());
    expect(entries[0]).toMatchObject({ activity_name: 'ledger-started' });
    expect(await book.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it('does not put what it was given into an error', async () => {
    const book = ledger();
    const broken = { ...event(1), severity_id: Number.NaN, note: 'MARKER' } as unknown as FindingEvent;
    expect(await book.append(broken)).toBe('lost');
    expect(JSON.stringify(book.state())).not.toContain('MARKER');
  });
});
