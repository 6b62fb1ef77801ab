import type { IncidentOpened, IncidentRecord } from '../audit/incident-records.ts';
import { type Incident, incidentsOf, type Kept } from '../audit/incidents.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import type { StaffRecord, StaffRecordKind } from '../audit/staff-record.ts';

export interface IncidentPorts {
  /** What the ledger holds of these kinds, oldest first. */
  readonly readStaff: (kinds: readonly StaffRecordKind[]) => Promise<readonly StaffEvent[]>;
  /** Appends a record; false where it was lost. */
  readonly keep: (record: StaffRecord) => Promise<boolean>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Incidents {
  /** Folded from the ledger each time: nothing else holds them. Rejects where it cannot be read. */
  readonly all: () => Promise<readonly Incident[]>;
  /**
   * The page's alarm with the id and time of its report, again if it comes again. Opens one incident each; false where it
   * could not be kept.
   */
  readonly alarm: (report: { readonly uid: string; readonly time: number }) => Promise<boolean>;
}

const KINDS: Readonly<Record<IncidentRecord['kind'], true>> = {
  'incident-opened': true,
  'incident-step': true,
  'incident-described': true,
  'incident-assessed': true,
  'incident-timed': true,
  'incident-closed': true,
};
/** The kinds of records that make an incident. */
export const INCIDENT_KINDS = Object.keys(KINDS) as IncidentRecord['kind'][];

/** Open alarms that nobody has looked at. Beyond them an alarm is a finding only: a broken page must not fill the list. */
const MOST_ALARMS = 20;

const isOfIncident = (kept: Kept<StaffRecord>): kept is Kept<IncidentRecord> =>
  Object.hasOwn(KINDS, kept.record.kind);

/** Those of the events that belong to an incident, ready to be folded. */
export function keptIncidents(events: readonly StaffEvent[]): readonly Kept<IncidentRecord>[] {
  const kept: Kept<StaffRecord>[] = events.map(({ time, unmapped }) => ({ time, record: unmapped.record }));
  return kept.filter(isOfIncident);
}

export function createIncidents({ readStaff, keep, now }: IncidentPorts): Incidents {
  const all = async () => {
    return incidentsOf(keptIncidents(await readStaff(INCIDENT_KINDS)));
  };
  return {
    all,
    alarm: async ({ uid, time }) => {
      const known = await all();
      if (known.some(({ id }) => id === uid)) return true;
      const waiting = known.filter(
        ({ outcome, reportedByPersonAt }) => outcome === undefined && reportedByPersonAt === undefined,
      );
      if (waiting.length >= MOST_ALARMS) return true;
      // A page's clock cannot start ours in the future.
      const opened: IncidentOpened = {
        kind: 'incident-opened',
        incident: uid,
        source: 'alarm',
        at: Math.min(time, now()),
      };
      return keep(opened);
    },
  };
}
