import { PATIENT, PERSON_VERB, RELATIVE } from '../cues.ts';
import type { Candidate, Detector } from '../document.ts';
import { hasHealth } from '../lexicons/classes.ts';
import { scan } from './formats/scan.ts';

/** J.D., J. D., J.D: at least two single capitals with points. */
const DOTTED = /(?<![A-Za-z0-9.])[A-Z]\. ?[A-Z](?:\. ?[A-Z])?\.?(?![A-Za-z0-9])/g;
/** Short forms in points that are no person. */
const NOT_PERSONS = new Set([
  'us',
  'uk',
  'am',
  'pm',
  'dc',
  'la',
  'ny',
  'er',
  'or',
  'ob',
  'iv',
  'md',
  'id',
  'tv',
  'pc',
  'eg',
  'ie',
  'po',
  'ok',
  'rn',
  'pa',
  'np',
  'do',
  'dds',
  'bid',
  'tid',
  'un',
  'eu',
  'usa',
  'sat',
]);
const TWO_CAPITALS = /^[A-Z]{2,3}$/;
/** What follows bare initials when they are a person: a date or an age, the room, a possessive. */
const AFTER =
  /^(?:\s*\(?\s*(?:dob:?\s*)?\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\s*,?\s*\d{1,3}\s?(?:yo|y\/o|f\b|m\b)|\s*(?:in\s)?(?:rm|room|bed)\b)/i;

/** Initials that stand for a patient: "J.D.", "pt R.M.", "JD 4/12/61". */
export const initials: Detector = {
  kind: 'initials',
  detect(doc) {
    const found: Candidate[] = [];
    if (doc.text.includes('.'))
      scan(doc.text, DOTTED, (match) => {
        const letters = match[0].replaceAll(/[. ]/g, '').toLowerCase();
        if (NOT_PERSONS.has(letters)) return;
        // "T.A: 110/70", "I.N.R. 2.4": a measurement.
        if (
          /^\s*[:=]?\s*\d{1,3}(?:[.,]\d|\/\d{2,3}\b|\b(?![/-]))/.test(
            doc.text.slice(match.index + match[0].length, match.index + match[0].length + 12),
          )
        )
          return;
        const before = doc.lower.slice(Math.max(0, match.index - 10), match.index);
        const name = /(?:[a-z]{2,}) $/.test(before) && /[A-Z]\. $/.test(match[0]);
        if (name) return;
        found.push({
          kind: 'initials',
          start: match.index,
          end: match.index + match[0].length,
          confidence: 0.7,
        });
      });
    doc.tokens.forEach((token, i) => {
      const { text } = token;
      if (token.shape !== 'word' || text.length < 2 || text.length > 3) return;
      const left = doc.tokens[i - 1];
      const right = doc.tokens[i + 1];
      const byPatient = left !== undefined && (left.cues & PATIENT) !== 0;
      const lowerPair = byPatient && /^[a-z]{2}$/.test(text) && token.cues === 0 && token.classes === 0;
      if (!lowerPair && (text === token.lower || !TWO_CAPITALS.test(text))) return;
      if (NOT_PERSONS.has(token.lower) || hasHealth(token.classes)) return;
      const rest = doc.text.slice(token.end, token.end + 32);
      let confidence = 0;
      if (byPatient) confidence = 0.75;
      else if (AFTER.test(rest)) confidence = 0.75;
      else if (right?.shape === 'clitic' && right.lower === "'s" && text.length === 2) {
        const owned = doc.tokens[i + 2];
        if (owned !== undefined && (hasHealth(owned.classes) || (owned.cues & RELATIVE) !== 0))
          confidence = 0.6;
      } else if (left !== undefined && (left.cues & PERSON_VERB) !== 0 && text.length === 2 && doc.caseTells)
        confidence = 0.5;
      if (confidence > 0) found.push({ kind: 'initials', start: token.start, end: token.end, confidence });
    });
    return found;
  },
};
