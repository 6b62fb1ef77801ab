import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AuditEvent, Entry, Head } from './chain.ts';

/** How many drafts were let through on a day; nothing else is kept of them. */
export interface DailyTotal {
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string;
  readonly allowed: number;
}

export interface LedgerSchema extends DBSchema {
  /** Keyed by place in the chain. An event's uid is unique: a report that is sent twice is kept once. */
  events: { key: number; value: AuditEvent & Entry; indexes: { uid: string } };
  totals: { key: string; value: DailyTotal };
  /** The chain's end, written in the transaction of each append. */
  head: { key: 'head'; value: Head };
  /** The install's HMAC key, not extractable: the database holds a handle, not the bytes. */
  keys: { key: 'thread'; value: CryptoKey };
}

export type LedgerDatabase = IDBPDatabase<LedgerSchema>;

/** Opens the database, made on first use. `onClosed` is called when the browser closes it under us. Rejects with IndexedDB's errors. */
export function openDatabase(onClosed: () => void): Promise<LedgerDatabase> {
  return openDB<LedgerSchema>('ledger', 1, {
    upgrade(database) {
      const events = database.createObjectStore('events', { keyPath: 'unmapped.chain.seq' });
      events.createIndex('uid', 'finding_info.uid', { unique: true });
      database.createObjectStore('totals', { keyPath: 'day' });
      database.createObjectStore('head');
      database.createObjectStore('keys');
    },
    // A newer version of us wants to upgrade: make way, the next use opens again.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
