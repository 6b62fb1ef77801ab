import type { BrowserContext, Page, Worker } from 'playwright-core';
import { extensionId } from './extension.ts';
import { DIST } from './launch-browser.ts';

/** chrome.developerPrivate, which only chrome://extensions has, as far as it is used here. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
}

/** Runs `use` on chrome://extensions, where the browser's own extension APIs are. */
export async function onExtensionsPage<T>(
  context: BrowserContext,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Else an unpacked extension that reloads itself stays off for seconds. */
export function enterDeveloperMode(context: BrowserContext): Promise<void> {
  return onExtensionsPage(context, (page) =>
    page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
      return chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    }),
  );
}

/** Switches the extension on or off as a person does on chrome://extensions. */
export function setEnabled(context: BrowserContext, isEnabled: boolean): Promise<void> {
  return onExtensionsPage(context, (page) =>
    page.evaluate(
      ([id, enabled]) => {
        const { chrome } = globalThis as unknown as {
          chrome: { management: { setEnabled(id: string, enabled: boolean): Promise<void> } };
        };
        return chrome.management.setEnabled(id, enabled);
      },
      [extensionId(), isEnabled] as const,
    ),
  );
}

/** Installs the built extension into a browser that runs already, as an administrator's policy does. */
export async function installNow(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no session');
  await session.send('Extensions.loadUnpacked' as never, { path: DIST } as never);
  await session.detach();
}

export async function workerOf(context: BrowserContext, id: string = extensionId()): Promise<Worker> {
  const known = context.serviceWorkers().find((worker) => worker.url().includes(id));
  return known ?? context.waitForEvent('serviceworker', (worker) => worker.url().includes(id));
}

/** Reloads the extension as an update does: the content scripts in open tabs become orphans. Resolves with the new worker. */
export async function reloadExtension(context: BrowserContext): Promise<Worker> {
  const old = await workerOf(context);
  const next = context.waitForEvent('serviceworker', (worker) => worker.url().includes(extensionId()));
  await old
    .evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      chrome.runtime.reload();
    })
    .catch(() => undefined); // It ends before it can answer.
  return next;
}

/** Ends the worker as the browser does after half a minute without an event; the next event starts another. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no session');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId()),
  );
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}
