import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { digits } from './formats/digits.ts';
import { labelled } from './formats/labelled.ts';
import { luhn } from './formats/luhn.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Device identifiers and serial numbers: UDI carriers (GS1 application identifiers), IMEI (Luhn), MAC addresses and
 * labelled serials. A serial counts fully only beside a medical device; the laptop's does not.
 * 45 CFR 164.514(b)(2)(i)(M); UDI: https://www.fda.gov/medical-devices/unique-device-identification-system-udi-system
 */

const SERIAL =
  /\b(?:serial(?: (?:number|num|no|nbr)| ?#)?|ser ?(?:#|no)|ser(?= [a-z]{2,4} ?\d{4})|serie(?= [a-z]{0,4}\d{4})|s\/n|sn(?: ?#)?|device id(?:entifier)?|device ?#|udi|meid|(?:pacemaker|icd|pump|defibrillator|implant|monitor|cpap|hearing aid|sensor|transmitter|marcapasos|bomba)(?: (?:id|number|no)| ?#)|numero de serie|n\.?o de serie|no\. de serie)(?![a-z])/g;
const MEDICAL =
  /\b(?:pacemakers?|icd|defibrillators?|pumps?|implants?|implanted|cpap|bipap|hearing aids?|cochlear|insulin|libre|dexcom|cgm|omnipod|medtronic|boston scientific|abbott|stent|valve|prosthe\w{1,6}|knee|hip|shoulder|monitor|holter|glucometer|transmitter|sensor|loop recorder|stimulator|shunt|port|catheter|wheelchair|oxygen|concentrator|concentrador|ventilator|nebulizer|marcapasos|bomba|protesis|desfibrilador|audifonos?|silla de ruedas|patient|pt|pt's|paciente)\b/;
const UDI = /\(01\)\d{14}(?:\((?:11|17|10|21)\)[a-z\d-]{1,20}){0,4}/g;
const IMEI = /(?<![\da-z$/.-])\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d(?![\da-z]|[-./]\d)/g;
const IMEI_LABEL = /\bimei\b[^\d]{0,16}$/;
const MAC = /(?<![\da-z:-])[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}(?![\da-z:-])/g;

function detect(doc: Doc): readonly Candidate[] {
  if (!doc.hasDigit) return [];
  const { lower, digits: written } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'device-id', start, end, confidence });
  };

  if (written.together >= 16)
    scan(doc, UDI, (match) => add(match.index, match.index + match[0].length, 0.95));
  if (written.together >= 15)
    scan(doc, IMEI, (match) => {
      if (!luhn(digits(match[0]))) return;
      const label = IMEI_LABEL.test(before(lower, match.index));
      // 34 and 37 open the fifteen digits of an American Express card.
      if (!label && /^3[47]/.test(match[0])) return;
      add(match.index, match.index + match[0].length, label ? 0.95 : 0.5);
    });
  // Five signs stand in an address; one that is missing saves the search.
  if (lower.includes(':') || lower.includes('-'))
    scan(doc, MAC, (match) => add(match.index, match.index + match[0].length, 0.7));
  if (written.together >= 3)
    labelled(doc, SERIAL, 3, ({ start, end, value, where }) => {
      const count = digits(value).length;
      if (count < 3 || value.length < 5 || value.length > 24) return;
      const around = lower.slice(Math.max(0, start - 80), end + 60);
      const base = MEDICAL.test(around) ? 0.92 : 0.45;
      add(start, end, where === 'near' ? base - 0.05 : base);
    });
  return surest(found);
}

export const deviceId: Detector = { kind: 'device-id', detect };
