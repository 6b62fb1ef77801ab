import { RULES } from '../classifier/types.ts';
import type { Action, Reason, ReleaseReason, WrongBecause } from '../policy/types.ts';
import { COARSE_KINDS, type CoarseCounts, MAX_COUNT } from './coarse.ts';
import { type Check, integer, isRecord, oneOf } from './shape.ts';

export const WRONG_BECAUSE = [
  'not-a-patient',
  'no-health',
  'general',
  'other',
] as const satisfies readonly WrongBecause[];

/**
 * Reasons of older records, which keep them: `own-health` said something of the writer. A page that outlived an update may
 * still give one of them.
 */
export const FORMER_BECAUSE = ['no-person', 'own-health'] as const;

/** What was parsed, with a reason of today. */
export const withCurrentReason = <T extends object>(record: T): T =>
  'because' in record && oneOf(FORMER_BECAUSE)(record.because)
    ? { ...record, because: 'not-a-patient' satisfies WrongBecause }
    : record;

/** Why a flagged draft was let go after all. */
export const RELEASE_REASONS = [...WRONG_BECAUSE, 'emergency'] as const satisfies readonly ReleaseReason[];

/** All that a decision can give as its reason. */
const REASONS: readonly Reason[] = [...RULES, 'gate-error', 'too-long', 'image', 'file'];

export const reasonsCheck: Check = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= REASONS.length &&
  new Set(value).size === value.length &&
  value.every(oneOf(REASONS));

export const coarseCountsCheck: Check = (value) =>
  isRecord(value) &&
  Object.entries(value).every(([kind, count]) => oneOf(COARSE_KINDS)(kind) && integer(1, MAX_COUNT)(count));

const STOPS = ['warn', 'block'] as const satisfies readonly Action[];

/** Somebody said that a stop was wrong. What was written is not in it: rules, kinds and a choice from a list. */
export interface WrongBlock {
  readonly kind: 'wrong-block-reported';
  readonly because: WrongBecause;
  readonly action: (typeof STOPS)[number];
  readonly reasons: readonly Reason[];
  readonly kinds: CoarseCounts;
}

export const WRONG_BLOCK: Readonly<Record<keyof WrongBlock, Check>> = {
  kind: oneOf(['wrong-block-reported']),
  because: oneOf([...WRONG_BECAUSE, ...FORMER_BECAUSE]),
  action: oneOf(STOPS),
  reasons: reasonsCheck,
  kinds: coarseCountsCheck,
};
