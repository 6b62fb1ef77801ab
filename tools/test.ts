/**
 * `npm test`: everything that must hold, in one command: formatting and lint, types, unit tests, build, browser tests.
 * Ends with one line, `N passed, N failed`, counted from the test runner's own reports; a step that fails outside the
 * runner counts as one failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';

const reports = mkdtempSync(join(tmpdir(), 'not-here-test-'));
let passed = 0;
let failed = 0;
let notRun = 0;

function step(title: string, run: () => boolean): void {
  console.log(`\n== ${title}`);
  if (run()) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED: ${title}`);
  }
}

/** Runs a program of node_modules/.bin and shows what it prints. */
function bin(program: string, ...args: string[]): boolean {
  const { status } = spawnSync(join('node_modules/.bin', program), args, { stdio: 'inherit' });
  return status === 0;
}

function tests(title: string, ...projects: string[]): void {
  console.log(`\n== ${title}`);
  const report = join(reports, `${projects.join('-')}.json`);
  const select = projects.flatMap((project) => ['--project', project]);
  const ok = bin(
    'vitest',
    'run',
    ...select,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    // A file that cannot be loaded fails a suite and runs no test: it must not look green.
    failed += counts.numFailedTests || (ok ? 0 : 1);
    notRun += counts.numPendingTests;
    if (counts.numTotalTests === 0) throw new Error('no test ran');
  } catch {
    failed += 1;
  }
}

try {
  step('formatting and lint', () => bin('biome', 'check', '--error-on-warnings', '.'));
  step('types', () => bin('tsc', '--noEmit'));
  tests('unit tests', 'node', 'dom');
  step('build', () => bin('vite', 'build', '--logLevel', 'warn'));
  step('Chromium', () => {
    try {
      console.log(`browser tests run in ${ensureChromium()}`);
      return true;
    } catch (error) {
      console.error((error as Error).message);
      return false;
    }
  });
  tests('browser tests', 'e2e');
  // The same ones every time, and a few that nobody has seen before.
  step('150 random sequences', () =>
    bin('tsx', 'tools/fuzz.ts', '--built', '--sequences', '150', '--seed', '20261122'),
  );
  step('20 more, from a new seed', () => bin('tsx', 'tools/fuzz.ts', '--built', '--sequences', '20'));
} finally {
  rmSync(reports, { recursive: true, force: true });
}
// Nothing else is ever left out.
if (notRun > 0) {
  console.log(`\n${notRun} not run: they put policies into /etc and need root; CI runs them`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
