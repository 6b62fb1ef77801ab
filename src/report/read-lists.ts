import { parseAnchorCode } from '../ledger/anchor.ts';
import type { KeptCode } from './judge-chain.ts';

/** The beginning of an install's id, at least eight digits; more than that tells two apart. */
const INSTALL = /^[0-9a-f]{8}[0-9a-f-]{0,28}$/;

/**
 * Reads codes that were kept, one a line, each alone or behind its install as the report prints them: `0b6f8a52
 * 1042-9f3a-11c0-77de-0b2a`. `bad`: the lines, from 1, that are neither; empty ones are passed over.
 */
export function readCodes(text: string): {
  readonly codes: readonly KeptCode[];
  readonly bad: readonly number[];
} {
  const codes: KeptCode[] = [];
  const bad: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (words === '') continue;
    const [, install = '', rest = ''] = /^([0-9a-fA-F-]{8,36})[\s:]+(\d.*)$/.exec(words) ?? [];
    const named = INSTALL.test(install.toLowerCase()) ? parseAnchorCode(rest) : undefined;
    const code = named ? { ...named, install: install.toLowerCase() } : parseAnchorCode(words);
    if (code) codes.push(code);
    else bad.push(index + 1);
  }
  return { codes, bad };
}

/** Reads the installs that there should be, one a line; what follows the id (a name, a place) is for people. */
export function readExpected(text: string): {
  readonly expected: readonly string[];
  readonly bad: readonly number[];
} {
  const expected: string[] = [];
  const bad: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [id = ''] = line
      .trim()
      .toLowerCase()
      .split(/[\s,;]/, 1);
    if (id === '' || id.startsWith('#')) continue;
    if (INSTALL.test(id)) expected.push(id);
    else bad.push(index + 1);
  }
  return { expected, bad };
}
