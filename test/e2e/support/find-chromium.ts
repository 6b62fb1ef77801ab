import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's real binary comes before its shell wrapper, which adds flags of its own. */
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium to test with: `CHROMIUM_PATH`, else the usual places, else the PATH. Branded Chrome is not looked for: it
 * no longer loads an unpacked extension from the command line.
 * @throws with one line that says what to install.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (executable(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...PLACES, ...onPath].find(executable);
  if (found !== undefined) return found;
  throw new Error('Chromium is missing: run "apt-get install chromium" as root, or set CHROMIUM_PATH');
}
