import browser from 'webextension-polyfill';
import type { PagePolicy } from '../policy/types.ts';
import { askBackground, tellWatchedTabs } from './messages.ts';
import { storedValue } from './stored-value.ts';

/**
 * What pages were last told, as text, since the browser sorts the keys of what it stores. In `storage.session`: after an
 * update or a start of the browser everybody is told anew.
 */
const PUBLISHED = 'pagePolicy.v3';
const lastTold = storedValue<string>('session', PUBLISHED);

/** Tells every watched page, unless it is what they were last told. Pages that load from now on ask by themselves. */
export async function publishPagePolicy(policy: PagePolicy): Promise<void> {
  const published = JSON.stringify(policy);
  // Told once too often where that cannot be read.
  if ((await lastTold.read().catch(() => undefined)) === published) return;
  await tellWatchedTabs('policy-changed', { policy });
  await lastTold.write(published);
}

/** For our own pages: calls back whenever the background has published another one. */
export function onPagePolicyChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[PUBLISHED]?.newValue !== undefined) callback();
  });
}

/** The policy in force, for a page. Wakes the worker; rejects while it cannot be reached. */
export async function askPagePolicy(): Promise<PagePolicy> {
  const policy = await askBackground('page-policy', {});
  if (!policy) throw new Error('the background gave no policy');
  return policy;
}
