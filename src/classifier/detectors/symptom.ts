import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { scan } from './formats/scan.ts';

/** Organs that give out are no everyday complaint. */
const FAILING =
  /\b(?:kidneys?|liver|heart|lungs?|organs|rinones|higado|corazon)\b (?:is|are|esta|estan)(?: \w+)? (?:failing|shutting down|giving out|fallando)\b/g;
const MISHAP = /\b(?:fell|falls|fainted|passed out|se cayo|se desmayo)\b/g;

/** Complaints and signs: listed terms, organs that fail, falls. */
export const symptom: Detector = {
  kind: 'symptom',
  detect(doc) {
    const found: Candidate[] = lexical(doc, 'symptom');
    scan(doc.lower, FAILING, (match) => {
      found.push({
        kind: 'symptom',
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.85,
        strength: 'strong',
      });
    });
    scan(doc.lower, MISHAP, (match) => {
      found.push({
        kind: 'symptom',
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.5,
        strength: 'weak',
      });
    });
    return found;
  },
};
