/** What the ledger says about itself, by the name of its field under `unmapped`; the activity is `ledger-NAME`. */
export interface LedgerNotes {
  /** A chain began. */
  readonly started: {
    /** Random, made once per install: tells browsers apart without naming anybody. RFC 9562 UUID, lower case. */
    readonly install: string;
  };
  /** A stretch was removed by age: the next entry links to the hash of its last one, so the chain stays verifiable. */
  readonly purged: { readonly seq: number; readonly hash: string; readonly count: number };
}

/** An OCSF Base Event (class 0), so that one consumer reads everything. */
export interface LedgerEvent {
  readonly category_uid: 0;
  readonly class_uid: 0;
  /** Other: named by `activity_name`. */
  readonly activity_id: 99;
  readonly activity_name: `ledger-${keyof LedgerNotes}`;
  readonly type_uid: 99;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly severity_id: 1;
  readonly metadata: {
    /** Of the event, RFC 9562: stable however often it is sent. */
    readonly uid: string;
    readonly version: '1.6.0';
    readonly product: {
      readonly name: 'Not Here';
      readonly vendor_name: 'Not Here';
      readonly version: string;
    };
  };
  readonly unmapped: Partial<LedgerNotes>;
}

export interface LedgerContext {
  /** RFC 9562 UUID, lower case. */
  readonly uid: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Of the extension. */
  readonly productVersion: string;
}

/** Makes the event of one note. */
export function ledgerEvent<Name extends keyof LedgerNotes>(
  name: Name,
  note: LedgerNotes[Name],
  { uid, time, productVersion }: LedgerContext,
): LedgerEvent {
  return {
    category_uid: 0,
    class_uid: 0,
    activity_id: 99,
    activity_name: `ledger-${name}`,
    type_uid: 99,
    time,
    severity_id: 1,
    metadata: {
      uid,
      version: '1.6.0',
      product: { name: 'Not Here', vendor_name: 'Not Here', version: productVersion },
    },
    unmapped: { [name]: note },
  };
}
