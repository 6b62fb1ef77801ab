import browser from 'webextension-polyfill';

/**
 * One-time secrets, one for each watched document, by which the content script of a newer version proves to the one of
 * an older version that it came from us. No page can read extension storage. Nothing else is kept under these keys.
 */
const PREFIX = 'handOver.v1.';

interface Left {
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export async function leaveSecret(document: string, secret: string): Promise<void> {
  const left: Left = { secret, at: Date.now() };
  await browser.storage.local.set({ [PREFIX + document]: left });
}

/** The secret that was left for this document, which is thereby used up. */
export async function takeSecret(document: string): Promise<string | undefined> {
  const key = PREFIX + document;
  const left = (await browser.storage.local.get(key))[key] as Left | undefined;
  if (left) await browser.storage.local.remove(key);
  return left?.secret;
}

/** For documents that are gone without a word. `before` in epoch milliseconds. */
export async function forgetSecrets(before: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const old = Object.entries(all).filter(
    ([key, value]) => key.startsWith(PREFIX) && !((value as Left).at >= before),
  );
  await browser.storage.local.remove(old.map(([key]) => key));
}
