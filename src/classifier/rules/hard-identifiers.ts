import { CARE_GIVES } from '../detectors/other-id.ts';
import { says } from '../survey.ts';
import type { Kind } from '../types.ts';
import { plain, type RuleFamily } from './evidence.ts';

const HARD: ReadonlySet<Kind> = new Set<Kind>(['ssn', 'mrn', 'member-id']);
/** Whoever hides a number from the filter says what it is. */
const SECRETIVE =
  /\b(?:(?:so|pa(?:ra)?) (?:it|fb|facebook|q|que)(?: it)? (?:doesn'?t|doesnt|dont|don't|won'?t|no) (?:lo )?(?:get )?(?:flag\w*|catch|brinque|agarre|marque)|dont flag|filtro|spaced (?:it|out)|delete (?:this|it)? ?after|(?:don'?t|didn'?t) (?:say|get|tell)[^.]{0,24}(?:from me|where u got|where you got|out ?loud)|that'?s the soc)\b/;
/** A device in or on somebody: its serial number is theirs, unless it lies in the workshop. */
const WORN =
  /\b(?:pacemakers?|pacers?|icd|defibrillators?|implant(?:s|ed)?|explanted|insulin pump|pump|cpap|bipap|hearing aids?|cochlear|dexcom|cgm|omnipod|stent|valve|prosthe\w{1,6}|event monitor|holter|loop recorder|stimulator|shunt|marcapasos|protesis|desfibrilador|audifonos?)\b/;
const WORKSHOP =
  /\b(?:biomed|loaner|inventory|dirty (?:room|utility)|tag it|keg|broken|calibrat\w{1,4}|warranty|battery recall|shelf|rental|spare|restock|demo unit)\b/;
/** From here on a serial number is labelled. */
const LABELLED = 0.8;
const NUMBERED: ReadonlySet<Kind> = new Set<Kind>([
  'mrn',
  'ssn',
  'member-id',
  'account',
  'phone',
  'other-id',
]);

/** R1: a hard identifier says of itself that it is a patient's. */
export const hardIdentifiers: RuleFamily = ({ doc, candidates, about }, add) => {
  const hidden = doc.hasDigit && says(doc, SECRETIVE);
  const hard = candidates.filter(
    ({ kind, confidence }) =>
      (HARD.has(kind) && confidence >= 0.8) ||
      (kind === 'account' && confidence >= (about.length > 0 ? 0.6 : 0.85)) ||
      // Prescriptions, specimens, authorizations: care alone numbers them. What shops number too needs health beside it.
      (kind === 'other-id' && confidence >= (about.length > 0 ? 0.7 : CARE_GIVES)) ||
      (kind === 'device-id' && confidence >= LABELLED && says(doc, WORN) && !says(doc, WORKSHOP)) ||
      (hidden && NUMBERED.has(kind) && confidence >= 0.3),
  );
  if (hard.length > 0)
    add(
      'R1',
      Math.max(hidden ? 0.8 : 0, ...hard.map(({ confidence }) => confidence)),
      [],
      hard.map((one) => plain(doc, one)),
    );
};
