/**
 * More turns of phrase that make somebody one of ours: on a list of the day, in a class or a group, known to the
 * system, at our door. Each with how sure it is that care is meant.
 */
const OUR =
  "(?:our|my|your|ur|the|this|that|todays|today's|tmrw'?s|tomorrow'?s|mondays|tuesdays|wednesdays|thursdays|fridays)";
const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days? |(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun) |morning |evening |afternoon |noon )?';
const CARE_CLASS =
  "(?:rehab|cardiac rehab|pulm(?:onary)?(?: rehab)?|kidney|diabetes|prenatal|lamaze|childbirth|grief|anger management|dui|recovery|sobriety|detox|methadone|suboxone|dialysis|pd|chemo|infusion|oncology|wound|lymphedema|bariatric|weight loss|parkinson'?s|stroke|cancer|memory|dementia|ptsd|trauma|dbt|cbt|iop|php|aa|na|group therapy|therapy|physical therapy|pt|smoking cessation|transplant|hiv|hep c|pain|sleep|psych|behavioral health)";

export const OURS_PHRASES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:as a (?:pt|patient|client)|checked in under|under an alias|under (?:her|his) maiden name)\b/g, 0.8],
  [/\brecib(?:e|io|ido|iendo|en) (?:servicios|tratamiento|atencion|terapia|consejeria)\b/g, 0.8],
  [
    /\b(?:first|last|second) (?:day|week|night|session) (?:of|in|at) (?:therapy|rehab|treatment|tx|chemo|radiation|detox|dialysis|group|hospice)\b/g,
    0.8,
  ],
  [
    /\b(?:est|established|returning|former|previous|old|new) (?:pt|patient)(?: or new| or est\w{0,8})?\?/g,
    0.7,
  ],
  [
    /\b(?:in|was in|been in|still in) (?:treatm\w{0,4}t|tx|therapy|rehab|counseling|recovery|the program) (?:here|with us|w us|over there)\b/g,
    0.8,
  ],
  [/\bcom\w{2,4} to (?:the|our|ur|your) cli?ni?c?\b/g, 0.7],
  [
    /\b(?:discharged|released|dropped|fired|graduated|dc'?d) from (?:us|here|our (?:service|care|program|clinic|practice))\b/g,
    0.8,
  ],
  [
    /\b(?:does|do|doing|did) (?:couples|counseling|therapy|dialysis|chemo|rehab|pt|group|iv|infusions|treatments?) (?:w|with|at) (?:us|our|my|your|ur)\b/g,
    0.8,
  ],
  [
    /\bse (?:registro|interno|ingreso|inscribio|apunto) (?:en|a|al) (?:el |la |un |una )?(?:detox|rehab|programa|clinica|hospital|terapia|grupo|dialisis|urgencias)\b/g,
    0.8,
  ],
  [/\b(?:on|in) (?:a|the) (?:gurney|stretcher|wheelchair) (?:by|at|in|outside|near)\b/g, 0.7],
  [/\b(?:is|s|he's|she's) in chair time\b|\bnods? at me from the (?:dialysis|chemo|infusion)\b/g, 0.7],
  [
    new RegExp(
      `\\b(?:on|in|off|from|dropped from|added to|part of|joined|started|joining|attends?|attending) ${OUR} (?:\\w+ )?${DAY}${CARE_CLASS}(?: \\w+)? ?(?:class|group|track|roster|program|list|census|panel|schedule|support group|clinic|unit|session|cohort|caseload)\\b`,
      'g',
    ),
    0.85,
  ],
  [
    /\b(?:on|off) (?:our|my|todays|today's|the|tmrws|tomorrow's|your|ur) (?:run ?list|or list|or schedule|surgery schedule|scope list|dialysis list|census|sign-?in sheet|no-?show list|recall list|waitlist|wait list|caseload|panel|transport list|van list|board|tracking board|books for \w+)\b/g,
    0.8,
  ],
  [
    /\b(?!did (?:you|u|y'?all|they) see )(?:do|did|does|can|if) (?:we|you|y'?all|u|they) (?:still |currently |even |ever )?(?:treat|see|follow|take care of|have a chart (?:on|for)|have a file on|have (?:a|an) [a-z]{3,14} [a-z]{3,14}\?)(?! (?:if|that|the (?:point|email|memo|news)|you|ya|what|how|why|kids|walk|new|medicaid|patients|pts|if))/g,
    0.7,
  ],
  [
    /\b(?:hes|shes|he's|she's|they're|is|still) in (?:our|the) (?:system|database|emr|portal as a patient)\b/g,
    0.8,
  ],
  [
    /\b(?:is|are|was|were|s|be|as) (?:one of|1 of|some of) (?:our|my|your|ur|yours|ours|the) (?:\w+ )?(?:pd |dialysis |chemo |rehab |hospice |methadone |regulars?|frequent flyers?|people|patients|pts|clients|residents|ladies|guys|kids|moms|babies)\b/g,
    0.7,
  ],
  [
    /\b(?:show(?:ed|s)?|shown) (?:up )?(?:for|to) (?:class|group|treatment|tx|rehab|dialysis|session|therapy|counseling|her (?:shot|visit|appt|intake)|his (?:shot|visit|appt|intake)|intake)\b/g,
    0.8,
  ],
  [
    /\b(?:checked|check|checking|signed|signing|sign) in (?:yet|already|at (?:your|our|the) (?:front )?desk|for (?:her|his|their)|and (?:left|waiting)|late|early)\b/g,
    0.7,
  ],
  [
    /\b(?:outside|at|in|leaving|off at|outta|out of|into|by|near|inside) (?:the |our |your )?(?:radiation|oncology|chemo|infusion(?: suite| center| room)?|cancer (?:center|clinic|institute)|psych (?:ward|unit|visitors? lot|er|hospital)|methadone clinic|suboxone clinic|std clinic|sti clinic|planned parenthood|fertility clinic|ivf clinic|dialysis(?: center| unit)?|detox|rehab|behavioral health|mental health (?:clinic|unit)|hiv clinic|wound clinic|abortion clinic|hospice(?: house)?|obgyn|urology|neurology|cardiology|wic office)\b/g,
    0.8,
  ],
  [
    /\b(?:belongs?|belogns?|assigned|switched|transferred|transferring) to (?:dr|dra|doc|doctor|our|the other) ?[a-z]{0,12}(?: or (?:dr )?[a-z]{2,12})?\b/g,
    0.7,
  ],
  [/\b(?:in|wearing) (?:a |his |her |the )?(?:hospital )?gown (?:by|in|at|near|outside|with)\b/g, 0.75],
  [
    /\b(?:is |ya |sigue )?(?:registrad[oa]|dad[oa] de alta|en (?:nuestra lista|el sistema|el grupo de|la lista de (?:hoy|espera)))\b|\b(?:viene|vino|va) (?:con nosotros|a (?:nuestra|la) clinica|al grupo|a dialisis|a terapia|a consulta)\b/g,
    0.75,
  ],
  // Whoever must not be told says that somebody is here as a patient.
  [
    /\b(?:is|s) (?:back )?(?:in )?(?:here|in the back|up here|over here|on (?:our|my) (?:unit|floor))\b[^.\n]{0,14}[.,!;]{0,2} ?(?:don'?t|do not|dont u|pls dont) (?:tell|say|let|text|post)\b/g,
    0.85,
  ],
  [
    /\b(?:don'?t|do not) (?:tell|let) (?:\w+ ){1,4}(?:that |know )?(?:\w+ ){1,3}(?:is|s|was) (?:here|in the back|up here|with us)\b/g,
    0.85,
  ],
  [
    /\bwe (?:treat|treated|follow|manage) (?!the\b|it\b|them\b|kids\b|people\b|patients\b|pts\b|an?\b|any|all\b|every|this\b|that\b|those\b|with\b|for\b|like\b|each\b|our\b|as\b|him\b|her\b|up\b|through\b)/g,
    0.8,
  ],
  [
    /\b(?:is|s|was|stays?|staying|been|admitted) (?:in )?with us (?:under|on (?:\d|the|two|three|four|five|six|seven|eight|nine|ten)|for (?:rehab|observation|obs|the night|a few days|detox)|since|until|til|over the weekend|upstairs|again)\b/g,
    0.8,
  ],
  [
    /\b(?:is|s|was) (?:my|our|ur|your) (?:\w+ )?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: ?o'?clock|:\d\d| ?[ap]m|thirty)?|new (?:pt|patient|consult|intake|admit)|first (?:pt|patient|appt)|last (?:pt|patient|appt)) (?:on|today|tomorrow|tmrw|every|mondays|this|rn)\b/g,
    0.75,
  ],
  [
    /\b(?:give|gave|giving|take|fill) (?:her|his|their) (?:slot|spot|chair|appt|appointment|bed|time)(?: (?:away|up))?\b/g,
    0.7,
  ],
  // "is judge alarcon ours", "one of yours?", "ours or dr patel's?"
  [
    /\b(?:is (?:he|she|\w+ \w+|\w+) ours\b(?! (?:now|to|for|and))|ours or (?:the|dr|doctor|yours|dra)\b|ours\?$|,? (?:one )?of (?:yours|ours)\?$)/g,
    0.8,
  ],
  [
    /\b(?:attends?|attended|goes to|go to|come to|comes to|coming to|came to|signs? in(?:to)? (?:at|to)|checks? in (?:at|with)|shows? up (?:at|to|for)|enrolled (?:in|at)|active (?:in|w|with)) (?:our|ur|your|yall'?s|your guys'?) (?!house|party|wedding|church|game|shower|office party|place\b)(?:\w+ ){0,2}(?:groups?|clinic|practice|program|lab|unit|floor|side|wing|hospital|iop|php|detox|rehab|doula|midwives|counselor|therapist|psychologist|psychiatrist|office)\b/g,
    0.8,
  ],
  [
    /\b(?:is|was|as|s|still|been|she's|he's) (?:technically |currently |still )?(?:a |an )?(?:client|patient|pt|resident|inpati[ae]nt|participant|active pt|active patient|active client)(?: here| there| with us| w us| of (?:ours|mine|yours|my|our)| at (?:our|your|ur|the (?:clinic|hospital|practice|center))| or (?:did|not|no))\b/g,
    0.8,
  ],
  [/\b(?:still )?inpati[ae]nt(?: or|\?|$)|\b(?:an )?active (?:pt|patient|client)(?:,|\?| or|$)/g, 0.75],
  [
    /\bone of (?:our|your|ur|my) (?:study participants|(?:doula |therapy |new |old )?clients|residents|regulars|inpatients|participants|families on)\b/g,
    0.8,
  ],
  [
    /\b(?:transfer(?:red|ring)?|moving|moved|switch(?:ed|ing)?|bringing) (?:her|his|their|all (?:her|his)) care\b|\btransferred to us from\b|\btransfer(?:red|s)? (?:her|his|their) records (?:here|to us)\b/g,
    0.8,
  ],
  [
    /\b(?:registered|registrd|signed in|signed up|checked in|booked|booked in|down|estab(?:lished)?) (?:as a walk-?in|w us|with us|with (?:our|the) (?:midwives|psychologist|counselor|therapist|surgeon|dietitian|np|doctor)|w\/? (?:our|the) \w+|for (?:the|a) (?:\w+ )?(?:o'clock|intake|consult|visit) with)\b/g,
    0.8,
  ],
  [
    /\b(?:sees?|seeing|seen by|saw|see) (?:our|the|my|your|ur|the school) (?:\w+ )?(?:counsell?or|counsler|therapist|social worker|psychologist|psychiatrist|dietitian|nutritionist|midwife|nurse|hygienist|case manager|np|addiction|sexologo)\b/g,
    0.75,
  ],
  [
    /\b(?:if we'?re|are we|are you|are you guys|were you|is he being|is she being) (?:treating|seeing|following) (?:him|her|them|someone named)\b/g,
    0.8,
  ],
  [
    /\b(?:was|were|been|got|he was|she was) brought (?:in|here)(?: last night| tonight| today| by| this|[.,?!]|$)/g,
    0.75,
  ],
  [
    /\b(?:onto|on|off) (?:our )?service (?:last|yesterday|today|this|since|tonight|monday)\b|\b(?:took|taking) (?:\w+ ){1,3}onto service\b/g,
    0.75,
  ],
  [
    /\b(?:is|was|s) on (?:dr|dra|doctor)\.? [a-z'-]{2,16}'?s? (?:list|schedule|panel|service|table)\b|\b(?:is|was|s) on the (?:\w+ ){0,2}(?:clinic|or|surgery|std|infusion|chemo|procedure) (?:list|schedule|board)\b/g,
    0.8,
  ],
  [
    /\b(?:in|into|inside|from|sitting in) (?:our|the|my|ur|your) (?:wait(?:ing|in|ng|nig)? ?(?:room|rm|area)|hallway bed|preop|pre-op|recovery bay)\b|\ben (?:el|la|nuestra|mi) (?:waiting room|sala de espera)\b/g,
    0.75,
  ],
  [
    /\b(?:still|been|has been|keeps?) (?:coming|come) (?:here|in|to (?:us|our|your)|for (?:infusions?|treatments?|shots|dialysis|therapy|chemo|wound care|anything))\b|\bcomes to (?:see me|group|alumni)\b/g,
    0.75,
  ],
  [
    /\b(?:moved|moving|move) in(?:to)? (?:\d\w{0,2} |the )?(?:assisted|memory|skilled|the unit|the wing|long term)\b|\bnew move-? ?in\b/g,
    0.75,
  ],
  [
    /\b(?:mon|tue|tues|wed|weds|thu|thurs|fri|sat|mondays|tuesdays|wednesdays|thursdays|fridays),? (?:and )?(?:mon|tue|tues|wed|weds|thu|thurs|fri|sat|wednesdays|thursdays|fridays)(?:,? (?:and )?(?:mon|tue|wed|thu|thurs|fri|sat|saturdays))?,? (?:first|second|third|early|late|1st|2nd|3rd) (?:shift|chair|run)\b/g,
    0.75,
  ],
  // "viene a mi clinica", "la atiende mi doctora", "lo tengo de paciente", "se interno", "ya abrio expediente".
  [
    /\b(?:vienen?|va|van|venia|acude|llego|anda viniendo|viniendo|entro) (?:aqui |hoy |ya |los \w+ |en la noche |con |siempre ){0,3}(?:a|al|con|en) (?:mi|nuestr[oa]|tu|su|la|el|lo de) ?(?:clinica|consulta|consultorio|grupo|terapia|psiquiatra|psicologa|doctora?|salud mental|planificacion|programa|dialisis|quimio)\b|\bviene a (?:salud mental|planificacion|terapia|grupo|consulta|dialisis)\b/g,
    0.75,
  ],
  [
    /\b(?:se (?:esta |estan )?(?:atiende|atienden|atendiendo) (?:aqui|con (?:nosotros|ustedes|mi|la))|(?:la|lo|los|las) (?:atiende|atienden|atendemos|tenemos|tengo (?:yo )?de paciente|tienen)(?: (?:en|los|aqui|con|d|de|mi|internad[oa]))?|se (?:interno|interna|internara)|ya se interno|(?:abrio|abrieron|tiene) expediente|figura en el censo|ingreso voluntario|tiene (?:turno|cita|hora) con (?:nuestr[oa]|la|el)|atienden a)\b/g,
    0.75,
  ],
  [/\b(?:give|giving|gave) (?:showers|baths|sponge baths|his meds|her meds) to\b/g, 0.75],
];
