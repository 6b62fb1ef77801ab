import type { Candidate, Detector, Doc } from '../document.ts';
import { after, before } from './formats/around.ts';
import { digits } from './formats/digits.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Telephone and fax numbers: North America by the rules of the numbering plan, Spain, Mexico and international ones by
 * their written groups, seven digits only beside call wording. Toll-free and N11 numbers belong to nobody in
 * particular. 45 CFR 164.514(b)(2)(i)(D), (E); https://www.nanpa.com/numbering/area-codes, ITU-T E.164
 */

const NANP =
  /(?<![\da-z$#/@.=_-]|\d )(?:\+?1[-. ]?)?(?:\(([2-9]\d{2})\)|([2-9]\d{2}))([-. /]{0,3})(\d{3})([-. ]{0,3})(\d{4})(?![\d@]|[-./]\d|[a-wyz]|x(?!\d))(?:,? ?(?:x|ext\.?|extension) ?\d{1,5})?/g;
const INTERNATIONAL =
  /(?<![\da-z$.])(?:\+|00)(?!1[-. ]?\(?[2-9]\d\d)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,5}(?![\da-z])/g;
/** Spain 3-3-3 and 3-2-2-2, Mexico 2-4-4, France and Mexico in pairs, Britain 5-6 and 4-3-4. */
const GROUPED =
  /(?<![\da-z$#/.+-]|\d )(?:[6789]\d{2}([ .-])\d{3}\1\d{3}|[6789]\d{2}([ .-])\d{2}\2\d{2}\2\d{2}|[1-9]\d([ .-])\d{4}\3\d{4}|0\d([ .-])\d{2}\4\d{2}\4\d{2}\4\d{2}|0\d{4} ?\d{6}|0\d{3} \d{3} \d{4})(?![\da-z]|[-./ ]\d)/g;
const SEVEN = /(?<![\da-z$#/.@+-]|\d )[2-9]\d{2}[-. ]\d{4}(?![\da-z]|[-./]\d)/g;
/** Any run of groups, for values that a label earns. */
const LABEL =
  /\b(?:phone|ph|tel|telephone|cell|cellphone|mobile|home|work|desk|landline|fax|contact|callback|cb|whatsapp|number|telefono|tlf|tfno|movil|celular|cel|numero|fijo)(?: ?(?:phone|number|num|no|#|is|:|de contacto|de telefono|es)){0,4}[\s:#=.()-]{1,4}(?:(?:is|at|es|was|al|of|on file)[\s:]{1,2}){0,2}(\+?\(?\d[\d ().-]{5,18}\d)(?![\da-z]|[-./]\d)/g;
/** "not answering at 78 651 450": whatever the country, one calls telephones. */
const CALLED =
  /\b(?:call|calls|called|calling|texted|text|reach|reached|answering|answer|dial|ring|llam[a-z]{1,5}|marca[a-z]{0,3})(?: (?:me|her|him|them|us|back|pt|mom|dad|a|la|lo|le)){0,2} (?:at|on|al|en|@) (\+?\(?\d[\d ().-]{5,18}\d)(?![\da-z]|[-./:]\d| ?(?:am|pm))/g;

const CALL_BEFORE =
  /\b(?:call(?:ed|s|ing|back)?|cal|text(?:ed|ing)?|txt|dial|phone[ds]?|ph|tel|cell|mobile|fax(?:ed)?|reach(?:ed)?|contact|ring|number|num|#|message|whatsapp|at|llam\w{1,6}|marca\w{0,3}|telefono|celular|cel|movil|numero|contacto|al)\b[^\d\n]{0,28}$/;
/** Numbers that only look like telephones. */
const OTHER_USE =
  /\b(?:order|tracking|track|invoice|conf(?:irmation)?|ticket|case|ref(?:erence)?|serial|model|part|sku|isbn|upc|account|acct|member|policy|group|mrn|npi|dea|ssn|dni|nhc|nass|claim|rx|auth|id|vin|imei|csn|routing|passport|code|lot|version|bitcoin|score)(?: ?(?:number|num|no|#|id))?[\s:#=.-]{0,4}(?:is |was |es |it's )?$/;
const TOLL_FREE = /^8(?:00|33|44|55|66|77|88)$|^900$/;

interface Shape {
  readonly area: string;
  readonly exchange: string;
  readonly separated: boolean;
}

/** How sure a number in 3-3-4 groups is a North American subscriber's. 0: it cannot be one. */
function nanpConfidence({ area, exchange, separated }: Shape): number {
  if (TOLL_FREE.test(area) || /^.11$/.test(area)) return 0;
  const regular = /^[2-9](?!11)/.test(exchange) && area.charAt(1) !== '9';
  if (separated) return regular ? 0.9 : 0.7;
  return regular ? 0.6 : 0;
}

/** Digits of the shortest number. */
const FEWEST = 7;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.together < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    if (confidence <= 0) return;
    found.push({ kind: 'phone', start, end, confidence });
  };
  const called = (start: number): boolean => CALL_BEFORE.test(before(lower, start));
  const otherUse = (start: number): boolean => OTHER_USE.test(before(lower, start, 32));

  if (written.together >= 10)
    scan(doc, NANP, (match) => {
      const start = match.index;
      if (otherUse(start)) return;
      const area = match[1] ?? match[2] ?? '';
      const separated =
        match[1] !== undefined || (match[3] !== '' && match[5] !== '') || match[0].startsWith('+');
      const shape = nanpConfidence({ area, exchange: match[4] ?? '', separated });
      add(start, start + match[0].length, shape > 0 && called(start) ? 0.95 : shape);
    });
  if (lower.includes('+') || lower.includes('00'))
    scan(doc, INTERNATIONAL, (match) => {
      const start = match.index;
      const count = digits(match[0]).length;
      if (count < 8 || count > 15 || otherUse(start)) return;
      const plus = match[0].startsWith('+');
      add(start, start + match[0].length, called(start) ? 0.93 : plus ? 0.85 : 0.45);
    });
  if (written.together >= 9)
    scan(doc, GROUPED, (match) => {
      const start = match.index;
      if (otherUse(start)) return;
      // Pairs and dots are other countries' habits; without a call they stay a guess.
      add(start, start + match[0].length, called(start) ? 0.9 : 0.6);
    });
  scan(doc, LABEL, (match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const number = digits(value);
    const vague = /^(?:number|numero|work|home|desk|contact)/.test(match[0]);
    if (number.length < 7 || number.length > 15 || otherUse(match.index)) return;
    if (/^1?8(?:00|33|44|55|66|77|88)/.test(number) && number.length >= 10) return;
    // Dates: "home 3/14/2024" cannot match, "work 2024-03-14" can.
    if (/^(?:19|20)\d{2}[-.]\d{1,2}[-.]\d{1,2}$/.test(value)) return;
    if (vague && (number.length < 9 || !/[ ().+-]/.test(value))) return;
    add(end - value.length, end, 0.88);
  });
  scan(doc, CALLED, (match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const number = digits(value);
    if (number.length < 8 || number.length > 15 || /^1?8(?:00|33|44|55|66|77|88)/.test(number)) return;
    if (/^(?:19|20)\d{2}[-.]|^\d{1,2}[-.]\d{1,2}[-.]\d{4}$/.test(value)) return;
    add(end - value.length, end, 0.85);
  });
  scan(doc, SEVEN, (match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (otherUse(start) || /^ ?(?:am|pm|mg|dollars|people|miles)/.test(after(lower, end, 10))) return;
    if (match[0].charAt(3) === ' ') {
      add(start, end, called(start) ? 0.6 : 0);
      return;
    }
    const decimal = match[0].charAt(3) === '.';
    add(start, end, called(start) ? 0.85 : decimal ? 0.1 : 0.45);
  });
  return surest(found);
}

export const phone: Detector = { kind: 'phone', detect };
