import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../src/ledger/canonical-json.ts';
import { type AuditEvent, chainEvent, type Entry } from '../src/ledger/chain.ts';
import { exportPart, startExport } from '../src/ledger/export.ts';
import { encodeBatch } from '../src/ledger/forward-batch.ts';
import { event, ledger, START } from '../src/ledger/ledger.samples.ts';
import { anchorOf, verifyLedger } from './verify-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Exported {
  /** One string per line of the file. */
  readonly lines: readonly string[];
  readonly code: string;
}

const DAY = 86_400_000;

async function makeExport(entries: number, isPurged = false): Promise<Exported> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const book = ledger(START + 200 * DAY);
  for (let index = 1; index <= entries; index += 1) {
    await book.append(event(index, index <= 3 ? START : START + 100 * DAY));
  }
  if (isPurged) {
    const rest = { legalHold: false, wipeBefore: '', wipeUnforwarded: false };
    await book.retain(START + 200 * DAY, { retentionDays: 180, evidenceDays: 2192, ...rest });
  }
  const context = { uid: crypto.randomUUID(), time: START, productVersion: '0.1.0' };
  const begun = await startExport(book, 'jsonl', '2026-03', context);
  const texts = [begun.text, await exportPart(book, 'jsonl', 1, begun.upTo)];
  return { lines: texts.join('').trim().split('\n'), code: begun.code };
}

const verify = (lines: readonly string[], ...codes: string[]) =>
  verifyLedger(
    `${lines.join('\n')}\n`,
    codes.map(anchorOf).filter((anchor) => anchor !== undefined),
  );

/** A line with something in it changed. */
const edit = (line: string | undefined, from: string, to: string) => {
  if (!line?.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return line.replace(from, to);
};

/** The same events chained anew from line `from` on, as somebody would who knows the format. */
async function remade(lines: readonly string[], from: number): Promise<string[]> {
  const kept = lines.slice(0, from);
  let head = (JSON.parse(kept.at(-1) ?? '') as Entry).unmapped.chain;
  const made: string[] = [];
  for (const line of lines.slice(from)) {
    const { unmapped, ...rest } = JSON.parse(line) as AuditEvent & Entry;
    const { chain: _, ...own } = unmapped;
    const entry = await chainEvent({ ...rest, time: 5, unmapped: own } as unknown as AuditEvent, head);
    head = entry.unmapped.chain;
    made.push(JSON.stringify(entry));
  }
  return [...kept, ...made];
}

beforeEach(() => () => vi.unstubAllGlobals());

describe('verify-ledger, an export', () => {
  it('is whole with its code, and never OK without one', async () => {
    const { lines, code } = await makeExport(5);
    const whole = await verify(lines, code);
    expect(whole.status).toBe(0);
    expect(whole.lines.join('\n')).toMatch(/OK: unchanged up to its last entry 6/);
    const without = await verify(lines);
    expect(without.status).toBe(2);
    expect(without.lines.join('\n')).toMatch(/tail not verifiable/);
    expect(without.lines.join('\n')).not.toMatch(/\bOK\b/);
  });

  it('is whole after entries were removed by age', async () => {
    const { lines, code } = await makeExport(5, true);
    const { status, lines: said } = await verify(lines, code);
    expect(status).toBe(0);
    expect(said[0]).toContain('3 removed');
  });

  it('may be longer than an anchor, and then says how far that reaches', async () => {
    const { lines } = await makeExport(5);
    const { seq, hash } = (JSON.parse(lines[3] ?? '') as Entry).unmapped.chain;
    const { status, lines: said } = await verify(lines, `${seq}-${hash}`);
    expect(status).toBe(2);
    expect(said.join('\n')).toMatch(/whole up to entry 3 \(anchor\); .*tail not verifiable/);
  });

  // Line 1 is the receipt, line 2 the start of the chain.
  it.each<[string, (lines: readonly string[]) => readonly string[] | Promise<readonly string[]>, RegExp]>([
    [
      'an edit',
      (l) => l.with(3, edit(l[3], '"severity_id":1', '"severity_id":2')),
      /line 4, entry 3: it was changed/,
    ],
    ['an added field', (l) => l.with(3, edit(l[3], '{', '{"note":"x",')), /line 4, entry 3: it was changed/],
    [
      'an edited hash',
      (l) => l.with(3, edit(l[3], '"prev":"', '"prev":"0').replace(/("prev":".{64})./, '$1')),
      /line 4, entry 3: it does not follow/,
    ],
    ['a removed line', (l) => l.toSpliced(3, 1), /line 4, entry 4: it does not follow/],
    ['a removed start', (l) => l.toSpliced(1, 2), /line 2, entry 3: it is not where the chain begins/],
    [
      'two lines swapped',
      (l) => l.with(3, l[4] ?? '').with(4, l[3] ?? ''),
      /line 4, entry 4: it does not follow/,
    ],
    ['a line twice', (l) => l.toSpliced(4, 0, l[3] ?? ''), /line 5, entry 3: it does not follow/],
    ['a cut last line', (l) => l.with(-1, (l.at(-1) ?? '').slice(0, 40)), /line 7, entry 6: it is no JSON/],
    ['something else among them', (l) => l.toSpliced(4, 0, '{"a":1}'), /line 5, entry 4: it is no entry/],
    ['a cut tail, by the receipt', (l) => l.slice(0, -1), /entry 6: it is missing: the receipt/],
    [
      'a chain made anew, by the receipt',
      (l) => remade(l, 4),
      /line 7, entry 6: it is not the one that the file itself/,
    ],
  ])('shows %s', async (_what, tamper, said) => {
    const { lines } = await makeExport(5);
    const found = await verify(await tamper(lines));
    expect(found.lines.join('\n')).toMatch(said);
    expect(found.lines.join('\n')).not.toMatch(/\bOK\b/);
    expect(found.status).toBe(1);
  });

  it.each<[string, (lines: readonly string[]) => readonly string[] | Promise<readonly string[]>, RegExp]>([
    ['a cut tail', (l) => l.slice(0, -1), /entry 6: it is missing: the anchor is of entry 6/],
    ['a chain made anew', (l) => remade(l, 4), /entry 6: it is not the one of the anchor/],
  ])('shows %s without a receipt only by the code', async (_what, tamper, said) => {
    const { lines, code } = await makeExport(5);
    const forged = (await tamper(lines)).slice(1);
    expect((await verify(forged)).status).toBe(2);
    const found = await verify(forged, code);
    expect(found.status).toBe(1);
    expect(found.lines.join('\n')).toMatch(said);
  });

  it('shows what was removed beside what age removed', async () => {
    const { lines, code } = await makeExport(6, true);
    const found = await verify(lines.toSpliced(2, 1), code);
    expect(found.status).toBe(1);
  });

  it.each([
    ['nothing', ''],
    ['other JSON', '{"a": 1}\n'],
    ['words', 'hello\n'],
    ['CSV', '"seq","time"\r\n'],
  ])('is not %s', async (_what, text) => {
    expect((await verifyLedger(text, [])).status).toBe(2);
  });
});

describe("verify-ledger, a collector's file", () => {
  const request = (install: string, entries: readonly Entry[], end: Entry | undefined) => {
    const attributes = [
      { key: 'service.name', value: { stringValue: 'not-here' } },
      { key: 'service.instance.id', value: { stringValue: install } },
      { key: 'nothere.chain.seq', value: { intValue: String(end?.unmapped.chain.seq) } },
      { key: 'nothere.chain.hash', value: { stringValue: end?.unmapped.chain.hash } },
    ];
    const logRecords = entries.map((entry) => ({ body: { stringValue: canonicalJson(entry) } }));
    return JSON.stringify({ resourceLogs: [{ resource: { attributes }, scopeLogs: [{ logRecords }] }] });
  };
  const chain = async (count: number) => {
    const { lines } = await makeExport(count);
    return lines.slice(1).map((line) => JSON.parse(line) as Entry);
  };

  it('holds several installs, batches sent twice and batches out of order', async () => {
    const [one, other] = [await chain(5), await chain(3)];
    const found = await verify([
      request('a', one.slice(0, 2), one[1]),
      request('b', other, other.at(-1)),
      request('a', one.slice(4), one.at(-1)),
      request('a', one.slice(2, 4), one.at(-1)),
      request('a', one.slice(2, 4), one.at(-1)),
    ]);
    expect(found.lines.join('\n')).toMatch(/install a: 6 entries[\s\S]*install b: 4 entries/);
    expect(found.lines.join('\n')).not.toMatch(/BROKEN/);
    expect(found.status).toBe(2);
  });

  it('is what the extension sends, as it sends it', async () => {
    const entries = (await chain(4)) as (AuditEvent & Entry)[];
    const head = entries.at(-1)?.unmapped.chain ?? { seq: 0, hash: '' };
    const source = { install: 'a', productVersion: '0.1.0', head, now: START };
    const line = new TextDecoder().decode(encodeBatch(entries, source));
    expect((await verify([line], `${head.seq}-${head.hash}`)).status).toBe(0);
    expect((await verify([line.replace('R2', 'R3')], `${head.seq}-${head.hash}`)).status).toBe(1);
  });

  it('is whole with a code of the last entry', async () => {
    const entries = await chain(4);
    const { seq, hash } = entries.at(-1)?.unmapped.chain ?? { seq: 0, hash: '' };
    const lines = [request('a', entries, entries.at(-1))];
    expect((await verify(lines, `${seq}-${hash}`)).status).toBe(0);
    expect((await verify([request('a', entries.slice(0, 3), entries[2])], `${seq}-${hash}`)).status).toBe(1);
  });

  it('names the line of what was changed or is missing', async () => {
    const entries = await chain(4);
    const lines = [
      request('a', entries.slice(0, 2), entries[1]),
      request('a', entries.slice(2), entries.at(-1)),
    ];
    const changed = lines.with(1, edit(lines[1], '\\"severity_id\\":1', '\\"severity_id\\":2'));
    expect((await verify(changed)).lines.join('\n')).toMatch(/BROKEN at line 2, entry 3: it was changed/);
    const missing = [lines[0] ?? '', request('a', entries.slice(3), entries.at(-1))];
    expect((await verify(missing)).lines.join('\n')).toMatch(/BROKEN at line 2, entry 4: it does not follow/);
  });

  it('knows a ledger that began again from one that was changed', async () => {
    const [before, after] = [await chain(2), await chain(3)];
    const found = await verify([request('a', before, before.at(-1)), request('a', after, after.at(-1))]);
    expect(found.status).toBe(2);
    expect(found.lines.join('\n')).toMatch(/3 entries[\s\S]*4 entries/);
  });
});

describe('npm run verify-ledger', () => {
  const run = (...args: string[]) =>
    spawnSync('node_modules/.bin/tsx', ['tools/verify-ledger.ts', ...args], { encoding: 'utf8' });

  it('ends with the status of what it found, and takes a receipt for an anchor', async () => {
    const { lines, code } = await makeExport(3);
    const [file, receipt] = [join(folder, 'ledger.jsonl'), join(folder, 'receipt.json')];
    writeFileSync(file, `${lines.join('\n')}\n`);
    writeFileSync(receipt, `${lines[0]}\n`);
    expect(
      execFileSync('node_modules/.bin/tsx', ['tools/verify-ledger.ts', file, '--anchor', code]).toString(),
    ).toContain('OK');
    expect(run(file, '--anchor', receipt).status).toBe(0);
    expect(run(file).status).toBe(2);
    expect(run(file, '--anchor', '1-0000-0000-0000-0000').status).toBe(1);
    expect(run(join(folder, 'none')).status).toBe(2);
    expect(run(file, '--anchor', 'nonsense').status).toBe(2);
  });
});
