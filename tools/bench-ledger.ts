/**
 * `npm run bench:ledger [-- --entries N]`: the ledger in a real Chromium, in the built extension's own database: how long an
 * append takes once N entries are there, how soon the options page can be used, and how long an export takes. Writes
 * docs/bench-ledger.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { extensionId } from '../test/e2e/support/extension.ts';
import { launchBrowser } from '../test/e2e/support/launch-browser.ts';
import { startReplica } from '../test/replica/server.ts';
import { ensureChromium } from './ensure-chromium.ts';
import type {} from './ledger-rig/bench-page.ts';
import { bundleRig } from './ledger-rig/bundle.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
const entries = Number(values.entries);
if (!Number.isInteger(entries) || entries < 100) throw new Error('--entries must be a whole number from 100');

/** So many appends at once while the ledger is filled: as fast as it goes. */
const FILLING = 256;
/** Appends that are measured. */
const MEASURED = 500;
/** So many at once where several tabs report in the same moment. */
const AT_ONCE = 10;
/** How often the options page is opened. */
const OPENED = 7;

const { status } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error('the build failed');
ensureChromium();

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
function spread(taken: readonly number[]) {
  const sorted = taken.toSorted((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), longest: at(sorted, 1) };
}
const ms = (value: number) => `${value.toFixed(1)} ms`;

const replica = await startReplica();
const browser = await launchBrowser({ replica, extension: true });
try {
  const options = `chrome-extension://${extensionId()}/src/options/options.html`;
  const rigPage = await browser.context.newPage();
  await rigPage.goto(`chrome-extension://${extensionId()}/manifest.json`);
  // The page's policy forbids scripts from elsewhere; the debugger is not bound by it.
  await rigPage.evaluate(await bundleRig('bench-page'));
  const count = () => rigPage.evaluate(() => ledgerRig.count());
  const alone = (times: number) => rigPage.evaluate((n) => ledgerRig.alone(n), times);
  const together = (times: number, atOnce: number) =>
    rigPage.evaluate(([n, m]) => ledgerRig.together(n, m), [times, atOnce] as const);

  const empty = spread(await alone(MEASURED));
  const started = performance.now();
  let filled = await count();
  while (filled < entries) {
    const some = Math.min(entries - filled, FILLING * 40);
    await together(some, Math.min(FILLING, some));
    filled = await count();
    console.error(`${filled} of ${entries}`);
  }
  const filling = performance.now() - started;
  const full = spread(await alone(MEASURED));
  const crowded = spread(await together(MEASURED, AT_ONCE));

  console.error(JSON.stringify({ empty, full, crowded }));
  const opened: number[] = [];
  for (let index = 0; index <= OPENED; index += 1) {
    const page = await browser.context.newPage();
    const usable = await usableAfter(page, options);
    // The first one wakes the worker and fills caches; it is not counted.
    if (index > 0) opened.push(usable);
    await page.close();
  }
  const page = await browser.context.newPage();
  await page.goto(options);
  const exported: Record<string, { readonly seconds: number; readonly megabytes: number }> = {};
  for (const [format, name] of [
    ['JSON Lines', 'Export as JSON Lines'],
    ['CSV', 'Export as CSV'],
  ] as const) {
    const before = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 300_000 }),
      page.getByRole('button', { name }).click(),
    ]);
    const path = await download.path();
    exported[format] = {
      seconds: (performance.now() - before) / 1000,
      megabytes: statSync(path).size / 1_000_000,
    };
  }
  const verifying = performance.now();
  await page.getByRole('button', { name: 'Check the records' }).click();
  await page.getByText('Unbroken').waitFor({ timeout: 300_000 });
  const verified = (performance.now() - verifying) / 1000;

  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const times = (name: string, goal: string, { median, p95, longest }: ReturnType<typeof spread>) =>
    row(name, ms(median), ms(p95), ms(longest), goal);
  const text = `# What the ledger costs

Written by \`npm run bench:ledger\`: the built extension in a real Chromium, its own IndexedDB, ${entries.toLocaleString('en-US')} entries
filled in ${(filling / 1000).toFixed(0)} s. Commit ${git('rev-parse', '--short=12', 'HEAD')}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown CPU'},
load average ${loadavg()[0]?.toFixed(1)} at the end. Every append counts until the browser says that it is on disk (\`durability: 'strict'\`).

${[
  row('', 'median', 'p95', 'longest', 'goal'),
  row('---', '---', '---', '---', '---'),
  times('append, empty ledger, one after the other', '', empty),
  times('append, full ledger, one after the other', 'p95 5 ms', full),
  times(`append, full ledger, ${AT_ONCE} at once`, '', crowded),
  times('options page shows the records', '500 ms', spread(opened)),
].join('\n')}

| | taken | size | goal |
| --- | --- | --- | --- |
${Object.entries(exported)
  .map(([format, { seconds, megabytes }]) =>
    row(`export as ${format}`, `${seconds.toFixed(1)} s`, `${megabytes.toFixed(1)} MB`, '5 s'),
  )
  .join('\n')}
| check of the whole chain | ${verified.toFixed(1)} s | | |

The machine is shared and noisy, and a strict append waits for its disk: on a computer with a slow one it takes longer. Nothing
waits for an append: a block is over before the report is sent.
`;
  writeFileSync(join(ROOT, 'docs', 'bench-ledger.md'), text);
  console.log(text);
} finally {
  await browser.close();
  await replica.close();
}

/** Milliseconds from the start of the load until the page shows how many entries there are. */
async function usableAfter(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.getByText(/^Entries: /).waitFor();
  return page.evaluate(() => performance.now());
}
