import type { Composer, SendAttempt, Site } from '../composer/types.ts';
import type { Decision } from '../policy/types.ts';
import { type Gesture, trackGestures } from './gesture.ts';
import { SEND_EVENTS, type SendEvent, SUBMIT_BY_METHOD } from './send-events.ts';

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
  /**
   * The event by which the script in the page's own world says that a form is about to be sent by its method. It ends in
   * `:submit`, and who prevents it prevents the sending.
   */
  readonly submitEvent?: string | undefined;
  /** Takes every listener away. */
  readonly signal: AbortSignal;
}

export interface Gate {
  /** Resolves when no key or pointer that the gate has seen go down is down any more. */
  released(): Promise<void>;
}

// A script can press Send for ever. It is stopped every time; the person and the record are told at this pace.
const SCRIPT_GOES_ON_MS = 2_000;
const SCRIPT_IS_TOLD_AGAIN_MS = 60_000;
const SCRIPT_MOST_TOLD = 20;
const SCRIPT_MOST_WITHIN_MS = 10_000;
/** For so long a stop holds for the next event of a script with the same draft, unjudged. */
const SCRIPT_STAYS_STOPPED_MS = 1_000;

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

const FRAGMENT = 11;
/** Of the fragments only shadow roots are on the path of an event. */
const isShadow = (node: EventTarget): node is ShadowRoot => 'nodeType' in node && node.nodeType === FRAGMENT;

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
  let scripted: { rank: number; draft: string; since: number; last: number } | undefined;
  let toldOfScripts: number[] = [];
  // Of the running gesture only, or of a script a moment ago, and only of stops: a remembered stop can hold back, never
  // let through.
  let lastStop: { gesture: Gesture; judged: Judged; at: number } | undefined;

  function failure(kind: GateFailure): Decision {
    try {
      return onFailure(kind);
    } catch {
      return { action: 'block', verdict: 'block', reasons: [kind], findings: [] };
    }
  }

  function isStillStopped(event: Event, gesture: Gesture): boolean {
    if (!lastStop) return false;
    if (lastStop.gesture === gesture) return true;
    return !event.isTrusted && Math.abs(event.timeStamp - lastStop.at) < SCRIPT_STAYS_STOPPED_MS;
  }

  function judgeText(
    attempt: SendAttempt,
    draft: string,
    event: Event,
    gesture: Gesture,
  ): Judged | undefined {
    try {
      if (!SAYS_SOMETHING.test(draft)) return undefined;
      if (lastStop?.judged.draft === draft && isStillStopped(event, gesture)) {
        if (lastStop.judged.attempt?.composer === attempt.composer) return { ...lastStop.judged, attempt };
      }
      if (draft.length > MAX_DRAFT_LENGTH) return { attempt, decision: failure('too-long'), draft };
      return { attempt, decision: evaluate(draft, attempt.composer), draft };
    } catch {
      return { attempt, decision: failure('gate-error'), draft };
    }
  }

  function judgeComposer(
    attempt: SendAttempt,
    composer: Composer,
    event: Event,
    gesture: Gesture,
  ): Judged | undefined {
    const own = composer === attempt.composer ? attempt : { ...attempt, composer };
    let draft: string;
    try {
      draft = composer.readDraft();
    } catch {
      return { attempt: own, decision: failure('gate-error'), draft: '' };
    }
    const shown = judgeText(own, draft, event, gesture);
    let state: string | undefined;
    try {
      state = composer.readEditorState();
    } catch {
      // It may add suspicion; its failure changes nothing.
    }
    return state === undefined ? shown : worse(shown, judgeText(own, state, event, gesture));
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
      worst = worse(worst, judgeComposer(attempt, composer, event, gesture));
    }
    return worst;
  }

  /**
   * False for a script that tries again and again what the person was told of, or ever other words faster than anybody
   * could read. To be asked of every stop of a script, `news` or not: what goes on is known by its last event.
   */
  function mayTellOfScript({ decision, draft }: Judged, news: boolean, now: number): boolean {
    const goesOn =
      scripted !== undefined &&
      scripted.draft === draft &&
      scripted.rank >= rank(decision) &&
      now - scripted.last < SCRIPT_GOES_ON_MS &&
      now - scripted.since < SCRIPT_IS_TOLD_AGAIN_MS;
    if (goesOn && scripted) {
      scripted.last = now;
      return false;
    }
    if (news) {
      toldOfScripts = toldOfScripts.filter((at) => now - at < SCRIPT_MOST_WITHIN_MS);
      if (toldOfScripts.length >= SCRIPT_MOST_TOLD) return false;
      toldOfScripts.push(now);
    }
    scripted = { rank: rank(decision), draft, since: now, last: now };
    return news;
  }

  function tell(judged: Judged, gesture: Gesture, event: Event): void {
    const news =
      told?.gesture !== gesture ||
      rank(judged.decision) > told.rank ||
      // A page can change the draft and try again faster than any person; what it submits itself counts as the browser's.
      told.draft !== judged.draft;
    // What leaves is always told: others keep in mind what was said here.
    const isStop = judged.decision.action !== 'allow';
    const isScripts = isStop && !event.isTrusted;
    if (isScripts ? !mayTellOfScript(judged, news, event.timeStamp) : !news) return;
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
      // A decision that was only remembered grows no younger by it.
      const at = lastStop?.judged.decision === judged.decision ? lastStop.at : event.timeStamp;
      lastStop = { gesture, judged, at };
    }
    if (key !== undefined && event.type === 'keydown' && event.isTrusted) {
      if (stopped) stoppedKeys.add(key);
      else stoppedKeys.delete(key);
    }
    if (!judged) return;
    if (stopped) {
      // Before the person is told: what edits the draft ends what was said of it.
      try {
        judged.attempt?.instead?.();
      } catch {
        // The person's newline is lost, the draft is not.
      }
    }
    if (!judged.attempt?.silent) tell(judged, gesture, event);
  }

  const shadows = new WeakSet<ShadowRoot>();
  /** What does not leave a shadow root is heard there: `submit`, and what a script keeps inside (`composed`). */
  function armShadows(event: Event): void {
    for (const node of event.composedPath()) {
      if (!isShadow(node) || shadows.has(node)) continue;
      shadows.add(node);
      for (const row of SEND_EVENTS) {
        const inside = (inner: Event) => {
          if (!inner.composed) handle(row, inner);
        };
        node.addEventListener(row.type, inside, { capture: true, passive: false, signal });
      }
    }
  }

  const listeners = [
    ...['focusin', 'pointerdown'].map((type) => ({ type, handle: armShadows })),
    ...SEND_EVENTS.map((row) => ({ type: row.type, handle: (event: Event) => handle(row, event) })),
    ...(options.submitEvent === undefined
      ? []
      : [{ type: options.submitEvent, handle: (event: Event) => handle(SUBMIT_BY_METHOD, event) }]),
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
