import { ACKNOWLEDGEMENT, type Acknowledgement } from './acknowledgement.ts';
import {
  EXCEPTION_GRANTED,
  EXCEPTION_REVOKED,
  EXCEPTION_USED,
  type ExceptionRecord,
} from './exception-records.ts';
import {
  INCIDENT_ASSESSED,
  INCIDENT_CLOSED,
  INCIDENT_DESCRIBED,
  INCIDENT_OPENED,
  INCIDENT_STEPPED,
  INCIDENT_TIMED,
  type IncidentRecord,
} from './incident-records.ts';
import { SANCTION_RECORDED, type SanctionRecorded } from './sanction.ts';
import { type Check, isRecord, parseShape } from './shape.ts';
import {
  TRAINING_ASSIGNED,
  TRAINING_ASSIGNED_OPTIONAL,
  TRAINING_DONE,
  TRAINING_DONE_OPTIONAL,
  type TrainingAssigned,
  type TrainingDone,
} from './training.ts';
import { WRONG_BLOCK, type WrongBlock, withCurrentReason } from './wrong-block.ts';

/**
 * What staff did beside writing: each kind in a file of its own, with a check for every field. No field can hold words
 * that somebody typed. To add one, add its type here, its table to KINDS, and its severity.
 */
export type StaffRecord =
  | Acknowledgement
  | ExceptionRecord
  | IncidentRecord
  | SanctionRecorded
  | TrainingAssigned
  | TrainingDone
  | WrongBlock;

export type StaffRecordKind = StaffRecord['kind'];

interface Kind {
  readonly checks: Readonly<Record<string, Check>>;
  readonly optional?: ReadonlySet<string>;
  /** OCSF: 1 informational, 2 low, 3 medium, 4 high. */
  readonly severity: 1 | 2 | 3 | 4;
  /** Whether a content script may report it. A compromised page may then forge it: never for evidence of a person. */
  readonly fromPage: boolean;
  /**
   * Whether it says who, where the organization wants that known (setting `identity`). `required`: without a staff
   * number, where one is asked for, it is not kept; it would prove nothing.
   */
  readonly who: 'required' | 'optional' | 'never';
  /** Kept as long as findings (`retentionDays`) and not as long as evidence (`evidenceDays`). */
  readonly routine?: true;
}

const KINDS: Readonly<Record<StaffRecordKind, Kind>> = {
  'incident-opened': { checks: INCIDENT_OPENED, severity: 4, fromPage: false, who: 'optional' },
  'incident-step': { checks: INCIDENT_STEPPED, severity: 1, fromPage: false, who: 'optional' },
  'incident-described': { checks: INCIDENT_DESCRIBED, severity: 1, fromPage: false, who: 'optional' },
  'incident-assessed': { checks: INCIDENT_ASSESSED, severity: 1, fromPage: false, who: 'optional' },
  'incident-timed': { checks: INCIDENT_TIMED, severity: 1, fromPage: false, who: 'optional' },
  'incident-closed': { checks: INCIDENT_CLOSED, severity: 1, fromPage: false, who: 'optional' },
  'exception-granted': { checks: EXCEPTION_GRANTED, severity: 2, fromPage: false, who: 'optional' },
  'exception-revoked': { checks: EXCEPTION_REVOKED, severity: 1, fromPage: false, who: 'optional' },
  'exception-used': { checks: EXCEPTION_USED, severity: 1, fromPage: false, who: 'never' },
  // Whom it is about follows from the events that it names; the profile it is recorded in is not the officer's.
  'sanction-recorded': { checks: SANCTION_RECORDED, severity: 2, fromPage: false, who: 'never' },
  acknowledged: { checks: ACKNOWLEDGEMENT, severity: 1, fromPage: false, who: 'required' },
  'training-assigned': {
    checks: TRAINING_ASSIGNED,
    optional: TRAINING_ASSIGNED_OPTIONAL,
    severity: 1,
    fromPage: false,
    who: 'optional',
  },
  'training-done': {
    checks: TRAINING_DONE,
    optional: TRAINING_DONE_OPTIONAL,
    severity: 1,
    fromPage: false,
    who: 'required',
  },
  // It is about our mistake, not about a person.
  'wrong-block-reported': {
    checks: WRONG_BLOCK,
    severity: 2,
    fromPage: true,
    who: 'never',
    routine: true,
  },
};

/**
 * The record if it has exactly the shape of its kind, as a fresh object; else undefined. `fromPage`: whether a content
 * script says so. Never throws.
 */
export function parseStaffRecord(value: unknown, fromPage: boolean): StaffRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { kind } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return undefined;
  const known = KINDS[kind as StaffRecordKind];
  if (fromPage && !known.fromPage) return undefined;
  const record = parseShape<StaffRecord>(value, known.checks, known.optional);
  return record && withCurrentReason(record);
}

/** Whether the record says who. */
export const whoIn = (record: StaffRecord): Kind['who'] => KINDS[record.kind].who;

export const severityOf = (record: StaffRecord): Kind['severity'] => KINDS[record.kind].severity;

export const isRoutine = (record: StaffRecord): boolean => KINDS[record.kind]?.routine === true;
