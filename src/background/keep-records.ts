import type { Ledger } from '../ledger/ledger.ts';
import type { EffectivePolicy } from '../policy/effective.ts';

export interface RetainPorts {
  readonly ledger: Pick<Ledger, 'retain' | 'wipe'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface RecordsKeeper {
  /** Once a day. */
  readonly daily: (policy: EffectivePolicy) => Promise<void>;
  /** Whenever a policy was read: a wipe that it newly asks for is done at once. */
  readonly onPolicy: (policy: EffectivePolicy) => Promise<void>;
}

/**
 * Removes records when the policy wants it. While the organization's policy is gone or not read yet nothing is removed:
 * a legal hold may stand in it. Never rejects: what fails today is done tomorrow.
 */
export function keepRecords({ ledger, now }: RetainPorts): RecordsKeeper {
  let asked: string | undefined;
  const retain = async (policy: EffectivePolicy) => {
    if (policy.lost || policy.source === 'last-good') return;
    await ledger.retain(now(), policy.policy).catch(() => undefined);
  };
  return {
    daily: retain,
    onPolicy: async (policy) => {
      const { wipeBefore, wipeUnforwarded, legalHold } = policy.policy;
      const asks = JSON.stringify([wipeBefore, wipeUnforwarded, legalHold]);
      if (wipeBefore === '' || asks === asked || policy.source !== 'managed') return;
      asked = asks;
      const done = await ledger.wipe().catch(() => undefined);
      if (done?.before !== wipeBefore || (wipeUnforwarded && done.refused > 0)) await retain(policy);
    },
  };
}
