import { type Check, language, oneOf, sha256, version } from './shape.ts';

const DOCUMENTS = ['messaging', 'monitoring'] as const;

/** Somebody read a text of the organization and said so. */
export interface Acknowledgement {
  readonly kind: 'acknowledged';
  /** The messaging policy, or the notice of what the employer reads and records. */
  readonly document: (typeof DOCUMENTS)[number];
  readonly version: string;
  /** SHA-256 of the JSON array [title, body] as shown: proves which words it was. */
  readonly content: string;
  readonly language: string;
}

export const ACKNOWLEDGEMENT: Readonly<Record<keyof Acknowledgement, Check>> = {
  kind: oneOf(['acknowledged']),
  document: oneOf(DOCUMENTS),
  version,
  content: sha256,
  language,
};
