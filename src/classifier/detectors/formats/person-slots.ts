import {
  AUXILIARY,
  DETERMINER,
  DOCTOR,
  MONTH,
  PERSON_PREDICATE,
  PREPOSITION,
  QUESTION,
  READER,
  RELATIVE,
  STAFF,
  THIRD,
  TIME,
  TITLE,
  WE,
  WEEKDAY,
  WRITER,
} from '../../cues.ts';
import type { Doc, Token } from '../../document.ts';
import { COMMON, hasHealth, NAME_BITS } from '../../lexicons/classes.ts';
import { allUpper, upperFirst } from './name-likeness.ts';

/**
 * The places of a sentence where a clinic writes a person: "X's inr", "call X back", "did X come", "on X, recheck".
 * In such a place a word that no list knows is somebody, though it is written small.
 */

/** Only a person can stand here. */
export const PERSONS = 3;
/** A person mostly stands here, but a drug or a form of no list could. */
export const LIKELY_PERSON = 2;
/** Nothing speaks for a person. */
export const ANYTHING = 0;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "is on X", "started on X": a drug, listed or not. */
const TAKING = words(
  'is was s started start starting starts put puts pt patient still back stay stays remains currently now not went go going placed ' +
    'already again also maintained doing been',
);
/** Verbs whose object is a person; orders and reports of calls. */
const CALL = words(
  'call called calling phone phoned text texted texting remind reminded tell told telling ask asked asking page paged ' +
    'tel cal notify notified contact contacted roomed rooming greeted intubated discharged admitted extubated triaged consented ' +
    'vaccinated catheterized ambulated bathed weighed sedated coded examined seeing saw met ' +
    'llama llame llamen llamar llamale llamele avisa avise avisale avisele dile digale recuerdale recuerdele preguntale ' +
    'preguntele busca busque espera operaron ingresaron internaron',
);
const ABOUT = words('for re about regarding on from with w para sobre con abt concerning bout frm');
/** Things of a patient: what hangs on a chart or on a body, and is no health word by itself. */
const OWNED = words(
  'labs lab chart charts file results result appt appts appointment visit refill refills meds med rx script dose dosing ' +
    'orders order referral bill balance copay claim auth ride transport room bed iv line drain dressing dressings wound ' +
    'levels level numbers number film films scan pics pictures images sample specimen cup pump tube bag vitals temp sats ' +
    'weight bp hr o2 leg knee hip foot arm eye eyes tooth teeth crown denture belly incision staples stitches consent ' +
    'paperwork packet folder dob mrn ssn insurance case stay discharge admission intake eval note notes recheck followup ' +
    'mom mother dad father wife husband son daughter kid kids baby sister brother family girlfriend boyfriend partner ' +
    'thighs thigh lip lips hand hands finger fingers toe toes ear ears nose mouth face head neck back chest breast breasts belly tummy stomach skin hair nails shoulder elbow wrist ankle calf shin heel hips knees butt bottom groin scar stump stoma kidney kidneys liver lungs heart brain bladder bowel bowels prostate uterus ovary spine gums jaw tongue throat site dialysis chemo therapy swallow gait speech mood behavior caregiver guardian poa procedure surgery pacemaker monitor device brace cast boot walker inr a1c hgb k potassium',
);
const PREDICATES = words(
  'called calls checked checks missed arrived arrives needs needed wants wanted said says sez asked asks came comes denies ' +
    'denied relapsed fell refused refuses refusing cancelled canceled cancels rescheduled complained complains complaining ' +
    'tested signed died passed no-showed showed shows presented presents reports reported states stated vomited fainted ' +
    'coded spiked desatted seized fevered bled delivered labored dilated ovulated miscarried overdosed withdrew detoxed ' +
    'stopped started quit ran takes took gets got keeps kept went goes left lives weighs weighed hasnt hadnt isnt wasnt ' +
    'doesnt didnt wont cant couldnt walked purged popped pooped peed ate bit drank chewed spit kicked slept woke voided aspirated choked puked flunked gained ' +
    'swallowed hallucinated wandered llamo vino dice dijo necesita falto ingreso fallecio pregunto cancelo tiene tuvo trae ' +
    'cries cried yells yelled screamed sleeps swears lied begged bit spat skipped dismissed discharged transferred readmitted ' +
    'extubated ghosted hates trajo sigue salio llego quiere toma tomo perdio pidio amanecio vomito sangro cayo desmayo convulsiono orino evacuo comio subio bajo acepto rechazo',
);
/** What somebody does to what is theirs: "X pulled his tube again". */
const TO_THEIRS = words('pulled pulls yanked ripped licked bit chewed lost broke hid');
/** Where people are from who are known from somewhere. */
const KNOWN_FROM = words('payroll billing church school crossfit zumba yoga work hr dietary');
const ASKS = words('did does has had hasnt didnt doesnt wheres hows whens');
const MAY = words('can could will would should');
/** What a person may do: "can X come at 3", not "can X be printed". */
const ABLE = words(
  'come have take get go eat drink start stop switch move wait use shower drive fly return hold skip resume need see',
);
const STATES = words('is was isnt wasnt');
/** What is asked of a person after "is X": not "is X out of stock". */
const STATE = words(
  'here back still ok okay coming going allergic due scheduled pregnant npo dnr sick better worse dead alive awake fasting ' +
    'established new supposed having taking on in off up out checked booked signed admitted roomed getting seeing done a/o post s/p diabetic septic stable',
);
/** Words that make the next one somebody, as a title does. */
const STYLED = words(
  'principal alderman landlord landlady big lil ol ole granny grandma grandpa papa mama aunt auntie uncle pastor coach brother sister father deacon sergeant sgt ' +
    'officer reverend rev rabbi bro tio tia compadre comadre profe padre hermano hermana cousin nana abuela abuelo baby ' +
    'attorney councilwoman councilman commissioner sheriff trooper pops gramps grammy meemaw memaw mamaw papaw mawmaw pawpaw ' +
    'abuelita abuelito cunado cunada suegra suegro',
);
/** "the varghese lady", "The Lindholm visits", "the castellanos couple": a surname between an article and one of these. */
const KINFOLK = words(
  'lady guy man woman gal dude kid kids boy boys girl girls baby babies twins triplets family fam clan couple sister sisters ' +
    'brother brothers siblings newborn infant toddler grandkids mom dad wife husband daughter son widow visit visits consult ' +
    'eval intake admission discharge',
);
const ARTICLES = words('the teh that those our this');
/** "squeeze X in", "sneak X in". */
const SQUEEZE = words('squeeze fit pencil sneak slide');
const SHE = words('shes hes');
/** Before a capital only: "my ex Dashiell", "little Anselm", "DJ Ravenel". */
const BY_CAPITAL = words(
  'little ex dj chef mister miss sweet dear poor young mayor judge senator captain lt sgt capt officer chief father sister brother amb rabbi',
);
const JOINTS = words(
  'reminder fyi btw yall hey and but so because cause cuz bc if when until til that since pls please ok yes yep no also y pero que si ' +
    'know knew heard think thought swear',
);
/** Eyes: "Pickering OS, Lo OU". */
const EYES = words('od os ou');
const UNITS = words('yo y/o yrs yr f m male female');

/** Without an apostrophe: "hasn't". */
function bare(lower: string): string {
  return lower.includes("'") ? lower.replace("'", '') : lower;
}

function is(token: Token | undefined, cues: number): boolean {
  return token !== undefined && (token.cues & cues) !== 0;
}

function opensClause(token: Token | undefined, before?: Token): boolean {
  if (token?.lower === 'up' && before?.lower === 'heads') return true;
  return token === undefined || token.shape === 'break' || token.shape === 'punct' || JOINTS.has(token.lower);
}

/** The phrase of a name ends here: nothing that makes it an adjective ("on trelegy inhaler", "for gyn visits"). */
function closes(token: Token | undefined): boolean {
  if (token === undefined || token.shape === 'break') return true;
  if (token.shape === 'punct') return token.lower !== '-' && token.lower !== '/' && token.lower !== '.';
  if (token.shape !== 'word') return false;
  return (
    (token.cues &
      (PREPOSITION |
        TIME |
        WEEKDAY |
        MONTH |
        AUXILIARY |
        QUESTION |
        WRITER |
        WE |
        THIRD |
        READER |
        DETERMINER)) !==
      0 || JOINTS.has(token.lower)
  );
}

/** A word that could be the second half of a name: no list of words knows it. */
function nameable(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.shape === 'word' &&
    token.cues === 0 &&
    (token.classes === 0 || ((token.classes & NAME_BITS) !== 0 && (token.classes & COMMON) === 0))
  );
}

function owned(doc: Doc, i: number): boolean {
  const token = doc.tokens[i];
  if (token === undefined) return false;
  if (hasHealth(token.classes) || OWNED.has(token.lower) || is(token, RELATIVE)) return true;
  // The beginning of a term of several words: "faith's blood cultures".
  return doc.hits.some((hit) => hit.first === i && hasHealth(hit.classes));
}

/** How much the place of the tokens `from` to `to` (exclusive) is one for a person. */
export function slotOf(doc: Doc, from: number, to: number): number {
  const { tokens } = doc;
  const left = tokens[from - 1];
  const two = tokens[from - 2];
  const first = tokens[from];
  const capital = first !== undefined && upperFirst(first) && !allUpper(first);
  let end = to;
  if (nameable(tokens[end]) && !is(tokens[end], PERSON_PREDICATE)) end++;
  // "thelonious p", "renee k.": the letter of a surname.
  else if (tokens[end]?.shape === 'word' && /^[b-hj-tvz]$/.test(tokens[end]?.lower ?? '')) end++;
  const right = tokens[end];
  const beyond = tokens[end + 1];
  // "a wicho le pusieron marcapasos"
  if (left?.lower === 'a' && right !== undefined && /^(?:le|les|lo)$/.test(right.lower)) return PERSONS;
  if (left !== undefined && left.shape === 'word') {
    if (ARTICLES.has(left.lower) && right !== undefined && to === end && KINFOLK.has(right.lower))
      return LIKELY_PERSON;
    if (is(left, DETERMINER | DOCTOR | STAFF | TITLE)) return ANYTHING;
    if (
      STYLED.has(left.lower) ||
      (left.lower === 'man' && two?.lower === 'old') ||
      (left.lower === 'law' && two?.lower === 'in')
    )
      return PERSONS;
    if (SQUEEZE.has(left.lower) && right?.lower === 'in') return PERSONS;
    if (ABOUT.has(left.lower) && right !== undefined && SHE.has(bare(right.lower))) return PERSONS;
    if (
      CALL.has(left.lower) &&
      (closes(right) ||
        right?.lower === 'back' ||
        right?.lower === 'to' ||
        right?.lower === 'she' ||
        right?.lower === 'he')
    )
      return PERSONS;
    if (is(left, RELATIVE) || (capital && BY_CAPITAL.has(left.lower))) return LIKELY_PERSON;
    if (
      /^(?:has|got|had|with|w|watching)$/.test(left.lower) &&
      two !== undefined &&
      /^(?:who|whos|quien)$/.test(two.lower) &&
      closes(right)
    )
      return PERSONS;
  } else if (left === undefined || left.shape === 'break') {
    // A line of its own above the findings.
    if (right?.shape === 'break' && doc.hasDigit) return LIKELY_PERSON;
  }
  if (right !== undefined) {
    if (right.shape === 'clitic' && right.lower === "'s" && beyond !== undefined) {
      if (owned(doc, end + 1)) return PERSONS;
      if (owned(doc, end + 2)) return LIKELY_PERSON;
    }
    if (left !== undefined && MAY.has(left.lower) && opensClause(two) && ABLE.has(right.lower))
      return PERSONS;
    if (left !== undefined && ASKS.has(left.lower) && opensClause(two) && right.shape === 'word')
      return PERSONS;
    if (
      left !== undefined &&
      STATES.has(left.lower) &&
      (opensClause(two) || is(two, QUESTION)) &&
      STATE.has(right.lower)
    )
      return PERSONS;
    if (PREDICATES.has(bare(right.lower)) && opensClause(left, two)) return PERSONS;
    if (
      is(right, PERSON_PREDICATE | AUXILIARY) &&
      right.lower !== 'se' &&
      (capital || opensClause(left, two))
    )
      return LIKELY_PERSON;
    if (TO_THEIRS.has(right.lower) && opensClause(left, two) && is(beyond, THIRD)) return PERSONS;
    // "mo from the deli", "iggy at the tire shop"
    if (
      (right.lower === 'from' || right.lower === 'at') &&
      opensClause(left) &&
      (is(beyond, DETERMINER | WRITER | WE) || KNOWN_FROM.has(beyond?.lower ?? ''))
    )
      return LIKELY_PERSON;
    if (right.lower === 'in' && beyond?.shape === 'mixed') return LIKELY_PERSON;
    if (right.lower === '(' && beyond?.shape === 'number') return LIKELY_PERSON;
    if (right.lower === 'dob' || right.lower === 'mrn') return PERSONS;
    if (EYES.has(right.lower) && opensClause(left)) return LIKELY_PERSON;
    if (right.shape === 'mixed' && /^\d{1,3}(?:yo|f|m)$/.test(right.lower)) return PERSONS;
    if (right.lower === ',' && beyond?.shape === 'number' && UNITS.has(tokens[end + 2]?.lower ?? ''))
      return PERSONS;
    if (
      right.lower === 'in' &&
      beyond !== undefined &&
      (beyond.shape === 'number' || /^(?:rm|room|bed|chair|bay|op|exam|hall)$/.test(beyond.lower))
    )
      return LIKELY_PERSON;
  }
  if (
    left?.lower === 'on' &&
    two !== undefined &&
    (is(two, THIRD | READER | WRITER | AUXILIARY) || TAKING.has(two.lower))
  )
    return ANYTHING;
  if (
    left !== undefined &&
    ABOUT.has(left.lower) &&
    (closes(right) || (right?.shape === 'clitic' && right.lower === "'s"))
  )
    return LIKELY_PERSON;
  return ANYTHING;
}
