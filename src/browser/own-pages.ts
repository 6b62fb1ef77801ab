import browser from 'webextension-polyfill';

const PATHS = {
  incident: 'src/incident/incident.html',
  exception: 'src/exception/exception.html',
  welcome: 'src/welcome/welcome.html',
} as const;
export type OwnPage = keyof typeof PATHS;

export const isOwnPage = (value: unknown): value is OwnPage =>
  typeof value === 'string' && Object.hasOwn(PATHS, value);

/**
 * Opens a page of ours in a new tab, in front unless told. Not for content scripts, which have no tabs: they ask the
 * background.
 */
export async function openOwnPage(page: OwnPage, fragment = '', inFront = true): Promise<void> {
  const url = `${browser.runtime.getURL(PATHS[page])}${fragment && `#${fragment}`}`;
  await browser.tabs.create({ url, active: inFront });
}
