import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { settingOf } from './formats/care-words.ts';
import { dictated } from './formats/dictated.ts';
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
  /\b(?:(?:numero|num\.?|no\.?) de (?:contrato|plan|tarjeta)(?: (?:del|de) (?:plan|seguro|salud))?|(?:mbr|memb|subs?|subscr)(?: ?(?:id|num|no|#))|(?:tarjeta|carnet) (?:del? |de mi |de su )?(?:seguro|salud)|id \(?(?:ins|insurance)\)?|bene(?:ficiary)? ?(?:id|no|#)|sponsor(?:'s)? (?:number|no|#|ssn|id)|medicare|medicaid|medi-?caid|medcaid|medicad|mediciad|medicaide|mcaid|m'caid|mcare|m'care|medi-?cal|medi cal|mcal|dual elig\w{0,4} id|chip id|badgercare|soonercare|peachcare|hoosier|buckeye|fidelis|healthfirst|emblem|highmark|premera|regence|carefirst|medica|healthnet|health net|bright health|devoted|optum(?:rx)?|express scripts|caremark|magellan|beacon|evernorth|champva|railroad medicare|mbi|hicn|masshealth|tenncare|tricare|bcbs\w{0,3}|blue cross(?: blue shield)?|blue shield|aetna|cigna|uhc|united ?health(?:care)?|humana|kaiser|anthem|molina|ahcccs|va(?= (?:id|number|#))(?: id| number| ?#)|rx ?id|centene|ambetter|oscar|wellcare|amerigroup|caresource|delta dental|metlife dental|(?:health )?(?:insurance|ins)(?: (?:id|number|num|no|card))|(?:health )?(?:insurance|ins) ?#|subscriber(?! count)(?: (?:id|number|num|no)| ?#)?|beneficiary(?: (?:id|number|num|no)| ?#)?|health plan (?:id|number|no|#)|plan id|rxbin|rx ?bin|pcn|rx ?grp|nass|nuss|tarjeta sanitaria|cip|(?:id|numero|no|num) (?:de|del) (?:afiliad[oa]|afiliacion|asegurad[oa]|seguro(?: medico| de salud)?|beneficiari[oa])|numero de (?:la )?seguridad social|afiliad[oa](?: (?:no|n|numero|#)|(?= [a-z]{2,4}-?\d{5})))(?![a-z])/g;
/** "MBI is 1 E G 4 T E 5 M K 7 3". */
const SPACED_MBI = /\bmbi(?: (?:is|no|number))?[ :#]{1,2}([a-z\d](?: ?[a-z\d]){10})(?![a-z\d])/g;
/** Labels that clubs, gyms and car insurers use too. */
const SHARED =
  /\b(?:member(?:ship)?(?:'s)?(?: ?(?:id|number|num|no|#))|policy(?: (?:id|number|num|no)| ?#|(?= [a-z]{0,3}-?\d))|member(?= [a-z]{0,3}-?\d)|eob (?:came )?(?:for|para)(?= (?:policy )?[a-z]{1,3}\d)|group(?: (?:id|number|num|no)| ?#)|grp ?#|(?:id|numero|no|num) de (?:miembro|poliza|grupo|socio)|poliza(?: (?:no|n|numero|#))?)(?![a-z])/g;
/** Three letters and eight to twelve digits: the numbers of the Blue plans and their like. */
const PREFIXED =
  /(?<![a-z\d.-])(?!(?:for|the|and|was|are|per|its|has|not|get|got|ref|acc|fin|csn|har|enc|rpt|box|zip|fax|tel|ext|lot|sku|upc|npi|dea|ndc|icn|tcn|dcn|ups|inv|sep|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|her|his|our|you|clm|ein|tin|ssn|mrn|bus|gas|ran|won|age|all|one|two|six|ten|ser|vin|app)\b)[a-z]{3}[ -]?(?:w[ -]?)?\d(?:[ -]?\d){7,11}[a-z]?(?![a-z\d-])/g;
const INSURED =
  /\b(?:group|grp|members?|mbr|id|policy|plan|insur\w{0,6}|ins|subscriber|cards?|elig\w{0,8}|payers?|claims?|copay|auth\w{0,10}|coverage|covered|termed|deductible|prior|pharmacy|denied|billing)\b/;
/** Labels behind which a number may be read out or taken apart. */
const READ_OUT =
  /\b(?:med(?:i|1)?(?:ca(?:re|er|r)|cre|crae)|med(?:i|1)?(?:caid|ciad|cade|acid|caide)|medi-?cal|mbi|hicn|bene(?:ficiary)?(?: id)?|subscriber|members?(?:'s)?(?: ?(?:id|number|num|no|#))?|cardholder|policy(?: ?(?:holder|number|num|no|hash))?|(?:insurance|ins|humana|aetna|cigna|uhc|bcbs|anthem|molina|kaiser) (?:id|number|num|no|card)|(?:card|carnet) (?:says|reads|has|dice)(?: id)?|id (?:number|num|no)|poliza|asegurad[oa]|afiliad[oa]|afiliacion|tarjeta (?:sanitaria|del? seguro)|seguro popular)(?![a-z])/g;
const PLANS =
  /^(?:med|mbi|hicn|bene|subs|cardholder|humana|aetna|cigna|uhc|bcbs|anthem|molina|kaiser|ins|asegurad|afilia|seguro popular|tarjeta sanitaria)/;
const NASS = /\b(?:nass|nuss|seguridad social|afiliacion)[\s:#no.-]{0,8}(\d{2}(?:[ /-]?\d{1,8}){1,4})(?!\d)/g;

/** Digits in groups of 3-4 or 3-3-4 beside a plan's bare name are a line of the plan, or of whoever works there. */
const TELEPHONE = /^(?:(?:1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]{1,2})?\d{3}[-.]\d{4}(?!\d)/;
/** Toll-free ones are so whatever the label: https://www.nanpa.com/numbering/800-number-information */
const HOTLINE = /^(?:1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)/;

/** Digits of the shortest number a label may earn. */
const FEWEST = 4;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, digits: written } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'member-id', start, end, confidence });
  };
  dictated(doc, READ_OUT, 1, ({ start, end, digits: count, spelled }, label) => {
    if (count < 5 || count > 18 || !spelled) return;
    const plan = PLANS.test(label);
    if (HOTLINE.test(lower.slice(start, end))) return;
    const setting = plan ? 'care' : settingOf(lower, start, end);
    add(start, end, setting === 'care' ? 0.88 : setting === 'everyday' ? 0.4 : 0.82);
  });
  if (written.all < FEWEST) return surest(found);

  // An MBI in three groups has letters behind its blanks: "1EG4 TE5 MK73".
  if (written.all >= 5 && lower.includes('mbi'))
    scan(doc, SPACED_MBI, ({ index, 0: whole, 1: value = '' }) => {
      const end = index + whole.length;
      MBI.lastIndex = 0;
      if (MBI.test(value.replaceAll(' ', ''))) add(end - value.length, end, 0.92);
    });
  if (written.all >= 5) scan(doc, MBI, (match) => add(match.index, match.index + match[0].length, 0.92));
  if (written.together < FEWEST) return surest(found);
  if (written.together >= 8)
    scan(doc, PREFIXED, ({ index, 0: whole }) => {
      const end = index + whole.length;
      const setting = settingOf(lower, index, end);
      const insured = INSURED.test(lower.slice(Math.max(0, index - 80), end + 80));
      add(
        index,
        end,
        setting === 'everyday' ? 0.2 : insured && setting === 'care' ? 0.86 : insured ? 0.6 : 0.35,
      );
    });
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
      /\b(?:id|no|num|number|numero|contrato|tarjeta|mbr|bene|sponsor|mbi|hicn|nass|nuss|card)\b|#|afilia|asegurad|subscriber|benefici/.test(
        label,
      );
    const spoken = named || /\bid\b[^\d\n]{0,8}$/.test(before(lower, start, 12));
    const lettered = where === 'next' && /^(?:m|hum).*/.test(label) && /^[a-z]{1,3} ?\d{5}/.test(value);
    if (count < (spoken ? 4 : lettered ? 5 : 6) || count > 16) return;
    if (!spoken && ((where === 'near' && count === 10) || TELEPHONE.test(value))) return;
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
