import type { Composer, SendAttempt, Site } from '../composer/types.ts';
import type { Decision } from '../policy/types.ts';
import { type Gesture, trackGestures } from './gesture.ts';
import { SEND_EVENTS, type SendEvent } from './send-events.ts';

/** A longer draft is not judged but stopped. UTF-16 code units. */
export const MAX_DRAFT_LENGTH = 250_000;

export type GateFailure = 'gate-error' | 'too-long';

/** What the gate decided of one gesture. `draft` stays in the page: it is for the notice and may go nowhere else. */
export interface GateDecision {
  /** Undefined where the adapter itself failed, so that nobody knows of which box. */
  readonly attempt: SendAttempt | undefined;
  readonly decision: Decision;
  /** As read at the moment of sending; empty where reading failed. */
  readonly draft: string;
  readonly gesture: Gesture;
}

export interface GateOptions {
  readonly window: Window & typeof globalThis;
  readonly site: Site;
  /** May this draft leave? Synchronous: an event cannot be stopped after an await. A throw is a `gate-error`. */
  readonly evaluate: (draft: string, composer: Composer) => Decision;
  /** What follows from a failure: a block, unless the organization only observes. */
  readonly onFailure: (kind: GateFailure) => Decision;
  /**
   * Told once per gesture of what was decided, `allow` included, and again where a later event of the same gesture
   * fared worse. Whatever it throws changes nothing.
   */
  readonly onDecision: (decided: GateDecision) => void;
  /** Whether an event is inside our own notice. Such an event sends nothing and is left to it. */
  readonly isOwn?: (event: Event) => boolean;
  /** Takes every listener away. */
  readonly signal: AbortSignal;
}

export interface Gate {
  /** Resolves when no key or pointer that the gate has seen go down is down any more. */
  released(): Promise<void>;
}

interface Judged {
  readonly attempt: SendAttempt | undefined;
  readonly decision: Decision;
  readonly draft: string;
}

const RANK = { allow: 0, warn: 1, block: 2 } as const;
const rank = ({ action, verdict }: Decision) => RANK[action] * 3 + RANK[verdict];

const worse = (one: Judged | undefined, other: Judged | undefined): Judged | undefined =>
  one && other ? (rank(other.decision) > rank(one.decision) ? other : one) : (one ?? other);

// White space, controls, invisible formatting and the blank letters of Hangul and Braille.
const SAYS_SOMETHING = /[^\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/u;

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** The one place that stops an event. To be the first thing a document runs, so that no listener comes before it. */
export function installGate(options: GateOptions): Gate {
  const { window, site, evaluate, onFailure, onDecision, isOwn, signal } = options;
  const gestures = trackGestures(window, signal);
  // The release of a stopped key is stopped too, so that nothing acts on it.
  const stoppedKeys = new Set<string>();
  let told: { gesture: Gesture; rank: number; draft: string } | undefined;
  // Of the running gesture only, and only of stops: a remembered stop can hold back, never let through.
  let lastStop: { gesture: Gesture; judged: Judged } | undefined;

  function failure(kind: GateFailure): Decision {
    try {
      return onFailure(kind);
    } catch {
      return { action: 'block', verdict: 'block', reasons: [kind], findings: [] };
    }
  }

  function judgeText(attempt: SendAttempt, draft: string, gesture: Gesture): Judged | undefined {
    try {
      if (!SAYS_SOMETHING.test(draft)) return undefined;
      if (lastStop?.gesture === gesture && lastStop.judged.draft === draft) {
        if (lastStop.judged.attempt?.composer === attempt.composer) return { ...lastStop.judged, attempt };
      }
      if (draft.length > MAX_DRAFT_LENGTH) return { attempt, decision: failure('too-long'), draft };
      return { attempt, decision: evaluate(draft, attempt.composer), draft };
    } catch {
      return { attempt, decision: failure('gate-error'), draft };
    }
  }

  function judgeComposer(attempt: SendAttempt, composer: Composer, gesture: Gesture): Judged | undefined {
    const own = composer === attempt.composer ? attempt : { ...attempt, composer };
    let draft: string;
    try {
      draft = composer.readDraft();
    } catch {
      return { attempt: own, decision: failure('gate-error'), draft: '' };
    }
    const shown = judgeText(own, draft, gesture);
    let state: string | undefined;
    try {
      state = composer.readEditorState();
    } catch {
      // It may add suspicion; its failure changes nothing.
    }
    return state === undefined ? shown : worse(shown, judgeText(own, state, gesture));
  }

  function judge(event: Event, gesture: Gesture): Judged | undefined {
    let attempt: SendAttempt | undefined;
    try {
      attempt = site.sendAttempt(event);
    } catch {
      return { attempt: undefined, decision: failure('gate-error'), draft: '' };
    }
    if (!attempt) return undefined;
    let worst: Judged | undefined;
    for (const composer of [attempt.composer, ...(attempt.alongside ?? [])]) {
      worst = worse(worst, judgeComposer(attempt, composer, gesture));
    }
    return worst;
  }

  function tell(judged: Judged, gesture: Gesture, event: Event): void {
    const news =
      told?.gesture !== gesture ||
      rank(judged.decision) > told.rank ||
      // A script can change the draft and try again faster than any person.
      (!event.isTrusted && told.draft !== judged.draft);
    if (!news) return;
    told = { gesture, rank: rank(judged.decision), draft: judged.draft };
    try {
      onDecision({ ...judged, gesture });
    } catch {
      // The event is stopped or let through already; telling of it may not change that.
    }
  }

  function handle(row: SendEvent, event: Event): void {
    if (row.matters && !row.matters(event)) return;
    if (row.paths.length === 0) {
      try {
        site.sendAttempt(event);
      } catch {
        // It could not have sent anything, and the next attempt fails closed by itself.
      }
      return;
    }
    const gesture = gestures.of(event);
    const key = gestures.keyOf(event);
    let own = false;
    try {
      own = isOwn?.(event) ?? false;
    } catch {
      // Then it is not known to be ours.
    }
    if (own) {
      // The notice waits for this release; stopped here, it would wait for ever.
      if (event.type === 'keyup' && key !== undefined && event.isTrusted) stoppedKeys.delete(key);
      return;
    }
    if (event.type === 'keyup' && key !== undefined && stoppedKeys.has(key)) {
      if (event.isTrusted) stoppedKeys.delete(key);
      stop(event);
      return;
    }

    const judged = judge(event, gesture);
    const stopped = judged !== undefined && judged.decision.action !== 'allow';
    if (stopped) {
      stop(event);
      lastStop = { gesture, judged };
    }
    if (key !== undefined && event.type === 'keydown' && event.isTrusted) {
      if (stopped) stoppedKeys.add(key);
      else stoppedKeys.delete(key);
    }
    if (!judged) return;
    tell(judged, gesture, event);
    if (!stopped) return;
    try {
      judged.attempt?.instead?.();
    } catch {
      // The person's newline is lost, the draft is not.
    }
  }

  const listeners = [
    ...SEND_EVENTS.map((row) => ({ type: row.type, handle: (event: Event) => handle(row, event) })),
    ...gestures.listeners,
    {
      type: 'blur',
      handle: (event: Event) => {
        if (event.target === event.currentTarget) stoppedKeys.clear();
      },
    },
  ];
  const arm = () => {
    if (signal.aborted) return;
    for (const { type, handle } of listeners) {
      window.addEventListener(type, handle, { capture: true, passive: false, signal });
    }
  };
  arm();
  // document.open() takes away every listener of window and document, ours included, but no observer. It also replaces
  // the document's children, and adding a listener that is still there does nothing.
  const rearm = new window.MutationObserver(arm);
  rearm.observe(window.document, { childList: true });
  signal.addEventListener('abort', () => rearm.disconnect(), { once: true });

  return { released: gestures.released };
}
