import browser from 'webextension-polyfill';

/** One thing in extension storage. Undefined where nothing was written. What it is, its writer alone vouches for. */
export interface StoredValue<T> {
  read(): Promise<T | undefined>;
  write(value: T): Promise<void>;
  forget(): Promise<void>;
}

/**
 * `local` stays until the extension is removed; `session` outlives the worker, which sleeps after 30 s, and ends with the
 * browser or an update. The name has a version, which is raised when the shape changes. No message text, no ledger.
 */
export function storedValue<T>(area: 'local' | 'session', name: string): StoredValue<T> {
  return {
    read: async () => (await browser.storage[area].get(name))[name] as T | undefined,
    write: (value) => browser.storage[area].set({ [name]: value }),
    forget: () => browser.storage[area].remove(name),
  };
}
