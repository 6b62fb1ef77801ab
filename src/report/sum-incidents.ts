import { breachDeadlines } from '../audit/breach-deadlines.ts';
import type { IncidentRecord } from '../audit/incident-records.ts';
import { type Incident, incidentsOf, type Kept } from '../audit/incidents.ts';
import type { Merged } from './merge.ts';

/** One message that was sent, or seems to have been, and how fast it was handled. Times in milliseconds since the epoch. */
export interface IncidentRow {
  readonly id: string;
  /** Nobody has said yet whether it was sent. */
  readonly isQuestion: boolean;
  readonly discovered: number | undefined;
  /** Milliseconds from discovery; negative where it was contained before it was known. */
  readonly containedAfter: number | undefined;
  readonly reportedAfter: number | undefined;
  readonly closed: number | undefined;
  readonly outcome: Incident['outcome'];
  /** Until when the people concerned must be told, if it was a breach. Absent once it was found that it was none. */
  readonly tellBy: number | undefined;
  readonly governmentBy: number | undefined;
  /** When the people concerned were told. */
  readonly told: number | undefined;
  /** They were told too late, or should have been and were not. */
  readonly isLate: boolean;
}

export interface Speed {
  /** How many of the incidents it is known of. */
  readonly known: number;
  /** Milliseconds; undefined where it is known of none. */
  readonly median: number | undefined;
  readonly longest: number | undefined;
}

export interface IncidentSummary {
  /** The newest first, those that were found not to be sent at the end. */
  readonly rows: readonly IncidentRow[];
  /** Without questions and without those that were not sent or held no patient information. */
  readonly real: number;
  readonly questions: number;
  /** Real ones that nobody has closed. */
  readonly open: number;
  readonly late: number;
  readonly contain: Speed;
  readonly report: Speed;
  /** Records of incidents whose beginning is in no file. */
  readonly strays: number;
}

const HARMLESS: readonly Incident['outcome'][] = ['not-sent', 'no-patient-information'];

/** How fast breaches were handled. `noticeDays`: the organization's own limit, from discovery. */
export function sumIncidents({ events }: Merged, now: number, noticeDays: number): IncidentSummary {
  const kept = events.flatMap((event): Kept<IncidentRecord>[] =>
    event.type === 'staff' && event.record.kind.startsWith('incident-')
      ? [{ time: event.time, record: event.record as IncidentRecord }]
      : [],
  );
  const incidents = incidentsOf(kept);
  const known = new Set(incidents.map(({ id }) => id));
  const rows = incidents.map((incident) => rowOf(incident, now, noticeDays));
  const harmless = rows.filter(({ outcome }) => HARMLESS.includes(outcome));
  const others = rows.filter(({ outcome }) => !HARMLESS.includes(outcome));
  const real = others.filter(({ isQuestion }) => !isQuestion);
  return {
    rows: [...others, ...harmless],
    real: real.length,
    questions: others.length - real.length,
    open: real.filter(({ outcome }) => outcome === undefined).length,
    late: real.filter(({ isLate }) => isLate).length,
    contain: speedOf(real.map(({ containedAfter }) => containedAfter)),
    report: speedOf(real.map(({ reportedAfter }) => reportedAfter)),
    strays: kept.filter(({ record }) => !known.has(record.incident)).length,
  };
}

function rowOf(incident: Incident, now: number, noticeDays: number): IncidentRow {
  const { id, times, steps, described, outcome, reportedByPersonAt } = incident;
  const discovered = times.discovered?.at;
  const after = (at: number | undefined) =>
    at === undefined || discovered === undefined ? undefined : at - discovered;
  const isBreach = outcome === undefined || outcome === 'breach';
  const due =
    discovered === undefined || !isBreach
      ? undefined
      : breachDeadlines(discovered, noticeDays, described?.people);
  const told = steps.individuals?.state === 'done' ? steps.individuals.at : undefined;
  const isQuestion = reportedByPersonAt === undefined && outcome === undefined;
  const isExcused = steps.individuals?.state === 'not-needed';
  return {
    id,
    isQuestion,
    discovered,
    containedAfter: after(times.contained?.at),
    reportedAfter: after(times.reported?.at),
    closed: times.closed?.at,
    outcome,
    tellBy: due?.individuals,
    governmentBy: due?.government,
    told,
    isLate: due !== undefined && !isQuestion && !isExcused && (told ?? now) > due.individuals,
  };
}

function speedOf(durations: readonly (number | undefined)[]): Speed {
  const sorted = durations.filter((one) => one !== undefined).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  return {
    known: sorted.length,
    median: upper === undefined || lower === undefined ? undefined : (upper + lower) / 2,
    longest: sorted.at(-1),
  };
}
