import { holds, type Install, type InstallEvent, type Merged } from './merge.ts';
import { type DraftSummary, sumDrafts } from './sum-drafts.ts';
import { type ExceptionSummary, sumExceptions } from './sum-exceptions.ts';
import { type IncidentSummary, sumIncidents } from './sum-incidents.ts';
import { type PolicySummary, sumPolicy } from './sum-policy.ts';
import { sumTraining, type TrainingSummary } from './sum-training.ts';

export interface SummaryOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** After so many days without an event an install counts as silent. */
  readonly silentDays: number;
  /** The organization's own limit for telling people of a breach, in days from discovery. */
  readonly noticeDays: number;
  /** The installs that there should be, by their ids or the beginnings of them (8 digits or more). */
  readonly expected?: readonly string[];
}

/** What the ledger of an install said of itself that a reader must know. */
export type Remark = Extract<InstallEvent, { readonly type: 'ledger' }>;

/** All that the report says, before it is put into words. */
export interface Readiness extends SummaryOptions {
  /** Of the first and last event, in milliseconds since the epoch; undefined without any. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly installs: readonly Install[];
  readonly broken: readonly Install[];
  /** Expected and in no file. */
  readonly missing: readonly string[];
  /** In a file and not expected. Empty where nobody said what to expect. */
  readonly unexpected: readonly string[];
  readonly silent: readonly Install[];
  readonly remarks: readonly Remark[];
  readonly policy: PolicySummary;
  readonly training: TrainingSummary;
  readonly incidents: IncidentSummary;
  readonly drafts: DraftSummary;
  readonly exceptions: ExceptionSummary;
  readonly merged: Merged;
}

const DAY = 24 * 3_600_000;

/** Makes the report of what was merged. */
export function summarize(merged: Merged, options: SummaryOptions): Readiness {
  const { now, silentDays, noticeDays, expected } = options;
  const { installs, events } = merged;
  const isThere = (id: string) => installs.some((install) => install.id.startsWith(id.toLowerCase()));
  const isExpected = (id: string) => expected?.some((one) => id.startsWith(one.toLowerCase())) ?? true;
  return {
    ...options,
    from: events[0]?.time,
    to: events.at(-1)?.time,
    installs,
    broken: installs.filter((install) => !holds(install)),
    missing: expected?.filter((id) => !isThere(id)) ?? [],
    unexpected: installs.filter(({ id }) => !isExpected(id)).map(({ id }) => id),
    silent: installs.filter(({ to, isEphemeral }) => !isEphemeral && to < now - silentDays * DAY),
    remarks: events.filter(isRemark),
    policy: sumPolicy(merged),
    training: sumTraining(merged, now),
    incidents: sumIncidents(merged, now, noticeDays),
    drafts: sumDrafts(merged, now),
    exceptions: sumExceptions(merged, now),
    merged,
  };
}

function isRemark(event: InstallEvent): event is Remark {
  if (event.type !== 'ledger') return false;
  switch (event.name) {
    case 'started':
      return event.note.reason !== 'new';
    case 'lost':
    case 'wiped':
      return true;
    case 'purged':
      return event.note.unforwarded !== undefined || event.note.brokenAt !== undefined;
    case 'exported':
      return false;
  }
}
