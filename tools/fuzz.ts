/**
 * `npm run fuzz -- --sequences N [--seed S] [--workers W]`: drives the built extension in real browsers through random
 * sequences of what people, pages and organizations do, and checks that no draft that must be stopped ever arrives at the
 * replica, that each that must pass arrives once and unchanged, and that nothing throws. What fails is shrunk and printed.
 * Number `n` of a run with seed `S` is the same sequence whatever the number of workers.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { disputedFiles, disputedLabels } from '../test/fuzz/labels.ts';
import { Broken, play } from '../test/fuzz/play.ts';
import { openRig, type Rig } from '../test/fuzz/rig.ts';
import { type Sequence, sequenceArbitrary } from '../test/fuzz/sequence.ts';
import { gaps, newTally, report, type Tally } from '../test/fuzz/tally.ts';
import { ensureChromium } from './ensure-chromium.ts';

/** How often, and for how long (milliseconds), a failure is tried again to find a smaller one. */
const MOST_SHRINKS = 80;
const SHRINK_FOR = 180_000;
/** After so many failures the rest would tell nothing new. */
const MOST_FAILURES = 5;
/** A pool that shrinks further proves too little. */
const MOST_LEFT_OUT = 8;
/** A browser is closed after so many sequences, so that a long run does not measure an old profile. */
const SEQUENCES_A_BROWSER = 200;

interface Failure {
  readonly at: number;
  readonly broken: Broken;
  readonly smallest: Sequence;
  readonly smallestBroken: Broken;
}

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '300' },
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
    built: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} must be a whole number from ${least} on`);
  return value;
}

function build(): void {
  const { status, stdout } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}`);
}

const asBroken = (error: unknown) =>
  error instanceof Broken
    ? error
    : new Broken('error', error instanceof Error ? error.message : String(error));

/** Plays number `at` and, where it fails, ever smaller ones that fail in the same way. */
async function playNumber(
  at: number,
  seed: number,
  rigs: { get(): Promise<Rig>; renew(): Promise<void> },
  tally: Tally,
  leftOut: ReadonlySet<string>,
): Promise<Failure | undefined> {
  let first: Broken | undefined;
  let smallest: { sequence: Sequence; broken: Broken } | undefined;
  let tries = 0;
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(sequenceArbitrary(at, leftOut), async (sequence) => {
    tries += 1;
    if (first !== undefined && (tries > MOST_SHRINKS || Date.now() > until)) return;
    // A browser that does not start is no finding.
    const rig = await rigs.get();
    try {
      await play(rig, sequence, first === undefined ? tally : newTally());
    } catch (error) {
      const broken = asBroken(error);
      await rigs.renew();
      if (first === undefined) {
        first = broken;
        until = Date.now() + SHRINK_FOR;
      }
      if (broken.fault !== first.fault) return;
      smallest = { sequence, broken };
      throw broken;
    }
  });
  const result = await fc.check(property, { seed: (seed + at) | 0, numRuns: 1, unbiased: true });
  if (first === undefined || smallest === undefined) {
    if (result.failed) throw result.errorInstance;
    return undefined;
  }
  return { at, broken: first, smallest: smallest.sequence, smallestBroken: smallest.broken };
}

function describe({ at, broken, smallest, smallestBroken }: Failure): string {
  const { steps, ...page } = smallest;
  return [
    `number ${at}: ${broken.message}`,
    `  smallest: ${smallestBroken.message}`,
    `  ${JSON.stringify(page)}`,
    ...steps.map((step) => `  - ${JSON.stringify(step)}`),
  ].join('\n');
}

async function work(
  next: () => number | undefined,
  seed: number,
  leftOut: ReadonlySet<string>,
  tally: Tally,
  failures: Failure[],
): Promise<void> {
  let rig: Rig | undefined;
  let played = 0;
  const rigs = {
    get: async () => {
      rig ??= await openRig();
      return rig;
    },
    renew: async () => {
      await rig?.close().catch(() => undefined);
      rig = undefined;
    },
  };
  try {
    for (let at = next(); at !== undefined; at = next()) {
      const failure = await playNumber(at, seed, rigs, tally, leftOut);
      tally.sequences += 1;
      played += 1;
      if (failure !== undefined) {
        failures.push(failure);
        tally.faults[failure.broken.fault] += 1;
        console.log(describe(failure));
        if (failures.length >= MOST_FAILURES) return;
      }
      if (played % SEQUENCES_A_BROWSER === 0) await rigs.renew();
      if (tally.sequences % 50 === 0) console.log(`... ${tally.sequences} sequences`);
    }
  } finally {
    await rigs.renew();
  }
}

async function main(): Promise<boolean> {
  const sequences = wholeNumber('sequences', values.sequences, 1);
  const from = wholeNumber('from', values.from, 0);
  const workers = wholeNumber('workers', values.workers, 1);
  const seed =
    values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : wholeNumber('seed', values.seed, 0);
  const disputed = disputedLabels();
  for (const { text, label, after } of disputed) {
    const where = after === undefined ? 'alone' : `after ${JSON.stringify(after)}`;
    console.log(`left out, as the classifier disagrees ${where}: must ${label}, ${JSON.stringify(text)}`);
  }
  if (disputed.length > MOST_LEFT_OUT || disputed.some(({ after }) => after === undefined)) {
    console.error('the labels of test/fuzz/drafts.ts no longer hold');
    return false;
  }
  const files = disputedFiles();
  if (files.length > 0) {
    console.error(`the labels of test/fuzz/files.ts no longer hold: ${files.join(', ')}`);
    return false;
  }
  const leftOut = new Set(disputed.map(({ text }) => text));
  if (!values.built) build();
  ensureChromium();

  const tally = newTally();
  const failures: Failure[] = [];
  let at = from;
  const next = () => (at < from + sequences && failures.length < MOST_FAILURES ? at++ : undefined);
  const start = Date.now();
  await Promise.all(Array.from({ length: workers }, () => work(next, seed, leftOut, tally, failures)));

  const missing = gaps(tally);
  console.log(report(tally));
  for (const line of missing) console.log(`missing: ${line}`);
  console.log(`in ${Math.round((Date.now() - start) / 1000)} s`);
  const { leak, harmed, error } = tally.faults;
  console.log(`${tally.sequences} sequences, ${leak} leaks, ${harmed} harmed, ${error} errors, seed ${seed}`);
  return failures.length === 0 && missing.length === 0;
}

process.exitCode = (await main()) ? 0 : 1;
