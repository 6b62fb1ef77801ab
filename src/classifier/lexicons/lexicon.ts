import packed, { salt } from './generated/lexicon.ts';
import { hashEnd, hashOn, hashStart } from './hash.ts';

/** Where every hash of a term begins. */
export const HASH_START = hashStart(salt);

/**
 * The compiled word lists (tools/lexicons.ts): no strings, only a 32-bit hash and a class word for each term and for
 * each beginning of a phrase. An unlisted word is taken for a listed one about once in 60,000 different words.
 *
 * Layout: characters of six bits each, 64 and up, the lowest bits first. Four for the number of terms, four for the
 * number of class words, eight for each class word; then for every term in ascending order of hash the distance to the
 * one before, four characters; then for every term the index of its class word, two. Fixed widths are read four or two
 * characters at a time through a view, because decoding runs once, before the engine has compiled it; the compression
 * of the package takes back what they waste.
 *
 * In memory a hash and its class word stand side by side, at a place given by the highest bits of the hash: decoding
 * writes from front to back, and a lookup mostly touches one cache line.
 */
interface Table {
  readonly shift: number;
  readonly slots: Uint32Array;
}

const OVERFLOW = 1024;

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

/** The 24 bits of four characters. */
function four(characters: number): number {
  return (
    (characters & 63) |
    ((characters >>> 2) & 0xfc0) |
    ((characters >>> 4) & 0x3f000) |
    ((characters >>> 6) & 0xfc0000)
  );
}

function decode(text: string): Table {
  const bytes = new Uint8Array(text.length);
  new TextEncoder().encodeInto(text, bytes);
  const head = new Uint32Array(bytes.buffer, 0, 2);
  const count = four(head[0] ?? 0);
  const kinds = four(head[1] ?? 0);
  const halves = new Uint32Array(bytes.buffer, 8, 2 * kinds);
  const words = new Uint32Array(kinds);
  for (let i = 0; i < kinds; i++) words[i] = four(halves[2 * i] ?? 0) | (four(halves[2 * i + 1] ?? 0) << 24);
  const distances = new Uint32Array(bytes.buffer, 8 + 8 * kinds, count);
  const indexes = new Uint16Array(bytes.buffer, 8 + 8 * kinds + 4 * count, count);
  let bits = 10;
  while (1 << bits < count * 2) bits++;
  const shift = 32 - bits;
  // Room behind the last place for terms that find theirs taken.
  const slots = new Uint32Array(2 * ((1 << bits) + OVERFLOW));
  let key = 0;
  for (let i = 0; i < count; i++) {
    const c = distances[i] as number;
    key += (c & 63) | ((c >>> 2) & 0xfc0) | ((c >>> 4) & 0x3f000) | ((c >>> 6) & 0xfc0000);
    let slot = (key >>> shift) << 1;
    while (slots[slot + 1] !== 0) slot += 2;
    slots[slot] = key;
    const index = indexes[i] as number;
    slots[slot + 1] = words[(index & 63) | ((index >>> 2) & 0xfc0)] as number;
  }
  return { shift, slots };
}

/** Decodes the lists now instead of at the first lookup. */
export function loadLexicon(): Table {
  table ??= decode(packed);
  return table;
}

/** The class word of a finished hash, 0 when unlisted. */
export function classesOfHash(hash: number): number {
  const { shift, slots } = table ?? loadLexicon();
  for (let slot = 2 * (hash >>> shift); ; slot += 2) {
    const value = slots[slot + 1] ?? 0;
    if (value === 0 || slots[slot] === hash) return value;
  }
}

/** The class word of one folded lower-case word. */
export function classesOf(word: string): number {
  return classesOfHash(hashEnd(hashOn(HASH_START, word)));
}
