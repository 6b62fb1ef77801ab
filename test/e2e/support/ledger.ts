import type { Page } from 'playwright-core';

/** Every entry of the extension's ledger, in order, read in one of its own pages. */
export function readLedger(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ledger');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const entries = await new Promise<unknown[]>((resolve, reject) => {
      const request = opened.transaction('events').objectStore('events').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    opened.close();
    return entries;
  });
}
