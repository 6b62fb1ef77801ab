import type { Candidate, Detector, Doc } from '../document.ts';
import { settingOf } from './formats/care-words.ts';
import { digits } from './formats/digits.ts';
import { isDni } from './formats/dni.ts';
import { labelled } from './formats/labelled.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Any other unique number: passports and national identity numbers, prescription, accession, specimen, referral,
 * authorization and order numbers. The last ones need words of care: everybody has order and confirmation numbers.
 * 45 CFR 164.514(b)(2)(i)(R): https://www.ecfr.gov/current/title-45/section-164.514
 */

/** Numbers that a person carries. */
const PERSONAL =
  /\b(?:passport(?: (?:number|num|no)| ?#)?|pasaporte(?: (?:numero|no))?|alien (?:number|no|registration)|a-number|uscis ?#|green card(?: (?:number|no)| ?#)|visa (?:number|no)|dni|nie|nif|curp|rfc|clave de elector|cedula(?: de identidad)?|national id|tribal (?:id|enrollment)(?: (?:number|no))?|military id|dod id|edipi|student id|employee id)(?![a-z])/g;
/** Numbers that care alone gives out. */
const CARE =
  /\b(?:(?:rx|prescription|script|refill)(?: ?(?:number|num|no\b|#))|accession(?: (?:number|num|no)| ?#)?|(?:specimen|sample|requisition|req|biopsy|path(?:ology)?|slide|study|subject|participant|donor|transplant|unos)(?: (?:number|num|no|id)| ?#)|(?:prior )?auth(?:orization)?(?: ?(?:number|num|no\b|id\b|#))|prior auth|pre-?cert(?: (?:number|no)| ?#)?|referral(?: (?:number|num|no|id)| ?#)|(?:numero|no|num) de (?:receta|muestra|autorizacion|referencia medica|solicitud)|receta (?:numero|no|#))(?![a-z])/g;
/** Numbers that shops give out too. */
const SHARED =
  /\b(?:(?:order|conf(?:irmation)?|case|ref(?:erence)?|ticket|request|incident)(?: (?:number|num|no|id|code)| ?#)|codigo de (?:confirmacion|reserva)|numero de (?:orden|caso|confirmacion|referencia)|folio)(?![a-z])/g;
/** Mexican population registry key: https://www.gob.mx/curp */
const CURP = /\b[a-z]{4}\d{6}[hmx][a-z]{5}[a-z\d]\d\b/g;
const DNI = /(?<![\da-z.-])(?:[xyz]-?\d{7}|\d{2}\.?\d{3}\.?\d{3})[- ]?[a-z](?![a-z\d])/g;

/** Digits of the shortest number a label may earn. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.together < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'other-id', start, end, confidence });
  };

  if (written.together >= 7)
    scan(doc, CURP, (match) => add(match.index, match.index + match[0].length, 0.95));
  if (written.together >= 7)
    scan(doc, DNI, (match) => {
      if (!isDni(match[0].replace(/[^a-z\d]/g, ''))) return;
      add(match.index, match.index + match[0].length, 0.8);
    });
  if (written.together >= 5)
    labelled(doc, PERSONAL, 2, ({ start, end, value, where }) => {
      const count = digits(value).length;
      if (count < 5 || value.length > 20) return;
      add(start, end, where === 'near' ? 0.8 : 0.92);
    });
  labelled(doc, CARE, 2, ({ start, end, value, where }) => {
    const count = digits(value).length;
    if (count < 4 || value.length > 20 || settingOf(lower, start, end) === 'everyday') return;
    add(start, end, where === 'near' ? 0.8 : 0.9);
  });
  labelled(doc, SHARED, 1, ({ start, end, value }) => {
    const count = digits(value).length;
    if (count < 4 || value.length > 20) return;
    const setting = settingOf(lower, start, end);
    add(start, end, setting === 'care' ? 0.75 : setting === 'everyday' ? 0.2 : 0.35);
  });
  return surest(found);
}

export const otherId: Detector = { kind: 'other-id', detect };
