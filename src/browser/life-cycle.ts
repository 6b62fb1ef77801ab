import browser from 'webextension-polyfill';
import { storedValue } from './stored-value.ts';

const started = storedValue<true>('session', 'started.v1');

/**
 * Whether this is the worker's first start since the browser started, or since the extension was installed, updated or
 * switched on again: the browser empties `storage.session` at each of them, and tells a worker of no switching on.
 */
export async function isFirstStart(): Promise<boolean> {
  return (await started.read()) === undefined;
}

/** What belongs to the first start is done. */
export const setStarted = (): Promise<void> => started.write(true);

/** Chrome applies a downloaded update only when the worker is gone or asks for it. */
export function onUpdateAvailable(callback: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => callback());
}

const updateWaiting = storedValue<number>('session', 'updateWaiting.v1');

/** Since when an update has been waiting: the `now` that was said first (epoch milliseconds). Forgotten by the update. */
export async function updateWaitingSince(now: number): Promise<number> {
  const since = await updateWaiting.read();
  if (since === undefined) await updateWaiting.write(now);
  return since ?? now;
}

/** Ends this version; the browser starts the new one. Content scripts of this one live on as orphans. */
export function applyUpdate(): void {
  browser.runtime.reload();
}

const WELCOMED = 'welcomed.v1';

/** Whether the welcome page was opened in this profile. */
export async function wasWelcomed(): Promise<boolean> {
  return (await browser.storage.local.get(WELCOMED))[WELCOMED] === true;
}

export async function setWelcomed(): Promise<void> {
  await browser.storage.local.set({ [WELCOMED]: true });
}

/** Whether a person installed us from a store: an administrator's install is `admin`, an unpacked one `development`. */
export async function isOwnChoice(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'normal';
}
