import { type Check, matching, oneOf, uuid, version } from './shape.ts';

/**
 * A patient asked for this channel, was told of the risk and still prefers it; the organization allows it. Kept by the
 * keyed hash of account and conversation, with the number of the signed form and days: no words.
 */
export interface ExceptionGranted {
  readonly kind: 'exception-granted';
  /** Its own number, RFC 9562. */
  readonly exception: string;
  /** HMAC of account and thread with the install's own key, base64url. */
  readonly thread: string;
  /** Of the consent form, in the organization's own numbering; refused where it looks like an identifier. */
  readonly reference: string;
  /** Days, `YYYY-MM-DD`: of the patient's consent, and the last one on which it holds. */
  readonly consented: string;
  readonly expires: string;
  /** Which risk warning was shown. */
  readonly warning: string;
}

/** The version of the risk warning that the form shows: changed with its words. */
export const EXCEPTION_WARNING = '1';

export const REVOCATIONS = [
  'patient-asked',
  'wrong-conversation',
  'not-needed',
  'organization-decided',
] as const;
export type Revocation = (typeof REVOCATIONS)[number];

export interface ExceptionRevoked {
  readonly kind: 'exception-revoked';
  readonly exception: string;
  readonly because: Revocation;
}

/** One message was let through by it. */
export interface ExceptionUsed {
  readonly kind: 'exception-used';
  readonly exception: string;
}

export type ExceptionRecord = ExceptionGranted | ExceptionRevoked | ExceptionUsed;

const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
export const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$/;

export const EXCEPTION_GRANTED: Readonly<Record<keyof ExceptionGranted, Check>> = {
  kind: oneOf(['exception-granted']),
  exception: uuid,
  thread: matching(/^[A-Za-z0-9_-]{43}$/),
  reference: matching(REFERENCE),
  consented: matching(DAY),
  expires: matching(DAY),
  warning: version,
};

export const EXCEPTION_REVOKED: Readonly<Record<keyof ExceptionRevoked, Check>> = {
  kind: oneOf(['exception-revoked']),
  exception: uuid,
  because: oneOf(REVOCATIONS),
};

export const EXCEPTION_USED: Readonly<Record<keyof ExceptionUsed, Check>> = {
  kind: oneOf(['exception-used']),
  exception: uuid,
};
