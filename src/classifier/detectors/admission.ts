import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { trigger } from '../triggers.ts';
import { scan } from './formats/scan.ts';

/** Verbs of coming into care that only a person as object makes one. */
const TAKEN_IN =
  /\b(?:admit(?:ted|ting)?|discharg(?:e|ed|ing)|readmit(?:ted)?|intubated|coded|ingresaron|internaron)\b/g;
const TAKING_IN = trigger(
  'admit admitted admitting discharge discharged discharging readmit readmitted intubated coded ingresaron internaron',
);

/** Admission, discharge, transfer and death. */
export const admission: Detector = {
  kind: 'admission',
  detect(doc) {
    const found: Candidate[] = lexical(doc, 'admission');
    if ((doc.triggers & TAKING_IN) !== 0)
      scan(doc, TAKEN_IN, (match) => {
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
