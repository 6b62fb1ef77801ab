import { PATIENT, RELATIVE } from './cues.ts';
import type { Doc } from './document.ts';
import { type Examined, examine } from './examine.ts';
import { foldTerm } from './fold.ts';
import { identifies, matters } from './link.ts';
import { says } from './survey.ts';
import type { Kind, Thread, Vocabulary } from './types.ts';

/** What the last incoming messages ask for, so that a bare answer can be understood (R6). */
export interface Asked {
  readonly identifier: boolean;
  readonly name: boolean;
}

const ID_REQUEST =
  /\b(?:mrn|m\.r\.n|hrn|h\.r\.n|(?:'s|his|her|license|car) (?:plates?|tag)|emr ?#|chart ?(?:number|#|no\b)|medical record|record (?:number|#|no\b)|med rec|member (?:id|number|#)|subscriber|insurance (?:id|number|#|info)|ins info|policy (?:number|#)|medicare (?:id|number|#)|medicaid (?:id|number|#)|ssn|social(?: security)?|last (?:4|four)|dob|d\.o\.b|date of birth|birth ?date|acct|account (?:number|#)|case (?:number|#)|claim (?:number|#)|patient (?:id|number|#)|pt (?:id|number|#)|csn|fin\b|encounter|group (?:number|#)|driver'?s license|id off|(?:block|slide|cassette|accession|specimen|requisition|tube|auth|reference|lab) (?:number|#|no\b)|(?:number|#) (?:on|off|from) (?:his|her|their|the) (?:wrist ?band|arm ?band|band|bracelet|tube|bag|card|chart|label|cup)|decedent number|expediente|el record de|historia clinica|numero de (?:expediente|historia|seguro|afiliado|poliza)|fecha de nacimiento|birthday|b-?day|cumple(?:anos)?|date of service|nhc|seguro social)\b/;
const NAME_REQUEST =
  /\b(?:(?:which|what|whos?|who'?s|who is|what'?s) (?:the )?(?:pt|patient|paciente|client)|(?:pt|patient|paciente)(?:'?s)? name|name of (?:the )?(?:pt|patient)|who(?:'?s| is) (?:the|that|our) [^?]{3,40}(?:in|on|at) (?:the )?(?:lobby|triage|hall|waiting|board|list|stretcher|bed|room|chair|bay|recovery)|who (?:is|was|are)? ?(?:in|has|had|needs|missed|tested|came|is here|no.?showed)|last name|cual paciente|que paciente|quien (?:es|tiene|falto))\b/;
const CARE_REQUEST =
  /\b(?:pt|patient|paciente|client|mrs?|ms|her|his|their)\b[^?]{0,40}\b(?:phone|number|cell|address|email|contact|telefono|direccion)\b/;

/** Reads what was asked in the last few messages before the draft. */
export function asked(thread: Thread | undefined): Asked {
  const recent = thread?.recent.slice(-3) ?? [];
  let identifier = false;
  let name = false;
  for (const { from, text } of recent) {
    if (from !== 'them') continue;
    const said = foldTerm(text.slice(0, 2000));
    const asks =
      said.includes('?') ||
      /\b(?:need|send|give|what|whats|cual|necesito|manda|mandame|dame|text me|read me|can i (?:get|have))\b/.test(
        said,
      ) ||
      said.length < 60;
    if (!asks) continue;
    identifier ||= ID_REQUEST.test(said) || CARE_REQUEST.test(said);
    name ||= NAME_REQUEST.test(said);
  }
  return { identifier, name };
}

/** How many messages back a person or a complaint is still what is talked about. */
const REMEMBERED = 6;
/** How many messages back a question still waits for its answer. */
const OPEN = 3;
const LONGEST_REMEMBERED = 2000;
/** In a message that was already sent a faint name is enough: it only lends itself to the draft. */
const FAINT_NAME = 0.4;

/** What the conversation before the draft already said (R4, R6). */
export interface Recalled {
  /** A third person was named in one of the last messages. */
  readonly person: boolean;
  /** One of the last few messages, those still open, named one. */
  readonly lastPerson: boolean;
  /** One of the open messages speaks of somebody's health or care, medium or strong. */
  readonly lastHealth: boolean;
  /** The open messages are about a patient or about care, if only by a word of the trade. */
  readonly care: boolean;
  /** The last of their messages that is open asks something. */
  readonly lastAsks: boolean;
  readonly lastMine: boolean;
  /** They ask about their own care: results, a bill, a visit. */
  readonly ownCare: boolean;
  /** They ask whether somebody is a patient here. */
  readonly relationship: boolean;
  /** The last of them asks how the writer is, or where. */
  readonly ofWriter: boolean;
  /** Kinds of identifiers the open messages ask for. */
  readonly wanted: ReadonlySet<Kind>;
  /** The very last message as read; absent when there is none. */
  readonly last?: Examined;
}

const NOTHING: Recalled = {
  person: false,
  lastPerson: false,
  lastHealth: false,
  care: false,
  lastAsks: false,
  lastMine: false,
  ownCare: false,
  relationship: false,
  ofWriter: false,
  wanted: new Set(),
};

const ASKING =
  /\?|\b(?:need|needs|send|give|gimme|what|whats|what's|wheres?|whos?|whose|which|cual|quien|como|donde|necesito|falta|manda|mandame|dame|pasame|text me|can i (?:get|have)|any|spell|how|did|does|is|are|still|lmk|update|results|thoughts|have we|heard|whatd|what'd|supiste|ya tienes|que)\b/;
/** What kinds of answer a question asks for, when it is asked about a patient. */
const REQUESTS: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [
    /\b(?:address|where (?:to|is|are|do|does|'s|s|at)|where's|wheres|where's (?:he|she)|living|staying|deliver|live|lives|direccion|donde|loc|location|pick ?up|drop ?off|driving|directions|adress|addy)\b|\bat\?$/,
    ['address', 'place', 'room'],
  ],
  [
    /\b(?:room|rm|bed|cama|cuarto|habitacion|bay|chair|who (?:am i|do i|are we|do we|should i) [a-z]{2,8} (?:first|next|now)|where'?d|where did)\b/,
    ['room'],
  ],
  [
    /\b(?:numbers?|phones?|cells?|cel|digits|contact|reach|call|next of kin|kin|telefono|celular|numero)\b/,
    ['phone', 'email', 'name'],
  ],
  [/\b(?:e-?mail|correo|link)\b/, ['email']],
  [/\b(?:when|dates?|born|birthday|b-?day|dos|cuando|fecha)\b/, ['date', 'dob']],
  [/\binitials\b|\biniciales\b/, ['initials', 'name']],
  [
    /\b(?:who|whos|who's|whose|which (?:one|pt|patient|client)|(?:pt|patient|paciente)(?:'?s)? name|name|last name|spell|my \d{1,2}|the \d{1,2}(?::\d\d)?|cual|quien|como se llama|nombre)\b/,
    ['name', 'initials'],
  ],
  [/\b(?:serial|lot|device|loop|pacemaker|plate)\b/, ['device-id', 'vehicle-id', 'other-id']],
];
const CARE_WORD =
  /\b(?:mrn|ambulance|praying for|wrist|fracture|prognosis|miralax|suppository|flutters|hrn|quant|titer|cornea|retina|gallbladder|biliary|iritis|site|npo|for (?:the|that) (?:lady|guy|kid|man|woman|gentleman) (?:with|w|in|who)|charts?|scans?|labs|path|biops\w+|er|ed|icu|nicu|surgery|post ?op|scope|stroke|meds?|rx|auths?|imaging|x-?rays?|mri|ct|ekg|eeg|injections?|potassium|critical|oxygen|concentrator|vents?|wound|subscriber|insurance|consent|discharge|seizures?|hospital|clinic|rehab|hospice|therap\w+|procedure|vitals?|hurt|sick|surgeon|crisis|ortho|derm|rheum|onc|preop|caller|unresponsive|coded|intubated|decedent|referral|in (?:room|bed|bay)|troponin|strep|covid|diagnos\w+|transplant|statement|balance|bill|follow ?-?up|f\/u|pain|fell|ankle|foot|knee|leg|hip|shot|pee|test\w*|prueba|cita|dolor|hospital|clinica|herida|sangr\w+|examen|orders|dose|prayer list|(?:one|some) of yours|get better|doing better|patient|clinic|still (?:there|over there|with you)|at your|come to you|take care of|baby)\b/;
const OWN_CARE =
  /\b(?:my|i|me|im|i'm|mi|mis)\b[^?]{0,80}\b(?:results?|tests?|labs?|scan|bloodwork|insurance|bill|balance|copay|appointment|appt|doctor|dr|meds?|refill|rx|prescription|portal|mychart|levels?|number|x-?ray|mri|ct|biopsy|swab|surgery|get in|come in|cita|resultados?|receta|pain|hurts?|chart)\b|\b(?:insurance gonna|got a bill|word from (?:the )?(?:dr|doc|doctor)|is it what i think|(?:my|mis) (?:results?|labs|tests?|resultados)|just tell me|did (?:they|you) (?:find|hear|call)|find anything (?:out )?for me|what did (?:the )?(?:dr|doctor|doc|they) say|what was my|how did my|can i get in)\b/;
/** A group's title that names a patient rather than its members: "Mrs. Okafor care team". */
const PATIENT_TITLE =
  /\b(?:mrs?|ms|miss|sra?|don|dona|pt|patient|paciente|family|familia|care|case|caso|room|bed)\b/;
/** Asks whether somebody is cared for here. */
const RELATIONSHIP =
  /\b(?:does|do|is|was|did|has|are|isn'?t|wasn'?t)\b[^?!\n]{2,60}\b(?:(?:come|coming|go|going|goes|comes|been|here|there|over)\b[^?!\n]{0,20}\b(?:for (?:therapy|treatment|dialysis|counseling|chemo|rehab|pt|detox|meds|group)|(?:your|ur|yalls?|the) (?:pt|physical therapy|dialysis|methadone|pain|psych|counseling|fertility|cancer|rehab|detox|eye|kidney|heart|wound|allergy) ?(?:place|clinic|office|center|unit|side|doctor)?|to (?:your|ur|yalls?) (?:clinic|practice|hospital|office))|see(?:s|ing)? (?:dr\.? [a-z]+|your (?:doctor|therapist|midwife))|(?:a|your|ur) (?:patient|pt|client|resident)\b|(?:living|staying|stay) (?:at|in|with)|one of (?:yours|urs)|in (?:the |your )?(?:hospital|er|icu|rehab|detox|hospice|nursing home|psych ward)\b)/;
/** Asks after whoever writes, not after a patient: "you ok?", "can you come in at 7". */
const OF_WRITER =
  /\b(?:how are (?:you|u|ya)|how (?:you|u) (?:doing|feeling|holding)|(?:you|u|ya) (?:ok|okay|alive|alright|good|sick|coming|up|there|still (?:sick|alive|coming|dying))|are (?:you|u) (?:ok|okay|alive|alright|sick|coming|in|better|home|feeling|still)|(?:can|could|will) (?:you|u) (?:come in|work|cover|pick up|make it)|where (?:are|r) (?:you|u)|feeling (?:any )?better|what'?s wrong with (?:you|u)|why (?:are|aren'?t|r) (?:you|u))\b/;
/** Of a member of the team, a meal, a show or a game nobody asks as of a patient. */
const OTHER_MATTER =
  /\b(?:movie|show|episode|season|spoil\w*|game|team|party|potluck|cookout|nail|restaurant|place\?|shift|interview|hiring|new (?:ma|rn|hire|associate|temp)|workshop|tax id|po number|conference call|pin|ups|fedex|tracking|package|baby shower|locker|necklace|cake|church bake|studying|training|in (?:general|epic)|usually|cat|dog)\b/;

/** "wheres the bladder scanner": what is looked for is nobody's, whoever took it. */
const THING_SOUGHT =
  /\b(?:where(?:'?s| is| are| did| the heck is)?|who (?:has|took|stole)|anybody seen|anyone seen|have (?:you|u) seen) (?:the|our|my|all the) (?:[a-z]{2,12} ){0,2}(?:ultrasound|scanners?|doppler|carts?|glucometers?|machine|pumps?|lift|hoyer|monitors?|otoscopes?|bili ?lights?|poles?|keys?|badges?|chargers?|probes?|ekg|vein ?finder|scales?|commodes?|stretchers?|vents?|thermometers?|bp cuffs?|cuffs?|tape|forms|binder|clipboard)\b/;

/** Reads the last messages of the thread and its title for the missing half of the draft. */
export function recall(thread: Thread | undefined, vocabulary: Vocabulary | undefined): Recalled {
  if (thread === undefined) return NOTHING;
  let person = false;
  let lastPerson = false;
  let lastHealth = false;
  let care = false;
  let lastAsks = false;
  let lastMine = false;
  let ownCare = false;
  let last: Examined | undefined;
  const wanted = new Set<Kind>();
  const recent = thread.recent.slice(-REMEMBERED);
  const open = recent.length - OPEN;
  let relationship = false;
  let ofWriter = false;
  let asking: Doc | undefined;
  recent.forEach(({ from, text }, i) => {
    const examined = examine(text.slice(0, LONGEST_REMEMBERED), vocabulary);
    const { reading, candidates } = examined;
    last = examined;
    const said = reading.doc.lower;
    const named =
      reading.mentions.some((one) =>
        one.kind === 'relative'
          ? identifies(one)
          : one.subject === 'third-person' && one.confidence >= FAINT_NAME,
      ) || candidates.some(({ kind, confidence }) => kind === 'room' && confidence >= 0.6);
    person ||= named;
    if (i < open) return;
    lastPerson ||= named;
    const health = reading.linked.some(
      (one) => matters(one) && one.subject !== 'writer' && one.subject !== 'animal',
    );
    lastHealth ||= health;
    care ||=
      health ||
      says(reading.doc, CARE_WORD) ||
      reading.doc.tokens.some(({ cues }) => (cues & PATIENT) !== 0) ||
      reading.doc.tokens.some(
        ({ cues }, t) => (cues & RELATIVE) !== 0 && reading.doc.tokens[t - 1]?.lower === "'s",
      );
    if (i === recent.length - 1) lastMine = from === 'me';
    if (from !== 'them') return;
    if (!says(reading.doc, ASKING) && said.length >= 60) return;
    lastAsks = true;
    relationship ||= named && says(reading.doc, RELATIONSHIP);
    ofWriter = !named && i === recent.length - 1 && says(reading.doc, OF_WRITER);
    ownCare ||=
      says(reading.doc, OWN_CARE) || reading.linked.some((one) => one.subject === 'writer' && matters(one));
    asking = reading.doc;
    for (const [pattern, kinds] of REQUESTS)
      if (says(reading.doc, pattern)) for (const kind of kinds) wanted.add(kind);
  });
  if (asking !== undefined && !person && says(asking, THING_SOUGHT)) {
    lastHealth = false;
    care = false;
  }
  if (asking !== undefined && says(asking, OTHER_MATTER)) {
    care = lastHealth && person;
    ownCare = false;
  }
  const title = thread.kind === 'individual' ? undefined : thread.title;
  if (!person && title !== undefined && PATIENT_TITLE.test(foldTerm(title))) {
    person = examine(title.slice(0, LONGEST_REMEMBERED), vocabulary).reading.mentions.some(identifies);
  }
  return {
    person,
    lastPerson,
    lastHealth,
    care,
    lastAsks,
    lastMine,
    ownCare: ownCare && thread.kind !== 'group',
    relationship,
    ofWriter: ofWriter && !lastPerson && !lastHealth,
    wanted,
    ...(last === undefined ? {} : { last }),
  };
}
