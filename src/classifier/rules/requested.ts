import { isHealthKind } from '../context.ts';
import { DIGIT_WORD } from '../cues.ts';
import { find } from '../survey.ts';
import { plain, type RuleFamily } from './evidence.ts';

/** Where somebody is to be found, short: "apt 4c", "900 s boulder", "Trailer 19, end of the gravel". */
const WHEREABOUTS =
  /\b(?:apt|unit|lot|trailer|trlr|space|bldg|house|cabin|casa|site|slip|mile marker|mm|cr|hwy|fm)\.? ?#?\d{1,5}\b|\b\d{1,5} (?:[nsew]\.? )?(?!(?:min|minutes?|mins|hours?|hrs?|people|more|miles?|stops?|of|pts?|patients?|days?|weeks?|left|am|pm|ish|or|to|and|times|doors?)\b)[a-z]{4,}\b/;

/** A longer draft tells where something is of its own accord. */
const SHORT = 80;

/** R6: an identifier or a name that answers a request for one. */
export const requested: RuleFamily = ({ doc, candidates, mentions, persons, before, question }, add) => {
  if (question.identifier || (before.care && before.wanted.size > 0)) {
    const answers = candidates.filter(
      ({ kind, confidence }) =>
        !isHealthKind(kind) &&
        kind !== 'relative' &&
        (question.identifier && kind !== 'name' && kind !== 'place'
          ? confidence >= 0.2
          : before.wanted.has(kind) && confidence >= (kind === 'name' ? 0.45 : 0.4)),
    );
    const said = answers.filter(
      (one) =>
        one.kind !== 'name' ||
        mentions.some(({ start, subject }) => start === one.start && subject === 'third-person'),
    );
    const digits = doc.tokens.filter(
      ({ shape, text, cues }) =>
        (cues & DIGIT_WORD) !== 0 || ((shape === 'number' || shape === 'mixed') && /\d/.test(text)),
    );
    const length = digits.reduce(
      (sum, { shape, text }) => sum + (shape === 'word' ? 1 : text.replaceAll(/\D/g, '').length),
      0,
    );
    const first = digits[0];
    if (said.length > 0)
      add(
        'R6',
        question.identifier ? 0.85 : 0.75,
        [],
        said.map((one) => plain(doc, one)),
      );
    else if (
      first !== undefined &&
      length >= (question.identifier ? 4 : 7) &&
      (question.identifier || before.wanted.has('phone'))
    )
      add(
        'R6',
        question.identifier ? 0.8 : 0.65,
        [],
        [
          {
            kind: 'other-id',
            ...doc.toOriginal(first.start, first.end),
            confidence: 0.7,
            subject: 'third-person',
          },
        ],
      );
  }

  const place = before.care && before.wanted.has('address') ? find(doc, WHEREABOUTS) : null;
  if (place !== null && doc.text.length < SHORT)
    add(
      'R6',
      0.66,
      [],
      [
        {
          kind: 'address',
          ...doc.toOriginal(place.index, place.index + place[0].length),
          confidence: 0.6,
          subject: 'third-person',
        },
      ],
    );

  if (question.name && persons.length > 0)
    add(
      'R6',
      0.75,
      [],
      persons.map((one) => plain(doc, one)),
    );
};
