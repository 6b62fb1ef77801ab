import { type ExceptionRecord, REVOCATIONS, type Revocation } from '../audit/exception-records.ts';
import { endOfDay, exceptionsInForce, type PatientException } from '../audit/exceptions.ts';
import type { Kept } from '../audit/incidents.ts';
import type { Merged } from './merge.ts';

export interface ExceptionSummary {
  readonly granted: number;
  /** Those that end first come first. */
  readonly inForce: readonly Pick<PatientException, 'reference' | 'consented' | 'expires'>[];
  /** Messages that went by one. */
  readonly used: number;
  readonly revoked: readonly { readonly because: Revocation; readonly count: number }[];
  /** Ended by their day. */
  readonly expired: number;
  /** Replaced by a newer one for the same conversation. */
  readonly replaced: number;
}

/** The conversations that patients asked for. `now` in milliseconds since the epoch. */
export function sumExceptions({ events }: Merged, now: number): ExceptionSummary {
  const kept = events.flatMap((event): Kept<ExceptionRecord>[] =>
    event.type === 'staff' && event.record.kind.startsWith('exception-')
      ? [{ time: event.time, record: event.record as ExceptionRecord }]
      : [],
  );
  const granted = kept.flatMap(({ record }) => (record.kind === 'exception-granted' ? [record] : []));
  const revoked = new Map(
    kept.flatMap(({ record }) =>
      record.kind === 'exception-revoked' ? [[record.exception, record.because] as const] : [],
    ),
  );
  const inForce = [...exceptionsInForce(kept, now).values()].sort((a, b) => a.until - b.until);
  const holding = new Set(inForce.map(({ id }) => id));
  const ended = granted.filter(({ exception }) => !holding.has(exception) && !revoked.has(exception));
  const expired = ended.filter(({ expires }) => !(endOfDay(expires) > now)).length;
  return {
    granted: granted.length,
    inForce: inForce.map(({ reference, consented, expires }) => ({ reference, consented, expires })),
    used: kept.filter(({ record }) => record.kind === 'exception-used').length,
    revoked: REVOCATIONS.map((because) => ({
      because,
      count: [...revoked.values()].filter((one) => one === because).length,
    })).filter(({ count }) => count > 0),
    expired,
    replaced: ended.length - expired,
  };
}
