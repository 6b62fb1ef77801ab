import type { Detector, Doc } from '../../document.ts';

/**
 * For table tests: a row is a draft whose wanted values stand between « and »
 * ("her mrn is «4482910»"). `unmark` takes the marks out and says what stood between them.
 */
export function unmark(row: string): { readonly text: string; readonly values: readonly string[] } {
  const values = [...row.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? '');
  return { text: row.replace(/[«»]/g, ''), values };
}

/** The words a detector covers with at least this confidence, in order of the text. */
export function covered(detector: Detector, doc: Doc, confidence: number): readonly string[] {
  return detector
    .detect(doc)
    .filter((candidate) => candidate.confidence >= confidence)
    .toSorted((a, b) => a.start - b.start)
    .map((candidate) => {
      const span = doc.toOriginal(candidate.start, candidate.end);
      return doc.original.slice(span.start, span.end);
    });
}
