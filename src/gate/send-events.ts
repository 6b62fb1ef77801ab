import type { SendPath } from '../composer/types.ts';

export interface SendEvent {
  readonly type: string;
  /** How a draft can leave by it; empty for an event that only tells the adapter what the person is doing. */
  readonly paths: readonly SendPath[];
  /** Which of these events reach the adapter at all; every one where it is left out. Must be cheap: it sees typing. */
  readonly matters?: (event: Event) => boolean;
  readonly reason: string;
}

// An event made by a page may carry any class, so every field is read as if it could be missing.
const key = (event: Event) => event as Partial<KeyboardEvent>;
const input = (event: Event) => event as Partial<InputEvent>;

/**
 * A script can put its own `key` or `data` on a plain Event; the page's listeners read it, and we, in another world,
 * see nothing. An event of a script that says nothing is therefore taken for the worst.
 */
const isUnreadable = (event: Event, ...fields: readonly unknown[]): boolean =>
  !event.isTrusted && fields.every((field) => field === undefined || field === '' || field === 0);

/** Enter or Space by any of the names that a layout, an input method or an old handler gives it. */
const pressesSomething = (event: Event): boolean => {
  const { key: name, code, keyCode } = key(event);
  return (
    isUnreadable(event, name, code, keyCode) ||
    name === 'Enter' ||
    name === ' ' ||
    name === 'Spacebar' ||
    keyCode === 13 ||
    keyCode === 10 ||
    keyCode === 32 ||
    code === 'Enter' ||
    code === 'NumpadEnter' ||
    code === 'Space'
  );
};

const breaksLine = (event: Event): boolean => {
  const { inputType } = input(event);
  return (
    isUnreadable(event, inputType) ||
    inputType === 'insertParagraph' ||
    inputType === 'insertLineBreak' ||
    // Lexical takes inserted text that is nothing but line breaks for paragraphs.
    (inputType === 'insertText' && /^[\r\n]+$/.test(input(event).data ?? ''))
  );
};

const endsLine = (event: Event): boolean =>
  isUnreadable(event, input(event).data ?? undefined) || /[\r\n]$/.test(input(event).data ?? '');

/**
 * Every event that is listened to, on window, in capture. Stopping one of a family is not enough: a page that acts on
 * pointerdown does not care that its click was stopped, and a stopped pointerdown does not stop the click.
 */
export const SEND_EVENTS: readonly SendEvent[] = [
  {
    type: 'keydown',
    paths: ['enter', 'button-key'],
    matters: pressesSomething,
    reason: 'Enter in the box, Enter or Space on a focused button; with Ctrl, Alt and Meta as well',
  },
  {
    type: 'keypress',
    paths: ['enter', 'button-key'],
    matters: pressesSomething,
    reason: 'older handlers send on keypress; a script can dispatch it without a keydown',
  },
  {
    type: 'keyup',
    paths: ['enter', 'button-key'],
    matters: pressesSomething,
    reason: 'buttons that act when Space is released; a release whose press happened elsewhere',
  },
  {
    type: 'beforeinput',
    paths: ['soft-newline'],
    matters: breaksLine,
    reason:
      'a soft keyboard or dictation breaks the line without any keydown, and an editor may take that as send',
  },
  {
    type: 'compositionend',
    paths: ['composition-end'],
    matters: endsLine,
    reason: 'Lexical raises its Enter command for a composition that ends in a newline, with no keydown',
  },
  { type: 'pointerdown', paths: ['pointer'], reason: 'buttons that act before the click' },
  { type: 'mousedown', paths: ['pointer'], reason: 'buttons that act before the click, older handlers' },
  { type: 'pointerup', paths: ['pointer'], reason: 'buttons that act on release' },
  { type: 'mouseup', paths: ['pointer'], reason: 'buttons that act on release, older handlers' },
  { type: 'touchstart', paths: ['touch'], reason: 'buttons that act on touch' },
  { type: 'touchend', paths: ['touch'], reason: 'buttons that act on touch, before any mouse event follows' },
  {
    type: 'click',
    paths: ['click'],
    reason: 'mouse, touch, keyboard, assistive technology and element.click() all end here',
  },
  { type: 'auxclick', paths: ['click'], reason: 'handlers that take any button of the mouse' },
  { type: 'dblclick', paths: ['click'], reason: 'handlers that act on the second click' },
  {
    type: 'submit',
    paths: ['submit'],
    reason: 'a form sent by Enter, by a submit button or by requestSubmit()',
  },
  {
    type: 'compositionstart',
    paths: [],
    reason: 'Enter belongs to the input method while a composition runs',
  },
  { type: 'compositionend', paths: [], reason: 'and to the box again afterwards' },
  {
    type: 'focusin',
    paths: [],
    reason: 'a page-level shortcut sends what was last typed, wherever the focus is',
  },
];

/** Said by content/editor-state.main under a name that the page does not know. */
export const SUBMIT_BY_METHOD: SendEvent = {
  type: 'submit',
  paths: ['submit'],
  reason: 'form.submit() makes no event of its own',
};
