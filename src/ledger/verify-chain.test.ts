import { describe, expect, it } from 'vitest';
import { type Gap, ledgerEvent } from '../audit/ledger-event.ts';
import { type AuditEvent, chainEvent, type Entry, GENESIS } from './chain.ts';
import { verifyChain } from './verify-chain.ts';

const context = (time: number) => ({ uid: crypto.randomUUID(), time, productVersion: '0.1.0' });
const started = (time: number) =>
  ledgerEvent('started', { install: crypto.randomUUID(), reason: 'new' }, context(time));

type Chained = AuditEvent & Entry;

function gapOf(entries: readonly Chained[], from: number, to: number): Gap {
  const linkOf = (seq: number) => {
    const index = entries.findIndex(({ unmapped }) => unmapped.chain.seq === seq);
    return at(entries, index).unmapped.chain;
  };
  return { from, to, prev: linkOf(from).prev, hash: linkOf(to).hash };
}

async function chainOf(length: number): Promise<Chained[]> {
  const entries: Chained[] = [];
  for (let index = 0; index < length; index += 1) {
    entries.push(await chainEvent(started(1000 + index), entries.at(-1)?.unmapped.chain));
  }
  return entries;
}

/** Entries `from` to `to` taken out, and an entry at the end that accounts for them. */
async function purged(entries: readonly Chained[], from: number, to: number): Promise<Chained[]> {
  const note = ledgerEvent(
    'purged',
    { gaps: [gapOf(entries, from, to)], count: to - from + 1 },
    context(9000),
  );
  return [
    ...entries.filter(({ unmapped: { chain } }) => chain.seq < from || chain.seq > to),
    await chainEvent(note, at(entries, entries.length - 1).unmapped.chain),
  ];
}

/** As version 0.1.0 did. */
async function purgedAsBefore(entries: readonly Chained[], through: number): Promise<Chained[]> {
  const { seq, hash } = at(entries, through - 1).unmapped.chain;
  const event = { ...ledgerEvent('purged', { gaps: [], count: 0 }, context(9000)) };
  const old = { ...event, unmapped: { purged: { seq, hash, count: through } } } as unknown as AuditEvent;
  return [...entries.slice(through), await chainEvent(old, at(entries, entries.length - 1).unmapped.chain)];
}

/** Made anew from place `from` to place `to`, with hashes that fit each other. */
async function remade(entries: readonly Chained[], from: number, to: number): Promise<Chained[]> {
  const made: Chained[] = entries.slice(0, from - 1);
  for (let seq = from; seq <= to; seq += 1) {
    made.push(await chainEvent(started(77_000 + seq), made.at(-1)?.unmapped.chain));
  }
  return [...made, ...entries.slice(to)];
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error('no such entry');
  return item;
}

describe('verifyChain', () => {
  it.each<[string, () => Promise<Chained[]>, object]>([
    ['a whole one', () => chainOf(5), { count: 5, removed: 0, head: { seq: 5 } }],
    ['an empty one', async () => [], { count: 0, removed: 0, head: undefined }],
    [
      'one whose start was removed',
      async () => purged(await chainOf(5), 1, 3),
      { count: 3, removed: 3, head: { seq: 6 } },
    ],
    [
      'one with older entries left in the middle',
      async () => purged(await purged(await chainOf(9), 1, 2), 5, 7),
      { count: 6, removed: 5, head: { seq: 11 } },
    ],
    [
      'one whose removed stretch was removed further',
      async () => {
        const whole = await chainOf(6);
        const once = await purged(whole, 2, 3);
        const note = ledgerEvent('purged', { gaps: [gapOf(whole, 2, 5)], count: 2 }, context(9001));
        const kept = once.filter(({ unmapped }) => ![4, 5].includes(unmapped.chain.seq));
        return [...kept, await chainEvent(note, at(once, once.length - 1).unmapped.chain)];
      },
      { count: 4, removed: 4, head: { seq: 8 } },
    ],
    ['one that version 0.1.0 shortened', async () => purgedAsBefore(await chainOf(5), 3), { count: 3 }],
  ])('takes %s', async (_what, make, expected) => {
    expect(await verifyChain(await make())).toMatchObject({ ok: true, ...expected });
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
    [
      'a start cut beyond what was removed',
      async (e) => (await purged(e, 1, 2)).slice(1),
      { seq: 4, fault: 'start' },
    ],
    [
      'an entry taken out beside what was removed',
      async (e) => (await purged(e, 2, 3)).filter(({ unmapped }) => unmapped.chain.seq !== 4),
      { seq: 5, fault: 'link' },
    ],
    [
      'entries made anew before what was removed, with hashes that fit',
      async (e) => remade(await purged(e, 3, 4), 1, 2),
      { seq: 5, fault: 'link' },
    ],
    [
      'a note of removal that was made up without a place in the chain',
      async (e) => [
        ...e.toSpliced(2, 1),
        await chainEvent(ledgerEvent('purged', { gaps: [gapOf(e, 3, 3)], count: 1 }, context(9)), {
          seq: 99,
          hash: GENESIS,
        }),
      ],
      { seq: 100, fault: 'link' },
    ],
    [
      'a note of removal that was edited to cover one more',
      async (e) => {
        const shorter = await purged(e, 2, 2);
        const note = at(shorter, shorter.length - 1);
        const edited = {
          ...note,
          unmapped: { ...note.unmapped, purged: { gaps: [gapOf(e, 2, 3)], count: 2 } },
        };
        return [...shorter.slice(0, -1).filter((x) => x.unmapped.chain.seq !== 3), edited as Chained];
      },
      { seq: 4, fault: 'link' },
    ],
    [
      'what is no list of gaps',
      (e) =>
        e.map((x) => ({ ...x, unmapped: { ...x.unmapped, purged: { gaps: 'x' } } })) as unknown as Chained[],
      { seq: 1, fault: 'content' },
    ],
  ];
  it.each(tampers)('finds %s', async (_what, tamper, fault) => {
    expect(await verifyChain(await tamper(await chainOf(5)))).toMatchObject({ ok: false, ...fault });
  });

  it('cannot see a cut tail, but its head differs from the one kept elsewhere', async () => {
    const entries = await chainOf(5);
    const whole = await verifyChain(entries);
    const cut = await verifyChain(entries.slice(0, 4));
    expect(cut).toMatchObject({ ok: true });
    expect(cut).not.toEqual(whole);
  });
});
