import { describes } from '../context.ts';
import { conditional, type Linked, type Mention } from '../link.ts';
import type { Sentence } from '../sentences.ts';
import { BODILY, CONTACT, FEWEST, plain, type RuleFamily, rank } from './evidence.ts';

const NO_SENTENCE = { from: 0, to: 0, question: false, conditional: -1 };
const CLINIC_CONTACT =
  /\b(?:our|clinic|office|front desk|main (?:line|number)|fax|call us|reach us|hotline|pharmacy|nuestra|oficina|clinica|support|help ?desk|ext)\b/;

/** Names this sure have a title or are listed and nothing else. */
const SURELY = 0.75;

/** "mrs okafor ... her sugar was 412": the only one named in the sentence, before the health that is hers. */
function isHers(one: Linked, persons: readonly Mention[], sentences: readonly Sentence[]): boolean {
  const sentence = sentences[one.sentence];
  if (sentence === undefined) return false;
  const named = persons.filter(
    ({ kind, first }) => kind !== 'relative' && first >= sentence.from && first < sentence.to,
  );
  const only = named[0];
  return named.length === 1 && only !== undefined && only.confidence >= SURELY && only.last < one.health.at;
}

/** R2, R7: a person, a way to reach one or a relative of the reader, with health about them. */
export const persons: RuleFamily = (
  { doc, candidates, mentions, sentences, linked, about, theirs, loose, persons },
  add,
) => {
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
        one.bond === 'mention' || (one.bond === 'pronoun' && isHers(one, persons, sentences))
          ? 0.35
          : one.bond === 'pronoun' || one.bond === 'patient'
            ? 0.25
            : 0.12;
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
        persons.map((person) => plain(doc, person)),
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
      sentences[sentence]?.question !== true &&
      !conditional(sentences[sentence] ?? NO_SENTENCE, health.at) &&
      ((mention !== undefined && kin.includes(mention)) ||
        (subject === 'third-person' && bond === 'pronoun')),
  );
  if (kin.length > 0 && kept.length > 0 && persons.length === 0)
    add(
      'R2',
      0.62,
      kept,
      kin.map((one) => plain(doc, one)),
    );
  const contacts = candidates.filter(
    (one) => CONTACT.has(one.kind) && one.confidence >= FEWEST && !describes(doc, one),
  );
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
        own.map((one) => plain(doc, one)),
      );
  }

  // A name and a date of birth are a patient wherever any complaint is told.
  const births = candidates.filter(({ kind, confidence }) => kind === 'dob' && confidence >= FEWEST);
  if (persons.length > 0 && births.length > 0 && linked.length > 0 && about.length === 0) {
    add(
      'R2',
      0.75,
      linked,
      [...persons, ...births].map((one) => plain(doc, one)),
    );
  }
};
