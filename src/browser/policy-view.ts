import { askBackground, type LedgerCheck, type LedgerView, type PolicyView } from './messages.ts';

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
