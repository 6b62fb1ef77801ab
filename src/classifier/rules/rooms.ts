import { BARE_ROOM, describes } from '../context.ts';
import { CALLED_TO, MORE_HAPPENINGS } from '../detectors/formats/bedside.ts';
import { OF_THE_BODY } from '../detectors/formats/wards.ts';
import type { Candidate, Doc } from '../document.ts';
import { type Linked, type Mention, matters } from '../link.ts';
import { find, says } from '../survey.ts';
import { BODILY, type Evidence, FEWEST, plain, type RuleFamily } from './evidence.ts';

const UPKEEP =
  /\b(?:alarm|broken|busted|order|reorder|restock|stocked|no more|no hay|out of (?:order|stock)|clean(?:ed|ing)?|bulb|fix(?:ed)?|unplugged|supply|supplies|pedir|rental|drawer|gel|warmer|laminated|protocol|sign|labels?|volunteers|ceiling|leak(?:ing)? (?:on|from the)|cabinet|mattress|lightbulb|reporte|po box|tracking|interview|pizza|stuck|bed ?bugs|wifi|suction is|otoscope|spill kit|pressure now|(?:positive|negative) pressure|expired and|cover(?:age)?|need someone for|waxing|white noise|ready for admit)\b/;
/** What happens to people in beds and to nothing else in a room. */
const HAPPENING =
  /^(?:'s)?[,:]?(?: (?:is|was|are|just|now|keeps?|started|went|has been|still|again|esta|se esta|se|and|a|pt|patient|who|she|he)){0,3} (?:coding|coded|crash(?:ing|ed)|desat\w{0,4}|sei?z(?:ing|ed)|unresponsive|unconscious|vomiting|throwing up|puking|bleeding|gushing|hemorrhaging|expired|npo|combative|agitated|confused|sundowning|climbing out|pulled (?:h(?:er|is)|out)|fell|found down|on the floor|eloped|went ama|left ama|crying|screaming|moaning|diaphoretic|hypotensive|hypoxic|febrile|septic|pushing|crowning|laboring|itching|wheezing|choking|gasping|shaking|dizzy|faint\w{0,4}|passed out|syncop\w{1,4}|suicidal|hallucinating|withdrawing|detoxing|intubated|extubated|trach\w{0,4}|bolus\w{0,3}|tachy|brady|in afib|in labor|is \d{1,2} ?cm|full code|dnr|comfort care|refus(?:es|ed|ing) (?:her|his|the|all|meds?|care|labs|vitals|insulin|treatment|[a-z]{3,12} ?(?:meds?|pills?|drops|ointment))|wants? (?:more )?(?:pain )?(?:meds?|dilaudid|morphine|ativan|drugs)|asking for (?:more )?(?:pain )?(?:meds?|dilaudid|morphine|drugs)|needs? (?:a |an |her |his |the )?(?:bedpan|foley|straight cath|redraw|restick|new iv|sitter|restraints|pain meds?|dressing changed?|suction\w{0,3}|turned|brief|diaper|insulin|enema)|sangrando|desmayando|se desmayo|necesita (?:oxigeno|ayuda|suero|silla)|passed(?= at|[:,.]? ?\d)|puking|off (?:the|her|his) monitor|vomitando|convulsionando|pide|grave|no respira|se cayo)\b/;
/** A rehearsal has rooms and complaints, and nobody who suffers them: "mock code today was in room 20". */
const REHEARSED =
  /(?<!\b(?:after|before|since|during|left|missed|skipped) (?:the |that |our |today'?s )?)\b(?:mock (?:codes?|strokes?|traumas?|disasters?|arrests?|rapids?|evac\w{0,6})|man+equins?|manikins?|(?:ebola|disaster|code|evac\w{0,6}|shooter|casualty|hazmat|surge|stroke) drills?|sim (?:lab|man)|tabletop exercise)\b/;
/** "chair 6 🩸🩸 pulled his own needle": what no keyboard has, between a number and what happens. */
const PICTURES = /^[^\p{L}\p{N}\p{P}\n]+/u;

const happens = (behind: string): boolean =>
  HAPPENING.test(behind) || MORE_HAPPENINGS.some((one) => one.test(behind));

/** A complaint this close behind a number is of whoever lies there: "station 8 unresponsive". */
const BESIDE = 20;
/** "14B", "the one in 9": a room if clinical facts stand beside it. */
const FAINT_ROOM = 0.4;
/** "rm 9", "bed 12": a room whatever is said; then a weak complaint is a patient's too. */
const SURE_ROOM = 0.7;

/** How far behind a description its complaint may stand, in UTF-16 units. */
const SOON = 40;

/** Whether `start` comes soon after `end`, in the same sentence. */
function isSoonAfter(doc: Doc, end: number, start: number): boolean {
  return start >= end && start - end <= SOON && !/[.!?\n]/.test(doc.text.slice(end, start));
}

/** Without what stands in a sentence that tells of a rehearsal: the next one may be of somebody real. */
function withoutRehearsal(evidence: Evidence): Evidence {
  const { doc, sentences, candidates, mentions, linked, about, theirs, loose } = evidence;
  const rehearsed = sentences.flatMap(({ from, to }) => {
    const start = doc.tokens[from]?.start ?? 0;
    const end = doc.tokens[to - 1]?.end ?? start;
    return REHEARSED.test(doc.lower.slice(start, end)) ? [{ start, end }] : [];
  });
  const isReal = (at: number): boolean => !rehearsed.some(({ start, end }) => at >= start && at < end);
  const ofReal = (all: readonly Linked[]) => all.filter(({ health }) => isReal(health.start));
  return {
    ...evidence,
    candidates: candidates.filter(({ start }) => isReal(start)),
    mentions: mentions.filter(({ start }) => isReal(start)),
    linked: ofReal(linked),
    about: ofReal(about),
    theirs: ofReal(theirs),
    loose: ofReal(loose),
  };
}

/** R5: a room, a bed or a unique description with health. */
export const rooms: RuleFamily = (evidence, add) => {
  const { doc, candidates, mentions, linked, about, theirs, loose } = says(evidence.doc, REHEARSED)
    ? withoutRehearsal(evidence)
    : evidence;
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
  const beside = (end: number): boolean =>
    inRoom.some(
      ({ health }) =>
        BODILY.has(health.kind) &&
        !health.ofThing &&
        health.start >= end &&
        health.start - end <= BESIDE &&
        !/[.!?\n]/.test(doc.text.slice(end, health.start)),
    );
  const places: (Candidate | Mention)[] = candidates.filter(
    ({ kind, confidence, end }) =>
      (kind === 'room' && confidence >= (grave || beside(end) ? FAINT_ROOM : FEWEST)) ||
      (kind === 'age-over-89' && confidence >= FEWEST),
  );
  if (places.length === 0 && doc.hasDigit) {
    const bare = find(doc, BARE_ROOM);
    if (bare !== null)
      places.push({
        kind: 'room',
        start: bare.index,
        end: bare.index + bare[0].trimEnd().length,
        confidence: 0.6,
      });
  }
  const unique: (Candidate | Mention)[] = [
    ...mentions.filter(
      (mention) =>
        mention.kind === 'relative' && mention.confidence >= 0.6 && mention.subject === 'third-person',
    ),
    ...candidates.filter((one) => describes(doc, one)),
  ];
  const happening = candidates.filter(
    ({ kind, confidence, start, end }) =>
      kind === 'room' &&
      confidence >= FAINT_ROOM &&
      (happens(doc.lower.slice(end, end + 60).replace(PICTURES, ' ')) ||
        CALLED_TO.test(doc.lower.slice(Math.max(0, start - 40), start))),
  );
  if (places.length === 0 && unique.length === 0 && happening.length === 0) return;
  const ails = linked.filter(
    ({ health, subject }) =>
      BODILY.has(health.kind) &&
      !health.ofThing &&
      (health.kind !== 'device' || subject === 'third-person') &&
      (subject === 'third-person' || subject === 'nobody'),
  );
  // The parrot of the lady with the parrot makes no animal of her.
  const told = [
    ...theirs,
    ...loose,
    ...(unique.length > 0
      ? linked.filter((one) => one.subject === 'animal' && matters(one) && BODILY.has(one.health.kind))
      : []),
  ];
  const upkeep = theirs.length === 0 && places.every(({ kind }) => kind === 'room') && says(doc, UPKEEP);
  const sure = places.filter(({ kind, confidence }) => kind === 'room' && confidence >= SURE_ROOM);
  if (happening.length > 0)
    add(
      'R5',
      0.66,
      linked.filter(({ health, subject }) => BODILY.has(health.kind) && subject !== 'writer'),
      happening.map((one) => plain(doc, one)),
    );
  else if (places.length > 0 && inRoom.length > 0 && !upkeep) {
    add(
      'R5',
      theirs.length > 0 ? 0.7 : 0.62,
      inRoom,
      places.map((one) => plain(doc, one)),
    );
  } else if (ails.length > 0 && !upkeep && sure.length > 0) {
    add(
      'R5',
      0.55,
      ails,
      places.map((one) => plain(doc, one)),
    );
  } else if (sure.length > 0 && !upkeep && says(doc, OF_THE_BODY)) {
    add(
      'R5',
      0.6,
      ails,
      sure.map((one) => plain(doc, one)),
    );
  } else if (unique.length > 0 && told.length > 0)
    add(
      'R5',
      0.7,
      told,
      unique.map((one) => plain(doc, one)),
    );
  else {
    // Whoever fits a description is somebody, even where what is told right behind it is slight.
    const described = candidates.filter((one) => describes(doc, one));
    const slight = ails.filter(({ health }) =>
      described.some(({ end }) => isSoonAfter(doc, end, health.start)),
    );
    if (slight.length > 0)
      add(
        'R5',
        0.52,
        slight,
        described.map((one) => plain(doc, one)),
      );
  }
};
