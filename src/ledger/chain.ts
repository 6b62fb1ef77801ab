import type { FindingEvent } from '../audit/finding-event.ts';
import type { ChainPlace, LedgerEvent } from '../audit/ledger-event.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import { canonicalJson } from './canonical-json.ts';

export type AuditEvent = FindingEvent | LedgerEvent | StaffEvent;

/** The place of an entry in the chain. Hashes are SHA-256 in lower-case hexadecimal. */
export interface Link {
  /** From 1, without gaps but those that a later entry accounts for. */
  readonly seq: number;
  /** Hash of the entry before; GENESIS for the first. */
  readonly prev: string;
  /** Of this entry's canonical JSON with `seq` and `prev`, without `hash`. */
  readonly hash: string;
}

/** What every entry has, whatever it tells. */
export interface Entry {
  readonly time: number;
  readonly unmapped: { readonly chain: Link };
}

export type Head = ChainPlace;

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

/** Whether the entry is what it was when it was chained. */
export async function isUntouched(entry: Entry): Promise<boolean> {
  const { hash, ...place } = entry.unmapped.chain;
  return (await hashOf({ ...entry, unmapped: { ...entry.unmapped, chain: place } })) === hash;
}

async function hashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
