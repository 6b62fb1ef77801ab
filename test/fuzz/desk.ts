import type { CDPSession, Page } from 'playwright-core';
import type { ReplicaSurface } from '../replica/sent.ts';
import type { FileWay, FuzzFile } from './files.ts';
import { script } from './in-page.ts';

/** One box that a person could write in now. */
export interface SeenBox {
  readonly surface: ReplicaSurface;
  /** What would be sent: the editor's own state, or the field's value. */
  readonly text: string;
  readonly isEditor: boolean;
  /** Names of nothing, only how many files wait beside it. */
  readonly staged: number;
  /** Whether there is something to press that would send. */
  readonly hasSend: boolean;
  /** Whether the page itself says that it would do nothing. */
  readonly sendDisabled: boolean;
}

export interface Seen {
  /** Differs from one document to the next. */
  readonly documentId: number;
  /** Path and query, or the whole address where it is none of the replica's. */
  readonly path: string;
  readonly boxes: readonly SeenBox[];
  /** The notice lies over the page. */
  readonly notice: boolean;
  readonly pressables: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: looks at it and keeps the elements by their number for `hand`. */
function lookAtPage(): Seen {
  interface Kept {
    boxes: HTMLElement[];
    sends: (HTMLElement | undefined)[];
    pressables: HTMLElement[];
  }
  const kept: Kept = { boxes: [], sends: [], pressables: [] };
  const seen: SeenBox[] = [];
  let notice = false;
  const visible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  function stateOf(box: HTMLElement): string {
    if (box instanceof HTMLTextAreaElement || box.localName === 'textarea')
      return (box as HTMLTextAreaElement).value;
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { getEditorState(): { read<T>(read: () => T): T; _nodeMap: Map<string, unknown> } };
    };
    if (editor === undefined) return box.innerText.replace(/\n$/, '');
    const state = editor.getEditorState();
    const root = state._nodeMap.get('root') as { getChildren(): { getTextContent(): string }[] };
    return state.read(() =>
      root
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  }

  function walk(root: Document | ShadowRoot): void {
    for (const box of root.querySelectorAll<HTMLElement>(
      '[data-surface] :is([contenteditable="true"], textarea)',
    )) {
      if (!visible(box)) continue;
      const holder = box.closest<HTMLElement>('[data-surface]');
      if (!holder) continue;
      const send = [...holder.querySelectorAll<HTMLElement>('[data-part="send"]')].find(visible);
      kept.boxes.push(box);
      kept.sends.push(send);
      seen.push({
        surface: holder.dataset.surface as SeenBox['surface'],
        text: stateOf(box),
        isEditor: box.localName !== 'textarea' && '__lexicalEditor' in box,
        staged: holder.querySelectorAll('.staged').length,
        hasSend: send !== undefined,
        sendDisabled: send?.getAttribute('aria-disabled') === 'true',
      });
    }
    const pressable =
      '[role="button"],[role="menuitem"],[role="option"],[role="tab"],[role="link"],button,a[href],summary';
    for (const element of root.querySelectorAll<HTMLElement>(pressable))
      if (visible(element)) kept.pressables.push(element);
    // A shadow root has no view of its own.
    const view = (root as Document).defaultView;
    if (view) {
      const hit = (root as Document).elementFromPoint(view.innerWidth / 2, view.innerHeight / 2);
      const inFront = (one: Element | null) =>
        one?.localName === 'div' && one.parentElement === (root as Document).documentElement;
      if (inFront(hit) || inFront((root as Document).activeElement)) notice = true;
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.localName !== 'iframe' || !visible(element)) continue;
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner) walk(inner);
    }
  }
  walk(document);
  (window as unknown as { fuzzKept: Kept }).fuzzKept = kept;
  const path = location.protocol === 'https:' ? location.pathname + location.search : 'blank';
  return {
    documentId: performance.timeOrigin,
    path,
    boxes: seen,
    notice,
    pressables: kept.pressables.length,
  };
}

/** What a hand can be put on: a box, what sends it, or the n-th thing to press. */
export type Place = readonly ['box' | 'send' | 'pressable', number];

type Act =
  | 'focus'
  | 'take'
  | 'point'
  | 'click'
  | 'enter'
  | 'composition'
  | 'submit'
  | 'subject'
  | 'reattach'
  | 'paste';

/** Runs in the page, on an element that the last look kept. */
function handInPage([[what, at], act, text]: readonly [Place, Act, string]):
  | { x: number; y: number }
  | undefined {
  const kept = (
    window as unknown as {
      fuzzKept?: { boxes: HTMLElement[]; sends: (HTMLElement | undefined)[]; pressables: HTMLElement[] };
    }
  ).fuzzKept;
  const list = { box: kept?.boxes, send: kept?.sends, pressable: kept?.pressables }[what];
  const element = list?.[at];
  if (!element?.isConnected) return undefined;
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view) return undefined;
  const nowhere = { x: 0, y: 0 };
  switch (act) {
    case 'focus':
    case 'take': {
      if (view.frameElement instanceof HTMLElement) view.frameElement.focus();
      element.focus();
      if (act === 'focus') return nowhere;
      // A modal pulls the focus back: then nobody could write there.
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      return activeElement && element.contains(activeElement) ? nowhere : undefined;
    }
    case 'point': {
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const box = element.getBoundingClientRect();
      const frame = view.frameElement?.getBoundingClientRect();
      const root = element.getRootNode() as Document | ShadowRoot;
      const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      // What the page itself covers, nobody can press; what we cover is a fault of ours, and is pressed.
      const isOurs = hit?.localName === 'div' && hit.parentElement === element.ownerDocument.documentElement;
      if (!isOurs && !(hit && (element.contains(hit) || hit.contains(element)))) return undefined;
      return {
        x: box.x + box.width / 2 + (frame?.x ?? 0),
        y: box.y + box.height / 2 + (frame?.y ?? 0),
      };
    }
    case 'click':
      element.click();
      return nowhere;
    case 'enter':
      element.dispatchEvent(
        new view.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true }),
      );
      return nowhere;
    case 'composition':
      element.dispatchEvent(new view.CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      element.dispatchEvent(
        new view.CompositionEvent('compositionend', { data: '\n', bubbles: true, composed: true }),
      );
      return nowhere;
    case 'submit':
      element.closest('form')?.requestSubmit();
      return nowhere;
    case 'subject':
      element.closest('form')?.querySelector<HTMLInputElement>('input[name="subject"]')?.focus();
      return nowhere;
    case 'reattach': {
      // What a framework does when it moves a part of the page: the same nodes, out and in again.
      const holder = element.closest('[data-surface]');
      const parent = holder?.parentNode;
      if (!holder || !parent) return undefined;
      const next = holder.nextSibling;
      holder.remove();
      parent.insertBefore(holder, next);
      return nowhere;
    }
    case 'paste': {
      const clipboardData = new view.DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(
        new view.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
      return nowhere;
    }
  }
}

/** A person's eyes and hands on one page: nothing here waits for anything but the page's own answer. */
export interface Desk {
  readonly page: Page;
  readonly session: CDPSession;
  look(): Promise<Seen>;
  /** False when the element has gone since the last look, or, to `take` the focus, where it does not stay. */
  do(place: Place, act: Exclude<Act, 'point'>, text?: string): Promise<boolean>;
  /** In the coordinates of the viewport, after scrolling there; undefined where something of the page lies over it. */
  pointOf(place: Place): Promise<Point | undefined>;
  press(key: string): Promise<void>;
  /** Selects all that is in the box with the focus and deletes it. */
  clear(): Promise<void>;
  /** Takes the focus from whatever has it. */
  blur(): Promise<void>;
  /** Opens another conversation, or puts a chat tab away and back. */
  switchTo(where: string): Promise<void>;
  /** What an unfriendly page does to a notice. */
  meddle(how: string): Promise<void>;
  /** Adds a file to the composer of a box; false where it has gone. */
  file(box: number, by: FileWay, file: FuzzFile): Promise<boolean>;
}

/** Runs in the page. */
function switchInPage(where: string): void {
  if (where === 'back') {
    // Not at once: who leaves the page in the middle of a call never hears its end.
    setTimeout(() => history.back(), 0);
    return;
  }
  const selector =
    where === 'secret'
      ? '[data-part="secret"]'
      : where === 'minimize'
        ? '[data-part="restore"]:not([hidden]), [data-part="minimize"]'
        : `[data-thread="${where}"]`;
  document.querySelector<HTMLElement>(selector)?.click();
}

/** Runs in the page. */
function meddleInPage(how: string): void {
  const hosts = [...document.documentElement.children].filter((one) => one.localName === 'div');
  if (how === 'remove') for (const host of hosts) host.remove();
  if (how === 'highlights') CSS.highlights.clear();
  if (how === 'steal focus')
    document.querySelector<HTMLElement>('[contenteditable="true"], textarea')?.focus();
  if (how === 'mutations') {
    const place = document.body.appendChild(document.createElement('div'));
    for (let at = 0; at < 2_000; at += 1) place.append(document.createElement('span'));
    place.remove();
  }
}

/** Runs in the page. */
function fileInPage([box, by, given]: readonly [number, FileWay, FuzzFile]): boolean {
  const kept = (window as unknown as { fuzzKept?: { boxes: HTMLElement[] } }).fuzzKept;
  const element = kept?.boxes[box];
  if (!element?.isConnected) return false;
  const transfer = new DataTransfer();
  transfer.items.add(new File([given.text], given.name, { type: given.type }));
  const how = { bubbles: true, cancelable: true, composed: true };
  if (by === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { ...how, clipboardData: transfer }));
  else if (by === 'drop') {
    const place = element.closest('[data-surface]') ?? element;
    place.dispatchEvent(new DragEvent('drop', { ...how, dataTransfer: transfer }));
  } else {
    const chooser = element.closest('[data-surface]')?.querySelector<HTMLInputElement>('input[type="file"]');
    if (!chooser) return false;
    chooser.files = transfer.files;
    chooser.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return true;
}

const CONTROL = { key: 'Control', code: 'ControlLeft', windowsVirtualKeyCode: 17 };
const LETTER_A = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, modifiers: 2 };
const BACKSPACE = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
const CLEARING = [
  { type: 'rawKeyDown', ...CONTROL, modifiers: 2 },
  { type: 'rawKeyDown', ...LETTER_A },
  { type: 'keyUp', ...LETTER_A },
  { type: 'keyUp', ...CONTROL },
  { type: 'rawKeyDown', ...BACKSPACE },
  { type: 'keyUp', ...BACKSPACE },
] as const;

export function sitDown(page: Page, session: CDPSession): Desk {
  /** What Playwright adds to every call, for values that are no plain data, takes longer than the call itself. */
  const inPage = async <A, R>(run: (argument: A) => R, argument: A): Promise<R> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: script(run, argument),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const hand = (place: Place, act: Act, text: string) => inPage(handInPage, [place, act, text] as const);
  return {
    page,
    session,
    look: () => inPage(lookAtPage, undefined),
    do: async (place, act, text = '') => (await hand(place, act, text)) !== undefined,
    pointOf: (place) => hand(place, 'point', ''),
    press: (key) => page.keyboard.press(key),
    clear: async () => {
      // The browser takes them in order; only the answers are not waited for one by one.
      await Promise.all(CLEARING.map((event) => session.send('Input.dispatchKeyEvent', event)));
    },
    blur: () => page.evaluate('document.activeElement?.blur()'),
    switchTo: (where) => inPage(switchInPage, where),
    meddle: (how) => inPage(meddleInPage, how),
    file: (box, by, file) => inPage(fileInPage, [box, by, file] as const),
  };
}
