import browser from 'webextension-polyfill';

/**
 * What the organization publishes. Chrome drops a top-level value that breaks the schema without a word, and reads
 * broken JSON or a deleted file as empty: an empty object is therefore no proof that nothing was set.
 * Rejects only where the browser has no managed storage at all (Firefox without a manifest file).
 */
export async function readManagedPolicy(): Promise<Record<string, unknown>> {
  return browser.storage.managed.get();
}

/** Calls back after every effective change of the managed policy (about five seconds after the file changed). */
export function onManagedPolicyChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') callback();
  });
}
