import type { Left } from '../browser/hand-over.ts';

/** The background, which keeps what is left for the document that left it, and for no other. */
export interface SecretStore {
  leave(left: Left): Promise<void>;
  /** Used up thereby. */
  take(): Promise<Left | undefined>;
}

export interface HandOverOptions {
  readonly window: Window & typeof globalThis;
  readonly store: SecretStore;
  /** False once this script outlived its extension. */
  readonly isConnected: () => boolean;
  /** The successor has shown the secret: every listener of this script is to go, and `done` to be called then. */
  readonly standDown: (done: () => void) => void;
  /** What this script could not tell the background any more, as text. Undefined where there is nothing. */
  readonly remainder: () => string | undefined;
  /** Takes the remainder of the script before this one. */
  readonly take: (remainder: string) => void;
}

export interface HandOver {
  /** Leaves the secret by which a successor can be known, while the extension still answers. Once done it is done. */
  prepare(): Promise<void>;
  /** Asks the script of an older version in this document, if there is one, to stand down. */
  succeed(): Promise<void>;
}

const SUCCEED = 'not-here:succeed';
const REMAINDER = 'not-here:remainder';
const IV_LENGTH = 12;

/**
 * After an update the old script goes on blocking, and hears every event before the new one does. It stands down for
 * nobody but a script that shows the secret it left behind: what the page can forge is an event, not the secret. Each
 * secret is of one document and used once, so one that the page has overheard opens nothing. What the old script could not
 * report goes to the new one, sealed with a key that was never shown: the page sees that there is something.
 */
export function createHandOver(options: HandOverOptions): HandOver {
  const { window, store, isConnected, standDown, remainder, take } = options;
  const { document, CustomEvent, crypto } = window;
  let left: { secret: string; key: CryptoKey } | undefined;
  let prepared: Promise<void> | undefined;
  // What was left before us in this document is taken before anything is left in its place.
  let taken: Promise<Left | undefined> = Promise.resolve(undefined);

  const say = (type: string, detail: string) => document.dispatchEvent(new CustomEvent(type, { detail }));

  async function leave(): Promise<void> {
    await taken.catch(() => undefined);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
    const secret = crypto.randomUUID();
    left = { secret, key };
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
    await store.leave({ secret, key: toBase64(raw) });
  }

  async function passOn(text: string, key: CryptoKey): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    say(REMAINDER, toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)])));
  }

  async function takeOver(sealed: Uint8Array<ArrayBuffer>, raw: Uint8Array<ArrayBuffer>): Promise<void> {
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const iv = sealed.subarray(0, IV_LENGTH);
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed.subarray(IV_LENGTH));
    take(new TextDecoder().decode(text));
  }

  document.addEventListener(
    SUCCEED,
    (event) => {
      const shown: unknown = (event as CustomEvent).detail;
      if (left === undefined || shown !== left.secret || isConnected()) return;
      const { key } = left;
      left = undefined;
      standDown(() => {
        const text = remainder();
        if (text !== undefined) passOn(text, key).catch(() => undefined);
      });
    },
    { capture: true },
  );
  return {
    prepare: () => {
      // Where it fails nobody can succeed this script, and it goes on blocking.
      prepared ??= leave().catch(() => {
        prepared = undefined;
      });
      return prepared;
    },
    succeed: async () => {
      taken = store.take();
      const found = await taken;
      if (found === undefined) return;
      const { secret, key } = found;
      // What the page says opens nothing with a key it never saw.
      const onRemainder = (event: Event) => {
        const sealed: unknown = (event as CustomEvent).detail;
        if (typeof sealed !== 'string') return;
        new Promise<void>((resolve) => resolve(takeOver(fromBase64(sealed), fromBase64(key)))).then(
          () => document.removeEventListener(REMAINDER, onRemainder, { capture: true }),
          () => undefined,
        );
      };
      document.addEventListener(REMAINDER, onRemainder, { capture: true });
      say(SUCCEED, secret);
    },
  };
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
