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

/** The hour of a death, whoever is told of it, and whoever is kept overnight. */
const ENDED =
  /\b(?:called it|time of death|tod|pronounced)(?: (?:at|was|is|her|him)){0,2} [012]?\d:?[0-5]\d\b|\bs?he'?s gone[,.] [^?!\n]{0,30}\b(?:this morning|last night|peaceful|in (?:his|her) sleep|\d:\d\d)/g;
const KEPT =
  /\b(?:they|hospital|doctors?|er|ed|icu|nicu)(?:'?re| are| is| just| had to| decided to| gonna| want to| wants to)? (?:kept|keeping|keep|kep) (?:him|her|them|mom|dad|grandma|grandpa|the baby) (?:overnight|another night|one more night|for obs\w*|a few (?:days|nights))/g;
const ENDING = trigger('called death tod pronounced gone');
const KEEPING = trigger('kept keeping keep kep');

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
    for (const [words, pattern, strength] of [
      [ENDING, ENDED, 'strong'],
      [KEEPING, KEPT, 'medium'],
    ] as const)
      if ((doc.triggers & words) !== 0)
        scan(doc, pattern, ({ index, 0: whole }) => {
          found.push({
            kind: 'admission',
            start: index,
            end: index + whole.length,
            confidence: 0.85,
            strength,
          });
        });
    return found;
  },
};
