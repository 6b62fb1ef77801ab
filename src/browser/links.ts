import browser from 'webextension-polyfill';

/** Opens an https address of the policy in a new tab. Anything else is refused: the policy is input too. */
export function openLink(url: string): void {
  if (new URL(url).protocol !== 'https:') throw new Error('only https links are opened');
  if (browser.tabs) void browser.tabs.create({ url });
  // A content script has no tabs API. noopener: the platform's page gets no handle on the messenger's.
  else window.open(url, '_blank', 'noopener,noreferrer');
}
