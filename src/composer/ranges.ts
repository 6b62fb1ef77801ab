import type { Span } from '../classifier/types.ts';
import { readDraft } from './read-draft.ts';
import { documentOf, fieldValue, textOf } from './unclobbered.ts';

/**
 * Where stretches of a draft stand in its box, as live ranges; none for a field, whose text is no node. `spans` are offsets
 * into what `readDraft` gives now. What is no text node of the page, as an emoji image, is skipped.
 */
export function rangesOf(box: HTMLElement, spans: readonly Span[]): readonly Range[] {
  if (spans.length === 0 || fieldValue(box) !== undefined) return [];
  const pieces: { readonly node: Node; readonly at: number; readonly end: number }[] = [];
  readDraft(box, (node, at) => pieces.push({ node, at, end: at + textOf(node).length }));
  return spans.flatMap(({ start, end }) => {
    const first = pieces.find((piece) => start < piece.end);
    const last = pieces.findLast((piece) => piece.at < end);
    if (!first || !last || first.at > last.at) return [];
    const range = documentOf(box).createRange();
    range.setStart(first.node, Math.max(0, start - first.at));
    range.setEnd(last.node, Math.min(last.end, end) - last.at);
    return [range];
  });
}
