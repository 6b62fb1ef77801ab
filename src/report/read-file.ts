import type { Entry, Head } from '../ledger/chain.ts';

/** An entry and the line of the file that it stands in, from 1. */
export interface Placed {
  readonly line: number;
  readonly entry: Entry;
}

/** One chain of one install. */
export interface ReadChain {
  readonly install: string | undefined;
  /** As they stand in the file; in a collector's file each once, in the order of their places. */
  readonly entries: readonly Placed[];
  /** Ends of the chain that the file itself names: its receipt, or what each batch carried. */
  readonly ends: readonly Head[];
}

export interface LedgerFile {
  readonly kind: 'export' | 'collector';
  readonly chains: readonly ReadChain[];
  /** Lines that cannot be read, in their order. The rest was read all the same. */
  readonly bad: readonly BadLine[];
}

/**
 * `damaged`: no JSON, as after a cut; `foreign`: JSON of something else; `no-entry`: a record of ours without a place in a
 * chain.
 */
export type BadWhy = 'damaged' | 'foreign' | 'no-entry';

export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly why: BadWhy;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Lines: an export of the options page, or what a collector's file exporter wrote (OTLP logs). Undefined where
 * it is neither. Never throws.
 */
export function readLedgerFile(text: string): LedgerFile | undefined {
  const lines = text
    .split('\n')
    .map((content, index) => ({ line: index + 1, content: content.trim() }))
    .filter(({ content }) => content !== '');
  for (const { content } of lines) {
    const value = asObject(content);
    if (isRequest(value) || lastRequestIn(content)) return readCollector(lines);
    if (value && 'metadata' in value && 'unmapped' in value) return readExport(lines);
  }
  return undefined;
}

interface Line {
  readonly line: number;
  readonly content: string;
}

function asObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function readExport(lines: readonly Line[]): LedgerFile {
  const entries: Placed[] = [];
  const ends: Head[] = [];
  const bad: BadLine[] = [];
  let install: string | undefined;
  for (const { line, content } of lines) {
    const value = asObject(content);
    const entry = value && asEntry(value);
    const receipt = value && receiptIn(value);
    if (entry) entries.push({ line, entry });
    else if (receipt && entries.length === 0 && ends.length === 0) {
      install = receipt.install;
      ends.push(receipt.head);
    } else bad.push({ line, why: value ? 'no-entry' : 'damaged' });
  }
  install ??= installIn(entries);
  return { kind: 'export', chains: [{ install, entries, ends }], bad };
}

/** The receipt of an export: its first line, which has no place in the chain. */
export function receiptIn(value: Json): { readonly install: string; readonly head: Head } | undefined {
  const { exported } = (value.unmapped ?? {}) as {
    readonly exported?: { readonly install?: unknown; readonly head?: unknown };
  };
  const head = exported && asHead(exported.head);
  return head && typeof exported.install === 'string' ? { install: exported.install, head } : undefined;
}

function asHead(value: unknown): Head | undefined {
  const { seq, hash } = (value ?? {}) as Partial<Head>;
  return isPlace(seq) && isHash(hash) ? { seq, hash } : undefined;
}

const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** An entry has a place; whether the rest is as it was, its hash says. */
function asEntry(value: Json): Entry | undefined {
  const { chain } = (value.unmapped ?? {}) as { readonly chain?: Partial<Entry['unmapped']['chain']> };
  return isPlace(chain?.seq) && isHash(chain.prev) && isHash(chain.hash)
    ? (value as unknown as Entry)
    : undefined;
}

function installIn(entries: readonly Placed[]): string | undefined {
  for (const { entry } of entries) {
    const { started } = entry.unmapped as { readonly started?: { readonly install?: string } };
    if (started?.install !== undefined) return started.install;
  }
  return undefined;
}

interface Attribute {
  readonly key?: string;
  readonly value?: { readonly stringValue?: string; readonly intValue?: string | number };
}

/** https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/: a line is one request of logs. */
interface Request {
  readonly resourceLogs: readonly ResourceLogs[];
}
interface ResourceLogs {
  readonly resource?: { readonly attributes?: readonly Attribute[] };
  readonly scopeLogs?: readonly {
    readonly logRecords?: readonly { readonly body?: { readonly stringValue?: string } }[];
  }[];
}

const isRequest = (value: object | undefined): value is Request =>
  value !== undefined && 'resourceLogs' in value && Array.isArray(value.resourceLogs);

/** What a kill cut off stands before the next request, without a line break between them. */
function lastRequestIn(content: string): Request | undefined {
  const start = content.lastIndexOf('{"resourceLogs":');
  const value = start > 0 ? asObject(content.slice(start)) : undefined;
  return isRequest(value) ? value : undefined;
}

/** Records of many installs, each at least once. Those of other programs are passed over. */
function readCollector(lines: readonly Line[]): LedgerFile {
  const installs = new Map<string, { entries: Placed[]; ends: Head[] }>();
  const bad: BadLine[] = [];
  const take = ({ resource, scopeLogs }: ResourceLogs, line: number): BadWhy[] => {
    const attribute = (key: string) => resource?.attributes?.find((one) => one.key === key)?.value;
    if (attribute('service.name')?.stringValue !== 'not-here') return [];
    const install = attribute('service.instance.id')?.stringValue ?? '';
    const known = installs.get(install) ?? { entries: [], ends: [] };
    installs.set(install, known);
    const seq = Number(attribute('nothere.chain.seq')?.intValue);
    const end = asHead({ seq, hash: attribute('nothere.chain.hash')?.stringValue });
    if (end) known.ends.push(end);
    const records = scopeLogs?.flatMap(({ logRecords }) => logRecords ?? []) ?? [];
    return records.flatMap(({ body }): BadWhy[] => {
      const record = asObject(body?.stringValue ?? '');
      const entry = record && asEntry(record);
      if (entry) known.entries.push({ line, entry });
      return entry ? [] : ['no-entry'];
    });
  };
  for (const { line, content } of lines) {
    const value = asObject(content);
    if (!isRequest(value)) bad.push({ line, why: value ? 'foreign' : 'damaged' });
    const request = isRequest(value) ? value : lastRequestIn(content);
    for (const logs of request?.resourceLogs ?? []) {
      try {
        for (const why of take(logs, line)) bad.push({ line, why });
      } catch {
        // Something that is no OTLP in the shape of OTLP.
        bad.push({ line, why: 'foreign' });
      }
    }
  }
  return { kind: 'collector', chains: chainsOf(installs), bad };
}

/** A ledger that was lost begins again at 1: whoever has that install then has two chains. */
function chainsOf(installs: ReadonlyMap<string, { entries: Placed[]; ends: Head[] }>): ReadChain[] {
  return [...installs].flatMap(([install, { entries, ends }]) => {
    const chains: Placed[][] = [];
    const seen = new Set<string>();
    for (const placed of entries) {
      const { seq, hash } = placed.entry.unmapped.chain;
      // Sent again because an answer was lost. Another content with the same hash is no repetition: it stays.
      const key = `${hash} ${JSON.stringify(placed.entry)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const last = chains.at(-1);
      if (!last || (seq === 1 && last.some(({ entry }) => entry.unmapped.chain.seq === 1)))
        chains.push([placed]);
      else last.push(placed);
    }
    const hashes = chains.map((chain) => new Set(chain.map(({ entry }) => entry.unmapped.chain.hash)));
    return chains.map((chain, index) => ({
      install,
      entries: chain.toSorted((a, b) => a.entry.unmapped.chain.seq - b.entry.unmapped.chain.seq),
      // An end that no entry has is the last chain's: there it shows that something is missing.
      ends: ends.filter(({ hash }) => {
        const own = hashes.findIndex((known) => known.has(hash));
        return own === index || (own === -1 && index === chains.length - 1);
      }),
    }));
  });
}
