import type { Composer } from '../composer/types.ts';

export interface WhileTypingOptions {
  readonly window: Window & typeof globalThis;
  readonly composerAt: (event: Event) => Composer | undefined;
  /** Something was typed, put in or taken out. */
  readonly onInput: (composer: Composer) => void;
  /** The person has stopped for a moment, and the browser has nothing better to do. Never decides a send. */
  readonly onPause: (composer: Composer) => void;
  /** Whether something is said of the draft, that has to go the moment it is mended. */
  readonly isFlagged: () => boolean;
  readonly signal: AbortSignal;
}

/** Nobody waits for it, so a pause is long enough not to run between two keys (milliseconds). */
const PAUSE = 400;
/** While the words are marked, so that the mark goes with its reason (milliseconds). */
const FLAGGED_PAUSE = 80;
/** A pause is so many times what the last reading took, so that a long draft is not read between two keys. */
const REST = 20;
/** By then it runs, idle or not (milliseconds). */
const LATEST = 2_000;

/** Who has typed that short a time ago is not done (milliseconds). */
const STILL_TYPING = 5_000;

/**
 * Calls back for the box that was typed in, in idle time after a pause. What it returns tells whether somebody is typing:
 * a few seconds longer than the last key.
 */
export function whileTyping({
  window,
  composerAt,
  onInput: typed,
  onPause,
  isFlagged,
  signal,
}: WhileTypingOptions): () => boolean {
  let lastInput = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  let idle: number | undefined;
  /** What the last reading took (milliseconds). */
  let took = 0;
  let latest: WeakRef<Composer> | undefined;
  const onIdle = (): void => {
    const composer = latest?.deref();
    if (!composer || signal.aborted) return;
    const began = window.performance.now();
    try {
      onPause(composer);
    } catch {
      // The gate reads for itself when it comes to sending.
    }
    took = window.performance.now() - began;
  };
  const onInput = (event: Event): void => {
    const composer = composerAt(event);
    if (!composer) return;
    typed(composer);
    latest = new WeakRef(composer);
    lastInput = window.performance.now();
    window.clearTimeout(timer);
    if (idle !== undefined) window.cancelIdleCallback(idle);
    const pause = isFlagged() ? Math.min(PAUSE, Math.max(FLAGGED_PAUSE, took * REST)) : PAUSE;
    timer = window.setTimeout(() => {
      idle = window.requestIdleCallback(onIdle, { timeout: LATEST });
    }, pause);
  };
  // An editor that writes by itself cancels `beforeinput`, and no `input` follows.
  for (const type of ['beforeinput', 'input', 'compositionend', 'paste', 'drop']) {
    window.addEventListener(type, onInput, { capture: true, passive: true, signal });
  }
  return () => window.performance.now() - lastInput < STILL_TYPING;
}
