import {
  askBackground,
  EXPORT_PART,
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

/** Parts of a copy that are asked for at the same time. */
const AT_ONCE = 4;

/**
 * A whole copy of the records, in parts as they come, and how it began. Rejects when the background does not answer or
 * the records cannot be read.
 */
export async function exportRecords(
  format: ExportFormat,
): Promise<{ readonly begun: ExportBegun; readonly parts: readonly string[] }> {
  const begun = await askBackground('ledger-export', { format });
  if (!begun) throw new Error('the export was refused');
  const parts: string[] = [];
  let next = 0;
  // Some at a time: while one is read from the disk, another is on its way here.
  const fetchParts = async () => {
    while (next * EXPORT_PART < begun.upTo) {
      const part = next;
      next += 1;
      const from = part * EXPORT_PART + 1;
      const to = Math.min(from + EXPORT_PART - 1, begun.upTo);
      const lines = await askBackground('ledger-export-part', { format, from, to });
      if (lines === undefined) throw new Error('the export was refused');
      parts[part] = lines;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchParts));
  return { begun, parts: [begun.text, ...parts] };
}
