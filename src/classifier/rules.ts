import { BARE_ROOM, type Health, isHealthKind } from './context.ts';
import { DIGIT_WORD } from './cues.ts';
import type { Candidate, Doc } from './document.ts';
import type { Examined } from './examine.ts';
import { IDIOM, TITLE } from './lexicons/classes.ts';
import { conditional, identifies, type Linked, type Mention, matters } from './link.ts';
import { readerFacts, toldReader } from './reader-facts.ts';
import type { Asked, Recalled } from './thread.ts';
import type { Case, Finding, Kind, Rule, Strength, Subject } from './types.ts';

/** Identifiers of a person other than a name, in the order in which they identify. */
const CONTACT: ReadonlySet<Kind> = new Set<Kind>([
  'phone',
  'email',
  'dob',
  'address',
  'license',
  'vehicle-id',
  'other-id',
  'account',
  'device-id',
  'url',
  'ip',
]);
/** Health of a body rather than of an office: what a weak word may tell about somebody. */
const BODILY: ReadonlySet<Kind> = new Set<Kind>([
  'condition',
  'symptom',
  'medication',
  'lab',
  'vital',
  'device',
  'pregnancy',
  'mental-health',
  'substance-use',
]);
const HARD: ReadonlySet<Kind> = new Set<Kind>(['ssn', 'mrn', 'member-id']);
/** Whoever hides a number from the filter says what it is. */
const SECRETIVE =
  /\b(?:(?:so|pa(?:ra)?) (?:it|fb|facebook|q|que)(?: it)? (?:doesn'?t|doesnt|dont|don't|won'?t|no) (?:lo )?(?:get )?(?:flag\w*|catch|brinque|agarre|marque)|dont flag|filtro|spaced (?:it|out)|delete (?:this|it)? ?after|(?:don'?t|didn'?t) (?:say|get|tell)[^.]{0,24}(?:from me|where u got|where you got|out ?loud)|that'?s the soc)\b/;
const NUMBERED: ReadonlySet<Kind> = new Set<Kind>([
  'mrn',
  'ssn',
  'member-id',
  'account',
  'phone',
  'other-id',
]);
const FEWEST = 0.5;
const NO_SENTENCE = { from: 0, to: 0, question: false, conditional: -1 };
/** Up to this many characters a draft reads as an answer to the message before it. */
const SHORT = 90;
const OUTCOME =
  /\b(?:positive|negative|normal|abnormal|benign|malignant|cancer|high|low|elevated|came back|bad|clear|clean|worse|better|stable|critical|admitted|discharged|died|passed|refused|allergic|positiv[oa]|negativ[oa]|alt[oa]|baj[oa]|mal|bien|grave|murio)\b/;
/** Up to this many it still answers, when something was asked. */
const FRAGMENT = 180;
/** Measurements and short forms of a result: "88/50", "neg x2", "+ for legionella", "5cm/90". */
const VALUES =
  /\b\d{2,3}\/\d{2,3}\b|\b(?:neg|pos|wnl|nad|npo|stage \d)\b|^\W*\+ (?:for)?|\b\d\s?cm\b|\b\d{2,3} ?%|\b(?:afebrile|febrile|clean|benign|malignant|broken?|fractured|broke)\b/;
/** Sends the asker elsewhere instead of answering. */
const DECLINED =
  /\b(?:use the portal|(?:can'?t|cannot|wont|won't|not (?:allowed|supposed) to) (?:say|tell|go over|discuss|talk|peek|put)|in the (?:chart|portal)\b[^.]{0,12}$|call (?:me|the (?:office|desk|unit|floor|clinic))|not (?:on|over) (?:here|this|fb|facebook|messenger)|secure chat|no puedo (?:decir|hablar))\b/;
/** Somebody came to us, stays with us, left us. */
const CAME =
  /\b(?:sees us|comes? to us|(?:one|patient) of ours|(?:is|s) (?:still )?here|came in|signed (?:him|her|them)self (?:in|out)|checked (?:in|out)|transferred|switched to the other|back (?:there|w|with) |upstairs|been (?:up )?(?:there|here|in)|room(?:'?s)? (?:is )?(?:ready|and all)|esta aqui|vino|sigue aqui)\b/;
const UPKEEP =
  /\b(?:alarm|broken|busted|order|reorder|restock|stocked|no more|no hay|out of (?:order|stock)|clean(?:ed|ing)?|bulb|fix(?:ed)?|unplugged|supply|supplies|pedir|rental|drawer|gel|warmer|laminated|protocol|sign|labels?|volunteers|ceiling|leak(?:ing)? (?:on|from the)|cabinet|mattress|lightbulb|reporte|po box|tracking|interview|pizza|cover(?:age)?|need someone for)\b/;
/** "14B", "the one in 9": a room if clinical facts stand beside it. */
const FAINT_ROOM = 0.4;
/** "rm 9", "bed 12": a room whatever is said; then a weak complaint is a patient's too. */
const SURE_ROOM = 0.7;
/** A date this sure has a day: month and year alone mark nobody's care. */
const DAY = 0.6;
/** "pain is 5/10" is no day in May. */
const SCORE =
  /\b(?:pain|dolor|rated?|scored?|increases?|increased|level|out of|down to|up to)\b[^.]{0,18}\b(?:[0-9]|10)\/10$/;
const CLOCK = /\b(?:at|by|around|til|until|a las) \d|\d ?(?:am|pm|min|mins|minutes)\b|\d:\d\d/;

const EMERGENCY =
  /\b(?:(?:call|dial|llam(?:[ae]n?|ad|emos)|marque|marca|phone) (?:al? )?(?:911|112|061|066|988|9-1-1|an? ambulance|una ambulancia)|911 (?:now|immediately|right away|ahora)|go (?:straight |right |directly )?to (?:the |your )?(?:nearest )?(?:er|e\.r\.|ed|emergency(?: room| department)?|hospital)|get to the (?:er|hospital)|vay[ae](?:nse)? a (?:la sala de )?(?:urgencias|emergencias?)|text 988|call or text 988|poison control)\b/;
const CLINIC_CONTACT =
  /\b(?:our|clinic|office|front desk|main (?:line|number)|fax|call us|reach us|hotline|pharmacy|nuestra|oficina|clinica|support|help ?desk|ext)\b/;
const PARTICULAR =
  /\b\d{1,2}\s?(?:yo|y\/o|y\.o\.|yrs? old|years? old|year-old|mo old|month-old|[mf])\b|\b(?:the|this|my|our|that|el|la|un|una|mi) (?:pt|patient|paciente|client)\b|\b(?:male|female|man|woman|boy|girl|varon|mujer|hombre|nino|nina) (?:aged|age|de) \d{1,2}\b|\bde \d{1,2} anos\b/;

function rank(strength: Strength): number {
  return strength === 'strong' ? 2 : strength === 'medium' ? 1 : 0;
}

function strongest(all: readonly Health[]): Strength {
  let best: Strength = 'weak';
  for (const { strength } of all) if (rank(strength) > rank(best)) best = strength;
  return best;
}

export function findingOf(doc: Doc, candidate: Candidate | Health | Mention, subject: Subject): Finding {
  const strength = 'strength' in candidate ? candidate.strength : undefined;
  return {
    kind: candidate.kind,
    ...doc.toOriginal(candidate.start, candidate.end),
    confidence: Math.round(candidate.confidence * 100) / 100,
    subject,
    ...(strength === undefined ? {} : { strength }),
  };
}

/** Findings and thread to cases, strongest first. */
export function judge({ reading, candidates }: Examined, before: Recalled, question: Asked): Case[] {
  const { doc, linked, mentions } = reading;
  const cases: Case[] = [];
  const add = (rule: Rule, score: number, health: readonly Linked[], others: readonly Finding[]): void => {
    const findings = [...others, ...health.map((one) => findingOf(doc, one.health, one.subject))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const strength = rule === 'R1' || rule === 'R6' ? 'strong' : strongest(health.map((one) => one.health));
    cases.push({
      rule,
      score: Math.max(0, Math.min(0.99, Math.round(score * 100) / 100)),
      strength,
      findings,
    });
  };
  const plain = (candidate: Candidate | Mention, subject: Subject = 'third-person'): Finding =>
    findingOf(doc, candidate, subject);
  const about = linked.filter(
    (one) => matters(one) && one.subject !== 'animal' && one.subject !== 'public-figure',
  );
  const persons = mentions.filter(identifies);

  // R1
  const hidden = doc.hasDigit && SECRETIVE.test(doc.lower);
  const hard = candidates.filter(
    ({ kind, confidence }) =>
      (HARD.has(kind) && confidence >= 0.8) ||
      (kind === 'account' && confidence >= (about.length > 0 ? 0.6 : 0.85)) ||
      (hidden && NUMBERED.has(kind) && confidence >= 0.3),
  );
  if (hard.length > 0)
    add(
      'R1',
      Math.max(hidden ? 0.8 : 0, ...hard.map(({ confidence }) => confidence)),
      [],
      hard.map((one) => plain(one)),
    );

  // R14
  const emergency =
    EMERGENCY.test(doc.lower) &&
    persons.length === 0 &&
    !linked.some(({ health }) => health.kind === 'lab' && health.strength === 'strong');
  if (emergency) add('R14', 0.9, [], []);

  // R2
  const theirs = about.filter(({ subject }) => subject === 'third-person');
  const loose = about.filter(({ subject }) => subject === 'nobody');
  if (persons.length > 0) {
    let best = 0;
    const used: Linked[] = [];
    for (const one of [...theirs, ...loose]) {
      const care = one.health.kind === 'care-relationship';
      const confidence =
        one.mention !== undefined && one.bond === 'mention'
          ? one.mention.confidence
          : Math.max(...persons.map((p) => p.confidence));
      const bond =
        one.bond === 'mention' ? 0.35 : one.bond === 'pronoun' || one.bond === 'patient' ? 0.25 : 0.12;
      const score = 0.2 + bond + 0.35 * confidence + 0.06 * rank(one.health.strength) + (care ? 0.1 : 0);
      used.push(one);
      best = Math.max(best, score);
    }
    if (used.length > 0) {
      const care = used.every(
        ({ health }) => health.kind === 'care-relationship' || health.kind === 'admission',
      );
      add(
        care ? 'R7' : 'R2',
        best,
        used,
        persons.map((person) => plain(person)),
      );
    }
  }
  // A relative of the reader is known by the thread that names the reader: "your mom hasn't pooped in four days".
  const kin = mentions.filter(
    ({ kind, subject, confidence }) => kind === 'relative' && subject === 'reader' && confidence >= FEWEST,
  );
  const kept = about.filter(
    ({ health, mention, subject, bond, sentence }) =>
      BODILY.has(health.kind) &&
      reading.sentences[sentence]?.question !== true &&
      !conditional(reading.sentences[sentence] ?? NO_SENTENCE, health.at) &&
      ((mention !== undefined && kin.includes(mention)) ||
        (subject === 'third-person' && bond === 'pronoun')),
  );
  if (kin.length > 0 && kept.length > 0 && persons.length === 0)
    add(
      'R2',
      0.62,
      kept,
      kin.map((one) => plain(one)),
    );
  const contacts = candidates.filter(({ kind, confidence }) => CONTACT.has(kind) && confidence >= FEWEST);
  if (
    contacts.length > 0 &&
    (theirs.length > 0 || loose.some(({ health }) => health.strength === 'strong'))
  ) {
    const own = contacts.filter(
      ({ kind, end, start }) =>
        (kind !== 'phone' && kind !== 'email' && kind !== 'url' && kind !== 'address') ||
        !CLINIC_CONTACT.test(doc.lower.slice(Math.max(0, start - 60), end + 30)),
    );
    if (own.length > 0)
      add(
        'R2',
        theirs.length > 0 ? 0.75 : 0.6,
        [...theirs, ...loose],
        own.map((one) => plain(one)),
      );
  }

  // A name and a date of birth are a patient wherever any complaint is told.
  const births = candidates.filter(({ kind, confidence }) => kind === 'dob' && confidence >= FEWEST);
  if (persons.length > 0 && births.length > 0 && linked.length > 0 && about.length === 0) {
    add(
      'R2',
      0.75,
      linked,
      [...persons, ...births].map((one) => plain(one)),
    );
  }

  // R2b
  const anchors = candidates.filter(
    ({ kind, confidence, start, end }) =>
      (kind === 'date' && confidence >= DAY && !SCORE.test(doc.lower.slice(Math.max(0, start - 24), end))) ||
      (kind === 'place' && confidence >= DAY) ||
      ((kind === 'age-over-89' || CONTACT.has(kind)) && confidence >= FEWEST),
  );
  if (
    persons.length === 0 &&
    anchors.length > 0 &&
    PARTICULAR.test(doc.lower) &&
    [...theirs, ...loose].length > 0
  ) {
    add(
      'R2b',
      0.65,
      [...theirs, ...loose],
      anchors.map((one) => plain(one)),
    );
  }

  // R3
  if (!emergency) {
    const facts = readerFacts(reading);
    if (facts.length > 0) {
      const score = Math.max(...facts.map((fact) => fact.score));
      add(
        'R3',
        score,
        facts.map((fact) => fact.linked),
        [],
      );
    }
    if (persons.length === 0 && theirs.length === 0 && !before.person && !DECLINED.test(doc.lower)) {
      const fact = toldReader(reading, before.ownCare, before.last !== undefined && before.lastAsks);
      if (fact !== undefined) add('R3', fact.score, [fact.linked], []);
      else if (before.ownCare && doc.text.length < SHORT && VALUES.test(doc.lower))
        add('R3', 0.6, linked, []);
    }
  }

  // R4
  const answer = doc.text.length < SHORT;
  const fragment = doc.text.length < FRAGMENT;
  if (persons.length === 0 && !emergency && !DECLINED.test(doc.lower)) {
    const hers = theirs.filter(({ bond }) => bond === 'pronoun' || bond === 'patient');
    const faint = linked.filter(
      ({ health, subject }) =>
        health.strength === 'weak' &&
        BODILY.has(health.kind) &&
        (subject === 'third-person' || subject === 'nobody'),
    );
    const told =
      OUTCOME.test(doc.lower) || VALUES.test(doc.lower) || (doc.hasDigit && !CLOCK.test(doc.lower));
    if (before.person && hers.length > 0) add('R4', before.lastPerson ? 0.85 : 0.75, hers, []);
    else if (
      before.lastPerson &&
      (answer || (fragment && before.lastAsks)) &&
      [...theirs, ...loose].length > 0
    )
      add('R4', 0.7, [...theirs, ...loose], []);
    else if (before.lastPerson && before.care && before.lastAsks && fragment && faint.length > 0)
      add('R4', 0.62, faint, []);
    else if (
      before.lastPerson &&
      before.lastAsks &&
      answer &&
      ((before.lastHealth && told) || (before.care && VALUES.test(doc.lower)))
    )
      add('R4', 0.65, linked, []);
    else if (before.lastPerson && before.care && before.lastAsks && fragment && CAME.test(doc.lower))
      add('R7', 0.6, linked, []);
  } else if (
    about.length === 0 &&
    before.lastHealth &&
    !before.lastPerson &&
    answer &&
    (before.lastAsks || before.lastMine)
  ) {
    add(
      'R4',
      0.65,
      [],
      persons.map((person) => plain(person)),
    );
  }

  // R5
  const inRoom = about.filter(
    ({ health, subject }) =>
      (subject === 'third-person' || subject === 'nobody' || subject === 'reader') &&
      (health.kind !== 'care-relationship' || health.confidence >= 0.8) &&
      // "the bed alarm in 15", "condoms for room 2": things of the room, unless they are somebody's.
      ((health.kind !== 'device' && health.kind !== 'sexual-health') ||
        subject === 'third-person' ||
        !UPKEEP.test(doc.lower)),
  );
  const grave = inRoom.some(({ health }) => health.strength === 'strong') || inRoom.length > 1;
  const rooms: (Candidate | Mention)[] = candidates.filter(
    ({ kind, confidence }) =>
      (kind === 'room' && confidence >= (grave ? FAINT_ROOM : FEWEST)) ||
      (kind === 'age-over-89' && confidence >= FEWEST),
  );
  if (rooms.length === 0 && doc.hasDigit) {
    const bare = BARE_ROOM.exec(doc.lower);
    if (bare !== null)
      rooms.push({
        kind: 'room',
        start: bare.index,
        end: bare.index + bare[0].trimEnd().length,
        confidence: 0.6,
      });
  }
  const ails = linked.filter(
    ({ health, subject }) =>
      BODILY.has(health.kind) &&
      !health.ofThing &&
      (health.kind !== 'device' || subject === 'third-person') &&
      (subject === 'third-person' || subject === 'nobody'),
  );
  const unique = mentions.filter(
    (mention) =>
      mention.kind === 'relative' && mention.confidence >= 0.6 && mention.subject === 'third-person',
  );
  const told = [...theirs, ...loose];
  const upkeep = theirs.length === 0 && rooms.every(({ kind }) => kind === 'room') && UPKEEP.test(doc.lower);
  if (rooms.length > 0 && inRoom.length > 0 && !upkeep) {
    add(
      'R5',
      theirs.length > 0 ? 0.7 : 0.62,
      inRoom,
      rooms.map((one) => plain(one)),
    );
  } else if (
    ails.length > 0 &&
    !upkeep &&
    rooms.some(({ kind, confidence }) => kind === 'room' && confidence >= SURE_ROOM)
  ) {
    add(
      'R5',
      0.55,
      ails,
      rooms.map((one) => plain(one)),
    );
  } else if (unique.length > 0 && told.length > 0)
    add(
      'R5',
      0.7,
      told,
      unique.map((one) => plain(one)),
    );

  // R6
  if (question.identifier || (before.care && before.wanted.size > 0)) {
    const answers = candidates.filter(
      ({ kind, confidence }) =>
        !isHealthKind(kind) &&
        kind !== 'relative' &&
        (question.identifier && kind !== 'name' && kind !== 'place'
          ? confidence >= 0.2
          : before.wanted.has(kind) && confidence >= (kind === 'name' ? 0.45 : 0.4)),
    );
    const said = answers.filter(
      (one) =>
        one.kind !== 'name' ||
        mentions.some(({ start, subject }) => start === one.start && subject === 'third-person'),
    );
    const digits = doc.tokens.filter(
      ({ shape, text, cues }) =>
        (cues & DIGIT_WORD) !== 0 || ((shape === 'number' || shape === 'mixed') && /\d/.test(text)),
    );
    const length = digits.reduce(
      (sum, { shape, text }) => sum + (shape === 'word' ? 1 : text.replaceAll(/\D/g, '').length),
      0,
    );
    const first = digits[0];
    if (said.length > 0)
      add(
        'R6',
        question.identifier ? 0.85 : 0.75,
        [],
        said.map((one) => plain(one)),
      );
    else if (
      first !== undefined &&
      length >= (question.identifier ? 4 : 7) &&
      (question.identifier || before.wanted.has('phone'))
    )
      add(
        'R6',
        question.identifier ? 0.8 : 0.65,
        [],
        [
          {
            kind: 'other-id',
            ...doc.toOriginal(first.start, first.end),
            confidence: 0.7,
            subject: 'third-person',
          },
        ],
      );
  }

  if (question.name && persons.length > 0)
    add(
      'R6',
      0.75,
      [],
      persons.map((one) => plain(one)),
    );

  // Rules that allow: they explain, and a strict policy turns some into warnings.
  const weak = linked.filter(({ health }) => health.strength === 'weak');
  const named = mentions.filter(
    ({ subject, kind }) => kind !== 'relative' && (subject === 'third-person' || subject === 'reader'),
  );
  if (named.length > 0 && weak.length > 0 && about.length === 0)
    add(
      'R8',
      0.6,
      weak,
      named.map((one) => plain(one, one.subject)),
    );
  const mine = linked.filter(({ subject }) => subject === 'writer');
  if (mine.length > 0) add('R9', 0.6, mine, []);
  if (persons.length === 0 && (theirs.length > 0 || loose.length > 0 || weak.length > 0))
    add('R10', 0.5, [...theirs, ...loose, ...weak], []);
  const colleagues = mentions.filter(({ subject }) => subject === 'colleague');
  if (colleagues.length > 0)
    add(
      'R11',
      0.6,
      [],
      colleagues.map((one) => plain(one, 'colleague')),
    );
  const bare = candidates.filter(
    ({ kind, confidence }) => !isHealthKind(kind) && kind !== 'relative' && confidence >= FEWEST,
  );
  if (linked.length === 0 && bare.length > 0)
    add(
      'R12',
      0.6,
      [],
      bare.map((one) => plain(one)),
    );
  const others = linked.filter(({ subject }) => subject === 'animal' || subject === 'public-figure');
  if (others.length > 0 || doc.hits.some(({ classes }) => (classes & (IDIOM | TITLE)) !== 0))
    add('R13', 0.6, others, []);

  return cases.sort((a, b) => b.score - a.score);
}
