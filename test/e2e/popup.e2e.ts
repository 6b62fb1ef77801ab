import { describe, expect, it } from 'vitest';
import { waitForNoNotice, waitForNotice } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true });

describe('the popup, where no organization set anything', () => {
  it('says that the tab is protected, and shows the whole built-in policy as a sample', async () => {
    await openThread(on.page, 'www.messenger.com');
    const popup = await openPopup(on.page);
    await popup.getByText('Read the policy').click();
    await popup.getByText('Show the trainings').click();
    const text = await popup.locator('body').innerText();
    expect(text).toContain('Protected');
    expect(text).toContain('1 message box in view');
    expect(text).toContain('A sample policy that comes with Not Here');
    expect(text).toContain('45 CFR 164.308(b)');
    expect(await popup.getByRole('link', { name: /HIPAA training/ }).getAttribute('href')).toMatch(
      /^https:\/\/www\.hhs\.gov\//,
    );
    await popup.close();
  });

  it('says so where there is nothing to protect', async () => {
    await on.page.goto('about:blank');
    const popup = await openPopup(on.page);
    expect(await popup.locator('main h2').first().innerText()).toBe('Nothing to protect here');
    await popup.close();
  });
});

describe('what a stopped draft leaves behind', () => {
  it('is one event of codes and counts in the ledger, and no word of it anywhere', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, "Mrs. Zyxwokafor's biopsy came back positive");
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    const popup = await openPopup(on.page);
    const kept = () =>
      popup.evaluate(async () => {
        const stores: unknown[] = [];
        for (const { name } of await indexedDB.databases()) {
          if (name === undefined) continue;
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          for (const store of database.objectStoreNames) {
            const all = database.transaction(store).objectStore(store).getAll();
            stores.push(
              await new Promise((resolve) => {
                all.onsuccess = () => resolve({ store, rows: all.result });
              }),
            );
          }
          database.close();
        }
        const { chrome } = globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(): Promise<unknown> }> };
        };
        stores.push(await chrome.storage.local.get(), await chrome.storage.session.get());
        return JSON.stringify(stores);
      });
    await expect.poll(kept).toContain('"class_uid":2006');
    expect(await kept()).not.toMatch(/zyxw|biopsy|positive/i);
    // The page's own storage is not ours to write to.
    const inPage = await on.page.evaluate(async () => [
      (await indexedDB.databases()).length,
      localStorage.length,
      sessionStorage.length,
    ]);
    expect(inPage).toEqual([0, 0, 0]);
    await popup.close();
  });
});
