import { render } from 'preact';
import type { Composer } from '../composer/types.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Decision } from '../policy/types.ts';
import { createHighlights } from './highlights.ts';
import { kindWords } from './kind-words.ts';
import type { Mount } from './mount.ts';
import { nextTabStop } from './next-tab-stop.ts';

/** What is known of a box while somebody types in it. */
export interface BoxState {
  readonly state: keyof typeof STATES;
  readonly composer: Composer;
  readonly decision: Decision;
  /** The words that led to it. */
  readonly ranges: readonly Range[];
  /** The person wants to know more, or to know what to do. */
  press(): void;
}

export interface Pill {
  readonly host: HTMLElement | undefined;
  /** Undefined: nothing is in the box. */
  show(box: BoxState | undefined): void;
  take(): void;
  leave(): void;
}

interface Look {
  readonly icon: IconName;
  readonly words: MessageKey;
  readonly flags?: 'stop' | 'check';
}

const STATES = {
  protected: { icon: 'protected', words: 'pillProtected' },
  check: { icon: 'warning', words: 'pillCheck', flags: 'check' },
  stop: { icon: 'held', words: 'pillStop', flags: 'stop' },
  observing: { icon: 'watching', words: 'pillObserving' },
  unprotected: { icon: 'warning', words: 'pillUnprotected' },
} satisfies Record<string, Look>;

/** Between the pill and its box, and what the pill takes above it. CSS pixels. */
const GAP = 4;
const HEIGHT = 28;

/** A small word at the compose box that says what would happen, and marks under the words that lead to it. */
export function createPill(window: Window & typeof globalThis, newMount: () => Mount, text: Text): Pill {
  const highlights = createHighlights(window);
  let mount: Mount | undefined;
  let shown: BoxState | undefined;
  let ending: AbortController | undefined;

  const hide = (): void => {
    ending?.abort();
    ending = undefined;
    shown = undefined;
    highlights.clear();
    mount?.remove();
    mount = undefined;
  };

  /** At the upper edge of the box, at its end; where there is no room, below. */
  const place = (): void => {
    const element = shown?.composer.element;
    if (!mount || !element) return;
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    if (!element.isConnected || width === 0) {
      hide();
      return;
    }
    const { style } = mount.surface;
    const above = top - HEIGHT - GAP;
    style.top = `${above > 0 ? above : bottom + GAP}px`;
    const atEnd = window.getComputedStyle(element).direction !== 'rtl';
    style.left = atEnd ? 'auto' : `${left}px`;
    style.right = atEnd ? `${window.innerWidth - right}px` : 'auto';
  };

  const draw = ({ state, decision }: BoxState, surface: HTMLElement): void => {
    const look: Look = STATES[state];
    const kinds = look.flags && kindWords(decision.findings, text);
    surface.className = `look pill ${state}`;
    surface.lang = text('languageTag');
    surface.dir = text('languageDirection');
    render(
      <>
        <button type="button">
          <Icon name={look.icon} size={16} />
          <span>{text(look.words)}</span>
          {kinds !== undefined && <span class="reason">{text('pillReason', [kinds])}</span>}
        </button>
        {/* Apart from the button, which would have no name with it inside. */}
        <div role="status" class="for-screen-readers">
          {look.flags && text(look.words)}
        </div>
      </>,
      surface,
    );
  };

  const start = (composer: Composer): Mount => {
    const created = newMount();
    ending = new window.AbortController();
    const { signal } = ending;
    const options = { capture: true, passive: true, signal };
    for (const type of ['scroll', 'resize']) window.addEventListener(type, place, options);
    if (typeof window.ResizeObserver === 'function') {
      const sizes = new window.ResizeObserver(place);
      sizes.observe(composer.element);
      signal.addEventListener('abort', () => sizes.disconnect());
    }
    nextTabStop(
      window,
      composer.element,
      () => mount?.surface.querySelector('button')?.focus(),
      // A person who types what passes does not meet the pill between the box and Send.
      signal,
      () => shown !== undefined && 'flags' in STATES[shown.state],
    );
    return created;
  };

  return {
    get host() {
      return mount?.host;
    },
    take: () => shown?.press(),
    leave: () => shown?.composer.focus(),
    show(box) {
      if (box === undefined) return hide();
      if (shown?.composer.element !== box.composer.element) hide();
      shown = box;
      mount ??= start(box.composer);
      draw(box, mount.surface);
      mount.attach();
      place();
      const { flags }: Look = STATES[box.state];
      if (flags) highlights.show(flags, box.ranges);
      else highlights.clear();
    },
  };
}
