import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { eachThatMayMatch, patternRow } from '../survey.ts';
import { AMONG_US } from './formats/among-us.ts';
import { AT_OUR_PLACE } from './formats/at-our-place.ts';
import { CARE_PHRASES } from './formats/care-phrases.ts';
import { OURS_PHRASES } from './formats/ours.ts';
import { scan } from './formats/scan.ts';
import { SEEN_HERE } from './formats/seen-here.ts';

const OURS =
  '(?:us|our (?:clinic|office|practice|er|ed|unit|floor|place|group|side)|this (?:clinic|office|practice)|here)';
const WARD =
  '(?:unit|floor|ward|er|ed|icu|nicu|ccu|picu|l&d|waiting room|waitin room|lobby|triage|preop|pre-op|recovery|infusion|census|panel|caseload|assignment|service|schedule|roster|books|clinic|suite|recliners?|chair|group|program|house|hall|memory unit|dialysis)';
/** What is no list or group of patients. */
const NOT_OF_CARE =
  '(?!(?:softball|baseball|basketball|soccer|football|bowling|team|church|choir|volunteer|staff|call|float|work|vacation|bingo|band|dance|snack|carpool)\\b)';
/**
 * Turns of phrase that make somebody a patient of ours: they come to us, sit in our waiting room, are on our census,
 * were seen by one of our providers. Each is said of a person; a thing hardly takes it.
 */
const PHRASES: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b(?:comes?|came|coming|goes|going|been|gone) (?:to|to see|in to see|here to|thru|through) ${OURS}\\b`,
      'g',
    ),
    0.8,
  ],
  [
    /\b(?:(?:is|are|was|be|one of|some of|s|isn't|isnt) (?:yours or ours|ours or (?:yours|the [\w']+)|ours or|one of (?:ours|yours|ur\b[\w ]{0,14}clients|our patients)))\b|\b(?:yours or ours|ours or yours)\b/g,
    0.8,
  ],
  [
    new RegExp(
      `\\b(?:is |s |are |was |still |not |isn't |isnt |been |be |back |over |up ){1,6}(?:on|in|over on|up in|over in|sitting in|out in|down in) (?:our|my|your|ur|the|this|her own|his own) ${NOT_OF_CARE}(?:\\w+ ){0,2}${WARD}\\b`,
      'g',
    ),
    0.7,
  ],
  [new RegExp(`\\b(?:in|on) (?:our|my|your|ur|this) (?:\\w+ )?${WARD}\\b`, 'g'), 0.6],
  [
    /\b(?:sees|seeing|saw|seen|sees us|been seeing|seen by|follows?|followed|been with|sees the same|back w|back with|in with|here w|here with|here for|in w) (?:our|us\b|by|a|an|the|another|the same|dr|dra|doctor)[. ]{0,2}(?:\w+ ){0,2}?(?:counselor|counsellor|therapist|therpist|psychiatrist|psych|midwife|doctor|dietitian|oncologist|dr|dra|surgeon|specialist|nurse|np|pa)?\b(?= (?:here|tuesdays|weekly|today|every|behind|long|rn|now|on|at|since|we|about|for|\w+ (?:long|rn|now|today)))/g,
    0.6,
  ],
  [
    /\b(?:registered|established|enrolled|signed up|signed in|signed up|checked in|checking in|checked himself in|checked herself in|on file|scheduled|booked|has a chart|has a file) (?:at \w+ )?(?:with|w|at) (?:us|the (?:practice|clinic|front|desk|office)|our \w+|this (?:office|clinic))\b/g,
    0.8,
  ],
  [
    /\b(?:first )?established with (?:the|our|this) practice\b|\b(?:seen|treated|followed|a regular|a patient|admitted|a pt) (?:here|with us|at (?:our|this)|over at)\b/g,
    0.8,
  ],
  [
    /\b(?:is|s|was|has) (?:my|our|your|ur) (?:\d{1,2}(?::\d\d)?(?: ?[ap]m)?|next|first|last|new pt|noon)(?= |$|[.,!?])(?! (?:shift|choice|option|day|week|favorite|time|meeting|call|class|one))/g,
    0.6,
  ],
  [
    /\b(?:came|come|coming|rolled|wheeled|walked|brought|rushed|carried|was brought|got brought) (?:in|into|through|thru|in to|in by|in through)(?: (?:by|via|on))? (?:squad|ambulance|ems|stretcher|a stretcher|helicopter|(?:my|our|the|your) (?:triage|er|ed|unit|clinic|icu|trauma bay|doors))\b/g,
    0.8,
  ],
  [
    /\b(?:has|have|got|had|getting|gets) (?:a )?(?:bed|room|cot) (?:on|in|at|ready on) (?:\d|the|our|my)\b/g,
    0.7,
  ],
  [
    /\bwe (?:have|had|got) an? (?:\w+ ){1,3}(?:on this floor|in house|admitted|here|on the unit|on the floor)\b/g,
    0.65,
  ],
  [
    /\b(?:wheeled|taken|rolled|sent|moved|going|headed) (?:in|into|to|over to|up to|back to) (?:preop|pre-op|surgery|the or|recovery|icu|the icu|cath lab|labor|rehab|hospice|psych|detox|ct|mri|radiology)\b/g,
    0.8,
  ],
  [
    /\b(?:en|a) (?:nuestra? |la |el )?(?:sala de espera|clinica|consultorio|planta|urgencias|recuperacion|dialisis|quirofano)\b/g,
    0.5,
  ],
  [
    /\b(?:es|era|sigue siendo) (?:nuestr[oa]|pacient[ea]s? (?:de aqui|nuestr[oa])|de nosotros)\b|\best[ae] (?:internad[oa]|ingresad[oa]|hospitalizad[oa])\b/g,
    0.8,
  ],
  [
    /\b(?:doing|going to|goes to|attends?|back in|started|in) (?:the )?(?:[a-z]+ )?(?:detox|rehab|methadone|suboxone|aa|na meetings|chemo|dialysis|group therapy|iop|php|the program)(?: (?:here|clinic|with us|program|tuesdays|mondays|at our))/g,
    0.8,
  ],
];

const ALL: readonly (readonly [RegExp, number])[] = [
  ...PHRASES,
  ...CARE_PHRASES.map(({ pattern, confidence }) => [pattern, confidence] as const),
  ...OURS_PHRASES,
  ...AMONG_US,
  ...AT_OUR_PLACE,
  ...SEEN_HERE,
];
const SAID = patternRow(ALL.map(([pattern]) => pattern));

/** The listed terms of care-relationship, and the turns of phrase that are no fixed words. */
export const careRelationship: Detector = {
  kind: 'care-relationship',
  detect: (doc) => {
    const found: Candidate[] = lexical(doc, 'care-relationship');
    eachThatMayMatch(doc.survey, SAID, (pattern, i) => {
      const confidence = ALL[i]?.[1] ?? 0;
      scan(doc, pattern, ({ index, 0: whole }) => {
        found.push({
          kind: 'care-relationship',
          start: index,
          end: index + whole.length,
          confidence,
          strength: 'medium',
        });
      });
    });
    return found;
  },
};
