import browser from 'webextension-polyfill';

const PATHS = { incident: 'src/incident/incident.html' } as const;
export type OwnPage = keyof typeof PATHS;

export const isOwnPage = (value: unknown): value is OwnPage =>
  typeof value === 'string' && Object.hasOwn(PATHS, value);

/** Opens a page of ours in a new tab. Not for content scripts, which have no tabs: they ask the background. */
export async function openOwnPage(page: OwnPage, fragment = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL(PATHS[page])}${fragment && `#${fragment}`}` });
}
