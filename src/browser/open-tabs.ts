import browser from 'webextension-polyfill';
import { watchedPatterns } from './messages.ts';

/**
 * Puts the content scripts into the tabs that were open before the extension was there: the browser itself does so only
 * for pages that load from now on. Tabs that cannot be reached (discarded, still loading, an error page) are left; they
 * get the scripts when they load. The scripts of those pages ran first, so a reload protects better.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const url = watchedPatterns();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : scripts.map((script) => inject(id, script)))),
  );
}

type Script = NonNullable<ReturnType<typeof browser.runtime.getManifest>['content_scripts']>[number];

async function inject(tabId: number, script: Script): Promise<void> {
  // The polyfill's types know no `world` in a manifest.
  const { world = 'ISOLATED' } = script as { world?: 'ISOLATED' | 'MAIN' };
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [...(script.js ?? [])],
    injectImmediately: true,
    world,
  });
}
