import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../test/e2e/support/find-chromium.ts';

/**
 * Finds Chromium, or installs Debian's with apt where we are root.
 * @throws with one line that says what to install where that cannot be done.
 */
export function ensureChromium(): string {
  try {
    return findChromium();
  } catch (error) {
    const installable = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
    if (process.env.CHROMIUM_PATH || !installable) throw error;
  }
  console.error('Chromium is missing: installing it with apt-get ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Its output goes to standard error: standard output belongs to the caller.
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  apt('update', '-q');
  apt(
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    'chromium',
    'fonts-liberation',
    'fonts-noto-color-emoji',
  );
  return findChromium();
}
