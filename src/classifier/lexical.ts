import type { Candidate, Doc } from './document.ts';
import { AMBIGUOUS, EVERYDAY, healthNumber, healthStrength, numberOf } from './lexicons/classes.ts';
import type { HealthKind } from './types.ts';

/** How far a listed term can be trusted alone: an everyday or ambiguous one waits for context (context.ts). */
const PLAIN = 0.9;
const EVERYDAY_SENSE = 0.5;
const AMBIGUOUS_SHORT_FORM = 0.3;

/** The terms of one health kind that the lexicons found. */
export function lexical(doc: Doc, kind: HealthKind): Candidate[] {
  const found: Candidate[] = [];
  // The lowest bit is that of no kind.
  if (doc.healthKinds <= 1) return found;
  const number = numberOf(kind);
  if ((doc.healthKinds & (1 << number)) === 0) return found;
  for (const hit of doc.hits) {
    if (healthNumber(hit.classes) !== number) continue;
    const first = doc.tokens[hit.first];
    const last = doc.tokens[hit.last];
    if (first === undefined || last === undefined) continue;
    found.push({
      kind,
      start: first.start,
      end: last.end,
      confidence:
        (hit.classes & AMBIGUOUS) !== 0
          ? AMBIGUOUS_SHORT_FORM
          : (hit.classes & EVERYDAY) !== 0
            ? EVERYDAY_SENSE
            : PLAIN,
      strength: healthStrength(hit.classes),
    });
  }
  return found;
}
