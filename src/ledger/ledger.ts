import { ledgerEvent } from '../audit/ledger-event.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import type { StaffRecordKind } from '../audit/staff-record.ts';
import {
  type AuditEvent,
  chainEvent,
  type Entry,
  type Head,
  type Verification,
  verifyChain,
} from './chain.ts';
import { type DailyTotal, type LedgerDatabase, openDatabase } from './database.ts';
import { hashId } from './hash-id.ts';

/** How long an entry is kept, in milliseconds: 180 days. */
export const RETENTION_MS = 180 * 24 * 60 * 60 * 1000;

const BATCH = 100;
/** How often another writer may get in before an append gives up. */
const ATTEMPTS = 20;

export type LedgerState =
  | { readonly status: 'working' }
  /** `lost`: what could not be kept since this worker started. */
  | { readonly status: 'full' | 'unavailable'; readonly lost: number };

/**
 * The local record of decisions. Nothing here may delay or undo a block: the methods that the background calls while a
 * send is being stopped never reject, they say in the result and in `state` what was lost.
 */
export interface Ledger {
  /** Resolves once the entry is on disk. `duplicate`: this uid is already there. Never rejects. */
  append(event: AuditEvent): Promise<'appended' | 'duplicate' | 'lost'>;
  /** Adds one to the total of allowed drafts of that day; `time` in milliseconds since the epoch. Never rejects. */
  countAllowed(time: number): Promise<'appended' | 'lost'>;
  /** The install's keyed hash of a site's id, or undefined where the key cannot be had. Never rejects. */
  hashId(id: string): Promise<string | undefined>;
  state(): LedgerState;
  /** Entries in the chain. Rejects when the database cannot be read, as do all that follow. */
  count(): Promise<number>;
  /** Every entry, oldest first, in batches. */
  readAll(): AsyncGenerator<AuditEvent & Entry>;
  /** Up to `limit` entries in order, beginning at place `seq` or at the next place that is still kept. */
  readFrom(seq: number, limit: number): Promise<readonly (AuditEvent & Entry)[]>;
  /** What staff did, oldest first: the entries whose record is of one of these kinds. */
  readStaff(kinds: readonly StaffRecordKind[]): Promise<readonly (StaffEvent & Entry)[]>;
  /** The end of the chain. */
  head(): Promise<Head>;
  /** The random UUID of this install; it ends with the database. */
  install(): Promise<string>;
  /** The last entry that the collector has acknowledged; undefined before the first. */
  forwarded(): Promise<Head | undefined>;
  /** Resolves once it is on disk. Never goes back: an older place than the stored one changes nothing. */
  setForwarded(upTo: Head): Promise<void>;
  totals(): Promise<readonly DailyTotal[]>;
  /** Whether the chain holds, up to the end that was written last. */
  verify(): Promise<Verification>;
  /** Removes what is older than RETENTION_MS at `now`, and says so in the chain. Resolves to how many entries went. */
  purge(now: number): Promise<number>;
}

/**
 * Opens lazily at first use, so it may be called in the worker's first turn. `now` gives milliseconds since the epoch.
 */
export function openLedger(options: { readonly productVersion: string; readonly now: () => number }): Ledger {
  let opening: Promise<LedgerDatabase> | undefined;
  let state: LedgerState = { status: 'working' };
  // One writer at a time: hashing is asynchronous, and a transaction does not wait for it.
  let last: Promise<unknown> = Promise.resolve();

  function database(): Promise<LedgerDatabase> {
    opening ??= openDatabase(forget).then(async (opened) => {
      const install = await installOf(opened);
      if ((await opened.get('head', 'head')) === undefined) {
        await appendTo(opened, ledgerEvent('started', { install }, context(options.now())));
      }
      return opened;
    });
    opening.catch(forget);
    return opening;
  }

  function context(time: number) {
    return { uid: crypto.randomUUID(), time, productVersion: options.productVersion };
  }

  function forget(): void {
    opening = undefined;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Runs `work`, once more after a connection that the browser had closed. */
  async function withDatabase<T>(work: (opened: LedgerDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      forget();
      return work(await database());
    }
  }

  function writing<T>(work: (opened: LedgerDatabase) => Promise<T>): Promise<T | 'lost'> {
    return inTurn(() => withDatabase(work)).then(
      (result) => {
        state = { status: 'working' };
        return result;
      },
      (error: unknown): 'lost' => {
        const full = error instanceof DOMException && error.name === 'QuotaExceededError';
        const before = state.status === 'working' ? 0 : state.lost;
        state = { status: full ? 'full' : 'unavailable', lost: before + 1 };
        return 'lost';
      },
    );
  }

  async function* readAll(): AsyncGenerator<AuditEvent & Entry> {
    let after = 0;
    for (;;) {
      const from = after;
      const batch = await withDatabase((opened) =>
        opened.getAll('events', IDBKeyRange.lowerBound(from, true), BATCH),
      );
      yield* batch;
      const end = batch.at(-1);
      if (!end) return;
      after = end.unmapped.chain.seq;
    }
  }

  return {
    append: (event) => writing((opened) => appendTo(opened, event)),
    countAllowed: (time) => writing((opened) => addToTotal(opened, time)),
    hashId: (id) => inTurn(() => withDatabase((opened) => hashId(opened, id))).catch(() => undefined),
    state: () => state,
    count: () => withDatabase((opened) => opened.count('events')),
    readAll,
    readFrom: (seq, limit) =>
      withDatabase((opened) => opened.getAll('events', IDBKeyRange.lowerBound(seq), limit)),
    readStaff: (kinds) => withDatabase((opened) => staffOf(opened, kinds)),
    head: () => withDatabase(headOf),
    install: () => withDatabase(installOf),
    forwarded: () => withDatabase((opened) => opened.get('forwarded', 'cursor')),
    setForwarded: (upTo) => withDatabase((opened) => moveCursor(opened, upTo)),
    totals: () => withDatabase((opened) => opened.getAll('totals')),
    // In turn: an append between the entries and the head would look like a fault.
    verify: () =>
      inTurn(async () => {
        const result = await verifyChain(readAll());
        const head = await withDatabase((opened) => opened.get('head', 'head'));
        if (!result.ok || (head?.seq === result.head?.seq && head?.hash === result.head?.hash)) return result;
        return { ok: false, seq: (result.head?.seq ?? 0) + 1, fault: 'link' };
      }),
    purge: (now) =>
      inTurn(() =>
        withDatabase((opened) =>
          purgeFrom(opened, now, (purged) => ledgerEvent('purged', purged, context(now))),
        ),
      ),
  };
}

async function staffOf(
  opened: LedgerDatabase,
  kinds: readonly StaffRecordKind[],
): Promise<readonly (StaffEvent & Entry)[]> {
  const found = await Promise.all(kinds.map((kind) => opened.getAllFromIndex('events', 'record', kind)));
  return found
    .flat()
    .filter((entry): entry is StaffEvent & Entry => 'record' in entry.unmapped)
    .sort((a, b) => a.unmapped.chain.seq - b.unmapped.chain.seq);
}

/** Made once; whoever stored one first is right. */
async function installOf(opened: LedgerDatabase): Promise<string> {
  const transaction = opened.transaction('install', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get('install');
  const install = stored ?? crypto.randomUUID();
  if (stored === undefined) await transaction.store.put(install, 'install');
  await transaction.done;
  return install;
}

/** Opening the database wrote the first entry. */
async function headOf(opened: LedgerDatabase): Promise<Head> {
  const head = await opened.get('head', 'head');
  if (!head) throw new Error('the ledger has no end');
  return head;
}

async function moveCursor(opened: LedgerDatabase, { seq, hash }: Head): Promise<void> {
  const transaction = opened.transaction('forwarded', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get('cursor');
  if (before === undefined || before.seq < seq) await transaction.store.put({ seq, hash }, 'cursor');
  await transaction.done;
}

async function appendTo(opened: LedgerDatabase, event: AuditEvent): Promise<'appended' | 'duplicate'> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await opened.get('head', 'head');
    const entry = await chainEvent(event, head);
    const outcome = await appendEntry(opened, entry, head);
    if (outcome !== 'overtaken') return outcome;
    if (attempt === ATTEMPTS) throw new Error('the ledger is being written elsewhere');
  }
}

/** `strict`: resolves only when the browser says the entry is on disk, so that what was acknowledged survives a kill. */
async function appendEntry(
  opened: LedgerDatabase,
  entry: AuditEvent & Entry,
  expected: Head | undefined,
): Promise<'appended' | 'duplicate' | 'overtaken'> {
  const transaction = opened.transaction(['events', 'head'], 'readwrite', { durability: 'strict' });
  const events = transaction.objectStore('events');
  const heads = transaction.objectStore('head');
  const { uid } = entry.metadata;
  const duplicate =
    (await events.index('uid').getKey(uid)) !== undefined ||
    (await events.index('finding').getKey(uid)) !== undefined;
  const head = await heads.get('head');
  if (duplicate || head?.hash !== expected?.hash) {
    await transaction.done;
    return duplicate ? 'duplicate' : 'overtaken';
  }
  const { seq, hash } = entry.unmapped.chain;
  await Promise.all([events.add(entry), heads.put({ seq, hash }, 'head'), transaction.done]);
  return 'appended';
}

async function addToTotal(opened: LedgerDatabase, time: number): Promise<'appended'> {
  const day = dayOf(time);
  const transaction = opened.transaction('totals', 'readwrite');
  const before = await transaction.store.get(day);
  await Promise.all([transaction.store.put({ day, allowed: (before?.allowed ?? 0) + 1 }), transaction.done]);
  return 'appended';
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Removes the oldest stretch. The purge event is written first: killed in between, the next purge removes the same
 * stretch again, while the other way round the chain would start nowhere.
 */
async function purgeFrom(
  opened: LedgerDatabase,
  now: number,
  eventOf: (purged: Head & { readonly count: number }) => AuditEvent,
): Promise<number> {
  const cutoff = now - RETENTION_MS;
  let count = 0;
  let end: Head | undefined;
  // By place and not by time: a clock set back may not tear a hole into the middle.
  for (
    let cursor = await opened.transaction('events').store.openCursor();
    cursor;
    cursor = await cursor.continue()
  ) {
    if (cursor.value.time >= cutoff) break;
    const { seq, hash } = cursor.value.unmapped.chain;
    end = { seq, hash };
    count += 1;
  }
  await opened.delete('totals', IDBKeyRange.upperBound(dayOf(cutoff), true));
  if (!end) return 0;
  await appendTo(opened, eventOf({ ...end, count }));
  await opened.delete('events', IDBKeyRange.upperBound(end.seq));
  return count;
}
