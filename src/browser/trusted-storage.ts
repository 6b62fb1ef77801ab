import browser from 'webextension-polyfill';

/**
 * Closes extension storage to content scripts, hence to the process of a watched page: the settings hold a secret (the
 * collector's header), and who may write the last good policy may weaken the next start. The browser remembers it, so this
 * is for the first start and for whatever it may forget. Chrome does it for `session` from 96, for the other areas from 140
 * (mdn/browser-compat-data#29536); an older one refuses, and goes on without.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local, managed, session, sync } = browser.storage;
  await Promise.allSettled([local, managed, session, sync].map(closeToPages));
}

async function closeToPages(area: object): Promise<void> {
  // The polyfill's types know no access levels, and other browsers have none.
  const { setAccessLevel } = area as { setAccessLevel?: (to: { accessLevel: string }) => Promise<void> };
  await setAccessLevel?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' });
}
