import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/**
 * Looks for regular expressions whose time grows faster than the text. Static checkers give up on alternations of a
 * hundred words, or flag every pattern that is not anchored; so each pattern is run, on the engine that ships, over long
 * texts of its own words and of what commonly trips patterns. A pattern that is quadratic takes seconds where a linear
 * one takes less than a millisecond.
 */

const SRC = fileURLToPath(new URL('../src', import.meta.url));

export interface FoundRegex {
  readonly file: string;
  readonly pattern: RegExp;
}

function sourceFiles(): readonly string[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split('/').includes('generated'));
}

/** Every regular expression literal of a syntax tree. */
function literalsIn(node: unknown, found: RegExp[]): void {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    found.push(new RegExp(pattern, flags));
    return;
  }
  for (const child of Object.values(node)) literalsIn(child, found);
}

/** All regular expression literals of src, with their files. */
export function literals(): readonly FoundRegex[] {
  return sourceFiles().flatMap((path) => {
    const found: RegExp[] = [];
    literalsIn(parseSync(path, readFileSync(path, 'utf8')).program, found);
    return found.map((pattern) => ({ file: relative(SRC, path), pattern }));
  });
}

/** The patterns that a module builds out of parts while it is loaded. */
export async function builtWhile(load: () => Promise<unknown>): Promise<readonly RegExp[]> {
  const built: RegExp[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      built.push(pattern);
      return pattern;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

const COMMON = [
  'a',
  '1',
  ' ',
  '-',
  '.',
  'a ',
  '1 ',
  '1-',
  '1.',
  'a.',
  '\n',
  '@',
  '(',
  "'",
  'a1',
  ', ',
  '/',
  ':',
  'A',
  'A. ',
  'x',
];
const MOST_WORDS = 30;
const LENGTH = 12_000;
/** Milliseconds a linear search of that length stays under by far. */
const QUICK = 10;
/** Eight times the text may take this many times the time. */
const STEEPEST = 20;

/** The texts a pattern is run over: its own words again and again, and the common ones, with an end that spoils a match. */
function textsFor({ source }: RegExp, length: number): string[] {
  const words = [...new Set(source.replace(/\\./g, ' ').match(/[a-z]{1,20}/gi) ?? [])].slice(0, MOST_WORDS);
  const units = [...COMMON, ...words.map((word) => `${word} `), ...words.slice(0, 10)];
  return units.map((unit) => `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\u0001`);
}

function milliseconds(pattern: RegExp, text: string): number {
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
  const before = process.cpuUsage();
  for (let match = everywhere.exec(text); match !== null; match = everywhere.exec(text))
    if (match[0] === '') everywhere.lastIndex++;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Of a few runs the shortest: the compiler, the collector and a busy machine only ever add, and what is steep is so each time. */
function least(pattern: RegExp, text: string): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && shortest > QUICK / 2; run++)
    shortest = Math.min(shortest, milliseconds(pattern, text));
  return shortest;
}

const RUNS = 4;

/** Lengths at which an exponential pattern shows itself before it hangs. */
const FIRST = [25, 40, 300];

/** A text, cut short for reading, on which the pattern is far slower than in proportion; undefined when there is none. */
export function steepText(pattern: RegExp): string | undefined {
  for (const length of FIRST) {
    for (const text of textsFor(pattern, length)) {
      if (milliseconds(pattern, text) > QUICK && milliseconds(pattern, text) > QUICK)
        return text.slice(0, 12);
    }
  }
  const short = textsFor(pattern, LENGTH / 8);
  for (const [i, text] of textsFor(pattern, LENGTH).entries()) {
    if (milliseconds(pattern, text) < QUICK) continue;
    // Against an eighth of it.
    const took = least(pattern, text);
    if (took >= QUICK && took / Math.max(0.5, least(pattern, short[i] ?? '')) > STEEPEST)
      return text.slice(0, 12);
  }
  return undefined;
}
