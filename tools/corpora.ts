/**
 * `npm run corpora -- DIR [WRITER...]`: compiles messages as they were written (DIR/<writer>.jsonl, marked up inline)
 * into test/corpus/<split>/<writer>.jsonl, then drops near-duplicates across all of test/corpus. Of the
 * check and exam splits it prints counts only.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { correct, readCorrections } from './corpora/corrections.ts';
import { compileLine } from './corpora/markup.ts';
import { BadMessage, type CorpusMessage, SPLITS, type Split } from './corpora/message.ts';
import { openingOf, overlapsOf } from './corpora/overlap.ts';
import { CORPUS, readCorpus } from './corpora/read.ts';
import { WRITERS, type Writer } from './corpora/writers.ts';

const OPENINGS = 0.01;

/**
 * Who yields when two splits hold the same message: exam, which came last and must change nobody's training, then training,
 * then tuning, so that check stays whole.
 */
const YIELDS: Readonly<Record<Split, number>> = { check: 0, tuning: 1, train: 2, exam: 3 };

const splitOf = ({ writer }: CorpusMessage): Split =>
  WRITERS.find(({ name }) => name === writer)?.split ?? 'train';

const contentOf = ({ text, thread }: CorpusMessage) => JSON.stringify([text, thread]);

/**
 * A message that is in the corpus keeps its id, wherever it now stands in its writer's file; others get the next free
 * number. So corrections and second labels stay with their message.
 */
function numbered(
  messages: readonly CorpusMessage[],
  committed: readonly CorpusMessage[],
): readonly CorpusMessage[] {
  const known = new Map(committed.map((message) => [contentOf(message), message.id]));
  let last = Math.max(0, ...committed.map(({ id }) => Number(id.split('-')[1])));
  return messages.map((message) => {
    const id = known.get(contentOf(message));
    if (id !== undefined) return { ...message, id };
    last += 1;
    return { ...message, id: `${message.writer}-${String(last).padStart(4, '0')}` };
  });
}

function compile(
  file: string,
  writer: Writer,
  committed: readonly CorpusMessage[],
): readonly CorpusMessage[] {
  const corrections = readCorrections();
  const bad: string[] = [];
  const messages: CorpusMessage[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      try {
        messages.push(compileLine(line, 'new', writer));
      } catch (error) {
        if (!(error instanceof BadMessage || error instanceof SyntaxError)) throw error;
        bad.push(`${writer.name}:${index + 1}: ${error instanceof BadMessage ? error.message : 'not JSON'}`);
      }
    });
  if (bad.length > 0) throw new BadMessage(bad.join('\n'));
  return numbered(messages, committed).map((message) => correct(message, corrections));
}

/** Drops the later of two near-duplicates, and the later holders of an opening that too many share. */
function thin(messages: readonly CorpusMessage[]): ReadonlySet<CorpusMessage> {
  const order = [...messages].sort((a, b) => YIELDS[splitOf(a)] - YIELDS[splitOf(b)]);
  const dropped = new Set<CorpusMessage>();
  for (const { a, b } of overlapsOf(order)) {
    const [first, second] = [order[a], order[b]];
    if (first && second && !dropped.has(first)) dropped.add(second);
  }
  const most = Math.floor(messages.length * OPENINGS);
  const openings = new Map<string, number>();
  for (const message of order) {
    if (dropped.has(message)) continue;
    const opening = openingOf(message.text);
    const count = (openings.get(opening) ?? 0) + 1;
    if (count > most) dropped.add(message);
    else openings.set(opening, count);
  }
  return dropped;
}

function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, ...names] = positionals;
  if (folder === undefined) throw new BadMessage('usage: npm run corpora -- DIR [WRITER...]');
  const stranger = names.find((name) => !WRITERS.some((writer) => writer.name === name));
  if (stranger !== undefined) throw new BadMessage(`${stranger} is not in tools/corpora/writers.ts`);

  const committed = SPLITS.flatMap(readCorpus);
  const all: CorpusMessage[] = [];
  for (const writer of WRITERS) {
    const file = join(folder, `${writer.name}.jsonl`);
    const wanted = (names.length === 0 || names.includes(writer.name)) && existsSync(file);
    const before = committed.filter((row) => row.writer === writer.name);
    all.push(...(wanted ? compile(file, writer, before) : before));
  }
  const dropped = thin(all);
  for (const { name, split } of WRITERS) {
    const kept = all.filter((row) => row.writer === name && !dropped.has(row));
    if (kept.length === 0) continue;
    const file = join(CORPUS, split, `${name}.jsonl`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kept.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const before = all.filter((row) => row.writer === name).length;
    const block = kept.filter((row) => row.decision === 'block').length;
    const threads = kept.filter((row) => row.thread).length;
    console.log(
      `${split} ${name}: ${kept.length} messages, ${block} block, ${threads} in a thread, ${before - kept.length} dropped`,
    );
  }
}

try {
  main();
} catch (error) {
  if (!(error instanceof BadMessage)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
