import { formatShare, type Share } from '../accuracy/share.ts';
import { ENGINES } from './engines.ts';
import type { Timing } from './timing.ts';

export const LENGTHS = ['under 100', '100 to 700', '5,000'] as const;
export type Length = (typeof LENGTHS)[number];

export interface Found {
  readonly recall: Share;
  readonly falseBlocks: Share;
}

/** How an engine's answer becomes a decision. */
export const READINGS = {
  plain: 'stops when it finds something',
  both: 'stops when it finds something and a health word of our lists is there too',
  either: 'stops when it finds something or a health word of our lists is there',
} as const;
export type ReadingOf = keyof typeof READINGS;

export interface Measured {
  readonly version: string;
  readonly load: { readonly milliseconds: number; readonly cpu: number };
  readonly timing: Readonly<Record<Length, Timing>>;
  readonly found: Readonly<Partial<Record<ReadingOf, { readonly all: Found; readonly alone: Found }>>>;
}

export interface Bench {
  readonly commit: string;
  readonly corpus: string;
  readonly cpu: string;
  readonly node: string;
  /** Median CPU milliseconds, of 20 cold starts, of decoding lists and weights. */
  readonly decode: number;
  readonly engines: Readonly<Record<string, Measured>>;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const number = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });

export function renderBench(bench: Bench): string {
  const engines = Object.entries(bench.engines);
  const speed = LENGTHS.map((length) => {
    const rows = engines.map(([id, { timing }]) => {
      const { perSecond, median, p95, p99 } = timing[length];
      return [id, number(perSecond), number(median), number(p95), number(p99)];
    });
    const messages = engines[0]?.[1].timing[length].messages ?? 0;
    return `### ${length} characters, ${messages} messages\n\n${table(
      ['engine', 'messages a second', 'median us', 'p95 us', 'p99 us'],
      rows,
    )}`;
  });
  const found = engines.flatMap(([id, { found: readings }]) =>
    Object.entries(readings).map(([reading, { all, alone }]) => [
      id,
      id === 'not-here' ? 'decides by itself' : READINGS[reading as ReadingOf],
      formatShare(all.recall),
      formatShare(all.falseBlocks),
      formatShare(alone.recall),
      formatShare(alone.falseBlocks),
    ]),
  );
  return `# Bench

Written by \`npm run bench\`; the same figures are in [bench.json](bench.json). Measured at commit ${bench.commit}, Node
${bench.node}, ${bench.cpu}, check messages \`${bench.corpus.slice(0, 12)}\`.

All engines run in one process, on the same messages, warmed by four rounds that do not count; then each message is timed
alone, three times over, and nothing is kept between them. Ours is built as it ships. The 5,000 characters are check
messages joined. Times are of this machine and its load that day: compare engines, not days.

## Speed

${speed.join('\n\n')}

Loading, each in a fresh process, median of five: the engine and its first message.

${table(
  ['engine', 'version', 'ms', 'CPU ms'],
  engines.map(([id, { version, load }]) => [id, version, number(load.milliseconds), number(load.cpu)]),
)}

Decoding our lists and weights takes ${number(bench.decode)} ms of CPU, once (median of 20 cold starts).

## What they find

On the check split of [the corpus](../test/corpus/README.md), counts only. None of the others was made for this
question: they look for personal data, not for PHI, and none reads a conversation. So each is read in the way that asks
for what it does offer, and in three ways:
${Object.values(READINGS)
  .map((text) => `\n- ${text};`)
  .join('')
  .replace(/;$/, '.')}

A health word is a term of our own lists of medium or strong meaning that has no everyday sense: the others are lent it.
What counts as finding something:
${ENGINES.map(({ id, reading }) => `\n- **${id}**: ${reading};`)
  .join('')
  .replace(/;$/, '.')}

The last two columns leave out the messages that stand in a conversation, which the others do not see.

${table(['engine', 'reading', 'recall', 'false blocks', 'alone: recall', 'alone: false blocks'], found)}
`;
}
