import { type LedgerContext, ledgerEvent } from '../audit/ledger-event.ts';
import { appendAll } from './append.ts';
import type { AuditEvent, Entry } from './chain.ts';
import type { LedgerDatabase } from './database.ts';
import { headOf } from './open.ts';
import { firstDayKept, isPast, planRemoval, purgeNotes, type Removal, type Retention } from './retain.ts';
import type { Verification } from './verify-chain.ts';

/** What a removal did. */
export interface Retained {
  readonly purged: number;
  readonly wiped: number;
  /** Records that `wipeBefore` names and that stay because they exist nowhere else. */
  readonly refused: number;
}

type Using = <T>(work: (opened: LedgerDatabase) => Promise<T>) => Promise<T>;

/** What a removal needs of the ledger. */
export interface RetainPorts {
  readonly read: Using;
  /** In turn with the appends. */
  readonly write: Using;
  /** Entries up to a place, oldest first. */
  readonly readAll: (upTo: number) => AsyncIterable<AuditEvent & Entry>;
  readonly verify: () => Promise<Verification>;
  readonly remember: () => Promise<void>;
  readonly context: () => LedgerContext;
}

/** Removes at `at`, in milliseconds since the epoch, what the settings want removed. Rejects with IndexedDB's errors. */
export async function retainRecords(ports: RetainPorts, at: number, retention: Retention): Promise<Retained> {
  if (retention.legalHold) return { purged: 0, wiped: 0, refused: 0 };
  const { count } = await remove(
    ports,
    (entry) => isPast(entry, retention, at),
    (removal, brokenAt) =>
      removal.count === 0
        ? []
        : purgeNotes(removal, brokenAt).map((note) => ledgerEvent('purged', note, ports.context())),
  );
  const totals = IDBKeyRange.upperBound(firstDayKept(retention, at), true);
  await ports.read((opened) => opened.delete('totals', totals));
  return { purged: count, ...(await wipeRecords(ports, retention)) };
}

async function wipeRecords(ports: RetainPorts, { wipeBefore: before, wipeUnforwarded }: Retention) {
  const done = await ports.read((opened) => opened.get('wipe', 'wipe'));
  if (before === '' || (done?.before === before && done.refused === 0)) return { wiped: 0, refused: 0 };
  const limit = Date.parse(before);
  const cursor = await ports.read((opened) => opened.get('forwarded', 'cursor'));
  let refused = 0;
  const isGoing = (entry: AuditEvent & Entry) => {
    if (entry.time >= limit) return false;
    if (wipeUnforwarded || entry.unmapped.chain.seq <= (cursor?.seq ?? 0)) return true;
    refused += 1;
    return false;
  };
  const { count } = await remove(ports, isGoing, (removal, brokenAt) => {
    // Said at least once for each day that the policy names, even where there was nothing to erase.
    if (removal.count === 0 && done?.before === before) return [];
    const notes = purgeNotes(removal, brokenAt);
    const last = removal.last ? { last: removal.last } : {};
    return (notes.length > 0 ? notes : [{ gaps: [], count: 0 }]).map((note) =>
      ledgerEvent('wiped', { ...note, before, refused, ...last }, ports.context()),
    );
  });
  // Totals are sent nowhere: they go with the last of the records.
  if (refused === 0)
    await ports.read((opened) => opened.delete('totals', IDBKeyRange.upperBound(before, true)));
  await ports.read((opened) => opened.put('wipe', { before, refused }, 'wipe'));
  return { wiped: count, refused };
}

/** Removes what `isGoing` says and appends what `eventsOf` makes of it, both or neither. */
async function remove(
  ports: RetainPorts,
  isGoing: (entry: AuditEvent & Entry) => boolean,
  eventsOf: (removal: Removal, brokenAt: number | undefined) => readonly AuditEvent[],
): Promise<Removal> {
  const end = await ports.read(headOf);
  const cursor = await ports.read((opened) => opened.get('forwarded', 'cursor'));
  const removal = await planRemoval(ports.readAll(end.seq), isGoing, cursor);
  // What is removed cannot be checked any more: what was wrong before must be known before.
  const checked = removal.count === 0 ? undefined : await ports.verify();
  const events = eventsOf(removal, checked?.ok === false ? checked.seq : undefined);
  if (events.length === 0) return removal;
  await ports.write((opened) =>
    appendAll(opened, events, (transaction) =>
      removal.cleared.map(({ from, to }) =>
        transaction.objectStore('events').delete(IDBKeyRange.bound(from, to)),
      ),
    ),
  );
  await ports.remember();
  return removal;
}
