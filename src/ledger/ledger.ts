import { type LedgerNotes, ledgerEvent } from '../audit/ledger-event.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import type { StaffRecordKind } from '../audit/staff-record.ts';
import { appendAll, type Outcome } from './append.ts';
import type { AuditEvent, Entry, Head } from './chain.ts';
import type { DailyTotal, LedgerDatabase, Start, Wipe } from './database.ts';
import { hashId } from './hash-id.ts';
import { headOf, installOf, isFull, openChain } from './open.ts';
import { type Memory, parseRemembered, type Remembered } from './remembered.ts';
import { dayOf, type Retention } from './retain.ts';
import { type Retained, type RetainPorts, retainRecords } from './retain-records.ts';
import { type Verification, verifyChain } from './verify-chain.ts';

/** Entries read at a time. */
const BATCH = 500;
/** Entries written at a time. */
const MAX_WRITTEN = 256;
/** How often what is remembered outside the database follows, in milliseconds. */
const REMEMBER_EVERY = 60_000;

export type LedgerState =
  | { readonly status: 'working' }
  /** `lost`: what could not be kept since it last worked. */
  | { readonly status: 'full' | 'unavailable'; readonly lost: number };

/**
 * The local record of decisions. Nothing here may delay or undo a block: the methods that the background calls while a
 * send is being stopped never reject, they say in the result and in `state` what was lost.
 */
export interface Ledger {
  /** Resolves once the entry is on disk. `duplicate`: this uid is already there. Never rejects. */
  append(event: AuditEvent): Promise<Outcome>;
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
  /** The random UUID of this install. */
  install(): Promise<string>;
  /** How the chain that is written now began. Undefined for one that began before this was noted. */
  start(): Promise<Start | undefined>;
  /** The last entry that the collector has acknowledged; undefined before the first. */
  forwarded(): Promise<Head | undefined>;
  /** Resolves once it is on disk. Never goes back: an older place than the stored one changes nothing. */
  setForwarded(upTo: Head): Promise<void>;
  totals(): Promise<readonly DailyTotal[]>;
  /** Whether the chain holds, up to the end that it had when this was called. */
  verify(): Promise<Verification>;
  /** Removes at `now` what the settings want removed, and says so in the chain. */
  retain(now: number, retention: Retention): Promise<Retained>;
  /** What was done about the last `wipeBefore`. */
  wipe(): Promise<Wipe | undefined>;
}

export interface LedgerOptions {
  readonly productVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Whether this profile ends with the session. Asked when a chain begins. */
  readonly isEphemeral?: () => Promise<boolean>;
  readonly memory?: Memory;
}

const NO_MEMORY: Memory = { read: async () => undefined, write: async () => undefined };

/** Opens lazily at first use, so it may be called in the worker's first turn. */
export function openLedger(options: LedgerOptions): Ledger {
  const { productVersion, now, isEphemeral = async () => false, memory = NO_MEMORY } = options;
  let opening: Promise<LedgerDatabase> | undefined;
  let state: LedgerState = { status: 'working' };
  let loss: LedgerNotes['lost'] | undefined;
  let remembered: Remembered | undefined;
  let rememberedAt = 0;
  const waiting: { readonly event: AuditEvent; readonly resolve: (outcome: Outcome) => void }[] = [];
  // One writer at a time: hashing is asynchronous, and a transaction does not wait for it.
  const writeInTurn = takingTurns();
  // Walking the chain takes seconds; only removals must wait for it, never an append.
  const walkInTurn = takingTurns();

  function database(): Promise<LedgerDatabase> {
    opening ??= open();
    opening.catch(forget);
    return opening;
  }

  function forget(): void {
    opening = undefined;
  }

  async function open(): Promise<LedgerDatabase> {
    remembered ??= parseRemembered(await memory.read().catch(() => undefined));
    loss ??= remembered?.lost;
    try {
      const onClosed = forget;
      const opened = await openChain({ productVersion, now, isEphemeral, remembered, onClosed });
      await remember(opened);
      return opened;
    } catch (error) {
      await keep({ failingSince: remembered?.failingSince ?? now() });
      throw error;
    }
  }

  async function remember(opened: LedgerDatabase): Promise<void> {
    rememberedAt = now();
    const last = await opened.get('head', 'head');
    const install = await installOf(opened);
    remembered = { install, ...(last ? { last } : {}) };
    await keep({});
  }

  /** Never rejects: without it only less would be noticed. */
  async function keep(change: Partial<Remembered>): Promise<void> {
    const { lost: _, ...known } = remembered ?? { install: crypto.randomUUID() };
    remembered = { ...known, ...(loss ? { lost: loss } : {}), ...change };
    await memory.write(remembered).catch(() => undefined);
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

  function context() {
    return { uid: crypto.randomUUID(), time: now(), productVersion };
  }

  async function fail(error: unknown, count: number, records: number): Promise<void> {
    const status = isFull(error) ? 'full' : 'unavailable';
    const before = state.status === 'working' ? 0 : state.lost;
    state = { status, lost: before + count };
    if (records === 0) return;
    loss = { reason: status, count: (loss?.count ?? 0) + records, since: loss?.since ?? now() };
    await keep({});
  }

  /** Everything that waits goes into one transaction: the disk is waited for once. */
  async function flush(): Promise<void> {
    const batch = waiting.splice(0, MAX_WRITTEN);
    if (batch.length === 0) return;
    let told: LedgerNotes['lost'] | undefined;
    try {
      const outcomes = await withDatabase(async (opened) => {
        // Only now: an earlier worker's loss is known once the database is open.
        told = loss;
        const notes = told ? [ledgerEvent('lost', told, context())] : [];
        const written = await appendAll(opened, [...notes, ...batch.map(({ event }) => event)]);
        return written.slice(notes.length);
      });
      state = { status: 'working' };
      if (told) loss = undefined;
      const unchained = outcomes.filter((outcome) => outcome === 'lost').length;
      if (unchained > 0) await fail(undefined, unchained, unchained);
      batch.forEach(({ resolve }, index) => {
        resolve(outcomes[index] ?? 'lost');
      });
      if (told || Math.abs(now() - rememberedAt) >= REMEMBER_EVERY)
        void withDatabase(remember).catch(() => undefined);
    } catch (error) {
      await fail(error, batch.length, batch.length);
      for (const { resolve } of batch) resolve('lost');
    }
  }

  function append(event: AuditEvent): Promise<Outcome> {
    return new Promise((resolve) => {
      waiting.push({ event, resolve });
      void writeInTurn(flush);
    });
  }

  async function countAllowed(time: number): Promise<'appended' | 'lost'> {
    try {
      await writeInTurn(() => withDatabase((opened) => addToTotal(opened, time)));
      if (state.status !== 'working' && loss === undefined) state = { status: 'working' };
      return 'appended';
    } catch (error) {
      await fail(error, 1, 0);
      return 'lost';
    }
  }

  async function* readAll(upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<AuditEvent & Entry> {
    let after = 0;
    while (after < upTo) {
      const range = IDBKeyRange.bound(after, upTo, true);
      const batch = await withDatabase((opened) => opened.getAll('events', range, BATCH));
      yield* batch;
      const end = batch.at(-1);
      if (!end) return;
      after = end.unmapped.chain.seq;
    }
  }

  async function verify(): Promise<Verification> {
    const end = await withDatabase(headOf);
    const result = await verifyChain(readAll(end.seq));
    if (!result.ok || (result.head?.seq === end.seq && result.head.hash === end.hash)) return result;
    return { ok: false, seq: (result.head?.seq ?? 0) + 1, fault: 'link', index: result.count };
  }

  const ports: RetainPorts = {
    read: withDatabase,
    write: (work) => writeInTurn(() => withDatabase(work)),
    readAll,
    verify,
    remember: () => withDatabase(remember),
    context,
  };

  return {
    append,
    countAllowed,
    hashId: (id) => withDatabase((opened) => hashId(opened, id)).catch(() => undefined),
    state: () => state,
    count: () => withDatabase((opened) => opened.count('events')),
    readAll,
    readFrom: (seq, limit) =>
      withDatabase((opened) => opened.getAll('events', IDBKeyRange.lowerBound(seq), limit)),
    readStaff: (kinds) => withDatabase((opened) => staffOf(opened, kinds)),
    head: () => withDatabase(headOf),
    install: () => withDatabase((opened) => installOf(opened)),
    start: () => withDatabase((opened) => opened.get('start', 'start')),
    forwarded: () => withDatabase((opened) => opened.get('forwarded', 'cursor')),
    setForwarded: (upTo) => withDatabase((opened) => moveCursor(opened, upTo)),
    totals: () => withDatabase((opened) => opened.getAll('totals')),
    verify: () => walkInTurn(verify),
    retain: (at, retention) => walkInTurn(() => retainRecords(ports, at, retention)),
    wipe: () => withDatabase((opened) => opened.get('wipe', 'wipe')),
  };
}

/** One after the other, whatever becomes of the one before. */
function takingTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
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

async function moveCursor(opened: LedgerDatabase, { seq, hash }: Head): Promise<void> {
  const transaction = opened.transaction('forwarded', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get('cursor');
  if (before === undefined || before.seq < seq) await transaction.store.put({ seq, hash }, 'cursor');
  await transaction.done;
}

async function addToTotal(opened: LedgerDatabase, time: number): Promise<void> {
  const day = dayOf(time);
  const transaction = opened.transaction('totals', 'readwrite');
  const before = await transaction.store.get(day);
  await Promise.all([transaction.store.put({ day, allowed: (before?.allowed ?? 0) + 1 }), transaction.done]);
}
