import type { Candidate, Detector, Doc } from '../document.ts';
import { trigger } from '../triggers.ts';
import { after, before } from './formats/around.ts';
import { scan } from './formats/scan.ts';
import { COMMON_SUFFIXES, NOT_IN_STREET, PLAIN_SUFFIXES, STATES } from './formats/street-words.ts';
import { surest } from './formats/surest.ts';

/**
 * Street addresses, units, post-office boxes and postal codes, English and Spanish. Towns by name are `place`'s.
 * 45 CFR 164.514(b)(2)(i)(B); USPS Publication 28: https://pe.usps.com/text/pub28/welcome.htm
 */

const NAME = `(?!(?:${NOT_IN_STREET})\\b)(?:[a-z][a-z'.-]{0,24}|\\d{1,3}(?:st|nd|rd|th))`;
const SIDE = '(?:[nsew]|ne|nw|se|sw|north|south|east|west)\\.?';
const UNIT =
  '(?:[ ,.]{1,3}(?:apt|apartment|unit|ste|suite|lot|lote|bldg|building|floor|fl|rm|trlr|spc|depto|dpto|departamento|piso|puerta|int|interior|#)\\.? ?#? ?(?:\\d{1,5}[a-z]?|[a-z]-?\\d{0,4})(?![a-z\\d]))?';
// A state in two letters needs a comma or a postal code: "45 Park Lane hotel in London".
const CITY = `(?:[ ,\\n]{1,3}[a-z][a-z.'-]{1,20}(?: [a-z][a-z.'-]{1,20}){0,2}(?:, ?(?:${STATES})\\b\\.?(?:[ ,]{1,2}\\d{5}(?:-\\d{4})?)?|,? (?:${STATES})[ ,]{1,2}\\d{5}(?:-\\d{4})?)(?!\\d))?`;

const STREET = new RegExp(
  `\\b(?<![$#/:.-])(\\d{1,6}[a-z]?(?:-\\d{1,4})?(?: 1\\/2)?,? (?:${SIDE} )?)((?:${NAME} ){1,4}?)(${PLAIN_SUFFIXES}|${COMMON_SUFFIXES})\\b((?: (?:dr|st|rd|ln|ct|ave|cir|drive|street|road|lane|court|circle|avenue)\\b)?\\.?(?: ${SIDE}(?![a-z]))?${UNIT}${CITY})`,
  'g',
);
/** "1420 Broadway", "450 Highway 61": the street is a word of its own. */
const NAMED_STREET = new RegExp(
  `\\b(?<![$#/:.-])\\d{1,6} (?:${SIDE} )?(?:broadway|(?:highway|hwy|route|rte|county road|cr|state road|us|interstate) \\d{1,4})\\b${UNIT}${CITY}`,
  'g',
);
const PO_BOX =
  /\b(?:p\.? ?o\.? ?(?:box|bx)|post office box|apartado(?: postal| de correos)?|box #)[ #]{1,2}\d{1,7}\b/g;
const STATE_ZIP = new RegExp(`(?<![a-z\\d])(${STATES})[ ,]{1,2}(\\d{5}(?:-\\d{4})?)(?![\\d-])`, 'g');
const ZIP_LABEL =
  /\b(?:zip(?: ?code)?|postal code|postcode|codigo postal|c\.?p\.?)(?:\s(?:is|es|del? \w{2,12}))?[\s:#.]{1,3}(\d{5}(?:-\d{4})?)(?![\d-])/g;
const ZIP_FOUR = /(?<![\d#$/.a-z-])\d{5}-\d{4}(?![\d-])/g;
/** Postal code without a blank, "cp28016". */
const CP = /\bcp[:.]{0,2}(\d{5})(?!\d)/g;
const LIVES = new RegExp(
  `\\b(?:lives?|living|living alone|resides?|staying|stays|moved|house is|home is|(?:home |mailing |street |her |his |their |current )?(?:address|addr)(?: on file)?|domicilio|direccion|vive|reside)(?: (?:at|on|is|in|to|en|es|now))?[ :]{1,3}(?:at |on |en )?(\\d{1,6}[a-z]? (?:${SIDE} )?${NAME}(?: ${NAME}){0,2}${UNIT})`,
  'g',
);
/** A form's line: "Domicilio: ...", "Address: 9 Rue Gafsa". */
const FORM_LINE = /\b(?:domicilio|direccion|(?:home |street |mailing )?address) ?: {0,3}([^\n;]{4,80})/g;
const CALLE =
  /(?<![a-z/])(calle(?![a-z])|carrer(?![a-z])|c\/|avda\.?|avenida|av\.|av\/|av(?= [a-z]{3})|paseo(?: de)?|p\.o ?de|plaza|plza\.?|pza\.?|camino|carretera|ctra\.?|callejon|calzada|bulevar|blvd\.?|privada|ronda|travesia|trav\.|cerrada|andador|prolongacion|pasaje|glorieta|rua)(?: ?)((?:(?:\d{1,3} de |[a-z][a-z.'-]{0,20}(?![a-z.'-]))[ ]?){1,7})[ ,]{0,3}(?:(?:no?\.?|num\.?|numero|#)[ ]?)?(\d{1,5}[a-z]?|s\/n)(?![\d:/]|[a-z])(?:[ ,.]{1,3}(?:int|interior|depto|dpto|piso|puerta|apt|apto|portal|esc|bajo|\d{1,2}(?:o|a)?)\.?[ ]?#?\d{0,4} ?[a-z]?(?![a-z\d]))?/g;
const COLONIA =
  /\b(?:colonia|col\.|fraccionamiento|fracc\.?|urbanizacion|urb\.|barrio|reparto)[ ]([a-z][a-z'-]{2,20}(?: [a-z][a-z'-]{2,20}){0,2})/g;
const CORNER =
  /\b(?:corner of|esquina (?:de|con)|cross streets?(?: are)?)[ :]{1,2}[a-z\d][a-z\d'-]{1,20}(?: [a-z]{2,12})?(?: and | & |\/| y | con )[a-z\d][a-z\d'-]{1,20}/g;
const APARTMENT =
  /\b(?:apt|apartment|depto|departamento)\.? ?(?:# ?)?(?:\d{1,4} ?[a-h]\b|[a-h] ?-?\d{1,4}\b|\d{3,4}\b)(?![:/]| ?(?:am|pm|at)\b)/g;

const WHOLE_PLAIN_SUFFIX = new RegExp(`^(?:${PLAIN_SUFFIXES})$`);
const NEIGHBOURHOOD = trigger('colonia col fraccionamiento fracc urbanizacion urb barrio reparto');
const CROSSING = trigger('corner esquina cross');
const FIVE_DIGITS = /\d{5}/;
const LIVES_BEFORE =
  /\b(?:at|lives?|live|living|address|addr|home|house|to|near|from|resides?|domicilio|is|on|:)[\s:]{1,2}$/;
const UNIT_NEXT = /^ ?(?:km|min|minutos?|horas?|hrs?|veces|dias|semanas|mg|ml|personas|am|pm|anos)\b/;

function startsCapital(text: string, start: number, end: number): boolean {
  return /(?:^| )[A-Z][a-z]/.test(text.slice(start, end));
}

function detect(doc: Doc): readonly Candidate[] {
  const { lower, text } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    if (confidence <= 0) return;
    found.push({ kind: 'address', start, end, confidence });
  };
  const addWhole = (match: RegExpExecArray, confidence: number): void =>
    add(match.index, match.index + match[0].replace(/[ .,]+$/, '').length, confidence);
  const addGroup = (match: RegExpExecArray, confidence: number): void => {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end, confidence);
  };

  if ((doc.triggers & NEIGHBOURHOOD) !== 0) {
    scan(doc, COLONIA, (match) => {
      const end = match.index + match[0].length;
      const start = end - (match[1] ?? '').length;
      add(match.index, end, /^[A-Z]/.test(text.slice(start)) && doc.caseTells ? 0.55 : 0.35);
    });
  }
  if ((doc.triggers & CROSSING) !== 0) {
    scan(doc, CORNER, (match) => addWhole(match, 0.45));
  }
  if (!doc.hasDigit) return surest(found);

  scan(doc, STREET, (match) => {
    const [whole, number = '', name = '', suffix = '', tail = ''] = match;
    const start = match.index;
    const nameStart = start + number.length;
    const tailed = /\d/.test(tail);
    const plain = WHOLE_PLAIN_SUFFIX.test(suffix);
    const capital = doc.caseTells && startsCapital(text, nameStart, nameStart + name.length);
    const lives = LIVES_BEFORE.test(before(lower, start, 20));
    const numbered = /\d/.test(name);
    const confidence =
      plain || tailed ? 0.9 : capital || numbered ? 0.8 : lives ? 0.75 : number.trim().length > 2 ? 0.6 : 0.3;
    // "2 cedar view": short numbers before common words are counts.
    add(start, start + whole.replace(/[ .,]+$/, '').length, confidence);
  });
  scan(doc, NAMED_STREET, (match) => addWhole(match, 0.8));
  scan(doc, PO_BOX, (match) => addWhole(match, 0.9));
  scan(doc, CALLE, (match) => {
    const [whole, kind = '', name = ''] = match;
    const end = match.index + whole.length;
    if (UNIT_NEXT.test(after(lower, end, 12))) return;
    // "c/ fever 102" is clinic shorthand for "with".
    const nameStart = match.index + kind.length;
    const capital = /^ ?(?:(?:de|del|la|las|los|el) ){0,2}[A-Z]/.test(text.slice(nameStart, nameStart + 24));
    if (/(?:^| )(?:a|at|for|by|around|desde|hasta|abre|cierra|hace) ?(?:las? ?)?$/.test(name)) return;
    if ((kind === 'c/' || kind === 'av') && (!capital || name.startsWith('o '))) return;
    if (/^(?:plaza|camino|paseo|pasaje|ronda|privada)/.test(kind) && !capital && name.split(' ').length > 4)
      return;
    addWhole(match, capital || /^(?:calle|av)/.test(kind) ? 0.88 : 0.6);
  });
  scan(doc, FORM_LINE, (match) => {
    const line = (match[1] ?? '').replace(/\. .*|[ .,]+$/, '');
    if (!/\d/.test(line) || !/[a-z]{3}/.test(line) || /@|https?:|^\d+\.\d+\.\d/.test(line)) return;
    const start = match.index + match[0].length - (match[1] ?? '').length;
    add(start, start + line.length, 0.8);
  });
  scan(doc, LIVES, (match) => addGroup(match, 0.75));
  if (FIVE_DIGITS.test(lower)) {
    scan(doc, STATE_ZIP, (match) => {
      const [whole, state = ''] = match;
      // Half of the codes are words in lower case: "in 12345", "or 90210", "me 60614".
      const written = text.slice(match.index, match.index + state.length);
      const code = state.length === 2;
      if (code && written !== written.toUpperCase()) return;
      const end = match.index + whole.length;
      add(code ? end - (match[2] ?? '').length : match.index, end, code && !doc.caseTells ? 0.55 : 0.75);
    });
    scan(doc, ZIP_LABEL, (match) => addGroup(match, 0.85));
    scan(doc, CP, (match) => addGroup(match, 0.85));
    scan(doc, ZIP_FOUR, (match) => addWhole(match, 0.6));
  }
  scan(doc, APARTMENT, (match) =>
    addWhole(match, /#|[a-h]/.test(match[0].replace(/^[a-z]+/, '')) ? 0.6 : 0.45),
  );
  return surest(found);
}

export const address: Detector = { kind: 'address', detect };
