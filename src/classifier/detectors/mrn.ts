import type { Candidate, Detector, Doc } from '../document.ts';
import { after, before } from './formats/around.ts';
import { digits } from './formats/digits.ts';
import { labelled } from './formats/labelled.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Medical record numbers. There is no common format (each institution issues its own), so a label must earn them; the
 * organization's own formats come with the vocabulary. 45 CFR 164.514(b)(2)(i)(H):
 * https://www.ecfr.gov/current/title-45/section-164.514
 */

/** Labels that mean a record number and nothing else: other words may stand between label and value. */
const STRONG =
  /\b(?:mrns?|m\.r\.n\.?|mr ?#|emrn|emr ?#|ehr ?#|empi|wristband(?: says| prints| number| ?#)?|(?:chart|cahrt|chrat)(?= (?:says )?[a-z]?-?\d{4})(?: says)?|cahrt ?#|hc(?= \d{2}[- ]?\d)|med(?:ical)? rec(?:ord)?s?(?: ?(?:number|num|no|nbr|#|id))?|record (?:number|num|no|#)|chart (?:number|num|no|nbr|id)|chart ?#|(?:pt|patient|pat)(?:'s)? ?(?:id|number|num|no|identifier)\b|(?:pt|patient) ?#|pid|numero de (?:expediente|historia|paciente|registro)|no de (?:expediente|historia|paciente)|num de (?:expediente|historia)|n\.?o de historia|expediente(?: clinico)?|historia(?: clinica)|hist\.? clin\.?|nhc|cipa|h\.?c\.? ?(?:no|n|#)|id (?:del|de la) paciente)(?![a-z])/g;
/** Labels that also mean other things: the value must follow at once. */
const CLOSE =
  /\b(?:(?:pt|patient|paciente|chart|acct on chart|account on chart|historia|record|mr|epic|cerner|athena)(?: ?#)?)(?![a-z'])/g;

/** A number nobody labelled. It counts only where the thread asked for one. */
const BARE = /(?<![\da-z$#@/.:+-])[a-z]{0,2}\d{6,9}(?![\da-z/:%@-]|[.,]\d)/g;
const OTHER_USE =
  /(?:order|track\w{0,4}|invoice|conf\w{0,10}|ticket|case|ref|serial|model|part|sku|isbn|upc|zip|phone|cell|tel|fax|code|pin|room|account|acct|member|policy|group|gate|password|pass|wifi|flight|lot|npi|dea|rx|total|paid|score|version|build|extension|ext|id)\b[^\d]{0,24}$/;
const AMOUNT_NEXT =
  /^ ?(?:dollars|usd|bucks|people|views|likes|followers|miles|points|subs|years|steps|votes|pesos|euros|mg|ml|units|copies)\b/;
/** A day written without separators. */
const COMPACT_DATE = /^(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])$/;

/** Digits of the shortest number a label may earn. */
const FEWEST = 3;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.together < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'mrn', start, end, confidence });
  };

  labelled(doc, STRONG, 5, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    const least = where === 'next' && /mrn|#|m\.r\.n|nhc|chart|cahrt/.test(label) ? 3 : 4;
    if (count < least || count > 14) return;
    if (where === 'near' && (count === 10 || /^(?:19|20)\d\d$/.test(value))) return;
    add(start, end, where === 'near' ? 0.9 : 0.96);
  });
  if (written.together < 5) return surest(found);
  labelled(doc, CLOSE, 0, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    const gap = where === 'behind' ? '' : lower.slice(0, start);
    if (where !== 'next' || count < 5 || count > 12 || OTHER_USE.test(before(gap, start, 12))) return;
    // Ten digits behind "pt" are the patient's phone more often than a record number.
    if (count === 10 && !label.includes('#')) return;
    add(start, end, label.includes('#') || label.includes('chart') ? 0.92 : 0.8);
  });
  scan(doc, BARE, (match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (OTHER_USE.test(before(lower, start, 32)) || AMOUNT_NEXT.test(after(lower, end, 14))) return;
    if (COMPACT_DATE.test(match[0])) return;
    add(start, end, 0.3);
  });
  return surest(found);
}

export const mrn: Detector = { kind: 'mrn', detect };
