import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { scan } from './formats/scan.ts';

const ALONG =
  /\b(?:is|at|now|esta de|tiene|s|she's)\s+(?:[5-9]|[1-3]\d|4[0-2])(?:\s?\+\s?\d|\s?[1-6]\/7)?\s?(?:w|wks?|weeks|semanas)(?=\s*(?:[.,!?;]|$|and\b|with\b|w\/|pregnant|preg|along|gestation|today|tomorrow|y\b|con\b|de embarazo))/g;
const OBSTETRIC =
  /\b(?:is|at|s|now) (?:[1-9]|10) ?cm\b|\bg\d{1,2}\s?p\d{1,2}(?:\d{3})?\b|\b[1-4]?\d w?(?:k|ks|eeks)? (?:iup|ega|gestation)\b|(?<![\d.+:$-])(?:2[4-9]|3\d|4[01])(?:\+[0-6]\b(?![\d.+]| ?[=x*])| (?:sem|sdg)\b)/g;

/** Pregnancy and its outcomes: listed terms, weeks along, gravida and para. */
export const pregnancy: Detector = {
  kind: 'pregnancy',
  detect(doc) {
    const found: Candidate[] = lexical(doc, 'pregnancy');
    if (!doc.hasDigit) return found;
    for (const pattern of [ALONG, OBSTETRIC]) {
      scan(doc, pattern, (match) => {
        found.push({
          kind: 'pregnancy',
          start: match.index,
          end: match.index + match[0].length,
          confidence: 0.85,
          strength: 'strong',
        });
      });
    }
    return found;
  },
};
