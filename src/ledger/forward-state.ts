/**
 * When to send next, as a pure function of what happened: the clock and chance are passed in. All times are epoch
 * milliseconds, all durations milliseconds.
 */

/** What became of one batch. Nothing of what the collector wrote is kept: a status is enough to act on. */
export type Outcome =
  /** 2xx with a collector's answer. `rejected`: records that it says it did not keep, and that it wants to see no more. */
  | { readonly kind: 'accepted'; readonly rejected: number }
  /** It asks to come back: 408, 429, or an error of its own (5xx). */
  | { readonly kind: 'busy'; readonly status: number; readonly retryAfter?: number }
  /** It will say the same again until somebody changes a setting: any other status. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'too-large' }
  /** 2xx, but not from an OTLP receiver: nobody there has kept anything. */
  | { readonly kind: 'strange'; readonly status: number }
  /** No connection, no valid certificate, a redirect, or an answer that the browser may not show us (CORS). */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  /** Not tried: the computer has no network. */
  | { readonly kind: 'offline' };

export type ProblemKind = Exclude<Outcome['kind'], 'accepted'>;

/** What is wrong now; gone with the next success. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly status?: number;
  /** When it was seen last. */
  readonly at: number;
}

/** What outlives the worker. How far the records were sent is not part of it: that is the ledger's cursor. */
export interface Progress {
  /** Of the collector's address and header: whatever is below was learnt from that one. */
  readonly target: string;
  /** In a row. */
  readonly failures: number;
  /** Not before this. */
  readonly nextAt: number;
  /** Records in a batch. */
  readonly limit: number;
  /** Records that collectors said they did not keep. */
  readonly rejected: number;
  readonly lastSuccess?: number;
  readonly problem?: Problem;
}

export const LARGEST_BATCH = 200;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The shortest alarm that a published extension can set. */
export const SHORTEST_WAIT = 30_000;
/** A collector may ask for more than we would wait by ourselves, but not for ever. */
const LONGEST_WAIT = 24 * HOUR;

export function freshProgress(target: string, rejected = 0): Progress {
  return { target, failures: 0, nextAt: 0, limit: LARGEST_BATCH, rejected };
}

/** What is known of this collector: nothing, if it is another one, or is spoken to with another header. */
export function progressFor(target: string, stored: Progress | undefined): Progress {
  return stored?.target === target ? stored : freshProgress(target, stored?.rejected);
}

/** Whether to send now. A clock that was set back is no reason to wait for years. */
export function isDue({ nextAt }: Progress, now: number): boolean {
  return now >= nextAt || nextAt - now > LONGEST_WAIT + HOUR;
}

/** How long to wait until it is due. */
export function waitFor({ nextAt }: Progress, now: number): number {
  return Math.max(SHORTEST_WAIT, nextAt - now);
}

/** After a first new record others often follow, and many browsers start at the same minute. `random` from 0 to 1. */
export function waitForMore(random: number): number {
  return SHORTEST_WAIT + random * SHORTEST_WAIT;
}

/**
 * After a batch of `sent` records. `random` from 0 to 1: many browsers come back after one outage, and must not all come
 * at once.
 */
export function afterBatch(
  before: Progress,
  outcome: Outcome,
  { sent, now, random }: { readonly sent: number; readonly now: number; readonly random: number },
): Progress {
  const { problem: _solved, ...rest } = before;
  if (outcome.kind === 'accepted') {
    return {
      ...rest,
      failures: 0,
      nextAt: now,
      lastSuccess: now,
      rejected: rest.rejected + outcome.rejected,
    };
  }
  // A smaller one may pass; the collector itself is well.
  if (outcome.kind === 'too-large' && sent > 1) {
    return { ...rest, nextAt: now, limit: Math.floor(sent / 2) };
  }
  const failures = outcome.kind === 'offline' ? rest.failures : rest.failures + 1;
  const status = 'status' in outcome ? { status: outcome.status } : {};
  const problem = { kind: outcome.kind, ...status, at: now };
  return { ...rest, failures, nextAt: now + pauseAfter(outcome, failures, random), problem };
}

function pauseAfter(outcome: Outcome, failures: number, random: number): number {
  // Between half and all of it.
  const about = (duration: number) => duration * (0.5 + random / 2);
  switch (outcome.kind) {
    case 'offline':
      return about(2 * MINUTE);
    case 'refused':
    case 'too-large':
    case 'strange':
      return about(HOUR);
    case 'busy':
      if (outcome.retryAfter !== undefined) {
        const asked = Math.max(SHORTEST_WAIT, Math.min(outcome.retryAfter, LONGEST_WAIT));
        return asked + random * Math.max(MINUTE, asked / 10);
      }
      break;
    default:
  }
  return about(Math.min(HOUR, MINUTE * 2 ** (failures - 1)));
}

/** A number of seconds or a date (RFC 9110, 10.2.3) in milliseconds from `now`; undefined where it is neither. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]{2}, /.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
