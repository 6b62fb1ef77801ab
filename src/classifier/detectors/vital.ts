import type { Candidate, Detector } from '../document.ts';
import { says } from '../survey.ts';
import { trigger } from '../triggers.ts';
import { scan } from './formats/scan.ts';

interface Sign {
  /** How the measurement is called. */
  readonly words: string;
  readonly pattern: RegExp;
  readonly strength: 'weak' | 'medium' | 'strong';
}

function sign(words: string, rest: RegExp, strength: Sign['strength']): Sign {
  return { words, pattern: new RegExp(`\\b(?:${words})${rest.source}`, 'g'), strength };
}

/** Signs with their values. The words alone are weak; a value makes them a measurement of somebody. */
const SIGNS: readonly Sign[] = [
  sign(
    'bp|blood pressure|b\\/p|presion(?: arterial)?|pa',
    /(?:\s+(?:is|was|of|at|running|still|up|down|de|en|to|esta)){0,3}\s*[:=]?\s*\d{2,3}\s?(?:\/|over|sobre)\s?\d{2,3}\b/,
    'strong',
  ),
  sign(
    'hr|heart rate|pulse|rr|resp(?:s|iration)?|pulso|fc|fr',
    /(?:\s+(?:is|was|of|at|in the|up|down|to|de|en)){0,2}\s*[:=]?\s*\d{2,3}s?\b/,
    'medium',
  ),
  sign(
    'temp|temperature|fever(?: of)?|temperatura|fiebre(?: de)?|tmax',
    /(?:\s+(?:is|was|of|at|up|to|de|en)){0,2}\s*[:=]?\s*(?:3[4-9]|4[0-2]|9[2-9]|10[0-8])(?:[.,]\d)?\b/,
    'medium',
  ),
  sign(
    'o2(?: sats?)?|sats?|spo2|pulse ox|sat|saturacion|oxigeno',
    /(?:\s+(?:is|was|of|at|on|down|to|de|en)){0,2}\s*[:=]?\s*(?:[5-9]\d|100)\s?%?/,
    'strong',
  ),
  sign(
    'map|sbp|uop|ebl|peep|fio2|plat|nif|rsbi|cows|meld|pcl-?5?|phq|bal|etco2|tv|afi|bpp|dextro|dxt|ta|t\\/a|qtc|nihs?s?',
    /(?:\s+(?:is|was|of|at|goal|score|up|down|now|en|de)){0,2}\s*[:=]?\s*[<>-]?\d{1,4}(?:\.\d{1,2})?s?(?:\/\d{1,3})?\b(?! ?(?:am|pm|st|ave|pages|miles|people))/,
    'medium',
  ),
  sign('bmi|imc', /(?:\s+(?:is|was|of|de)){0,2}\s*[:=]?\s*\d{2}(?:\.\d{1,2})?\b/, 'medium'),
  sign(
    'gcs|glasgow|apgars?|phq-?[29]|gad-?7|audit-c|moca|mmse|braden|ciwa|nihss',
    /(?:\s+(?:is|was|of|score|de)){0,2}\s*[:=]?\s*\d{1,2}\b/,
    'strong',
  ),
  sign(
    'weighs?|weight|wt|pesa|peso',
    /(?:\s+(?:is|was|of|at|in|de)){0,2}\s*[:=]?\s*\d{1,3}(?:\.\d)?\s?(?:kg|kgs|lbs?|pounds|kilos)\b/,
    'weak',
  ),
];

/** One search for all the words: most drafts with a number in them measure nobody. */
const SOME_SIGN = new RegExp(`\\b(?:${SIGNS.map(({ words }) => words).join('|')})(?![a-z])`);

const BARE =
  /\b(?:vitals|vital signs|signos vitales|blood pressure|presion arterial|febrile|afebrile|tachycardic|hypotensive|hypertensive|hypoxic|satting|desatting|desatted)\b/g;
const REPORTED = trigger(
  'vitals vital signos blood presion febrile afebrile tachycardic hypotensive hypertensive hypoxic satting desatting desatted',
);

/** "188/104", "94% on 6L", "39.4 de fiebre": measurements that need no name. Dates and scores have smaller numbers. */
const UNNAMED =
  /(?<![\d/.$-])(?:7\d|[89]\d|1\d\d|2[0-5]\d)\/(?:[3-9]\d|1[0-4]\d)(?![\d/%])|(?<![\d.])(?:[5-9]\d|100) ?% (?:on|en|con) (?:\d{1,2} ?l\b|ra\b|room air|aire|nc\b|bipap|high flow)|(?<![\d.])(?:[5-9]\d|100) on (?:\d{1,2} ?l\b|ra\b)|(?<![\d.$])(?:3[89]|4[01])[.,]\d de (?:fiebre|temperatura|calentura)|\bt ?(?:3[89]|4[01]|10[0-5])[.,]\d\b|\b(?:con|sigue con|trae|amanecio|spiked to|spiked|temp of|febrile to) (?:3[89]|4[01]|10[0-5])(?:[.,]\d)?\b|\b\d{2,3}(?:\.\d)? over \d{2,3}\b(?= |$|[.,!?])(?! (?:days|years))|\b(?:hr|heart rate|pulse|bp|pressure|presion) (?:in the|back in the|estaba en|salio en|salio|era de) \d{2,3}|\b\d{2,3} (?:ovr|ovre|oevr) \d{2,3}\b|\b(?:s?he'?s|is|was|at|hit|running|reading|still) (?:a |at )?10[0-5]\.\d\b(?! ?(?:fm|%|lbs?|pounds|kg|miles?|degrees out|outside|the))|(?<![\d/])20\/(?:[3-9]\d|2[1-9]|[1-4]\d\d)(?![\d/])|\b\d{1,2} (?:on|in) the (?:right|left),? (?:and )?\d{1,2} (?:on|in) the (?:left|right)\b|\b(?:hit|weighs|weighed|at|up to|down to|reached) \d{3,4} ?(?:gm?|grams)\b(?! of)|\b(?:up|down|gained|lost) \d{1,3} ?(?:oz|ounces|grams)\b/g;

/** Vital signs: with a value, or the words that report one. */
export const vital: Detector = {
  kind: 'vital',
  detect(doc) {
    const found: Candidate[] = [];
    if (doc.hasDigit && says(doc, SOME_SIGN)) {
      for (const { pattern, strength } of SIGNS) {
        scan(doc, pattern, (match) => {
          found.push({
            kind: 'vital',
            start: match.index,
            end: match.index + match[0].length,
            confidence: 0.9,
            strength,
          });
        });
      }
    }
    if (doc.hasDigit && doc.digits.all >= 3)
      scan(doc, UNNAMED, ({ index, 0: whole }) => {
        if (found.some(({ start, end }) => index < end && index + whole.length > start)) return;
        found.push({
          kind: 'vital',
          start: index,
          end: index + whole.length,
          confidence: 0.85,
          strength: 'medium',
        });
      });
    if ((doc.triggers & REPORTED) === 0) return found;
    const valued = new Set(found.map(({ start }) => start));
    scan(doc, BARE, (match) => {
      const start = match.index;
      if (valued.has(start)) return;
      found.push({ kind: 'vital', start, end: start + match[0].length, confidence: 0.8, strength: 'medium' });
    });
    return found;
  },
};
