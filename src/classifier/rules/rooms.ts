import { BARE_ROOM } from '../context.ts';
import type { Candidate } from '../document.ts';
import type { Mention } from '../link.ts';
import { mayMatch, says } from '../survey.ts';
import { BODILY, FEWEST, plain, type RuleFamily } from './evidence.ts';

const UPKEEP =
  /\b(?:alarm|broken|busted|order|reorder|restock|stocked|no more|no hay|out of (?:order|stock)|clean(?:ed|ing)?|bulb|fix(?:ed)?|unplugged|supply|supplies|pedir|rental|drawer|gel|warmer|laminated|protocol|sign|labels?|volunteers|ceiling|leak(?:ing)? (?:on|from the)|cabinet|mattress|lightbulb|reporte|po box|tracking|interview|pizza|cover(?:age)?|need someone for)\b/;
/** "14B", "the one in 9": a room if clinical facts stand beside it. */
const FAINT_ROOM = 0.4;
/** "rm 9", "bed 12": a room whatever is said; then a weak complaint is a patient's too. */
const SURE_ROOM = 0.7;

/** R5: a room, a bed or a unique description with health. */
export const rooms: RuleFamily = ({ doc, candidates, mentions, linked, about, theirs, loose }, add) => {
  const inRoom = about.filter(
    ({ health, subject }) =>
      (subject === 'third-person' || subject === 'nobody' || subject === 'reader') &&
      (health.kind !== 'care-relationship' || health.confidence >= 0.8) &&
      // "the bed alarm in 15", "condoms for room 2": things of the room, unless they are somebody's.
      ((health.kind !== 'device' && health.kind !== 'sexual-health') ||
        subject === 'third-person' ||
        !says(doc, UPKEEP)),
  );
  const grave = inRoom.some(({ health }) => health.strength === 'strong') || inRoom.length > 1;
  const places: (Candidate | Mention)[] = candidates.filter(
    ({ kind, confidence }) =>
      (kind === 'room' && confidence >= (grave ? FAINT_ROOM : FEWEST)) ||
      (kind === 'age-over-89' && confidence >= FEWEST),
  );
  if (places.length === 0 && doc.hasDigit) {
    const bare = mayMatch(doc.survey, BARE_ROOM) ? BARE_ROOM.exec(doc.lower) : null;
    if (bare !== null)
      places.push({
        kind: 'room',
        start: bare.index,
        end: bare.index + bare[0].trimEnd().length,
        confidence: 0.6,
      });
  }
  const unique = mentions.filter(
    (mention) =>
      mention.kind === 'relative' && mention.confidence >= 0.6 && mention.subject === 'third-person',
  );
  if (places.length === 0 && unique.length === 0) return;
  const ails = linked.filter(
    ({ health, subject }) =>
      BODILY.has(health.kind) &&
      !health.ofThing &&
      (health.kind !== 'device' || subject === 'third-person') &&
      (subject === 'third-person' || subject === 'nobody'),
  );
  const told = [...theirs, ...loose];
  const upkeep = theirs.length === 0 && places.every(({ kind }) => kind === 'room') && says(doc, UPKEEP);
  if (places.length > 0 && inRoom.length > 0 && !upkeep) {
    add(
      'R5',
      theirs.length > 0 ? 0.7 : 0.62,
      inRoom,
      places.map((one) => plain(doc, one)),
    );
  } else if (
    ails.length > 0 &&
    !upkeep &&
    places.some(({ kind, confidence }) => kind === 'room' && confidence >= SURE_ROOM)
  ) {
    add(
      'R5',
      0.55,
      ails,
      places.map((one) => plain(doc, one)),
    );
  } else if (unique.length > 0 && told.length > 0)
    add(
      'R5',
      0.7,
      told,
      unique.map((one) => plain(doc, one)),
    );
};
