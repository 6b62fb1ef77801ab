import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { staffEvent } from '../audit/staff-event.ts';
import type { AuditEvent } from './chain.ts';
import { all, event, ledger, START } from './ledger.samples.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { Retention } from './retain.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

const DAY = 86_400_000;
const KEEP: Retention = {
  retentionDays: 180,
  evidenceDays: 2192,
  legalHold: false,
  wipeBefore: '',
  wipeUnforwarded: false,
};

/** Something that staff did: evidence. */
function evidence(time: number): AuditEvent {
  const record = {
    kind: 'acknowledged',
    document: 'messaging',
    version: '1',
    content: 'ab'.repeat(32),
    language: 'en',
  } as const;
  return staffEvent(record, { uid: crypto.randomUUID(), time, productVersion: '0.1.0' });
}

/** A ledger on a day that can be chosen. */
function aging(retention = KEEP) {
  let today = START;
  const book = openLedger({ productVersion: '0.1.0', now: () => today });
  const retainOn = (day: number) => {
    today = START + day * DAY;
    return book.retain(today, retention);
  };
  return { book, retainOn };
}

const seqsOf = async (book: Ledger) => (await all(book.readAll())).map(({ unmapped }) => unmapped.chain.seq);
const lastOf = async (book: Ledger) => (await all(book.readAll())).at(-1);

describe('ledger, retention', () => {
  it('removes routine entries that are too old and leaves evidence where it is, and still verifies', async () => {
    const book = ledger();
    await book.append(event(1));
    await book.append(evidence(START));
    for (const index of [2, 3]) await book.append(event(index));
    await book.append(event(4, START + 10 * DAY));
    await book.countAllowed(START);
    await book.countAllowed(START + 2 * DAY);
    expect(await book.retain(START + 180 * DAY, KEEP)).toEqual({ purged: 0, wiped: 0, refused: 0 });
    expect(await book.retain(START + 181 * DAY, KEEP)).toMatchObject({ purged: 3 });
    expect(await book.totals()).toEqual([{ day: '2026-03-03', allowed: 1 }]);
    // The start of the chain and the acknowledgement are evidence; the last one accounts for the rest.
    expect(await seqsOf(book)).toEqual([1, 3, 6, 7]);
    expect(await lastOf(book)).toMatchObject({
      activity_name: 'ledger-purged',
      unmapped: {
        purged: {
          count: 3,
          unforwarded: 3,
          gaps: [
            { from: 2, to: 2 },
            { from: 4, to: 5 },
          ],
        },
      },
    });
    expect(await book.verify()).toMatchObject({ ok: true, count: 4, removed: 3 });
    await book.append(event(9, START + 181 * DAY));
    expect(await book.verify()).toMatchObject({ ok: true, count: 5 });
  });

  it('goes on day after day, into the last evidence', async () => {
    const { book, retainOn } = aging();
    for (let day = 0; day < 12; day += 1) {
      await book.append(event(day, START + day * DAY));
      if (day % 4 === 3) await book.append(evidence(START + day * DAY));
    }
    for (let day = 181; day < 196; day += 1) {
      await retainOn(day);
      expect(await book.verify()).toMatchObject({ ok: true });
    }
    const notes = Array.from({ length: 12 }, (_, index) => 17 + index);
    expect(await seqsOf(book)).toEqual([1, 6, 11, 16, ...notes]);
    // The evidence is old, and what accounts for the rest is not.
    expect(await retainOn(2300)).toMatchObject({ purged: 4 });
    expect(await book.verify()).toMatchObject({ ok: true, count: 13, removed: 16 });
    expect(await retainOn(2400)).toMatchObject({ purged: 12 });
    expect(await book.verify()).toMatchObject({ ok: true, count: 2, removed: 28 });
    expect(await retainOn(2401)).toMatchObject({ purged: 0 });
  });

  it('removes no more than what is old when a clock was set back', async () => {
    const book = ledger();
    await book.append(event(1, START + 5_000_000));
    await book.append(event(2, START - 5_000_000));
    expect(await book.retain(START + 180 * DAY, KEEP)).toMatchObject({ purged: 1 });
    expect(await seqsOf(book)).toEqual([1, 2, 4]);
    expect(await book.verify()).toMatchObject({ ok: true, count: 3 });
  });

  it('is suspended by a legal hold', async () => {
    const book = ledger();
    await book.append(event(1));
    const held = { ...KEEP, legalHold: true, wipeBefore: '2030-01-01', wipeUnforwarded: true };
    expect(await book.retain(START + 9999 * DAY, held)).toEqual({ purged: 0, wiped: 0, refused: 0 });
    expect(await book.count()).toBe(2);
  });

  it('hides no fault that was there before', async () => {
    const book = ledger();
    for (const index of [1, 2, 3]) await book.append(event(index));
    await (await openDB('ledger')).delete('events', 3);
    await book.retain(START + 181 * DAY, KEEP);
    expect(await lastOf(book)).toMatchObject({ severity_id: 3, unmapped: { purged: { brokenAt: 4 } } });
  });

  it('goes on while entries are appended', async () => {
    const book = ledger();
    for (let index = 0; index < 50; index += 1) await book.append(event(index));
    const later = START + 181 * DAY;
    const [retained] = await Promise.all([
      book.retain(later, KEEP),
      ...Array.from({ length: 50 }, (_, index) => book.append(event(100 + index, later))),
    ]);
    expect(retained).toMatchObject({ purged: 50 });
    expect(await book.verify()).toMatchObject({ ok: true, count: 52, removed: 50 });
  });
});

describe('ledger, wipe', () => {
  const wiping = { ...KEEP, wipeBefore: '2026-03-02' };

  it('erases what the collector has, refuses the rest, and proves it', async () => {
    const { book, retainOn } = aging(wiping);
    for (const index of [1, 2]) await book.append(event(index));
    await book.append(event(3, START + DAY - 1));
    await book.append(event(4, START + DAY));
    const [, , third] = await all(book.readAll());
    const place = third?.unmapped.chain;
    if (!place) throw new Error('no third entry');
    await book.setForwarded(place);
    expect(await retainOn(1)).toEqual({ purged: 0, wiped: 3, refused: 1 });
    expect(await lastOf(book)).toMatchObject({
      activity_name: 'ledger-wiped',
      unmapped: {
        wiped: { before: '2026-03-02', count: 3, refused: 1, last: { seq: 3, hash: place.hash } },
      },
    });
    expect(await seqsOf(book)).toEqual([4, 5, 6]);
    expect(await book.verify()).toMatchObject({ ok: true, removed: 3 });
    // The next day nothing has changed, and nothing is said again.
    expect(await retainOn(2)).toMatchObject({ wiped: 0, refused: 1 });
    expect(await book.count()).toBe(3);
    await book.setForwarded(await book.head());
    expect(await retainOn(3)).toMatchObject({ wiped: 1, refused: 0 });
    expect(await book.wipe()).toEqual({ before: '2026-03-02', refused: 0 });
    expect(await book.verify()).toMatchObject({ ok: true });
  });

  it('erases everything where the policy says so, evidence and totals too', async () => {
    const book = ledger();
    await book.append(event(1));
    await book.append(evidence(START));
    await book.countAllowed(START);
    expect(await book.retain(START + DAY, { ...wiping, wipeUnforwarded: true })).toMatchObject({
      wiped: 3,
      refused: 0,
    });
    expect(await book.count()).toBe(1);
    expect(await book.totals()).toEqual([]);
    expect(await lastOf(book)).toMatchObject({ unmapped: { wiped: { count: 3, unforwarded: 3 } } });
    expect(await book.verify()).toMatchObject({ ok: true });
  });

  it('says so once even where there was nothing to erase', async () => {
    const book = ledger(START + 5 * DAY);
    await book.retain(START + 5 * DAY, wiping);
    await book.retain(START + 6 * DAY, wiping);
    expect(
      (await all(book.readAll())).map((entry) => 'activity_name' in entry && entry.activity_name),
    ).toEqual(['ledger-started', 'ledger-wiped']);
  });
});
