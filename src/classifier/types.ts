/**
 * The vocabulary of the PHI decision. All offsets are half-open UTF-16 offsets into the text that was given to
 * `classify`, before any normalization.
 */

/** A half-open range of UTF-16 code units in the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The identifiers of 45 CFR 164.514(b)(2)(i) A-R as they occur in chat. Ages under 90 are not identifiers. */
export const IDENTIFIER_KINDS = [
  'name',
  'initials',
  'relative',
  'address',
  'place',
  'date',
  'dob',
  'age-over-89',
  'phone',
  'email',
  'ssn',
  'mrn',
  'member-id',
  'account',
  'license',
  'vehicle-id',
  'device-id',
  'url',
  'ip',
  'room',
  'other-id',
] as const;

/** Health, care or payment for care. */
export const HEALTH_KINDS = [
  'condition',
  'symptom',
  'medication',
  'lab',
  'vital',
  'procedure',
  'device',
  'pregnancy',
  'mental-health',
  'substance-use',
  'sexual-health',
  'appointment',
  'admission',
  'care-relationship',
  'provider',
  'billing',
  'record',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];
export type HealthKind = (typeof HEALTH_KINDS)[number];
export type Kind = IdentifierKind | HealthKind;

/**
 * How much a health finding says: weak (cold, tired), medium (doctor's appointment, medication), strong (biopsy,
 * HIV, A1c 9.2).
 */
export type Strength = 'weak' | 'medium' | 'strong';

/** Whose finding it is. `third-person` is the patient or anybody who is none of the others. */
export const SUBJECTS = [
  'third-person',
  'reader',
  'writer',
  'colleague',
  'public-figure',
  'eponym',
  'animal',
  'nobody',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What was seen and where, never the words themselves: a finding may be logged, the text may not. */
export interface Finding extends Span {
  readonly kind: Kind;
  /** 0..1. */
  readonly confidence: number;
  readonly subject: Subject;
  /** For health kinds only. */
  readonly strength?: Strength;
}

export interface ThreadMessage {
  readonly from: 'me' | 'them';
  readonly text: string;
}

/** The conversation around a draft. `recent` is oldest first. */
export interface Thread {
  readonly kind: 'individual' | 'group' | 'unknown';
  readonly title?: string;
  readonly recent: readonly ThreadMessage[];
}

/** An organization's own identifier format. `source` is an ECMAScript regular expression, compiled with `iu`. */
export interface VocabularyPattern {
  readonly kind: 'mrn' | 'member-id' | 'account' | 'other-id';
  readonly source: string;
}

/** What the organization taught us: its own identifier formats, and what belongs to the clinic and not to a patient. */
export interface Vocabulary {
  readonly patterns: readonly VocabularyPattern[];
  readonly allowedPhones: readonly string[];
  readonly allowedEmailDomains: readonly string[];
  readonly allowedAddresses: readonly string[];
  readonly staffNames: readonly string[];
}

/** The rules of the verdict, docs/rules.md. */
export const RULES = [
  'R1',
  'R2',
  'R2b',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
] as const;
export type Rule = (typeof RULES)[number];

/** One rule that holds for the draft. Which action follows is the policy's business (policy/decide.ts). */
export interface Case {
  readonly rule: Rule;
  /** 0..1: how sure. */
  readonly score: number;
  /** Of the strongest health finding in the case; `strong` for R1 and R6, whose identifier speaks for itself. */
  readonly strength: Strength;
  readonly findings: readonly Finding[];
}

export interface Classification {
  /** In order of start, then end. */
  readonly findings: readonly Finding[];
  /** Strongest first. */
  readonly cases: readonly Case[];
}

export interface ClassifyOptions {
  readonly thread?: Thread;
  readonly vocabulary?: Vocabulary;
}
