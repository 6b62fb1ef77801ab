import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { settingOf } from './formats/care-words.ts';
import { digits } from './formats/digits.ts';
import { labelled } from './formats/labelled.ts';
import { luhn } from './formats/luhn.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Account, encounter, visit, claim, invoice and statement numbers, and payment cards. Words of care make them a
 * patient's (0.9); a bank or streaming account stays below 0.5. 45 CFR 164.514(b)(2)(i)(J):
 * https://www.ecfr.gov/current/title-45/section-164.514. Cards: ISO/IEC 7812-1.
 */

/** "no", "#", "number" and their short forms. */
const NO = '(?: ?(?:number|num|nbr|nmbr|no|id|#)\\.?)';
/** Labels of care itself. */
const CARE = new RegExp(
  `\\b(?:(?:encounter|enc|visit|episode|har|admission|admit|adm|stay|superbill|remit|eob)${NO}|(?:enc|encounter|episode|csn|har|fin|superbill|contact serial)(?:'?s)?(?=[ :#-]{1,3}[a-z]{0,3}-?\\d{2}[\\d-]{3})|fin${NO}|csn|(?:icn|tcn|dcn|crn)(?= ?[#:]?(?: is)? ?[a-z]?\\d{2}[\\d-]{3})|(?:icn|tcn|dcn|crn) ?#|encounter(?= \\d{3}-?\\d)|(?:claim|clm|claims|appeal|denial|reconsideration|grievance|recoupment)${NO}|(?:clm|claim|denial|appeal|grievance)(?:'?s)?(?: ref)?(?=[ :#-]{1,3}[a-z]{0,4}-?\\d[\\d-]{4})|(?:payer|payor|claim|patient|pt) (?:control|ctrl|ctl|ctr)(?:${NO})?|guarantor(?: (?:account|acct|id|number|no)| ?#)|(?:guarantor|guar)(?: (?:acct|account|acc))?(?=[ :#]{1,2}[a-z]{0,2}-?\\d{3})|(?:patient|pt|hosp|hospital|er|ed|lab|dental|quest|labcorp|resident trust|carecredit|care credit|medical|clinic|ambulance|ems)(?:'s)? (?:account|acct|acc|a\\/c|invoice|bill|statement|stmt)|(?:medical|hospital) bill (?:number|no|#)|(?:ambulance|ems) run|run${NO}(?= ?\\d)|pcr(?: ?#)?(?= \\d{2}-?\\d{4})|(?:wc|work(?:ers|er's|man'?s)?'? ?comp|workcomp)(?: claim| case)?${NO}?(?=[ :]{0,2}[a-z]{0,3}-?\\d)|n(?:umero|o|um) (?:de|del) (?:episodio|reclamo|reclamacion|ingreso|caso medico)|episodio|reclamo(?: (?:no|#))?(?= ?#?\\d{4}))(?![a-z])`,
  'g',
);
const GENERAL =
  /\b(?:(?:account|acct|acc|a\/c|acount|accnt|act(?= ?#))(?:'?s)?(?: ?(?:number|num|no|nbr|id|#)\.?)?|(?:invoice|inv|statement|stmt|bill|billing|balance|receipt)(?: (?:number|num|no|id)| ?#)|(?:statement|stmt)(?= \d{5})|n(?:umero|o|um) de (?:cuenta|factura)|cuenta|factura|claim|registro(?= \d{5}))(?![a-z])/g;
/** What only a bill has, so that the number in front of it belongs to somebody's account. */
const OWING =
  /\b(?:ow(?:es?|ed|ing)|balances?|past due|overdue|refunds?|payment plan|on a plan|bad debt|posted|short ?paid|credit(?:ed)? (?:of|back)|adjust\w{0,5}|hardship|bankruptcy|saldo|debe|unbilled|billed|charges?|treatments?|coverage|elig\w{0,8}|secondary|primary|payers?|interest free|discount|pay ?off|paid in full|her bill|his bill|their bill)\b/;
const CARD = /(?<![\da-z$/.-])\d(?:[ -]?\d){11,18}(?![\da-z]|[-./]\d)/g;
const CARD_LABEL = /\b(?:card|cc|visa|mastercard|amex|discover|tarjeta|debit|credit)\b[^\d]{0,24}$/;
/** ISO 13616. */
const IBAN = /\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?\b/g;

function isIban(value: string): boolean {
  const compact = value.replaceAll(' ', '');
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const number = Number.parseInt(char, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

/** Digits of the shortest number. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.all < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'account', start, end, confidence });
  };

  labelled(doc, CARE, 2, ({ start, end, value, where }) => {
    const count = digits(value).length;
    if (count < 4 || count > 18) return;
    const everyday = settingOf(lower, start, end) === 'everyday';
    add(start, end, everyday ? 0.45 : where === 'near' ? 0.8 : 0.92);
  });
  labelled(doc, GENERAL, 3, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    if (count < 4 || count > 17) return;
    const vague = /^(?:acc|claim|factura|cuenta)$/.test(label) && (where !== 'next' || count < 5);
    if (vague || (where === 'near' && /^(?:19|20)\d\d$/.test(value))) return;
    const setting = settingOf(lower, start, end);
    const around = lower.slice(Math.max(0, start - 60), end + 80);
    const base = setting === 'everyday' ? 0.4 : setting === 'care' ? 0.92 : OWING.test(around) ? 0.87 : 0.65;
    add(start, end, where === 'near' ? base - 0.1 : base);
  });
  if (written.together >= 12)
    scan(doc, CARD, (match) => {
      if (!luhn(digits(match[0]))) return;
      const start = match.index;
      const label = CARD_LABEL.test(before(lower, start));
      if (!label && (!/^[3-6]/.test(match[0]) || digits(match[0]).length < 13)) return;
      add(start, start + match[0].length, label ? 0.85 : 0.6);
    });
  if (written.all >= 7)
    scan(doc, IBAN, (match) => {
      if (isIban(match[0])) add(match.index, match.index + match[0].length, 0.7);
    });
  return surest(found);
}

export const account: Detector = { kind: 'account', detect };
