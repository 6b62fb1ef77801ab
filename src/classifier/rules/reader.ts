import { readerFacts, saidToReader, toldReader } from '../reader-facts.ts';
import { says } from '../survey.ts';
import { DECLINED, SHORT, VALUES } from './answers.ts';
import type { RuleFamily } from './evidence.ts';

/** Facts below this leave it to the voice of the draft. */
const UNSURE = 0.5;

/** R3: the reader's own care, stated or arranged. */
export const readersCare: RuleFamily = ({ doc, draft, linked, theirs, persons, emergency, before }, add) => {
  if (!emergency) {
    const facts = readerFacts(draft.reading);
    const unsure = before.last === undefined && facts.every(({ score }) => score < UNSURE);
    if (facts.length > 0) {
      const score = Math.max(...facts.map((fact) => fact.score));
      add(
        'R3',
        score,
        facts.map((fact) => fact.linked),
        [],
      );
    }
    if (persons.length === 0 && theirs.length === 0 && !before.person && !says(doc, DECLINED)) {
      const fact = toldReader(draft.reading, before.ownCare, before.last !== undefined && before.lastAsks);
      if (fact !== undefined) add('R3', fact.score, [fact.linked], []);
      else if (before.ownCare && doc.text.length < SHORT && says(doc, VALUES)) add('R3', 0.6, linked, []);
      else if (unsure) {
        const told = saidToReader(draft.reading);
        if (told !== undefined) add('R3', told.score, [told.linked], []);
      }
    } else if (unsure && persons.length === 0 && !says(doc, DECLINED)) {
      const told = saidToReader(draft.reading);
      if (told !== undefined) add('R3', told.score, [told.linked], []);
    }
    if (
      persons.length === 0 &&
      !before.person &&
      facts.every(({ score }) => score < UNSURE) &&
      !says(doc, DECLINED)
    ) {
      const { voice } = draft;
      if (voice !== undefined) {
        const told = linked.filter(({ health }) => health.start < voice.end && health.end > voice.start);
        add('R3', voice.score, told, []);
      }
    }
  }
};
