import type { Candidate, Detector, Doc } from '../document.ts';
import { after, before } from './formats/around.ts';
import { settingOf } from './formats/care-words.ts';
import { dictated } from './formats/dictated.ts';
import { digits } from './formats/digits.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * US Social Security numbers and the ITINs that stand in for them. A bare nine-digit number means nothing without a
 * label; three dashed groups in the assigned ranges speak for themselves.
 * Ranges: https://www.ssa.gov/employer/randomization.html, https://www.irs.gov/irm/part3/irm_03-021-263r (ITIN)
 */

const DASHED =
  /(?<![\da-z$#/.-]|\d )(?:(?<=ssn)|(?<![a-z]))\d{3}( ?[-._/~|,] ?|[-. ]{1,2}|\n)\d{2}(?:\1|-|\n)\d{2} ?\d{2}(?![-./]?\d|[a-z])/g;
const NINE =
  /(?<![\d$/.-])(?:(?<=ssn?|soc|social|itin)|(?<![a-z]))\d(?:[ .,-]{0,2}\d){8}(?![-./ ]?\d|[a-z])/g;
const PASSES = new Map([
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
  ['s', '5'],
  ['b', '8'],
]);
/** "4O2-66-9l18": letters that pass for digits, in the three groups of a Social Security number. */
const DISGUISED =
  /(?<![a-z\d-])(?=[\doilsb]{0,3}\d)[\doilsb]{3}( ?[-./] ?|[-. ]{1,2})[\doilsb]{2}\1[\doilsb]{4}(?![a-z\d-])/g;
const MASKED = /(?<![a-z])[x*#\u00b7_]{3}[-. ]?[x*#\u00b7_]{2}[-. ]?(\d{4})(?!\d)/g;
/** Words for the number, their short forms and their usual slips of the finger. */
const WORDS =
  'ssn?n?|s[ .]{1,2}s[ .]{1,2}n\\.?|s\\.s\\.?|e?ss? ?e?ss? ?en(?= \\d)|s[o0]c(?= |:|#)|s\\.[o0]\\.c\\.?(?: [s5]\\.e\\.c\\.?)?|sssn|ssm(?= ?#? ?\\d{3})|sscn|ss ?#|ss(?: num(?:ber)?| no)?(?= [^a-z]{0,4}\\d)|so[cs](?:ia|ai|i|ical|h)?l? sec(?:urity|uirty|urty)?(?: (?:number|num|no|card|#))?|so(?:cia|cai|sia|ica|cila)l|sosh(?: sec)?(?: num(?:ber)?)?|so-?so-?sec|soc(?: sec)?';
const LABEL = new RegExp(
  `\\b(?:${WORDS}|itin|tin|tax ?id|numero de seguro|num(?:ero)? de (?:la )?seguridad social|(?:numero |num |no )?(?:de )?seguro(?: social)?|nss)(?![a-z])(?! (?:work|media|distanc|event|hour|services|skills|calendar|butterfly))`,
);
const LABEL_BEFORE = new RegExp(`${LABEL.source}[^\\d]{0,30}$`);
const LABEL_AFTER = new RegExp(
  `^[\\s,()=<>.-]{0,5}(?:is |was |as |es |that'?s |thats )?(?:the |her |his |their |my |your |pt's |su |el |for |a ){0,2}${LABEL.source}`,
);
/** Numbers of goods and of businesses in the same three groups. */
const GOODS =
  /\b(?:sku|serial|model|part|item|upc|isbn|ndc|catalog|tracking|invoice|po|order|ein|w-?9|routing|lot|raffle|toner|product|our tax id|clinic tax id)\b[^\d\n]{0,20}$/;
const TAIL = '(?:last ?(?:4|four)|l4|lst 4|ultimos (?:4|cuatro)|last(?= of))';
const LAST_FOUR = new RegExp(
  `\\b(?:${WORDS}|seguro social)(?![a-z])[^\\d\\n]{0,24}?(?:${TAIL}(?: digits| digitos)?|ends?(?: in| w| with)?|ending(?: in)?|termina(?: en)?)(?![a-z])[^\\d\\n]{0,14}(\\d{4})(?![\\d/:-])`,
  'g',
);
const FOUR_OF = new RegExp(
  `\\b${TAIL}(?: digits| digitos)?(?: of| on| de)?(?: the| her| his| their| my| your| su| del| el| pt's| patient's){0,2} ?(?:${WORDS}|seguro social)(?![a-z])[^\\d\\n]{0,20}(\\d{4})(?![\\d/:-])`,
  'g',
);
/** "the last four 8813, first five 402 66": whose number it is goes without saying. */
const IN_PARTS =
  /\b(?:last|first) ?(?:4|four|5|five)(?: (?:is|are|digits))*[\s:,=-]{1,3}(\d{3}[ -]?\d{2}|\d{4})(?![\d/:-])/g;
const OTHER_PARTS =
  /\b(?:cards?|visa|amex|mastercard|debit|acct|account|phone|cell|vin|imei|order|conf\w{0,10}|tracking|checking|bank|mrn|chart|code|confirmation|number for|gate|wifi|password|serial|case|ref)\b/;
/** "9918 is the last four of her soc", "ends 9918 ssn". */
const FOUR_FIRST = new RegExp(
  `(?<![\\d/:.$-])(\\d{4})(?:,| =| -)? (?:(?:is|was|are|es|son|as|for) )?(?:the |her |his |their |los |sus ){0,2}(?:(?:${TAIL}|end)(?: digits| digitos)?(?: of| on| de)?(?: the| her| his| their| my| your| su| del){0,2} ?(?:${WORDS}|ss|seguro social)(?![a-z])|(?<=\\bend(?:s|ing)?(?: in)? \\d{4} )(?:ssn|ss|soc|social)\\b)`,
  'g',
);
/** "ss# 6789": four digits right behind an unmistakable label. */
const SHORT =
  /\b(?:ssn|ss ?#|soc ?#|social security(?: number)?)[\s:#=]{1,3}(\d{4})(?![\d/:-]| ?(?:am|pm|mg)| \d)/g;

/** Labels behind which the number may be read out or taken apart. */
const READ_OUT =
  /\b(?:s ?s ?n|s5n|s[-. ]{1,2}s[-. ]{1,2}n|e?ss? ?e?ss? ?en{1,2}|ss ?#|so[cs](?:ia|ai|i|ical|h)?l?(?: sec(?:urity)?)?(?: (?:number|num|no))?|so(?:cia|cai|sia|ica|cila)l|sosh|itin|(?:numero de )?seguro(?: social)?|num(?:ero)? de (?:la )?seguridad social|nss|nuss)(?![a-z])(?! (?:work|media|distanc|event|hour|services|skills|calendar|butterfly))/g;

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

/** Nobody spells out nine digits of an order: "three nine one, six oh, seven seven two eight". */
function isSpelled(doc: Doc, start: number, end: number): boolean {
  const span = doc.toOriginal(start, end);
  return /(?:[a-z]{3,6}\W+){4}/i.test(doc.original.slice(span.start, span.end));
}

function isLabelled(lower: string, start: number, end: number): boolean {
  return LABEL_BEFORE.test(before(lower, start)) || LABEL_AFTER.test(after(lower, end));
}

/** The last four digits are the least that tells. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'ssn', start, end, confidence });
  };
  dictated(doc, READ_OUT, 1, ({ start, end, digits: count, spelled }) => {
    if (count >= 6 && count <= 12 && spelled) add(start, end, 0.9);
  });
  if (written.together < FEWEST) return surest(found);
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
      if (!label && GOODS.test(before(lower, start, 28))) return;
      const bare = separator === '-' ? 0.93 : /^[. ]{1,2}$/.test(separator) ? 0.65 : 0.3;
      if (isAssigned(nine)) add(start, end, label ? 0.98 : bare);
      else if (isItin(nine)) add(start, end, label ? 0.95 : separator === '-' ? 0.6 : 0.3);
    });
  if (written.together >= 9)
    scan(doc, NINE, (match) => {
      const start = match.index;
      const end = start + match[0].length;
      const nine = digits(match[0]);
      // Two and seven are an employer's number.
      if (/^\d{2}-\d{7}$/.test(match[0])) return;
      if (!isAssigned(nine) && !isItin(nine)) return;
      if (isLabelled(lower, start, end)) add(start, end, 0.95);
      else if (
        isSpelled(doc, start, end) &&
        !GOODS.test(before(lower, start, 28)) &&
        !OTHER_PARTS.test(before(lower, start))
      )
        add(start, end, 0.82);
    });
  scan(doc, DISGUISED, (match) => {
    const plain = match[0].replace(/[oilsb]/g, (letter) => PASSES.get(letter) ?? letter);
    if (/[oilsb]/.test(match[0]) && digits(match[0]).length >= 5 && isAssigned(digits(plain)))
      add(match.index, match.index + match[0].length, 0.9);
  });
  scan(doc, MASKED, (match) => addTail(match, 0.9));
  scan(doc, LAST_FOUR, (match) => addTail(match, 0.9));
  scan(doc, FOUR_OF, (match) => addTail(match, 0.9));
  scan(doc, FOUR_FIRST, ({ index }) => add(index, index + 4, 0.9));
  scan(doc, IN_PARTS, (match) => {
    const end = match.index + match[0].length;
    const around = lower.slice(Math.max(0, match.index - 60), end + 60);
    const parts = around.split(/\b(?:last|first) ?(?:4|four|5|five)\b/).length > 2;
    const whole = /(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)/.test(around);
    if (OTHER_PARTS.test(around)) return;
    const care = settingOf(lower, match.index, end) === 'care';
    addTail(match, parts || whole ? 0.85 : care ? 0.6 : 0.3);
  });
  scan(doc, SHORT, (match) => addTail(match, 0.85));
  return surest(found);
}

export const ssn: Detector = { kind: 'ssn', detect };
