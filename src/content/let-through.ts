import type { Thread } from '../classifier/types.ts';
import type { Composer } from '../composer/types.ts';

/** How long a draft that left still counts as said (milliseconds). */
const LIFETIME = 600_000;
/** Two looks at the box after a draft was let go, since a page may clear it late (milliseconds). */
const LOOKS = [200, 1_500] as const;
const MOST = 5;

/**
 * What a person just sent from a box, so that a message split in two is judged as one even before the page shows the
 * first half, or where it shows nothing that can be read. In memory of this document only, a few and for minutes; gone
 * with the box or its conversation.
 */
export interface LetThrough {
  /** A draft was let go. It counts once the box no longer holds it. */
  offered(composer: Composer, draft: string): void;
  /** `thread` with what it does not show yet. */
  complete(composer: Composer, thread: Thread | undefined): Thread | undefined;
}

interface Said {
  readonly threadId: string | undefined;
  readonly drafts: { readonly text: string; readonly at: number }[];
}

export function createLetThrough(
  now: () => number,
  later: (run: () => void, ms: number) => void,
): LetThrough {
  const boxes = new WeakMap<Element, Said>();

  function remember(composer: Composer, threadId: string | undefined, text: string): void {
    const known = boxes.get(composer.element);
    const drafts = known && known.threadId === threadId ? known.drafts : [];
    if (drafts.at(-1)?.text === text) return;
    boxes.set(composer.element, { threadId, drafts: [...drafts, { text, at: now() }].slice(-MOST) });
  }

  return {
    offered: (composer, draft) => {
      const text = draft.trim();
      if (text === '') return;
      const threadId = composer.threadId();
      for (const ms of LOOKS) {
        later(() => {
          // A removed box says what it last held; it was sent, or its conversation left.
          if (!composer.element.isConnected || composer.readDraft().includes(text)) return;
          if (composer.threadId() === threadId) remember(composer, threadId, text);
        }, ms);
      }
    },
    complete: (composer, thread) => {
      const said = boxes.get(composer.element);
      if (!said || said.threadId !== composer.threadId()) return thread;
      const shown = new Set(thread?.recent.map(({ text }) => text.trim()));
      const unseen = said.drafts.filter(({ text, at }) => now() - at < LIFETIME && !shown.has(text));
      if (unseen.length === 0) return thread;
      const own = unseen.map(({ text }) => ({ from: 'me' as const, text }));
      return { kind: 'unknown', ...thread, recent: [...(thread?.recent ?? []), ...own] };
    },
  };
}
