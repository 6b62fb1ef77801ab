import type { LedgerDatabase } from './database.ts';

/**
 * HMAC-SHA-256 of a site's id with the install's own key, in base64url. Equal ids give equal hashes on this install and
 * on no other; without the key, which cannot be exported, an id cannot be found by trying.
 */
export async function hashId(opened: LedgerDatabase, id: string): Promise<string> {
  const key = (await opened.get('keys', 'thread')) ?? (await makeKey(opened));
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(id));
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

async function makeKey(opened: LedgerDatabase): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const transaction = opened.transaction('keys', 'readwrite', { durability: 'strict' });
  // Somebody else may have been first: the key that is stored is the one.
  const stored = await transaction.store.get('thread');
  if (!stored) await transaction.store.put(made, 'thread');
  await transaction.done;
  return stored ?? made;
}
