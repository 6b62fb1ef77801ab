import { find, says } from '../survey.ts';
import {
  CAME,
  CLOCK,
  CONFIRMS,
  DECLINED,
  FRAGMENT,
  GRAVE,
  OURS,
  OUTCOME,
  PLACE_TOLD,
  SHORT,
  VALUES,
} from './answers.ts';
import { BODILY, plain, type RuleFamily } from './evidence.ts';

/** R4, R7: the conversation supplies the person or the health that the draft leaves out. */
export const conversation: RuleFamily = (
  { doc, linked, about, theirs, loose, persons, emergency, before },
  add,
) => {
  const answer = doc.text.length < SHORT;
  if (before.relationship && answer && persons.length === 0 && says(doc, CONFIRMS))
    add('R7', 0.66, linked, []);
  const fragment = doc.text.length < FRAGMENT;
  // "which room had the spill" - "10 left. that's the ileostomy": the number that was asked for is somebody's bed.
  const told = before.lastAsks && before.wanted.has('room') && fragment ? find(doc, PLACE_TOLD) : null;
  if (told !== null && about.length > 0)
    add('R5', 0.62, about, [
      {
        kind: 'room',
        ...doc.toOriginal(told.index, told.index + told[0].length),
        confidence: 0.6,
        subject: 'third-person',
      },
    ]);
  if (persons.length === 0 && !emergency && !says(doc, DECLINED)) {
    const hers = theirs.filter(({ bond }) => bond === 'pronoun' || bond === 'patient');
    const faint = linked.filter(
      ({ health, subject }) =>
        health.strength === 'weak' &&
        BODILY.has(health.kind) &&
        (subject === 'third-person' || subject === 'nobody'),
    );
    const resulted = () => says(doc, OUTCOME) || says(doc, VALUES) || (doc.hasDigit && !says(doc, CLOCK));
    if (before.person && hers.length > 0) add('R4', before.lastPerson ? 0.85 : 0.75, hers, []);
    else if (
      before.lastPerson &&
      (answer || (fragment && before.lastAsks)) &&
      [...theirs, ...loose].length > 0
    )
      add('R4', 0.7, [...theirs, ...loose], []);
    else if (before.lastPerson && before.care && before.lastAsks && fragment && faint.length > 0)
      add('R4', 0.62, faint, []);
    else if (
      before.lastPerson &&
      before.lastAsks &&
      answer &&
      ((before.lastHealth && resulted()) || (before.care && says(doc, VALUES)))
    )
      add('R4', 0.65, linked, []);
    else if (before.lastPerson && before.care && before.lastAsks && answer && says(doc, GRAVE))
      add('R4', 0.62, linked, []);
    else if (before.lastPerson && before.lastAsks && answer && says(doc, OURS)) add('R7', 0.6, linked, []);
    else if (before.lastPerson && before.care && before.lastAsks && fragment && says(doc, CAME))
      add('R7', 0.6, linked, []);
  } else if (
    about.length === 0 &&
    before.lastHealth &&
    !before.lastPerson &&
    answer &&
    (before.lastAsks || before.lastMine)
  ) {
    add(
      'R4',
      0.65,
      [],
      persons.map((person) => plain(doc, person)),
    );
  }
};
