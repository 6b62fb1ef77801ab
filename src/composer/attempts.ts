import { boxesBelow, boxesOnPath } from './box.ts';
import { boxesInFrames, pathsOutwards, shadowsAround } from './nearby.ts';
import { isOurs, markOurs } from './our-event.ts';
import { isButton, isInRegion } from './region.ts';
import type { Composer, SendAttempt, SendPath } from './types.ts';
import {
  all,
  attribute,
  bodyOf,
  contains,
  documentOf,
  fieldValue,
  first,
  isConnected,
  isDocument,
  isElement,
  isShadow,
  localName,
  matches,
  parentOf,
  rootOf,
} from './unclobbered.ts';
import { breakLine } from './write-draft.ts';

const ACTIVATIONS: Readonly<Record<string, SendPath>> = {
  pointerdown: 'pointer',
  mousedown: 'pointer',
  pointerup: 'pointer',
  mouseup: 'pointer',
  touchstart: 'touch',
  touchend: 'touch',
  click: 'click',
  auxclick: 'click',
  dblclick: 'click',
  submit: 'submit',
};

type Keyboard = Partial<KeyboardEvent> & Event;

const isEnter = ({ key, code, keyCode }: Keyboard): boolean =>
  key === 'Enter' || code === 'Enter' || code === 'NumpadEnter' || keyCode === 13 || keyCode === 10;

const isSpace = ({ key, code, keyCode }: Keyboard): boolean =>
  key === ' ' || key === 'Spacebar' || code === 'Space' || keyCode === 32;

const keyName = ({ code, key }: Keyboard) => code || key || '';

/** In a one-line field the browser submits on Shift+Enter as well. */
const breaksLine = (event: Keyboard, box: Element): boolean =>
  event.shiftKey === true && !event.ctrlKey && !event.altKey && !event.metaKey && localName(box) !== 'input';

const OPTIONS = '[role~="listbox" i],[role~="option" i],[role~="menu" i],[role~="menuitem" i]';

/** A list to pick from is open: Enter belongs to it. Only makes a stop quiet, never lets anything through. */
function isListOpen(box: Element): boolean {
  const names = ['aria-activedescendant', 'aria-controls', 'aria-owns']
    .flatMap((name) => (attribute(box, name) ?? '').split(/\s+/))
    .filter((name) => name !== '');
  if (names.length === 0) return false;
  return all(rootOf(box), '[id]').some(
    (element) =>
      names.includes(attribute(element, 'id') ?? '') &&
      (matches(element, OPTIONS) || first(element, OPTIONS) !== null),
  );
}

const DIALOG = '[role~="dialog" i],[role~="alertdialog" i],dialog';
const TALK = '[role~="log" i],[role~="grid" i],[role~="article" i],[role~="feed" i],article';

/**
 * Enter means a new line: a field of several lines, or an editor in a dialog that is no conversation. A text area of one
 * row is built like the box of a chat, in which Enter sends. Only makes a stop quiet, never lets anything through.
 */
function isNewlineAt(box: Element): boolean {
  if (localName(box) === 'textarea') return attribute(box, 'rows')?.trim() !== '1';
  if (localName(box) === 'input') return false;
  for (let node = parentOf(box); node; node = parentOf(node)) {
    if (isElement(node) && matches(node, DIALOG)) return first(node, TALK) === null;
  }
  return false;
}

/** A field for other things than messages: keys typed into it press nothing, save Enter. */
const takesKeys = (target: Element): boolean =>
  localName(target) === 'select' || (localName(target) === 'input' && !isButton(target));

/** The path of an event; one that does not leave its shadow root is taken to be on its way out all the same. */
function pathOf(event: Event): EventTarget[] {
  const path = event.composedPath();
  const end = path.at(-1);
  if (!isShadow(end)) return path;
  for (let node = parentOf(end); node; node = parentOf(node)) path.push(node);
  return path;
}

/** An empty box has nothing to send, so a press beside it is spared the search for its region. */
function holdsText(composer: Composer): boolean {
  try {
    return composer.readDraft() !== '' || composer.readEditorState() !== undefined;
  } catch {
    return true;
  }
}

/**
 * Which events could send what is in which box. Keeps what only a sequence of events tells: whether a composition is
 * running, where Shift+Enter is down, which box was last typed in. `composerOf` gives the composer of a box.
 */
export function createAttempts(
  composerOf: (box: HTMLElement) => Composer,
): (event: Event) => SendAttempt | undefined {
  let composing = false;
  let lastBox: WeakRef<HTMLElement> | undefined;
  /** Boxes that were typed in: a query of the document finds none in a shadow root. */
  let typedIn: WeakRef<HTMLElement>[] = [];
  const down = new Set<string>();
  /** Presses of Enter that broke a line or belonged to a composition. */
  const typed = new Set<string>();
  let shiftEnter = false;
  /** While our own command runs, whose event is the browser's. */
  let breaking = false;

  function remember(box: HTMLElement): void {
    lastBox = new WeakRef(box);
    if (typedIn.some((ref) => ref.deref() === box)) return;
    typedIn = typedIn.filter((ref) => {
      const known = ref.deref();
      return known !== undefined && isConnected(known);
    });
    typedIn.push(new WeakRef(box));
  }

  function newline(box: HTMLElement): void {
    breaking = true;
    try {
      breakLine(box);
    } finally {
      breaking = false;
    }
  }

  function attemptAt(boxes: readonly HTMLElement[], path: SendPath): SendAttempt | undefined {
    const [box, ...others] = boxes;
    if (!box) return undefined;
    const attempt = { composer: composerOf(box), path, alongside: others.map(composerOf) };
    if (path !== 'enter' && path !== 'soft-newline') return attempt;
    if (isListOpen(box)) return { ...attempt, quiet: 'typeahead' };
    if (!isNewlineAt(box)) return attempt;
    return { ...attempt, quiet: 'newline', instead: () => newline(box) };
  }

  /** A field that nobody can type in and nobody typed in, as one that only shows a link. */
  function isShownOnly(box: HTMLElement): boolean {
    if (fieldValue(box) === undefined || typedIn.some((ref) => ref.deref() === box)) return false;
    return attribute(box, 'readonly') !== null || attribute(box, 'disabled') !== null;
  }

  /** The boxes whose region the event is in, or that stand in the form which is sent. */
  function near(path: readonly EventTarget[], form?: Element): HTMLElement[] {
    const roots = path.filter((node): node is Document | ShadowRoot => isDocument(node) || isShadow(node));
    const around = shadowsAround(path);
    const boxes = new Set([
      ...[...roots, ...around].flatMap(boxesBelow),
      ...typedIn.flatMap((ref) => ref.deref() ?? []),
    ]);
    const last = lastBox?.deref();
    const found = [...boxes].filter(
      (box) =>
        isConnected(box) &&
        !path.includes(box) &&
        !isShownOnly(box) &&
        holdsText(composerOf(box)) &&
        ((form && contains(form, box)) || isInRegion(box, path)),
    );
    found.push(...nearFrames(path, new Set(found)));
    return last && found.includes(last) ? [last, ...found.filter((box) => box !== last)] : found;
  }

  /** The same across frames: a frame belongs where it stands, as its boxes and its buttons do. */
  function* nearFrames(
    path: readonly EventTarget[],
    known: ReadonlySet<HTMLElement>,
  ): Generator<HTMLElement> {
    for (const { path: outer, from } of pathsOutwards(path)) {
      const document = outer.find(isDocument);
      if (!document) continue;
      const frames = boxesInFrames(document, from);
      const own = from ? boxesBelow(document).map((box) => ({ box, standsAt: box as Element })) : [];
      for (const { box, standsAt } of [...own, ...frames]) {
        if (known.has(box) || outer.includes(box) || isShownOnly(box) || !holdsText(composerOf(box)))
          continue;
        if (isInRegion(standsAt, outer)) yield box;
      }
    }
  }

  function activation(path: readonly EventTarget[], sendPath: SendPath): SendAttempt | undefined {
    const target = path[0];
    if (!isElement(target)) return undefined;
    const [inner, ...outer] = boxesOnPath(path);
    if (!inner) return attemptAt(near(path, sendPath === 'submit' ? target : undefined), sendPath);
    // In the text itself a press sets the caret and sends nothing; a button within the text is a button.
    const inText = path.slice(0, path.indexOf(inner));
    // An element that calls itself a box and a button is a button; one around other boxes is no text of its own.
    if (isButton(inner)) return attemptAt([...near(path), ...outer], sendPath);
    if (!inText.some((node) => isElement(node) && isButton(node)))
      return attemptAt(
        near(path).filter((box) => contains(inner, box)),
        sendPath,
      );
    return attemptAt([inner, ...outer, ...near(path)], sendPath);
  }

  function key(event: Keyboard, path: readonly EventTarget[]): SendAttempt | undefined {
    // Its fields are ones that only the page's world sees: see gate/send-events.ts.
    const unread = !event.isTrusted && !event.key && !event.code && !event.keyCode;
    const enter = isEnter(event) || unread;
    if (!enter && !isSpace(event)) return undefined;
    const boxes = boxesOnPath(path);
    const box = boxes[0];
    if (!box) return keyOutside(event, path, enter);
    remember(box);
    const onButton = path.slice(0, path.indexOf(box)).some((node) => isElement(node) && isButton(node));
    if (!enter) return onButton ? attemptAt([...boxes, ...near(path)], 'button-key') : undefined;

    const name = keyName(event);
    if (event.type === 'keyup') {
      // The press was judged already; a release alone was pressed elsewhere, or never.
      const judged = event.isTrusted && down.delete(name);
      if (event.isTrusted) shiftEnter = false;
      // A page that sends on the release sees no Shift and no composition any more.
      const silent = event.isTrusted && typed.delete(name);
      if (judged && !silent) return undefined;
      const attempt = attemptAt(boxes, 'enter');
      return attempt && silent ? { ...attempt, silent, instead: undefined } : attempt;
    }
    const newlineOnly = breaksLine(event, box);
    if (event.type === 'keydown' && event.isTrusted) {
      down.add(name);
      shiftEnter = newlineOnly;
    }
    if (newlineOnly || (composing && event.isTrusted && event.isComposing === true)) {
      if (event.type === 'keydown' && event.isTrusted) typed.add(name);
      return undefined;
    }
    if (event.isTrusted) typed.delete(name);
    return attemptAt(boxes, 'enter');
  }

  function keyOutside(
    event: Keyboard,
    path: readonly EventTarget[],
    enter: boolean,
  ): SendAttempt | undefined {
    const target = path[0];
    if (event.type === 'keyup' && event.isTrusted) down.delete(keyName(event));
    // Window is the whole path of what a script dispatches there.
    if (target !== undefined && path.length === 1) return enter ? atLastBox() : undefined;
    if (!isElement(target)) return enter && isDocument(target) ? atLastBox(target) : undefined;
    const document = documentOf(target);
    if (target === bodyOf(document) || localName(target) === 'html')
      return enter ? atLastBox(document) : undefined;
    if (!enter && takesKeys(target)) return undefined;
    return attemptAt(near(path), 'button-key');
  }

  /** Nothing has the focus, so a shortcut of the page may send what was last typed. */
  function atLastBox(document?: Document): SendAttempt | undefined {
    const box = lastBox?.deref();
    if (!box || !isConnected(box) || (document && documentOf(box) !== document)) return undefined;
    return attemptAt([box], 'enter');
  }

  function input(event: Partial<InputEvent> & Event, path: readonly EventTarget[]): SendAttempt | undefined {
    const { inputType } = event;
    const unreadable = !event.isTrusted && !inputType;
    const lines = inputType === 'insertText' && /^[\r\n]+$/.test(event.data ?? '');
    if (!unreadable && !lines && inputType !== 'insertParagraph' && inputType !== 'insertLineBreak')
      return undefined;
    if (inputType === 'insertLineBreak' && (shiftEnter || breaking)) return undefined;
    return attemptAt(boxesOnPath(path), 'soft-newline');
  }

  function compositionEnd(event: Partial<CompositionEvent> & Event, path: readonly EventTarget[]) {
    if (event.isTrusted) composing = false;
    const data = event.data ?? '';
    const [box, ...outer] = boxesOnPath(path);
    const unread = !event.isTrusted && !event.data;
    if (!box || !(unread || /[\r\n]$/.test(data))) return undefined;
    const attempt = attemptAt([box, ...outer], 'composition-end');
    // Without its end the editor would go on composing, deaf to Enter: it gets one that ends no line.
    const instead = () => {
      const end = new CompositionEvent('compositionend', {
        data: data.replace(/(?<![\r\n])[\r\n]+$/, ''),
        bubbles: true,
        composed: true,
      });
      box.dispatchEvent(markOurs(end));
    };
    // One that cannot be read may come from another extension that gives the same answer: the two would go on for ever.
    return attempt && (unread ? attempt : { ...attempt, instead });
  }

  return (event) => {
    if (isOurs(event)) return undefined;
    const path = pathOf(event);
    switch (event.type) {
      case 'keydown':
      case 'keypress':
      case 'keyup':
        return key(event, path);
      case 'beforeinput':
        return input(event, path);
      case 'compositionstart':
        if (event.isTrusted && boxesOnPath(path).length > 0) composing = true;
        return undefined;
      case 'compositionend':
        return compositionEnd(event, path);
      case 'focusin': {
        const box = boxesOnPath(path)[0];
        if (box) remember(box);
        return undefined;
      }
      default: {
        // A form that is sent by its method says so under a secret name that ends like this.
        const sendPath = ACTIVATIONS[event.type.endsWith(':submit') ? 'submit' : event.type];
        return sendPath && activation(path, sendPath);
      }
    }
  };
}
