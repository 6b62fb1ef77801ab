import type { Composer } from '../composer/types.ts';

/** A flagged draft that seems to have left although the gate let nothing through. */
export interface Bypass {
  readonly composer: Composer;
  /** Stays in the page. */
  readonly draft: string;
}

export interface BypassOptions {
  readonly window: Window & typeof globalThis;
  /** Whether this draft would be stopped now. */
  readonly isFlagged: (draft: string, composer: Composer) => boolean;
  /** A box that was watched holds nothing any more, or is gone. Told once, whoever emptied it. */
  readonly onEmpty: (composer: Composer) => void;
  readonly onBypass: (bypass: Bypass) => void;
  /** Milliseconds on any clock that never goes back. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface BypassDetector {
  /** The last read of this box was a stop: it is looked at until it holds something else. */
  watch(composer: Composer, draft: string): void;
  /** What happens to the box from here on is known: a send was let through, or we write into it ourselves. */
  forget(composer: Composer): void;
}

/** Between two looks at a flagged box (milliseconds). */
const LOOK_EVERY = 250;
/** A page empties a box before it shows the next conversation, or fills it again at once. */
const SETTLES_IN = 600;
/** After its box is gone, the message may still appear in the conversation. */
const LINGERS = 8_000;

interface Watched {
  readonly composer: Composer;
  draft: string;
  threadId: string | undefined;
  title: string | undefined;
  /** The end of the conversation as it was. */
  before: readonly string[];
  /** When the person last took something out of the box, or ended it. */
  removedAt: number;
  lastFullAt: number;
  emptySince: number | undefined;
  goneSince: number | undefined;
}

const isBlank = (text: string) => text.trim() === '';
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a person presses to take text out of a box, whatever the editor makes of it; Escape ends an edit. */
function takesOut(event: Event): boolean {
  if (!event.isTrusted) return false;
  if (event.type === 'cut') return true;
  if (event.type === 'beforeinput') return /^(?:delete|history)/.test((event as InputEvent).inputType);
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key === 'Backspace' || key === 'Delete' || key === 'Escape') return true;
  return (ctrlKey || metaKey || altKey) && /^[xzyhdwuk]$/i.test(key);
}

/**
 * Notices a send that raised no event of ours: a flagged box is suddenly empty and nobody emptied it, or the draft stands
 * as the newest message of its conversation. Looks only while a flagged draft is in a box, so a page without one costs
 * nothing. A person who deletes, cuts, undoes, leaves the conversation or closes the box raises no alarm.
 */
export function detectBypass({
  window,
  isFlagged,
  onEmpty,
  onBypass,
  now,
  signal,
}: BypassOptions): BypassDetector {
  const watched = new Map<Element, Watched>();
  let running: AbortController | undefined;

  const endOf = (composer: Composer) => composer.thread().recent.map(({ text }) => tidy(text));

  function remember(w: Watched, draft: string): void {
    w.draft = draft;
    w.threadId = w.composer.threadId();
    const { title, recent } = w.composer.thread();
    w.title = title;
    w.before = recent.map(({ text }) => tidy(text));
  }

  /** The draft stands below what was the newest message. Older messages that load later stand above it. */
  function isNewestMessage(w: Watched): boolean {
    const after = endOf(w.composer);
    const last = w.before.at(-1);
    return (
      last !== undefined &&
      after.at(-1) === tidy(w.draft) &&
      after.at(-2) === last &&
      // The same words twice in a row: only a longer tail shows that one is new.
      (last !== tidy(w.draft) || w.before.at(-2) !== after.at(-3))
    );
  }

  const isElsewhere = ({ composer, threadId, title }: Watched) =>
    composer.threadId() !== threadId || composer.thread().title !== title;

  function alarm(w: Watched): void {
    drop(w.composer);
    onBypass({ composer: w.composer, draft: w.draft });
  }

  function look(w: Watched): void {
    const at = now();
    const { composer } = w;
    if (!composer.element.isConnected) {
      if (w.goneSince === undefined) onEmpty(composer);
      w.goneSince ??= at;
      if (w.removedAt >= w.lastFullAt || at - w.goneSince > LINGERS) drop(composer);
      else if (isNewestMessage(w)) alarm(w);
      return;
    }
    const text = composer.readDraft();
    if (!isBlank(text)) {
      w.emptySince = undefined;
      w.lastFullAt = at;
      if (text === w.draft) {
        if (isNewestMessage(w)) alarm(w);
      } else if (isFlagged(text, composer)) remember(w, text);
      else drop(composer);
      return;
    }
    if (w.emptySince === undefined) onEmpty(composer);
    w.emptySince ??= at;
    if (w.removedAt >= w.lastFullAt || isElsewhere(w)) drop(composer);
    else if (isNewestMessage(w) || at - w.emptySince >= SETTLES_IN) alarm(w);
  }

  function lookAtAll(): void {
    for (const w of [...watched.values()]) {
      try {
        look(w);
      } catch {
        drop(w.composer);
      }
    }
  }

  function onRemoval(event: Event): void {
    if (!takesOut(event)) return;
    const path = event.composedPath();
    for (const w of watched.values()) if (path.includes(w.composer.element)) w.removedAt = now();
  }

  function start(): void {
    if (running || signal.aborted) return;
    running = new AbortController();
    const ending = AbortSignal.any([running.signal, signal]);
    for (const type of ['beforeinput', 'cut', 'keydown']) {
      window.addEventListener(type, onRemoval, { capture: true, passive: true, signal: ending });
    }
    const timer = window.setInterval(lookAtAll, LOOK_EVERY);
    ending.addEventListener('abort', () => window.clearInterval(timer), { once: true });
  }

  function drop(composer: Composer): void {
    watched.delete(composer.element);
    if (watched.size > 0) return;
    running?.abort();
    running = undefined;
  }

  return {
    watch: (composer, draft) => {
      const at = now();
      const known = watched.get(composer.element);
      const w: Watched = known ?? {
        composer,
        draft,
        threadId: undefined,
        title: undefined,
        before: [],
        removedAt: Number.NEGATIVE_INFINITY,
        lastFullAt: at,
        emptySince: undefined,
        goneSince: undefined,
      };
      w.lastFullAt = at;
      w.emptySince = undefined;
      if (!known || known.draft !== draft) remember(w, draft);
      watched.set(composer.element, w);
      start();
    },
    forget: drop,
  };
}
