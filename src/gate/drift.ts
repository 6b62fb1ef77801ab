export interface DriftOptions {
  readonly window: Window & typeof globalThis;
  /** Whether the adapter knows a compose box, or a field for something else, where this event happens. */
  readonly isClaimed: (event: Event) => boolean;
  /** Told once a document. */
  readonly onDrift: () => void;
  readonly signal: AbortSignal;
}

/** A word typed where no box is known. Less could be a key that strayed. */
const ENOUGH = 12;

/**
 * Notices that somebody types where the adapter sees no box: the page drew one by other means (`designMode`, a closed
 * shadow root, EditContext), or changed. Silence would be the real danger, so it is said.
 */
export function detectDrift({ window, isClaimed, onDrift, signal }: DriftOptions): void {
  let typed = 0;
  const done = new AbortController();
  const onTyping = (event: Event): void => {
    if (!event.isTrusted) return;
    try {
      if (isClaimed(event)) {
        typed = 0;
        return;
      }
    } catch {
      // Then it is claimed by nobody.
    }
    typed += 1;
    if (typed < ENOUGH) return;
    done.abort();
    onDrift();
  };
  const onKey = (event: KeyboardEvent): void => {
    // EditContext takes text without any input event. https://www.w3.org/TR/edit-context/
    const target = event.composedPath()[0] as { readonly editContext?: unknown } | undefined;
    if (target?.editContext && event.key.length === 1) onTyping(event);
  };
  const ending = AbortSignal.any([signal, done.signal]);
  window.addEventListener('beforeinput', onTyping, { capture: true, passive: true, signal: ending });
  window.addEventListener('keydown', onKey, { capture: true, passive: true, signal: ending });
}
