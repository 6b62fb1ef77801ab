import type { Gap, LedgerNotes } from '../audit/ledger-event.ts';
import { retentionOf } from '../audit/retention.ts';
import type { Policy } from '../policy/types.ts';
import { type AuditEvent, type Entry, GENESIS, type Head } from './chain.ts';
import { gapsOf } from './verify-chain.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Gaps in one event. More than that make more events. */
const MAX_GAPS = 200;

/** The settings that say how long records are kept. */
export type Retention = Pick<
  Policy,
  'retentionDays' | 'evidenceDays' | 'legalHold' | 'wipeBefore' | 'wipeUnforwarded'
>;

/** Whether an entry is past its time at `now`, in milliseconds since the epoch. */
export function isPast(entry: AuditEvent & Entry, retention: Retention, now: number): boolean {
  const days = retentionOf(entry) === 'routine' ? retention.retentionDays : retention.evidenceDays;
  return entry.time < now - days * DAY;
}

/** Daily totals of before this day (`YYYY-MM-DD`, UTC) are past their time. */
export function firstDayKept({ retentionDays }: Retention, now: number): string {
  return dayOf(now - retentionDays * DAY);
}

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** What is to be removed, and the gaps that the chain has afterwards. */
export interface Removal {
  readonly count: number;
  readonly last: Head | undefined;
  readonly unforwarded: number;
  /** Those that come into being or grow; all of them where an entry that accounts for some is removed. */
  readonly gaps: readonly Gap[];
  /** Gaps of entries to take out of the database. */
  readonly cleared: readonly Gap[];
}

/** Plans a removal: walks the whole chain once. `cursor`: what the collector has acknowledged. */
export async function planRemoval(
  entries: AsyncIterable<AuditEvent & Entry>,
  isGoing: (entry: AuditEvent & Entry) => boolean,
  cursor: Head | undefined,
): Promise<Removal> {
  const gaps: (Gap & { readonly grown: boolean })[] = [];
  let kept: Head = { seq: 0, hash: GENESIS };
  let end: Head = kept;
  let count = 0;
  let last: Head | undefined;
  let unforwarded = 0;
  let grown = false;
  let loosesAccount = false;
  const close = (next: { readonly seq: number; readonly prev: string }) => {
    if (next.seq > kept.seq + 1)
      gaps.push({ from: kept.seq + 1, to: next.seq - 1, prev: kept.hash, hash: next.prev, grown });
    grown = false;
  };
  for await (const entry of entries) {
    const { seq, prev, hash } = entry.unmapped.chain;
    end = { seq, hash };
    if (isGoing(entry)) {
      count += 1;
      last = end;
      grown = true;
      if (seq > (cursor?.seq ?? 0)) unforwarded += 1;
      loosesAccount ||= gapsOf(entry).length > 0;
    } else {
      close({ seq, prev });
      kept = end;
    }
  }
  close({ seq: end.seq + 1, prev: end.hash });
  const plain = ({ grown: _, ...gap }: Gap & { readonly grown: boolean }): Gap => gap;
  return {
    count,
    last,
    unforwarded,
    gaps: gaps.filter((gap) => loosesAccount || gap.grown).map(plain),
    cleared: gaps.filter((gap) => gap.grown).map(plain),
  };
}

/** The notes that account for a removal: usually one. */
export function purgeNotes(
  { gaps, count, unforwarded }: Removal,
  brokenAt?: number,
): LedgerNotes['purged'][] {
  const slices: Gap[][] = [];
  for (let at = 0; at < gaps.length; at += MAX_GAPS) slices.push(gaps.slice(at, at + MAX_GAPS));
  return slices.map((slice, index) => ({
    gaps: slice,
    // Said once: a reader adds them up.
    count: index === 0 ? count : 0,
    ...(index === 0 && unforwarded > 0 ? { unforwarded } : {}),
    ...(index === 0 && brokenAt !== undefined ? { brokenAt } : {}),
  }));
}
