import type { CorpusMessage } from './message.ts';

/** Two messages whose sets of word 5-grams have a Jaccard index over this are near-duplicates. */
export const NEAR = 0.5;
const GRAM = 5;

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The first three words, which no more than one message in a hundred may share with others. */
export function openingOf(text: string): string {
  return wordsOf(text).slice(0, 3).join(' ');
}

/**
 * A draft of fewer than five words is one gram; in a thread, what it answers is part of it, since "yes" and "4482910"
 * are different messages after different questions.
 */
export function gramsOf({ text, thread }: Pick<CorpusMessage, 'text' | 'thread'>): ReadonlySet<string> {
  let words = wordsOf(text);
  if (words.length < GRAM) {
    const before = thread?.recent.map((message) => message.text).join(' ') ?? '';
    words = [...wordsOf(before), ...words];
  }
  if (words.length < GRAM) return new Set([words.join(' ') || text]);
  return new Set(
    Array.from({ length: words.length - GRAM + 1 }, (_, i) => words.slice(i, i + GRAM).join(' ')),
  );
}

export interface Overlap {
  /** Positions in the list; `a` before `b`. */
  readonly a: number;
  readonly b: number;
  readonly jaccard: number;
}

/** Every pair of near-duplicates. Only pairs that share a gram are compared. */
export function overlapsOf(messages: readonly Pick<CorpusMessage, 'text' | 'thread'>[]): readonly Overlap[] {
  const grams = messages.map(gramsOf);
  const holders = new Map<string, number[]>();
  const overlaps: Overlap[] = [];
  grams.forEach((set, b) => {
    const shared = new Map<number, number>();
    for (const gram of set) {
      const seen = holders.get(gram) ?? [];
      for (const a of seen) shared.set(a, (shared.get(a) ?? 0) + 1);
      holders.set(gram, [...seen, b]);
    }
    for (const [a, count] of shared) {
      const jaccard = count / ((grams[a]?.size ?? 0) + set.size - count);
      if (jaccard > NEAR) overlaps.push({ a, b, jaccard });
    }
  });
  return overlaps;
}
