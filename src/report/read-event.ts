import { type GateReport, parseGateReport } from '../audit/gate-report.ts';
import type { LedgerNotes } from '../audit/ledger-event.ts';
import { type Check, integer, isRecord, matching, oneOf, time, uuid, version } from '../audit/shape.ts';
import { parseStaffRecord, type StaffRecord } from '../audit/staff-record.ts';
import type { Entry } from '../ledger/chain.ts';

/** What an entry of a copy tells, checked field by field: a copy comes from a disk, and anybody may have written it. */
export type KnownEvent =
  | { readonly type: 'finding'; readonly report: GateReport }
  | { readonly type: 'staff'; readonly record: StaffRecord; readonly who?: string }
  | {
      [Name in keyof LedgerNotes]: {
        readonly type: 'ledger';
        readonly name: Name;
        readonly note: LedgerNotes[Name];
      };
    }[keyof LedgerNotes];

/** An event with the id by which duplicates are known. */
export type DatedEvent = KnownEvent & {
  readonly uid: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
};

/** As long as an e-mail address may be, without blanks: so no sentence fits. */
const who = matching(/^[^\s<>]{1,254}$/);
const count = integer(0, Number.MAX_SAFE_INTEGER);

/** What the report uses of each note. The rest of it the chain alone looks at. */
const NOTES: { readonly [Name in keyof LedgerNotes]: Readonly<Record<string, Check>> } = {
  started: { install: uuid, reason: oneOf(['new', 'missing', 'unreadable', 'inconsistent']) },
  purged: { count },
  wiped: { count, before: matching(/^\d{4}-\d{2}-\d{2}$/), refused: count },
  exported: { install: uuid, policyVersion: version, format: oneOf(['jsonl', 'csv']) },
  lost: { count, reason: oneOf(['full', 'unavailable']), since: time },
};

/** The event of an entry; undefined for one that this version does not know. Never throws. */
export function readEvent(entry: Entry): DatedEvent | undefined {
  const known = readKnown(entry);
  const { metadata, finding_info } = entry as {
    readonly metadata?: { readonly uid?: unknown };
    readonly finding_info?: { readonly uid?: unknown };
  };
  // As in the ledger: entries of before every event had an id of its own are known by their finding or their hash.
  const uid = metadata?.uid ?? finding_info?.uid ?? entry.unmapped.chain.hash;
  if (!known || typeof uid !== 'string' || !time(entry.time)) return undefined;
  return { ...known, uid, time: entry.time };
}

function readKnown(entry: Entry): KnownEvent | undefined {
  const { class_uid, actor } = entry as { readonly class_uid?: unknown; readonly actor?: unknown };
  const { chain: _, ...unmapped } = entry.unmapped as Readonly<Record<string, unknown>>;
  if (class_uid === 2006) return readFinding(entry, unmapped);
  if ('record' in unmapped) {
    const record = parseStaffRecord(unmapped.record, false);
    const user = isRecord(actor) && isRecord(actor.user) ? actor.user.uid : undefined;
    return record && { type: 'staff', record, ...(who(user) ? { who: user as string } : {}) };
  }
  for (const name of Object.keys(NOTES) as (keyof LedgerNotes)[]) {
    const note = unmapped[name];
    if (!isRecord(note)) continue;
    const holds = Object.entries(NOTES[name]).every(([field, check]) => check(note[field]));
    return holds ? ({ type: 'ledger', name, note } as unknown as KnownEvent) : undefined;
  }
  return undefined;
}

function readFinding(entry: object, unmapped: Readonly<Record<string, unknown>>): KnownEvent | undefined {
  const { time: at, finding_info, data_security } = entry as Readonly<Record<string, unknown>>;
  const policy = isRecord(data_security) ? data_security.policy : undefined;
  const { thread: _, ...told } = unmapped;
  const report = parseGateReport({
    ...told,
    uid: isRecord(finding_info) ? finding_info.uid : undefined,
    time: at,
    policyVersion: isRecord(policy) ? policy.version : undefined,
  });
  return report && { type: 'finding', report };
}
