import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { isDea } from './formats/dea.ts';
import { digits } from './formats/digits.ts';
import { labelled } from './formats/labelled.ts';
import { isNpi } from './formats/npi.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Certificate and licence numbers: driver's licences (labels only, the formats of 51 issuers overlap everything), and
 * the NPI and DEA numbers of providers, which have check digits. 45 CFR 164.514(b)(2)(i)(K):
 * https://www.ecfr.gov/current/title-45/section-164.514
 */

const LABEL =
  /\b(?:(?:driver'?s?'?|drivers'|driving) ?(?:licen[cs]e|lic)(?: (?:number|num|no)| ?#)?|(?:dl|d\.l\.) ?(?:#|number|num|no\b)|licen[cs]e (?:number|num|no)|licen[cs]e ?#|(?:cdl|dl|d\.l\.|lic)(?= (?:is )?(?:[a-z]{2} )?#?[a-z]{0,2}-?\d{2}[\d-]{3})|(?:dl|d\.l\.|license|lic) (?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])(?= #?[a-z]{0,2}-?\d)|state id(?: (?:number|no)| ?#)?|(?:birth|death|marriage) certificate(?: (?:number|no)| ?#)?|certificate (?:number|no|#)|cert ?#|licencia(?: de (?:conducir|conductor|manejo|manejar))?(?: (?:numero|no))?|permiso de conducir|carnet de conducir|carne de conducir|cedula profesional|(?:n\.?o ?\.?(?: de )?|numero de )(?:col|colegiad[oa])|colegiad[oa](?: (?:no|n|numero))?)(?![a-z])/g;
const SOFTWARE =
  /\b(?:windows|office|adobe|microsoft|software|product key|activation|plate|fishing|hunting)\b/;
const TEN = /(?<![\da-z$#@/.+-])[12]\d{9}(?![\da-z]|[-./]\d)/g;
const NPI_LABEL = /\bnpi\b[^\d]{0,24}$/;
const DEA = /\b[abcdefghjklmprstux][a-z9]\d{7}\b/g;
const DEA_LABEL = /\bdea\b[^\d]{0,24}$/;

/** Digits of the shortest number a label may earn. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.together < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'license', start, end, confidence });
  };

  if (written.together >= 10)
    scan(doc, TEN, (match) => {
      if (!isNpi(match[0])) return;
      add(match.index, match.index + 10, NPI_LABEL.test(before(lower, match.index)) ? 0.95 : 0.4);
    });
  if (written.together >= 7)
    scan(doc, DEA, (match) => {
      if (!isDea(match[0])) return;
      add(match.index, match.index + 9, DEA_LABEL.test(before(lower, match.index)) ? 0.97 : 0.7);
    });
  labelled(doc, LABEL, 2, ({ start, end, value, where }) => {
    const count = digits(value).length;
    if (count < 4 || count > 16 || SOFTWARE.test(before(lower, start))) return;
    if (where === 'near' && /^(?:19|20)\d\d$/.test(value)) return;
    add(start, end, where === 'near' ? 0.75 : 0.92);
  });
  return surest(found);
}

export const license: Detector = { kind: 'license', detect };
