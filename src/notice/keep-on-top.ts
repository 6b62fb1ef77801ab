/** More often than this within the window below is a fight with the page, which nobody wins. */
const MOST_RESTORES = 5;
const WITHIN_MS = 10_000;
/** How often to look whether a later modal of the page lies over ours; no event tells. */
const LOOK_EVERY_MS = 500;

export interface KeepOnTopOptions {
  readonly window: Window & typeof globalThis;
  readonly host: HTMLElement;
  /** True when something of the page lies over the notice. */
  isCovered(): boolean;
  /** Puts the notice back into the document and on top. */
  restore(): void;
  /** Called once when the page keeps taking the notice away. */
  giveUp(): void;
}

/**
 * Watches for the page taking the notice out of the document, covering it or making it inert. What is blocked stays
 * blocked whatever happens to the notice; this is so that the person sees why. Returns a function that ends the watch.
 */
export function keepOnTop(options: KeepOnTopOptions): () => void {
  const { window, host } = options;
  const { document } = window;
  const restoredAt: number[] = [];
  const ending = new window.AbortController();

  const restore = (): void => {
    const now = window.performance.now();
    while ((restoredAt[0] ?? now) <= now - WITHIN_MS) restoredAt.shift();
    if (restoredAt.length >= MOST_RESTORES) {
      end();
      options.giveUp();
      return;
    }
    restoredAt.push(now);
    options.restore();
    watchRoot();
  };
  const look = (): void => {
    // `inert`, `hidden`, `aria-hidden`, a popover or a slot: nothing the page writes on our host is welcome.
    for (const name of host.getAttributeNames()) host.removeAttribute(name);
    if (!host.isConnected || options.isCovered()) restore();
  };

  const observer = new window.MutationObserver(look);
  // Children of the root element, where the host is, and of the document, should the root be replaced.
  const watchRoot = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(host, { attributes: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  watchRoot();

  const timer = window.setInterval(look, LOOK_EVERY_MS);
  // A popover behind our modal is inert, which hides it from hit tests, and yet it is painted over us.
  document.addEventListener(
    'toggle',
    (event) => {
      const opened = 'newState' in event && event.newState === 'open';
      if (opened && event.target !== host) restore();
    },
    { capture: true, signal: ending.signal },
  );

  function end(): void {
    ending.abort();
    observer.disconnect();
    window.clearInterval(timer);
  }
  return end;
}
