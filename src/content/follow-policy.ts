import type { PagePolicy } from '../policy/types.ts';

export interface FollowOptions {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** Rejects while the background cannot be reached. */
  readonly ask: () => Promise<PagePolicy>;
  readonly setPolicy: (policy: PagePolicy) => void;
  /** False once this script outlived its extension. */
  readonly isConnected: () => boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A message to a worker that is being stopped can stay without an answer and without an error (milliseconds). */
const ANSWER_BY = 5_000;
/** Milliseconds between attempts. After the last one it is up to the next change, or the next load. */
const ASK_AGAIN_AFTER = [250, 1_000, 5_000, 30_000, 120_000];

/**
 * Keeps a page's policy that of the background, which alone knows it: asks now, and again when the page comes back from
 * where no news reaches it. Until the first answer the safe default decides, and later whatever was known last. Returns
 * what is to be called with each piece of news.
 */
export function followPolicy(options: FollowOptions): (policy: PagePolicy) => void {
  const { window, signal, ask, setPolicy, isConnected, wait } = options;
  // Whoever asked later, or was told in between, knows better than an answer that is still on its way.
  let latest = 0;

  async function refresh(): Promise<void> {
    latest += 1;
    const mine = latest;
    let heard = -1;
    const hear = (attempt: number, policy: PagePolicy): void => {
      // An answer that comes late is as good as it ever was, until a later question was answered.
      if (mine !== latest || attempt < heard) return;
      heard = attempt;
      setPolicy(policy);
    };
    for (const [attempt, pause] of [0, ...ASK_AGAIN_AFTER].entries()) {
      if (pause > 0) await wait(pause);
      if (mine !== latest || heard >= 0 || !isConnected()) return;
      // Rejects while the worker is starting. A page that is new to a browser would else stay with the safe default.
      const answer = ask().then(
        (policy) => hear(attempt, policy),
        () => undefined,
      );
      await Promise.race([answer, wait(ANSWER_BY)]);
      if (heard >= 0) return;
    }
  }

  void refresh();
  // Out of the back-forward cache.
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void refresh();
  };
  window.addEventListener('pageshow', onPageShow, { signal });
  // It was rendered before anybody asked for it.
  window.document.addEventListener('prerenderingchange', () => void refresh(), { signal });
  return (policy) => {
    latest += 1;
    setPolicy(policy);
  };
}
