import type { Candidate, Detector, Doc } from '../document.ts';
import { after, before } from './formats/around.ts';
import { digits } from './formats/digits.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * US Social Security numbers and the ITINs that stand in for them. A bare nine-digit number means nothing without a
 * label; three dashed groups in the assigned ranges speak for themselves.
 * Ranges: https://www.ssa.gov/employer/randomization.html, https://www.irs.gov/irm/part3/irm_03-021-263r (ITIN)
 */

const DASHED = /(?<![\da-z$#/.-])\d{3}([-. ]{1,2})\d{2}\1\d{4}(?![-./]?\d|[a-z])/g;
const NINE = /(?<![\da-z$/.-])\d(?:[ .-]?\d){8}(?![-./ ]?\d|[a-z])/g;
/** "4O2-66-9l18": letters that pass for digits, in the three groups of a Social Security number. */
const DISGUISED = /(?<![a-z\d-])(?=[\dol]{0,3}\d)[\dol]{3}([- ]{1,2})[\dol]{2}\1[\dol]{4}(?![a-z\d-])/g;
const MASKED = /[x*#•]{3}[-. ]?[x*#•]{2}[-. ]?(\d{4})(?!\d)/g;
const LABEL =
  /\b(?:ssn|s\.s\.n|sssn|ss ?#|ss num(?:ber)?|ss no|soc(?:ial)? sec(?:urity)?(?: (?:number|num|no|card))?|social(?! (?:work|media|distanc|event|hour))|soc|itin|tin|numero de seguro|num(?:ero)? de (?:la )?seguridad social|seguro social|nss)\b/;
const LABEL_BEFORE = new RegExp(`${LABEL.source}[^\\d]{0,30}$`);
const LABEL_AFTER =
  /^[\s,()=-]{0,3}(?:is |was |as |es )?(?:the |her |his |their |my |pt's |su |el |for ){0,2}(?:ssn|social|ss#|itin|seguro social)\b/;
const LAST_FOUR =
  /\b(?:ssn?|ss ?#|social(?: security)?(?: number)?|soc(?: sec)?|seguro social)\b[^\d\n]{0,24}?(?:last (?:4|four)(?: digits)?|ultimos (?:4|cuatro)(?: digitos)?|ends?(?: in)?|ending|termina(?: en)?)\b[^\d\n]{0,14}(\d{4})(?![\d/:-])/g;
const FOUR_OF =
  /\b(?:last (?:4|four)|ultimos (?:4|cuatro)|last(?= of))(?: digits| digitos)?(?: of| on| de)?(?: the| her| his| their| my| your| su| del| el| pt's){0,2} ?(?:ssn?#?|social(?: security)?(?: number)?|soc|seguro social)\b[^\d\n]{0,20}(\d{4})(?![\d/:-])/g;
/** "ss# 6789": four digits right behind an unmistakable label. */
const SHORT = /\b(?:ssn|ss ?#|social security(?: number)?)[\s:#=]{1,3}(\d{4})(?![\d/:-]| ?(?:am|pm|mg))/g;

/** Area, group and serial of a number the Social Security Administration may have issued. */
function isAssigned(nine: string): boolean {
  const area = nine.slice(0, 3);
  return (
    area !== '000' && area !== '666' && area < '900' && nine.slice(3, 5) !== '00' && nine.slice(5) !== '0000'
  );
}

/** Individual Taxpayer Identification Number: 9xx, fourth and fifth digit 50-65, 70-88, 90-92, 94-99. */
function isItin(nine: string): boolean {
  const group = Number(nine.slice(3, 5));
  const listed =
    (group >= 50 && group <= 65) ||
    (group >= 70 && group <= 88) ||
    (group >= 90 && group <= 92) ||
    (group >= 94 && group <= 99);
  return nine.startsWith('9') && listed && nine.slice(5) !== '0000';
}

function isLabelled(lower: string, start: number, end: number): boolean {
  return LABEL_BEFORE.test(before(lower, start)) || LABEL_AFTER.test(after(lower, end));
}

/** The last four digits are the least that tells. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.together < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'ssn', start, end, confidence });
  };
  const addTail = (match: RegExpExecArray, confidence: number): void => {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end, confidence);
  };

  if (written.together >= 9)
    scan(doc, DASHED, (match) => {
      const start = match.index;
      const end = start + match[0].length;
      const nine = digits(match[0]);
      const label = isLabelled(lower, start, end);
      const separator = match[1] ?? '';
      if (isAssigned(nine)) add(start, end, label ? 0.98 : separator === '-' ? 0.93 : 0.65);
      else if (isItin(nine)) add(start, end, label ? 0.95 : separator === '-' ? 0.6 : 0.3);
    });
  if (written.together >= 9)
    scan(doc, NINE, (match) => {
      const start = match.index;
      const end = start + match[0].length;
      const nine = digits(match[0]);
      if ((isAssigned(nine) || isItin(nine)) && isLabelled(lower, start, end)) add(start, end, 0.95);
    });
  scan(doc, DISGUISED, (match) => {
    const plain = match[0].replaceAll('o', '0').replaceAll('l', '1');
    if (/[ol]/.test(match[0]) && digits(match[0]).length >= 5 && isAssigned(digits(plain)))
      add(match.index, match.index + match[0].length, 0.9);
  });
  scan(doc, MASKED, (match) => addTail(match, 0.9));
  scan(doc, LAST_FOUR, (match) => addTail(match, 0.9));
  scan(doc, FOUR_OF, (match) => addTail(match, 0.9));
  scan(doc, SHORT, (match) => addTail(match, 0.85));
  return surest(found);
}

export const ssn: Detector = { kind: 'ssn', detect };
