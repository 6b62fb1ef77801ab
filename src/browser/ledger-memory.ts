import browser from 'webextension-polyfill';

/** What the ledger remembers outside its database: ids, places and counts, and no record. */
const LEDGER = 'ledger.v1';

export async function readLedgerMemory(): Promise<unknown> {
  const stored = await browser.storage.local.get(LEDGER);
  return stored[LEDGER];
}

export async function writeLedgerMemory(remembered: object): Promise<void> {
  await browser.storage.local.set({ [LEDGER]: remembered });
}
