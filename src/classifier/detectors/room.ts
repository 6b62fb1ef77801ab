import type { Candidate, Detector, Doc } from '../document.ts';
import { eachThatMayMatch, patternRow, says } from '../survey.ts';
import { trigger } from '../triggers.ts';
import { after, before } from './formats/around.ts';
import { BEDS, UNNUMBERED } from './formats/beds.ts';
import { BEDSIDE } from './formats/bedside.ts';
import { scan, scanCased } from './formats/scan.ts';
import { surest } from './formats/surest.ts';
import { WARDS } from './formats/wards.ts';

/**
 * Rooms, beds and bays: inside a facility they single a patient out as surely as a name, so they count as a unique
 * characteristic. 45 CFR 164.514(b)(2)(i)(R): https://www.ecfr.gov/current/title-45/section-164.514
 */

const NUMBER = '(\\d{1,4}[- ]?[a-d](?![a-z\\d])|\\d{1,4}(?:-\\d{1,2})?|[a-d]-?\\d{1,3})';
const STOP =
  "(?![\\d/%]|:\\d|[a-z]|[.,]\\d| ?(?:am|pm|a\\.m|p\\.m|o'?clock|people|persons|guests|of us|mg|ml|hours?|hrs?|min|minutes|days?|weeks?|percent|dollars|personas|horas|minutos|bath|baths|bathroom|bedroom|br\\b|story|stories)\\b)";
const ROOM = new RegExp(
  `\\b((?:exam|treatment|trauma|procedure|tx|op|pt|patient)? ?(?:rooms?|rm|rms|bed|bay|cubicle|pod(?!#?\\d)|stall|crib|isolette|bassinet|chair|operatory|slot))\\.?(?: ?(?:#|number|no\\.?|num))? ?${NUMBER}${STOP}`,
  'g',
);
const SPANISH = new RegExp(
  `\\b(habitacion|habit|hab|cuarto|cama|camilla|cubiculo|quirofano|box|sala|consultorio|incubadora)\\.?(?: (?:numero|num\\.?|no?\\.?|#))? ?#?${NUMBER}${STOP}`,
  'g',
);
/** "ICU 3", "ED bay 12", "trauma 2". */
const WARD = new RegExp(
  `\\b(icu|micu|sicu|ccu|nicu|picu|pacu|er|ed|or|l&d|ldr|trauma|exam|triage|preop|pre-op|postop|post-op|dialysis|infusion|tele|stepdown|med ?surg|uci|urgencias) ?(?:#|room |rm |bay |bed |chair |hall )?${NUMBER}${STOP}`,
  'g',
);
/** "bed A", only as a capital. */
const LETTERED = /\b(?:bed|Bed|BED|cama|Cama|bay|Bay) ([A-D])\b(?!')/g;
/** "the pt in 412", "94 yo in 210b". */
const IN_NUMBER =
  /\b(?:in|from|over in|down in|to|for|of|la|el|en|de la) (\d{3,4}(?:[- ]?[a-d](?![a-z\d]))?|\d{1,2}[a-d](?![a-z\d]))(?![\d:/%]|[a-z]|[.,-]\d| ?(?:am|pm|people|dollars|bucks|days?|hours?|min|mg|ml|mcg|words|miles|pages|steps|calories|units|pesos|euros|km|usd|percent|followers|ms|cc|lbs|years|points|views|k\b|ft|feet|st\b|ave|more|of)\b)/g;
const LETTER_ROOM = /(?<![\da-z$#/.:-])(\d{3}[a-d])(?![\da-z]|[-/.]\d)/g;

const ONES =
  '(?:one|two|three|four|five|six|seven|eight|nine|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
const SPELLED = `(?:${ONES}(?: (?:oh|o) ${ONES}| (?:ten|eleven|twelve|fifteen|twenty(?:[- ]${ONES})?|thirty|forty))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty)(?:[- ]${ONES})?|diez|once|doce|quince|veinte)`;
/** "room nine", "bed four", "hallway bed c". */
const SPELLED_ROOM = new RegExp(
  `\\b(?:room|rm|bed|bay|exam|chair|op|trauma|triage|cuarto|cama|sala|habitacion) (?:number )?(${SPELLED}|hallway [a-e]|[a-d](?= (?:keeps|is|has|needs|wants|by|on|in|says|wont|just)))\\b(?! (?:of|more|people|person|hours?|minutes?|days?|weeks?|at a time|by one|size))`,
  'g',
);
/** "two ten by the window", "six oh eight's wife". */
const SPELLED_IN = new RegExp(
  `\\b(?:lady|guy|gentleman|man|woman|kid|baby|family|mom|pt|patient|one|senora|senor|paciente) (?:in|en) (?:the |la )?(${SPELLED})(?= (?:is|has|wants|needs|keeps|says|said|asking|fell|still|just|s|tiene|quiere|pide|esta)\\b)`,
  'g',
);
const SPELLED_BARE = new RegExp(
  `\\b(${ONES} (?:oh |o )?(?:ten|eleven|twelve|${ONES}|twenty(?:[- ]${ONES})?|thirty|forty)|(?:in|en) (?:twenty|thirty|forty)(?:[- ]${ONES})?)(?='s\\b| by the (?:window|door|desk)| with the crash| w the crash| bed\\b| window\\b| door\\b)`,
  'g',
);
/**
 * Short forms of a ward that only count where clinical facts stand beside them (rules.ts): a number that opens a line
 * ("14B trop bumped", "601 s/p lap chole"), that owns something ("112's cath"), that a person is in ("the lady in 9",
 * "la del 210"), that is fetched or handed over ("who's got 1102"), a wing and a number ("7N-4", "B-09", "PCU 6").
 */
const AFTER_SHORT =
  "(?![\\d/%$]|:\\d|[.,]\\d| ?(?:am|pm|a\\.m|p\\.m|o'?clock|mg|mcg|ml|cc|hours?|hrs?|min|mins|minutes?|days?|weeks?|wks?|months?|mos?|years?|yrs?|yo|y\\/o|anos?|mes|meses|semanas?|dias?|horas?|minutos?|percent|dollars|bucks|units?|people|ppl|pts|patients|times|miles|pounds|lbs|kg|or \\d|to \\d|and a half|st\\b|nd\\b|rd\\b|th\\b|x\\b|more|of|boxes|cases|pairs|new|for \\$)\\b)";
const SHORT_ROOMS: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?:^|\\n|; |- |\\bhall [a-z] )[ \\t]{0,8}(\\d{1,2}[a-d]|[a-e]-?\\d{1,2}|\\d{1,2}[nsew]-\\d{1,2}|[1-9]\\d{2}[a-d]?)(?=[ :'])${AFTER_SHORT}`,
      'g',
    ),
    0.45,
  ],
  [/(?<![\d$/.-])\b(\d{3,4}[a-d]?|\d{1,2}[a-d])'s\b(?! (?:and|music|style|were))/g, 0.5],
  [
    new RegExp(
      `\\b(?:lady|guy|gentleman|gentlemen|man|woman|mom|dad|kid|baby|family|fam|wife|husband|daughter|son|grandma|grandpa|senora|senor|paciente|pt|patient|one|hip|stroke|fall|bleed|fracture|consult|admit|overdose|pain) (?:in|from|on|de|en) (?:the )?(\\d{1,4}[a-d]?)${AFTER_SHORT}`,
      'g',
    ),
    0.6,
  ],
  [new RegExp(`\\b(?:la|el|los|las) (?:de|del|de la|de el) (\\d{1,4}[a-d]?)${AFTER_SHORT}`, 'g'), 0.6],
  [
    new RegExp(
      `\\b(?:whos|who's|who has|whoever has|whoever's got|has|who's got|whose|got|for|check|swap|take|cover|see|in|re|from|next to|finding|your|my) (\\d{3,4}[a-d]?|\\d{1,2}[a-d])(?!,? (?:gpt|ggt|alt|fa)\\b)${AFTER_SHORT}`,
      'g',
    ),
    0.42,
  ],
  [/\b(?:swap|take|in|into|trade) (?:ur |your |my )?(\d{1,2})(?: ?[+&]|\s*\()/g, 0.42],
  // Where else people sit and lie while they are cared for.
  [
    new RegExp(
      `\\b(?:station|seat|hall|hallway|hallway bed|iso|isolation|obs|holding|recliner|stretcher|gurney|cot|bunk|cabin|cell|curtain|gate|recovery|delivery|dr|cuna|incubadora|warmer|ldrp?|sillon|silla|reclinable|table|desk|zone|unit|suite|ste|room|rm|bed in|spot|exam|triage|trauma|fast track|ft|infusion|dialysis|machine|pod [a-d] chair|sec|section|wing|door|window) (?:#|no |number )?(\\d{1,3}[a-d]?)${AFTER_SHORT}`,
      'g',
    ),
    0.45,
  ],
  [
    new RegExp(`(?:^|\\n)[ \\t]{0,8}([2-9]\\d{3}|\\d{3,4}-[12]|\\d{3} ?[wdab])(?=[ :'])${AFTER_SHORT}`, 'g'),
    0.45,
  ],
  [/\b(?:in|to|from|on) ([a-e]\d{1,2})(?![\d/-])\b/g, 0.45],
  [
    /(?:^|\n|[.!?] )(\d{1,3}[a-d]?)(?= (?:is|has|just|wants|needs|keeps|refus\w{2,4}|fell|pulled|says|esta|tiene|pide)\b)/g,
    0.4,
  ],
  // "3 south 11", "rehab 6-door".
  [
    /\b(\d (?:north|south|east|west) \d{1,2}|(?:rehab|snf|psych|peds|ortho|tele|icu) \d{1,2}-?(?:door|window|[a-d]))\b/g,
    0.5,
  ],
  // A list of beds: "41 new colostomy, 43 amputation pain, 44 going home".
  [
    /(?:^|[:,;\n] ?)(\d{2,3}[a-d]?)(?= (?!(?:left|full|empty|open|total|boxes|of|new start|no show|tables|chairs|hours?|quiet|mass)\b)[a-z][^,;:\d\n]{2,40}[,;\n] ?\d{2,3}[a-d]? [a-z])/g,
    0.42,
  ],
  [/, ([1-9]\d{2}[a-d]?)(?=,)/g, 0.42],
  [
    /\b((?:op|pcu|micu|sicu|picu|nicu|icu|suite|ste|trauma|trama|chiar|hallway bed|hall bed|bay|bed|pod|rm|tower) ?-?(?:\d{1,3}[a-d]?|[a-e])(?:bed ?\d)?)(?![\d:/%$]|[.,]\d)\b/g,
    0.45,
  ],
  [/\b(\d{1,2}[nsew]-\d{1,2}|[a-e]-\d{2})(?![\d/-])\b/g, 0.45],
  [
    /\b(\d{1,4}[a-d]?,? (?:by the (?:window|door|nurses|desk|ice|fish|elevator)|window\b|door bed|bed [a-d]\b))/g,
    0.55,
  ],
  // Whoever needs, lost, pulled or refuses something, at the head of a clause: "23 needs a straight cath", "20 lost his pulse".
  [
    /(?:^|[.!?,;:] {1,2}|\n|\b(?:and|but|so|dude|hey|says|that|lol|because|cuz|please|pls|fyi|omg|ugh|think|if|solid|tele|transport|kitchen|dietary) )(\d{1,4}[a-d]?)(?= (?:needs|wants|has (?:a|an|no|his|her|been)|lost|pulled|ripped|fell|keeps|refus(?:es|ed|ing)|asking|desatt?ed|desatting|coded|coding|spiked|threw|pooped|peed|voided|vomit(?:ed|ing)|npo|s\/p|c\/o|cant|can't|won't|wont|hasnt|hasn't|satting|sats|is (?:on|a|an|npo|asking|hypo|tachy|brady|satting|combative|confused|refusing|crying|bleeding|dc'?d|going|coming|back|due|full|dnr|c ?diff|covid|flu|rsv|mrsa|still|in (?:afib|labor|pain)|having)|both want)\b)/g,
    0.45,
  ],
  // "14B on c diff precautions", "6102 hgb 5.8", "1408, head lac", "4117 afib": a number and then the complaint.
  [
    new RegExp(
      `(?:^|[.!?;] {1,2}|\\n|\\b(?:says|tele|put|move|give|dietary|diet says|housekeeping:?|skin check|tell|lactation|pharmacy|lab) )([1-9]\\d{2,3}[a-d]?|\\d{1,2}[a-d]|\\d{2,3}[lr])(?=,? (?!(?:am|pm|for|if|now|right|instead)\\b)[a-z]{2})${AFTER_SHORT}`,
      'g',
    ),
    0.42,
  ],
  // "no more sticks on 702", "isolation cart outside 218", "trash from 616", "tray for 511".
  [
    /\b(?:on|outside|to|room|hang|sitter in|see|finding|let|from|for|by|into|near|behind|bed|bedside) ([1-9]\d{2}[a-d]?|[2-9]\d{3}|\d{1,2}[a-d])(?=(?: ?[,.;:!?] ?| (?:please|pls|and|until|til|till|has|have|is|isn'?t|again|w|with|she|he|before|closer|goes|if|asap|stat|now|needs|who)\b| ?$))/g,
    0.42,
  ],
  [
    /\b(?:move|moving|hang|clean|terminal clean on|sitter in|go in|check on|eyes on|who'?s w|who'?s with|switch|swap) (\d{1,2})(?=(?: ?[,.;:?]| (?:closer|and|twice|needs|pls|please|has|with|w)\b| ?$))/g,
    0.42,
  ],
  // Wards and places of care by their short names.
  [
    /\b(?:tri|inf|hw|hb|psych|fast track|resus|nursery|peds|pediatrico|pediatria|pacu|booth|cottage|labor(?: room)?|labor and delivery|wing|west|east|north|south|lane|spot|pasillo|box|cubiculo|modulo|sala(?: de labor)?|tx|exm|rom|romm|roo|rooom|b3d|hall bed|seclusion|quiet room|holding|cama|hab) ?#?(\d{1,3}[a-d]?|[a-d](?=:| (?:is|has|needs|wants|just|locked|keeps)))(?=[ :,'.]|$)(?![.,]\d)(?! ?(?:am|pm|mg|hours?|hrs?|min|days?|weeks?|miles|st\b|street|ave))/g,
    0.45,
  ],
  // "T3: LeFort II", "W-17 1:1", "HW7 LP done", "t-7: SI w plan" at the head of a line.
  [
    /(?:^|\n)[ \t-]{0,4}((?:[dptw]|hw|hb|tr|rr)-?\d{1,2})(?=[: ]{1,2}[a-z\d])(?! ?[:=]? ?\d{1,3}(?:[.,]\d|$))/g,
    0.45,
  ],
  // A list of beds: "- 31 vanc trough", "4 - copd, bipap".
  [
    /(?:^|\n)[ \t]{0,4}(?:[-*\u00b7>] ?(\d{2,3}[a-d]?)(?= [a-z])|([2-9]|\d{2,3}[a-d]?)(?= ?[-:] ?[a-z]{2}))/g,
    0.43,
  ],
  // "la 204 se quito el oxigeno", "el hijo de la 12", "se cayo la de la doce".
  [
    /\bla (\d{1,3}[a-d]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?= (?:sigue|tiene|esta|se|evacuo|necesita|pide|quiere|ya|trae|otra|ventana|puerta|vomito|amanecio|con (?:fiebre|dolor|disnea|diarrea|sangrado|o2|oxigeno|sonda))\b)/g,
    0.5,
  ],
  [
    /(?<!\ba )\b(?:de|del|en|al de|a|cama|cuarto|habitacion|sala) la (\d{1,3}[a-d]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?= (?:otra|se|esta|tiene|pero|sigue|ya|no|con|que|ventana|puerta)\b| ?[,.;]| ?$)(?! de la (?:manana|tarde|noche))/g,
    0.45,
  ],
  [
    /\b(?:cama|cuarto|habitacion) (una?|dos|tres|cuatro|cinco|seis|siete|ocho|nue[vb]e|diez|once|doce)\b/g,
    0.7,
  ],
  [/\b([a-f1-9] hall,? (?:last|first|second|third|end|corner) (?:door|room|bed))\b/g, 0.6],
];

const SHORTHAND = [...SHORT_ROOMS, ...BEDSIDE, ...WARDS, ...BEDS];
const NAMED_FORMS = patternRow(UNNUMBERED.map(([pattern]) => pattern));
const SHORT_FORMS = patternRow(SHORTHAND.map(([pattern]) => pattern));

/** Where somebody lies, told by what stands beside it. */
const PLACED =
  /\b(?:the )?((?:far|corner|last|first|middle|end|back|window|door|hallway|lobby|waiting room|triage|infusion) (?:recliner|bed|chair|couch|cot|stretcher|gurney|bay|bench|stall|cubicle|cubby|crib|isolette)|(?:room|recliner|bed|chair|couch|bench|bay) (?:by|next to|near|under|closest to|across from) the (?:[a-z]{3,10} )?(?:window|door|tank|tv|desk|sink|machine|bathroom|elevator|exit|station|plant))\b/g;

const PERSON_BEFORE =
  /\b(?:pts?|patients?|lady|guy|gentleman|man|woman|yo|y\/o|male|female|kid|baby|mom|resident|her|him|she|he|they|dad|client|family|daughter|son|wife|husband|nurse|rn|call light|admit|transfer|admitted|moved|paciente|senora?|abuel[oa]|one|[mf]|\d{2}[mf])(?: (?:is|was|up|back|down|over|still|now|went|moved|esta|el|la))? $/;
/** Rooms of everyday life. */
const OTHER_ROOM =
  /(?:conference|conf|meeting|hotel|motel|class|break|court|locker|escape|chat|board|living|dining|storage|supply|training|staff|bath|wash|rest|zoom|waiting|lecture|ball|dorm|guest|team|breakout|band|weight|computer|server|mail|copy|film|sala de|studio|green|flower|garden|truck|river|hot|game|\d|queen|king|twin|full|double|single|sofa|day|dog|raised|group|play|art|dance|yoga|rec|ball|prayer|bath|rest|changing|band|choir)[ -]?$/;
const ELSEWHERE =
  /\b(?:weather (?:lady|guy|man|girl)|channel|news at|hotel|motel|airbnb|marriott|hilton|hyatt|sheraton|holiday inn|hampton|days inn|super 8|la quinta|best western|resort|reunion|study|chapter|midterm|quiz|flight|concert|restaurant|ribs|birria|hostel|conference|meeting|class|zoom|teams|webinar|escape room|dorm|check-?in|cruise|cinema|cine|pelicula|movie|apartment|apt|house|listing|rent|zillow|boutique)\b/;
const HOSPITAL =
  /\b(?:pts?|patients?|hospital|nurse|rn|icu|er|ed|unit|floor|admitted|admit|transfer\w{0,4}|discharg\w{1,3}|yo|y\/o|call light|meds?|iv|vitals|bp|fall|doctor|dr|paciente|enfermer[ao]|ingresad[oa]|hospital)\b/;
/** What a spelled-out room needs at the least, asked first because most drafts have none of it. */
const SPELLED_HINT =
  /\b(?:room|rm|bed|bay|exam|chair|op|trauma|triage|cuarto|cama|sala|habitacion|by the|oh|twenty|thirty|ten|in|en)\b/;
const WORDED = trigger(
  'room rm bed bay exam chair op trauma triage cuarto cama sala habitacion by oh twenty thirty ten in en',
);
const FURNITURE = trigger(
  'room recliner bed chair couch cot stretcher gurney bay bench stall cubicle cubby crib isolette',
);
const LETTERED_BED = trigger('bed cama bay');
/** Prose this long is no shorthand: its bare numbers are measurements. */
const LONGEST_SHORTHAND = 320;
const YEAR = /^(?:19|20)\d\d$/;
/** Numbers to call, never rooms of a complaint. */
const HOTLINE = /^(?:911|988|211|311|411|811)$/;
const EXTENSION =
  /\b(?:call|text|reach|page|beep|dial|ext|extension|pager) (?:me |us |them )?(?:at |on |to )?$/;

function detect(doc: Doc): readonly Candidate[] {
  const { lower, text } = doc;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    if (confidence <= 0) return;
    found.push({ kind: 'room', start, end, confidence });
  };
  const everyday = (start: number, end: number): boolean => {
    const around = lower.slice(Math.max(0, start - 80), end + 80);
    return ELSEWHERE.test(around) && !HOSPITAL.test(around);
  };
  const addNumber = (match: RegExpExecArray, number: string, confidence: number): void => {
    const end = match.index + match[0].length;
    add(end - number.length, end, everyday(match.index, end) ? 0.3 : confidence);
  };

  if ((doc.triggers & LETTERED_BED) !== 0)
    scanCased(doc, LETTERED, (match) => addNumber(match, match[1] ?? '', 0.7));
  if ((doc.triggers & WORDED) !== 0 && says(doc, SPELLED_HINT)) {
    scan(doc, SPELLED_ROOM, (match) => {
      if (OTHER_ROOM.test(before(lower, match.index, 14))) return;
      const end = match.index + match[0].length;
      add(end - (match[1] ?? '').length, end, 0.7);
    });
    scan(doc, SPELLED_IN, (match) => {
      const end = match.index + match[0].length;
      add(end - (match[1] ?? '').length, end, 0.55);
    });
    scan(doc, SPELLED_BARE, (match) => add(match.index, match.index + match[0].length, 0.5));
  }
  if ((doc.triggers & FURNITURE) !== 0)
    scan(doc, PLACED, ({ index, 0: whole, 1: spot = '' }) => {
      add(index + whole.length - spot.length, index + whole.length, 0.5);
    });
  if (doc.text.length <= LONGEST_SHORTHAND)
    eachThatMayMatch(doc.survey, NAMED_FORMS, (pattern, i) => {
      scan(doc, pattern, (match) => addNumber(match, match[1] ?? '', UNNUMBERED[i]?.[1] ?? 0));
    });
  if (!doc.hasDigit) return surest(found);
  if (doc.text.length <= LONGEST_SHORTHAND)
    eachThatMayMatch(doc.survey, SHORT_FORMS, (pattern, i) => {
      const confidence = SHORTHAND[i]?.[1] ?? 0;
      scan(doc, pattern, (match) => {
        const number = match[1] ?? match[2] ?? '';
        if (number === '' || YEAR.test(number) || HOTLINE.test(number)) return;
        const end = match.index + match[0].length;
        const start = match.index + match[0].lastIndexOf(number);
        if (EXTENSION.test(before(lower, start, 24))) return;
        add(start, start + number.length, everyday(match.index, end) ? 0.3 : confidence);
      });
    });
  scan(doc, WARD, (match) => {
    const [whole, ward = '', number = ''] = match;
    const shouted = doc.caseTells && /^[A-Z]/.test(text.slice(match.index));
    const worded = /#|room|rm|bay|bed|chair|hall/.test(whole);
    // "3 or 5", "er 2 people": the short words need their capitals or a bay.
    if (/^(?:or|er|ed|tele|exam|triage|trauma|urgencias)$/.test(ward) && !shouted && !worded) return;
    if (ward === 'or' && (!shouted || /\d ?$/.test(before(lower, match.index, 3)))) return;
    if (YEAR.test(number) || /^exam \d/.test(whole)) return;
    addNumber(match, number, worded ? 0.9 : 0.75);
  });
  scan(doc, ROOM, (match) => {
    const [, label = '', number = ''] = match;
    if (OTHER_ROOM.test(before(lower, match.index, 14))) return;
    // "bed 10" and "pod 2" need more than the words: bedtime, coffee pods.
    const doubtful = /^ ?(?:pod|stall|slot|chair|bay)$/.test(label);
    if (
      /bed$/.test(label) &&
      /\b(?:in|to|by|before|at|go|going|went) $/.test(before(lower, match.index, 10)) &&
      number.length < 3
    ) {
      const later = after(lower, match.index + match[0].length, 12);
      if (!/^ (?:icu|in|on|needs|is|has|wants|w)/.test(later)) addNumber(match, number, 0.55);
      else addNumber(match, number, 0.85);
      return;
    }
    addNumber(match, number, doubtful ? 0.6 : 0.9);
  });
  scan(doc, SPANISH, (match) => {
    const [, label = '', number = ''] = match;
    if (OTHER_ROOM.test(before(lower, match.index, 14)) || YEAR.test(number)) return;
    addNumber(match, number, /^(?:sala|box|cuarto)/.test(label) ? 0.6 : 0.9);
  });
  scan(doc, IN_NUMBER, (match) => {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - number.length;
    if (YEAR.test(number)) return;
    const person = PERSON_BEFORE.test(before(lower, match.index, 32));
    const inside = /^(?:in|over in|down in|en|la)\b/.test(match[0]);
    // "in 90d" is a stretch of days.
    if (/^(?:7|10|14|21|28|30|45|60|90|120|180)d$/.test(number)) return;
    const lettered = /[a-d]$/.test(number);
    if (!inside && !lettered) return;
    if (lettered)
      add(start, end, person || HOSPITAL.test(lower.slice(Math.max(0, start - 80), end + 80)) ? 0.85 : 0.6);
    else if (person) add(start, end, 0.75);
    else if (number.length === 3) add(start, end, 0.4);
  });
  scan(doc, LETTER_ROOM, (match) => {
    const end = match.index + match[0].length;
    const around = lower.slice(Math.max(0, match.index - 60), end + 60);
    add(match.index, end, HOSPITAL.test(around) ? 0.65 : 0.4);
  });
  return surest(found);
}

export const room: Detector = { kind: 'room', detect };
