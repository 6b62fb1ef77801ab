import type {
  IncidentAssessed,
  IncidentDescribed,
  IncidentRecord,
  IncidentStep,
  Moment,
  Outcome,
  StepState,
  TimeReason,
} from './incident-records.ts';

/** A record with the time at which it was kept (milliseconds since the epoch), in the order of the ledger. */
export interface Kept<R> {
  readonly time: number;
  readonly record: R;
}

/** A moment of an incident; without `reason` it follows from what was done. */
export interface IncidentTime {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly reason?: TimeReason;
}

/** One message that was sent, or seems to have been, as its records tell. */
export interface Incident {
  readonly id: string;
  /** When the page's alarm rose; absent where none did. */
  readonly alarmAt?: number;
  /** When somebody said that it was sent; absent where only an alarm did. */
  readonly reportedByPersonAt?: number;
  /** `discovered` is the clock of 45 CFR 164.404: the earliest of alarm and report, unless somebody entered another time. */
  readonly times: Readonly<Partial<Record<Moment, IncidentTime>>>;
  readonly steps: Readonly<Partial<Record<IncidentStep, { readonly state: StepState; readonly at: number }>>>;
  readonly described?: Omit<IncidentDescribed, 'kind' | 'incident'>;
  readonly assessed?: Omit<IncidentAssessed, 'kind' | 'incident'>;
  /** Absent while it is open. */
  readonly outcome?: Exclude<Outcome, 'reopened'>;
}

/**
 * The incidents that the records tell of, newest first. Records of an incident that nobody opened are left out: what
 * opened it may have been purged by age.
 */
export function incidentsOf(records: Iterable<Kept<IncidentRecord>>): readonly Incident[] {
  const byId = new Map<string, Incident>();
  for (const kept of records) {
    const { incident: id, kind } = kept.record;
    const before = byId.get(id) ?? (kind === 'incident-opened' ? { id, times: {}, steps: {} } : undefined);
    if (before) byId.set(id, add(before, kept));
  }
  return [...byId.values()].sort((a, b) => startOf(b) - startOf(a));
}

const startOf = ({ times }: Incident): number => times.discovered?.at ?? 0;

function add(before: Incident, { time, record }: Kept<IncidentRecord>): Incident {
  switch (record.kind) {
    case 'incident-opened': {
      const key = record.source === 'alarm' ? 'alarmAt' : 'reportedByPersonAt';
      return follow({ ...before, [key]: Math.min(record.at, before[key] ?? record.at) });
    }
    case 'incident-step': {
      const { step, state } = record;
      return follow({ ...before, steps: { ...before.steps, [step]: { state, at: time } } });
    }
    case 'incident-described': {
      const { matters, people, contained } = record;
      return { ...before, described: { matters, people, contained } };
    }
    case 'incident-assessed': {
      const { nature, recipient, viewed, mitigated } = record;
      return { ...before, assessed: { nature, recipient, viewed, mitigated } };
    }
    case 'incident-timed': {
      const { moment, at, reason } = record;
      return { ...before, times: { ...before.times, [moment]: { at, reason } } };
    }
    case 'incident-closed': {
      const { outcome: _before, ...rest } = before;
      const { closed: _at, ...times } = before.times;
      if (record.outcome === 'reopened') return { ...rest, times };
      return { ...rest, times: { ...times, closed: { at: time } }, outcome: record.outcome };
    }
  }
}

/** The times that follow from what was done. What a person entered stays. */
function follow(incident: Incident): Incident {
  const { alarmAt, reportedByPersonAt, steps } = incident;
  const known = [alarmAt, reportedByPersonAt].filter((at) => at !== undefined);
  const discovered = known.length > 0 ? Math.min(...known) : undefined;
  const doneAt = (step: IncidentStep) => (steps[step]?.state === 'done' ? steps[step].at : undefined);
  return withTime(
    withTime(withTime(incident, 'discovered', discovered), 'contained', doneAt('unsend')),
    'reported',
    doneAt('tell-officer'),
  );
}

function withTime(incident: Incident, moment: Moment, at: number | undefined): Incident {
  const { [moment]: before, ...others } = incident.times;
  if (before?.reason !== undefined) return incident;
  return { ...incident, times: at === undefined ? others : { ...others, [moment]: { at } } };
}
