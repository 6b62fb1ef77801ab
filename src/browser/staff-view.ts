import type { Policy } from '../policy/types.ts';

/** The messaging policy, and the notice of what the employer reads and records: read and confirmed apart. */
export type DocumentId = 'messaging' | 'monitoring';

export interface DocumentView {
  readonly version: string;
  /** The SHA-256 of each language's text, for the record. Empty where the organization set no text. */
  readonly contents: readonly { readonly language: string; readonly content: string }[];
  /** When this person confirmed the present text (epoch milliseconds); undefined: not yet. */
  readonly readAt?: number;
  /** This person confirmed an earlier text. */
  readonly changed: boolean;
}

export interface TrainingView {
  /** `embedded`, or a hash of the address. */
  readonly id: string;
  /** Empty for the embedded one. */
  readonly title: string;
  readonly url: string;
  /** Epoch milliseconds; undefined: no limit, or nobody is known. */
  readonly due?: number;
  /** Epoch milliseconds; undefined: not yet. */
  readonly doneAt?: number;
}

/** What a person of this browser has read, learned and still has before them. */
export interface StaffView {
  readonly identity: Policy['identity'];
  /**
   * Whether the rest is about one person. False on a shared computer, and where a staff number is asked for until one
   * is given: then nothing below says what anybody did.
   */
  readonly personal: boolean;
  /** Whom records will name. */
  readonly who?: string;
  readonly documents: Readonly<Record<DocumentId, DocumentView>>;
  readonly trainings: readonly TrainingView[];
  /** How many things wait for this person, or on a computer of many, for anybody at all. */
  readonly waiting: number;
}
