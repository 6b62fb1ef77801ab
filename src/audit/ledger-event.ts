/** The end of a chain, or a place in it. `hash`: SHA-256 in lower-case hexadecimal. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Entries that were removed. The one before has the hash `prev` (or they were the first), the last of them had `hash`, to
 * which the next one links: so the chain holds across them.
 */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly prev: string;
  readonly hash: string;
}

/**
 * Why a chain began: the first one of an install; the database was gone (the browser or somebody deleted it); it could
 * not be read any more; or its end and its entries did not fit together, where the new stretch follows the last entry.
 */
export type StartReason = 'new' | 'missing' | 'unreadable' | 'inconsistent';

/** What the ledger says about itself, by the name of its field under `unmapped`; the activity is `ledger-NAME`. */
export interface LedgerNotes {
  /** A chain, or a stretch of it, began. */
  readonly started: {
    /** Random, made once per install: tells browsers apart without naming anybody. RFC 9562 UUID, lower case. */
    readonly install: string;
    readonly reason: StartReason;
    /** The profile ends with the session, by policy: that this install falls silent means nothing. */
    readonly ephemeral?: true;
    /** The last place that is known of what was there before. It may have gone on for a minute. */
    readonly last?: ChainPlace;
  };
  /** Records were removed by age. */
  readonly purged: {
    readonly gaps: readonly Gap[];
    readonly count: number;
    /** How many of them the collector had not acknowledged; absent where there is none. */
    readonly unforwarded?: number;
    /** The chain did not hold from this place on before anything was removed. */
    readonly brokenAt?: number;
  };
  /** Records of before a day (UTC, `YYYY-MM-DD`) were erased because the organization said so. */
  readonly wiped: LedgerNotes['purged'] & {
    readonly before: string;
    /** The last one that was erased. */
    readonly last?: ChainPlace;
    /** How many stayed because they exist nowhere else. */
    readonly refused: number;
  };
  /** Somebody took a copy out. */
  readonly exported: {
    readonly install: string;
    readonly format: 'jsonl' | 'csv';
    readonly entries: number;
    readonly head: ChainPlace;
    readonly policyVersion: string;
  };
  /** Records could not be kept for a while. */
  readonly lost: {
    readonly reason: 'full' | 'unavailable';
    readonly count: number;
    /** Milliseconds since the epoch. */
    readonly since: number;
  };
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
  /** Informational; medium where something was lost. */
  readonly severity_id: 1 | 3;
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
    severity_id: isLoss(name, note) ? 3 : 1,
    metadata: {
      uid,
      version: '1.6.0',
      product: { name: 'Not Here', vendor_name: 'Not Here', version: productVersion },
    },
    unmapped: { [name]: note },
  };
}

function isLoss<Name extends keyof LedgerNotes>(name: Name, note: LedgerNotes[Name]): boolean {
  return (
    name === 'lost' || 'brokenAt' in note || ('reason' in note && name === 'started' && note.reason !== 'new')
  );
}
