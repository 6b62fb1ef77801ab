import { DRAFT_LENGTHS, type Round } from './measure.ts';

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly samples: number;
}

export interface Summary {
  readonly interactive: Spread;
  readonly keys: Readonly<Record<string, Spread>>;
  readonly longTasks: number;
  /** Of the extension's own code, the longest run in any round. */
  readonly longestOfOurs: number;
  /** Median, bytes. */
  readonly heap: number;
  readonly idle: Spread;
}

export interface BenchPage {
  readonly commit: string;
  readonly cpu: string;
  readonly node: string;
  readonly rounds: number;
  readonly without: Summary;
  readonly with: Summary;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), samples: sorted.length };
}

export function summarize(rounds: readonly Round[]): Summary {
  return {
    interactive: spread(rounds.map(({ interactive }) => interactive)),
    keys: Object.fromEntries(
      DRAFT_LENGTHS.map((length) => [String(length), spread(rounds.flatMap(({ keys }) => keys[length]))]),
    ),
    longTasks: rounds.reduce((sum, { longTasks }) => sum + longTasks.length, 0),
    longestOfOurs: Math.max(...rounds.map((round) => round.longestOfOurs)),
    heap: spread(rounds.map(({ heap }) => heap)).median,
    idle: spread(rounds.map(({ idle }) => idle)),
  };
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const mb = (value: number) => `${(value / 1_048_576).toFixed(1)} MB`;

export function renderBenchPage(bench: BenchPage): string {
  const { without, with: withIt } = bench;
  const rows: string[][] = [];
  const row = (name: string, a: string, b: string, change: string) => rows.push([name, a, b, change]);
  for (const length of DRAFT_LENGTHS) {
    const [a, b] = [without.keys[length], withIt.keys[length]];
    if (!a || !b) continue;
    const name = `key to paint, draft of ${length.toLocaleString('en-US')}`;
    row(`${name}, median`, ms(a.median), ms(b.median), `x ${(b.median / a.median).toFixed(3)}`);
    row(`${name}, p99`, ms(a.p99), ms(b.p99), `${b.p99 >= a.p99 ? '+' : ''}${ms(b.p99 - a.p99)}`);
  }
  const change = (a: number, b: number) => `${b >= a ? '+' : ''}${ms(b - a)}`;
  row(
    'time to interactive, median',
    ms(without.interactive.median),
    ms(withIt.interactive.median),
    change(without.interactive.median, withIt.interactive.median),
  );
  row('tasks over 50 ms, all rounds', String(without.longTasks), String(withIt.longTasks), '');
  row('longest run of our code', '-', ms(withIt.longestOfOurs), '');
  row('JavaScript heap, median', mb(without.heap), mb(withIt.heap), `+${mb(withIt.heap - without.heap)}`);
  row(
    'main-thread work of an idle page in 2 s, median',
    ms(without.idle.median),
    ms(withIt.idle.median),
    change(without.idle.median, withIt.idle.median),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# What the extension costs a page

Written by \`npm run bench:page\`; the same figures are in [bench-page.json](bench-page.json).
Measured at commit ${bench.commit}, Node ${bench.node}, ${bench.cpu}, ${bench.rounds} rounds, two browsers in turns on one
replica thread of 5,000 messages, frames not held to a screen's rate.

${[line(['', 'without', 'with', 'change']), line(['---', '---', '---', '---']), ...rows.map(line)].join('\n')}

Goals: median ratio at most 1.05, p99 at most +2 ms, no task of ours over 50 ms, heap at most +12 MB, nothing measurable on an
idle page. The machine is shared and noisy: a figure of one run is a hint, the ratio of medians is the one to trust.
`;
}
