import { markOurs } from './our-event.ts';
import { readDraft } from './read-draft.ts';
import {
  documentOf,
  fieldValue,
  firstChild,
  isConnected,
  isText,
  lastChild,
  listen,
  localName,
  textOf,
  windowOf,
} from './unclobbered.ts';

// Lexical reads the selection when `selectionchange` arrives, up to some 20 ms after it was set; text that is put in
// earlier lands at the old place. Later on a busy computer. Where no such event comes, the selection was as wanted already.
const SELECTION_SETTLES_MS = 200;
// An editor renders what it took in within a task; the other looks are for a slow one, or a busy computer.
const EDITOR_SETTLES_MS = [0, 50, 200, 600] as const;

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function selectionSettled(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const settled = new AbortController();
    const finish = () => {
      settled.abort();
      // One task more: the editor's own listener may come after this one.
      setTimeout(resolve, 0);
    };
    listen(document, 'selectionchange', finish, { signal: settled.signal });
    setTimeout(finish, SELECTION_SETTLES_MS);
  });
}

function command(document: Document, name: string, value: string): boolean {
  return Reflect.apply(Document.prototype.execCommand, document, [name, false, value]);
}

const isField = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  fieldValue(element) !== undefined;

/** Gives the box the focus, with the caret behind its last character. */
export function focusBox(box: HTMLElement): void {
  if (!isConnected(box)) return;
  box.focus();
  try {
    if (isField(box)) {
      box.setSelectionRange(box.value.length, box.value.length);
      return;
    }
    const selection = windowOf(documentOf(box))?.getSelection();
    selection?.selectAllChildren(box);
    selection?.collapseToEnd();
  } catch {
    // An input of a type without a caret, or a box that a shadow root keeps out of reach: the focus is enough.
  }
}

/** No-break spaces are how an editor without `white-space: pre-wrap` keeps spaces apart. */
const sameText = (a: string, b: string) => a.replaceAll('\u00A0', ' ') === b.replaceAll('\u00A0', ' ');

async function says(box: HTMLElement, text: string): Promise<boolean> {
  for (const wait of EDITOR_SETTLES_MS) {
    await after(wait);
    if (sameText(readDraft(box), text)) return true;
  }
  return false;
}

function paste(box: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  box.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/**
 * From within the first paragraph to within the last. A selection of the box's own children, which looks the same,
 * leaves Lexical with the first line only as soon as the text ends in a line break.
 */
function selectAll(box: HTMLElement, selection: Selection): void {
  const start = firstChild(box);
  const end = lastChild(box);
  if (!start || !end) {
    selection.collapse(box, 0);
    return;
  }
  const length = isText(end) ? textOf(end).length : end.childNodes.length;
  selection.setBaseAndExtent(start, 0, end, length);
}

/**
 * Replaces everything in the box the way typing over a selection does, so that the editor's own state follows and
 * undo works. Resolves to whether the box then says exactly `text`; never rejects.
 */
export async function replaceDraft(box: HTMLElement, text: string): Promise<boolean> {
  try {
    if (!isConnected(box)) return false;
    const document = documentOf(box);
    box.focus();
    if (isField(box)) {
      box.select();
      command(document, 'insertText', text);
      return await says(box, text);
    }
    if (sameText(readDraft(box), text)) return true;
    const selection = windowOf(document)?.getSelection();
    if (!selection) return false;
    const settled = selectionSettled(document);
    selectAll(box, selection);
    await settled;
    if (!isConnected(box)) return false;
    // insertText glues lines together in Lexical; a paste keeps them.
    if (text.includes('\n')) paste(box, text);
    else command(document, 'insertText', text);
    return await says(box, text);
  } catch {
    return false;
  }
}

/**
 * Breaks the line at the caret the way Shift+Enter does. The event by which an editor is asked is marked as ours, so that
 * the gate knows it; a field needs none.
 */
export function breakLine(box: HTMLElement): void {
  if (localName(box) === 'input' || !isConnected(box)) return;
  if (isField(box)) {
    command(documentOf(box), 'insertText', '\n');
    return;
  }
  const event = new InputEvent('beforeinput', {
    inputType: 'insertLineBreak',
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  markOurs(event);
  // An editor of its own takes the event and prevents it; a plain one waits for the browser.
  if (box.dispatchEvent(event)) command(documentOf(box), 'insertLineBreak', '');
}
