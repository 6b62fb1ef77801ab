import { type StaffRecord, type StaffRecordKind, severityOf } from './staff-record.ts';

/** An OCSF Base Event (class 0) of something that staff did, so that one consumer reads everything. */
export interface StaffEvent {
  readonly category_uid: 0;
  readonly class_uid: 0;
  /** Other: named by `activity_name`. */
  readonly activity_id: 99;
  readonly activity_name: StaffRecordKind;
  readonly type_uid: 99;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly severity_id: 1 | 2 | 3 | 4;
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
  /** Who, where the policy wants it known (setting `identity`): an e-mail address of the profile, or a staff id. */
  readonly actor?: { readonly user: { readonly uid: string } };
  readonly unmapped: { readonly record: StaffRecord };
}

export interface StaffContext {
  /** RFC 9562 UUID, lower case. */
  readonly uid: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Of the extension. */
  readonly productVersion: string;
  readonly who?: string;
}

/** Makes the event of a record that was checked. */
export function staffEvent(
  record: StaffRecord,
  { uid, time, productVersion, who }: StaffContext,
): StaffEvent {
  return {
    category_uid: 0,
    class_uid: 0,
    activity_id: 99,
    activity_name: record.kind,
    type_uid: 99,
    time,
    severity_id: severityOf(record),
    metadata: {
      uid,
      version: '1.6.0',
      product: { name: 'Not Here', vendor_name: 'Not Here', version: productVersion },
    },
    ...(who === undefined ? {} : { actor: { user: { uid: who } } }),
    unmapped: { record },
  };
}
