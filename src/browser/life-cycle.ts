import browser from 'webextension-polyfill';

const FIRST_RUN = 'started.v1';

/**
 * Whether this is the worker's first start since the browser started, or since the extension was installed, updated or
 * switched on again: the browser empties `storage.session` at each of them, and tells a worker of no switching on.
 */
export async function isFirstStart(): Promise<boolean> {
  const stored = await browser.storage.session.get(FIRST_RUN);
  if (stored[FIRST_RUN]) return false;
  await browser.storage.session.set({ [FIRST_RUN]: true });
  return true;
}

/** Chrome applies a downloaded update only when the worker is gone or asks for it. */
export function onUpdateAvailable(callback: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => callback());
}

const UPDATE_WAITING = 'updateWaiting.v1';

/** Since when an update has been waiting: the `now` that was said first (epoch milliseconds). Forgotten by the update. */
export async function updateWaitingSince(now: number): Promise<number> {
  const stored = (await browser.storage.session.get(UPDATE_WAITING))[UPDATE_WAITING];
  if (typeof stored === 'number') return stored;
  await browser.storage.session.set({ [UPDATE_WAITING]: now });
  return now;
}

/** Ends this version; the browser starts the new one. Content scripts of this one live on as orphans. */
export function applyUpdate(): void {
  browser.runtime.reload();
}
