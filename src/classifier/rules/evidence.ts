import type { Health } from '../context.ts';
import type { Candidate, Doc } from '../document.ts';
import type { Examined } from '../examine.ts';
import { identifies, type Linked, type Mention, matters } from '../link.ts';
import { says } from '../survey.ts';
import type { Asked, Recalled } from '../thread.ts';
import type { Finding, Kind, Rule, Strength, Subject } from '../types.ts';

/** Below this an identifier proves nothing. */
export const FEWEST = 0.5;
/** A date this sure has a day: month and year alone mark nobody's care. */
export const DAY = 0.6;
/** Health of a body rather than of an office: what a weak word may tell about somebody. */
export const BODILY: ReadonlySet<Kind> = new Set<Kind>([
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

/** Identifiers of a person other than a name, in the order in which they identify. */
export const CONTACT: ReadonlySet<Kind> = new Set<Kind>([
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

/** What a draft and its thread put before every rule, sorted once. */
export interface Evidence {
  readonly doc: Doc;
  readonly sentences: Examined['reading']['sentences'];
  readonly draft: Examined;
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly Mention[];
  readonly linked: readonly Linked[];
  /** Health of medium strength or more that is some human being's. */
  readonly about: readonly Linked[];
  /** Of `about`: what is told of a third person. */
  readonly theirs: readonly Linked[];
  /** Of `about`: what is told of nobody in particular. */
  readonly loose: readonly Linked[];
  /** Mentions that tell who a third person is. */
  readonly persons: readonly Mention[];
  /** The draft sends somebody to emergency care and tells nothing of a third person (R14). */
  readonly emergency: boolean;
  readonly before: Recalled;
  readonly question: Asked;
}

/** Records that a rule holds: how sure (0..1), with which health findings and which others. */
export type AddCase = (
  rule: Rule,
  score: number,
  health: readonly Linked[],
  others: readonly Finding[],
) => void;

/** One family of rules: reads the evidence and adds the cases that hold. */
export type RuleFamily = (evidence: Evidence, add: AddCase) => void;

const EMERGENCY =
  /\b(?:(?:call|dial|llam(?:[ae]n?|ad|emos)|marque|marca|phone) (?:al? )?(?:911|112|061|066|988|9-1-1|an? ambulance|una ambulancia)|911 (?:now|immediately|right away|ahora)|go (?:straight |right |directly )?to (?:the |your )?(?:nearest )?(?:er|e\.r\.|ed|emergency(?: room| department)?|hospital)|get to the (?:er|hospital)|vay[ae](?:nse)? a (?:la sala de )?(?:urgencias|emergencias?)|text 988|call or text 988|poison control)\b/;

/** Sorts what was read for the rules. */
export function weigh(draft: Examined, before: Recalled, question: Asked): Evidence {
  const { reading, candidates } = draft;
  const { doc, linked, mentions, sentences } = reading;
  const about = linked.filter(
    (one) => matters(one) && one.subject !== 'animal' && one.subject !== 'public-figure',
  );
  const persons = mentions.filter(identifies);
  const emergency =
    says(doc, EMERGENCY) &&
    persons.length === 0 &&
    !linked.some(({ health }) => health.kind === 'lab' && health.strength === 'strong');
  const theirs = about.filter(({ subject }) => subject === 'third-person');
  const loose = about.filter(({ subject }) => subject === 'nobody');
  return {
    doc,
    sentences,
    draft,
    candidates,
    mentions,
    linked,
    about,
    theirs,
    loose,
    persons,
    emergency,
    before,
    question,
  };
}

/** 0 for weak, 1 for medium, 2 for strong. */
export function rank(strength: Strength): number {
  return strength === 'strong' ? 2 : strength === 'medium' ? 1 : 0;
}

/** A candidate, a mention or a health finding as a finding of the original text. */
export function findingOf(doc: Doc, candidate: Candidate | Health | Mention, subject: Subject): Finding {
  const strength = 'strength' in candidate ? candidate.strength : undefined;
  const { kind } = candidate;
  const { start, end } = doc.toOriginal(candidate.start, candidate.end);
  const confidence = Math.round(candidate.confidence * 100) / 100;
  return strength === undefined
    ? { kind, start, end, confidence, subject }
    : { kind, start, end, confidence, subject, strength };
}

/** A person or an identifier as a finding; a third person's unless said otherwise. */
export function plain(doc: Doc, candidate: Candidate | Mention, subject: Subject = 'third-person'): Finding {
  return findingOf(doc, candidate, subject);
}
