import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindingEvent } from '../audit/finding-event.ts';
import { staffEvent } from '../audit/staff-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import { uidOf } from './chain.ts';
import { all, event, fails, ledger, ledgerWith, memory, START } from './ledger.samples.ts';
import type { Memory } from './remembered.ts';

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
    expect(await book.verify()).toMatchObject(fault);
  });
});

describe('ledger, when storage fails', () => {
  it('loses the entry and says so, without rejecting, when there is no database', async () => {
    vi.stubGlobal('indexedDB', fails());
    const book = ledger();
    expect(await book.append(event(1))).toBe('lost');
    expect(await book.countAllowed(START)).toBe('lost');
    expect(await book.hashId('1')).toBeUndefined();
    expect(book.state()).toEqual({ status: 'unavailable', lost: 2 });
    await expect(book.count()).rejects.toThrow();
  });

  it('says full when the quota is used up, works again afterwards, and the chain tells of the loss', async () => {
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
    const [, , told] = await all(book.readAll());
    expect(told).toMatchObject({
      activity_name: 'ledger-lost',
      severity_id: 3,
      unmapped: { lost: { reason: 'full', count: 1, since: START } },
    });
    expect(await book.verify()).toMatchObject({ ok: true, count: 4 });
  });

  it('says why when the database was deleted under it, and knows what is gone', async () => {
    const kept = memory();
    const book = ledgerWith(kept);
    await book.append(event(1));
    const install = await book.install();
    const again = ledgerWith(kept);
    const head = await again.head();
    await deleteDB('ledger');
    expect(await again.append(event(2))).toBe('appended');
    expect((await all(again.readAll()))[0]).toMatchObject({
      activity_name: 'ledger-started',
      unmapped: { started: { install, reason: 'missing', last: head } },
    });
    expect(await again.start()).toMatchObject({ reason: 'missing' });
    expect(await again.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it.each([
    ['its end was deleted', (database: IDBPDatabase) => database.delete('head', 'head'), 3, { ok: true }],
    [
      'its end was set back',
      (database: IDBPDatabase) => database.put('head', { seq: 1, hash: 'a'.repeat(64) }, 'head'),
      3,
      { ok: true },
    ],
    [
      'its last entries and its end were taken back together',
      async (database: IDBPDatabase) => {
        const first = await database.get('events', 1);
        await database.delete('events', IDBKeyRange.lowerBound(2));
        await database.put('head', { seq: 1, hash: first.unmapped.chain.hash }, 'head');
      },
      1,
      { ok: true },
    ],
  ])('goes on and says so when %s', async (_what, damage, kept, verified) => {
    const remembered = memory();
    const before = ledgerWith(remembered);
    for (const index of [1, 2]) await before.append(event(index));
    await ledgerWith(remembered).count();
    await damage(await openDB('ledger'));
    const book = ledgerWith(remembered);
    expect(await book.append(event(3))).toBe('appended');
    const entries = await all(book.readAll());
    expect(entries[kept]).toMatchObject({
      severity_id: 3,
      unmapped: { started: { reason: 'inconsistent', last: { seq: 3 } } },
    });
    expect(await book.verify()).toMatchObject(verified);
  });

  it('starts anew after an hour in which the database could not be opened, not before', async () => {
    const kept = memory();
    await ledgerWith(kept).append(event(1));
    const working = indexedDB;
    const broken = { ...fails(), deleteDatabase: working.deleteDatabase.bind(working) };
    vi.stubGlobal('indexedDB', broken);
    expect(await ledgerWith(kept).append(event(2))).toBe('lost');
    expect(await ledgerWith(kept, START + 3_000_000).append(event(3))).toBe('lost');
    // It can be opened again once it was deleted.
    vi.stubGlobal('indexedDB', {
      open: broken.open,
      deleteDatabase: (name: string) => {
        vi.stubGlobal('indexedDB', working);
        return working.deleteDatabase(name);
      },
    });
    const book = ledgerWith(kept, START + 3_600_000);
    expect(await book.append(event(4))).toBe('appended');
    expect(await all(book.readAll())).toMatchObject([
      { unmapped: { started: { reason: 'unreadable', last: { seq: 1 } } } },
      { unmapped: { lost: { reason: 'unavailable', count: 2, since: START } } },
      { finding_info: event(4).finding_info },
    ]);
  });

  it('works without what is remembered, and takes no nonsense for it', async () => {
    const failing: Memory = {
      read: async () => Promise.reject(new Error('no storage')),
      write: async () => Promise.reject(new Error('no storage')),
    };
    expect(await ledgerWith(failing).append(event(1))).toBe('appended');
    vi.stubGlobal('indexedDB', new IDBFactory());
    const book = ledgerWith({ read: async () => ({ install: 'Mrs Okafor' }), write: async () => undefined });
    expect((await all(book.readAll()))[0]).toMatchObject({ unmapped: { started: { reason: 'new' } } });
  });

  it('does not put what it was given into an error', async () => {
    const book = ledger();
    const broken = { ...event(1), severity_id: Number.NaN, note: 'MARKER' } as unknown as FindingEvent;
    expect(await book.append(broken)).toBe('lost');
    expect(JSON.stringify(book.state())).not.toContain('MARKER');
  });
});
