import browser from 'webextension-polyfill';

/**
 * One-time secrets, one for each watched document, by which the content script of a newer version proves to the one of
 * an older version that it came from us. No page can read extension storage. Nothing else is kept under these keys.
 */
const PREFIX = 'handOver.v1.';

interface Left {
  readonly secret: string;
  /** With which the old script seals what it passes on. A version that knew of none left none, and looks for none. */
  readonly key?: string;
}

interface Stored extends Left {
  /** Epoch milliseconds. */
  readonly at: number;
}

export async function leaveSecret(document: string, left: Left): Promise<void> {
  const stored: Stored = { ...left, at: Date.now() };
  await browser.storage.local.set({ [PREFIX + document]: stored });
}

/** The secret that was left for this document, which is thereby used up. */
export async function takeSecret(document: string): Promise<Left | undefined> {
  const key = PREFIX + document;
  const left = (await browser.storage.local.get(key))[key] as Stored | undefined;
  if (left) await browser.storage.local.remove(key);
  return left;
}

/** For documents that are gone without a word. `before` in epoch milliseconds. */
export async function forgetSecrets(before: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const old = Object.entries(all).filter(
    ([key, value]) => key.startsWith(PREFIX) && !((value as Stored).at >= before),
  );
  await browser.storage.local.remove(old.map(([key]) => key));
}
