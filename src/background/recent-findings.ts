import type { FindingEvent } from '../audit/finding-event.ts';
import type { Ledger } from '../ledger/ledger.ts';

const BATCH = 500;
/** A page delivers a report at the latest so long after it happened; entries further back are no later (milliseconds). */
const LATE = 24 * 3_600_000;

/**
 * The findings since a time (milliseconds since the epoch), newest batch first: read from the end, so that it costs
 * what there is of them and not what the ledger holds. Rejects where it cannot be read.
 */
export async function recentFindings(
  ledger: Pick<Ledger, 'head' | 'readFrom'>,
  since: number,
): Promise<readonly FindingEvent[]> {
  const found: FindingEvent[] = [];
  for (let to = (await ledger.head()).seq; to > 0; to -= BATCH) {
    const from = Math.max(1, to - BATCH + 1);
    const batch = (await ledger.readFrom(from, BATCH)).filter(({ unmapped }) => unmapped.chain.seq <= to);
    for (const entry of batch) {
      if (entry.class_uid === 2006 && entry.time >= since) found.push(entry);
    }
    if (batch.length > 0 && batch.every(({ time }) => time < since - LATE)) break;
  }
  return found;
}
