import { expect, it } from 'vitest';
import { workerOf } from './support/extension-life.ts';
import { waitForNoNotice, waitForNotice } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true });

const STOPPED = [
  "Mrs. Zyxwokafor (SSN 123-45-6789)'s HIV test came back positive, zyxw@example.org",
  'Zyxwokafor, your biopsy came back positive',
  'I have depression myself, and Mrs. Zyxwokafor is pregnant',
];
/** The writer's own health: it may go, and not even that it was about health is kept. */
const OWN = 'Qvqx, I have a migraine, calling in sick today';
const MARKED = /zyxw|qvqx|123-45-6789|biops|hiv\b|pregnan|depress|migraine/i;

it('drafts full of markers leave no word in storage, network, logs or errors', async () => {
  const said: string[] = [];
  const asked: string[] = [];
  on.context.on('request', (request) => {
    asked.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
  });
  on.context.on('console', (message) => said.push(message.text()));
  on.context.on('weberror', (error) => said.push(String(error.error())));
  (await workerOf(on.context)).on('console', (message) => said.push(message.text()));

  await openThread(on.page, 'www.messenger.com');
  for (const draft of STOPPED) {
    await typeDraft(on.page, draft);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    await on.page.keyboard.press('ControlOrMeta+A');
    await on.page.keyboard.press('Delete');
  }
  expect(asked.join('\n')).not.toMatch(MARKED);
  await typeDraft(on.page, OWN);
  await on.page.keyboard.press('Enter');
  await on.replica.waitForSent(1);

  const popup = await openPopup(on.page);
  const everything = () =>
    popup.evaluate(async () => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const found: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await settled(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const rows = database.transaction(store).objectStore(store);
          found.push({
            name,
            store,
            rows: await settled(rows.getAll()),
            keys: await settled(rows.getAllKeys()),
          });
        }
        database.close();
      }
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session' | 'sync', { get(): Promise<unknown> }> };
      };
      for (const area of ['local', 'session', 'sync'] as const) found.push(await chrome.storage[area].get());
      found.push({ ...localStorage }, { ...sessionStorage }, await caches.keys());
      return JSON.stringify(found);
    });
  const events = async () => (await everything()).match(/"class_uid":2006/g)?.length ?? 0;
  await expect.poll(events).toBe(STOPPED.length);
  // The one that went is a number of that day.
  await expect.poll(everything, { timeout: 10_000 }).toMatch(/"allowed":1/);
  expect(await everything()).not.toMatch(MARKED);
  expect(said.join('\n')).not.toMatch(MARKED);
  // What the person sent is the page's own; nobody else asked for anything.
  const strangers = asked.filter((line) => !/^https:\/\/[\w.-]*(?:messenger|facebook)\.com\//.test(line));
  expect(strangers.filter((line) => !line.startsWith('chrome-extension://'))).toEqual([]);
  expect(strangers.join('\n')).not.toMatch(MARKED);
  const inPage = await on.page.evaluate(async () => [
    (await indexedDB.databases()).length,
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  ]);
  expect(inPage).toEqual([0, '[{},{}]']);
  await popup.close();
});
