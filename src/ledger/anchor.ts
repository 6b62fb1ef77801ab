import type { Head } from './chain.ts';

/** A place in the chain as it is kept elsewhere: whole, or the first 16 digits of the hash from a code. */
export interface Anchor {
  readonly seq: number;
  /** 16 to 64 hexadecimal digits, lower case. */
  readonly hash: string;
}

/** Hexadecimal digits of the hash in a code: 64 bits, beyond finding another entry that has them. */
const DIGITS = 16;

/** The place as people write it down: `1042-9f3a-11c0-77de-0b2a`. */
export function anchorCode({ seq, hash }: Head): string {
  return [seq, ...(hash.slice(0, DIGITS).match(/.{4}/g) ?? [])].join('-');
}

/** Reads a code; blanks, dashes and capitals do not matter. Undefined where it is none. */
export function parseAnchorCode(text: string): Anchor | undefined {
  const match = /^\s*(\d{1,15})[-:\s]+([0-9a-f][0-9a-f\s-]*)$/i.exec(text);
  const hash = match?.[2]?.replaceAll(/[\s-]/g, '').toLowerCase() ?? '';
  const seq = Number(match?.[1]);
  return seq >= 1 && hash.length >= DIGITS && hash.length <= 64 ? { seq, hash } : undefined;
}

/** Whether the entry at that place is the one that was kept. */
export const isAnchored = (anchor: Anchor, { seq, hash }: Head): boolean =>
  seq === anchor.seq && hash.startsWith(anchor.hash);
