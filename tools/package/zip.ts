import { crc32 } from 'node:zlib';

/** The files of an extension by their path inside it, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UNIX = 3 << 8;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that the format knows, in MS-DOS's bits; the time beside it is 0. */
const FIRST_DAY = 0x0021;
/** A plain file that its owner may write and everybody may read. */
const MODE = 0o100644;

/**
 * A zip archive whose bytes depend on names and contents alone: sorted by name, one fixed time, stored and not
 * compressed, since what zlib makes of the same bytes differs between processors and versions of Node.
 * Format: PKWARE's APPNOTE.TXT 4.3.
 */
export function zip(files: Files): Buffer {
  const names = [...files.keys()].sort();
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const path of names) {
    const content = Buffer.from(files.get(path) ?? []);
    const name = Buffer.from(path, 'utf8');
    const common = commonFields(name, content);
    const local = Buffer.concat([uint32(LOCAL), uint16(VERSION), common, uint16(0), name, content]);
    central.push(
      uint32(CENTRAL),
      uint16(UNIX | VERSION),
      uint16(VERSION),
      common,
      // No extra field, no comment, first disk, no internal attributes.
      Buffer.alloc(8),
      uint32(MODE * 0x10000),
      uint32(offset),
      name,
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = uint16(names.length);
  return Buffer.concat([
    ...locals,
    directory,
    uint32(END),
    uint32(0),
    count,
    count,
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ]);
}

/** What the local and the central header both say: flags, method, time, date, CRC, both sizes, the name's length. */
function commonFields(name: Buffer, content: Buffer): Buffer {
  return Buffer.concat([
    uint16(UTF8_NAMES),
    uint16(0),
    uint16(0),
    uint16(FIRST_DAY),
    uint32(crc32(content)),
    uint32(content.length),
    uint32(content.length),
    uint16(name.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
