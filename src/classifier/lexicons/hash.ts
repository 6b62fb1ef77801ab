export const FNV_PRIME = 16777619;

/**
 * FNV-1a over UTF-16 code units; a phrase continues the hash of its first word over a space. The compiler picks the
 * salt of the start so that as few terms of unlike meaning as can be share a hash.
 */
export function hashStart(salt: number): number {
  return (0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1)) | 0;
}

export function hashOn(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return h;
}

/** The same without apostrophes: the lookup form of a word. */
export function hashForm(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 39) h = Math.imul(h ^ code, FNV_PRIME);
  }
  return h;
}

export function hashSpace(hash: number): number {
  return Math.imul(hash ^ 32, FNV_PRIME);
}

/** Bits of a finished hash: one more would cost 14 KB of the content script, and nobody would notice. */
export const HASH_BITS = 29;

/** FNV alone leaves the high bits of short words poor; this is the finalizer of MurmurHash3 (public domain). */
export function hashEnd(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> (32 - HASH_BITS);
}
