import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';
import { hasVinCheckDigit } from './formats/vin.ts';

/**
 * Vehicle identification numbers (check digit) and labelled licence plates. 45 CFR 164.514(b)(2)(i)(L), VIN:
 * https://www.ecfr.gov/current/title-49/subtitle-B/chapter-V/part-565
 */

const VIN = /\b[a-hj-npr-z\d]{17}\b/g;
const VIN_LABEL = /\b(?:vin|bastidor|numero de serie|chasis|chassis)\b[^\n]{0,24}$/;
const PLATE =
  /\b(?:(?:licen[cs]e|lic|number|car|temp) ?(?:plate|tag)s?(?: (?:number|no))?|plates? ?(?:#|number|no|num|is|was|:)|tag (?:#|number)|tags? (?:on|of) (?:the|his|her|their|that) (?:[a-z]{3,8} )?(?:truck|car|van|suv|vehicle|bike|trailer)|(?:truck|van|suv|vehicle)'?s? (?:tag|plate)s?|placas?(?: (?:del? (?:carro|auto|coche|camioneta)|numero|no))?|matricula(?: del? (?:coche|carro|auto))?|patente)(?![a-z])[\s:#="'-]{0,4}(?:(?:is|was|es|son|number|no)\b[\s:#="'-]{0,3}){0,2}((?:[a-z\d]{2,4}[ -][a-z\d]{2,4}|[a-z\d]{5,8}))(?![a-z\d])/g;
const WHOLE_PLATE = /^(?=(?:[a-z -]*\d){2})(?=.*[a-z])[a-z\d]{2,8}(?:[ -][a-z\d]{2,4})?$/;
const TIME_OR_UNIT = /\d ?(?:am|pm|mg|ml|st|nd|rd|th|min|mins|hrs|days|lbs|oz)$/;

/** Digits of the shortest plate. */
const FEWEST = 2;
/** One of these is in every label of a plate. */
const PLATES = ['plate', 'tag', 'placa', 'matric', 'patente'];

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.all < FEWEST) return [];
  const found: Candidate[] = [];
  if (written.together >= 3)
    scan(doc, VIN, (match) => {
      const vin = match[0];
      // A word of 17 letters or a long number is no VIN.
      if (!/\d{3}/.test(vin) || !/[a-z]/.test(vin)) return;
      const label = VIN_LABEL.test(before(lower, match.index));
      const checked = hasVinCheckDigit(vin);
      if (!label && !checked) return;
      const confidence = checked ? (label ? 0.98 : 0.9) : 0.8;
      found.push({ kind: 'vehicle-id', start: match.index, end: match.index + 17, confidence });
    });
  if (PLATES.some((word) => lower.includes(word)))
    scan(doc, PLATE, (match) => {
      const plate = match[1] ?? '';
      if (!WHOLE_PLATE.test(plate) || TIME_OR_UNIT.test(plate)) return;
      const end = match.index + match[0].length;
      found.push({ kind: 'vehicle-id', start: end - plate.length, end, confidence: 0.9 });
    });
  return surest(found);
}

export const vehicleId: Detector = { kind: 'vehicle-id', detect };
