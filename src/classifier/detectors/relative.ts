import { PATIENT, READER, RELATIVE, SU, THIRD, WE, WRITER } from '../cues.ts';
import type { Candidate, Detector } from '../document.ts';
import { NAME_BITS } from '../lexicons/classes.ts';

/** Offices a town has one of: "the mayor's wife" is one person. */
const UNIQUE = new Set(
  'councilman councilwoman deputy vicar rector commissioner mayor sheriff principal pastor priest rabbi imam coach judge governor senator superintendent dean chief captain alcalde director pastor deacon quarterback bishop chairman ceo boss landlord mailman'.split(
    ' ',
  ),
);

/**
 * Persons named by whom they belong to: "her son", "the mayor's wife", "mi mama". The anchor decides how far it
 * identifies: a name or an office does, the reader does in a messenger, a bare pronoun does not.
 */
export const relative: Detector = {
  kind: 'relative',
  detect(doc) {
    const found: Candidate[] = [];
    doc.tokens.forEach((token, i) => {
      if ((token.cues & RELATIVE) === 0) return;
      const left = doc.tokens[i - 1];
      if (left === undefined) return;
      let start = left.start;
      let confidence = 0;
      if ((left.cues & (READER | SU)) !== 0) confidence = 0.5;
      else if ((left.cues & (WRITER | WE)) !== 0) confidence = 0.3;
      else if ((left.cues & THIRD) !== 0) confidence = 0.3;
      else if (left.shape === 'clitic' && left.lower === "'s") {
        const owner = doc.tokens[i - 2];
        if (owner === undefined) return;
        start = owner.start;
        if (UNIQUE.has(owner.lower)) confidence = 0.7;
        else if ((owner.cues & PATIENT) !== 0) confidence = 0.4;
        else if ((owner.classes & NAME_BITS) !== 0) confidence = 0.7;
        else confidence = 0.4;
      } else if (/^(?:del|de)$/.test(left.lower)) return;
      else if (doc.tokens[i + 1]?.lower === 'del' && UNIQUE.has(doc.tokens[i + 2]?.lower ?? '')) {
        const owner = doc.tokens[i + 2];
        if (owner !== undefined)
          found.push({ kind: 'relative', start: token.start, end: owner.end, confidence: 0.7 });
        return;
      }
      if (confidence > 0) found.push({ kind: 'relative', start, end: token.end, confidence });
    });
    return found;
  },
};
