/**
 * `npm run bench`: our classifier beside four engines one could take instead, on the same messages in one process.
 * Prints a table and writes docs/bench.md and docs/bench.json. Of the check split it prints counts only.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shareOf } from './accuracy/share.ts';
import { bundleOurs } from './bench/bundle.ts';
import { ENGINES, type Engine } from './bench/engines.ts';
import {
  type Bench,
  type Found,
  type Length,
  type Measured,
  type ReadingOf,
  renderBench,
} from './bench/report.ts';
import { time } from './bench/timing.ts';
import type { CorpusMessage } from './corpora/message.ts';
import { corpusHash, readCorpus } from './corpora/read.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const LOAD = fileURLToPath(new URL('./bench/load.ts', import.meta.url));
const LOADS = 5;
const COLD_STARTS = 20;
const LONG = 5000;
const LONG_DRAFTS = 30;

function commitOf(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'src/classifier', 'src/policy', 'test/corpus/check');
  return git('rev-parse', '--short=12', 'HEAD') + (changed === '' ? '' : ' with changes');
}

function versionOf(id: string): string {
  const path = id === 'not-here' ? 'package.json' : join('node_modules', id, 'package.json');
  return String((JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as { version: unknown }).version);
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Messages joined until they make drafts of 5,000 characters. */
function longDrafts(messages: readonly CorpusMessage[]): string[] {
  const all = messages.map(({ text }) => text).join('\n');
  return Array.from({ length: Math.min(LONG_DRAFTS, Math.floor(all.length / LONG)) }, (_, i) =>
    all.slice(i * LONG, (i + 1) * LONG),
  );
}

function loadOf(id: string, ours: string): Measured['load'] {
  const runs = Array.from({ length: LOADS }, () => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', LOAD, id, ours], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return JSON.parse(printed) as Measured['load'];
  });
  return {
    milliseconds: medianOf(runs.map(({ milliseconds }) => milliseconds)),
    cpu: medianOf(runs.map(({ cpu }) => cpu)),
  };
}

function decodeOf(ours: string): number {
  const program = `const { prepare } = await import(${JSON.stringify(ours)}); const before = process.cpuUsage(); prepare(); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  return medianOf(
    Array.from({ length: COLD_STARTS }, () =>
      Number(
        execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }),
      ),
    ),
  );
}

function foundOf(
  messages: readonly CorpusMessage[],
  stopped: readonly boolean[],
): { all: Found; alone: Found } {
  const of = (rows: readonly number[]): Found => {
    const share = (label: string) => {
      const group = rows.filter((i) => messages[i]?.decision === label);
      return shareOf(group.filter((i) => stopped[i]).length, group.length);
    };
    return { recall: share('block'), falseBlocks: share('allow') };
  };
  const rows = messages.map((_, i) => i);
  return { all: of(rows), alone: of(rows.filter((i) => messages[i]?.thread === undefined)) };
}

async function measureEngine(
  engine: Engine,
  ours: string,
  messages: readonly CorpusMessage[],
  healthy: readonly boolean[],
): Promise<Measured> {
  const judge = await engine.make(ours);
  const stopped: boolean[] = [];
  for (const { text, thread } of messages) stopped.push(await judge(text, thread));
  const timed = async (chosen: readonly CorpusMessage[]) =>
    time(
      chosen.map(({ text }) => text),
      (text, i) => judge(text, chosen[i]?.thread),
    );
  const timing: Measured['timing'] = {
    'under 100': await timed(messages.filter(({ text }) => text.length < 100)),
    '100 to 700': await timed(messages.filter(({ text }) => text.length >= 100 && text.length <= 700)),
    '5,000': await time(longDrafts(messages), (text) => judge(text)),
  } satisfies Record<Length, unknown>;
  const readings: Partial<Record<ReadingOf, readonly boolean[]>> = engine.decides
    ? { plain: stopped }
    : {
        plain: stopped,
        both: stopped.map((one, i) => one && healthy[i] === true),
        either: stopped.map((one, i) => one || healthy[i] === true),
      };
  return {
    version: versionOf(engine.id),
    load: loadOf(engine.id, ours),
    timing,
    found: Object.fromEntries(
      Object.entries(readings).map(([reading, decisions]) => [reading, foundOf(messages, decisions)]),
    ),
  };
}

const messages = readCorpus('check');
const ours = await bundleOurs();
try {
  const { hasHealthWord } = (await import(ours)) as typeof import('./bench/ours.ts');
  const healthy = messages.map(({ text }) => hasHealthWord(text));
  const engines: Record<string, Measured> = {};
  for (const engine of ENGINES) {
    console.error(engine.id);
    engines[engine.id] = await measureEngine(engine, ours, messages, healthy);
  }
  const bench: Bench = {
    commit: commitOf(),
    corpus: corpusHash(['check']),
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    node: process.version,
    decode: decodeOf(ours),
    engines,
  };
  const page = renderBench(bench);
  writeFileSync(join(ROOT, 'docs', 'bench.md'), page);
  writeFileSync(join(ROOT, 'docs', 'bench.json'), `${JSON.stringify(bench, null, 2)}\n`);
  console.log(page);
} finally {
  rmSync(dirname(ours), { recursive: true, force: true });
}
