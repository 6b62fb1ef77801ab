import type { Page } from 'playwright-core';
import { extensionId } from './extension.ts';

/**
 * The popup of the tab `front`, of the built extension unless another id is given. A popup that the browser opens itself is out of Playwright's reach, so its page is
 * loaded behind the tab, which stays the active one: the popup asks for the active tab and finds the same.
 */
export async function openPopup(front: Page, id: string = extensionId()): Promise<Page> {
  const popup = await front.context().newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await front.bringToFront();
  await popup.goto(`chrome-extension://${id}/src/popup/popup.html`);
  // The state of the tab comes before the rest.
  await popup.locator('main .part').first().waitFor();
  return popup;
}
