import type { Gap } from '../audit/ledger-event.ts';
import { type Entry, GENESIS, type Head, isUntouched } from './chain.ts';

/**
 * What does not hold: `content` an entry was changed; `link` it does not follow the one before, as after a removal, an
 * insertion or a change of order; `start` the first one is not where the chain begins.
 */
export type Fault = 'content' | 'link' | 'start';

export type Verification =
  | { readonly ok: true; readonly count: number; readonly head: Head | undefined; readonly removed: number }
  /** `seq`: the first entry that does not hold; `index`: its number among those that were given, from 0. */
  | { readonly ok: false; readonly seq: number; readonly fault: Fault; readonly index: number };

interface Jump extends Gap {
  readonly fault: Fault;
  readonly index: number;
}

/**
 * Walks a chain. Finds every edit, insertion, removal and change of order inside it: entries may be missing only where a
 * later entry of the chain says that they were removed, and names both ends. A cut tail, and a chain that somebody made
 * anew from some place on, show only against a head that was kept elsewhere: compare `head`.
 */
export async function verifyChain(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<Verification> {
  const jumps: Jump[] = [];
  const accounted = new Set<string>();
  let broken: { seq: number; fault: Fault; index: number } | undefined;
  let head: Head | undefined;
  let index = 0;
  for await (const { entry, untouched } of checked(entries)) {
    const { seq, prev, hash } = entry.unmapped.chain;
    if (untouched) {
      for (const gap of gapsOf(entry)) if (gap.to < seq) accounted.add(keyOf(gap));
    }
    // After the first fault the rest is read only for what it accounts for.
    if (!broken) {
      const before = head ?? { seq: 0, hash: GENESIS };
      const fault = head ? 'link' : 'start';
      if (seq > before.seq + 1) {
        jumps.push({ from: before.seq + 1, to: seq - 1, prev: before.hash, hash: prev, fault, index });
      } else if (seq !== before.seq + 1 || prev !== before.hash) {
        broken = { seq, fault, index };
      }
      if (!broken && !untouched) broken = { seq, fault: 'content', index };
      head = { seq, hash };
    }
    index += 1;
  }
  const hole = jumps.find((jump) => !accounted.has(keyOf(jump)));
  const removed = jumps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  // A jump comes before its own entry's content and before whatever broke later.
  if (hole) return { ok: false, seq: hole.to + 1, fault: hole.fault, index: hole.index };
  return broken ? { ok: false, ...broken } : { ok: true, count: index, head, removed };
}

/** So many hashes are asked for before the first is waited for: the digest works beside this thread. */
const AT_ONCE = 256;

async function* checked(entries: AsyncIterable<Entry> | Iterable<Entry>) {
  let asked: Entry[] = [];
  const answers = () =>
    Promise.all(asked.map(async (entry) => ({ entry, untouched: await isUntouched(entry) })));
  for await (const entry of entries) {
    asked.push(entry);
    if (asked.length < AT_ONCE) continue;
    yield* await answers();
    asked = [];
  }
  yield* await answers();
}

const keyOf = ({ from, to, prev, hash }: Gap) => `${from}-${to}-${prev}-${hash}`;

/** What an entry says was removed. In the form of version 0.1.0 a stretch always began with the first entry. */
export function gapsOf({ unmapped }: Entry): readonly Gap[] {
  const { purged, wiped } = unmapped as {
    readonly purged?: { readonly gaps?: unknown; readonly seq?: number; readonly hash?: string };
    readonly wiped?: { readonly gaps?: unknown };
  };
  const whole =
    purged?.seq === undefined || purged.hash === undefined
      ? []
      : [{ from: 1, to: purged.seq, prev: GENESIS, hash: purged.hash }];
  // The entry may come from a file.
  const listed = [purged?.gaps, wiped?.gaps].flatMap((gaps) => (Array.isArray(gaps) ? (gaps as Gap[]) : []));
  return [...whole, ...listed];
}
