import type { Candidate, Detector, Doc } from '../document.ts';
import { after, before } from './formats/around.ts';
import { settingOf } from './formats/care-words.ts';
import { dictated } from './formats/dictated.ts';
import { digits } from './formats/digits.ts';
import { labelled } from './formats/labelled.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Medical record numbers. There is no common format (each institution issues its own), so a label must earn them; the
 * organization's own formats come with the vocabulary. 45 CFR 164.514(b)(2)(i)(H):
 * https://www.ecfr.gov/current/title-45/section-164.514
 */

/** Systems whose numbers are patients'. */
const SYSTEMS =
  'epic|cerner|athena(?:net)?|meditech|allscripts|nextgen|ecw|eclinicalworks|dentrix|eaglesoft|open ?dental|kareo|drchrono|advancedmd|greenway|practice fusion|pointclickcare|pcc|matrixcare|credible|carelogic|webpt|kipu|therapynotes|simplepractice|methasoft|oncoemr|modmed|vista|cprs|cpsi|genesis';
/** "no", "#", "number" and their short forms. */
const NO = '(?: ?(?:number|num|nbr|nmbr|no|id|#)\\.?)';

/** Labels that mean a record number and nothing else: other words may stand between label and value. */
const STRONG = new RegExp(
  `\\b(?:[uel]?mrns?|hrns?|ihs${NO}|health record${NO}|mnr|mrm(?= ?#? ?\\d{4})|m[./ -]{1,2}r[./ -]{1,2}n\\.?(?![a-z])|em[ -]?ar{1,2}e?[ -]?(?:en|n|number)|mr ?#|mr no|emr ?#|ehr ?#|empi|mpi ?#|(?:wrist|arm|id) ?band(?:'?s)?(?: (?:says|prints|reads|shows|number|has))?(?: ?#)?|bracelet (?:says|reads|prints|has)(?= [a-z]{0,2}\\d{4})|(?:chart|cahrt|chrat)(?= (?:says )?[a-z]?-?\\d{4})(?: says)?|(?:cahrt|chrt|chart) ?#|hc(?= \\d{2}[- ]?\\d)|med(?:ical)? ?rec(?:ord)?s?${NO}?|(?:record|rec)(?:'?s)?${NO}|rec ?#|(?:chart|chrt|cht)s?${NO}|charts?(?=:? \\d{5})|(?:pt|patient|pat|patients|pts)(?:'s)?(?: ?(?:id|number|num|no|identifier|nbr)\\b| ?#)|ptid|p\\.t\\. ?id|pid|(?:hosp|hospital|clinic|unit|person|facility|campus)${NO}(?= ?(?:is |was |on file )?[a-z]{0,3}-?\\d[a-z\\d-]{3})|(?:sticker|label|band|wristband)s? (?:won'?t|doesn'?t|isn'?t|not|will not|cant|can't) (?:scan|print|read)\\w{0,3}|(?:his|her|their|pt's|pts|patient's) (?:num|number|no\\.?|numbr)(?= (?:is )?\\d{6}(?!\\d{3}|-))|(?:hers|theirs)(?: is|'s)(?= [a-z]{0,2}-?\\d{4}-?\\d)|(?:${SYSTEMS})(?: (?:pt|patient|chart|mrn|person|acct|account|record))?${NO}|(?:${SYSTEMS}) (?:acct|account|chart|record)|(?:${SYSTEMS})(?= [a-z]?\\d{6})|numero de (?:expediente|exp|historia|paciente|registro|archivo)|(?:no|num|n)\\.? (?:de|del) (?:expediente|exp|historia|paciente|registro|archivo)|n\\.?o de historia|expedientes?(?: clinico)?|historia(?: clinica)|hist\\.? clin\\.?|nhc|nuhsa|cipa|cid(?= ?#?\\d{5})|h\\.?c\\.? ?(?:no|n|#)|id (?:del|de la) paciente)(?![a-z])`,
  'g',
);
/** Labels that also mean other things: the value must follow at once. */
const CLOSE =
  /\b(?:(?:pt|patient|paciente|chart|acct on chart|account on chart|historia|record|mr|epic|cerner|athena)(?: ?#)?|(?:label|sticker|tube|facesheet|face sheet|pulsera)s? (?:on (?:the|her|his) \w{3,10} )?(?:says|reads|prints|shows|dice))(?![a-z'])/g;
/** What is done to charts alone, and the places where one is looked for. */
const CHARTING =
  /\b(?:(?:un)?merg(?:e|ed|ing)(?: (?:charts?|the pts?))?|pull(?:ed|ing)?(?: (?:up|me|chart|the chart(?: for| on)?))?|look(?:ed|ing)? (?:up|at|in(?:to)?)|open(?:ed)?(?: up)?|peek at|review(?:ed)?|addend(?:um)?(?: on)?|cosign(?:ed)?|sign off on|going on (?:w|with)|up (?:w|with)|hold (?:for|on)|note (?:for|on|in)|orders? (?:for|on|in)|labs? (?:for|on)|duplicate(?: of| chart)?|dup(?: chart)?:?|labels? (?:for|on)|busca(?:me)?|abre(?:me)?|checa(?:me)?) $/;
const CHARTED =
  /^(?:,|\.|:)? ?(?:\w+ ){0,3}(?:co-?sign|(?:in|on) (?:epic|cerner|athena|meditech|nextgen|ecw|dentrix)|same (?:pt|patient|lady|guy|person|kid)|family is|addend|unsigned|is a dup|dup chart|discharge summary|consent|d\/c|npo|needs (?:a|an|his|her|their|the)? ?(?:redraw|recollect|h&p|consult|cosign|signature|note|order|bed|refill|call ?back|pre-?op|wristband|armband))\b/;

/** Labels behind which a record number may be read out or taken apart. */
const READ_OUT =
  /\b(?:m ?r ?n|h ?r ?n|m[-./]{1,3}r[-./]{1,3}n|e?mm?[ -]?ar{1,2}e?[ -]?en{1,2}|(?:chart|chrt|cahrt|cht)s?(?: (?:number|numbr|num|nbr|no))?|(?:med(?:ical)?|m e d|m3d) ?(?:records?|recs?|r3c)(?: (?:number|numb er|numbr|num|no))?|rec(?:ord)? (?:number|numbr|num|no)|expedientes?|exp(?=[ .#]{1,2}\d{2,6}-[\da-z])|(?:numero|num|no|n) de (?:historia|expediente)|hist(?:oria)?\.? clin(?:ica)?|nhc|(?:patient|pt|pat) ?(?:id|number|num|no))(?![a-z])/g;
/** Digits of the shortest number read out. */
const FEWEST_READ_OUT = 5;

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
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'mrn', start, end, confidence });
  };

  dictated(doc, READ_OUT, 1, ({ start, end, digits: count, spelled }) => {
    if (count >= FEWEST_READ_OUT && count <= 16 && spelled) add(start, end, 0.9);
  });
  if (written.together < FEWEST) return surest(found);

  labelled(doc, STRONG, 5, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    const least = where === 'next' && /mrn|#|m\.r\.n|nhc|chart|cahrt/.test(label) ? 3 : 4;
    // "chart #K9-0442" is a dog's.
    if (count < least || count > 14 || value.startsWith('k9')) return;
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
    add(start, end, /#|chart|label|sticker|tube|sheet|pulsera/.test(label) ? 0.92 : 0.8);
  });
  scan(doc, BARE, (match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (OTHER_USE.test(before(lower, start, 32)) || AMOUNT_NEXT.test(after(lower, end, 14))) return;
    if (COMPACT_DATE.test(match[0])) return;
    const charting = CHARTING.test(before(lower, start)) || CHARTED.test(after(lower, end));
    if (charting && settingOf(lower, start, end) !== 'everyday') add(start, end, 0.82);
    // A number that nobody named, between words of care: no record number yet, but more than a figure.
    else add(start, end, settingOf(lower, start, end) === 'care' ? 0.5 : 0.3);
  });
  return surest(found);
}

export const mrn: Detector = { kind: 'mrn', detect };
