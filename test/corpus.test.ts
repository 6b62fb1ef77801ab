import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/classifier/types.ts';
import { readCorrections } from '../tools/corpora/corrections.ts';
import { type CorpusMessage, SPLITS, STYLES } from '../tools/corpora/message.ts';
import { openingOf, overlapsOf } from '../tools/corpora/overlap.ts';
import { CORPUS, readCorpus } from '../tools/corpora/read.ts';
import { WRITERS } from '../tools/corpora/writers.ts';

// Reading throws at the first row that is not a message, so every test here is also a test of the format.
const splits = SPLITS.map((split) => ({ split, messages: readCorpus(split) }));
const all = splits.flatMap(({ messages }) => messages);
// Expectations name ids alone: a message of the check split must not appear in a test's output.
const ids = (messages: readonly CorpusMessage[]) => messages.map(({ id }) => id);

describe('the corpus', () => {
  it('keeps each writer in one split, and nobody else', () => {
    for (const { split } of splits) {
      const files = readdirSync(join(CORPUS, split)).map((file) => file.replace('.jsonl', ''));
      const expected = WRITERS.filter((writer) => writer.split === split).map(({ name }) => name);
      expect(expected).toEqual(expect.arrayContaining(files));
    }
    for (const { split, messages } of splits) {
      const strangers = messages.filter(
        ({ writer }) => !WRITERS.some(({ name, split: home }) => name === writer && home === split),
      );
      expect(ids(strangers)).toEqual([]);
    }
  });

  it('has one id for each message, and no message twice', () => {
    expect(new Set(ids(all)).size).toBe(all.length);
    const seen = new Set<string>();
    const twice = all.filter((message) => {
      const key = JSON.stringify([message.text.toLowerCase(), message.thread]);
      return seen.size === seen.add(key).size;
    });
    expect(ids(twice)).toEqual([]);
  });

  it('has at least 1,500 messages to check on', () => {
    expect(readCorpus('check').length).toBeGreaterThanOrEqual(1500);
  });

  it.each(splits)(
    '$split: block and allow in about equal number, one in seven in a thread',
    ({ messages }) => {
      const share = (test: (message: CorpusMessage) => boolean) =>
        messages.filter(test).length / messages.length;
      expect(share(({ decision }) => decision === 'block')).toBeGreaterThan(0.4);
      expect(share(({ decision }) => decision === 'block')).toBeLessThan(0.6);
      expect(share(({ thread }) => thread !== undefined)).toBeGreaterThan(1 / 7);
    },
  );

  it.each(splits)('$split: every rule and every style', ({ messages }) => {
    expect(new Set(messages.map(({ rules }) => rules[0]))).toEqual(new Set(RULES));
    expect(new Set(messages.flatMap(({ styles }) => styles))).toEqual(new Set(STYLES));
  });

  it('shares no near-duplicate between splits', () => {
    const across = overlapsOf(all).filter(({ a, b }) => homeOf(all[a]) !== homeOf(all[b]));
    expect(across.map(({ a, b }) => [all[a]?.id, all[b]?.id])).toEqual([]);
  });

  it.each(splits)('$split: at most one near-duplicate in a hundred messages', ({ messages }) => {
    expect(overlapsOf(messages).length).toBeLessThanOrEqual(messages.length / 100);
  });

  it('opens no more than one message in a hundred with the same three words', () => {
    const openings = new Map<string, number>();
    for (const { text } of all) openings.set(openingOf(text), (openings.get(openingOf(text)) ?? 0) + 1);
    const frequent = [...openings].filter(([, count]) => count > all.length / 100);
    expect(frequent).toEqual([]);
  });

  it('has every correction in force', () => {
    for (const { id, to } of readCorrections()) {
      const message = all.find((row) => row.id === id);
      expect(message && [message.decision, ...message.rules].join(' '), id).toBe(to);
    }
  });
});

function homeOf(message: CorpusMessage | undefined) {
  return WRITERS.find(({ name }) => name === message?.writer)?.split;
}
