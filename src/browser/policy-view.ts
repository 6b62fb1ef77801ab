import {
  askBackground,
  type ExportBegun,
  type ExportFormat,
  type LedgerCheck,
  type LedgerView,
  type PolicyView,
} from './messages.ts';

/** The policy in force, for our own pages. Rejects when the background does not answer. */
export async function readPolicyView(): Promise<PolicyView> {
  return askBackground('policy-view', {});
}

/** What is recorded on this computer. */
export async function readLedgerView(): Promise<LedgerView> {
  return askBackground('ledger-view', {});
}

/** Walks the whole record: takes as long as there are entries. */
export async function checkLedger(): Promise<LedgerCheck> {
  return askBackground('ledger-check', {});
}

/**
 * A whole copy of the records, in parts as they come, and how it began. Rejects when the background does not answer or
 * the records cannot be read.
 */
export async function exportRecords(
  format: ExportFormat,
): Promise<{ readonly begun: ExportBegun; readonly parts: readonly string[] }> {
  const begun = await askBackground('ledger-export', { format });
  if (!begun) throw new Error('the export was refused');
  const parts = [begun.text];
  let from: number | undefined = 1;
  while (from !== undefined) {
    const part: { text: string; next: number | undefined } | undefined = await askBackground(
      'ledger-export-part',
      { format, from, upTo: begun.upTo },
    );
    if (!part) throw new Error('the export was refused');
    parts.push(part.text);
    from = part.next;
  }
  return { begun, parts };
}
