import type { LedgerNotes } from '../audit/ledger-event.ts';
import { integer, isRecord, oneOf, sha256, time, uuid } from '../audit/shape.ts';
import type { Head } from './chain.ts';

/** What is known of the ledger outside its database, so that a lost or shortened one is noticed. Never a record. */
export interface Remembered {
  readonly install: string;
  /** A place that was on disk: the chain may be longer, never shorter. */
  readonly last?: Head;
  /** Records that could not be kept and that the chain does not tell of yet. */
  readonly lost?: LedgerNotes['lost'];
  /** Since when the database cannot be opened, in milliseconds since the epoch. */
  readonly failingSince?: number;
}

/** Where it is kept. Both may reject: the ledger then works without it. */
export interface Memory {
  readonly read: () => Promise<unknown>;
  readonly write: (remembered: Remembered) => Promise<void>;
}

/** What fits of a stored value, field by field; undefined without an install. Never throws. */
export function parseRemembered(value: unknown): Remembered | undefined {
  if (!isRecord(value) || !uuid(value.install)) return undefined;
  const { install, last, lost, failingSince } = value as unknown as Remembered;
  const isPlace = isRecord(last) && integer(1, Number.MAX_SAFE_INTEGER)(last.seq) && sha256(last.hash);
  const isLoss =
    isRecord(lost) &&
    oneOf(['full', 'unavailable'])(lost.reason) &&
    integer(1, Number.MAX_SAFE_INTEGER)(lost.count) &&
    time(lost.since);
  return {
    install,
    ...(isPlace ? { last: { seq: last.seq, hash: last.hash } } : {}),
    ...(isLoss ? { lost: { reason: lost.reason, count: lost.count, since: lost.since } } : {}),
    ...(time(failingSince) ? { failingSince } : {}),
  };
}
