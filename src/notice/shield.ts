/**
 * Events a person makes in the notice that the page has no business with: keys would be taken for shortcuts or for
 * typing, a click for a click outside a chat window, a focus change for a reason to take focus back.
 */
const SHIELDED: readonly { readonly type: string; readonly reason: string }[] = [
  { type: 'keydown', reason: 'shortcuts of the page' },
  { type: 'keypress', reason: 'shortcuts of the page' },
  { type: 'keyup', reason: 'shortcuts of the page' },
  { type: 'beforeinput', reason: 'typing' },
  { type: 'input', reason: 'typing' },
  { type: 'compositionstart', reason: 'typing' },
  { type: 'compositionupdate', reason: 'typing' },
  { type: 'compositionend', reason: 'typing' },
  { type: 'paste', reason: 'clipboard' },
  { type: 'copy', reason: 'clipboard: words of the quote' },
  { type: 'cut', reason: 'clipboard' },
  { type: 'pointerdown', reason: '"outside" clicks that close a chat and lose its draft' },
  { type: 'pointerup', reason: '"outside" clicks' },
  { type: 'mousedown', reason: '"outside" clicks' },
  { type: 'mouseup', reason: '"outside" clicks' },
  { type: 'touchstart', reason: '"outside" clicks' },
  { type: 'touchend', reason: '"outside" clicks' },
  { type: 'touchmove', reason: 'a page that prevents scrolling' },
  { type: 'wheel', reason: 'a page that prevents scrolling' },
  { type: 'click', reason: '"outside" clicks' },
  { type: 'auxclick', reason: '"outside" clicks' },
  { type: 'dblclick', reason: '"outside" clicks' },
  { type: 'contextmenu', reason: 'a page with its own menu' },
  { type: 'focusin', reason: 'focus traps of the page' },
  { type: 'focusout', reason: 'focus traps of the page' },
  { type: 'focus', reason: 'focus traps of the page' },
  { type: 'blur', reason: 'focus traps of the page' },
];

const KEYS = new Set(['keydown', 'keypress', 'keyup']);
/** The keys that do something in the notice. Others may never tell of their release: CapsLock on macOS does not. */
const ACTS = new Set(['Enter', 'NumpadEnter', 'Space', 'Escape']);
const PASSIVE = new Set(['touchstart', 'touchend', 'touchmove', 'wheel']);

export interface ShieldOptions {
  readonly window: Window;
  /** True for the host element of the notice or of the quiet line. */
  isOurs(target: EventTarget | null): boolean;
  /** True while the page is inert behind the modal: keys then belong to the notice, whatever has focus. */
  isModal(): boolean;
  onEscape(): void;
  /** Tab was pressed in the notice, before its default action. */
  onTab(event: Event): void;
  /** A click in the notice, before its default action; `preventDefault` takes that away. */
  onClick(event: Event): void;
  readonly signal: AbortSignal;
}

export interface Shield {
  /** Registers again what `document.open()` removed; no effect where nothing is missing. */
  register(): void;
  /**
   * Runs the action when no key pressed in the notice is held any more, or at once. A held Enter or Escape would go on
   * in the box that has the focus after the notice: sending there, or closing the chat.
   */
  afterKeys(action: () => void): void;
}

/**
 * Keeps what happens in the notice from the page. Only the propagation is stopped, so buttons, links, Tab and scrolling
 * work as the browser does them; for the same reason nothing inside the notice may listen for these events.
 * Listeners on window run in the order of registration: call this after the gate's, which has to see every keyup and
 * pointerup to know when a gesture ended.
 */
export function installShield(options: ShieldOptions): Shield {
  const { window, signal } = options;
  const held = new Set<string>();
  let waiting: (() => void) | undefined;
  const runWaiting = (): void => {
    held.clear();
    const action = waiting;
    waiting = undefined;
    action?.();
  };
  const onEvent = (event: Event): void => {
    const ours = options.isOurs(event.target);
    const strayKey = !ours && KEYS.has(event.type) && event.isTrusted && isNoElement(event.target, window);
    if (!ours && !(strayKey && options.isModal())) return;
    event.stopImmediatePropagation();
    // The page can dispatch on our host, and what it plays there is no choice of the person. Assistive technology
    // presses through the browser, which makes trusted events.
    if (!event.isTrusted) {
      event.preventDefault();
      return;
    }
    if (event.type === 'keydown' && ACTS.has(codeOf(event))) held.add(codeOf(event));
    if (event.type === 'click' || event.type === 'auxclick') options.onClick(event);
    if (event.type === 'keydown' && isEscape(event)) {
      event.preventDefault();
      options.onEscape();
    }
    if (event.type === 'keydown' && 'key' in event && event.key === 'Tab') options.onTab(event);
    // macOS sends no keyup for a key that was held together with Meta.
    if (event.type === 'keyup' && (held.delete(codeOf(event)) || isMeta(event))) {
      if (held.size === 0 || isMeta(event)) runWaiting();
    }
  };
  const register = (): void => {
    for (const { type } of SHIELDED) {
      window.addEventListener(type, onEvent, { capture: true, passive: PASSIVE.has(type), signal });
    }
  };
  register();
  // The keyup of a key that is held while the window loses the focus goes elsewhere.
  window.addEventListener('blur', (event) => event.target === window && runWaiting(), { signal });
  return {
    register,
    afterKeys(action) {
      waiting = action;
      if (held.size === 0) runWaiting();
    },
  };
}

function codeOf(event: Event): string {
  return 'code' in event ? String(event.code) : '';
}

function isMeta(event: Event): boolean {
  return 'key' in event && event.key === 'Meta';
}

/** Keys go to the body, or to the root element, when nothing has focus. */
function isNoElement(target: EventTarget | null, window: Window): boolean {
  return target === window.document.body || target === window.document.documentElement;
}

function isEscape(event: Event): boolean {
  return 'key' in event && event.key === 'Escape' && !('isComposing' in event && event.isComposing);
}
