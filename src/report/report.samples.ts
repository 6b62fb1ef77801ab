// Ledgers of many computers, for tests: real events in real chains, as exports and as a collector keeps them.
import { STAFF_SAMPLES } from '../audit/event-samples.ts';
import { findingEvent } from '../audit/finding-event.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { type LedgerNotes, ledgerEvent } from '../audit/ledger-event.ts';
import { staffEvent } from '../audit/staff-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { type AuditEvent, chainEvent, type Entry } from '../ledger/chain.ts';

export type Chained = AuditEvent & Entry;

/** Noon on a Wednesday, so that no time zone moves a day or a week. */
export const NOW = Date.UTC(2026, 8, 30, 12);
export const DAY = 24 * 3_600_000;
export const HOUR = 3_600_000;

let made = 0;
/** A new id each time, in the form of RFC 9562. */
export function nextId(): string {
  made += 1;
  return `0b6f8a52-6d1e-4c7b-9a3e-${made.toString(16).padStart(12, '0')}`;
}

/** The id of the nth computer. */
export const installId = (n: number): string =>
  `${n.toString(16).padStart(2, '0').repeat(4)}-6d1e-4c7b-9a3e-2f5d8c1b7a90`;

const at = (time: number, who?: string) => ({
  uid: nextId(),
  time,
  productVersion: '0.1.0',
  ...(who === undefined ? {} : { who }),
});

export function draft(time: number, changes: Partial<GateReport> = {}): AuditEvent {
  const report: GateReport = {
    uid: nextId(),
    time,
    site: 'facebook',
    surface: 'message',
    path: 'enter',
    action: 'block',
    verdict: 'block',
    enforcement: 'block',
    reasons: ['R2'],
    kinds: { person: 1, health: 2 },
    policyVersion: '2026-09',
    ...changes,
  };
  return findingEvent(report, { productVersion: '0.1.0', threadHash: 'A'.repeat(43) });
}

export const staff = (time: number, record: StaffRecord, who?: string): AuditEvent =>
  staffEvent(record, at(time, who));

/** A record of that kind like the sample, with changes. */
export const like = <Kind extends keyof typeof STAFF_SAMPLES>(
  kind: Kind,
  changes: Partial<(typeof STAFF_SAMPLES)[Kind]> = {},
): StaffRecord => ({ ...STAFF_SAMPLES[kind], ...changes }) as StaffRecord;

export const note = <Name extends keyof LedgerNotes>(
  time: number,
  name: Name,
  told: LedgerNotes[Name],
): AuditEvent => ledgerEvent(name, told, at(time));

export const started = (install: string, time: number, changes: Partial<LedgerNotes['started']> = {}) =>
  note(time, 'started', { install, reason: 'new', ...changes });

export async function chain(events: readonly AuditEvent[]): Promise<Chained[]> {
  const entries: Chained[] = [];
  for (const event of events) entries.push(await chainEvent(event, entries.at(-1)?.unmapped.chain));
  return entries;
}

const headOf = (entries: readonly Chained[]) => {
  const { seq, hash } = entries.at(-1)?.unmapped.chain ?? { seq: 1, hash: '0'.repeat(64) };
  return { seq, hash };
};

/** As the options page saves it. */
export function exported(install: string, entries: readonly Chained[], time = NOW): string {
  const head = headOf(entries);
  const receipt = note(time, 'exported', {
    install,
    format: 'jsonl',
    entries: entries.length,
    head,
    policyVersion: '2026-09',
  });
  return `${[receipt, ...entries].map((entry) => JSON.stringify(entry)).join('\n')}\n`;
}

/** A line as the collector's file exporter writes it; `head`: the end of the whole chain by then. */
export function batch(install: string, entries: readonly Chained[], head = headOf(entries)): string {
  const attributes = [
    { key: 'service.name', value: { stringValue: 'not-here' } },
    { key: 'service.instance.id', value: { stringValue: install } },
    { key: 'nothere.chain.seq', value: { intValue: String(head.seq) } },
    { key: 'nothere.chain.hash', value: { stringValue: head.hash } },
  ];
  const logRecords = entries.map((entry) => ({ body: { stringValue: canonicalJson(entry) } }));
  return `${JSON.stringify({ resourceLogs: [{ resource: { attributes }, scopeLogs: [{ logRecords }] }] })}\n`;
}

/** An ordinary computer: policy confirmed, training done, some drafts stopped. */
export function ordinary(install: string, who?: string): AuditEvent[] {
  const begin = NOW - 60 * DAY;
  return [
    started(install, begin),
    staff(begin + HOUR, like('acknowledged', { version: '2026-09' }), who),
    staff(begin + 2 * HOUR, like('training-assigned', { due: begin + 30 * DAY }), who),
    staff(begin + DAY, like('training-done', { due: begin + 30 * DAY }), who),
    draft(NOW - 9 * DAY),
    draft(NOW - 2 * DAY),
  ];
}
