import type { Turn } from './care-voice.ts';

/**
 * More turns of a clinic's voice to its reader (care-voice.ts): from the front desk, the phone of a nurse, the agency that
 * sends the aide, the methadone window and the mobile van. Near-misses are shops, schools, gyms and friends.
 */
const YOU = "(?:you|u|ya|y'?all)";
const YOUR = '(?:your|ur|yr|yer)';
/** Visits by what is looked at or treated, spelled as they are typed. */
const VISIT_OF =
  '(?:tele[a-z]{3,12}|virtual|counsell?ing|therapy|psych\\w{0,8}|recovery|hear?r?ing|vision|allergy|balance|swallow(?:ing)?|speech|sleep|prenatal|postpartum|wound|dressing|dental|tooth|root canal|crown|filling|mammo\\w{0,6}|bone density|lung|kidney|heart|liver|diabetes|pacemaker|device|prep|pre-?op|post-?op|infusion|injection|botox|iud|implant|nst|growth|anatomy|\\d{1,2} ?(?:week|wk|month|mo)|med(?:ication)? (?:check|review)|intake|follow ?-?up)';
const VISIT =
  '(?:visit|check(?:up)?|appt|appointment|exam|screening|session|intake|eval(?:uation)?|group|study|test|scan|consult|pulling|extraction|cleaning|fitting|class)';
const HAPPENS =
  "(?:is(?! (?:hilarious|funny|cute|online|great|so|too|not|bad|awesome|dumb|boring))|s|'s|got|was|has|had|will|meets?|moved|starts?|w|w/|with|on|at|this|next|tomorrow|tmrw|today|mon\\w{0,4}|tues?\\w{0,4}|wed\\w{0,6}|thurs?\\w{0,4}|fri\\w{0,3})";
const MEDS =
  '(?:meds?|pills?|rx|script|scripts|prescriptions?|birth ?control|insulin|inhaler|refills?|antibiotics?|shot|patch|patches|ring|strips|sensor|test kit|stool kit|labs?|bloodwork|prep|eye drops)';
const TREATED_PLACE =
  '(?:spot|area|mole|wart|tag|patch|lesion|cyst|tooth|nail|toenail|bump|incision|site|wound)';

const DAY =
  '(?:mon|tues?|weds?|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tmrw|today|tonight|the \\d{1,2}|lunes|martes|miercoles|jueves|viernes)';

export const MORE_TURNS: readonly Turn[] = [
  {
    kind: 'medication',
    score: 0.56,
    says: /\b(?:stay|keep|stick) (?:on|with) the (?:half|whole|full|lower|higher|same|new|old|small|big|morning|night) (?:pill|dose|tab|tablet|strength|one twice)\b/,
  },
  {
    kind: 'medication',
    score: 0.57,
    ofDoctor: true,
    says: /\b(?:you'?re|ur|u r|you are|put you|putting you|got you|have you) (?:down for|up to|down to|at|on) \d{1,4}(?:\.\d)? ?(?:mg|mcg|units|ml|milligrams)\b/,
  },
  {
    kind: 'medication',
    score: 0.58,
    ofDoctor: true,
    says: new RegExp(
      `\\b${YOUR} (?:new |next )?(?:dose|dosage|dosing|prescription|script|rx) (?:was|has been|is being|were|got|just got|is getting|has) (?:adjusted|changed|increased|lowered|decreased|raised|updated|cut|upped|bumped|renewed|denied|sent|called in|filled)\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.58,
    says: new RegExp(
      `\\b${YOU} (?:didn'?t|never|haven'?t|forgot to|still haven'?t|still need to|did not) (?:come )?(?:pick(?:ed)? up|get|grab|fill|refill|take|start) ${YOUR} (?:[a-z]{2,10} )?${MEDS}\\b`,
    ),
  },
  {
    kind: 'substance-use',
    score: 0.58,
    says: new RegExp(
      `\\b${YOUR} (?:(?:first|second|third|fourth|fifth|sixth|next|extra|weekend|holiday|\\d(?:st|nd|rd|th)?) )?take ?-?homes?\\b(?! (?:pay|test|exam|quiz|final|salary|box|container|order|message|assignment|project|essay|work))`,
    ),
  },
  {
    kind: 'medication',
    score: 0.57,
    ofDoctor: true,
    says: new RegExp(
      `\\b(?:refilled|filled|set up|packed|loaded|redid) ${YOUR} (?:pill|med|medication|weekly) (?:planner|box|organizer|minder|pack|tray|cups)\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.57,
    says: new RegExp(
      `\\b${YOU} (?:should|might|will|may) (?:start |be |feel |have some |have )(?:cramp\\w{0,4}|bleed\\w{0,3}|spott\\w{0,3}|numb|drowsy|loopy|sore|peeing|pooping|passing)\\b`,
    ),
    and: /\b(?:pill|pills|dose|hrs|hours|text me|call me|the shot|procedure|numbing|tonight|first day|day or two)\b/,
  },
  {
    kind: 'device',
    score: 0.55,
    says: /\b(?:did|is|does|has) (?:the|ur|your) (?:patch|bandage|dressing|splint|cast|drain|catheter|sensor|dexcom|holter|monitor|foley|wound vac|steri ?strips?|stitch(?:es)?|nexplanon|iud strings?) (?:still |ever |just )?(?:stay(?:ed)?|fall|fell|come|came|leak\w{0,3}|itch\w{0,3}|sting\w{0,3}|stick(?:ing)?|holding|drain\w{0,3})\b/,
  },
  {
    kind: 'procedure',
    score: 0.57,
    says: new RegExp(
      `\\b${TREATED_PLACE}s? (?:that )?(?:we|i|dr\\.? [a-z]{2,14}|they) (?:froze|burned|cut|removed|biopsied|took off|shaved|drained|lanced|stitched|injected|numbed|pulled|filled|cauterized|packed)\\b`,
    ),
    and: /\b(?:you|your|u|ur)\b/,
  },
  {
    kind: 'procedure',
    score: 0.56,
    says: new RegExp(
      `\\b(?:i'?ll|we'?ll|i can|we can|lemme|let me|gonna) (?:do|change|redo|check|look at|pull|take out|remove|trim|rewrap|flush|numb) ${YOUR} (?:[a-z]{3,8} )?(?:dressing|stitches|staples|bandage|drain|wound|foot|feet|toenails?|ears?|iv|port|picc|line|catheter|bp|blood pressure|shot|sutures|cast|splint|ostomy|trach|incision)\\b`,
    ),
  },
  {
    kind: 'procedure',
    score: 0.57,
    says: new RegExp(
      `\\b${YOU} (?:did|were|was|handled it|took it) (?:so |really |soo+ |sooo |super )?(?:good|great|well|amazing|awesome|brave|like a champ) (?:with|w|at|for|during|in|on|thru|through) (?:the|ur|your|that|those) (?:biopsy|shots?|scope|mri|surgery|procedure|injections?|blood draw|draw|stick|sticks|iv|needles?|scan|cleaning|extraction|stitches|exam|pap|transfer|retrieval|infusion|chemo|stress test|labor|delivery)\\b`,
    ),
  },
  {
    kind: 'lab',
    score: 0.57,
    says: new RegExp(
      `\\b(?:congrat\\w{0,9}|proud of ${YOU}|way to go|good job|great job|nice work|kudos)!* (?:on|for) (?:the |${YOUR} |that |getting |an? )?(?:new |latest |lower )?(?:a1c|labs?|bp|blood pressure|sugars?|cholesterol|\\d{1,3} (?:days|months|weeks) (?:clean|sober|smoke free)|sobriety|quitting|weigh-?in|viral load|undetectable|counts?)\\b`,
    ),
  },
  {
    kind: 'lab',
    score: 0.55,
    says: /(?:^|[.!?\n\u00a4] ?|\b(?:yes|yep|ok|so|hon|guess what) )(?:you'?re |ur |u r |you are )?(?:cancer|tumor|polyp|hep ?c|strep|covid|clot|infection)[- ]free(?= ?[!.]|$)/,
  },
  {
    kind: 'condition',
    score: 0.56,
    says: /\b(?:yours|urs) (?:is|was|came back|r|are|looks?) (?:just |only |a |an |very |all ){0,2}(?:mild|benign|early|tiny|small|negative|positive|normal|clear|stage \d|low grade|moderate|severe)\b(?= (?:one|case|kind|type|form|too|so|and)\b| ?[,.!]| ?$)/,
  },
  {
    kind: 'appointment',
    score: 0.57,
    ofDoctor: true,
    says: new RegExp(`\\b${YOUR} (?:[a-z]{3,10} )?${VISIT_OF} ${VISIT} ${HAPPENS}(?![a-z])`),
  },
  {
    kind: 'appointment',
    score: 0.55,
    says: new RegExp(
      `\\b(?:see|c|expecting|have) ${YOU} (?:[a-z]{2,9} )?(?:for|at) ${YOUR} (?:[a-z]{3,10} )?(?:${VISIT_OF}(?: ${VISIT})?|${VISIT}) (?:on |at |this |next )?(?:mon|tues?|weds?|wednes|thurs?|fri|satur|sun|tomorrow|tmrw|\\d)`,
    ),
  },
  // Stitches that come out, which pill when, what was made to measure, what must be done once more.
  {
    kind: 'procedure',
    score: 0.57,
    says: new RegExp(
      `\\b(?:stitches|staples|sutures|drains?|packing|catheter|foley|picc|port|cast) (?:(?:can |will )?comes? |is |are )?(?:out|off) (?:on |this |next )?${DAY}\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.57,
    says: /\bthe (?:white|yellow|pink|blue|red|green|orange|purple|little|big) (?:one|ones|pill|pills) (?:(?:once|twice) a day|every \d|at night|in the (?:morning|evening)|with (?:food|breakfast|supper|dinner)|before bed)\b/,
  },
  {
    kind: 'device',
    score: 0.57,
    says: /\b(?:your|ur|baby'?s) (?:new )?(?:insoles?|orthotics|bite ?guard|aligners|ear ?molds?|flipper|prosthe\w{3,4}|afos?|helmet|wig|compression (?:socks|stockings)|oxygen|concentrator|sensors|splint) (?:just )?(?:came|is|are|r|got)(?: back| in| here| ready|!)/,
  },
  {
    kind: 'lab',
    score: 0.57,
    ofDoctor: true,
    says: /\b(?:pathologist|radiologist|dermatologist|lab|dr\.? [a-z]{2,14}) (?:called|read|says) (?:your|ur) [a-z]{3,12} (?:is )?(?:benign|clean|clear|normal|stable|negative|positive)\b|\bwants? (?:your|ur) (?:[a-z\d]{2,10} ){1,2}(?:repeated|redone|rechecked|drawn)\b|\b(?:forgave|wrote off) (?:your|ur) [a-z]{2,9} bill\b/,
  },
  {
    kind: 'appointment',
    score: 0.57,
    says: /\ble (?:mov[ei]mos|cambiamos|adelantamos) (?:la|el|su) (?:cita|consulta|eco|[a-z]{4,14}(?:grafia|scopia|metria|terapia)|estudio|cirugia|limpieza|placa) |\bhay que (?:repetir|sacar|quitar|cambiar|bajar|subir|checar)(?:le|te) (?:el |la |los |a la )?(?:potasio|sangre|prueba|examen|placa|dosis|insulina|sal|azucar|puntos|yeso|sonda|presion)\b/,
  },
];
