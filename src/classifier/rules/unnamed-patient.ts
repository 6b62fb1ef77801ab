import { describes } from '../context.ts';
import { says } from '../survey.ts';
import { CONTACT, DAY, FEWEST, plain, type RuleFamily } from './evidence.ts';

/** "pain is 5/10" is no day in May. */
const SCORE =
  /\b(?:pain|dolor|rated?|scored?|increases?|increased|level|out of|down to|up to)\b[^.]{0,18}\b(?:[0-9]|10)\/10$/;
/** Beside a particular patient a bare "9/17" is a day rather than a fraction. */
const LIKELY_DAY = 0.45;
/** "march 2004" marks nobody's care. */
const MONTH_ALONE = /^[a-z]{3,10}\.?,? (?:of |del? )?(?:\d{4}|'\d\d)$/;
const PARTICULAR =
  /\b\d{1,2}\s?(?:yo|y\/o|y\.o\.|yrs? old|years? old|year-old|mo old|month-old|[mf])\b|\b(?:the|this|my|our|that|el|la|un|una|mi) (?:pt|patient|paciente|client)\b|\b(?:male|female|man|woman|boy|girl|varon|mujer|hombre|nino|nina) (?:aged|age|de) \d{1,2}\b|\bde \d{1,2} anos\b|\b[mf],? ?\d{2}\b|\b\d{2} ?[mf]\b|\b(?:the|this|that|our|my|el|la) (?:teenager|teen|kid|boy|girl|lady|man|woman|guy|gentleman|newborn|infant|toddler|baby|resident|caller|inmate|student|muchach[oa]|nin[oa]|senora?|bebe)\b|\bthe one (?:from|who|whos|that)\b|\b(?:female|male|woman|man|fem|masc|mujer|hombre),? \d{2}\b|^(?:lady|guy|kid|man|woman|girl|boy) (?:from|who|in|with|w)\b/;

/** R2b: a particular patient without a name, with a day, a place or another identifier. */
export const unnamedPatient: RuleFamily = ({ doc, candidates, theirs, loose, persons }, add) => {
  const anchors = candidates
    .filter(
      ({ kind, confidence, start, end }) =>
        (kind === 'date' &&
          confidence >= LIKELY_DAY &&
          !MONTH_ALONE.test(doc.lower.slice(start, end)) &&
          !SCORE.test(doc.lower.slice(Math.max(0, start - 24), end))) ||
        (kind === 'place' && confidence >= DAY) ||
        ((kind === 'age-over-89' || CONTACT.has(kind)) && confidence >= FEWEST),
    )
    .filter((one) => !describes(doc, one));
  if (
    persons.length === 0 &&
    anchors.length > 0 &&
    says(doc, PARTICULAR) &&
    [...theirs, ...loose].length > 0
  ) {
    add(
      'R2b',
      0.65,
      [...theirs, ...loose],
      anchors.map((one) => plain(doc, one)),
    );
  }
};
