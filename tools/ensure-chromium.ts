import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's wrapper script adds flags of its own, so its binary comes first. */
const KNOWN = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];

/** The Chromium to use: CHROMIUM_PATH if set, else an installed one. Branded Chrome is left out: it refuses --load-extension. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...KNOWN, ...onPath].find((path) => existsSync(path));
}

/**
 * Finds Chromium, or installs Debian's with apt where we are root. Throws an error of one line that says what to
 * install where that cannot be done.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const advice =
    'Chromium is missing: install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH.';
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH is set, but there is no file at ${process.env.CHROMIUM_PATH}.`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(advice);
  console.error('Chromium is missing: installing it with apt-get ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  if (apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation')) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(advice);
}
