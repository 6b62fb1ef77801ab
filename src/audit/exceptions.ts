import type { ExceptionRecord } from './exception-records.ts';
import type { Kept } from './incidents.ts';

/** An exception that was granted and not revoked. */
export interface PatientException {
  readonly id: string;
  /** Keyed hash of account and conversation. */
  readonly thread: string;
  readonly reference: string;
  /** Days, `YYYY-MM-DD`. */
  readonly consented: string;
  readonly expires: string;
  /** Until when it holds: the end of its last day on this computer (milliseconds since the epoch). */
  readonly until: number;
}

/** The longest that one may hold, from the day of consent: then the patient is asked again. */
export const LONGEST_DAYS = 365;
const DAY = 24 * 3_600_000;

/** The end of a day in this computer's time zone, milliseconds since the epoch; NaN for what is no day. */
export const endOfDay = (day: string): number => Date.parse(`${day}T23:59:59.999`);

/** Those in force at `now` (milliseconds since the epoch), by thread: the last one that was granted. */
export function exceptionsInForce(
  records: Iterable<Kept<ExceptionRecord>>,
  now: number,
): ReadonlyMap<string, PatientException> {
  const byThread = new Map<string, PatientException>();
  for (const { record } of records) {
    if (record.kind === 'exception-granted') {
      const { exception: id, thread, reference, consented, expires } = record;
      byThread.set(thread, { id, thread, reference, consented, expires, until: endOfDay(expires) });
    }
    if (record.kind === 'exception-revoked') {
      for (const [thread, { id }] of byThread) if (id === record.exception) byThread.delete(thread);
    }
  }
  // A date that is none is never in force.
  return new Map([...byThread].filter(([, { until }]) => until > now));
}

/** Whether the days of a new one are possible: consent given and not in the future, an end to come and not too far. */
export function areDaysPossible(consented: string, expires: string, now: number): boolean {
  const from = endOfDay(consented);
  const to = endOfDay(expires);
  return from - DAY <= now && to > now && to >= from && to - from <= LONGEST_DAYS * DAY;
}
