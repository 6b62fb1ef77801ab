import type { Candidate, Detector, Doc } from '../document.ts';
import { settingOf } from './formats/care-words.ts';
import { descriptions } from './formats/description.ts';
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
  /\b(?:passport(?: (?:number|num|no)| ?#)?|pasaporte(?: (?:numero|no))?|alien ?(?:number|no|registration|#)|a-number|uscis ?#|green card(?: (?:number|no)| ?#)|visa (?:number|no)|dni|nie|nif|curp|rfc|clave de elector|cedula(?: de identidad)?|national id|tribal (?:id|enrollment)(?: (?:number|no))?|military id|dod id|edipi|student id|employee id)(?![a-z])/g;
/** "no", "#", "number" and their short forms. */
const NO = '(?: ?(?:number|num|nbr|no|id|#)\\.?)';
/** What stands between a label of care and a code that follows at once: "rx 7714482", "acc: 26-118834". */
const CODE_NEXT = '(?=[ :#-]{1,3}(?=[a-z\\d-]*\\d{3}|[a-z\\d-]*\\d-\\d{2})[a-z]{0,4}-?\\d)';
/** Numbers that care alone gives out. */
const CARE = new RegExp(
  `\\b(?:(?:rx|prescription|script|refill|receta|med order)(?:s|'s)?(?:${NO}| numero)|(?:rx|rxs|prescription|receta)(?=[ :#-]{1,3}[a-z]?\\d{5})|accession(?:${NO})?|(?:accn|accsn|accession)${CODE_NEXT}|acc ?#(?= ?[a-z]{0,2}\\d{2}-\\d)|(?:specimen|spec|sample|requisition|req|biopsy|bx|path(?:ology)?|cytology|cyto|slide|study|subj(?:ect)?|participant|donor|recipient|transplant|unos|blood unit|client|clients|consumer|resident|inmate|decedent|detainee|enrollee|recipient|student health|case mgmt(?: client)?|infusion|transfusion|dialysis)(?:${NO})|(?:specimen|spec|sample|requisition|cyto(?:logy)?|(?:surg(?:ical)? )?path(?:ology)?|subj(?:ect)?|decedent|coroner(?:'s)? case|me case|autopsy|inmate|unos|participant|accn)${CODE_NEXT}|(?:prior |pre)?-?auth(?:orization)?s?(?:${NO})|(?:prior auths?|preauth|pre-auth|auths?|autorizacion)${CODE_NEXT}|(?:tribal )?census(?:${NO})|prior auth|pa(?: ?#| case| ref)|pa(?= \\d{4,}-?\\d| [a-z]{0,2}\\d{5})|pre-?cert(?:${NO})?|referral(?:${NO})|(?:referral|precert|pre-cert)${CODE_NEXT}|(?:covermymeds|cmm)(?: key| code)?|evicore(?: case| ref)?|carelon(?: case| ref)?|(?:aim|nia|naviHealth|availity|surescripts)(?: case| ref| order)${NO}?|dispense(?:${NO})|incident(?= \\d{2}-\\d{4})|(?:dcf|cps|aps|dhs|osha|court|docket) (?:case|report|intake|file|ref)(?:${NO})?|(?:trip|ride|rider|member|passenger)(?:${NO}|(?= [a-z]{1,3}-?\\d))(?=[^.\\n]{0,60}(?:dialysis|modivcare|logisticare|mtm|chemo|pt|appt|clinic))|(?:modivcare|logisticare|mtm|veyo)(?: trip| ride)?(?:${NO})?|death cert(?:ificate)?(?:${NO})?|(?:numero|no|num) de (?:receta|muestra|autorizacion|referencia medica|solicitud))(?![a-z])`,
  'g',
);
/** Numbers that shops give out too. */
const SHARED = new RegExp(
  `\\b(?:(?:order|conf(?:irm(?:ation)?)?|case|ref(?:erence)?|ticket|request|incident|intake|file|report|exam|unit|tube|bag|label|reg(?:istry)?|cert|person|appeal|call ref|key code|invoice|log|job|script)(?:${NO})|(?:case|ref|order|exam|study|unit|tube|slide|sample|specimen|referral|incident|intake|report|requisition|req|spec|script|caso|conf|orden|cert|appeal|trip|ride|folio)${CODE_NEXT}|codigo de (?:confirmacion|reserva)|numero de (?:orden|caso|confirmacion|referencia|estudio)|folio)(?![a-z])`,
  'g',
);
/** Words that only the laboratory, the pharmacy, imaging or a payer put around a number. */
const PATHOLOGY =
  /(?<![a-z\d#-])(?:s|sp|c|cy|ng|n|np|a|h|hp|sf|fs|bm|ps|ss|us|su|gc|mc|d)-?\d{2}-\d{3,6}(?:-[a-z\d]{1,2})?(?![a-z\d-])/g;
/** Donation identification number of a blood unit, ISBT 128. */
const BLOOD_UNIT = /(?<![a-z\d])[a-z]\d{4} ?\d{2} ?\d{6}(?!\d)/g;
const BLOOD =
  /\b(?:unit|units|prbcs?|blood|platelets?|plts?|ffp|plasma|cryo|transfus\w{0,5}|hung|donor|crossmatch\w{0,3})\b/;
/** A unit that hangs on nobody. */
const ON_SHELF =
  /\b(?:shelf|expir\w{1,3}|discard\w{0,3}|inventory|count (?:is|now)|in stock|quarantine\w?|cooler)\b/;
/** "K T 4 4 1 8" of a placard for the disabled. */
const PLACARD =
  /\b(?:handicap(?:ped)?|disab(?:led|ility)) (?:placard|tag|parking)(?: (?:is|no|number|#))? ?#?((?:[a-z] ?){0,3}\d(?: ?\d){3,6})(?!\d)/g;
/** 1.2.840...: the DICOM root of imaging studies. */
const DICOM = /(?<![\d.])1\.(?:2\.(?:840|826|276|392)|3\.\d{1,2}|2\.\d{3})\.[\d.]{8,60}/g;
/** The key of a request at CoverMyMeds: eight letters and digits, on either side of the name. */
const KEY =
  /\b(?=[a-z]{0,7}\d)(?=\d{0,7}[a-z])([a-z\d]{7,8})\b (?:on|in|for) (?:covermymeds|cmm)\b|\b(?:covermymeds|cmm)(?: (?:key|code|ref|id|is|#|request)){0,3}[ :#]{1,2}(?=[a-z]{0,7}\d)(?=\d{0,7}[a-z])([a-z\d]{7,8})\b/g;
/** "Requisition 40077 for the new scale": what is bought. */
const OF_GOODS =
  /^ (?:is |was )?for (?:the |a |an |our |two |some |more )?(?:new |replacement |extra |broken |office |break room ){0,2}(?:scales?|printers?|chairs?|stools?|desks?|monitors?|fridge|freezer|toner|tv|microwave|laptops?|computers?|furniture|paper|gloves|masks|supplies|signs?|signage|uniforms|scrubs|shelves|shelving|carts?|bladder scanner|otoscopes?|light bulbs?|batteries|phones?|headsets?|carpet|paint|blinds|mats?|lockers?|badge)\b/;
/** Numbers of these are patients' wherever words of care stand around them. */
const OF_PATIENTS =
  /^(?:case|exam|study|slide|sample|specimen|spec|req|requisition|tube|unit|referral|appeal|intake|registry|reg|person|incident|caso|cert|trip|ride|bag|call ref)/;
/** Mexican population registry key: https://www.gob.mx/curp */
const CURP = /\b[a-z]{4}\d{6}[hmx][a-z]{5}[a-z\d]\d\b/g;
const DNI = /(?<![\da-z.-])(?:[xyz]-?\d{7}|\d{2}\.?\d{3}\.?\d{3})[- ]?[a-z](?![a-z\d])/g;

/** A number that care alone gives out is a hard identifier, which a passport beside no health is not (rules.ts). */
export const CARE_GIVES = 0.95;
/** "the prior auth line is 800-555-0199". */
const PHONE = /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/;
/** Digits of the shortest number a label may earn. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'other-id', start, end, confidence });
  };

  for (const { start, end, confidence } of descriptions(doc)) add(start, end, confidence);
  if (written.all >= 1 && (lower.includes('covermymeds') || lower.includes('cmm')))
    scan(doc, KEY, ({ index, 0: whole, 1: before = '', 2: behind = '' }) => {
      const key = before === '' ? behind : before;
      const start = index + (before === '' ? whole.length - key.length : 0);
      add(start, start + key.length, CARE_GIVES);
    });
  if (written.together < FEWEST) return found;

  if (written.together >= 7)
    scan(doc, CURP, (match) => add(match.index, match.index + match[0].length, 0.92));
  if (written.together >= 7)
    scan(doc, DNI, (match) => {
      if (!isDni(match[0].replace(/[^a-z\d]/g, ''))) return;
      add(match.index, match.index + match[0].length, 0.8);
    });
  if (written.together >= 5)
    labelled(doc, PERSONAL, 2, ({ start, end, value, where }) => {
      const count = digits(value).length;
      if (count < 5 || value.length > 20) return;
      const base = settingOf(lower, start, end) === 'care' ? 0.95 : 0.92;
      add(start, end, where === 'near' ? 0.8 : base);
    });
  labelled(doc, CARE, 2, ({ start, end, value, where }) => {
    const count = digits(value).length;
    if (count < (value.includes('-') ? 3 : 4) || value.length > 24) return;
    if (settingOf(lower, start, end) === 'everyday') return;
    if (PHONE.test(value) || OF_GOODS.test(lower.slice(end, end + 48))) return;
    add(start, end, where === 'near' ? 0.8 : CARE_GIVES);
  });
  labelled(doc, SHARED, 1, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    if (count < 4 || value.length > 24) return;
    const setting = settingOf(lower, start, end);
    const year = /^(?:19|20)\d\d$/.test(value);
    const theirs = OF_PATIENTS.test(label) && !year && where === 'next';
    const base = setting === 'care' ? (theirs ? CARE_GIVES : 0.75) : setting === 'everyday' ? 0.2 : 0.35;
    add(start, end, where === 'near' ? Math.min(base, 0.6) : base);
  });
  if (written.together >= 5)
    scan(doc, PATHOLOGY, ({ index, 0: whole }) => {
      const setting = settingOf(lower, index, index + whole.length);
      add(index, index + whole.length, setting === 'care' ? CARE_GIVES : setting === 'everyday' ? 0.2 : 0.5);
    });
  if (written.together >= 12)
    scan(doc, BLOOD_UNIT, ({ index, 0: whole }) => {
      const end = index + whole.length;
      if (
        BLOOD.test(lower.slice(Math.max(0, index - 40), end + 40)) &&
        !ON_SHELF.test(lower.slice(Math.max(0, index - 40), end + 60))
      )
        add(index, end, CARE_GIVES);
    });
  if (lower.includes('placard') || lower.includes('parking'))
    scan(doc, PLACARD, ({ index, 0: whole, 1: value = '' }) => {
      const end = index + whole.length;
      add(end - value.length, end, 0.75);
    });
  if (written.together >= 12 && written.signed)
    scan(doc, DICOM, ({ index, 0: whole }) => add(index, index + whole.length, CARE_GIVES));
  return surest(found);
}

export const otherId: Detector = { kind: 'other-id', detect };
