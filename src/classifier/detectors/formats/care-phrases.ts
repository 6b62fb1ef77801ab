/** A turn of phrase that makes somebody a patient, and how surely. */
export interface CarePhrase {
  readonly pattern: RegExp;
  readonly confidence: number;
}

/** What a program of care is about: the word that makes "our Monday ... class" one of patients. */
const PROGRAM =
  'rehab detox iop php methadone suboxone recovery dialysis hemo hd chemo infusion radiation prenatal lamaze birthing ' +
  'childbirth lactation breastfeeding kidney renal pulm pulmonary breathing copd asthma cardiac diabetes diabetic foot wound ' +
  'pain grief trauma dbt cbt bariatric stroke aphasia memory dementia cancer survivor survivors survivorship oncology onc ' +
  'transplant hospice palliative psych therapy aquatic vestibular sobriety sober outpatient inpatient treatment treatmnt ' +
  'treatmint tx fertility ivf hiv hepatitis tb headache migraine autism aba feeding lymphedema parkinsons dialisis';
const PROGRAM_WORDS = `(?:${PROGRAM.replaceAll(' ', '|')}|weight[ -]loss|eating disorder|quit[ -]smoking|smoking cessation|anger management)`;

const WHOSE = "(?:our|my|your|ur|the|this|today'?s|tomorrow'?s|a|her|his)";
const KIND_OF_MEETING =
  '(?:group|class|program|programme|track|hour|session|sessions|circle|cohort|meetings?|clinic|unit|ward|suite|lobby|waiting (?:room|rm|area)|list|roster|sched\\w*|support group)';
const TAKES_PART =
  '(?:comes? to|came to|coming to|goes to|going to|went to|joined|joins|joining|sign(?:s|ed|ing)? up for|start(?:s|ed|ing)?(?: in)?|enrolled in|registered (?:for|in)|got into|graduated(?: from)?|finished|completed|quit|dropped (?:out of|from)|kicked out of|(?:is|s|was|been|back|he.s|she.s) (?:in|on|at)|show(?:s|ed|ing)?(?: up)? (?:for|to|at)|attend(?:s|ed|ing)?|new to|skipp?ed|missed|seen at|from|off)';

/**
 * Somebody is a patient: takes part in a program of care, is on a list of ours, is seen where only patients are. Each is
 * said of a person; whether one is named is not asked here.
 */
export const CARE_PHRASES: readonly CarePhrase[] = [
  // "comes to our rehab class", "is on my cardiac rehab roster", "dropped from the pulm class roster"
  {
    pattern: new RegExp(
      `\\b${TAKES_PART} (?:${WHOSE} )?(?:[a-z]+ ){0,2}${PROGRAM_WORDS} (?:[a-z]+ )?${KIND_OF_MEETING}\\b`,
      'g',
    ),
    confidence: 0.85,
  },
  // "joined our Monday breathing group", "in our Thursday recovery track"
  {
    pattern: new RegExp(
      `\\b(?:in|joined|joining|on|at) (?:our|my|your|ur) (?:[a-z]+ ){0,2}${PROGRAM_WORDS} (?:[a-z]+ )?${KIND_OF_MEETING}\\b`,
      'g',
    ),
    confidence: 0.85,
  },
  // "I passed her outside radiation", "gets off at the cancer center"
  {
    pattern:
      /\b(?:outside(?: of)?|out of|leaving|left|into|off at|in front of|gown at|robe at) (?:the |our |your |ur )?(?:radiation|oncology|onc|chemo|dialysis|psych|methadone|detox|rehab|fertility|cancer (?:center|centre|clinic)|infusion|suboxone|sober house|hospice|abortion|std|hiv|planned parenthood|birth center|wound)\b/g,
    confidence: 0.8,
  },
  // "on our books", "off the treatment schedule", "not on todays run list"
  {
    pattern:
      /\b(?:on|off|onto|from) (?:our|my|your|ur|his|her) (?:[a-z]+ )?(?:panel|caseload|case load|census|books|patient list|pt list)\b/g,
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:on|off|onto|from) (?:our|my|your|ur|the|this|today'?s|tomorrow'?s|mon(?:day)?'?s|fri(?:day)?'?s) (?:[a-z]+ )?(?:run|start|group|class|chemo|dialysis|infusion|treat?m[ei]?nt|tx|procedure|surgery|surgical|cath|clinic|patient|pt|mammo|transplant|recall|no.?show|admit|admission|discharge|rounding|visit|consult|injection|bariatric|case) (?:list|roster|sched\w*|board|log|panel)\b/g,
    confidence: 0.85,
  },
  // "belongs to dr shah", "is X one of ours", "one of our PD people"
  {
    pattern:
      /\bbelo(?:ng|gn)s? (?:to|with|2) (?:dr|dra|doctor|doc|us|our)\b|\bone of (?:ours|yours|(?:our|your|ur|my|dr [a-z]+'?s) (?:[a-z]+ )?(?:people|folks|patients|pts|clients|kids|babies|moms|ladies|regulars|diabetics|residents|kiddos|admits|transfers|post-?ops|bellies|preemies))\b/g,
    confidence: 0.85,
  },
  // "established with us", "new pt forms", "has an old file here", "used to come here", "goes to your clinic"
  {
    pattern:
      /\bestablish(?:ed|ing|es)? (?:with|w\/?|care|here|at)\b|\b(?:filling|filled|fill|doing|did|signing|signed) (?:out )?(?:[a-z]+ ){0,2}(?:new (?:pt|patient)|intake|consent) (?:forms?|paperwork|packet)\b|\b(?:has|have|had|got|is there|theres|there's) an? (?:old |open |active )?(?:chart|file|record) (?:here|with us|with you|w us|on file|at our|at your)\b/g,
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:used to|still|stopped|quit|been|started|does (?:he|she) still|did (?:he|she) ever) (?:com(?:e|es|ing)|see|go|going) (?:here|to us|in here|with us)\b|\b(?:goes|go|going|went|com(?:es?|ing|ign|gin)|transferr?ed|switched|switching) (?:to|2|over to) (?:your|our|ur|this|the same) (?:clinic|clinc|practice|office|doctor|dr|therapist|dentist|midwife|counselor)\b|\bcom(?:es?|ing|ign|gin) (?:to|2) the (?:clinic|clinc|clinik)\b/g,
    confidence: 0.85,
  },
  {
    pattern:
      /\bchecked in (?:yet|already|here)\b|\bchecked in$|\bsign(?:ing|ed) in at (?:our|your|ur|the) (?:front )?(?:desk|window|clinic)\b|\b(?:in|under|getting|for) treat?m[ei]?nt (?:here|with us)\b|\bif we (?:treat|treated|see|saw|have|had)\b|\bis (?:here )?with us (?:on|in|under|since|til|until|again|for)\b|\bunder an alias\b/g,
    confidence: 0.8,
  },
  // "on a gurney by the doors", "in a gown", "is in chair 4"
  {
    pattern:
      /\b(?:on|in) (?:a|the|our) (?:gurney|stretcher|hospital gown|hospital bed)\b|\bin (?:a|his|her|the) gown\b|\brobe and all\b|\b(?:is|s|was|had|has) (?:in|the) (?:chair|recliner|bay|infusion chair) (?:\d+|next|by)|\bin (?:our|the|my|your|ur) wait(?:ing|in) (?:room|rm|area)\b/g,
    confidence: 0.8,
  },
  // "is my ten o'clock on Mondays", "do we have a Philomena Achebe?"
  {
    pattern:
      /\b(?:is|was|s) (?:my|our|your|ur) (?:(?:next|new|last|standing|regular) )?(?:\d{1,2}(?::\d\d)?|eight|nine|ten|eleven|noon|one|two|three|four|five) ?o'?clock\b|\bdo (?:we|you guys|u guys|y'?all) (?:still )?have an? (?=[a-z'-]+ [a-z'-]+\s*\?)/g,
    confidence: 0.85,
  },
  // "ninety days sober", "got her chip", "un ano sin tomar"
  {
    pattern:
      /\b(?:\d{1,3}|thirty|sixty|ninety|six|nine|one|two|three|five|ten|un|una|dos|tres|seis) (?:days|months?|years?|dias|meses|anos?) (?:clean|sober|in recovery|off (?:it|the)|sin (?:tomar|consumir|usar)|limpi[oa]|sobri[oa])\b|\b(?:got|gets|getting|picked up|earned|took) (?:his|her|their) (?:[a-z0-9]+ )?(?:day )?(?:chip|coin|medallion)\b/g,
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:vien[e]|venir|vino|viniendo|va|ir|iba|fue|yendo|asiste|acude|entro|ingreso|esta|estaba|anda|sigue|falto|empezo) (?:a|al|en|con|a la|en la|con la|en el|con el|a las|en las) (?:nuestr[oa] |mi |su |el |la )?(?:grupo|terapia|dialisis|hemodialisis|quimio|quimioterapia|radioterapia|radiaciones|rehabilitacion|rehab|desintoxicacion|detox|psicolog[oa]|psiquiatra|metadona|tratamiento|fisioterapia|hospicio)\b/g,
    confidence: 0.8,
  },
  {
    pattern:
      /\bse (?:atiende|atendia|trata|controla|registro|inscribio|interno) (?:aqui|con (?:nosotr[oa]s|la dra?|el dr)|en (?:la clinica|detox|el programa|rehab|nuestr[oa]|este|el grupo))\b|\b(?:tiene|hay|abrio|dejo) (?:expediente|archivo|cita|turno) (?:aqui|con nosotros|con la dra?|con el dr)\b|\ben (?:nuestra|mi) (?:lista|agenda)\b/g,
    confidence: 0.85,
  },
];
