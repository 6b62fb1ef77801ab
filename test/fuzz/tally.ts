import type { SentPath } from '../replica/sent.ts';
import { TOGGLE_NAMES, TOGGLES, type Toggles } from '../replica/toggles.ts';
import { WAYS } from './ways.ts';

export type Outcome = 'stopped' | 'delivered' | 'nothing';
export type Fault = 'leak' | 'harmed' | 'error';

/** What a run met. Counts only what happened in sequences as they were drawn, not what shrinking tried again. */
export interface Tally {
  sequences: number;
  attempts: number;
  stopped: number;
  delivered: number;
  /** Left from a page that was loaded while the extension was off: counted apart, never judged. */
  inGap: number;
  /** Sent by a listener of the page that stood before ours, after an update in place: counted apart, never judged. */
  beforeUs: number;
  readonly faults: Record<Fault, number>;
  readonly ways: Map<string, Record<Outcome, number>>;
  readonly paths: Map<SentPath, number>;
  readonly variants: Map<string, number>;
  readonly surfaces: Map<string, number>;
  readonly steps: Map<string, number>;
}

const PATHS: Record<SentPath, true> = {
  enter: true,
  'composition-end': true,
  paragraph: true,
  button: true,
  'button-key': true,
  submit: true,
  'form-post': true,
  'early-listener': true,
  like: true,
  'quick-reply': true,
};
/** Carry nothing that was written. */
const WORDLESS: ReadonlySet<SentPath> = new Set(['like', 'quick-reply']);

export function newTally(): Tally {
  return {
    sequences: 0,
    attempts: 0,
    stopped: 0,
    delivered: 0,
    inGap: 0,
    beforeUs: 0,
    faults: { leak: 0, harmed: 0, error: 0 },
    ways: new Map(WAYS.map(({ name }) => [name, { stopped: 0, delivered: 0, nothing: 0 }])),
    paths: new Map((Object.keys(PATHS) as SentPath[]).map((path) => [path, 0])),
    variants: new Map(
      TOGGLE_NAMES.flatMap((name) => TOGGLES[name].map((value) => [`${name}=${value}`, 0] as const)),
    ),
    surfaces: new Map(),
    steps: new Map(),
  };
}

export const count = <K>(map: Map<K, number>, key: K): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** One real try to send: the page would have sent, or something of ours stepped in. */
export function countAttempt(
  tally: Tally,
  way: string,
  surface: string,
  toggles: Toggles,
  outcome: Outcome,
): void {
  tally.attempts += 1;
  if (outcome === 'stopped') tally.stopped += 1;
  if (outcome === 'delivered') tally.delivered += 1;
  const row = tally.ways.get(way);
  if (row) row[outcome] += 1;
  count(tally.surfaces, surface);
  for (const name of TOGGLE_NAMES) count(tally.variants, `${name}=${toggles[name]}`);
}

/** What a run should have met and did not; a run that proves too little is no success. */
export function gaps(tally: Tally): string[] {
  const missing: string[] = [];
  for (const [way, { stopped, delivered }] of tally.ways) {
    if (stopped === 0) missing.push(`nothing was stopped on the way "${way}"`);
    if (delivered === 0) missing.push(`nothing was delivered on the way "${way}"`);
  }
  for (const [path, hits] of tally.paths) {
    if (hits === 0 && !WORDLESS.has(path)) missing.push(`no message left by the page's path "${path}"`);
  }
  // A short run cannot meet each of them.
  if (tally.sequences >= 100) {
    for (const [variant, hits] of tally.variants) if (hits === 0) missing.push(`no attempt with ${variant}`);
  }
  if (tally.attempts < tally.sequences) missing.push('less than one real attempt to send a sequence');
  return missing;
}

const list = (map: ReadonlyMap<string, number>) =>
  [...map].map(([name, hits]) => `${name} ${hits}`).join(', ');

export function report(tally: Tally): string {
  const ways = [...tally.ways].map(
    ([way, { stopped, delivered, nothing }]) =>
      `  ${way}: ${stopped} stopped, ${delivered} delivered, ${nothing} neither`,
  );
  return [
    `${tally.sequences} sequences, ${tally.attempts} send attempts: ${tally.stopped} stopped, ${tally.delivered} delivered`,
    `${tally.inGap} more left from pages loaded while the extension was off (not judged)`,
    `${tally.beforeUs} more by a page's own first listener, after an update without a reload (not judged)`,
    'by way:',
    ...ways,
    `by path of the page: ${list(tally.paths)}`,
    `by surface: ${list(tally.surfaces)}`,
    `by variant of the page: ${list(tally.variants)}`,
    `steps: ${list(tally.steps)}`,
  ].join('\n');
}
