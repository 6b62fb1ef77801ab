import { canonicalJson } from './canonical-json.ts';
import { type AuditEvent, type Entry, uidOf } from './chain.ts';

const OUTCOMES: Readonly<Record<number, string>> = {
  2: 'blocked',
  8: 'approved',
  15: 'detected',
  27: 'error',
};
const SEVERITIES: Readonly<Record<number, string>> = { 1: 'informational', 2: 'low', 3: 'medium', 4: 'high' };

/** The columns, each with what stands in it. docs/ledger.md says what they mean. */
const COLUMNS: Readonly<Record<string, (entry: AuditEvent) => string | number | undefined>> = {
  seq: ({ unmapped }) => chainOf(unmapped)?.seq,
  time: ({ time }) => new Date(time).toISOString(),
  event: (entry) => ('activity_name' in entry ? entry.activity_name : 'finding'),
  uid: (entry) => (chainOf(entry.unmapped) ? uidOf(entry as AuditEvent & Entry) : entry.metadata.uid),
  severity: ({ severity_id }) => SEVERITIES[severity_id],
  outcome: (entry) => ('disposition_id' in entry ? OUTCOMES[entry.disposition_id] : undefined),
  site: (entry) => finding(entry)?.site,
  surface: (entry) => finding(entry)?.surface,
  path: (entry) => finding(entry)?.path,
  enforcement: (entry) => finding(entry)?.enforcement,
  action: (entry) => finding(entry)?.action,
  verdict: (entry) => finding(entry)?.verdict,
  reasons: (entry) => finding(entry)?.reasons.join(' '),
  kinds: (entry) =>
    Object.entries(finding(entry)?.kinds ?? {})
      .map(([kind, count]) => `${kind}:${count}`)
      .join(' '),
  because: (entry) => finding(entry)?.because,
  thread: (entry) => finding(entry)?.thread,
  policy_version: (entry) => ('data_security' in entry ? entry.data_security.policy.version : undefined),
  product_version: ({ metadata }) => metadata.product.version,
  who: (entry) => ('actor' in entry ? entry.actor?.user.uid : undefined),
  details: (entry) => (finding(entry) ? undefined : detailsOf(entry)),
  prev: ({ unmapped }) => chainOf(unmapped)?.prev,
  hash: ({ unmapped }) => chainOf(unmapped)?.hash,
};

const finding = (entry: AuditEvent) => ('finding_info' in entry ? entry.unmapped : undefined);
const chainOf = (unmapped: object): Entry['unmapped']['chain'] | undefined =>
  'chain' in unmapped ? (unmapped.chain as Entry['unmapped']['chain']) : undefined;

function detailsOf({ unmapped }: AuditEvent): string {
  const { chain: _, ...details } = unmapped as { readonly chain?: unknown };
  return canonicalJson(details);
}

/** After RFC 4180: every field quoted, lines end in CRLF. */
export const CSV_HEADER = line(Object.keys(COLUMNS));

/** One event, with or without its place in the chain. */
export function csvLine(entry: AuditEvent): string {
  return line(Object.values(COLUMNS).map((value) => String(value(entry) ?? '')));
}

function line(fields: readonly string[]): string {
  return `${fields.map(quote).join(',')}\r\n`;
}

/** A spreadsheet runs what begins with one of these, quoted or not; an apostrophe makes it text. */
function quote(field: string): string {
  const harmless = /^[=+\-@\t\r\n|%]/.test(field) ? `'${field}` : field;
  return `"${harmless.replaceAll('"', '""')}"`;
}
