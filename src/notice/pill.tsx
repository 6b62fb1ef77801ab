import { render } from 'preact';
import type { Finding } from '../classifier/types.ts';
import type { Composer } from '../composer/types.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import { createHighlights } from './highlights.ts';
import { kindWords } from './kind-words.ts';
import type { Mount } from './mount.ts';
import { nextTabStop } from './next-tab-stop.ts';

/** What is known of a box while somebody types in it. */
export interface BoxState {
  readonly state: keyof typeof STATES;
  readonly composer: Composer;
  /** Whether nothing is in it any more. */
  readonly isEmpty: boolean;
  readonly findings: readonly Finding[];
  /** The words that led to it. */
  readonly ranges: readonly Range[];
  /** The person wants to know more, or to know what to do. */
  press(): void;
}

export interface Pill {
  readonly host: HTMLElement | undefined;
  show(box: BoxState): void;
  hide(): void;
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

const lookOf = (box: BoxState | undefined): Look | undefined => box && STATES[box.state];

/** Between the pill and its box. CSS pixels. */
const GAP = 4;
/** A screen reader announces a change of a status region, and misses one that comes with the region itself. */
const BEFORE_TEXT_MS = 60;
/** After any of them the box may stand elsewhere. */
const MOVES = ['scroll', 'resize', 'click', 'transitionend'] as const;

/**
 * A small word at the compose box that says what would happen, and marks under the words that lead to it. For a draft that
 * passes it is a label that nothing can be done with; it comes once and stays for as long as somebody is in the box.
 * `isFree`: whether the next stop of the Tab key is nobody else's.
 */
export function createPill(
  window: Window & typeof globalThis,
  newMount: () => Mount,
  text: Text,
  isFree: () => boolean,
): Pill {
  const highlights = createHighlights(window);
  let mount: Mount | undefined;
  let shown: BoxState | undefined;
  let ending: AbortController | undefined;
  let said = '';

  const hide = (): void => {
    ending?.abort();
    ending = undefined;
    shown = undefined;
    said = '';
    highlights.clear();
    // What it knew of the draft does not stay in memory.
    if (mount) render(null, mount.surface);
    mount?.remove();
    mount = undefined;
  };

  /** At the upper edge of the box, at its end; where there is no room, below. Never asked for while a key is handled. */
  const place = (): void => {
    const element = shown?.composer.element;
    if (!mount || !element) return;
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    if (!element.isConnected || width === 0) {
      hide();
      return;
    }
    const { style } = mount.surface;
    const above = top - mount.surface.offsetHeight - GAP;
    style.top = `${above > 0 ? above : bottom + GAP}px`;
    const atEnd = window.getComputedStyle(element).direction !== 'rtl';
    style.left = atEnd ? 'auto' : `${left}px`;
    style.right = atEnd ? `${window.document.documentElement.clientWidth - right}px` : 'auto';
  };

  const draw = (): void => {
    const look = lookOf(shown);
    if (!shown || !mount || !look) return;
    const { surface } = mount;
    const kinds = look.flags && kindWords(shown.findings, text);
    surface.className = `look pill ${shown.state}`;
    surface.lang = text('languageTag');
    surface.dir = text('languageDirection');
    const words = (
      <>
        <Icon name={look.icon} size={16} />
        <span>{text(look.words)}</span>
      </>
    );
    render(
      <>
        {look.flags ? (
          <button type="button">
            {words}
            {kinds !== undefined && <span class="reason">{text('pillReason', [kinds])}</span>}
          </button>
        ) : (
          <p>{words}</p>
        )}
        <span role="status" class="for-screen-readers">
          {said}
        </span>
      </>,
      surface,
    );
  };

  const start = (composer: Composer): Mount => {
    const { element } = composer;
    const created = newMount();
    ending = new window.AbortController();
    const { signal } = ending;
    let frame = 0;
    const placeSoon = (): void => {
      window.cancelAnimationFrame(frame);
      frame = window.requestAnimationFrame(place);
    };
    const options = { capture: true, passive: true, signal };
    for (const type of MOVES) window.addEventListener(type, placeSoon, options);
    if (typeof window.ResizeObserver === 'function') {
      const sizes = new window.ResizeObserver(placeSoon);
      sizes.observe(element);
      signal.addEventListener('abort', () => sizes.disconnect());
    }
    const onLeave = (): void => {
      const root = element.getRootNode();
      // The window itself may have lost the focus.
      const isThere = 'activeElement' in root && root.activeElement === element;
      if (!isThere && !lookOf(shown)?.flags) hide();
    };
    element.addEventListener('focusout', onLeave, { signal });
    nextTabStop(
      window,
      element,
      () => mount?.surface.querySelector('button')?.focus(),
      signal,
      // A list of names that is open at the box takes the Tab key itself.
      () => lookOf(shown)?.flags !== undefined && !element.hasAttribute('aria-activedescendant') && isFree(),
    );
    return created;
  };

  /** What was said of words that are mended now is taken back. */
  const announce = (wasFlagged: boolean): void => {
    const look = lookOf(shown);
    const next = look && (look.flags || wasFlagged) ? text(look.words) : '';
    if (next === said) return;
    said = next;
    const { signal } = ending ?? {};
    window.setTimeout(() => signal?.aborted === false && draw(), BEFORE_TEXT_MS);
  };

  return {
    get host() {
      return mount?.host;
    },
    hide,
    take: () => shown?.press(),
    leave: () => shown?.composer.focus(),
    show(box) {
      if (shown?.composer.element !== box.composer.element) hide();
      // Nobody is told of a box in which nothing was written.
      if (box.isEmpty && shown === undefined) return;
      const before = lookOf(shown);
      const { flags }: Look = STATES[box.state];
      shown = box;
      mount ??= start(box.composer);
      draw();
      mount.attach();
      place();
      if (flags) highlights.show(flags, box.ranges);
      else highlights.clear();
      announce(before?.flags !== undefined);
    },
  };
}
