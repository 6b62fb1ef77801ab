import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { trigger } from '../triggers.ts';
import { familiar } from './formats/families.ts';
import { scan } from './formats/scan.ts';

/** Organs that give out are no everyday complaint. */
const FAILING =
  /\b(?:kidneys?|liver|heart|lungs?|organs|rinones|higado|corazon)\b (?:is|are|esta|estan)(?: \w+)? (?:failing|shutting down|giving out|fallando)\b/g;
const MISHAP = /\b(?:fell|falls|fainted|passed out|se cayo|se desmayo)\b/g;
const ORGAN = trigger('kidney kidneys liver heart lung lungs organs rinones higado corazon');
const FALL = trigger('fell falls fainted passed cayo desmayo');

/** Complaints and signs: listed terms, organs that fail, falls. */
export const symptom: Detector = {
  kind: 'symptom',
  detect(doc) {
    const found: Candidate[] = [...lexical(doc, 'symptom'), ...familiar(doc, 'symptom')];
    if ((doc.triggers & ORGAN) !== 0)
      scan(doc, FAILING, (match) => {
        found.push({
          kind: 'symptom',
          start: match.index,
          end: match.index + match[0].length,
          confidence: 0.85,
          strength: 'strong',
        });
      });
    if ((doc.triggers & FALL) !== 0)
      scan(doc, MISHAP, (match) => {
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
