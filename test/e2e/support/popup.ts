import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DIST } from './launch-browser.ts';

/** The built extension's id, from its public key: https://developer.chrome.com/docs/extensions/reference/manifest/key */
export function extensionId(): string {
  const { key } = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

/**
 * The popup of the tab `front`. A popup that the browser opens itself is out of Playwright's reach, so its page is
 * loaded behind the tab, which stays the active one: the popup asks for the active tab and finds the same.
 */
export async function openPopup(front: Page): Promise<Page> {
  const popup = await front.context().newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await front.bringToFront();
  await popup.goto(`chrome-extension://${extensionId()}/src/popup/popup.html`);
  return popup;
}
