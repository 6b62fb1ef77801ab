import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { StartReason } from '../audit/ledger-event.ts';
import type { AuditEvent, Entry, Head } from './chain.ts';

/** How many drafts were let through on a day; nothing else is kept of them. */
export interface DailyTotal {
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string;
  readonly allowed: number;
}

/** How the chain that is written now began. */
export interface Start {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly reason: StartReason;
}

/** What was done about a `wipeBefore` of the policy. */
export interface Wipe {
  readonly before: string;
  /** How many records stayed because the collector has not acknowledged them. */
  readonly refused: number;
}

export interface LedgerSchema extends DBSchema {
  /**
   * Keyed by place in the chain. An event's uid is unique: a report that is sent twice is kept once. `finding` is where
   * entries of database version 1 have theirs; their content cannot change any more, as their hashes hold it. `record`
   * holds what staff did, by kind, so that it is found among any number of findings.
   */
  events: {
    key: number;
    value: AuditEvent & Entry;
    indexes: { uid: string; finding: string; record: string };
  };
  totals: { key: string; value: DailyTotal };
  /** The chain's end, written in the transaction of each append. */
  head: { key: 'head'; value: Head };
  /** The install's HMAC key, not extractable: the database holds a handle, not the bytes. */
  keys: { key: 'thread'; value: CryptoKey };
  /** Which install this is: a random UUID, made once. */
  install: { key: 'install'; value: string };
  /** The last entry that the organization's collector has acknowledged. */
  forwarded: { key: 'cursor'; value: Head };
  start: { key: 'start'; value: Start };
  wipe: { key: 'wipe'; value: Wipe };
}

export type LedgerDatabase = IDBPDatabase<LedgerSchema>;

const NAME = 'ledger';

/**
 * Opens the database, made on first use. `onClosed` is called when the browser closes it under us. Rejects with
 * IndexedDB's errors.
 */
export async function openDatabase(onClosed: () => void): Promise<LedgerDatabase> {
  const callbacks = {
    // A newer version of us wants to upgrade, or the database is being deleted: make way, the next use opens again.
    blocking(_current: number, _blocked: number | null, event: IDBVersionChangeEvent) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  };
  try {
    return await openDB<LedgerSchema>(NAME, 3, {
      ...callbacks,
      upgrade(database, before, _after, transaction) {
        if (before < 1) {
          const events = database.createObjectStore('events', { keyPath: 'unmapped.chain.seq' });
          events.createIndex('finding', 'finding_info.uid', { unique: true });
          database.createObjectStore('totals', { keyPath: 'day' });
          database.createObjectStore('head');
          database.createObjectStore('keys');
        }
        const events = transaction.objectStore('events');
        if (before === 1) {
          events.deleteIndex('uid');
          events.createIndex('finding', 'finding_info.uid', { unique: true });
        }
        if (before < 2) {
          events.createIndex('uid', 'metadata.uid', { unique: true });
          database.createObjectStore('install');
          database.createObjectStore('forwarded');
        }
        if (before < 3) {
          if (!events.indexNames.contains('record')) events.createIndex('record', 'unmapped.record.kind');
          database.createObjectStore('start');
          database.createObjectStore('wipe');
        }
      },
    });
  } catch (error) {
    // After a rollback the database is newer than this program. Stores are only ever added, so ours are there.
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return openDB<LedgerSchema>(NAME, undefined, callbacks);
  }
}

/** For a database that cannot be read: everything in it is lost. */
export async function deleteDatabase(): Promise<void> {
  await deleteDB(NAME);
}
