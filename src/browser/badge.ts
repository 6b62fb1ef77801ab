import browser from 'webextension-polyfill';

/** Puts a mark on the toolbar button, with a title that says it in words; an empty mark takes it away. */
export async function showBadge(mark: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: mark });
  await browser.action.setTitle({ title });
}
