import { render } from 'preact';
import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Decision } from '../policy/types.ts';
import { kindWords } from './kind-words.ts';
import type { Mount } from './mount.ts';

/**
 * What the quiet line can say: a stop without a dialog (`typeahead`, `newline`), that monitor is on (`observing`), what it saw (`observed`), that a
 * warning was confirmed (`acknowledged`), that this page runs an old version of us (`reload`), and that we came into a
 * page that was already open (`late`), that this box cannot be read (`drift`).
 */
export type Saying = keyof typeof SENTENCE;

/** Long enough for two short sentences at a slow reader's pace. */
const SHOWN_MS = 9000;
/** A screen reader announces a change of a status region, and misses one that comes with the region itself. */
const BEFORE_TEXT_MS = 60;

export interface QuietLine {
  /** Undefined while nothing is said. */
  readonly host: HTMLElement | undefined;
  say(saying: Saying, decision: Decision | undefined): void;
  hide(): void;
}

/** One line at the foot of the window that takes no focus and goes by itself. */
export function createQuietLine(window: Window, newMount: () => Mount, text: Text): QuietLine {
  let mount: Mount | undefined;
  let timers: readonly number[] = [];
  const hide = (): void => {
    for (const timer of timers) window.clearTimeout(timer);
    mount?.remove();
    mount = undefined;
  };
  return {
    get host() {
      return mount?.host;
    },
    hide,
    say(saying, decision) {
      hide();
      mount = newMount();
      const { surface, attach } = mount;
      const words = wordsFor(saying, decision, text);
      draw(surface, '', text);
      attach();
      raise(surface);
      timers = [
        window.setTimeout(() => draw(surface, words, text), BEFORE_TEXT_MS),
        window.setTimeout(hide, SHOWN_MS),
      ];
    },
  };
}

function draw(surface: HTMLElement, words: string, text: Text): void {
  surface.className = 'look quiet';
  surface.lang = text('languageTag');
  surface.dir = text('languageDirection');
  render(
    <div role="status">
      {words !== '' && (
        <p>
          <Icon name="held" /> <span>{words}</span>
        </p>
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
} satisfies Record<string, MessageKey>;
