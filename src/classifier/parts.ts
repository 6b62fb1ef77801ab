import { identifies, type Reading } from './link.ts';

/** A piece of a draft that is judged by itself as well. */
export interface Part {
  /** Half-open UTF-16 offsets of the draft. */
  readonly start: number;
  readonly end: number;
  /** A whole line is what the writer set apart; a piece was cut out of a long one. */
  readonly kind: 'line' | 'piece' | 'sentence';
}

/** Longer lines are cut, where a sentence ends if one does... */
const LONG = 300;
/** ...from here on at any blank, as in a line without a full stop... */
const LONGER = 500;
/** ...and from here on anywhere. */
const LONGEST = 700;

const BREAK = /[\n\r\u2028\u2029]/;
const BLANK = /\s/;
const MARK = /[.!?]/;

/** Where a piece that begins at `from` ends in a line that ends at `end`. Looks at LONGEST characters at most. */
function cut(text: string, from: number, end: number): number {
  for (let i = from + LONG; i < end; i++) {
    const length = i - from;
    if (length >= LONGEST) return i;
    if (!BLANK.test(text.charAt(i))) continue;
    if (length >= LONGER || MARK.test(text.charAt(i - 1))) return i;
  }
  return end;
}

/**
 * Cuts a draft into its lines, and long lines at the ends of sentences. The parts do not overlap, are in order, and hold
 * all of the draft but line breaks and the blanks at their ends. Linear in the length of the text.
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number, kind: Part['kind']): void => {
    let start = from;
    let end = to;
    while (start < end && BLANK.test(text.charAt(start))) start += 1;
    while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
    if (start < end) parts.push({ start, end, kind });
  };
  let from = 0;
  while (from < text.length) {
    let end = from;
    while (end < text.length && !BREAK.test(text.charAt(end))) end += 1;
    const kind = cut(text, from, end) === end ? 'line' : 'piece';
    while (from < end) {
      const to = cut(text, from, end);
      add(from, to, kind);
      from = to;
    }
    from = end + 1;
  }
  return parts;
}

/**
 * The sentences of a draft of several that name somebody and tell of health: friendly talk around such a sentence takes
 * nothing out of it. In order; they do not overlap.
 */
export function tellingSentences({ doc, sentences, mentions, linked }: Reading): Part[] {
  if (sentences.length < 2) return [];
  const told = new Set(linked.map(({ sentence }) => sentence));
  const named = new Set(mentions.filter(identifies).map(({ first }) => first));
  const parts: Part[] = [];
  sentences.forEach(({ from, to }, i) => {
    if (!told.has(i)) return;
    const tokens = doc.tokens.slice(from, to);
    if (!tokens.some((_, k) => named.has(from + k))) return;
    const first = tokens[0];
    const last = tokens.findLast(({ shape }) => shape !== 'break');
    if (first === undefined || last === undefined) return;
    const { start, end } = doc.toOriginal(first.start, last.end);
    parts.push({ start, end, kind: 'sentence' });
  });
  return parts;
}
