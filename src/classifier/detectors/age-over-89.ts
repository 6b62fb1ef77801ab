import type { Candidate, Detector, Doc } from '../document.ts';
import { says } from '../survey.ts';
import { after, before } from './formats/around.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Ages of 90 and over; younger ages are not identifiers. 45 CFR 164.514(b)(2)(i)(C), last clause:
 * https://www.ecfr.gov/current/title-45/section-164.514
 */

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const AGE = `(9\\d|1[0-2]\\d|ninety(?:[- ](?:${UNITS}))?|(?:a|one) hundred(?: and (?:${UNITS}))?)`;
const BEHIND = new RegExp(
  `(?<![\\d.,$/:a-z-])${AGE}(?:[- ]?(?:y[/.]?o\\b|yo[mf]?\\b|yrs?[- ]?old|years?[- ]?(?:old|young)|yr?[./ ]?o\\b|years of age|ya\\b|y\\.o)|[- ]?(?:anos de edad|anos|anitos)|y(?:rs?|ears?)?[- ]?(?:old)?\\b(?= ?(?:[mf]\\b|male|female|woman|man|lady|pt\\b))|[- ]?(?:f|m|fem|female|male)(?![a-z°'/]))`,
  'g',
);
const AHEAD = new RegExp(
  `\\b(?:age[ds]?(?: of| is|:)?|turn(?:s|ed|ing)?|just turned|edad(?: de)?:?|de|cumple|cumplio|tiene) ${AGE}(?![\\d%/:.-]|[a-z]| ?(?:%|mg|ml|percent|degrees|miles|dollars|bucks|pesos|euros|kg|lbs|min|days|dias|horas|hours|km|personas|people|grados|around|to the|left|right))`,
  'g',
);
const DECADE = /\b(?:in (?:her|his|their) (?:late |mid |early |mid-)?)((?:90|100)'?s|nineties)\b/g;
const WORDS = /\b(?:nonagenarians?|centenarians?|nonagenari[oa]|centenari[oa])\b/g;

/** Things that are as old. */
const THING_NEXT =
  /^[- ]?(?:old |year |years )?(?:house|home\b(?! (?:patient|resident))|building|tree|church|school|company|tradition|hospital|bridge|film|movie|wine|whiske?y|scotch|book|recipe|restaurant|bar|theater|store|farm|oak|law|record|history|song|institution|organization|newspaper|club|team|car|barn|brick|castle|city|town|piano|violin|clock|painting|war|mortgage|anniversary|casa|edificio|iglesia|escuela|empresa)/;
const SPAN_NEXT =
  /^ ?(?:de (?:experiencia|historia|garantia|servicio|casados|matrimonio|antiguedad|carcel|prision|tradicion)|atras|despues|antes|ago|later|before|since)/;
const SPAN_BEFORE =
  /(?:\bhace|\bdurante|\bdesde hace|\bhasta los|\bcasi|\blos|\bnext|\bpast|\blast|\bsince|\bevery|\bdentro de|\bin) ?$/;
const HEAT =
  /\b(?:temp|temps|temperature|fever|degrees|outside|weather|hot|heat|weekend|humid|t|tmax|febrile|size|nascar|section|row|seat|gate|channel|exit)\b[^.\n]{0,20}$/;
const PERSON_NEXT =
  /^[- ]{0,2}(?:[mf]\b|male|female|woman|man|lady|gentleman|pt\b|patient|grand\w{2,6}|resident|mother|father|mom|dad|w\/|with|who|c\/o|s\/p|here|presents|senora?|paciente|mujer|hombre|abuel[oa])/;

/** What every age of 90 or more is written with, cheap to look for. */
const OLD = /9\d|1[0-2]\d|\bninet|\bhundred/;

function detect(doc: Doc): readonly Candidate[] {
  const { lower } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ kind: 'age-over-89', start, end, confidence });
  };

  const old = says(doc, OLD);
  if (old) {
    scan(doc, BEHIND, (match) => {
      const [whole, age = ''] = match;
      const start = match.index;
      const end = start + whole.length;
      const next = after(lower, end, 24);
      const lead = before(lower, start, 32);
      if (THING_NEXT.test(next) || SPAN_NEXT.test(next)) return;
      const sexOnly =
        /^[- ]?[a-z]+$/.test(whole.slice(age.length)) &&
        /(?:\b|\d)(?:f|m|fem|female|male)$/.test(whole) &&
        !/y/.test(whole);
      // "94f" is a woman or a summer's day, "100m" a race or a budget, "98 male" a count.
      if (
        sexOnly &&
        (HEAT.test(lead) ||
          /^[- ]?(?:dash|race|run|sprint|views|users|people|patients|pts|residents|students|freestyle|euros|dollars|high|low|outside|today|degrees)/.test(
            next,
          ) ||
          /\s/.test(whole))
      )
        return;
      const spanish = /anos|anitos/.test(whole);
      if (spanish && SPAN_BEFORE.test(lead)) return;
      add(start, start + age.length, PERSON_NEXT.test(next) || !sexOnly ? 0.93 : 0.7);
    });
    scan(doc, AHEAD, (match) => {
      const [whole, age = ''] = match;
      const end = match.index + whole.length;
      const next = after(lower, end, 24);
      if (THING_NEXT.test(next) || SPAN_NEXT.test(next)) return;
      const bare = /^(?:de|tiene|cumple)/.test(whole);
      if (bare && !/^ ?an/.test(next)) return;
      add(end - age.length, end, 0.85);
    });
  }
  if (lower.includes('enari'))
    scan(doc, WORDS, (match) => add(match.index, match.index + match[0].length, 0.8));
  if (!old) return surest(found);
  scan(doc, DECADE, (match) => {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end, 0.7);
  });
  return surest(found);
}

export const ageOver89: Detector = { kind: 'age-over-89', detect };
