import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './launch-browser.ts';

/** The id Chromium gives to the built extension: the first half of its key's SHA-256, 0-f written as a-p. */
export function extensionId(dir: string = DIST): string {
  const { key } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as { key?: string };
  if (key === undefined) throw new Error('the built manifest has no key, so its id is not known');
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
