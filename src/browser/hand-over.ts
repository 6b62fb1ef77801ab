import browser from 'webextension-polyfill';
import { askBackground } from './messages.ts';

/**
 * One-time secrets, one for each watched document, by which the content script of a newer version proves to the one of
 * an older version that it came from us. The background keeps them, and goes by what the browser says of the sender's
 * document, never by what the sender says: nobody takes or overwrites the secret of another document.
 */
const PREFIX = 'handOver.v2.';
/** Version 1 lay open to every page's process. */
const ANY_VERSION = 'handOver.';
/** Bytes of all that is stored. A process that makes documents for ever must not fill the storage. */
const MOST = 2_000_000;

export interface Left {
  /** Shown to the old script, and so perhaps to the page: a UUID. */
  readonly secret: string;
  /** With which the old script seals what it passes on: 256 bits, base64. Never shown. */
  readonly key: string;
}

interface Stored extends Left {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** From a content script. Rejects when the background cannot be reached or does not keep it. */
export async function leaveSecret(left: Left): Promise<void> {
  if (!(await askBackground('leave-secret', { left }))) throw new Error('the secret was not kept');
}

/** From a content script: what the one before it in this document left, which is thereby used up. */
export async function takeSecret(): Promise<Left | undefined> {
  return (await askBackground('take-secret', {})) ?? undefined;
}

function parseLeft(message: unknown): Left | undefined {
  const { left } = message as { left?: Partial<Record<keyof Left, unknown>> };
  const { secret, key } = left ?? {};
  if (typeof secret !== 'string' || !/^[0-9a-f-]{36}$/.test(secret)) return undefined;
  if (typeof key !== 'string' || !/^[0-9A-Za-z+/]{43}=$/.test(key)) return undefined;
  return { secret, key };
}

/** In the background. `documentId` as the browser tells it of the sender; false for a shape we do not know. */
export async function keepSecret(message: unknown, documentId: string, now: number): Promise<boolean> {
  const left = parseLeft(message);
  if (!left) return false;
  // Whoever's secret is forgotten goes on blocking until the page is loaded anew.
  if ((await browser.storage.local.getBytesInUse(null)) > MOST) await forgetSecrets(now);
  const stored: Stored = { ...left, at: now };
  await browser.storage.local.set({ [PREFIX + documentId]: stored });
  return true;
}

/** In the background. Null where nothing was left: an answer, and not silence. */
export async function giveSecret(documentId: string): Promise<Left | null> {
  const name = PREFIX + documentId;
  const found = (await browser.storage.local.get(name))[name] as Stored | undefined;
  if (!found) return null;
  await browser.storage.local.remove(name);
  return { secret: found.secret, key: found.key };
}

/** For documents that are gone without a word. `before` in epoch milliseconds. */
export async function forgetSecrets(before: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const old = Object.entries(all).filter(
    ([name, value]) =>
      name.startsWith(ANY_VERSION) && !(name.startsWith(PREFIX) && (value as Stored).at >= before),
  );
  await browser.storage.local.remove(old.map(([name]) => name));
}
