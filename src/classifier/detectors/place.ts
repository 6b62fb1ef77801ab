import type { Candidate, Detector } from '../document.ts';
import { CITY, COMMON, NAME_BITS, PLACE_BITS, REGION, STATE, WORDISH } from '../lexicons/classes.ts';

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
      const state = doc.tokens[hit.last + (doc.tokens[hit.last + 1]?.lower === ',' ? 2 : 1)];
      const inState = state !== undefined && (state.classes & STATE) !== 0;
      // "normal", "reading", "mobile" are words unless a capital or a state says otherwise.
      const word = hit.first === hit.last && (first.classes & (COMMON | WORDISH)) !== 0;
      if (word && !inState && (!doc.caseTells || first.text === first.lower)) continue;
      const before = doc.tokens[hit.first - 1]?.lower ?? '';
      const ambiguous = (hit.classes & (NAME_BITS | WORDISH)) !== 0;
      let confidence = ambiguous ? 0.2 : 0.5;
      if (BEFORE.has(before) || (before === 'de' && !ambiguous)) confidence = ambiguous ? 0.55 : 0.75;
      if (inState) confidence = 0.85;
      if ((hit.classes & (CITY | REGION)) === REGION && !ambiguous) confidence = Math.max(confidence, 0.6);
      found.push({ kind: 'place', start: first.start, end: last.end, confidence });
    }
    return found;
  },
};
