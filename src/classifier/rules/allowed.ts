import { isHealthKind } from '../context.ts';
import { IDIOM, TITLE } from '../lexicons/classes.ts';
import { FEWEST, plain, type RuleFamily } from './evidence.ts';

/** R8-R13: rules that allow. They explain, and a strict policy turns some into warnings. */
export const allowed: RuleFamily = (
  { doc, candidates, mentions, linked, about, theirs, loose, persons },
  add,
) => {
  const weak = linked.filter(({ health }) => health.strength === 'weak');
  const named = mentions.filter(
    ({ subject, kind }) => kind !== 'relative' && (subject === 'third-person' || subject === 'reader'),
  );
  if (named.length > 0 && weak.length > 0 && about.length === 0)
    add(
      'R8',
      0.6,
      weak,
      named.map((one) => plain(doc, one, one.subject)),
    );
  const mine = linked.filter(({ subject }) => subject === 'writer');
  if (mine.length > 0) add('R9', 0.6, mine, []);
  if (persons.length === 0 && (theirs.length > 0 || loose.length > 0 || weak.length > 0))
    add('R10', 0.5, [...theirs, ...loose, ...weak], []);
  const colleagues = mentions.filter(({ subject }) => subject === 'colleague');
  if (colleagues.length > 0)
    add(
      'R11',
      0.6,
      [],
      colleagues.map((one) => plain(doc, one, 'colleague')),
    );
  const bare = candidates.filter(
    ({ kind, confidence }) => !isHealthKind(kind) && kind !== 'relative' && confidence >= FEWEST,
  );
  if (linked.length === 0 && bare.length > 0)
    add(
      'R12',
      0.6,
      [],
      bare.map((one) => plain(doc, one)),
    );
  const others = linked.filter(({ subject }) => subject === 'animal' || subject === 'public-figure');
  if (others.length > 0 || (doc.hitClasses & (IDIOM | TITLE)) !== 0) add('R13', 0.6, others, []);
};
