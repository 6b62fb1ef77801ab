import { type Anchor, anchorCode, isAnchored } from '../../src/ledger/anchor.ts';
import type { Head } from '../../src/ledger/chain.ts';
import { type Fault, gapsOf, verifyChain } from '../../src/ledger/verify-chain.ts';
import type { BadWhy, LedgerFile, ReadChain } from '../../src/report/read-file.ts';

/** `whole`: unchanged up to its last entry, which an anchor names. `tail`: unchanged, but the end may be missing. */
export type Judgement = {
  readonly install: string | undefined;
  readonly entries: number;
  readonly removed: number;
} & (
  | { readonly verdict: 'whole' | 'tail'; readonly what: string; readonly end: string | undefined }
  | {
      readonly verdict: 'broken';
      readonly line: number | undefined;
      readonly seq: number;
      readonly what: string;
    }
);

const FAULTS: Readonly<Record<Fault, string>> = {
  content: 'was changed after it was written',
  link: 'does not follow the entry before it: something was removed, put in or moved',
  start: 'is not where the chain begins: what came before it is missing',
};

const BAD: Readonly<Record<BadWhy, string>> = {
  damaged: 'is no JSON: cut off or damaged',
  foreign: 'is no OTLP request',
  'no-entry': 'is no entry of a ledger',
};

/** Judges each chain of a file. `anchors` are places kept apart from it. */
export async function judgeLedger(file: LedgerFile, anchors: readonly Anchor[]): Promise<Judgement[]> {
  const judged = await Promise.all(file.chains.map((chain) => judgeChain(chain, file, anchors)));
  const [bad] = file.bad;
  const first = judged.find((one) => one.verdict === 'broken');
  const line = first?.verdict === 'broken' ? first.line : undefined;
  if (!bad || (line !== undefined && line <= bad.line)) return judged;
  const last = file.chains.at(-1);
  const before = last?.entries.findLast((placed) => placed.line < bad.line);
  return [
    ...judged.slice(0, -1),
    {
      install: last?.install,
      entries: last?.entries.length ?? 0,
      removed: 0,
      verdict: 'broken',
      line: bad.line,
      seq: (before?.entry.unmapped.chain.seq ?? 0) + 1,
      what: BAD[bad.why],
    },
  ];
}

async function judgeChain(
  { install, entries, ends }: ReadChain,
  { kind }: LedgerFile,
  anchors: readonly Anchor[],
): Promise<Judgement> {
  const result = await verifyChain(entries.map(({ entry }) => entry));
  const about = { install, entries: entries.length };
  const broken = (seq: number, what: string, line?: number): Judgement => ({
    ...about,
    removed: 0,
    verdict: 'broken',
    line,
    seq,
    what,
  });
  if (!result.ok) return broken(result.seq, FAULTS[result.fault], entries[result.index]?.line);
  const { head, removed } = result;
  if (!head) return { ...about, removed, verdict: 'tail', what: 'no entry', end: undefined };

  const places = new Map(entries.map(({ entry, line }) => [entry.unmapped.chain.seq, { entry, line }]));
  const gaps = entries.flatMap(({ entry }) => gapsOf(entry));
  const compare = (anchor: Anchor): 'fits' | 'differs' | 'behind' | 'removed' => {
    if (anchor.seq > head.seq) return 'behind';
    const hash =
      places.get(anchor.seq)?.entry.unmapped.chain.hash ?? gaps.find(({ to }) => to === anchor.seq)?.hash;
    if (hash === undefined) return 'removed';
    return isAnchored(anchor, { seq: anchor.seq, hash }) ? 'fits' : 'differs';
  };
  for (const end of ends) {
    const found = compare(end);
    // What a collector got last may be older than what the browser had by then.
    if (found === 'behind' && kind === 'export')
      return broken(head.seq + 1, `is missing: the receipt says that the file ends at entry ${end.seq}`);
    if (found === 'differs')
      return broken(
        end.seq,
        'is not the one that the file itself names as the end',
        places.get(end.seq)?.line,
      );
  }
  for (const anchor of anchors) {
    const found = compare(anchor);
    if (found === 'behind')
      return broken(
        head.seq + 1,
        `is missing: the anchor is of entry ${anchor.seq}, the file ends at ${head.seq}`,
      );
    if (found === 'differs')
      return broken(
        anchor.seq,
        'is not the one of the anchor: the chain was made anew',
        places.get(anchor.seq)?.line,
      );
  }
  const end = anchorCode(head);
  const fitting = anchors.filter((anchor) => compare(anchor) === 'fits').map(({ seq }) => seq);
  if (fitting.includes(head.seq))
    return { ...about, removed, verdict: 'whole', what: `unchanged up to its last entry ${head.seq}`, end };
  return { ...about, removed, verdict: 'tail', what: tailWords(fitting, head), end };
}

function tailWords(fitting: readonly number[], head: Head): string {
  const until = Math.max(0, ...fitting);
  const sure = until > 0 ? `whole up to entry ${until} (anchor); ` : '';
  return `${sure}unchanged up to entry ${head.seq}; tail not verifiable: entries after it may have been cut off, or the chain made anew`;
}
