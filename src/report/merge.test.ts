import { describe, expect, it } from 'vitest';
import { type AuditEvent, chainEvent } from '../ledger/chain.ts';
import type { BreakWhat } from './judge-chain.ts';
import { holds, merge, readSource } from './merge.ts';
import {
  batch,
  type Chained,
  chain,
  DAY,
  draft,
  exported,
  installId,
  NOW,
  note,
  ordinary,
  started,
} from './report.samples.ts';

const A = installId(1);
const B = installId(2);

/** A whole chain of a computer. */
const chainOf = (install: string): Promise<Chained[]> => chain(ordinary(install));

const lines = (text: string) => text.trim().split('\n');
const joined = (some: readonly string[]) => `${some.join('\n')}\n`;
const merged = (...texts: readonly string[]) =>
  merge(texts.map((text, index) => readSource(`file-${index + 1}`, text)));

describe('many files become one', () => {
  it('counts an event once, however many files hold it', async () => {
    const [a, b] = [await chainOf(A), await chainOf(B)];
    const found = await merged(
      exported(A, a.slice(0, 4)),
      exported(A, a),
      batch(A, a.slice(0, 3)) + batch(A, a.slice(0, 3)) + batch(B, b),
    );
    expect(found.installs.map(({ id }) => id)).toEqual([A, B]);
    expect(found.events).toHaveLength(a.length + b.length);
    expect(found.problems).toEqual([]);
    expect(found.forwarded).toEqual({ both: 3, onlyExports: 3, onlyCollector: 6 });
    expect(found.installs.every(holds)).toBe(true);
  });

  it('joins parts of one chain from different files', async () => {
    const a = await chainOf(A);
    const [receipt, ...entries] = lines(exported(A, a));
    const found = await merged(
      joined([receipt ?? '', ...entries]),
      batch(A, a.slice(0, 2)),
      batch(A, a.slice(2)),
    );
    expect(found.installs[0]?.chains).toHaveLength(1);
    expect(found.installs.every(holds)).toBe(true);
  });

  it('keeps a ledger that was lost and began again apart from the one before', async () => {
    const before = await chainOf(A);
    const after = await chain([started(A, NOW - DAY, { reason: 'missing' }), draft(NOW - DAY / 2)]);
    // The collector also knows an end of the lost one that never arrived.
    const lostEnd = { seq: 8, hash: 'e'.repeat(64) };
    const found = await merged(exported(A, after), batch(A, before, lostEnd));
    expect(found.installs[0]?.chains.map(({ verdict }) => verdict)).toEqual(['tail', 'tail']);
    expect(found.events).toHaveLength(8);
  });

  it('holds over what was removed by age', async () => {
    const all = await chainOf(A);
    const gone = all[1]?.unmapped.chain;
    const gaps = [{ from: 2, to: 2, prev: gone?.prev ?? '', hash: gone?.hash ?? '' }];
    const end = await chainEvent(note(NOW, 'purged', { gaps, count: 1 }), all.at(-1)?.unmapped.chain);
    const found = await merged(exported(A, [...all.toSpliced(1, 1), end]));
    expect(found.installs.every(holds)).toBe(true);
    expect(found.installs[0]?.chains[0]?.removed).toBe(1);
  });
});

describe('what is never called whole', () => {
  it('an export without anything from outside', async () => {
    const found = await merged(exported(A, await chainOf(A)));
    expect(found.installs[0]?.chains[0]).toMatchObject({ verdict: 'tail', sureTo: 0 });
  });

  it("a collector's file alone", async () => {
    const found = await merged(batch(A, await chainOf(A)));
    expect(found.installs[0]?.chains[0]).toMatchObject({ verdict: 'tail', sureTo: 0 });
  });

  it('an export that ends behind what the collector has', async () => {
    const a = await chainOf(A);
    const found = await merged(exported(A, a), batch(A, a.slice(0, 4)));
    expect(found.installs[0]?.chains[0]).toMatchObject({ verdict: 'tail', sureTo: 4 });
  });

  it('one of which the collector was told of more', async () => {
    const a = await chainOf(A);
    const found = await merged(exported(A, a), batch(A, a, { seq: 9, hash: 'e'.repeat(64) }));
    expect(found.installs[0]?.chains[0]).toMatchObject({ verdict: 'tail', knownMissing: 3 });
  });
});

describe('what is whole', () => {
  it('an export whose end the collector has too', async () => {
    const a = await chainOf(A);
    const found = await merged(exported(A, a), batch(A, a));
    expect(found.installs[0]?.chains[0]).toMatchObject({ verdict: 'whole', sureTo: 6 });
  });

  it('one whose end a code names, and another code fits nothing', async () => {
    const a = await chainOf(A);
    const source = [readSource('a', exported(A, a))];
    const { seq, hash } = a.at(-1)?.unmapped.chain ?? { seq: 0, hash: '' };
    const code = { seq, hash: hash.slice(0, 16) };
    const found = await merge(source, [code]);
    expect(found.installs[0]?.chains[0]).toMatchObject({ verdict: 'whole', sureTo: 6 });
    expect(found.lostCodes).toEqual([]);
    const other = { seq: 6, hash: 'f'.repeat(16), install: A.slice(0, 8) };
    expect((await merge(source, [other])).lostCodes).toEqual([other]);
    expect((await merge(source, [{ ...code, install: B.slice(0, 8) }])).lostCodes).toHaveLength(1);
  });
});

/** A line with something in it changed. */
const edit = (line: string | undefined, from: string, to: string) => {
  if (!line?.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return line.replace(from, to);
};

// Line 1 is the receipt, line 2 the start of the chain.
describe('what was tampered with is named by file and line', () => {
  it.each<[string, BreakWhat, number, (l: readonly string[]) => readonly string[]]>([
    ['an edit', 'content', 6, (l) => l.with(5, edit(l[5], '"severity_id":1', '"severity_id":2'))],
    ['a removed line', 'link', 5, (l) => l.toSpliced(4, 1)],
    ['a removed start', 'start', 2, (l) => l.toSpliced(1, 2)],
    ['two lines swapped', 'order', 5, (l) => l.with(3, l[4] ?? '').with(4, l[3] ?? '')],
    ['a line twice', 'order', 5, (l) => l.toSpliced(4, 0, l[3] ?? '')],
    ['a cut tail', 'cut', 7, (l) => l.slice(0, -1)],
    ['a damaged line', 'damaged', 5, (l) => l.with(4, 'Mrs. Zyxw{')],
    [
      'another end than the receipt says',
      'end',
      1,
      (l) => l.with(0, edit(l[0], '"hash":"', '"hash":"0').replace(/("hash":".{64})./, '$1')),
    ],
    ['the records of another computer', 'install', 2, (l) => l.with(0, edit(l[0], A, B))],
  ])('%s: %s', async (_name, what, line, tamper) => {
    const text = joined(tamper(lines(exported(A, await chainOf(A)))));
    const { installs } = await merged(
      text,
      exported(installId(3), await chain([started(installId(3), NOW)])),
    );
    const [broken, whole] = installs;
    if (!broken || !whole) throw new Error('two computers');
    expect(holds(whole)).toBe(true);
    expect(holds(broken)).toBe(false);
    const breaks = [...broken.breaks, ...broken.chains.flatMap((one) => one.breaks)];
    expect(breaks).toContainEqual(expect.objectContaining({ what, place: { file: 'file-1', line } }));
  });

  it('an edit in an export, though the collector has the entry as it was', async () => {
    const a = await chainOf(A);
    const l = lines(exported(A, a));
    const text = joined(l.with(5, edit(l[5], '"severity_id":1', '"severity_id":2')));
    const { installs } = await merged(batch(A, a), text);
    expect(installs[0]?.breaks).toEqual([{ what: 'content', seq: 5, place: { file: 'file-2', line: 6 } }]);
    // What counts is the entry as it was.
    expect(installs[0]?.chains[0]?.breaks).toEqual([]);
  });

  it('a chain that was made anew from some place on', async () => {
    const a = await chainOf(A);
    const forged = await chain(ordinary(A).with(0, started(A, NOW - 60 * DAY)));
    const { installs } = await merged(exported(A, forged), batch(A, a));
    expect(installs.every(holds)).toBe(false);
    expect(installs[0]?.breaks).toContainEqual(expect.objectContaining({ what: 'fork', seq: 1 }));
    const head = a[2]?.unmapped.chain;
    const other = await chainEvent(draft(NOW), head);
    const second = await merged(exported(A, [...a.slice(0, 3), other]), batch(A, a));
    expect(second.installs[0]?.chains[0]?.breaks).toContainEqual(
      expect.objectContaining({ what: 'fork', seq: 4 }),
    );
  });
});

describe('what cannot be used', () => {
  it.each([
    ['words', 'hello Mrs. Zyxw\n'],
    ['nothing', ''],
    ['CSV', '"seq","time"\r\n'],
    ['other JSON', '{"a":1}\n'],
  ])('%s: the file is named', async (_name, text) => {
    const { problems, installs } = await merged(text);
    expect(problems).toEqual([{ file: 'file-1', why: 'no-ledger' }]);
    expect(installs).toEqual([]);
  });

  it("a line that a kill cut off in the collector's file: named, and what came after it is read", async () => {
    const a = await chainOf(A);
    const [one, other] = [batch(A, a.slice(0, 3)), batch(A, a)];
    const { problems, installs, events } = await merged(one + one.slice(0, 200) + other);
    expect(problems).toEqual([{ file: 'file-1', line: 2, why: 'damaged' }]);
    expect(installs.every(holds)).toBe(true);
    expect(events).toHaveLength(6);
  });

  it('what has the shape of a request and is none', async () => {
    const { problems } = await merged(
      '{"resourceLogs":[null,{"resource":{"attributes":{}}},{"scopeLogs":7}]}\n',
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ why, line }) => why === 'foreign' && line === 1)).toBe(true);
  });

  it('an event of a later version: named, counted in the chain, never quoted', async () => {
    const [first] = ordinary(A);
    const later = { ...draft(NOW), class_uid: 4711, unmapped: { words: 'Mrs. Zyxw' } };
    const entries = await chain([first as AuditEvent, later as unknown as AuditEvent]);
    const found = await merged(exported(A, entries));
    expect(found.problems).toEqual([{ file: 'file-1', line: 3, why: 'unknown' }]);
    expect(found.installs.every(holds)).toBe(true);
    expect(JSON.stringify(found)).not.toContain('Zyxw');
  });
});
