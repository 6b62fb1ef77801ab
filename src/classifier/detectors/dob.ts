import type { Candidate, Detector, Doc } from '../document.ts';
import { hasHealth, NAME_BITS } from '../lexicons/classes.ts';
import { after, before } from './formats/around.ts';
import { isDayAndMonth } from './formats/calendar.ts';
import { type DateMark, dateMarks } from './formats/date-marks.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Dates of birth: labelled, or a long past date that directly follows a name or initials ("J.S. 4/12/61").
 * 45 CFR 164.514(b)(2)(i)(C): https://www.ecfr.gov/current/title-45/section-164.514
 */

const LABEL =
  /(?:\bd\.? ?o\.? ?b\b\.?|\bdate of birth|\bbirth ?date|\bbirth ?day (?:is|was)|\bb-?day(?: (?:is|was))?|\bbirthday|\bborn(?: on)?|\bfecha (?:de )?nac(?:imiento)?\b\.?|\bf\.? ?(?:de )?nac\b\.?|\bnacid[oa]s?(?: el)?|\bnacio(?: el)?|\bfdn\b|\bf\/n|\bf\.n\.?|\bcumple(?:anos)?(?: (?:es|el))?)[\s:;,=#(-]{0,4}(?:(?:is|was|on|of|es|el|the|dia|number)\b[\s:]{0,2}){0,3}$/;
const PARTY = /birthday|bday|b-day|cumple/;
const LABEL_NEXT =
  /^[\s,()=-]{0,3}(?:is |was |as |es )?(?:the |her |his |their |my |pt's |su |la ){0,2}(?:dob|d\.o\.b|date of birth|birth ?date|birthday|fecha de nac|fdn|f\/n)/;
/** "dob 03141961". */
const COMPACT =
  /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|fdn|fecha de nacimiento)[\s:#=]{1,3}(?:is |was |es )?(\d{8}|\d{6})(?!\d|[-/.]\d)/g;
/** The word in front of an unlabelled date: a name, or what says that the date is something else. */
const WORD_BEFORE = /(?:^|[^a-z'-])([a-z][a-z'-]{1,24}|[a-z]\.? ?[a-z]\.?)[,:]?\s{1,2}\(?$/;
const NOT_A_NAME =
  /^(?:on|since|from|in|at|by|of|to|the|a|an|and|or|until|till|til|thru|before|after|for|dated?|dos|doa|seen|visit|visits|appt|appts|apt|appointment|surgery|procedure|scan|mri|ct|labs?|scheduled|admit|admitted|adm|dc|discharged|dx|died|expired|started|start|ended|end|rx|filled|refill|fu|up|booked|effective|eff|mon|tues?|wed|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|el|dia|desde|hasta|para|fecha|cita|ingreso|alta|cirugia|lmp|edd|due|updated?|revised|meeting|released|version|as|was|is|are|were|back|between|vs|reviewed|signed|sent|received|closed|open|founded|established|est|war|battle|season|episode|game|album|film|movie|aired|posted|published|issue|concert|show|deadline|expires?|exp|del?|con|que|y|o|lunes|martes|miercoles|jueves|viernes|sabado|domingo|when|where|dates|today|now|this|that|here|old|results?|test|tests|report|note|notes|chart|order|ordered|collected|drawn|done|made|taken|last|next)$/;
/** Births after this year are children's; an unlabelled date that late is more often a visit. */
const LATEST_UNLABELLED = 2012;

function labelledConfidence(lower: string, mark: DateMark): number {
  const lead = LABEL.exec(before(lower, mark.start))?.[0];
  if (lead !== undefined) {
    if (!PARTY.test(lead)) return mark.year > 0 ? 0.97 : 0.88;
    return mark.year > 0 || /(?:is|was|es|[:=])\s*(?:on |el |the )?$/.test(lead) ? 0.85 : 0.6;
  }
  return LABEL_NEXT.test(after(lower, mark.end, 32)) ? 0.93 : 0;
}

/** "J.S.", "J S", "j.s." in front of a date. */
const INITIALS = /(?:^|[^A-Za-z])(?:[A-Z]\.? ?[A-Z]\.?|[a-z]\.[a-z]\.)[,:]?(?: ?\()?$/;
/** Two words with capitals in front of a date. */
const FULL_NAME = /[A-Z][a-z'-]+\.? [A-Z][a-z'-]+\.?[,:]?(?: ?\()?$/;

/** Endings of nouns and verbs that surnames hardly have. */
const NOUN_ENDING =
  /(?:tion|sion|ment|ness|ing|ed|ly|ity|ism|sis|itis|tomy|oscopy|ology|gram|graphy|plasty|ance|ence|ship|ful|able|cion|miento|dad|grafia)s?$/;

/** The last word in front of an offset: a listed name, a word of no list (many surnames are), or neither. */
function wordInFront(doc: Doc, offset: number): 'name' | 'unlisted' | 'other' {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - 3); index--) {
    const token = doc.tokens[index];
    if (token?.shape !== 'word') continue;
    if ((token.classes & NAME_BITS) !== 0 && !hasHealth(token.classes)) return 'name';
    const stranger = token.classes === 0 && token.cues === 0 && token.text.length > 3;
    return stranger && !NOUN_ENDING.test(token.lower) ? 'unlisted' : 'other';
  }
  return 'other';
}

/** A long past date right behind a name: in clinic talk, the second identifier that tells two Marias apart. */
function besideName(doc: Doc, mark: DateMark): number {
  if (mark.year === 0 || mark.year > LATEST_UNLABELLED || mark.confidence < 0.8) return 0;
  const word = WORD_BEFORE.exec(before(doc.lower, mark.start, 28))?.[1];
  if (word === undefined || NOT_A_NAME.test(word)) return 0;
  const written = before(doc.text, mark.start, 28).trimEnd();
  if (INITIALS.test(written) || (doc.caseTells && FULL_NAME.test(written))) return 0.78;
  const front = wordInFront(doc, mark.start);
  return front === 'name' ? 0.78 : front === 'unlisted' ? 0.7 : 0.4;
}

function detect(doc: Doc): readonly Candidate[] {
  if (!doc.hasDigit) return [];
  const found: Candidate[] = [];
  for (const mark of dateMarks(doc)) {
    const confidence = labelledConfidence(doc.lower, mark) || besideName(doc, mark);
    if (confidence > 0) found.push({ kind: 'dob', start: mark.start, end: mark.end, confidence });
  }
  if (doc.digits.together < 6) return surest(found);
  scan(doc, COMPACT, (match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const monthFirst = isDayAndMonth(Number(value.slice(0, 2)), Number(value.slice(2, 4)));
    const yearFirst = isDayAndMonth(Number(value.slice(-4, -2)), Number(value.slice(-2)));
    if (monthFirst || yearFirst)
      found.push({ kind: 'dob', start: end - value.length, end, confidence: 0.95 });
  });
  return surest(found);
}

export const dob: Detector = { kind: 'dob', detect };
