import { describe, expect, it } from 'vitest';
import { ledgerEvent } from '../audit/ledger-event.ts';
import { type AuditEvent, chainEvent, type Entry, verifyChain } from './chain.ts';

const context = (time: number) => ({ uid: crypto.randomUUID(), time, productVersion: '0.1.0' });
const started = (time: number) => ledgerEvent('started', { install: crypto.randomUUID() }, context(time));

type Chained = AuditEvent & Entry;

async function chainOf(length: number): Promise<Chained[]> {
  const entries: Chained[] = [];
  for (let index = 0; index < length; index += 1) {
    entries.push(await chainEvent(started(1000 + index), entries.at(-1)?.unmapped.chain));
  }
  return entries;
}

async function purged(entries: readonly Chained[], through: number): Promise<Chained[]> {
  const end = entries[through - 1]?.unmapped.chain;
  const last = entries.at(-1)?.unmapped.chain;
  if (!end || !last) throw new Error('too short');
  const note = ledgerEvent('purged', { seq: end.seq, hash: end.hash, count: through }, context(9000));
  return [...entries.slice(through), await chainEvent(note, last)];
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error('no such entry');
  return item;
}

describe('verifyChain', () => {
  it('takes a whole chain, an empty one, and one whose start was purged', async () => {
    const entries = await chainOf(5);
    expect(await verifyChain(entries)).toMatchObject({ ok: true, count: 5, head: { seq: 5 } });
    expect(await verifyChain([])).toEqual({ ok: true, count: 0, head: undefined });
    expect(await verifyChain(await purged(entries, 3))).toMatchObject({
      ok: true,
      count: 3,
      head: { seq: 6 },
    });
  });

  it('gives the same hash whatever the order of the members', async () => {
    const [entry] = await chainOf(1);
    const reversed = Object.fromEntries(Object.entries(entry ?? {}).reverse()) as unknown as Chained;
    expect(await verifyChain([reversed])).toMatchObject({ ok: true });
  });

  type Tamper = (entries: Chained[]) => Chained[] | Promise<Chained[]>;
  const tampers: [string, Tamper, object][] = [
    [
      'an edited entry',
      (e) => e.map((entry, i) => (i === 2 ? { ...entry, time: 1 } : entry)),
      { seq: 3, fault: 'content' },
    ],
    [
      'an edited link',
      (e) =>
        e.map((entry, i) =>
          i === 2
            ? ({
                ...entry,
                unmapped: { ...entry.unmapped, chain: { ...entry.unmapped.chain, prev: 'f'.repeat(64) } },
              } as Chained)
            : entry,
        ),
      { seq: 3, fault: 'link' },
    ],
    [
      'an added member',
      (e) => e.map((entry, i) => (i === 2 ? { ...entry, note: 'x' } : entry)),
      { seq: 3, fault: 'content' },
    ],
    ['a removed entry', (e) => e.toSpliced(2, 1), { seq: 4, fault: 'link' }],
    ['two entries swapped', (e) => [at(e, 0), at(e, 2), at(e, 1), ...e.slice(3)], { seq: 3, fault: 'link' }],
    ['an entry twice', (e) => [...e.slice(0, 3), ...e.slice(2)], { seq: 3, fault: 'link' }],
    [
      'an inserted entry',
      async (e) => e.toSpliced(2, 0, await chainEvent(started(5), at(e, 1).unmapped.chain)),
      { seq: 3, fault: 'link' },
    ],
    ['a cut start', (e) => e.slice(2), { seq: 3, fault: 'start' }],
    ['a start cut beyond the purge', async (e) => (await purged(e, 2)).slice(1), { seq: 4, fault: 'start' }],
  ];
  it.each(tampers)('finds %s', async (_what, tamper, fault) => {
    expect(await verifyChain(await tamper(await chainOf(5)))).toEqual({ ok: false, ...fault });
  });

  it('cannot see a cut tail, but its head differs from the one kept elsewhere', async () => {
    const entries = await chainOf(5);
    const whole = await verifyChain(entries);
    const cut = await verifyChain(entries.slice(0, 4));
    expect(cut).toMatchObject({ ok: true });
    expect(cut).not.toEqual(whole);
  });
});
