import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '../policy/effective.ts';
import { keepRecords } from './keep-records.ts';

const NOW = Date.UTC(2026, 10, 1);
const read = (managed: object) =>
  effectivePolicy({ reading: { managed }, lastGood: undefined, sinceStart: 0, managedSeen: true });

function keeper(done?: { before: string; refused: number }) {
  const retained: string[] = [];
  const { daily, onPolicy } = keepRecords({
    ledger: {
      retain: async (at, { wipeBefore }) => {
        retained.push(`${at} ${wipeBefore}`);
        return { purged: 0, wiped: 0, refused: 0 };
      },
      wipe: async () => done,
    },
    now: () => NOW,
  });
  return { retained, daily, onPolicy };
}

describe('records are removed', () => {
  it('once a day by the policy in force, and by the default where no organization is', async () => {
    const { retained, daily } = keeper();
    await daily(read({ retentionDays: 30 }));
    await daily(
      effectivePolicy({ reading: { managed: {} }, lastGood: undefined, sinceStart: 0, managedSeen: false }),
    );
    expect(retained).toHaveLength(2);
  });

  it('never while the policy is gone or not read yet: a hold may stand in it', async () => {
    const { retained, daily } = keeper();
    await daily(read({}));
    const lastGood = { legalHold: true };
    await daily(effectivePolicy({ reading: undefined, lastGood, sinceStart: 0, managedSeen: false }));
    expect(retained).toEqual([]);
  });

  it('at once when a policy newly asks for a wipe, and not at every reading of it', async () => {
    const { retained, onPolicy } = keeper();
    await onPolicy(read({ retentionDays: 30 }));
    await onPolicy(read({ wipeBefore: '2026-03-14' }));
    await onPolicy(read({ wipeBefore: '2026-03-14' }));
    expect(retained).toEqual([`${NOW} 2026-03-14`]);
    await onPolicy(read({ wipeBefore: '2026-04-01' }));
    expect(retained).toHaveLength(2);
  });

  it.each([
    ['that was done', { wipeBefore: '2026-03-14' }, 0, 0],
    ['that waits for the collector', { wipeBefore: '2026-03-14' }, 3, 0],
    ['of what was refused before', { wipeBefore: '2026-03-14', wipeUnforwarded: true }, 3, 1],
  ])('after a restart, for a wipe %s', async (_what, settings, refused, times) => {
    const { retained, onPolicy } = keeper({ before: '2026-03-14', refused });
    await onPolicy(read(settings));
    expect(retained).toHaveLength(times);
  });
});
