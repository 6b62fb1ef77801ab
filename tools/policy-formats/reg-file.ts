import { emptyKey, type RegistryKey } from './registry.ts';

/**
 * The text format of the registry editor (`Windows Registry Editor Version 5.00`), as far as policies need it:
 * strings, 32-bit numbers, and strings as UTF-16 bytes where they hold more than ASCII.
 * https://support.microsoft.com/help/310516
 */
const HEADER = 'Windows Registry Editor Version 5.00';

export interface RegSection {
  readonly path: string;
  readonly key: RegistryKey;
}

/** `clear`: keys that are removed before anything is written, so that no old value stays. */
export function writeReg(
  comments: readonly string[],
  clear: readonly string[],
  sections: readonly RegSection[],
): string {
  const lines = [HEADER, '', ...comments.map((line) => `; ${line}`), ''];
  for (const path of clear) lines.push(`[-${path}]`, '');
  for (const { path, key } of sections) writeKey(path, key, lines);
  return lines.join('\r\n');
}

function writeKey(path: string, key: RegistryKey, lines: string[]): void {
  lines.push(`[${path}]`);
  for (const [name, value] of key.values) lines.push(`"${escaped(name)}"=${data(value)}`);
  lines.push('');
  for (const [name, below] of key.keys) writeKey(`${path}\\${name}`, below, lines);
}

const escaped = (text: string): string => text.replaceAll(/["\\]/g, '\\$&');

function data(value: string | number): string {
  if (typeof value === 'number') return `dword:${(value >>> 0).toString(16).padStart(8, '0')}`;
  if (/^[\x20-\x7e]*$/.test(value)) return `"${escaped(value)}"`;
  const bytes = [...Buffer.from(`${value}\0`, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 25) rows.push(bytes.slice(at, at + 25).join(','));
  return `hex(1):${rows.join(',\\\r\n  ')}`;
}

export interface ReadReg {
  readonly root: RegistryKey;
  /** Lines that could not be read, by number. */
  readonly badLines: readonly number[];
}

/** Undefined when it is no such file. Keys are joined case-insensitively, later values win, `[-key]` removes. */
export function readReg(text: string): ReadReg | undefined {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (!/^(?:Windows Registry Editor Version 5\.00|REGEDIT4)\s*$/m.test(plain.split('\n', 1)[0] ?? ''))
    return undefined;
  const root = emptyKey();
  const badLines: number[] = [];
  let key: RegistryKey | undefined;
  const lines = plain.split('\n');
  for (let at = 1; at < lines.length; at += 1) {
    const number = at + 1;
    let line = (lines[at] ?? '').trim();
    // Bytes go on in the next line after a backslash.
    if (/^"(?:[^"\\]|\\.)*"=hex/.test(line) && line.endsWith('\\')) {
      const rows = [line];
      while (rows.at(-1)?.endsWith('\\') && at + 1 < lines.length) {
        at += 1;
        rows.push((lines[at] ?? '').trim());
      }
      line = rows.map((row) => row.replace(/\\$/, '')).join('');
    }
    if (line === '' || line.startsWith(';')) continue;
    const section = /^\[(-?)(.+)\]$/.exec(line);
    if (section) {
      const path = (section[2] ?? '').split('\\');
      if (section[1] === '-') remove(root, path);
      key = section[1] === '-' ? undefined : descend(root, path);
      continue;
    }
    const entry = /^"((?:[^"\\]|\\.)*)"=(.*)$/.exec(line);
    const value = entry && readData(entry[2] ?? '');
    const name = unescaped(entry?.[1] ?? '');
    if (!entry || value === undefined || !key) badLines.push(number);
    else if (value === null) key.values.delete(name);
    else key.values.set(name, value);
  }
  return { root, badLines };
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, '$1');

/** Undefined when it cannot be read; null removes the value. */
function readData(written: string): string | number | null | undefined {
  if (written === '-') return null;
  const text = /^"((?:[^"\\]|\\.)*)"$/.exec(written);
  if (text) return unescaped(text[1] ?? '');
  const number = /^dword:([0-9a-f]{1,8})$/i.exec(written);
  if (number) return Number.parseInt(number[1] ?? '', 16) | 0;
  const bytes = /^hex\([12]\):((?:[0-9a-f]{2},?)*)$/i.exec(written.replaceAll(/\s/g, ''));
  if (!bytes) return undefined;
  const text16 = Buffer.from((bytes[1] ?? '').replaceAll(',', ''), 'hex').toString('utf16le');
  return text16.replace(/\0+$/, '');
}

function sameName(key: RegistryKey, name: string): string | undefined {
  return [...key.keys.keys()].find((candidate) => candidate.toLowerCase() === name.toLowerCase());
}

function descend(root: RegistryKey, path: readonly string[]): RegistryKey {
  return path.reduce((key, name) => {
    const there = key.keys.get(sameName(key, name) ?? '');
    if (there) return there;
    const fresh = emptyKey();
    key.keys.set(name, fresh);
    return fresh;
  }, root);
}

function remove(root: RegistryKey, path: readonly string[]): void {
  const parent = keyAt(root, path.slice(0, -1));
  const name = parent && sameName(parent, path.at(-1) ?? '');
  if (parent && name !== undefined) parent.keys.delete(name);
}

/** The key at a path, or undefined. */
export function keyAt(root: RegistryKey, path: readonly string[]): RegistryKey | undefined {
  return path.reduce<RegistryKey | undefined>((key, name) => key?.keys.get(sameName(key, name) ?? ''), root);
}
