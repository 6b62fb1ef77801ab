/**
 * `npm run bench:page [-- --rounds N]`: what the extension costs a page. Two browsers, one with the built extension and
 * one without, take turns on the same replica thread of 5,000 messages; only their ratio means anything, as the machine
 * may be busy. Writes docs/bench-page.md and docs/bench-page.json.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/e2e/support/launch-browser.ts';
import { startReplica } from '../test/replica/server.ts';
import { measureIdle, measureThread, type Round } from './bench-page/measure.ts';
import { type BenchPage, renderBenchPage, summarize } from './bench-page/report.ts';
import { ensureChromium } from './ensure-chromium.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '12' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number');

const { status } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error('the build failed');
ensureChromium();

// Frames come as soon as there is something to paint, not at the next tick of a screen: else every latency would be the
// screen's.
const FLAGS = ['--disable-gpu-vsync', '--disable-frame-rate-limit', '--enable-precise-memory-info'];

const replica = await startReplica();
try {
  const browsers = {
    without: await launchBrowser({ replica, extension: false, args: FLAGS }),
    with: await launchBrowser({ replica, extension: true, args: FLAGS }),
  };
  const measured: Record<keyof typeof browsers, Round[]> = { without: [], with: [] };
  try {
    // The first load of each fills caches and starts the worker: it is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const order = round % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const);
      for (const which of order) {
        const { context } = browsers[which];
        const one = { ...(await measureThread(context)), idle: await measureIdle(context) };
        if (round > 0) measured[which].push(one);
      }
      console.error(`round ${round} of ${rounds}`);
    }
  } finally {
    await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const bench: BenchPage = {
    commit: git('rev-parse', '--short=12', 'HEAD'),
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    node: process.version,
    rounds,
    without: summarize(measured.without),
    with: summarize(measured.with),
  };
  const page = renderBenchPage(bench);
  writeFileSync(join(ROOT, 'docs', 'bench-page.md'), page);
  writeFileSync(join(ROOT, 'docs', 'bench-page.json'), `${JSON.stringify(bench, null, 2)}\n`);
  console.log(page);
} finally {
  await replica.close();
}
