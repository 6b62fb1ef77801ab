/** Where the one-time secrets lie: in extension storage, which no page can read. */
export interface SecretStore {
  leave(document: string, secret: string): Promise<void>;
  take(document: string): Promise<string | undefined>;
}

export interface HandOverOptions {
  readonly window: Window & typeof globalThis;
  readonly store: SecretStore;
  /** False once this script outlived its extension. */
  readonly isConnected: () => boolean;
  /** The successor has shown the secret: every listener of this script is to go. */
  readonly standDown: () => void;
}

export interface HandOver {
  /** Leaves the secret by which a successor can be known; once, while the extension still answers. */
  prepare(): void;
  /** Asks the script of an older version in this document, if there is one, to stand down. */
  succeed(): Promise<void>;
}

const SUCCEED = 'not-here:succeed';

/**
 * After an update the old script goes on blocking, and hears every event before the new one does. It stands down for
 * nobody but a script that shows the secret it left behind: what the page can forge is an event, not the secret. Each
 * secret is of one document and used once, so one that the page has overheard opens nothing.
 */
export function createHandOver({ window, store, isConnected, standDown }: HandOverOptions): HandOver {
  const { document, performance, CustomEvent, crypto } = window;
  // The same for both scripts of a document, and another one for every other; not a secret itself.
  const name = String(performance.timeOrigin);
  let secret: string | undefined;

  document.addEventListener(
    SUCCEED,
    (event) => {
      const shown: unknown = (event as CustomEvent).detail;
      if (secret !== undefined && shown === secret && !isConnected()) standDown();
    },
    { capture: true },
  );
  return {
    prepare: () => {
      if (secret !== undefined) return;
      secret = crypto.randomUUID();
      store.leave(name, secret).catch(() => {
        // Then nobody can succeed this script, and it goes on blocking.
      });
    },
    succeed: async () => {
      const left = await store.take(name);
      if (left !== undefined) document.dispatchEvent(new CustomEvent(SUCCEED, { detail: left }));
    },
  };
}
