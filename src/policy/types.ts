import type { Finding, Rule, Vocabulary } from '../classifier/types.ts';

export type Enforcement = 'block' | 'warn' | 'monitor';
export type Sensitivity = 'strict' | 'balanced' | 'lenient';
export type Action = 'allow' | 'warn' | 'block';

/** Why a decision fell: a rule of the verdict, or a failure of our own. */
export type Reason = Rule | 'gate-error' | 'too-long';

/** What decide may know beside the classification. Never text. */
export interface Circumstances {
  /** Set when reading or classifying failed: the classification is then empty and says nothing. */
  readonly failure?: 'gate-error' | 'too-long';
  /** The person has seen the warning for exactly this draft in this composer and chose to go on. */
  readonly acknowledged?: boolean;
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
}

/** A compliant place to send it instead. */
export interface Platform {
  readonly name: string;
  readonly url: string;
  readonly audience: 'patients' | 'team';
}

export interface Training {
  readonly title: string;
  readonly url: string;
}

export interface PrivacyOfficer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface PolicyText {
  /** BCP 47 language tag, e.g. `en`, `es`. */
  readonly language: string;
  readonly title: string;
  /** Plain text; a blank line separates paragraphs, a leading "- " makes a list item, a leading "# " a heading. */
  readonly body: string;
  /** One sentence for the notice: why a consumer messenger may not carry it. */
  readonly why: string;
}

/** Everything the organization set. */
export interface Policy {
  readonly organizationName: string;
  readonly policyVersion: string;
  readonly policyTexts: readonly PolicyText[];
  readonly trainings: readonly Training[];
  readonly privacyOfficer: PrivacyOfficer;
  readonly platforms: readonly Platform[];
  readonly enforcement: Enforcement;
  readonly sensitivity: Sensitivity;
  readonly readThread: boolean;
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
  readonly readThread: boolean;
  /** By language, for the notice. */
  readonly why: readonly { readonly language: string; readonly text: string }[];
  readonly platforms: readonly Platform[];
  readonly trainings: readonly Training[];
  readonly vocabulary: Vocabulary;
}
