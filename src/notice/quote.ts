import type { Span } from '../classifier/types.ts';

/** A piece of the quoted draft. */
export interface QuotePiece {
  readonly text: string;
  /** `gap` stands for words left out. */
  readonly role: 'plain' | 'found' | 'gap';
}

/** UTF-16 code units: about four lines of the notice. */
const MOST = 240;
/** Words kept around what was found. */
const AROUND = 36;

/**
 * The part of the draft that shows what was found, at most about `MOST` code units however long the draft is. Shown
 * on this screen only; nothing of it is kept.
 */
export function quote(draft: string, findings: readonly Span[]): readonly QuotePiece[] {
  const spans = joined(draft, findings);
  const pieces: QuotePiece[] = [];
  let shownTo = 0;
  let used = 0;
  for (const [index, span] of spans.entries()) {
    const from = Math.max(shownTo, cutBefore(draft, span.start - AROUND));
    if (used > 0 && used + (span.end - from) > MOST) break;
    if (from > shownTo) pieces.push({ text: index === 0 ? '… ' : ' … ', role: 'gap' });
    add(pieces, draft.slice(from, span.start), 'plain');
    const end = Math.min(span.end, cutAfter(draft, span.start + MOST));
    add(pieces, draft.slice(span.start, end), 'found');
    const next = spans[index + 1];
    const to = Math.min(cutAfter(draft, end + AROUND), next?.start ?? draft.length);
    add(pieces, draft.slice(end, to), 'plain');
    used += to - from;
    shownTo = to;
  }
  if (pieces.length > 0 && shownTo < draft.length) pieces.push({ text: ' …', role: 'gap' });
  return pieces;
}

function add(pieces: QuotePiece[], text: string, role: QuotePiece['role']): void {
  if (text !== '') pieces.push({ text, role });
}

/** In order, within the draft, overlaps made one. */
function joined(draft: string, spans: readonly Span[]): Span[] {
  const inOrder = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(draft.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of inOrder) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** The start of the word at `offset`, looking back a little: half a word is harder to recognize than none. */
function cutBefore(draft: string, offset: number): number {
  if (offset <= 0) return 0;
  for (let at = offset; at > offset - 16 && at > 0; at--) {
    if (/\s/.test(draft.charAt(at - 1))) return at;
  }
  return whole(draft, offset);
}

function cutAfter(draft: string, offset: number): number {
  if (offset >= draft.length) return draft.length;
  for (let at = offset; at < offset + 16 && at < draft.length; at++) {
    if (/\s/.test(draft.charAt(at))) return at;
  }
  return whole(draft, offset);
}

/** Not between the halves of a surrogate pair. */
function whole(draft: string, offset: number): number {
  const code = draft.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
