/** What a person does in one go: a press of a key with its repeats, or of a pointer up to its click. */
export interface Gesture {
  /** Resolves when every key and pointer that was down is up again, or can no longer be told to be down. */
  released(): Promise<void>;
}

export interface GestureTracker {
  /** The gesture this event belongs to. To be asked once for every event that is looked at, in order. */
  of(event: Event): Gesture;
  /** Name of the key in a keyboard event, the same for its press and its release. */
  keyOf(event: Event): string | undefined;
  released(): Promise<void>;
  /** What else must be heard, on window, so that a release is never missed. */
  readonly listeners: readonly { readonly type: string; readonly handle: (event: Event) => void }[];
}

// The click of a touch follows its pointerup in a later task.
const CLICK_AFTER_RELEASE_MS = 1000;
// A script that plays pointerdown, mousedown, ... click makes one attempt, not five.
const SCRIPTED_TOGETHER_MS = 100;

/** Follows keys and pointers from the events themselves; keeps no clock. Only trusted events hold anything down. */
export function trackGestures(window: Window, signal: AbortSignal): GestureTracker {
  const held = new Set<string>();
  let waiting: (() => void)[] = [];
  let watchMoves: AbortController | undefined;
  let current: { gesture: Gesture; last: number; clicked: boolean } | undefined;

  const settle = () => {
    if (held.size > 0) return;
    watchMoves?.abort();
    watchMoves = undefined;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  };
  const releaseAll = () => {
    held.clear();
    settle();
  };

  const released = (): Promise<void> => {
    if (held.size === 0) return Promise.resolve();
    // A menu or a drag can swallow the release of a pointer; the next move without buttons tells.
    if (!watchMoves) {
      watchMoves = new AbortController();
      const onMove = (event: PointerEvent) => {
        if (!event.isTrusted || event.buttons !== 0) return;
        for (const name of held) if (name.startsWith('pointer ')) held.delete(name);
        settle();
      };
      window.addEventListener('pointermove', onMove, {
        capture: true,
        signal: AbortSignal.any([signal, watchMoves.signal]),
      });
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const gesture = (): Gesture => ({ released });

  const keyOf = (event: Event): string | undefined => {
    if (!event.type.startsWith('key')) return undefined;
    const { code, key } = event as Partial<KeyboardEvent>;
    return `key ${code || key || ''}`;
  };
  const pointerOf = (event: Event) => `pointer ${(event as Partial<PointerEvent>).pointerId ?? ''}`;

  const of = (event: Event): Gesture => {
    const now = event.timeStamp;
    let starts = false;
    if (event.isTrusted) {
      const key = keyOf(event);
      if (event.type === 'keydown' && key !== undefined) {
        starts = !(event as KeyboardEvent).repeat;
        held.add(key);
      } else if (event.type === 'keyup' && key !== undefined) {
        held.delete(key);
      } else if (event.type === 'pointerdown') {
        starts = ![...held].some((name) => name.startsWith('pointer '));
        // A key whose release got lost, as with a remote control, must not lock the notice: a new press ends it.
        for (const name of held) if (name.startsWith('key ')) held.delete(name);
        // The menu of the right button swallows its release.
        if ((event as PointerEvent).button !== 2) held.add(pointerOf(event));
      } else if (event.type === 'pointerup') {
        held.delete(pointerOf(event));
      }
    }
    const joins = event.isTrusted ? CLICK_AFTER_RELEASE_MS : SCRIPTED_TOGETHER_MS;
    const over =
      !current ||
      (held.size === 0 && (current.clicked || now - current.last > joins)) ||
      !Number.isFinite(now);
    if (starts || over || !current) current = { gesture: gesture(), last: now, clicked: false };
    current.last = now;
    if (event.isTrusted && event.type === 'click') current.clicked = true;
    settle();
    return current.gesture;
  };

  return {
    of,
    keyOf,
    released,
    listeners: [
      {
        type: 'pointercancel',
        handle: (event) => {
          held.delete(pointerOf(event));
          settle();
        },
      },
      // The element's own blur passes window in capture as well; only the window's own means that keys go elsewhere.
      {
        type: 'blur',
        handle: (event) => {
          if (event.target === event.currentTarget) releaseAll();
        },
      },
      { type: 'pagehide', handle: releaseAll },
      { type: 'dragend', handle: releaseAll },
      // macOS tells no release of a key while Command is down.
      {
        type: 'keyup',
        handle: (event) => {
          if (event.isTrusted && (event as KeyboardEvent).key === 'Meta') releaseAll();
        },
      },
    ],
  };
}
