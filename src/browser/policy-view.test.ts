import { expect, it, vi } from 'vitest';

const PART = vi.hoisted(() => 1000);
vi.mock('./messages.ts', () => ({
  EXPORT_PART: PART,
  askBackground: async (type: string, { from, to }: { from: number; to: number }) => {
    if (type === 'ledger-export')
      return { text: 'receipt\n', upTo: 3500, entries: 3500, code: '', install: '' };
    // Later parts answer sooner.
    for (let turn = from; turn < 4000; turn += 500) await Promise.resolve();
    return `${from}-${to}\n`;
  },
}));

import { exportRecords } from './policy-view.ts';

it('puts the parts of a copy in order, whichever comes first, and asks for no place twice', async () => {
  const { parts } = await exportRecords('jsonl');
  expect(parts.join('')).toBe('receipt\n1-1000\n1001-2000\n2001-3000\n3001-3500\n');
});
