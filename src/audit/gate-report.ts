import type { Action, Enforcement, Reason, ReleaseReason } from '../policy/types.ts';
import type { CoarseCounts } from './coarse.ts';
import { type Check, matching, oneOf, parseShape, time, uuid, version } from './shape.ts';
import {
  coarseCountsCheck,
  FORMER_BECAUSE,
  RELEASE_REASONS,
  reasonsCheck,
  withCurrentReason,
} from './wrong-block.ts';

/** The adapters, by id. A closed list: a compromised renderer could else write words into it. */
const SITES = ['facebook', 'other'] as const;
/** `unknown`: the adapter itself failed, so that nobody knows of which box. */
const SURFACES = ['message', 'comment', 'post', 'form', 'unknown'] as const;
const PATHS = [
  'enter',
  'composition-end',
  'soft-newline',
  'pointer',
  'touch',
  'click',
  'button-key',
  'submit',
  'paste',
  'drop',
  'file-chooser',
  'bypass',
  'drift',
  'unknown',
] as const;
const ACTIONS = ['allow', 'warn', 'block'] as const satisfies readonly Action[];
const VERDICTS = ['warn', 'block'] as const satisfies readonly Action[];
const ENFORCEMENTS = ['block', 'warn', 'monitor'] as const satisfies readonly Enforcement[];

/**
 * What the content script says of one flagged send: codes and counts. It comes from the page's renderer process, which
 * a compromised page controls, so no field can carry words: each is from a closed list or has a bounded id format.
 * Allowed drafts have no report; they exist as daily totals only.
 */
export interface GateReport {
  /** RFC 9562 UUID, lower case; the event's id from here on. */
  readonly uid: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly site: (typeof SITES)[number];
  readonly surface: (typeof SURFACES)[number];
  readonly path: (typeof PATHS)[number];
  readonly action: Action;
  /** What enforcement `block` would have done. */
  readonly verdict: (typeof VERDICTS)[number];
  readonly enforcement: Enforcement;
  readonly reasons: readonly Reason[];
  readonly kinds: CoarseCounts;
  readonly policyVersion: string;
  /** Why a person let it go after all, where they were asked. */
  readonly because?: ReleaseReason;
  /** The site's own id of the conversation; never stored, only its keyed hash. */
  readonly threadId?: string;
}

const CHECKS: Readonly<Record<keyof GateReport, Check>> = {
  uid: uuid,
  time,
  site: oneOf(SITES),
  surface: oneOf(SURFACES),
  path: oneOf(PATHS),
  action: oneOf(ACTIONS),
  verdict: oneOf(VERDICTS),
  enforcement: oneOf(ENFORCEMENTS),
  reasons: reasonsCheck,
  kinds: coarseCountsCheck,
  because: oneOf([...RELEASE_REASONS, ...FORMER_BECAUSE]),
  policyVersion: version,
  threadId: matching(/^[A-Za-z0-9._:-]{1,80}$/),
};

const OPTIONAL: ReadonlySet<string> = new Set<keyof GateReport>(['threadId', 'because']);

/**
 * The report if it has exactly the shape above, as a fresh object that shares nothing with `value`; else undefined.
 * Never throws.
 */
export function parseGateReport(value: unknown): GateReport | undefined {
  const report = parseShape<GateReport>(value, CHECKS, OPTIONAL);
  return report && withCurrentReason(report);
}
