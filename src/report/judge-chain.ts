import { type Anchor, anchorCode, isAnchored } from '../ledger/anchor.ts';
import type { Head } from '../ledger/chain.ts';
import { type Fault, gapsOf, type Verification, verifyChain } from '../ledger/verify-chain.ts';
import type { Held, Place } from './join-chains.ts';
import type { LedgerFile } from './read-file.ts';

/**
 * What does not hold, beside the faults of a chain: `order` lines of an export are not in the order of the chain; `cut` an
 * export ends before its receipt says; `end` the entry that a receipt or a batch names as the end is another one; `fork`
 * two files hold different entries for one place; `install` the entries say that they are another install's; `damaged` a
 * line of an export cannot be read.
 */
export type BreakWhat = Fault | 'order' | 'cut' | 'end' | 'fork' | 'install' | 'damaged';

export interface Break {
  readonly what: BreakWhat;
  /** The place in the chain, from 1, where it is known. */
  readonly seq?: number;
  readonly place?: Place;
}

/** An end of a chain that a file names. */
export interface NamedEnd {
  readonly head: Head;
  readonly kind: LedgerFile['kind'];
  readonly file: string;
}

/** A code that was kept apart, perhaps with the beginning of the install that it is of. */
export interface KeptCode extends Anchor {
  readonly install?: string;
}

/**
 * `whole`: unchanged up to its last entry, which a code or the collector's own copy confirms. `tail`: unchanged, but the end
 * may be missing, or the chain made anew after `sureTo`. `broken`: it does not hold.
 */
export interface JudgedChain {
  readonly verdict: 'whole' | 'tail' | 'broken';
  readonly breaks: readonly Break[];
  readonly head: Head;
  /** Of the head, to be kept apart. */
  readonly code: string;
  /** The last place that is confirmed from outside, 0 for none. */
  readonly sureTo: number;
  /** Entries after the head that the collector was told of and that are in no file. */
  readonly knownMissing: number;
  /** Entries that were removed by age or by order, and are accounted for. */
  readonly removed: number;
}

/** Judges one chain. `named` are the ends of this install that files name, `codes` those that may be this install's. */
export async function judgeChain(
  install: string,
  chain: readonly Held[],
  named: readonly NamedEnd[],
  codes: readonly KeptCode[],
): Promise<JudgedChain> {
  const heads = chain.map(({ entry }) => entry.unmapped.chain);
  const last = heads.at(-1) ?? { seq: 0, hash: '' };
  const head = { seq: last.seq, hash: last.hash };
  const breaks: Break[] = [];
  const fork = chain.find((held, index) => index > 0 && seqOf(held) === seqOf(chain[index - 1]));
  const walked = await walk(chain);
  const fault = walked.ok ? undefined : walked;
  if (fork) breaks.push({ what: 'fork', seq: seqOf(fork), ...placeOf(fork) });
  else if (fault) breaks.push({ what: fault.fault, seq: fault.seq, ...placeOf(chain[fault.index]) });
  const stranger = chain.find(({ entry }) => {
    const { started } = entry.unmapped as { readonly started?: { readonly install?: unknown } };
    return started !== undefined && started.install !== install;
  });
  if (stranger && install !== '')
    breaks.push({ what: 'install', seq: seqOf(stranger), ...placeOf(stranger) });

  const hashes = new Map(chain.flatMap(({ entry }) => gapsOf(entry)).map(({ to, hash }) => [to, hash]));
  for (const { seq, hash } of heads) hashes.set(seq, hash);
  let sureTo = 0;
  let told = head.seq;
  for (const { head: end, kind, file } of named) {
    const hash = hashes.get(end.seq);
    if (end.seq > head.seq && kind === 'collector') told = Math.max(told, end.seq);
    else if (hash !== undefined && hash !== end.hash)
      breaks.push({ what: 'end', seq: end.seq, place: { file, line: 1 } });
    else if (hash !== undefined && kind === 'collector' && isExported(chain, end.seq))
      sureTo = Math.max(sureTo, end.seq);
  }
  for (const held of chain) if (held.kinds.size > 1) sureTo = Math.max(sureTo, seqOf(held));
  for (const code of codes) {
    const hash = hashes.get(code.seq);
    if (hash !== undefined && isAnchored(code, { seq: code.seq, hash })) sureTo = Math.max(sureTo, code.seq);
  }
  const knownMissing = told - head.seq;
  const whole = breaks.length === 0 && sureTo === head.seq && knownMissing === 0;
  return {
    verdict: breaks.length > 0 ? 'broken' : whole ? 'whole' : 'tail',
    breaks,
    head,
    code: anchorCode(head),
    sureTo,
    knownMissing,
    removed: walked.ok ? walked.removed : 0,
  };
}

/** A forged account of a gap may hold anything. */
async function walk(chain: readonly Held[]): Promise<Verification> {
  try {
    return await verifyChain(chain.map(({ entry }) => entry));
  } catch {
    return { ok: false, seq: seqOf(chain[0]), fault: 'content', index: 0 };
  }
}

const seqOf = (held: Held | undefined): number => held?.entry.unmapped.chain.seq ?? 0;

/** The first line that holds it. */
export const placeOf = (held: Held | undefined): { readonly place?: Place } => {
  const [place] = held?.places ?? [];
  return place ? { place } : {};
};

const isExported = (chain: readonly Held[], seq: number): boolean =>
  chain.some((held) => seqOf(held) === seq && held.kinds.has('export'));
