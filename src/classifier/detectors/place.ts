import type { Candidate, Detector } from '../document.ts';
import { CITY, NAME_BITS, PLACE_BITS, REGION, STATE, WORDISH } from '../lexicons/classes.ts';

const BEFORE = new Set(['in', 'from', 'near', 'at', 'to', 'of', 'en', 'desde', 'around', 'outside']);

/** Places smaller than a state: listed cities and counties, sure after a preposition or before a state. */
export const place: Detector = {
  kind: 'place',
  detect(doc) {
    const found: Candidate[] = [];
    for (const hit of doc.hits) {
      if ((hit.classes & PLACE_BITS) === 0) continue;
      const first = doc.tokens[hit.first];
      const last = doc.tokens[hit.last];
      if (first === undefined || last === undefined) continue;
      const before = doc.tokens[hit.first - 1]?.lower ?? '';
      const comma = doc.tokens[hit.last + 1]?.lower === ',';
      const after = doc.tokens[hit.last + (comma ? 2 : 1)];
      const ambiguous = (hit.classes & (NAME_BITS | WORDISH)) !== 0;
      let confidence = ambiguous ? 0.2 : 0.5;
      if (BEFORE.has(before) || (before === 'de' && !ambiguous)) confidence = ambiguous ? 0.55 : 0.75;
      if (after !== undefined && (after.classes & STATE) !== 0) confidence = 0.85;
      if ((hit.classes & (CITY | REGION)) === REGION && !ambiguous) confidence = Math.max(confidence, 0.6);
      found.push({ kind: 'place', start: first.start, end: last.end, confidence });
    }
    return found;
  },
};
