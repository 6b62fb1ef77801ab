/**
 * Words that say a number is about care or payment for care. They raise what a label alone does not settle: an account
 * number beside "copay" is a patient's, beside "netflix" it is not. English and Spanish, folded lower case.
 */
const CARE =
  /\b(?:patients?|pts?|pt's|clinics?|hospital|doctors?|dr|nurses?|insur\w{0,6}|claims?|copays?|co-pay|deductible|eob|visits?|appts?|appointments?|surger(?:y|ies)|medical|med rec|chart|labs?|biops(?:y|ies)|patholog\w{0,5}|specimens?|mri|ct scan|xrays?|x-rays?|ultrasound|rx|prescriptions?|pharmacy|refills?|meds?|medications?|dialysis|chemo\w{0,7}|infusion|diagnos\w{0,4}|dx|icu|er visit|medicare|medicaid|bcbs|blue cross|aetna|cigna|humana|uhc|unitedhealth\w{0,4}|kaiser|anthem|tricare|molina|centene|hmo|ppo|prior auth\w{0,9}|referrals?|dental|crown|root canal|cleaning|physical therapy|procedures?|colonoscopy|mammogram|pacientes?|clinica|medico|medica|doctora?|seguro medico|aseguradora|cita|cirugia|receta|farmacia|expediente|laboratorio|consulta|urgencias|poliza medica|afiliad[oa]|pacemaker|defibrillator|icd|implants?|insulin|cpap|catheter|billing dept|balance for|statement for|self[- ]?pay|sliding|write[- ]?off|collections|coinsurance|guarantor|remit\w{0,6}|era|835|837|denied|denial|appeal\w{0,2}|adjuster|resubmit\w{0,4}|rebill\w{0,3}|cpt|icd-?10|modifier|superbill|carecredit|financial assistance|charity care|prior auths?|precert|peer to peer|evicore|carelon|covermymeds|cmm|uds|utox|tox|redraw|recollect|hemolyzed|clotted|mislabel\w{0,4}|urine|swab|cultures?|blood|stat|h&p|wristband|intake|detox|rehab|hospice|snf|transfusion|admitted|admission|discharged?|triage|consent|ekg|ecg|echo|eeg|emg|ct|pet scan|x-?ray|imaging|radiolog\w{1,4}|ortho|cardiac|oncolog\w{1,4}|derm|neuro|peds|ob|obgyn|hiv|std|sti|hep [abc]|covid|rsv|tb|autopsy|decedent|funeral home|seizures?|chest pain|pain|allerg\w{1,3}|dose|dosage|injection|vaccines?|immuniz\w{1,6}|tratamiento|negado|dializ\w{1,4}|dialisis|vacuna|examen|muestra|sangre|radiografia|hospitalizad[oa])\b/;

/** Words that say a number belongs to shopping, banking, travel or a household. */
const EVERYDAY =
  /\b(?:netflix|spotify|hulu|amazon|ebay|etsy|walmart|target|costco|sam's club|gym|planet fitness|library|bank|chase|wells fargo|checking|savings|venmo|paypal|zelle|cash ?app|wifi|wi-fi|router|internet|comcast|xfinity|verizon|t-mobile|electric|utility|utilities|water bill|gas bill|mortgage|rent|landlord|airline|flight|hotel|motel|airbnb|booking|reservation|ups|fedex|usps|dhl|tracking|shipping|package|delivery|laptop|printer|iphone|ipad|computer|xbox|playstation|tv|dishwasher|washer|fridge|software|windows|adobe|microsoft|steam|banco|gimnasio|biblioteca|vuelo|paquete|envio|luz|tarjeta de credito|credit card|debit card|concert|tickets?|loyalty|rewards|frequent flyer|uber|lyft|doordash|instacart|cruise|marathon|raffle|kahoot|library|tires?|roofing|plumber|feed store|co-?op|tractor|tuition|vpn|2fa|verification|job posting|staples|mckesson|henry schein|medline|patterson|toner|potluck|permit|parade|airport|hoa|storage unit)\b/;

/** Insurance of things: their claims and policies look like those of a health plan. */
const THINGS =
  /\b(?:power|electric|gas|water|cable|internet|trash|propane|alarm|linen|phone|utility|vendor|checking|savings|amazon|netflix|mckesson|henry schein|medline|staples|paypal|venmo|uber|ups|fedex)(?: (?:company|co|bill|account|acct|invoice|order|tracking|conf\w{0,10}))\b|\b(?:claim|warranty)\b[^.\n]{0,30}\b(?:printer|copier|roof|hail|truck|tires|windshield|iphone|dishwasher|washer|dryer|fridge)\b|\b(?:car|auto|home|house|renters'?|home ?owners'?|pet|travel|phone) (?:insurance|claim|policy)\b|\b(?:geico|state farm|seguro del? (?:coche|carro|auto|casa|hogar))\b/;

/** Where a draft's numbers belong. `care` wins over `everyday`: a missed patient costs more than a false stop. */
export type Setting = 'care' | 'everyday' | 'unknown';

/** What ends a sentence behind a value: other matters begin there. */
const SENTENCE_END = /\n|[.!?] /;

/**
 * Reads the setting from up to 120 code units on either side of a value, so that a long draft stays linear. Care is
 * looked for in all of them; shopping and the like only up to the end of the sentence, so that nothing said afterwards
 * makes a patient's number harmless.
 */
export function settingOf(lower: string, start: number, end: number): Setting {
  const lead = lower.slice(Math.max(0, start - 120), end);
  const rest = lower.slice(end, end + 120);
  const stop = rest.search(SENTENCE_END);
  const sentence = stop < 0 ? lead + rest : lead + rest.slice(0, stop);
  if (THINGS.test(sentence)) return 'everyday';
  if (CARE.test(lead + rest)) return 'care';
  return EVERYDAY.test(sentence) ? 'everyday' : 'unknown';
}
