import type { FindingEvent } from '../audit/finding-event.ts';
import type { LedgerEvent } from '../audit/ledger-event.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import { canonicalJson } from './canonical-json.ts';

export type AuditEvent = FindingEvent | LedgerEvent | StaffEvent;

/** The place of an entry in the chain. Hashes are SHA-256 in lower-case hexadecimal. */
export interface Link {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Hash of the entry before; GENESIS for the first. */
  readonly prev: string;
  /** Of this entry's canonical JSON with `seq` and `prev`, without `hash`. */
  readonly hash: string;
}

export interface Entry {
  readonly time: number;
  readonly unmapped: {
    readonly chain: Link;
    readonly purged?: { readonly seq: number; readonly hash: string };
  };
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What an entry is known by wherever it is sent. Entries that were made before every event had a `metadata.uid` are
 * known by their finding, or else by their hash, which is as unique and as lasting.
 */
export function uidOf(entry: AuditEvent & Entry): string {
  const { uid } = entry.metadata as { readonly uid?: string };
  if (uid !== undefined) return uid;
  return 'finding_info' in entry ? entry.finding_info.uid : entry.unmapped.chain.hash;
}

export const GENESIS = '0'.repeat(64);

/** Puts an event at the end of a chain. */
export async function chainEvent<E extends AuditEvent>(event: E, head: Head | undefined): Promise<E & Entry> {
  const place = { seq: (head?.seq ?? 0) + 1, prev: head?.hash ?? GENESIS };
  const hash = await hashOf({ ...event, unmapped: { ...event.unmapped, chain: place } });
  return { ...event, unmapped: { ...event.unmapped, chain: { ...place, hash } } } as E & Entry;
}

export type Verification =
  | { readonly ok: true; readonly count: number; readonly head: Head | undefined }
  /** `seq`: the first entry that does not hold. */
  | { readonly ok: false; readonly seq: number; readonly fault: 'content' | 'link' | 'start' };

/**
 * Walks a chain from its first remaining entry. Finds every edit, insertion, deletion and reordering inside it. A cut
 * tail shows only against a head that was kept elsewhere: compare `head`.
 */
export async function verifyChain(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<Verification> {
  let first: Link | undefined;
  let head: Head | undefined;
  let purgedUpTo: Head | undefined;
  let count = 0;
  for await (const entry of entries) {
    const { hash, ...place } = entry.unmapped.chain;
    first ??= entry.unmapped.chain;
    if (head && (place.seq !== head.seq + 1 || place.prev !== head.hash)) {
      return { ok: false, seq: place.seq, fault: 'link' };
    }
    const content = await hashOf({ ...entry, unmapped: { ...entry.unmapped, chain: place } });
    if (content !== hash) return { ok: false, seq: place.seq, fault: 'content' };
    purgedUpTo = entry.unmapped.purged ?? purgedUpTo;
    head = { seq: place.seq, hash };
    count += 1;
  }
  if (first && !startsRightly(first, purgedUpTo)) return { ok: false, seq: first.seq, fault: 'start' };
  return { ok: true, count, head };
}

/** At the genesis, or right behind what the last purge event says was removed. */
function startsRightly(first: Link, purgedUpTo: Head | undefined): boolean {
  if (first.seq === 1) return first.prev === GENESIS;
  return purgedUpTo !== undefined && first.seq === purgedUpTo.seq + 1 && first.prev === purgedUpTo.hash;
}

async function hashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
