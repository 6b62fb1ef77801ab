import { render } from 'preact';
import type { Composer } from '../composer/types.ts';
import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Decision } from '../policy/types.ts';
import { kindWords } from './kind-words.ts';
import type { Mount } from './mount.ts';
import { nextTabStop } from './next-tab-stop.ts';

/**
 * What the quiet line can say: a stop without a dialog (`typeahead`, `newline`, and `again` for the same draft), that
 * monitor is on (`observing`), what it saw (`observed`), that a warning was confirmed (`acknowledged`) or one message is
 * let go in an emergency (`emergency`), what became of the words we put into the box (`put`, `cleared`, `kept`, `lost`),
 * that this page runs an old version of us (`reload`), that we came into a page that was already open (`late`), and that
 * this box cannot be read (`drift`).
 */
export type Saying = keyof typeof SENTENCE;

/** Long enough for two short sentences at a slow reader's pace. */
const SHOWN_MS = 9000;
/** Between the line and the box it is about: the pill stands there. CSS pixels. */
const GAP = 40;
/** A screen reader announces a change of a status region, and misses one that comes with the region itself. */
const BEFORE_TEXT_MS = 60;

/** A button in the line. */
export interface LineOffer {
  readonly label: MessageKey;
  /** The box that the line is about. */
  readonly composer: Composer | undefined;
  /** Nothing reacts before the gesture that was stopped is over. */
  readonly released: Promise<void>;
  press(): void;
}

export interface QuietLine {
  /** Undefined while nothing is said. */
  readonly host: HTMLElement | undefined;
  /** A line with an offer stays until that is taken or the draft is edited. */
  say(saying: Saying, decision: Decision | undefined, offer?: LineOffer): void;
  /** Whether a button is in it. */
  readonly offers: boolean;
  /** The button was pressed; nothing while the gesture that was stopped goes on. */
  take(): void;
  /** The person turns back to the box. */
  leave(): void;
  hide(): void;
}

/** One line at the foot of the window that takes no focus and goes by itself. */
export function createQuietLine(
  window: Window & typeof globalThis,
  newMount: () => Mount,
  text: Text,
): QuietLine {
  let mount: Mount | undefined;
  let timers: readonly number[] = [];
  let offered: { readonly offer: LineOffer; armed: boolean; readonly ending: AbortController } | undefined;
  const hide = (): void => {
    for (const timer of timers) window.clearTimeout(timer);
    mount?.remove();
    mount = undefined;
    offered?.ending.abort();
    offered = undefined;
  };
  const arm = (offer: LineOffer): void => {
    const current = { offer, armed: false, ending: new window.AbortController() };
    offered = current;
    const react = (): void => {
      // The click that ends a stopped gesture comes one task after its pointerup.
      window.setTimeout(() => {
        current.armed = true;
      }, 0);
    };
    offer.released.then(react, react);
    const box = offer.composer?.element;
    const focus = () => mount?.surface.querySelector('button')?.focus();
    if (box) nextTabStop(window, box, focus, current.ending.signal);
  };
  return {
    get host() {
      return mount?.host;
    },
    hide,
    get offers() {
      return offered !== undefined;
    },
    take() {
      if (!offered?.armed) return;
      const { offer } = offered;
      hide();
      offer.press();
    },
    leave: () => offered?.offer.composer?.focus(),
    say(saying, decision, offer) {
      hide();
      mount = newMount();
      const { surface, attach } = mount;
      const words = wordsFor(saying, decision, text);
      draw(surface, '', text, undefined);
      attach();
      raise(surface);
      placeAbove(surface, offer?.composer?.element ?? boxInFocus(window), window);
      timers = [
        window.setTimeout(() => draw(surface, words, text, offer), BEFORE_TEXT_MS),
        ...(offer === undefined ? [window.setTimeout(hide, SHOWN_MS)] : []),
      ];
      if (offer !== undefined) arm(offer);
    },
  };
}

function draw(surface: HTMLElement, words: string, text: Text, offer: LineOffer | undefined): void {
  surface.className = 'look quiet';
  surface.lang = text('languageTag');
  surface.dir = text('languageDirection');
  render(
    <div class={words === '' ? '' : 'line'}>
      <div role="status">
        {words !== '' && (
          <p>
            <Icon name="held" /> <span>{words}</span>
          </p>
        )}
      </div>
      {words !== '' && offer && (
        <button type="button" class="button">
          {text(offer.label)}
        </button>
      )}
    </div>,
    surface,
  );
}

/** Above whatever z-index the page uses, where the browser can do it; the style sheet's z-index elsewhere. */
function raise(surface: HTMLElement): void {
  if (typeof surface.showPopover !== 'function') return;
  surface.popover = 'manual';
  surface.showPopover();
}

/** Where somebody writes, for a line that is about no box in particular. */
function boxInFocus({ document }: Window): Element | undefined {
  const at = document.activeElement;
  return at?.matches('textarea, [contenteditable]') ? at : undefined;
}

/** Above the box: what it says about the draft must not hide the draft. */
function placeAbove(surface: HTMLElement, box: Element | undefined, window: Window): void {
  const top = box?.getBoundingClientRect().top ?? 0;
  if (top > window.innerHeight / 2) surface.style.bottom = `${window.innerHeight - top + GAP}px`;
}

function wordsFor(saying: Saying, decision: Decision | undefined, text: Text): string {
  if (
    saying === 'observed' &&
    decision?.reasons.some((reason) => reason === 'gate-error' || reason === 'too-long')
  ) {
    return text('sayObservedUnchecked');
  }
  const kinds = kindWords(decision?.findings ?? [], text) ?? text('kindUnnamed');
  return text(SENTENCE[saying], [kinds]);
}

const SENTENCE = {
  typeahead: 'sayTypeahead',
  newline: 'sayNewline',
  observing: 'sayObserving',
  observed: 'sayObserved',
  acknowledged: 'sayAcknowledged',
  reload: 'sayReload',
  late: 'sayLate',
  drift: 'sayDrift',
  again: 'sayAgain',
  put: 'sayPut',
  cleared: 'sayCleared',
  kept: 'sayKept',
  lost: 'sayLost',
  emergency: 'sayEmergency',
  exception: 'sayException',
} satisfies Record<string, MessageKey>;
