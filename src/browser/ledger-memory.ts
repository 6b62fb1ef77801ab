import { storedValue } from './stored-value.ts';

/** What the ledger remembers outside its database: ids, places and counts, and no record. */
export const { read: readLedgerMemory, write: writeLedgerMemory } = storedValue<unknown>(
  'local',
  'ledger.v1',
);
