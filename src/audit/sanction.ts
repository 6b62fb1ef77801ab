import { type Check, oneOf, uuid } from './shape.ts';

/** What the privacy officer decided, 45 CFR 164.530(e). The program proposes and never decides. */
export const SANCTION_DECISIONS = [
  'no-action',
  'refresher',
  'verbal-warning-and-refresher',
  'written-warning',
  'further-step',
] as const;
export type SanctionDecision = (typeof SANCTION_DECISIONS)[number];

export interface SanctionRecorded {
  readonly kind: 'sanction-recorded';
  readonly decision: SanctionDecision;
  /** The events that it answers, by their uids: whom it concerns follows from them alone. */
  readonly slips: readonly string[];
}

/** More at once would be no decision about a person. */
export const MOST_SLIPS = 50;

export const SANCTION_RECORDED: Readonly<Record<keyof SanctionRecorded, Check>> = {
  kind: oneOf(['sanction-recorded']),
  decision: oneOf(SANCTION_DECISIONS),
  slips: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_SLIPS &&
    new Set(value).size === value.length &&
    value.every(uuid),
};
