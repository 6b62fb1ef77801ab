import packed, { salt } from './generated/lexicon.ts';
import { hashEnd, hashOn, hashStart } from './hash.ts';

/** Where every hash of a term begins. */
export const HASH_START = hashStart(salt);

/**
 * The compiled word lists (tools/lexicons.ts): no strings, only a 32-bit hash and a class word for each term and for
 * each beginning of a phrase. An unlisted word is taken for a listed one about once in 60,000 different words.
 *
 * Layout, little-endian: u32 number of terms, u16 number of class words, the class words (u32 each), then for every
 * term in ascending order of hash a varint of the distance to the one before and a varint index of its class word.
 */
interface Table {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
}

let table: Table | undefined;

/** Decodes base64 natively where the browser can. */
export function base64Bytes(base64: string): Uint8Array {
  const native = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array }).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function decode(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const kinds = view.getUint16(4, true);
  const words = new Uint32Array(kinds);
  for (let i = 0; i < kinds; i++) words[i] = view.getUint32(6 + 4 * i, true);
  let capacity = 1024;
  while (capacity < count * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Uint32Array(capacity);
  const values = new Uint32Array(capacity);
  let at = 6 + 4 * kinds;
  const varint = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  let key = 0;
  for (let i = 0; i < count; i++) {
    key += varint();
    const value = words[varint()] ?? 0;
    let slot = key & mask;
    while (values[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = value;
  }
  return { mask, keys, values };
}

/** Decodes the lists now instead of at the first lookup. */
export function loadLexicon(): Table {
  table ??= decode(base64Bytes(packed));
  return table;
}

/** The class word of a finished hash, 0 when unlisted. */
export function classesOfHash(hash: number): number {
  const { mask, keys, values } = table ?? loadLexicon();
  let slot = hash & mask;
  for (;;) {
    const value = values[slot] ?? 0;
    if (value === 0) return 0;
    if (keys[slot] === hash) return value;
    slot = (slot + 1) & mask;
  }
}

/** The class word of one folded lower-case word. */
export function classesOf(word: string): number {
  return classesOfHash(hashEnd(hashOn(HASH_START, word)));
}
