import { PATIENT, PERSON_VERB, RELATIVE, TITLE } from '../cues.ts';
import type { Candidate, Detector } from '../document.ts';
import { hasHealth } from '../lexicons/classes.ts';
import { classesOf } from '../lexicons/lexicon.ts';
import { bareInitials, PATIENT_DOES } from './formats/bare-initials.ts';
import { DASHED, NOT_DASHED, PREFIXED, PREFIXED_LOWER } from './formats/curt-initials.ts';
import { scan, scanCased } from './formats/scan.ts';

/** J.D., J. D., J.D, T. ____ R.: at least two single capitals with points. */
const DOTTED = /(?<![A-Za-z0-9.])[A-Z]\. ?(?:_{1,8} ?)?[A-Z](?:\. ?[A-Z])?\.?(?![A-Za-z0-9])/g;
/** Short forms in points that are no person. */
const NOT_PERSONS = new Set([
  'us',
  'uk',
  'am',
  'pm',
  'dc',
  'la',
  'ny',
  'er',
  'or',
  'ob',
  'iv',
  'md',
  'id',
  'tv',
  'pc',
  'eg',
  'ie',
  'po',
  'ok',
  'rn',
  'pa',
  'np',
  'do',
  'dds',
  'bid',
  'tid',
  'un',
  'eu',
  'usa',
  'sat',
]);
/** j.p.o., d.j.w.: hurried hands write them small; always with the last point. */
const DOTTED_LOWER = /(?<![a-z0-9.@/'])[a-z]\.[a-z]\.(?:[a-z]\.){0,2}(?![a-z0-9@])/g;
const NOT_PERSONS_LOWER = new Set(
  (
    'am pm ie eg us uk bid tid qid qd qod po prn hs ac pc npo sob wo md rn do np pa lpn ps rip id dc la ny iv im sq od ' +
    'os ou ssn mrn dob aka er or ed bp cc pt ot ems rsvp vip asap hiv hcg hep sc etc no st ave vs ca cna cma dr mr ms jr ' +
    'sr phd bs ba ma oj tv ac dj pj cd dvd usa ee uu co inc tbd tba fyi btw wt ht hr rr ob gyn obgyn nicu icu ad pp dd vo iv vi'
  ).split(' '),
);
/** Capitals at the head of a note that are an office, a shop or a short form, not a person. */
const OFFICES = new Set(
  (
    'cvs hr it pto ems er ed or icu nicu picu ccu rn lpn md np pa cna cma ma pt ot st rt sw cm pcp ent obgyn gi ob cv ir ' +
    'ct mri us xr lab fyi asap tbd tba eta nyc usa dea cdc cms va irs dmv pd fd osha jcaho epic hipaa blt oj tv pc ups usps ' +
    'dhl fbi omg lol wtf idk btw imo smh brb ty np hi ok no yes go so we if is at on to do my me he up by an as am be ' +
    'all any new old our out off the and but for not now how who why can did has had get got let put say see too two one ' +
    'hoa pta nfl nba mlb nhl ceo cfo dme hme snf alf ltc ihss pa pas poa dnr aed cpr acls bls pals iv im po sq prn bid tid ' +
    'ros hpi sss las los el la un una del por con que ya no si es en al de se le lo les mi tu su y o a e i u tsa atm gps ' +
    'led usb pdf faq diy sos vip rip mom dad nan pap led ap lt sgt sr jr mr ms mrs dr st bc bf gf bff tgif ppe npi ein rsv xyz abc eap ndc cpt icd ehr emr pcr iud'
  ).split(' '),
);
/** What a person at the head of a note does or suffers. */
const DOES =
  /^\s+(?:is|was|has|had|in (?:our|the|rm|room|bed|\d)|went|needs|wants|got|spiked|back|off|on|both|s\/p|c\/o|coded|refused|cuff|called|came|self)\b/;
const TWO_CAPITALS = /^[A-Z]{2,3}$/;
/** What follows bare initials when they are a person: a date or an age, the room, a possessive. */
const DATED = /^\s*\(?\s*(?:dob:?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/i;
const AFTER =
  /^(?:\s*\(?\s*(?:dob:?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\s*,?\s*\d{1,3}\s?(?:yo|y\/o|f\b|m\b)|\s*(?:in\s)?(?:rm|room|bed)\b)/i;

/** Initials that stand for a patient: "J.D.", "pt R.M.", "JD 4/12/61". */
export const initials: Detector = {
  kind: 'initials',
  detect(doc) {
    const found: Candidate[] = [];
    if (doc.text.includes('.'))
      scanCased(doc, DOTTED, (match) => {
        const letters = match[0].replaceAll(/[. _]/g, '').toLowerCase();
        if (NOT_PERSONS.has(letters)) return;
        // "T.A: 110/70", "I.N.R. 2.4": a measurement.
        if (
          /^\s*[:=]?\s*\d{1,3}(?:[.,]\d{1,2}(?![\d.])|\/\d{2,3}\b(?![/.-])|\b(?![/.,-]\d))/.test(
            doc.text.slice(match.index + match[0].length, match.index + match[0].length + 12),
          )
        )
          return;
        const before = doc.lower.slice(Math.max(0, match.index - 10), match.index);
        const name = /(?:[a-z]{2,}) $/.test(before) && /[A-Z]\. $/.test(match[0]);
        if (name) return;
        found.push({
          kind: 'initials',
          start: match.index,
          end: match.index + match[0].length,
          confidence: 0.7,
        });
      });
    if (doc.text.includes('.'))
      scanCased(doc, DOTTED_LOWER, (match) => {
        const letters = match[0].replaceAll('.', '');
        const end = match.index + match[0].length;
        if (
          (NOT_PERSONS_LOWER.has(letters) || hasHealth(classesOf(letters))) &&
          !PATIENT_DOES.test(doc.lower.slice(end, end + 32)) &&
          !doc.lower.startsWith("'s ", end)
        )
          return;
        found.push({
          kind: 'initials',
          start: match.index,
          end: match.index + match[0].length,
          confidence: 0.65,
        });
      });
    const add = (start: number, end: number, confidence: number): void => {
      found.push({ kind: 'initials', start, end, confidence });
    };
    if (doc.text.includes('-'))
      scanCased(doc, DASHED, ({ index, 0: whole }) => {
        if (!NOT_DASHED.test(whole.toLowerCase())) add(index, index + whole.length, 0.55);
      });
    scanCased(doc, PREFIXED, ({ index, 0: whole }) => add(index, index + whole.length, 0.65));
    if (doc.lower.includes('.'))
      scan(doc, PREFIXED_LOWER, ({ index, 0: whole }) => add(index, index + whole.length, 0.65));
    doc.tokens.forEach((token, i) => {
      const { text } = token;
      // "mr p", "ms. k", "mama j": a title and a letter.
      if (token.shape === 'word' && text.length === 1 && token.lower !== 'i') {
        const title = doc.tokens[i - 1]?.lower === '.' ? doc.tokens[i - 2] : doc.tokens[i - 1];
        if (
          title !== undefined &&
          (((title.cues & TITLE) !== 0 && /^(?:mr|mrs|ms|sr|sra)$/.test(title.lower)) ||
            /^(?:mama|papa|granny|grandma|grandpa|auntie|uncle|tia|tio|lil|big|little|baby|miss|coach|don|dona)$/.test(
              title.lower,
            )) &&
          /^[b-hj-w]$/.test(token.lower)
        )
          found.push({ kind: 'initials', start: token.start, end: token.end, confidence: 0.8 });
        return;
      }
      if (token.shape !== 'word' || text.length < 2 || text.length > 3) return;
      const left = doc.tokens[i - 1];
      const right = doc.tokens[i + 1];
      const byPatient = left !== undefined && (left.cues & PATIENT) !== 0;
      const lowerPair =
        token.cues === 0 &&
        token.classes === 0 &&
        text.length === 2 &&
        /^[a-z]{2}$/.test(text) &&
        (byPatient || DATED.test(doc.text.slice(token.end, token.end + 24)));
      const bare = bareInitials(doc, i);
      if (bare > 0) found.push({ kind: 'initials', start: token.start, end: token.end, confidence: bare });
      if (!lowerPair && (text === token.lower || !TWO_CAPITALS.test(text))) return;
      if (NOT_PERSONS.has(token.lower) || hasHealth(token.classes)) return;
      const rest = doc.text.slice(token.end, token.end + 32);
      let confidence = 0;
      if (byPatient) confidence = 0.75;
      else if (token.cues === 0 && AFTER.test(rest)) confidence = 0.75;
      else if (right?.shape === 'clitic' && right.lower === "'s" && text.length === 2) {
        const owned = doc.tokens[i + 2];
        if (owned !== undefined && (hasHealth(owned.classes) || (owned.cues & RELATIVE) !== 0))
          confidence = 0.6;
      } else if (left !== undefined && (left.cues & PERSON_VERB) !== 0 && text.length === 2 && doc.caseTells)
        confidence = 0.5;
      else if (
        doc.caseTells &&
        (left === undefined || left.shape === 'break' || /^[.!?:]$/.test(left.lower)) &&
        token.cues === 0 &&
        !OFFICES.has(token.lower) &&
        DOES.test(rest)
      )
        confidence = 0.5;
      if (confidence > 0) found.push({ kind: 'initials', start: token.start, end: token.end, confidence });
    });
    return found;
  },
};
