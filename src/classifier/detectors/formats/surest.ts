interface Rated {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/**
 * Of overlapping candidates the surest stays; of equally sure ones the longer. Sorted sweep rather than pairwise
 * comparison: a pasted table may hold thousands of dates.
 */
export function surest<T extends Rated>(candidates: readonly T[]): readonly T[] {
  if (candidates.length < 2) return candidates;
  const kept: T[] = [];
  for (const candidate of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) {
      kept.push(candidate);
      continue;
    }
    const gain = candidate.confidence - last.confidence;
    const longer = candidate.end - candidate.start > last.end - last.start;
    if (gain > 0 || (gain === 0 && longer)) kept[kept.length - 1] = candidate;
  }
  return kept;
}
