/**
 * What the ledger says about itself, as an OCSF Base Event (class 0) so that one consumer reads everything:
 * `started` a new chain, `purged` a stretch of it by age.
 */
export interface LedgerEvent {
  readonly category_uid: 0;
  readonly class_uid: 0;
  /** Other: named by `activity_name`. */
  readonly activity_id: 99;
  readonly activity_name: 'ledger-started' | 'ledger-purged';
  readonly type_uid: 99;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly severity_id: 1;
  readonly metadata: {
    readonly version: '1.6.0';
    readonly product: {
      readonly name: 'Not Here';
      readonly vendor_name: 'Not Here';
      readonly version: string;
    };
  };
  readonly unmapped: {
    /** The last entry that was removed: the next one links to its hash, so the chain stays verifiable. */
    readonly purged?: { readonly seq: number; readonly hash: string; readonly count: number };
  };
}

/** Makes the event; `purged` makes it a purge, else it is the start of a chain. `time` in milliseconds since the epoch. */
export function ledgerEvent(
  time: number,
  productVersion: string,
  purged?: NonNullable<LedgerEvent['unmapped']['purged']>,
): LedgerEvent {
  return {
    category_uid: 0,
    class_uid: 0,
    activity_id: 99,
    activity_name: purged ? 'ledger-purged' : 'ledger-started',
    type_uid: 99,
    time,
    severity_id: 1,
    metadata: {
      version: '1.6.0',
      product: { name: 'Not Here', vendor_name: 'Not Here', version: productVersion },
    },
    unmapped: purged ? { purged } : {},
  };
}
