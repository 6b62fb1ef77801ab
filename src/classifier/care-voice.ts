import { MORE_TURNS } from './care-turns.ts';
import { SPANISH_TURNS } from './care-turns-spanish.ts';
import { ANIMAL, THIRD } from './cues.ts';
import type { Doc } from './document.ts';
import { AMBIGUOUS, EVERYDAY, hasHealth } from './lexicons/classes.ts';
import { eachThatMayMatch, find, patternRow, says } from './survey.ts';
import type { HealthKind, Span } from './types.ts';

/**
 * R3 without a clinical word: what a clinic says to whoever reads it, told by its turns of phrase alone. "Half a tab for
 * a week, then we stop it", "come sat 8am, no food", "no polyps, you're good for ten years". Friends, schools, shops and
 * garages have voices much like it, so each turn is one that only care takes, or two that only care puts together.
 */
export interface Voiced extends Span {
  readonly kind: HealthKind;
  /** 0..1; at 0.5 the draft stops. */
  readonly score: number;
}

export interface Turn {
  readonly kind: HealthKind;
  readonly score: number;
  /** What is said. */
  readonly says: RegExp;
  /** What must be said besides, anywhere in the draft. */
  readonly and?: RegExp;
  /** It may tell of the doctor as he or she; the others are silent where a third person is spoken of. */
  readonly ofDoctor?: true;
  /** A word that is of care alone must follow at once. */
  readonly beforeCare?: true;
}

const YOU = "(?:you|u|ya|y'?all)";
const YOUR = '(?:your|ur|yr|yer)';
const WHO =
  '(?:(?:the |ur |your )?(?:doc|doctor|dr|provider|np|pa|surgeon|dentist|nurse|midwife|specialist|pharmacist)|dr\\.? [a-z]{2,16})';
const WHEN =
  /\b(?:mon|tues?|weds?|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tmrw|today|tonight|midnight|noon|morning|\d{1,2}(?::\d\d)? ?[ap]\.?m|at \d|\d{1,2}:\d\d|after \d|from now on|lunes|martes|miercoles|jueves|viernes|sabado|manana|a las \d)\b/;
const DOSE_OF =
  '(?:tabs?|tablets?|pills?|capsules?|caps|puffs?|mg|mcg|milligrams|units|pastillas?|tabletas?|capsulas?|gotas|unidades)';
const HOW_MUCH =
  '(?:half an?|half of an?|half|one|two|three|four|a quarter|1\\/2|\\d{1,3}(?:\\.\\d)?|media|una|dos|tres|la mitad de la)';
/** What lies on, in or around a body while it heals. */
const WORN =
  '(?:patch|bandages?|dressing|steri-?strips|stitches|staples|sling|splint|cast|brace|collar|gauze|wrap|drops|ointment|antibiotics?|inhaler|monitor|drain|catheter|bili blanket|nicotine gum|eye ?patch|eye shield|compression (?:socks|stockings)|packing)';
const CARE_THINGS =
  '(?:(?:test )?strips|lancets|pen needles|inhaler|spacer|retainer|night ?guard|aligners|hearing aids?|dentures?|partial|orthotics|crutches|walker|wheelchair|knee brace|nebulizer|cpap(?: mask)?|glucometer|pill (?:box|pack|planner)s?|bubble packs?|birth ?controll?|b\\.?c\\.? pills|meds|prescriptions?|refills?|shot record|(?:school|sports|camp|work|dot|cdl) (?:physical|physicle|phys|shot|health|vaccine) (?:form|card|paper|record)s?|doctors? note|dr note)';
const LABWORK =
  '(?:blood ?draw|blood ?work|labs?|bloods|urine|pee test|x-?rays?|scan|mri|ct|ultrasound|mammo\\w{0,4}|echo|stress test|physical|pap|stool (?:kit|test))';
const SPECIALISTS =
  '(?:ent|cardio(?:logy)?|cardiologist|derm(?:atology)?|gi|ortho(?:pedics)?|neuro(?:logy)?|urology|gyn|gynecology|oncology|pulm(?:onology)?|rheum(?:atology)?|nephrology|podiatry|pain management|physical therapy|the (?:er|heart|kidney|eye|foot|lung|skin|bone) (?:dr|doc|doctor|specialist|clinic|people)|a specialist)';
/** Illness that is not there, in a word to whoever feared it. */
const FEARED =
  '(?:polyps?|cancer|tumou?r|fractures?|break|clots?|infection|cavit(?:y|ies)|blockages?|strep|flu|covid|uti|stones?|concussion|melanoma|diabetes|hernia|pneumonia)';

const NEWS =
  /\b(?:see (?:you|u) (?:in|again|next)|come back in|you'?re good|ur good|u r good|good for \w+ (?:years|months)|go (?:be happy|celebrate|eat|enjoy))\b/;

const TURNS: readonly Turn[] = [
  // How to come, and when.
  {
    kind: 'procedure',
    score: 0.58,
    says: /\b(?:nothing (?:to (?:eat|drink)|by mouth)|nothing after midnight(?! because)|no (?:food|eating)(?: or|,? (?:and |or )?no| and) (?:drinks?|drinking|water|gum|coffee|liquids?)|no (?:food|eating|breakfast|solids) (?:after|past|from|since|before) (?:midnight|\d|then|your|ur)|(?:on )?an? empty stomach|full bladder|en ayunas|sin desayunar|no (?:coma|comas|desayune) (?:nada )?(?:despues|desde|antes))\b/,
    and: WHEN,
  },
  {
    kind: 'appointment',
    score: 0.56,
    says: /\bcome (?:in |by )?(?:on )?(?:[a-z]{3,9} )?(?:at |@ ?)?\d{1,2}(?::\d\d)? ?am,? (?:and |with )?no (?:food|breakfast|coffee)\b(?! (?:at|in|is|there|here|left|for|allowed|provided))/,
  },
  {
    kind: 'procedure',
    score: 0.56,
    says: /\bdrink (?:\d\d|thirty.?two|two) ?(?:oz|ounces|glasses|bottles) (?:of )?(?:water )?(?:an hour |1 hour |right )?(?:befor|before|prior)\b/,
  },
  {
    kind: 'procedure',
    score: 0.55,
    says: /\b(?:keep )?biting (?:down )?on the gauze\b|\bno straws? (?=[^.]{0,30}\b(?:hole|socket|gauze|clot|tooth|extraction)\b)/,
  },
  // How much to take, without saying of what.
  {
    kind: 'medication',
    score: 0.56,
    says: new RegExp(
      `\\b(?:keep (?:it|that|u|you) (?:at|on)|stay (?:at|on)|go (?:up|down|back) to|bump (?:it|that) (?:up )?to|drop (?:it |that )?(?:down )?to|cut (?:it|that) to|back to) ${HOW_MUCH} ${DOSE_OF}\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.56,
    says: new RegExp(
      `\\b(?:half an? |half |a quarter )(?:tab|tablet|pill)\\b,? (?:for|every|a day|each|daily|at|in|til|until|with|then|twice|once|now)\\b|\\b(?:take |only |just )${HOW_MUCH} (?:tabs?|tablets?|pills?|capsules?|puffs?) (?:for|every|a day|each|daily|at (?:night|bedtime)|in the|til|until|with food|then|twice|once)\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.55,
    says: /\b(?:don'?t|do not|stop|quit|keep) (?:take|taking) the (?:white|yellow|pink|blue|red|green|orange|purple|little|big|water|new|old|night|morning) (?:ones?|pills?|tabs?|capsules?)\b/,
  },
  {
    kind: 'medication',
    score: 0.57,
    ofDoctor: true,
    says: new RegExp(
      `\\b${WHO} (?:says?|said|wants|wants ${YOU} to|said to|says to) (?:that )?(?:${YOU} (?:can|should|need to) )?(?:to )?(?:keep (?:taking|using|wearing)|keep on|stop|quit|drop|hold|skip|start|restart|double|finish|take|cut) (?:taking |using |wearing |picking |up )?(?:at )?(?:the|that|those|ur|your|it|half|both|all|one|two)\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.57,
    ofDoctor: true,
    says: /\b(?:doctora?|dra?)\.? (?:[a-z]{3,14} )?dice que (?:ya )?(?:no )?(?:siga|sigas|deje|dejes|tome|tomes|suspenda|venga|vengas|se tome|le (?:suba|baje))\b|\b(?:ya no|no) (?:se )?(?:tome|tomes) (?:la|las|el|los) (?:pastillas?|capsulas?|jarabe|medicina|medicamento)\b|\b(?:siga|sigas|tome|tomese|tomate) (?:con )?(?:la mitad|media|una|dos|solo una) (?:de la |de las )?(?:pastillas?|tabletas?|capsulas?)\b/,
  },
  // What whoever heals may do again.
  {
    kind: 'procedure',
    score: 0.55,
    says: new RegExp(
      `\\b${YOU} (?:can|may|could) (?:now |go ahead and |finally )?(?:take|leave|keep|stop|quit|remove|change|start|finish|peel|lose|ditch) (?:off |on |using |wearing |taking )?(?:the|that|ur|your) (?:${WORN}|boot off(?! the (?:car|truck|tire|wheel)))\\b`,
    ),
  },
  {
    kind: 'procedure',
    score: 0.55,
    says: new RegExp(
      `\\b(?:${WHO} says )?(?:${YOU} can|(?:you'?re|ur|u r|u are|you are) (?:ok|okay|clear|cleared|good|safe)(?: to)?) (?:to )?(?:go |get )?back (?:to )?(?:on )?(?:regular duty|light duty|full duty|work)\\b`,
    ),
    and: /\b(?:dr|doc|doctor|note|slip|portal|clinic|nurse|provider|release|excuse|duty)\b/,
    ofDoctor: true,
  },
  // What was found.
  {
    kind: 'lab',
    score: 0.56,
    says: new RegExp(
      `\\b${YOUR} (?:numbers?|levels?|counts?|labs?|lab ?work|results?|tests?|sugars?|sugar test|pressure|kidneys?|liver|thyroid|cholesterol|iron|oxygen|bloods?|blood ?work|urine|swabs?|cultures?|pr[e3]g test|pregnancy test|screen|scans?|x-?rays?|mri|echo|ekg|pap|mammo) (?:test )?(?:(?:look|looks|looked|looking|are|is|r|came|come|went|was|were|got|stayed) |= ?)(?:back |all |way |so |really |pretty |a little |a lot |much |still |just )?(?:good|great|perfect|better|worse|bad|up|down|high|low|fine|normal|clear|clean|ok|okay|off|excellent|beautiful|positive|negative|neg|pos|p0s1tive|stable)\\b`,
    ),
  },
  {
    kind: 'lab',
    score: 0.55,
    says: /\beverything from (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:lab|scan|visit|draw)|(?:your|ur) (?:visit|labs?|scan|tests?|draw)|last (?:week|visit)) (?:looks?|looked|came back|is|was) (?:all )?(?:good|great|fine|clear|clean|normal|perfect)\b/,
  },
  {
    kind: 'condition',
    score: 0.56,
    says: new RegExp(`(?:^|[.!,\\n] ?|\\b(?:and|yay|nope|yes|so|hon|ok) )no (?:more )?${FEARED}\\b`),
    and: NEWS,
  },
  {
    kind: 'lab',
    score: 0.55,
    says: /(?:^|[.!,\n] ?|\b(?:nope|no|yes|yep|hi|hey|ok|good news|hon) )(?:it|that|they|everything|the test|the biopsy|the swab) (?:was|were|came back|is|are|says) (?:all )?(?:negative|neg|benign|clear|not detected|detected)\b(?= ?[,.!-]| ?$| (?:so|go|hon|sweetie|im|i'm|and|you|u)\b)/,
  },
  {
    kind: 'lab',
    score: 0.56,
    says: /\b(?:strep|flu|covid|rsv|uti|mono|hcg|preg(?:nancy)?)(?: test)? (?:is |was |came back )?(?:neg|negative|pos|positive|detected)\b/,
    and: /\b(?:fluids|rest up|n rest|and rest|just a virus|it'?s viral|its viral|go home|stay home|congrat\w*|u can breathe|you can breathe|hon|sweetie|mama|mija)\b/,
  },
  {
    kind: 'pregnancy',
    score: 0.56,
    says: /(?:^|[.!,\n] ?)(?:nope|no|yep|yes|congrats|nah)?,? ?(?:you'?re |ur |u r )?not (?:pregnant|preg|prego)\b[^?]{0,30}\b(?:u|you|breathe|relax|lol|hon)\b/,
  },
  {
    kind: 'pregnancy',
    score: 0.58,
    says: new RegExp(
      `\\b(?:you'?re|ur|u r|${YOU} are) (?:officially |now |almost |already |only )?\\d{1,2} ?(?:wks|weeks?)(?: (?:along|pregnant|today|tomorrow|now|tmrw)|$|[.!,])`,
    ),
  },
  {
    kind: 'condition',
    score: 0.55,
    says: new RegExp(
      `\\b(?:the|that) (?:spot|lump|bump|mole|shadow|growth|nodule|cyst|mass|rash)s? (?:on|in|under|behind) ${YOUR} [a-z]{3,9} (?:was|is|were|are|turned out|came back|looks)\\b`,
    ),
  },
  {
    kind: 'condition',
    score: 0.55,
    says: new RegExp(
      `\\b${YOUR} (?:moles?|gums?|incision|stitches|cavit(?:y|ies)|sinuses|tonsils|hemorrhoids?|eardrums?|cervix|prostate|lungs|ovaries) (?:are|is|look|looks|r|was|were)\\b`,
    ),
    and: NEWS,
  },
  {
    kind: 'lab',
    score: 0.56,
    says: /\bthe (?:pap|mammo\w{0,6}|scan|biopsy|cultures?|echo|mri|x-?ray|scope|bloodwork) (?:is|was|came back|looks|looked) (?:all )?(?:clean|clear|normal|negative|benign|perfect)\b/,
    and: NEWS,
  },
  {
    kind: 'condition',
    score: 0.55,
    says: /(?:^|[.!,\n] ?)(?:it'?s )?(?:just |only )?(?:a |an )?[a-z]{3,12}, not (?:cancer|melanoma|a tumou?r|malignant|contagious|broken)\b/,
    and: /\b(?:you|u|your|ur)\b/,
  },
  // What is booked, moved and fetched.
  {
    kind: 'appointment',
    score: 0.55,
    ofDoctor: true,
    says: new RegExp(
      `\\b(?:i|we|i'?ve|we'?ve|they) (?:just )?(?:moved|put|bumped|switched|squeezed|got|booked|scheduled|slid|have|had) ${YOU} (?:down |in )?(?:to|at|for|on|in) (?:the )?(?:\\d{1,2}(?::\\d\\d|st|nd|rd|th)?|[a-z]{3,9}day|mon|tues?|weds?|thurs?|fri|sat)\\b[^.?!\\n]{0,24} (?:w|w\\/|with) (?:dr\\.? [a-z]{2,}|the same|the|our|a|ur|your) ?(?:hygienist|np|midwife|dentist|doctor|doc|tech|pa|therapist|counselor|dietitian|specialist|surgeon|sonographer|physical therapist|[a-z]*)\\b(?! (?:team|shift|party|group|crew))`,
    ),
    and: /\b(?:dr|hygienist|np|midwife|dentist|doctor|doc|tech|therapist|counselor|dietitian|specialist|surgeon)\b/,
  },
  {
    kind: 'appointment',
    score: 0.56,
    ofDoctor: true,
    says: new RegExp(
      `\\b(?:the )?(?:surgery|surgical|imaging|mri|infusion|dialysis|chemo|radiation|heart|kidney|eye|sleep|lab|oncology|cath lab|endo|scope)(?: (?:place|center|clinic|folks|people|lady|team|dept|doctor|doc))? (?:wants?|needs?) ${YOU} (?:there|here|in|back|at)\\b`,
    ),
  },
  {
    kind: 'lab',
    score: 0.55,
    says: new RegExp(
      `\\b${YOU} (?:still |also |just )?(?:need|have|owe us|gotta)(?: to)? (?:do|get|go do|come do|go get|finish|redo|repeat)?(?: the| ur| your| that| a)? ?${LABWORK}(?: done| drawn)? (?:before|by|on|b4|again)\\b`,
    ),
  },
  {
    kind: 'provider',
    score: 0.55,
    ofDoctor: true,
    says: new RegExp(
      `\\b(?:sending|referring|sent|referred|referral for) ${YOU} (?:over |out |up )?(?:to|2) ${SPECIALISTS}\\b`,
    ),
  },
  {
    kind: 'appointment',
    score: 0.55,
    says: new RegExp(
      `\\b${YOUR} ride to (?:the |ur |your )?(?:infusion|dialysis|chemo|radiation|treatment|therapy|clinic|appt|appointment|scope|surgery)\\b`,
    ),
  },
  {
    kind: 'procedure',
    score: 0.55,
    says: new RegExp(
      `\\b(?:saved|have|got|saving|holding) (?:${YOU} )?a (?:spot|slot|chair|bed|time)(?: for ${YOU})?\\b[^?]{0,50}\\b(?:needles|infusion|shot|shots|scope|scan|mri|chemo|dialysis|injection|biopsy|cleaning|root canal|ultrasound|acupuncture)\\b`,
    ),
  },
  {
    kind: 'device',
    score: 0.55,
    says: new RegExp(
      `\\b(?:pick up|come get|grab|swing by for|come by for) (?:${YOUR}|the|tu|su) ${CARE_THINGS}\\b|\\b${YOUR} (?:new |loaner )?${CARE_THINGS} (?:is|are|r|got|came|was|were|have|has) (?:been )?(?:in|ready|here|signed|sined|approved|aproved|fixed|filled|done|back|waiting|up front|at the|on the)\\b|\\bbring back the (?:loaner|rental) (?:walker|wheelchair|crutches|cpap|pump|commode|scooter|brace|boot|hearing aids?|monitor)\\b`,
    ),
  },
  {
    kind: 'device',
    score: 0.55,
    says: /\b(?:le|te) (?:aprobaron|autorizaron) (?:la|el|los|las) (?:silla de ruedas|cirugia|operacion|medicina|medicamento|andador|cama|oxigeno|protesis|terapias?|insulina|bomba|maquina|aparatos?|inyeccion(?:es)?|estudio|resonancia)\b|\bsu (?:silla de ruedas|andador|cama de hospital|oxigeno|protesis|aparato) (?:ya )?(?:esta|fue|llego|salio)\b/,
  },
  {
    kind: 'record',
    score: 0.55,
    says: /\b(?:ya (?:tenemos|esta|estan|tengo|quedo|quedaron)|esta listo|estan listos) (?:el|la|los|las) (?:certificado|cartilla|justificante|receta|incapacidad|resultados?|examenes|analisis|lentes|placas?|comprobante de vacunas|carta medica)(?: (?:de|del|para) (?:tu|su|la|el))\b/,
  },
  {
    kind: 'billing',
    score: 0.55,
    says: new RegExp(
      `\\b${YOU} (?:don'?t|do not|still|won'?t|no longer) owe (?:us )?(?:the |a |ur |your )?(?:no.?show fee|copay|co-pay|deductible|balance|coinsurance)\\b`,
    ),
  },
  {
    kind: 'appointment',
    score: 0.55,
    says: new RegExp(
      `\\b(?:our|the|my) (?:records|chart|system|computer) (?:show|shows|says?|has) (?:that )?(?:you'?re|ur|${YOU} are) (?:over)?due\\b`,
    ),
  },
];

const ALL_TURNS: readonly Turn[] = [...TURNS, ...MORE_TURNS, ...SPANISH_TURNS];
const SAID = patternRow(ALL_TURNS.map(({ says: pattern }) => pattern));

/** Whose voice it is instead: a shop's, a school's, a garage's, a kitchen's, a friend's. */
const ELSEWHERE =
  /\b(?:salon|haircut|hair|lashes|lash|nails|stylist|colou?rist|brows|tattoo|oil change|tires?|mechanic|dealership|engine|car|truck|brake pads|vet|puppy|kitten|party|dinner (?:at|party|with|plans)|brunch|pizza|bbq|potluck|cookout|restaurant|reservation|game|team|coach|concert|movie|tickets?|recital|rehearsal|wedding|choir|sermon|gym class|homework|quiz|midterm|grade|grades|essay|sales|quarter|revenue|followers|views|budget|server|software|password|laptop|router|printer|toner|garden|plants?|soil|recipe|dough|oven|roast|fridge|freezer|pool|theater|museum|boots|poker|lottery|raffle|drug test|hr|employee|onboarding|badge|payroll|timesheet|orientation|your shift|ur shift|inspection|interview)\b/;
/** Who tells of themselves tells the reader nothing of the reader's. */
const OF_MYSELF =
  /\b(?:i (?:take|took|had|have (?:to|no|nothing|an?)|need|feel|felt|was|am|got|went|can'?t|cant|could|should|hope|think|thought|want|read|heard)|i'?m (?!(?:so )?(?:sorry|happy|glad)|looking|sending|calling|putting|proud)|my (?:doc|doctor|dr|dentist|surgeon|nurse|kid|kids|mom|dad|wife|husband|son|daughter|labs?|results?|numbers|test|pills?|meds?)|mine|told me|tells me|soy|tengo|mi (?:doctora?|mama|hijo|hija|esposo|esposa))\b/;
/** What everybody is told. */
const TO_ALL =
  /\b(?:usually|typically|generally|in general|most (?:people|patients|folks|adults)|everyone|everybody|anyone|patients? (?:should|may|can|must|need|who)|pts (?:should|need|who)|people (?:with|who)|(?<!less |more |only |even |call |lmk |me )if (?:you|u|your|ur)|should be (?:taken|avoided)|protocol|policy|guidelines?|handout|flyer|leaflet|sign says|reminder (?:to|for) (?:all|staff))\b/;
const LONGEST = 320;

/** Whether a word of care alone stands at `at`. */
function careAt(doc: Doc, at: number): boolean {
  return doc.hits.some(
    ({ first, last, classes }) =>
      hasHealth(classes) &&
      (classes & (AMBIGUOUS | EVERYDAY)) === 0 &&
      (doc.tokens[first]?.start ?? at + 1) <= at &&
      (doc.tokens[last]?.end ?? at) > at,
  );
}

/** The surest turn of a clinic's voice to the reader in a draft; undefined when it has none, or another voice. */
export function voiced(doc: Doc): Voiced | undefined {
  if (doc.lower.length > LONGEST || (doc.cues & ANIMAL) !== 0) return undefined;
  if (says(doc, ELSEWHERE) || says(doc, OF_MYSELF) || says(doc, TO_ALL)) return undefined;
  const third = (doc.cues & THIRD) !== 0;
  let best: Voiced | undefined;
  eachThatMayMatch(doc.survey, SAID, (pattern, i) => {
    const turn = ALL_TURNS[i];
    if (turn === undefined || (third && turn.ofDoctor !== true)) return;
    const { kind, score, and, beforeCare } = turn;
    if (best !== undefined && best.score >= score) return;
    const match = find(doc, pattern);
    if (match === null || (and !== undefined && !says(doc, and))) return;
    const end = match.index + match[0].length;
    if (beforeCare === true && !careAt(doc, end)) return;
    if (!doc.lower.slice(end).trimStart().startsWith('?'))
      best = { kind, score, start: match.index, end: match.index + match[0].trimEnd().length };
  });
  return best;
}
