import { type ParsedPolicy, parsePolicy } from './parse.ts';
import type { PolicySource } from './types.ts';

/**
 * How long an empty storage.managed may still be the browser's late start rather than a removed policy, in
 * milliseconds. https://github.com/w3c/webextensions/issues/547
 */
export const GRACE_MS = 60_000;

export interface PolicyCircumstances {
  /** What storage.managed.get gave: `undefined` while no read has resolved. A failed read counts as empty. */
  readonly reading: { readonly managed: unknown } | undefined;
  /** The last non-empty managed object, as it was read, or undefined. */
  readonly lastGood: unknown;
  /** Milliseconds since this browser or worker started. */
  readonly sinceStart: number;
  /** Whether any read since then was not empty: an empty one is then a removal and not a late start. */
  readonly managedSeen: boolean;
}

export interface EffectivePolicy extends ParsedPolicy {
  readonly source: PolicySource;
  /** Ask again this many milliseconds after start: until then the last good policy decides. */
  readonly keepUntil?: number;
  /** The organization had a policy and it is gone: say so loudly. */
  readonly lost: boolean;
  /** What to do with the stored last good policy. */
  readonly lastGood: 'keep' | 'replace' | 'forget';
}

/**
 * Which policy is in force: the managed one; until the first resolved read, and for at most GRACE_MS of an empty one
 * after start, the last good one; else the safe default.
 */
export function effectivePolicy(circumstances: PolicyCircumstances): EffectivePolicy {
  const { reading, lastGood, sinceStart, managedSeen } = circumstances;
  if (reading && isNonEmpty(reading.managed)) {
    return { ...parsePolicy(reading.managed), source: 'managed', lost: false, lastGood: 'replace' };
  }
  const remembered = isNonEmpty(lastGood);
  // The clock may have been set back: a negative time is no reason to wait longer than the grace.
  const inGrace = !managedSeen && sinceStart >= 0 && sinceStart < GRACE_MS;
  if (remembered && (!reading || inGrace)) {
    const kept = { ...parsePolicy(lastGood), source: 'last-good', lost: false, lastGood: 'keep' } as const;
    return reading ? { ...kept, keepUntil: GRACE_MS } : kept;
  }
  const lost = reading !== undefined && (remembered || managedSeen);
  return { ...parsePolicy({}), source: 'default', lost, lastGood: lost ? 'forget' : 'keep' };
}

function isNonEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  );
}
