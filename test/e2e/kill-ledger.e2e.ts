import { expect, it } from 'vitest';
import { killLedger } from '../../tools/kill-ledger.ts';

it('loses nothing that it acknowledged when the browser is killed', { timeout: 240_000 }, async () => {
  const { faults, acknowledged } = await killLedger(10);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
});
