import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findingEvent } from '../audit/finding-event.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { type AuditEvent, chainEvent, uidOf } from './chain.ts';
import { openLedger } from './ledger.ts';

const START = Date.UTC(2026, 2, 1);
const open = () => openLedger({ productVersion: '0.2.0', now: () => START });
const REPORT: GateReport = {
  uid: '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90',
  time: START,
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
const finding = findingEvent(REPORT, { productVersion: '0.1.0' });

/** As version 0.1.0 made them: nothing but findings had an id. */
const product = { name: 'Not Here', vendor_name: 'Not Here', version: '0.1.0' } as const;
const STARTED = {
  category_uid: 0,
  class_uid: 0,
  activity_id: 99,
  activity_name: 'ledger-started',
  type_uid: 99,
  time: START,
  severity_id: 1,
  metadata: { version: '1.6.0', product },
  unmapped: {},
} as unknown as AuditEvent;
const FINDING = { ...finding, metadata: { version: '1.6.0', profiles: ['security_control'], product } };

/** A database of version 1 with two entries. */
async function makeVersion1() {
  const database = await openDB('ledger', 1, {
    upgrade(made) {
      const events = made.createObjectStore('events', { keyPath: 'unmapped.chain.seq' });
      events.createIndex('uid', 'finding_info.uid', { unique: true });
      made.createObjectStore('totals', { keyPath: 'day' });
      made.createObjectStore('head');
      made.createObjectStore('keys');
    },
  });
  const first = await chainEvent(STARTED, undefined);
  const second = await chainEvent(FINDING as unknown as AuditEvent, first.unmapped.chain);
  for (const entry of [first, second]) await database.put('events', entry);
  await database.put('head', { seq: 2, hash: second.unmapped.chain.hash }, 'head');
  database.close();
  return [first, second];
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe('a ledger of database version 1', () => {
  it('keeps its entries, and its chain goes on and holds', async () => {
    const old = await makeVersion1();
    const book = open();
    expect(
      await book.append(findingEvent({ ...REPORT, uid: crypto.randomUUID() }, { productVersion: '0.2.0' })),
    ).toBe('appended');
    expect(await book.verify()).toMatchObject({ ok: true, count: 3 });
    expect(await book.readFrom(1, 2)).toEqual(old);
  });

  it('still takes a report once that was kept before the update', async () => {
    await makeVersion1();
    expect(await open().append(finding)).toBe('duplicate');
  });

  it('has an id for every old entry, the same each time', async () => {
    const [first] = await makeVersion1();
    const uids = (await open().readFrom(1, 2)).map(uidOf);
    expect(uids).toEqual([first?.unmapped.chain.hash, REPORT.uid]);
  });
});
