import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorCode, parseAnchorCode } from '../src/ledger/anchor.ts';
import { batch, chain, exported, installId, NOW, ordinary } from '../src/report/report.samples.ts';
import { runReport } from './report/run-report.ts';
import { verifyLedger } from './verify-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const dir = join(folder, 'copies');
const out = join(folder, 'report.html');
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const said = await runReport([dir, '--out', out, '--now', new Date(NOW).toISOString(), ...args]);
  return { ...said, stdout: said.lines.join('\n'), stderr: said.errors.join('\n') };
};

const page = () => new JSDOM(readFileSync(out, 'utf8')).window.document;

let whole = '';

beforeAll(async () => {
  mkdirSync(join(dir, 'pc'), { recursive: true });
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(async (n) => chain(ordinary(installId(n), `rn-${n}`))),
  );
  if (!one || !two || !three) throw new Error('three computers');
  whole = exported(installId(1), one);
  writeFileSync(join(dir, 'pc/one.jsonl'), whole);
  writeFileSync(join(dir, 'pc/two.jsonl'), exported(installId(2), two));
  writeFileSync(join(dir, 'collector.jsonl'), batch(installId(1), one) + batch(installId(3), three));
  writeFileSync(
    join(folder, 'expect.txt'),
    `${installId(1)}, front desk\n${installId(2)}\n44444444, room 4\n`,
  );
});

describe('npm run report', () => {
  it('writes one page that needs nothing else and allows nothing else', async () => {
    const { status, stdout, stderr } = await run(
      '--expect',
      join(folder, 'expect.txt'),
      '--organization',
      'A & <B>',
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('1 of 3 chains are confirmed to their end');
    expect(stdout).toContain('Expected browsers without any record: 1 (44444444).');
    expect(stdout).toContain('Browsers that nobody expected: 03030303.');
    const html = readFileSync(out, 'utf8');
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|url\(|@import|javascript:|https?:\/\/(?!www\.w3\.org)/,
    );
    expect(html).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
    );
    const document = page();
    expect(document.querySelector('h1')?.textContent).toBe('Readiness report');
    expect(document.querySelector('header')?.textContent).toContain('A & <B>');
    expect([...document.querySelectorAll('h2')].slice(0, 3).map((h2) => h2.textContent)).toEqual([
      'Was there a policy?',
      'Was staff trained?',
      'How fast was a breach handled?',
    ]);
    expect(document.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain(
      'Columns by week',
    );
  });

  it('prints the code of each chain, which verify-ledger takes later', async () => {
    await run();
    const [code] = [...page().querySelectorAll('td code')].map(({ textContent }) => textContent ?? '');
    const entry = JSON.parse(whole.trim().split('\n').at(-1) ?? '');
    expect(code).toBe(anchorCode(entry.unmapped.chain));
    const anchor = parseAnchorCode(code ?? '');
    expect(await verifyLedger(whole, anchor ? [anchor] : [])).toMatchObject({ status: 0 });
  });

  it('confirms the end of what a kept code names, and says when one fits nothing', async () => {
    const [, two] = [...page().querySelectorAll('td code')].map(({ textContent }) => textContent ?? '');
    const codes = join(folder, 'codes.txt');
    writeFileSync(codes, `02020202 ${two}\n`);
    expect((await run('--anchor', codes)).stdout).toContain('2 of 3 chains are confirmed');
    const lost = await run('--anchor', '6-0000-0000-0000-0000');
    expect(lost.status).toBe(1);
    expect(lost.stdout).toMatch(/BROKEN: No records fit the code 6-0000/);
  });

  it('names a computer whose records were changed, by file, line and entry, and quotes nothing', async () => {
    const lines = whole.split('\n');
    writeFileSync(
      join(dir, 'pc/one.jsonl'),
      lines
        .with(5, (lines[5] ?? '').replace('"severity_id":1', '"severity_id":1,"note":"Mrs. Zyxw"'))
        .join('\n'),
    );
    writeFileSync(join(dir, 'notes.txt'), 'Mrs. Zyxw\n');
    const { status, stdout, stderr } = await run();
    writeFileSync(join(dir, 'pc/one.jsonl'), whole);
    rmSync(join(dir, 'notes.txt'));
    expect(status).toBe(1);
    expect(stdout).toContain(`BROKEN: Browser ${installId(1)}`);
    expect(stdout).toContain('pc/one.jsonl, line 6, entry 5: was changed after it was written');
    expect(stdout).toContain('not used: notes.txt: is no copy of records');
    expect(page().querySelector('.state.caution')?.textContent).toContain('pc/one.jsonl, line 6, entry 5');
    expect(stdout + stderr + readFileSync(out, 'utf8')).not.toContain('Zyxw');
  });

  it('speaks Spanish', async () => {
    expect((await run('--language', 'es')).status).toBe(0);
    expect(page().documentElement.lang).toBe('es');
    expect(page().querySelector('h2')?.textContent).toBe('¿Había una política?');
  });

  it.each([
    [['--now', 'yesterday'], /--now is a time/],
    [['--expect', 'none.txt'], /none.txt is not there/],
    [['--language', 'fr'], /en or es/],
    [['--nonsense'], /--nonsense/],
  ])('refuses %s', async (args, said) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
  });

  it('is a program that ends with the status', () => {
    const started = spawnSync('node_modules/.bin/tsx', ['tools/report.ts', join(folder, 'none')], {
      encoding: 'utf8',
    });
    expect(started.stderr).toContain('none is not there');
    expect(started.status).toBe(2);
  });
});
