import { type LedgerContext, type LedgerEvent, ledgerEvent } from '../audit/ledger-event.ts';
import { anchorCode } from './anchor.ts';
import { CSV_HEADER, csvLine } from './csv.ts';
import type { Ledger } from './ledger.ts';

export type ExportFormat = 'jsonl' | 'csv';

/** How an export begins. */
export interface ExportStart {
  /** The first lines of the file: the receipt. */
  readonly text: string;
  /** The last place that belongs to the file. */
  readonly upTo: number;
  readonly entries: number;
  /** The code of that place, to be kept apart from the file. */
  readonly code: string;
  readonly install: string;
}

/** The most entries in one part: about a megabyte. */
const PART = 1000;

/**
 * Begins an export of everything that is recorded now, and records that it was made. The receipt is the event itself,
 * which has no place in the chain yet. Rejects with IndexedDB's errors.
 */
export async function startExport(
  ledger: Ledger,
  format: ExportFormat,
  policyVersion: string,
  context: LedgerContext,
): Promise<ExportStart> {
  const [install, entries, head] = await Promise.all([ledger.install(), ledger.count(), ledger.head()]);
  const receipt = ledgerEvent('exported', { install, format, entries, head, policyVersion }, context);
  await ledger.append(receipt);
  return { text: firstLines(receipt, format), upTo: head.seq, entries, code: anchorCode(head), install };
}

function firstLines(receipt: LedgerEvent, format: ExportFormat): string {
  return format === 'csv' ? CSV_HEADER + csvLine(receipt) : `${JSON.stringify(receipt)}\n`;
}

/** The lines of the entries from one place to another, both included. Rejects with IndexedDB's errors. */
export async function exportPart(
  ledger: Pick<Ledger, 'readFrom'>,
  format: ExportFormat,
  from: number,
  to: number,
): Promise<string> {
  const entries = await ledger.readFrom(from, Math.min(PART, to - from + 1));
  return entries
    .filter(({ unmapped }) => unmapped.chain.seq <= to)
    .map((entry) => (format === 'csv' ? csvLine(entry) : `${JSON.stringify(entry)}\n`))
    .join('');
}
