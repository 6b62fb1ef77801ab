import type { Finding, Rule, Vocabulary } from '../classifier/types.ts';
import type { Settings } from './schema.ts';

export type Enforcement = Settings['enforcement'];
export type Sensitivity = Settings['sensitivity'];
export type Action = 'allow' | 'warn' | 'block';

/**
 * Why a decision fell: a rule of the verdict, a failure of our own, or what cannot be read: a picture, a file of
 * another kind.
 */
export type Reason = Rule | 'gate-error' | 'too-long' | 'image' | 'file';

/** What decide may know beside the classification. Never text. */
export interface Circumstances {
  /** Set when reading or classifying failed: the classification is then empty and says nothing. */
  readonly failure?: 'gate-error' | 'too-long';
  /** The person has seen the warning for exactly this draft in this composer and chose to go on. */
  readonly acknowledged?: boolean;
  /** The person said twice that a life is at risk, of exactly this draft in this composer. */
  readonly emergency?: boolean;
  /**
   * The patient of this conversation asked for this channel, the organization allows it, and the draft touches none of
   * the matters that stay stopped: only a message to that one person, never a file.
   */
  readonly exception?: boolean;
}

export interface Decision {
  /** What happens to the send. */
  readonly action: Action;
  /** What would happen at enforcement `block`: differs from `action` under `warn`, `monitor` or an acknowledgement. */
  readonly verdict: Action;
  /** Of the cases that led to the verdict, strongest first; empty when the verdict is `allow`. */
  readonly reasons: readonly Reason[];
  /** The findings of those cases, without duplicates, in text order. */
  readonly findings: readonly Finding[];
  /** It passes by the exception alone. */
  readonly byException?: true;
}

/**
 * What a file is taken for. `text` is read and checked like a message; every other kind stays unread. By extension and
 * declared type together: where they disagree, or nobody knows the extension, it is `other`.
 */
export type FileKind = 'text' | 'image' | 'document' | 'medical-image' | 'recording' | 'other';

/** What a warning lets a person do. */
export type Overrides = Settings['overrides'];

/** Why a stop was wrong, or a warned message is fine to send: a choice from a list, never words. */
export type WrongBecause = 'not-a-patient' | 'no-health' | 'general' | 'other';

/** Why a flagged draft was let go after all. */
export type ReleaseReason = WrongBecause | 'emergency';

/** A compliant place to send it instead, with the five boxes that make it one. */
export type ApprovedPlatform = Settings['platforms'][number];

/** What people see of it. */
export type Platform = Pick<ApprovedPlatform, 'name' | 'url' | 'audience'>;

export type Training = Settings['trainings'][number];

export type PrivacyOfficer = Settings['privacyOfficer'];

/**
 * The organization's messaging policy in one language (`language` is a BCP 47 tag). `body` is plain text: a blank line
 * separates paragraphs, a leading "- " makes a list item, a leading "# " a heading. `why` is one sentence for the
 * notice: why a consumer messenger may not carry it.
 */
export type PolicyText = Settings['policyTexts'][number];

/** What the employer reads and records, for staff to acknowledge apart from the messaging policy. */
export type MonitoringText = Settings['monitoringTexts'][number];

/** Something to say, in one language. */
export type Saying = Settings['emergencyTexts'][number];

type VocabularySetting = 'staffNames' | 'clinicPhones' | 'emailDomains' | 'addresses' | 'idPatterns';

/** Everything the organization set: the settings of schema.ts, those of the classifier gathered in `vocabulary`. */
export interface Policy extends Omit<Settings, VocabularySetting> {
  readonly vocabulary: Vocabulary;
}

/** Where the policy in force came from. */
export type PolicySource = 'managed' | 'last-good' | 'default';

/** What a page's renderer process may know of the policy, and no more. */
export interface PagePolicy {
  readonly source: PolicySource;
  readonly organizationName: string;
  readonly policyVersion: string;
  readonly enforcement: Enforcement;
  readonly sensitivity: Sensitivity;
  readonly overrides: Overrides;
  readonly images: Action;
  readonly files: Action;
  readonly readThread: boolean;
  /** Whether the organization allows exceptions that a patient asked for. */
  readonly patientExceptions: boolean;
  /** By language, for the notice. */
  readonly why: readonly { readonly language: string; readonly text: string }[];
  readonly platforms: readonly Platform[];
  readonly trainings: readonly Training[];
  /** By language: an answer that confirms nothing, and the line for when a life is at risk. */
  readonly portalReplies: readonly Saying[];
  readonly emergencyTexts: readonly Saying[];
  readonly emergencyOverride: boolean;
  readonly vocabulary: Vocabulary;
}

/** `tip`: one line of advice; `refresher`: the training is offered, and nothing more. */
export type Coaching = 'none' | 'tip' | 'refresher';

/** What happened in a browser profile in the last seven days, for the one person who uses it. */
export interface WeekNumbers {
  /** How many times a message was stopped: the same one counts each time. */
  readonly stopped: number;
  readonly reportedWrong: number;
}

/** What is put before the privacy officer. */
export interface Proposal {
  readonly who: string;
  /** The first step; or the next, after a warning was recorded and it happened again. */
  readonly step: 'verbal-warning-and-refresher' | 'escalation';
  /** Those that nobody has decided upon, oldest first. */
  readonly slips: readonly string[];
  /** Messages of this person that left in 90 days, decided upon or not. */
  readonly count: number;
}
