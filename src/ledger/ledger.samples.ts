// What the tests of the ledger share.
import { type FindingEvent, findingEvent } from '../audit/finding-event.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { openLedger } from './ledger.ts';
import type { Memory } from './remembered.ts';

export const START = Date.UTC(2026, 2, 1);
export const ledger = (now = START) => openLedger({ productVersion: '0.1.0', now: () => now });

export function event(index: number, time = START + index): FindingEvent {
  const report: GateReport = {
    uid: `0b6f8a52-6d1e-4c7b-9a3e-${String(index).padStart(12, '0')}`,
    time,
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
  return findingEvent(report, { productVersion: '0.1.0' });
}

/** What the ledger remembers outside its database, as the browser's storage keeps it. */
export function memory(): Memory {
  let stored: string | undefined;
  return {
    read: async () => (stored === undefined ? undefined : JSON.parse(stored)),
    write: async (remembered) => {
      stored = JSON.stringify(remembered);
    },
  };
}

export const ledgerWith = (kept: Memory, now = START) =>
  openLedger({ productVersion: '0.1.0', now: () => now, memory: kept });

export const fails = () => ({
  open: () => {
    throw new DOMException('no', 'UnknownError');
  },
});

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
