import type { IDBPTransaction } from 'idb';
import { type AuditEvent, chainEvent, type Entry, type Head } from './chain.ts';
import type { LedgerDatabase, LedgerSchema } from './database.ts';

export type Outcome = 'appended' | 'duplicate' | 'lost';

/** How often another writer may get in before an append gives up. */
const ATTEMPTS = 20;

type Writing = IDBPTransaction<LedgerSchema, ('events' | 'head')[], 'readwrite'>;

/**
 * Puts events at the end of the chain, in their order and in one transaction. `strict`: resolves only when the browser
 * says that they are on disk, so that what was acknowledged survives a kill. `lost`: the one event could not be chained.
 * `meanwhile` runs in the same transaction, which must not wait for anything else. Rejects with IndexedDB's errors; none
 * of them is kept then.
 */
export async function appendAll(
  opened: LedgerDatabase,
  events: readonly AuditEvent[],
  meanwhile: (transaction: Writing) => readonly Promise<unknown>[] = () => [],
): Promise<Outcome[]> {
  const known = new Set<AuditEvent>();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const expected = await opened.get('head', 'head');
    const { entries, outcomes } = await chainAll(events, known, expected);
    const transaction = opened.transaction(['events', 'head'], 'readwrite', { durability: 'strict' });
    const [head, ...seen] = await Promise.all([
      transaction.objectStore('head').get('head'),
      ...entries.map(({ entry }) => isKept(transaction, entry)),
    ]);
    const isOvertaken = head?.hash !== expected?.hash;
    const duplicates = entries.filter((_, index) => seen[index]).map(({ event }) => event);
    for (const event of duplicates) known.add(event);
    if (isOvertaken || duplicates.length > 0) {
      await transaction.done;
      continue;
    }
    const end = entries.at(-1)?.entry.unmapped.chain;
    await Promise.all([
      ...entries.map(({ entry }) => transaction.objectStore('events').add(entry)),
      ...(end ? [transaction.objectStore('head').put({ seq: end.seq, hash: end.hash }, 'head')] : []),
      ...meanwhile(transaction),
      transaction.done,
    ]);
    return outcomes;
  }
  throw new Error('the ledger is being written elsewhere');
}

async function chainAll(
  events: readonly AuditEvent[],
  known: ReadonlySet<AuditEvent>,
  end: Head | undefined,
): Promise<{ entries: { event: AuditEvent; entry: AuditEvent & Entry }[]; outcomes: Outcome[] }> {
  const entries: { event: AuditEvent; entry: AuditEvent & Entry }[] = [];
  const outcomes: Outcome[] = [];
  const uids = new Set<string>();
  let head = end;
  for (const event of events) {
    if (known.has(event) || uids.has(event.metadata.uid)) {
      outcomes.push('duplicate');
      continue;
    }
    try {
      const entry = await chainEvent(event, head);
      head = entry.unmapped.chain;
      entries.push({ event, entry });
      uids.add(event.metadata.uid);
      outcomes.push('appended');
    } catch {
      // What JSON cannot hold must not keep the others out.
      outcomes.push('lost');
    }
  }
  return { entries, outcomes };
}

async function isKept(transaction: Writing, { metadata: { uid } }: AuditEvent): Promise<boolean> {
  const events = transaction.objectStore('events');
  const keys = await Promise.all([events.index('uid').getKey(uid), events.index('finding').getKey(uid)]);
  return keys.some((key) => key !== undefined);
}
