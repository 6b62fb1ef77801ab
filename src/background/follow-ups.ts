import type { FindingEvent } from '../audit/finding-event.ts';
import { type Incident, incidentsOf } from '../audit/incidents.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import type { StaffRecordKind } from '../audit/staff-record.ts';
import {
  COACHING_SPAN,
  coachingOf,
  type Decided,
  LADDER_SPAN,
  proposalsOf,
  type Slip,
} from '../policy/ladder.ts';
import type { Coaching, Policy, Proposal, WeekNumbers } from '../policy/types.ts';
import { areNumbersShown, NUMBERS_SPAN } from '../policy/week-numbers.ts';
import { INCIDENT_KINDS, keptIncidents } from './incidents.ts';

export interface FollowUpPorts {
  readonly readPolicy: () => Promise<Policy>;
  /** What the ledger holds of these kinds, oldest first. */
  readonly readStaff: (kinds: readonly StaffRecordKind[]) => Promise<readonly StaffEvent[]>;
  /** Findings since a time (milliseconds since the epoch), in any order. */
  readonly readFindings: (since: number) => Promise<readonly FindingEvent[]>;
  /** Of the browser profile, where the policy names people by it. */
  readonly profileEmail: () => Promise<string | undefined>;
  readonly now: () => number;
}

export interface FollowUps {
  /** Advice for whoever uses this browser. */
  coaching(): Promise<Coaching>;
  /** Of the last seven days. Null where the policy shows none. */
  numbers(): Promise<WeekNumbers | null>;
  /** What waits for the privacy officer. */
  proposals(): Promise<readonly Proposal[]>;
}

/** Folded from the ledger each time: no count of a person is kept anywhere. All reject where it cannot be read. */
export function createFollowUps(ports: FollowUpPorts): FollowUps {
  const { readPolicy, readStaff, readFindings, profileEmail, now } = ports;
  return {
    async coaching() {
      const policy = await readPolicy();
      if (policy.coachingAfter === 0 || policy.sharedDevice) return 'none';
      const [findings, staff] = await Promise.all([
        readFindings(now() - COACHING_SPAN),
        readStaff(['wrong-block-reported', 'training-done']),
      ]);
      const timesOf = (kind: StaffRecordKind) =>
        staff.filter(({ unmapped }) => unmapped.record.kind === kind).map(({ time }) => time);
      const records = {
        stopped: findings.filter(isStop).map(({ time }) => time),
        reportedWrong: timesOf('wrong-block-reported'),
        refreshedAt: timesOf('training-done').at(-1),
      };
      return coachingOf(records, policy, now());
    },

    async numbers() {
      const policy = await readPolicy();
      if (!areNumbersShown(policy)) return null;
      const since = now() - NUMBERS_SPAN;
      const [findings, wrong] = await Promise.all([readFindings(since), readStaff(['wrong-block-reported'])]);
      return {
        stopped: findings.filter(isStop).length,
        reportedWrong: wrong.filter(({ time }) => time >= since).length,
      };
    },

    async proposals() {
      const policy = await readPolicy();
      const { identity, sharedDevice, escalationAfter } = policy;
      if (identity === 'none' || sharedDevice || escalationAfter === 0) return [];
      const [findings, staff] = await Promise.all([
        readFindings(now() - LADDER_SPAN),
        readStaff([...INCIDENT_KINDS, 'sanction-recorded']),
      ]);
      // Where staff numbers are asked for, several people write in this profile, and an override names none of them.
      const writer = identity === 'profile' ? await profileEmail() : undefined;
      const overrides = findings
        .filter(isOverride)
        .map(({ finding_info, time }): Slip => ({ uid: finding_info.uid, time, who: writer }));
      const sent = incidentsOf(keptIncidents(staff)).flatMap((incident) => sentSlip(incident, staff));
      const decisions = staff.flatMap(({ unmapped: { record } }): Decided[] =>
        record.kind === 'sanction-recorded'
          ? [{ slips: record.slips, isWarning: !['no-action', 'refresher'].includes(record.decision) }]
          : [],
      );
      return proposalsOf([...overrides, ...sent], decisions, policy, now());
    },
  };
}

/** A draft that was stopped, and not a file, a picture or a failure of our own. */
function isStop({ unmapped: { action, verdict, reasons } }: FindingEvent): boolean {
  return action !== 'allow' && verdict === 'block' && reasons.some(isOfWords);
}

/** A warning that was confirmed; not in an emergency, and not the question about a picture. */
function isOverride({ disposition_id, unmapped }: FindingEvent): boolean {
  return disposition_id === 8 && unmapped.because !== 'emergency' && unmapped.reasons.some(isOfWords);
}

const isOfWords = (reason: string): boolean => !['image', 'file', 'gate-error', 'too-long'].includes(reason);

/** Somebody said that it was sent, and it was not found to be harmless. Whoever said so is named, if anybody is. */
function sentSlip(incident: Incident, staff: readonly StaffEvent[]): Slip[] {
  const { id, reportedByPersonAt, outcome } = incident;
  if (reportedByPersonAt === undefined || outcome === 'not-sent' || outcome === 'no-patient-information')
    return [];
  const who = staff.find(({ unmapped: { record } }) => {
    return record.kind === 'incident-opened' && record.incident === id && record.source === 'person';
  })?.actor?.user.uid;
  return [{ uid: id, time: reportedByPersonAt, who }];
}
