import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { scan } from './formats/scan.ts';

/** Verbs of coming into care that only a person as object makes one. */
const TAKEN_IN =
  /\b(?:admit(?:ted|ting)?|discharg(?:e|ed|ing)|readmit(?:ted)?|intubated|coded|ingresaron|internaron)\b/g;

/** Admission, discharge, transfer and death. */
export const admission: Detector = {
  kind: 'admission',
  detect(doc) {
    const found: Candidate[] = lexical(doc, 'admission');
    scan(doc.lower, TAKEN_IN, (match) => {
      found.push({
        kind: 'admission',
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.5,
        strength: 'medium',
      });
    });
    return found;
  },
};
