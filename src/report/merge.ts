import type { Head } from '../ledger/chain.ts';
import { type Held, joinChains } from './join-chains.ts';
import {
  type Break,
  type JudgedChain,
  judgeChain,
  type KeptCode,
  type NamedEnd,
  placeOf,
} from './judge-chain.ts';
import { type DatedEvent, readEvent } from './read-event.ts';
import { type BadWhy, type LedgerFile, type Placed, readLedgerFile } from './read-file.ts';

/** One file of those that a report is made of. */
export interface Source {
  readonly name: string;
  /** Undefined: it is neither an export as JSON Lines nor a collector's file. */
  readonly file: LedgerFile | undefined;
}

export const readSource = (name: string, text: string): Source => ({ name, file: readLedgerFile(text) });

/** Something in a file that could not be used: never left out without a word, and never quoted. */
export interface Problem {
  readonly file: string;
  /** Absent where it is the whole file. */
  readonly line?: number;
  /** `no-ledger` the file is none; `unknown` an event that this version does not know. */
  readonly why: BadWhy | 'no-ledger' | 'unknown';
}

/** What is known of one browser profile with the extension. */
export interface Install {
  /** Its random id; empty where no file says it. */
  readonly id: string;
  readonly chains: readonly JudgedChain[];
  /** What is wrong with files of it beside what is wrong with its chains. */
  readonly breaks: readonly Break[];
  /** Its profile ends with the session, so that its silence means nothing. */
  readonly isEphemeral: boolean;
  /** Of the first and last event, in milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
}

/** An event, and which install it happened in. */
export type InstallEvent = DatedEvent & { readonly install: string };

export interface Merged {
  /** In the order of their ids. */
  readonly installs: readonly Install[];
  /** Each once, by its id, in the order of their times. */
  readonly events: readonly InstallEvent[];
  readonly problems: readonly Problem[];
  /** Codes that no chain fits. */
  readonly lostCodes: readonly KeptCode[];
  /** Entries by where they were found; undefined where there is no collector's file. */
  readonly forwarded?: {
    readonly both: number;
    readonly onlyExports: number;
    readonly onlyCollector: number;
  };
  readonly files: number;
}

interface Parts {
  readonly copies: {
    entry: Placed['entry'];
    place: { file: string; line: number };
    kind: LedgerFile['kind'];
  }[];
  readonly ends: NamedEnd[];
  readonly breaks: Break[];
}

/** Makes one of many files. `codes` were kept apart from them. Never throws for what stands in a file. */
export async function merge(sources: readonly Source[], codes: readonly KeptCode[] = []): Promise<Merged> {
  const byInstall = new Map<string, Parts>();
  const problems: Problem[] = [];
  for (const { name, file } of sources) {
    if (!file) problems.push({ file: name, why: 'no-ledger' });
    for (const { line, why } of file?.bad ?? []) problems.push({ file: name, line, why });
    for (const { install = '', entries, ends } of file?.chains ?? []) {
      const parts = byInstall.get(install) ?? { copies: [], ends: [], breaks: [] };
      byInstall.set(install, parts);
      const { kind, bad } = file as LedgerFile;
      for (const { line, entry } of entries) parts.copies.push({ entry, place: { file: name, line }, kind });
      parts.ends.push(...ends.map((head) => ({ head, kind, file: name })));
      if (kind === 'export') parts.breaks.push(...exportBreaks(name, entries, ends, bad));
    }
  }
  const installs: Install[] = [];
  const all = new Map<string, InstallEvent>();
  const found = { both: 0, onlyExports: 0, onlyCollector: 0 };
  const fitting = new Set<KeptCode>();
  for (const [id, { copies, ends, breaks }] of [...byInstall].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { chains, changed } = await joinChains(copies);
    const own = codes.filter(({ install }) => install === undefined || id.startsWith(install));
    const judged: JudgedChain[] = [];
    for (const [index, chain] of chains.entries()) {
      judged.push(await judgeChain(id, chain, endsOf(ends, chains, index), own));
      // A ledger that was lost says so where it begins again. One that does not was put beside the first.
      const [start] = chain;
      if (index > 0 && start && !isRestart(start)) breaks.push({ what: 'fork', seq: 1, ...placeOf(start) });
    }
    const held = chains.flat();
    for (const code of own) if (fits(code, held)) fitting.add(code);
    const dated: DatedEvent[] = [];
    for (const one of held) {
      const event = readEvent(one.entry);
      const [place] = one.places;
      if (event) dated.push(event);
      else if (place) problems.push({ ...place, why: 'unknown' });
      if (one.kinds.size > 1) found.both += 1;
      else if (one.kinds.has('export')) found.onlyExports += 1;
      else found.onlyCollector += 1;
    }
    for (const event of dated) if (!all.has(event.uid)) all.set(event.uid, { ...event, install: id });
    const times = dated.map(({ time }) => time);
    installs.push({
      id,
      chains: judged,
      breaks: [
        ...breaks,
        ...changed.map(
          (held): Break => ({ what: 'content', seq: held.entry.unmapped.chain.seq, ...placeOf(held) }),
        ),
      ],
      isEphemeral: dated.some(
        (event) => event.type === 'ledger' && event.name === 'started' && event.note.ephemeral === true,
      ),
      from: times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY),
      to: times.reduce((most, time) => Math.max(most, time), 0),
    });
  }
  return {
    installs,
    events: [...all.values()].sort((a, b) => a.time - b.time),
    problems,
    lostCodes: codes.filter((code) => !fitting.has(code)),
    ...(sources.some(({ file }) => file?.kind === 'collector') ? { forwarded: found } : {}),
    files: sources.length,
  };
}

const isRestart = ({ entry }: Held): boolean => {
  const event = readEvent(entry);
  return event?.type === 'ledger' && event.name === 'started' && event.note.reason !== 'new';
};

/** What an export shows of itself, whatever other files hold. */
function exportBreaks(
  file: string,
  entries: readonly Placed[],
  ends: readonly Head[],
  bad: LedgerFile['bad'],
): Break[] {
  const seq = (placed: Placed | undefined) => placed?.entry.unmapped.chain.seq ?? 0;
  const [first] = bad;
  const astray = entries.find((placed, index) => index > 0 && seq(placed) <= seq(entries[index - 1]));
  const most = entries.reduce((sofar, placed) => Math.max(sofar, seq(placed)), 0);
  const cut = ends.find((end) => end.seq > most);
  return [
    ...(first ? [{ what: 'damaged', place: { file, line: first.line } } as const] : []),
    ...(astray ? [{ what: 'order', seq: seq(astray), place: { file, line: astray.line } } as const] : []),
    ...(cut
      ? [{ what: 'cut', seq: most + 1, place: { file, line: (entries.at(-1)?.line ?? 0) + 1 } } as const]
      : []),
  ];
}

/**
 * The ends that belong to one chain of several: those that it has an entry of. Another one is the last chain's where it lies
 * behind its end; else it may be of a chain that was lost, and shows nothing.
 */
function endsOf(ends: readonly NamedEnd[], chains: readonly (readonly Held[])[], index: number): NamedEnd[] {
  const hashes = chains.map((chain) => new Set(chain.map(({ entry }) => entry.unmapped.chain.hash)));
  return ends.filter(({ head }) => {
    const owner = hashes.findIndex((known) => known.has(head.hash));
    if (owner !== -1) return owner === index;
    const isLast = index === chains.length - 1;
    const end = chains[index]?.at(-1)?.entry.unmapped.chain.seq ?? 0;
    return isLast && (chains.length === 1 || head.seq > end);
  });
}

const fits = ({ seq, hash }: KeptCode, held: readonly Held[]): boolean =>
  held.some(({ entry: { unmapped } }) => unmapped.chain.seq === seq && unmapped.chain.hash.startsWith(hash));

/** Whether nothing of an install was found changed. */
export const holds = ({ chains, breaks }: Install): boolean =>
  breaks.length === 0 && chains.every(({ verdict }) => verdict !== 'broken');
