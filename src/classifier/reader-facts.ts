import { CONDITIONAL } from './cues.ts';
import type { Doc } from './document.ts';
import type { Linked, Reading } from './link.ts';
import type { Sentence } from './sentences.ts';
import { mayMatch, says } from './survey.ts';
import type { HealthKind, Strength } from './types.ts';

/**
 * R3: does a sentence state or arrange a fact of the reader's own care? Results, booked visits, prescriptions,
 * procedures, balances and charts do; advice, questions of history and if-sentences do not.
 */

/** Things of care that are the reader's alone once they are "your ...". */
const OWN: ReadonlySet<HealthKind> = new Set<HealthKind>([
  'lab',
  'procedure',
  'appointment',
  'medication',
  'billing',
  'record',
  'pregnancy',
  'sexual-health',
  'device',
  'admission',
  'substance-use',
  'mental-health',
  'provider',
  'vital',
]);

const ADVICE =
  /\b(?:should|shouldn'?t|recommend\w*|suggest\w*|advise|make sure|try to|try|consider|avoid|remember to take|it'?s (?:good|important|best|normal|common)|you can|you could|you may|you might|deberia\w*|recomiend\w*|conviene|trate de|evite|can help|helps|in general|usually|typically|talk to|speak (?:to|with)|ask your|tell your|see your|check with|contact your|consult|pregunte\w*|consulte|hable con|let your doctor|please use|free (?:wisdom|advice)|pro ?tip|psa)\b/;
const ASKING =
  /^\W*(?:(?:and|so|ok|okay|um+|uh+|alright|all right|now|well|right|yeah|but|oh|great|good|then|also|perfect|y|entonces)\W+){0,4}(?:what|when|where|why|how|who|which|do|does|did|have|has|had|are|is|were|was|any|can|could|would|will|que|cuando|donde|como|cual|tiene|ha|le|hay|cuanto)\b/;

const ARRIVED =
  /\b(?:came|come|comes|coming|got|are|is|r|have|has|just)\s+(?:\w+\s+)?(?:back|in|ready|available|posted|up)\b|\b(?:back from (?:the )?lab|are in|is in|r in|are back|is back|listos?|listas?|llegaron|llego|ya (?:estan|esta|salieron|salio|llegaron|llego)|salieron|salio)\b/;
const RESULT =
  /\b(?:positive|negative|normal|abnormal|benign|malignant|elevated|high|low|clear|clean|came back|shows?|showed|confirms?|confirmed|revealed|consistent with|good news|bad news|looks? (?:good|great|fine|bad)|look (?:good|great|fine|bad)|within|unchanged|stable|detected|inconclusive|denied|approved|authorized|rejected|overdue|past due|due|expired|says|grew|lit up|came down|went up|up to \d|(?:is|was|were|at) (?:just |only )?\d+(?:[./]\d+)?|pos|neg|looked (?:perfect|great|good|fine)|(?:done|signed|declined|paid|processed|maxed out|said yes|finally said)|expires|ran out|negativo|positivo|normales|alterad[oa]s?|alt[oa]s?|baj[oa]s?|elevad[oa]s?|benign[oa]|malign[oa]|aprobad[oa]|negad[oa]|vencid[oa]|pendiente)\b/;
const BOOKED =
  /\b(?:scheduled|rescheduled|booked|confirmed|moved|cancell?ed|tomorrow|tmrw|tmr|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|next week|this week|at \d|@ ?\d|\d{1,2}(?::\d\d)? ?(?:am|pm)|on the \d|\d{1,2}\/\d{1,2}|coming up|in the morning|set for|is on|was on|with dr|w\/ ?dr|con (?:el|la) dra?|manana|lunes|martes|miercoles|jueves|viernes|sabado|a las \d|programad[oa]|confirmad[oa]|agendad[oa]|cambi(?:o|amos)|para el)\b/;
const ARRANGED =
  /\b(?:(?:doctor|doc|dr|provider|nurse|she|he|clinic) (?:\w+ )?(?:reviewed|wants|said|saw|sent|needs|would like|ordered)|confirmamos|doctora? (?:ya )?(?:mando|envio|reviso|quiere|cambio|dice)|it'?s cancer|its cancer|ready (?:for|to)|is ready|are ready|sent|called in|faxed|e-?prescribed|refill(?:ed)?|picked up|pick up|waiting at|at (?:the )?(?:pharmacy|cvs|walgreens|walmart|rite aid|front desk)|we (?:got|received|have|need|sent|faxed|mailed|reviewed|scheduled|can do|billed|submitted)|i (?:got|received|sent in|have|sent|faxed|reviewed|called|looked at|saw|submitted|scheduled)|reminder|confirm|reschedul\w*|regarding|about|re:?|calling|due for|time for|owe|balance|covered|billed|bring|prep|before|after|since|doubl\w*|increas\w*|decreas\w*|lower\w*|chang\w*|start(?:ed|ing)?|stop(?:ped|ping)?|switch\w*|enviamos|mandamos|recogerl?[ao]|recoger|pasar por|recordatorio|recordarle|recordarte|confirmar|sobre|de su|debe|saldo)\b/;
/** A provider or a front desk moves, books, keeps, bills or treats the reader. */
const YOU_ARRANGED =
  /\b(?:(?:got|have|has|had|put|moved|bumped|bump|scheduled|booked|get|see|squeeze|keeping|discharging|admitting|slide|fit|move|do|hold|want|wants|bill|billed|charge) (?:you|u|ya|urs)\b(?! (?:know|guys|should|think|some))|(?:you(?:'?re| are|r)?|u(?: r)?|ur) (?:all )?(?:down for|on for|scheduled|booked|due|set for|up for|cleared|tore|broke|fractured|are \d|have a balance|still have|stay (?:tonight|on))|you'?ll (?:need|owe|have|start|be)|show (?:you|u) how|on you is|(?:you|u) (?:owe|need to (?:double|stop|start|take))|waiting on you|te toco|te tocaba|le tocaba|te (?:movi|cambie|mande|mandamos|agende|toca)|ya te lo|le confirmo|su parte)\b/;
/** Medicine on its way, a word of the doctor passed on. */
const DELIVERED =
  /\b(?:rx sent|(?:is|was|are|got|been|already) (?:sent|called in|faxed|ready)|sent (?:in|it|to|over)|sending|called (?:it )?in|i sent|for u\b|for you\b|same pharm\w*|twice a day|once a day|x ?\d+ ?d?\b|bid|(?:doc|dr|doctor|provider|surgeon|he|she|they)(?:'s)? (?:says?|said|wants?|would like|signed|put)|stay (?:on|out|home)|keep (?:on|taking)|come (?:back|in|get|by)|pick (?:it )?up|good news|please stop|per (?:dr|your|the doc)|show up|looks? like|they found|they'?re calling it|muestra|hay que|llegaron|lista?s? para recoger|traes?|vienes)\b/;
const DAYTIME =
  /\b(?:mon|tues?|weds?|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|tmrw|today|tonight|midnight|noon|morning|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)|at \d|\d{1,2}:\d\d|\d ?[ap]m|in \d+ (?:wks?|weeks|days|months)|lunes|martes|miercoles|jueves|viernes|sabado|manana|a las \d|\d{1,2}\/\d{1,2})\b/;
const OWNED = /\b(?:your|ur|yr|yor|tu|tus|su|sus|you(?! that))\s+(?:[\w-]+(?:'s)?\s+){0,4}$/;
const YOU_FACT =
  /\b(?:you(?:'re| are| were|re)|ur|u r)\s+(?:\w+\s+){0,2}?(?:scheduled|booked|due for|overdue|positive|negative|pregnant|diabetic|cleared|approved|on the schedule|hiv|anemic|prediabetic|immune|all set for)\b|\b(?:you|u)\s+(?:have|ve|got|had|tested|owe|missed|need|tienes?)\s+(?:\w+\s+){0,4}/;
const SPANISH_YOU =
  /\b(?:usted (?:tiene|esta|dio|salio)|tiene (?:una? )?(?:cita|saldo|receta|diabetes|cancer|infeccion)|tienes (?:una? )?(?:cita|saldo|receta)|salio (?:positiv|negativ|bien|mal|normal|alt)|esta (?:embarazada|usted)|su (?:cita|receta|resultado|prueba|examen|biopsia|cirugia|saldo|expediente|seguro|referido|azucar|presion|medicina|medicamento|radiografia|ultrasonido|papanicolaou|mamografia|colonoscopia|tratamiento|quimio|dialisis|embarazo|vacuna|analisis|laboratorio)|tu (?:cita|receta|resultado|prueba|examen|biopsia|cirugia|saldo|expediente|referido|radiografia|ultrasonido|papanicolaou|mamografia|tratamiento|quimio))/;

/** The reader as an employee: their vaccine record goes to HR, their badge to security. */
const WORKPLACE =
  /\b(?:hr|your charts|ur charts|lunch and learn|grand rounds|journal club|potluck|human resources|employee|badge|login|password|credential\w*|onboarding|orientation|shift|timesheet|payroll|audit|compliance|cosigns?|references|interview|module|training|in-?service|certification|package|order|flight|delivery|hotel|reservation|subscription|(?:signed|love|sincerely|xoxo|regards),? (?:your|ur) (?:friendly |favorite |neighborhood |local )?[a-z]{3,14}$)\b/;

export interface ReaderFact {
  readonly linked: Linked;
  readonly score: number;
}

const BY_STRENGTH: Readonly<Record<Strength, number>> = { weak: -0.25, medium: 0, strong: 0.08 };

/** Kinds that are told to the one they concern. */
const TOLD: ReadonlySet<HealthKind> = new Set<HealthKind>([
  'condition',
  'symptom',
  'lab',
  'vital',
  'medication',
  'procedure',
  'appointment',
  'pregnancy',
  'sexual-health',
  'mental-health',
  'substance-use',
  'admission',
  'billing',
  'provider',
  'device',
]);
const LONGEST_TOLD = 320;
const NEWS = /^\W*(?:rx sent|(?:great|good) news)/;

/**
 * Facts told to the reader without "your": an answer to what they asked about their own care, a visit they were put
 * down for, medicine on its way. Only where no third person is spoken of.
 */
export function toldReader(reading: Reading, askedOwn: boolean, individual: boolean): ReaderFact | undefined {
  const { doc } = reading;
  const said = doc.lower;
  if (said.length > LONGEST_TOLD) return undefined;
  let best: ReaderFact | undefined;
  for (const linked of reading.linked) {
    const { health, subject } = linked;
    if (subject !== 'reader' && subject !== 'nobody') continue;
    if (health.confidence < 0.5 || health.ofThing || health.strength === 'weak' || !TOLD.has(health.kind))
      continue;
    const sentence = reading.sentences[linked.sentence];
    if (sentence?.question === true && !says(doc, DAYTIME)) continue;
    let score = 0;
    const dated = says(doc, DAYTIME);
    const delivered = says(doc, DELIVERED);
    const arranged = !askedOwn && says(doc, YOU_ARRANGED);
    if (askedOwn) score = 0.5 + (delivered || dated || says(doc, RESULT) ? 0.15 : 0.02);
    else if (arranged && (dated || says(doc, RESULT))) score = 0.6;
    else if (arranged && delivered) score = 0.56;
    else if (individual && delivered && dated) score = 0.54;
    else if (health.strength !== 'medium' && says(doc, NEWS)) score = 0.55;
    if (score === 0) continue;
    if (says(doc, ADVICE)) score -= 0.2;
    if (says(doc, WORKPLACE)) score -= 0.35;
    const iffy = doc.tokens
      .slice(sentence?.from ?? 0, health.at)
      .some(({ cues, lower }) => (cues & CONDITIONAL) !== 0 && lower !== 'when' && lower !== 'cuando');
    if (iffy) score -= 0.3;
    if (score > (best?.score ?? 0.1)) best = { linked, score };
  }
  return best;
}

/** Who treats, arranges or bills, doing it: "dr k read the scan", "insurance said yes", "we put a sensor aside". */
const CARE_SIDE =
  /\b(?:(?:i|we|i'?ve|we'?ve|dr|dra|doc|doctor|doctora|provider|np|surgeon|optometrist|dentist|pharmacist|pharmacy|nurse|insurance|lab|radiologist|dermatologist|cardiologist|hygienist|patologa|patologo|urologo|ginecologa|oncologo|seguro|laboratorio|they|he|she)(?: (?!not|no|never)[a-z']{1,12}){0,2} (?:sent|called|reviewed|read|looked|signed|approved|says?|said|wants|faxed|moved|put|refunded|filled|refilled|renewed|ordered|mixed|set|cleared|bumped|scheduled|agrees|agreed|denied|paid|ticked|dropped|found|billed|booked|firmo|dice|dijo|mando|abrio|reviso|renovo|renovaron|autorizo|quiere)|looking at (?:your|ur)|on the list for|we can (?:do|get|squeeze|fit|see)|(?:signed|approved|cleared|renewed|refilled|mailed|faxed) (?:by|for)|ya (?:le|te|lo|la) (?:renovaron|firmo|mandaron|autorizaron|arreglaron|agende|mande)|still owe|debe|falta pagar|after insurance|what'?s left)\b/;
/** Said to the reader: "you", or an order at the beginning of a clause. */
const TO_READER =
  /\b(?:you|you'?re|your|u|ur|yours|tu|tus|te|le|usted|mire|nene|hon|sweetheart|ma'?am)\b|(?:^|[.,;:!?\n]\s?)(?:so |and |just |pls |please |then )?(?:start|hold|take|bring|come|pick|stop|keep|leave|swing|pop|eat|skip|drink|wear|no (?:driving|lifting|football|contacts)|pase|venga|traiga|tome|recoja|lleve\w*|pasa|ven|trae|toma|puede|go (?:enjoy|eat|have|celebrate)|stay|same dose)\b/;
/** A thing of care that is there to be fetched. */
const FETCHED =
  /\b(?:(?:is|are|r|'s|came|got) (?:\w+ )?(?:in|here|ready|signed|filled|waiting|done|set aside)|come (?:get|by|in)|swing by|stop by|pop by|pick (?:it|them|em) up|(?:at|on) (?:the|my) (?:desk|front desk|tray|window|counter)|in (?:the|my) (?:office|fridge|tray|envelope|drawer)|in an envelope|ya (?:esta|estan|llego|llegaron)|window \d)\b/;
/** What was found: "its ringworm", "the spot is smaller", "it was the b12". */
const FOUND =
  /\b(?:(?:it'?s|it is|it was|thats|that's|you have|u have|you'?ve got|u got|looks like|probably|most likely|turns out|era|es) (?:just |only |the |a |an |definitely |probably |un |una )?[a-z0-9]{2,}|smaller|bigger|healed|gone|clear|cleared|better|benign[oa]?|went (?:up|down)|going up|same dose|no (?:fungus|cancer|fracture|break|cavities|infection)|all clear|passed|failed|approved|dropped|detected)\b/;
const OWN_TOLD = 0.5;
/** Spanish notes say what is done without who does it, and then "su ojo derecho" is the patient's, not the reader's. */
const NOTED =
  /\b(?:se (?:le |les )?(?:realiz|observ|objetiv|inici|practic|diagnostic|instaur|coloc|apreci|evidenci|remit|solicit|detect|identific|aisl|procedi|administr|indic|extraj|retir|encontr)\w*|(?:el|la) paciente (?:present|fue|refer|acud|evolucion)\w*|(?:a la|en la) (?:exploracion|actualidad presenta)|ingres[oa] (?:en|por)|mostr(?:o|aba)|present(?:a|o|aba) (?:un|una|dolor|fiebre)|muestran? (?:un|una|el|la|lesion|aumento|signos|areas|imagen)|motivo de consulta|es derivad[oa])\b/;
const SPOKEN_TO =
  /\b(?:usted|tu|tus|te|you|your|ur|u|hola|buen[oa]s|pase|venga|traiga|llame|gracias|nos vemos|senora?|don|dona)\b/;
/** Who tells of themselves tells the reader nothing of the reader's. */
const OF_MYSELF =
  /^(?:(?:oh|yes|no|yeah|well|um|uh|and|so|hi|hey)[ ,]{1,2}){0,3}(?:i am|i'?m|i have|i'?ve|i had|i feel|i take|i was|my|me|soy|estoy|tengo|mi|mis)\b/;

/**
 * A provider, a front desk or an insurer tells the reader a fact of the reader's own care in a voice that only they
 * have, with or without "your". Several faint signs have to come together; one alone is talk.
 */
export function saidToReader(reading: Reading): ReaderFact | undefined {
  const { doc } = reading;
  const said = doc.lower;
  if (said.length > 2 * LONGEST_TOLD) return undefined;
  if (reading.linked.some(({ subject }) => subject === 'writer' || subject === 'animal')) return undefined;
  if ((says(doc, NOTED) && !says(doc, SPOKEN_TO)) || says(doc, OF_MYSELF)) return undefined;
  const plain = saidByCare(doc);
  const news = said.length < SHORT_NEWS && says(doc, RESULTED) && !says(doc, SOMEBODY_ELSE);
  const address = says(doc, TO_READER) || plain > 0 || news;
  const careSide = says(doc, CARE_SIDE);
  if (!address && (!careSide || said.length > LONGEST_TOLD / 2)) return undefined;
  let score = 0.2 + (address ? 0.13 : 0) + (careSide ? 0.15 : 0);
  if (says(doc, FETCHED)) score += 0.12;
  if (says(doc, FOUND) || says(doc, RESULT)) score += 0.1;
  if (says(doc, DAYTIME)) score += 0.08;
  if (says(doc, DELIVERED)) score += 0.07;
  if (says(doc, ADVICE) && !careSide) score -= 0.2;
  if (plain > 0) score = Math.max(score, plain);
  if (news) score = Math.max(score, 0.47);
  if (says(doc, WORKPLACE)) score -= 0.3;
  let best: ReaderFact | undefined;
  for (const linked of reading.linked) {
    const { health, subject, bond } = linked;
    if (
      subject === 'third-person'
        ? bond !== 'pronoun' || !careSide
        : subject !== 'reader' && subject !== 'nobody'
    )
      continue;
    if (health.confidence < 0.5 || health.ofThing) continue;
    // Glasses and molds are no secret, but those that lie ready for somebody are theirs.
    if (health.strength === 'weak' && (plain === 0 || health.kind !== 'device')) continue;
    if (!TOLD.has(health.kind) && health.kind !== 'record') continue;
    const sentence = reading.sentences[linked.sentence];
    const sure =
      score +
      (subject === 'reader'
        ? OWNED.test(said.slice(Math.max(0, health.start - 48), health.start))
          ? 0.17
          : 0.1
        : 0) +
      (health.strength === 'strong' ? 0.07 : 0) -
      (sentence?.question === true ? 0.25 : 0) -
      (sentence !== undefined && iffyIn(doc, sentence) < health.at ? 0.2 : 0);
    if (sure >= OWN_TOLD && sure > (best?.score ?? 0)) best = { linked, score: Math.min(0.75, sure) };
  }
  return best;
}

/** How to come: "nothing after midnight", "bring a driver", "wear a loose sleeve". */
const PREPARE =
  /\b(?:(?:don'?t|dont|do not|nothing to|no) (?:eat|food|drink\w{0,3}|gum|metal|lotion|ibuprofen|aspirin|advil|contacts|makeup|deodorant)|nothing (?:by mouth|after midnight)|npo|fasting|arrive (?:at |by )?\d|driver (?:is )?(?:required|needed)|(?:bring|need) (?:a|ur|your) (?:driver|ride|pillow|glasses|meds|pill bottles|log)|wear (?:a |something )?(?:loose|short|comfy|comfortable|real|zip)|come (?:early|fasting|hungry|with a full bladder)|full bladder|en ayunas|sin desayunar|no (?:coma|desayune|tome nada)|traiga|(?:take|remove|leave) (?:out |off )?(?:the |ur |your )?(?:jewelry|piercings?|nose ring|rings))\b/;
/** A thing of care, and the order to fetch it. */
const COLLECT =
  /\b(?:swing by|stop by|pop by|come (?:get|by|grab)|pick (?:it|them|em) up|pase por|pasa por|ven por|up front|(?:at|with) the (?:front desk|front|window|counter)|front desk has|waiting for you|ready for you|is on for (?:you|u)|are on for (?:you|u))\b/;
const HERE =
  /\b(?:(?:is|are|r|came|showed|finally showed|got|has|have) (?:\w+ )?(?:in|here|ready|up|up front|arrived|back|done)|ya (?:le |te )?(?:llego|llegaron|esta|estan))\b/;
/** "strep came back neg", "the nodes are clear": a result with nobody else it could be of. */
const RESULTED =
  /\b(?:came back|come back|was|were|is|are|es|salio|salieron) (?:all |just |totally |completely |finally |un poco |muy )?(?:neg|negative|pos|positive|normal|clear|clean|benign|low risk|high|low|elevated|unchanged|negativ[oa]s?|positiv[oa]s?|limpi[oa]s?|normales|alt[oa]s?|baj[oa]s?)\b/;
const SOMEBODY_ELSE =
  /\b(?:i|i'?m|my|me|we|our|us|he|she|his|her|hers|him|they|their|them|hes|shes|pts?|patients?|kid|kids|mom|dad|wife|husband|everyone|everybody|people|nobody|someone|who|yo|mi|mis|ella|el|ellos|nosotros)\b/;
const SHORT_NEWS = 110;

/** What only those who care for the reader say of a thing, a visit or a result, though no single sign of it would do. */
function saidByCare(doc: Doc): number {
  if (says(doc, PREPARE) && says(doc, DAYTIME)) return 0.56;
  if (says(doc, COLLECT) && says(doc, HERE)) return 0.56;
  return 0;
}

const YOURS = /\b(?:your|ur|su|tu)\b/;

/** The first token of a sentence from which on it only supposes; Infinity when it does not. */
function iffyIn({ tokens }: Doc, { conditional, to }: Sentence): number {
  if (conditional < 0) return Infinity;
  for (let i = conditional; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if ((token.cues & CONDITIONAL) !== 0 && token.lower !== 'cuando' && token.lower !== 'when') return i;
  }
  return Infinity;
}

/** The health findings of a draft that state or arrange the reader's own care, with how sure that is. */
export function readerFacts(reading: Reading): ReaderFact[] {
  const { doc } = reading;
  const found: ReaderFact[] = [];
  // What a sentence says is asked once, however many findings it holds.
  let read: Sentence | undefined;
  let said = '';
  let iffyFrom = Infinity;
  const answers = new Map<RegExp, boolean>();
  const tells = (pattern: RegExp): boolean => {
    let answer = answers.get(pattern);
    if (answer === undefined) {
      // A sentence begins and ends at the edge of a word: what the draft has not, it has not either.
      answer = mayMatch(doc.survey, pattern) && pattern.test(said);
      answers.set(pattern, answer);
    }
    return answer;
  };
  if (reading.linked.length > 0 && says(doc, NOTED) && !says(doc, SPOKEN_TO)) return found;
  for (const linked of reading.linked) {
    const { health, subject } = linked;
    if (subject !== 'reader' || health.confidence < 0.5) continue;
    const sentence = reading.sentences[linked.sentence];
    if (sentence === undefined) continue;
    if (sentence !== read) {
      read = sentence;
      answers.clear();
      const from = doc.tokens[sentence.from]?.start ?? 0;
      const to = doc.tokens[sentence.to - 1]?.end ?? doc.text.length;
      said = doc.lower.slice(from, to);
      iffyFrom = iffyIn(doc, sentence);
    }
    const asks = sentence.question || tells(ASKING);
    const iffy = iffyFrom < health.at;
    const own =
      OWN.has(health.kind) &&
      (OWNED.test(doc.lower.slice(Math.max(0, health.start - 48), health.start)) ||
        /\b(?:your|ur|tu|su)\b/.test(doc.lower.slice(health.start, health.end)) ||
        linked.mention?.kind === 'relative');
    let score = 0;
    const cares = health.strength !== 'weak';
    if (own && cares) {
      score = 0.3;
      if (tells(ARRIVED) || tells(RESULT)) score += 0.4;
      if (tells(BOOKED)) score += 0.35;
      if (tells(ARRANGED)) score += 0.3;
    } else if (!own && tells(RESULT) && health.strength === 'strong' && tells(YOURS)) {
      score = 0.5;
    }
    if (cares && tells(YOU_FACT)) {
      const facty =
        health.kind === 'appointment' ||
        health.kind === 'billing' ||
        health.kind === 'lab' ||
        health.kind === 'procedure';
      const told = health.kind === 'condition' || health.kind === 'symptom' ? 0.45 : 0.3;
      score = Math.max(score, facty || (told < 0.4 && (tells(BOOKED) || tells(RESULT))) ? 0.6 : told);
    }
    if (cares && tells(SPANISH_YOU)) score = Math.max(score, 0.6);
    if (score === 0) continue;
    score += BY_STRENGTH[health.strength];
    // "u still coming in for ur pap tmrw?" arranges a visit, question mark or not.
    if (asks) score -= own && tells(BOOKED) ? 0.1 : 0.35;
    if (tells(WORKPLACE)) score -= 0.35;
    if (iffy) score -= 0.4;
    if (tells(ADVICE)) score -= 0.3;
    if (score > 0.1) found.push({ linked, score: Math.min(0.97, score) });
  }
  return found;
}
