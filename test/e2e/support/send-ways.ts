import type { Page } from 'playwright-core';
import type { ReplicaSurface, SentPath } from '../../replica/sent.ts';
import { clickAt, composerBox, sendButton } from './replica-page.ts';

/** One way in which a person, a device or a script makes the page send what is in the box. */
export interface SendWay {
  readonly name: string;
  /** What the replica calls it where it arrives. */
  readonly path: SentPath;
  /** Surfaces where this way sends nothing even without the extension. */
  readonly notOn?: readonly ReplicaSurface[];
  send(page: Page, surface: ReplicaSurface): Promise<unknown>;
}

const press = (key: string) => async (page: Page, surface: ReplicaSurface) => {
  await composerBox(page, surface).focus();
  await page.keyboard.press(key);
};

const pressOnSend = (key: string) => async (page: Page, surface: ReplicaSurface) => {
  await sendButton(page, surface).focus();
  await page.keyboard.press(key);
};

async function tapSend(page: Page, surface: ReplicaSurface): Promise<void> {
  await sendButton(page, surface).scrollIntoViewIfNeeded();
  const box = await sendButton(page, surface).boundingBox();
  if (box === null) throw new Error('there is nothing to tap');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** In these boxes Enter is a new line. */
const NEWLINE_ON_ENTER: readonly ReplicaSurface[] = ['post', 'seller', 'inbox', 'form', 'share', 'forward'];

export const SEND_WAYS: readonly SendWay[] = [
  { name: 'Enter', path: 'enter', notOn: NEWLINE_ON_ENTER, send: press('Enter') },
  { name: 'the Enter of the number pad', path: 'enter', notOn: NEWLINE_ON_ENTER, send: press('NumpadEnter') },
  { name: 'Ctrl+Enter', path: 'enter', notOn: NEWLINE_ON_ENTER, send: press('Control+Enter') },
  { name: 'Alt+Enter', path: 'enter', notOn: NEWLINE_ON_ENTER, send: press('Alt+Enter') },
  { name: 'Meta+Enter', path: 'enter', notOn: NEWLINE_ON_ENTER, send: press('Meta+Enter') },
  {
    name: 'an Enter made by a script',
    path: 'enter',
    notOn: NEWLINE_ON_ENTER,
    send: (page, surface) =>
      composerBox(page, surface).evaluate((box) =>
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
      ),
  },
  {
    name: 'a composition that ends in a line break',
    path: 'composition-end',
    notOn: NEWLINE_ON_ENTER,
    send: (page, surface) =>
      composerBox(page, surface).evaluate((box) => {
        box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        box.dispatchEvent(new CompositionEvent('compositionend', { data: '\n', bubbles: true }));
      }),
  },
  {
    name: 'the mouse on Send',
    path: 'button',
    send: (page, surface) => clickAt(page, sendButton(page, surface)),
  },
  { name: 'a finger on Send', path: 'button', send: tapSend },
  { name: 'Enter on the focused Send', path: 'button-key', send: pressOnSend('Enter') },
  { name: 'Space on the focused Send', path: 'button-key', send: pressOnSend('Space') },
  {
    name: 'click() on Send',
    path: 'button',
    send: (page, surface) => sendButton(page, surface).evaluate((send: HTMLElement) => send.click()),
  },
];
