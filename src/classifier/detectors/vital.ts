import type { Candidate, Detector } from '../document.ts';

interface Sign {
  readonly pattern: RegExp;
  readonly strength: 'weak' | 'medium' | 'strong';
}

/** Signs with their values. The words alone are weak; a value makes them a measurement of somebody. */
const SIGNS: readonly Sign[] = [
  {
    pattern:
      /\b(?:bp|blood pressure|b\/p|presion(?: arterial)?|pa)(?:\s+(?:is|was|of|at|running|still|up|down|de|en|to|esta)){0,3}\s*[:=]?\s*\d{2,3}\s?(?:\/|over|sobre)\s?\d{2,3}\b/g,
    strength: 'strong',
  },
  {
    pattern:
      /\b(?:hr|heart rate|pulse|rr|resp(?:s|iration)?|pulso|fc|fr)(?:\s+(?:is|was|of|at|in the|up|down|to|de|en)){0,2}\s*[:=]?\s*\d{2,3}s?\b/g,
    strength: 'medium',
  },
  {
    pattern:
      /\b(?:temp|temperature|fever(?: of)?|temperatura|fiebre(?: de)?|tmax)(?:\s+(?:is|was|of|at|up|to|de|en)){0,2}\s*[:=]?\s*(?:3[5-9]|4[0-2]|9[5-9]|10[0-8])(?:\.\d)?\b/g,
    strength: 'medium',
  },
  {
    pattern:
      /\b(?:o2(?: sats?)?|sats?|spo2|pulse ox|sat|saturacion|oxigeno)(?:\s+(?:is|was|of|at|on|down|to|de|en)){0,2}\s*[:=]?\s*(?:[5-9]\d|100)\s?%?/g,
    strength: 'strong',
  },
  {
    pattern: /\b(?:bmi|imc)(?:\s+(?:is|was|of|de)){0,2}\s*[:=]?\s*\d{2}(?:\.\d{1,2})?\b/g,
    strength: 'medium',
  },
  {
    pattern:
      /\b(?:gcs|glasgow|apgars?|phq-?[29]|gad-?7|audit-c|moca|mmse|braden|ciwa|nihss)(?:\s+(?:is|was|of|score|de)){0,2}\s*[:=]?\s*\d{1,2}\b/g,
    strength: 'strong',
  },
  {
    pattern:
      /\b(?:weighs?|weight|wt|pesa|peso)(?:\s+(?:is|was|of|at|in|de)){0,2}\s*[:=]?\s*\d{1,3}(?:\.\d)?\s?(?:kg|kgs|lbs?|pounds|kilos)\b/g,
    strength: 'weak',
  },
];

const BARE =
  /\b(?:vitals|vital signs|signos vitales|blood pressure|presion arterial|febrile|afebrile|tachycardic|hypotensive|hypertensive|hypoxic|satting|desatting|desatted)\b/g;

/** Vital signs: with a value, or the words that report one. */
export const vital: Detector = {
  kind: 'vital',
  detect(doc) {
    const found: Candidate[] = [];
    if (doc.hasDigit) {
      for (const { pattern, strength } of SIGNS) {
        for (const match of doc.lower.matchAll(pattern)) {
          found.push({
            kind: 'vital',
            start: match.index,
            end: match.index + match[0].length,
            confidence: 0.9,
            strength,
          });
        }
      }
    }
    for (const match of doc.lower.matchAll(BARE)) {
      const start = match.index;
      if (found.some((other) => start >= other.start && start < other.end)) continue;
      found.push({ kind: 'vital', start, end: start + match[0].length, confidence: 0.8, strength: 'medium' });
    }
    return found;
  },
};
