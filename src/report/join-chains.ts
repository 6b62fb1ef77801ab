import { isRecord } from '../audit/shape.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { type Entry, GENESIS, isUntouched } from '../ledger/chain.ts';
import { gapsOf } from '../ledger/verify-chain.ts';
import type { LedgerFile } from './read-file.ts';

/** A line of a file. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An entry, once, however many files hold it. */
export interface Held {
  readonly entry: Entry;
  readonly places: readonly Place[];
  /** The kinds of files that hold it. */
  readonly kinds: ReadonlySet<LedgerFile['kind']>;
}

export interface Joined {
  /** Each in the order of its places in the chain; one that begins comes first. */
  readonly chains: readonly (readonly Held[])[];
  /** Copies of an entry that were changed, where another copy shows what it was. */
  readonly changed: readonly Held[];
}

/**
 * Puts together what several files hold of one install: each entry once, and the chains that the links between them make.
 * An install has several where its ledger was lost and began again. What links to nothing is put where it must have been, so
 * that the walk along the chain finds the hole.
 */
export async function joinChains(
  copies: readonly { readonly entry: Entry; readonly place: Place; readonly kind: LedgerFile['kind'] }[],
): Promise<Joined> {
  const byHash = new Map<string, Held[]>();
  for (const { entry, place, kind } of copies) {
    const { hash } = entry.unmapped.chain;
    const known = byHash.get(hash) ?? [];
    byHash.set(hash, known);
    const same = known.findIndex((one) => canonicalJson(one.entry) === canonicalJson(entry));
    const before = known[same];
    if (!before) known.push({ entry, places: [place], kinds: new Set([kind]) });
    else
      known[same] = {
        entry,
        places: [...before.places, place],
        kinds: new Set([...before.kinds, kind]),
      };
  }
  const kept: Held[] = [];
  const changed: Held[] = [];
  for (const versions of byHash.values()) {
    const [only] = versions;
    if (versions.length === 1 && only) kept.push(only);
    else {
      const checked = await Promise.all(
        versions.map(async (held) => ({ held, whole: await isUntouched(held.entry) })),
      );
      const whole = checked.find((one) => one.whole) ?? checked[0];
      for (const one of checked) (one === whole ? kept : changed).push(one.held);
    }
  }
  return { chains: partChains(kept), changed };
}

function partChains(held: readonly Held[]): Held[][] {
  const parent = new Map<string, string>();
  const find = (hash: string): string => {
    let root = hash;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(hash, root);
    return root;
  };
  const link = ({ prev, hash }: { readonly prev: string; readonly hash: string }) => {
    if (prev === GENESIS) find(hash);
    else parent.set(find(hash), find(prev));
  };
  for (const { entry } of held) {
    link(entry.unmapped.chain);
    // Over what was removed by age.
    for (const gap of gapsOf(entry)) if (isRecord(gap)) link(gap);
  }
  const parts = new Map<string, Held[]>();
  for (const one of held) {
    const root = find(one.entry.unmapped.chain.hash);
    const part = parts.get(root);
    if (part) part.push(one);
    else parts.set(root, [one]);
  }
  const sorted = [...parts.values()].map((part) => part.toSorted((a, b) => seqOf(a) - seqOf(b)));
  const begins = (part: readonly Held[]) => part[0]?.entry.unmapped.chain.prev === GENESIS;
  const chains = sorted.filter(begins).toSorted((a, b) => timeOf(a) - timeOf(b));
  const loose = sorted.filter((part) => !begins(part)).toSorted((a, b) => seqOf(a[0]) - seqOf(b[0]));
  for (const part of loose) {
    const home = homeOf(part, chains);
    if (home) home.push(...part);
    else chains.push(part);
    home?.sort((a, b) => seqOf(a) - seqOf(b));
  }
  return chains;
}

const seqOf = (held: Held | undefined): number => held?.entry.unmapped.chain.seq ?? 0;
const timeOf = (part: readonly Held[]): number => part[0]?.entry.time ?? 0;

/** The chain that shares a file with it and reaches furthest, else the one that reaches furthest of all. */
function homeOf(part: readonly Held[], chains: readonly Held[][]): Held[] | undefined {
  const files = filesOf(part);
  const furthest = (some: readonly Held[][]) => some.toSorted((a, b) => seqOf(b.at(-1)) - seqOf(a.at(-1)))[0];
  return (
    furthest(chains.filter((chain) => [...filesOf(chain)].some((file) => files.has(file)))) ??
    furthest(chains)
  );
}

const filesOf = (part: readonly Held[]): ReadonlySet<string> =>
  new Set(part.flatMap(({ places }) => places.map(({ file }) => file)));
