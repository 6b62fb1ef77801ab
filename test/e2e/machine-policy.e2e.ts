import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { IN_TURN, isRoot, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = '/etc/chromium/policies/managed';
const left = () => (existsSync(FOLDER) ? readdirSync(FOLDER) : []);

/** Publishes a policy and waits to be killed. */
const RUN = `import('./test/e2e/support/machine-policy.ts').then(async ({ takeMachinePolicy }) => {
  (await takeMachinePolicy()).publish('killed', '{}');
  console.log('published');
  setInterval(() => undefined, 1000);
});`;

describe.skipIf(!isRoot)(`policies of a test run that was killed${WHY_NOT}`, () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'are gone from the machine after %s, and the next run goes on',
    {
      timeout: IN_TURN,
    },
    async (signal) => {
      const run = spawn('node_modules/.bin/tsx', ['--eval', RUN], { cwd: ROOT, detached: true });
      await new Promise((resolve) => run.stdout.once('data', resolve));
      expect(left().join()).toContain('killed');
      // tsx runs the program in a process of its own.
      process.kill(-(run.pid ?? 0), signal);
      await expect.poll(() => left().join(), { timeout: 10_000 }).not.toContain('killed');
      const machine = await takeMachinePolicy();
      machine.publish('next', '{}');
      expect(left().join()).toContain('next');
      machine.release();
      expect(left().join()).not.toContain('next');
    },
  );
});
