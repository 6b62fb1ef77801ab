import type { Candidate, Detector, Doc } from '../document.ts';
import { settingOf } from './formats/care-words.ts';
import { digits } from './formats/digits.ts';
import { labelled } from './formats/labelled.ts';
import { MBI } from './formats/mbi.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Health plan beneficiary numbers: Medicare (official format), Medicaid, insurers' member, subscriber, group and policy
 * numbers, Spanish Social Security affiliation. 45 CFR 164.514(b)(2)(i)(I):
 * https://www.ecfr.gov/current/title-45/section-164.514
 */

/** Labels that only a health plan uses. */
const PLAN =
  /\b(?:medicare|medicaid|medi-cal|mbi|hicn|masshealth|tenncare|tricare|bcbs\w{0,3}|blue cross(?: blue shield)?|blue shield|aetna|cigna|uhc|united ?health(?:care)?|humana|kaiser|anthem|molina|ahcccs|va(?= (?:id|number|#))(?: id| number| ?#)|rx ?id|centene|ambetter|oscar|wellcare|amerigroup|caresource|delta dental|metlife dental|(?:health )?(?:insurance|ins)(?: (?:id|number|num|no|card))|(?:health )?(?:insurance|ins) ?#|subscriber(?: (?:id|number|num|no)| ?#)?|beneficiary(?: (?:id|number|num|no)| ?#)?|health plan (?:id|number|no|#)|plan id|rxbin|rx ?bin|pcn|rx ?grp|nass|nuss|tarjeta sanitaria|cip|(?:id|numero|no|num) (?:de|del) (?:afiliad[oa]|afiliacion|asegurad[oa]|seguro(?: medico| de salud)?|beneficiari[oa])|numero de (?:la )?seguridad social|afiliad[oa] (?:no|n|numero|#))(?![a-z])/g;
/** Labels that clubs, gyms and car insurers use too. */
const SHARED =
  /\b(?:member(?:ship)?(?:'s)?(?: ?(?:id|number|num|no|#))|policy(?: (?:id|number|num|no)| ?#|(?= [a-z]{0,3}-?\d))|member(?= [a-z]{0,3}-?\d)|eob (?:came )?(?:for|para)(?= (?:policy )?[a-z]{1,3}\d)|group(?: (?:id|number|num|no)| ?#)|grp ?#|(?:id|numero|no|num) de (?:miembro|poliza|grupo|socio)|poliza(?: (?:no|n|numero|#))?)(?![a-z])/g;
const NASS = /\b(?:nass|nuss|seguridad social|afiliacion)[\s:#no.-]{0,8}(\d{2}(?:[ /-]?\d{1,8}){1,4})(?!\d)/g;

/** Digits of the shortest number a label may earn. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  if (written.together < FEWEST) return [];
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'member-id', start, end, confidence });
  };

  if (written.together >= 5) scan(doc, MBI, (match) => add(match.index, match.index + match[0].length, 0.92));
  if (written.together >= 10)
    scan(doc, NASS, (match) => {
      const count = digits(match[1] ?? '').length;
      if (count < 10 || count > 13) return;
      const end = match.index + match[0].length;
      add(end - (match[1] ?? '').length, end, 0.95);
    });
  labelled(doc, PLAN, 3, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    // "medicare 65", "aetna 2024": a plan's name is also followed by ages, years and phone numbers.
    const named =
      /\b(?:id|no|num|number|numero|mbi|hicn|nass|nuss|card)\b|#|afilia|asegurad|subscriber|benefici/.test(
        label,
      );
    if (count < (named ? 4 : 6) || count > 16) return;
    if (!named && where === 'near' && count === 10) return;
    add(start, end, where === 'near' ? 0.85 : 0.95);
  });
  labelled(doc, SHARED, 3, ({ start, end, value, label, where }) => {
    const count = digits(value).length;
    if (count < (/^(?:member|policy)$/.test(label) ? 6 : 4) || count > 16) return;
    const setting = settingOf(lower, start, end);
    const member = label.startsWith('member') || /miembro|policy|poliza/.test(label);
    const base = setting === 'care' ? 0.95 : setting === 'everyday' ? 0.4 : member ? 0.9 : 0.6;
    add(start, end, where === 'near' ? base - 0.04 : base);
  });
  return surest(found);
}

export const memberId: Detector = { kind: 'member-id', detect };
