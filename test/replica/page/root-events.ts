import type { SentPath } from '../sent.ts';
import type { Toggles } from '../toggles.ts';

type PressPath = Extract<SentPath, 'button' | 'button-key'>;

interface Press {
  readonly on: Toggles['sendOn'];
  act(path: PressPath): void;
}

declare global {
  interface Window {
    /** For the variant whose listener in <head> sends: whether there was an editor to send from. */
    __earlySend?: (target: EventTarget | null) => boolean;
  }
}

const presses = new WeakMap<Element, Press>();
const commits = new WeakMap<Element, (path: SentPath) => void>();

/** Makes `element` act like one of Meta's pressables: on one pointer event, or on a key while it has the focus. */
export function onPress(element: Element, act: (path: PressPath) => void, on: Press['on'] = 'click'): void {
  presses.set(element, { on, act });
}

/** Names what Enter in `editable` does, for handlers that are not Lexical's. */
export function onCommit(editable: Element, commit: (path: SentPath) => void): void {
  commits.set(editable, commit);
}

function nearest<T>(map: WeakMap<Element, T>, target: EventTarget | null): T | undefined {
  for (let at = target instanceof Element ? target : null; at !== null; at = at.parentElement) {
    const found = map.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts the page's handlers on its root, in the bubble phase, as React 17 and later do. */
export function delegateEvents(root: HTMLElement, toggles: Toggles): void {
  const pointer = (event: Event, types: readonly Press['on'][]) => {
    const press = nearest(presses, event.target);
    if (press === undefined || !types.includes(press.on)) return;
    // A touch that was answered makes no mouse events, or the same tap would press the Like button that comes next.
    if (event.type === 'touchend') event.preventDefault();
    press.act('button');
  };
  root.addEventListener('click', (event) => pointer(event, ['click', 'touchend']));
  root.addEventListener('pointerup', (event) => pointer(event, ['pointerup']));
  root.addEventListener('mousedown', (event) => pointer(event, ['mousedown']));
  root.addEventListener('touchend', (event) => pointer(event, ['touchend']), { passive: false });

  root.addEventListener(toggles.buttonKey, (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.getAttribute('role') === null) return;
    const press = presses.get(target);
    if (press === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press.act('button-key');
  });

  if (toggles.enter === 'react') {
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return;
      const commit = nearest(commits, event.target);
      if (commit === undefined) return;
      event.preventDefault();
      commit('enter');
    });
  }

  window.__earlySend = (target) => {
    const commit = nearest(commits, target);
    commit?.('early-listener');
    return commit !== undefined;
  };
}
