import { type ChainPlace, ledgerEvent, type StartReason } from '../audit/ledger-event.ts';
import { appendAll } from './append.ts';
import type { Head } from './chain.ts';
import { deleteDatabase, type LedgerDatabase, openDatabase } from './database.ts';
import type { Remembered } from './remembered.ts';

/** After an hour (milliseconds) a database that cannot be opened is given up: a passing fault would have passed. */
const GIVE_UP_AFTER = 60 * 60 * 1000;

export interface OpenOptions {
  readonly productVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Whether this profile ends with the session. */
  readonly isEphemeral: () => Promise<boolean>;
  readonly remembered: Remembered | undefined;
  readonly onClosed: () => void;
}

/**
 * Opens the ledger ready to be written: a chain that is new, lost or damaged begins with an event that says why. Rejects
 * with IndexedDB's errors.
 */
export async function openChain(options: OpenOptions): Promise<LedgerDatabase> {
  const { remembered, now, onClosed } = options;
  const open = async (isAnew: boolean) => {
    const opened = await openDatabase(onClosed);
    await settle(opened, isAnew, options);
    return opened;
  };
  try {
    return await open(false);
  } catch (error) {
    const failing = remembered?.failingSince;
    if (failing === undefined || now() - failing < GIVE_UP_AFTER || isFull(error)) throw error;
    await deleteDatabase();
    return open(true);
  }
}

export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

async function settle(
  opened: LedgerDatabase,
  isAnew: boolean,
  { remembered, productVersion, now, isEphemeral }: OpenOptions,
): Promise<void> {
  const install = await installOf(opened, remembered?.install);
  const start = async (reason: StartReason, last?: ChainPlace) => {
    const ephemeral = await isEphemeral().catch(() => false);
    const note = {
      install,
      reason,
      ...(ephemeral ? { ephemeral: true as const } : {}),
      ...(last ? { last } : {}),
    };
    const time = now();
    await appendAll(opened, [
      ledgerEvent('started', note, { uid: crypto.randomUUID(), time, productVersion }),
    ]);
    await opened.put('start', { time, reason }, 'start');
  };
  const head = await opened.get('head', 'head');
  const newest = (await opened.transaction('events').store.openCursor(null, 'prev'))?.value.unmapped.chain;
  const known = remembered?.last;
  if (!head && !newest) {
    await start(isAnew ? 'unreadable' : remembered ? 'missing' : 'new', known);
  } else if (newest && (!head || newest.seq > head.seq)) {
    // An end that lies before an entry would keep every new one out.
    await opened.put('head', { seq: newest.seq, hash: newest.hash }, 'head');
    await start('inconsistent', known);
  } else if (known && !(await isKnown(opened, known, head))) {
    await start('inconsistent', known);
  }
}

/** Whether a place that was on disk once is still there, or was removed since in the ordinary way. */
async function isKnown(opened: LedgerDatabase, known: Head, head: Head | undefined): Promise<boolean> {
  if (!head || head.seq < known.seq) return false;
  const entry = await opened.get('events', known.seq);
  return !entry || entry.unmapped.chain.hash === known.hash;
}

/** Made once; whoever stored one first is right. */
export async function installOf(opened: LedgerDatabase, known?: string): Promise<string> {
  const stored = await opened.get('install', 'install');
  if (stored !== undefined) return stored;
  const transaction = opened.transaction('install', 'readwrite', { durability: 'strict' });
  const install = (await transaction.store.get('install')) ?? known ?? crypto.randomUUID();
  await transaction.store.put(install, 'install');
  await transaction.done;
  return install;
}

/** Opening the database wrote the first entry. */
export async function headOf(opened: LedgerDatabase): Promise<Head> {
  const head = await opened.get('head', 'head');
  if (!head) throw new Error('the ledger has no end');
  return head;
}
