import packed, { salt } from './generated/lexicon.ts';
import { HASH_BITS, hashEnd, hashOn, hashStart } from './hash.ts';

/** Where every hash of a term begins. */
export const HASH_START = hashStart(salt);

/**
 * The compiled word lists (tools/lexicons.ts): no strings, only a 29-bit hash and a class word for each term and for
 * each beginning of a phrase. An unlisted word is taken for a listed one about once in 7,000 different words.
 *
 * Layout: characters of six bits each, 64 and up, the lowest bits first. Four for the number of entries, four for the
 * number of class words, eight for each class word. Then, for every entry in ascending order of hash, its distance to
 * the one before: the two lower characters of all, and the third of all; then the index of its class word: the lower
 * character of all, and the higher of all. Like stands beside like, because so the compression of the package takes
 * out what fixed widths waste. An entry of class word 0 is no term: it only goes part of a long way.
 *
 * In memory a hash and its class word stand side by side, at a place given by the highest bits of the hash: decoding
 * writes from front to back, and a lookup mostly touches one cache line.
 */
interface Table {
  /**
   * One bit for each value of the highest 20 bits of a hash: most words that are asked about are in no list, above all
   * those that a slip of the fingers might stand for, and these bits stay closer at hand than the slots.
   */
  readonly some: Int32Array;
  readonly shift: number;
  readonly slots: Uint32Array;
}

const OVERFLOW = 1024;
const SOME_SHIFT = HASH_BITS - 20;

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
  const from = 8 + 8 * kinds;
  const near = new Uint8Array(bytes.buffer, from, 2 * count);
  const far = new Uint8Array(bytes.buffer, from + 2 * count, count);
  const low = new Uint8Array(bytes.buffer, from + 3 * count, count);
  const high = new Uint8Array(bytes.buffer, from + 4 * count, count);
  let bits = 10;
  while (1 << bits < count * 2) bits++;
  const shift = HASH_BITS - bits;
  // Room behind the last place for terms that find theirs taken.
  const slots = new Uint32Array(2 * ((1 << bits) + OVERFLOW));
  const some = new Int32Array(1 << (20 - 5));
  let key = 0;
  for (let i = 0; i < count; i++) {
    key +=
      ((near[2 * i] as number) & 63) |
      (((near[2 * i + 1] as number) & 63) << 6) |
      (((far[i] as number) & 63) << 12);
    let slot = (key >>> shift) << 1;
    while (slots[slot + 1] !== 0) slot += 2;
    const bit = key >>> SOME_SHIFT;
    some[bit >>> 5] = (some[bit >>> 5] as number) | (1 << (bit & 31));
    slots[slot] = key;
    slots[slot + 1] = words[((low[i] as number) & 63) | (((high[i] as number) & 63) << 6)] as number;
  }
  return { some, shift, slots };
}

/** Decodes the lists now instead of at the first lookup. */
export function loadLexicon(): Table {
  table ??= decode(packed);
  return table;
}

/** The class word of a finished hash, 0 when unlisted. */
export function classesOfHash(hash: number): number {
  const { some, shift, slots } = table ?? loadLexicon();
  const bit = hash >>> SOME_SHIFT;
  if (((some[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
  for (let slot = 2 * (hash >>> shift); ; slot += 2) {
    const value = slots[slot + 1] ?? 0;
    if (value === 0 || slots[slot] === hash) return value;
  }
}

/** The class word of one folded lower-case word. */
export function classesOf(word: string): number {
  return classesOfHash(hashEnd(hashOn(HASH_START, word)));
}
