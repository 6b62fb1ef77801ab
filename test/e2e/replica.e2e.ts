import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReplicaSurface, SentPath, SentRecord } from '../replica/sent.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { TOGGLE_NAMES, TOGGLES, type ToggleName, type Toggles } from '../replica/toggles.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import {
  composerBox,
  draftOf,
  openReplica,
  openSurface,
  openThread,
  sendButton,
  typeDraft,
} from './support/replica-page.ts';

// What the gate stops is worth something only where the same page, without the extension, sends.

let replica: Replica;
let browser: LaunchedBrowser;
let page: Page;
let session: CDPSession;
const errors: string[] = [];

beforeAll(async () => {
  replica = await startReplica();
  browser = await launchBrowser({ replica, extension: false, touch: true });
  page = browser.page;
  session = await browser.context.newCDPSession(page);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});

afterEach(() => {
  replica.reset();
  expect(errors.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await replica?.close();
});

const texts = (records: readonly SentRecord[] = replica.sent()) => records.map(({ text }) => text);

async function tap(target: ReturnType<typeof sendButton>): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to tap');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

async function pressOnSend(key: string): Promise<void> {
  await sendButton(page).focus();
  await page.keyboard.press(key);
}

const dispatchEnter = () =>
  composerBox(page).evaluate((box) =>
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
  );

/** Ends a composition in a line break, as some soft keyboards do instead of pressing Enter. */
const endCompositionWithNewline = () =>
  composerBox(page).evaluate((box) => {
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    box.dispatchEvent(new CompositionEvent('compositionend', { data: '\n', bubbles: true }));
  });

/** The line break of a soft keyboard that tells the page of no key. */
const insertParagraph = () => session.send('Input.dispatchKeyEvent', { type: 'char', text: '\r' });

const WAYS: readonly (readonly [name: string, path: SentPath, send: () => Promise<unknown>])[] = [
  ['Enter', 'enter', () => page.keyboard.press('Enter')],
  ['the Enter of the number pad', 'enter', () => page.keyboard.press('NumpadEnter')],
  ['Ctrl+Enter', 'enter', () => page.keyboard.press('Control+Enter')],
  ['Alt+Enter', 'enter', () => page.keyboard.press('Alt+Enter')],
  ['Meta+Enter', 'enter', () => page.keyboard.press('Meta+Enter')],
  ['an Enter made by a script', 'enter', dispatchEnter],
  ['a composition that ends in a line break', 'composition-end', endCompositionWithNewline],
  ['the mouse on Send', 'button', () => sendButton(page).click()],
  ['a finger on Send', 'button', () => tap(sendButton(page))],
  ['Enter on the focused Send', 'button-key', () => pressOnSend('Enter')],
  ['Space on the focused Send', 'button-key', () => pressOnSend('Space')],
  ['click() on Send', 'button', () => sendButton(page).evaluate((send: HTMLElement) => send.click())],
];

describe('one thread, without the extension', () => {
  beforeAll(() => openThread(page, 'www.messenger.com'));

  it.each(WAYS)('sends on %s', async (_name, path, send) => {
    await typeDraft(page, 'see you at nine');
    await sendButton(page).waitFor();
    await send();
    expect(replica.sent()).toMatchObject([{ text: 'see you at nine', path, surface: 'thread', files: [] }]);
    expect(await draftOf(page)).toBe('');
    await expect.poll(() => page.locator('.mine .bubble').last().textContent()).toBe('see you at nine');
  });

  it.each([
    ['three lines', 'first\nsecond\nthird'],
    ['empty lines inside', 'first\n\n\nlast'],
    ['spaces at the ends', '  two  spaces  '],
    ['emoji', '😀 ok 👩🏽‍⚕️ 🇵🇷 ❤️'],
    ['only emoji', '🎉🎉'],
    ['accents, combined and not', 'mañana man\u0303ana 日本語 עברית'],
    ['zero-width characters', 'a\u200bb\u200dc'],
  ])('sends %s byte for byte', async (_name, text) => {
    for (const by of ['insert', 'paste'] as const) {
      await typeDraft(page, text, { by });
      expect(await draftOf(page)).toBe(text);
      await page.keyboard.press('Enter');
    }
    expect(texts()).toEqual([text, text]);
  });
});

describe('a thread of the replica, without the extension', () => {
  it.each(['www.messenger.com', 'www.facebook.com'] as const)('is reached as %s', async (host) => {
    for (const secret of ['', '/e2ee']) {
      const prefix = host === 'www.facebook.com' ? '/messages' : '';
      await openReplica(page, host, `${prefix}${secret}/t/100002`);
      await typeDraft(page, 'hello');
      await page.keyboard.press('Enter');
    }
    expect(replica.sent().map((record) => record.host)).toEqual([host, host]);
  });

  it('sends a draft typed key by key', async () => {
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, 'Hello, it is 5:30!\nBye', { by: 'keys' });
    await page.keyboard.press('Enter');
    expect(texts()).toEqual(['Hello, it is 5:30!\nBye']);
  });

  it('breaks the line on Shift+Enter and sends nothing', async () => {
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, 'one');
    await page.keyboard.press('Shift+Enter');
    expect(await draftOf(page)).toBe('one\n');
    expect(replica.sent()).toEqual([]);
  });

  it.each(TOGGLES.enter)(
    'keeps the Enter that ends a composition, and sends on the next one (enter=%s)',
    async (enter) => {
      await openThread(page, 'www.messenger.com', { toggles: { enter } });
      await composerBox(page).focus();
      await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 13 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.insertText', { text: '日本' });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      expect(replica.sent()).toEqual([]);
      expect(await draftOf(page)).toBe('日本');
      await page.keyboard.press('Enter');
      expect(texts()).toEqual(['日本']);
    },
  );

  it('sends nothing for an empty or blank draft', async () => {
    await openThread(page, 'www.messenger.com');
    await composerBox(page).focus();
    await page.keyboard.press('Enter');
    await typeDraft(page, '   ');
    await page.keyboard.press('Enter');
    expect(replica.sent()).toEqual([]);
  });

  it('sends a like where Send would be, and keeps the draft of a file', async () => {
    await openThread(page, 'www.messenger.com');
    await page.locator('[data-part="like"]').click();
    await page.locator('input[type="file"]').setInputFiles({
      name: 'pies.png',
      mimeType: 'image/png',
      buffer: Buffer.from('iVBORw0KGgo=', 'base64'),
    });
    await sendButton(page).click();
    expect(replica.sent()).toMatchObject([
      { text: '👍', path: 'like' },
      { text: '', path: 'button', files: ['pies.png'] },
    ]);
  });

  it('keeps a draft per thread and opens another without a load', async () => {
    for (const switching of TOGGLES.switching) {
      await openThread(page, 'www.facebook.com', { toggles: { switching } });
      await page.evaluate(() => Object.assign(window, { stillHere: true }));
      const before = await composerBox(page).elementHandle();
      await typeDraft(page, 'for Ann');
      await page.locator('[data-thread="100002"]').click();
      expect(new URL(page.url()).pathname).toBe('/messages/t/100002');
      expect(await before?.evaluate((box) => box.isConnected)).toBe(switching === 'reuse');
      expect(await draftOf(page)).toBe('');
      await typeDraft(page, 'for Marcus');
      await page.keyboard.press('Enter');
      await page.locator('[data-thread="100001"]').click();
      expect(await draftOf(page)).toBe('for Ann');
      await page.locator('[data-part="secret"]').click();
      expect(new URL(page.url()).pathname).toBe('/messages/e2ee/t/100001');
      expect(await draftOf(page)).toBe('');
      expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
    }
    expect(texts()).toEqual(['for Marcus', 'for Marcus']);
  });

  it('shows the messages it was opened with', async () => {
    await openThread(page, 'www.messenger.com', {
      toggles: { thread: 'group', log: 'grid' },
      seed: [
        { from: 'Priya Nair', text: 'Who brings cups?' },
        { from: 'me', text: 'I do' },
      ],
    });
    expect(await page.locator('[role="grid"] .bubble').allTextContents()).toEqual([
      'Who brings cups?',
      'I do',
    ]);
    expect(await page.locator('[role="main"]').getAttribute('aria-label')).toBe(
      'Conversation titled Ann, Marcus, Priya',
    );
  });
});

describe('the edit composer', () => {
  it.each([
    ['ArrowUp in the empty composer', () => openSurface(page, 'edit')],
    [
      'the menu of a message',
      async () => {
        await openThread(page, 'www.messenger.com');
        await page.locator('[data-part="more"]').focus();
        await page.keyboard.press('Enter');
        await page.locator('[data-part="edit"]').click();
      },
    ],
  ])('opens by %s and saves on Enter', async (_name, open) => {
    await open();
    expect(await draftOf(page, 'edit')).toBe('Yes! I can bring two lemon pies.');
    await page.keyboard.press('Enter');
    expect(replica.sent()).toEqual([]);
    await typeDraft(page, ' And tea.', { surface: 'edit' });
    await page.keyboard.press('Enter');
    expect(replica.sent()).toMatchObject([
      { text: 'Yes! I can bring two lemon pies. And tea.', path: 'enter', surface: 'edit' },
    ]);
    await composerBox(page).waitFor();
  });

  it('forgets the change on Escape', async () => {
    await openSurface(page, 'edit');
    await typeDraft(page, ' And tea.', { surface: 'edit' });
    await page.keyboard.press('Escape');
    await composerBox(page).waitFor();
    expect(replica.sent()).toEqual([]);
  });
});

const SURFACES: readonly (readonly [ReplicaSurface, enter: 'sends' | 'newline'])[] = [
  ['thread', 'sends'],
  ['edit', 'sends'],
  ['tab', 'sends'],
  ['comment', 'sends'],
  ['inbox', 'sends'],
  ['post', 'newline'],
  ['seller', 'newline'],
  ['form', 'newline'],
];

describe.each(SURFACES)('the %s surface', (surface, enter) => {
  const before = surface === 'edit' ? 'Yes! I can bring two lemon pies.' : '';

  it(`on Enter: ${enter}`, async () => {
    await openSurface(page, surface);
    await typeDraft(page, 'one', { surface });
    await page.keyboard.press('Enter');
    if (enter === 'sends') {
      expect(replica.sent()).toMatchObject([{ text: `${before}one`, path: 'enter', surface }]);
      return;
    }
    await page.keyboard.insertText('two');
    expect(replica.sent()).toEqual([]);
    expect(await draftOf(page, surface)).toBe('one\ntwo');
  });

  // What a real form does is not up to the page's handlers.
  it.each(surface === 'form' ? ['click' as const] : TOGGLES.sendOn)(
    'sends by its button, on %s',
    async (sendOn) => {
      await openSurface(page, surface, { toggles: { sendOn } });
      await typeDraft(page, 'one\ntwo', { surface });
      await (sendOn === 'touchend' ? tap(sendButton(page, surface)) : sendButton(page, surface).click());
      expect(replica.sent()).toMatchObject([{ text: `${before}one\ntwo`, surface }]);
    },
  );
});

it('keeps a minimized chat tab in the page, hidden, and sends from it once it is back', async () => {
  await openReplica(page, 'www.facebook.com', '/', { toggles: { tabs: 'hidden' } });
  const hidden = page.locator('[data-tab="100002"] [contenteditable]');
  expect(await hidden.count()).toBe(1);
  expect(await hidden.isVisible()).toBe(false);
  await page.locator('[data-tab="100002"] [data-part="restore"]').click();
  await hidden.focus();
  await page.keyboard.insertText('hi Marcus');
  await page.keyboard.press('Enter');
  expect(texts()).toEqual(['hi Marcus']);
});

describe('the form', () => {
  const submits: readonly (readonly [string, SentPath, Toggles['form'], () => Promise<unknown>])[] = [
    ['its button, handled by the page', 'submit', 'script', () => sendButton(page, 'form').click()],
    ['its button', 'form-post', 'post', () => sendButton(page, 'form').click()],
    [
      'Enter in the one-line field',
      'form-post',
      'post',
      () => page.locator('[name="subject"]').press('Enter'),
    ],
    [
      'requestSubmit()',
      'submit',
      'script',
      () => page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit()),
    ],
    [
      'submit()',
      'form-post',
      'post',
      () => page.locator('form').evaluate((form: HTMLFormElement) => form.submit()),
    ],
  ];
  it.each(submits)('sends by %s', async (_name, path, form, submit) => {
    await openSurface(page, 'form', { toggles: { form } });
    await typeDraft(page, 'one\ntwo 😀', { surface: 'form' });
    await submit();
    expect(await replica.waitForSent(1)).toMatchObject([{ text: 'one\ntwo 😀', path, surface: 'form' }]);
    await page.waitForLoadState();
  });
});

/** Where a variant is seen; what is not listed is seen in a thread. Every default is what the cases above use. */
const SHOWN_ON: Partial<Record<ToggleName, ReplicaSurface>> = { tabs: 'comment', form: 'form' };
const VARIANTS = TOGGLE_NAMES.flatMap((name) =>
  TOGGLES[name].slice(1).map((value) => [name, value, SHOWN_ON[name] ?? 'thread'] as const),
);

it.each(VARIANTS)('sends by Enter and by button with %s=%s', async (name, value, surface) => {
  const toggles = { [name]: value } as Partial<Toggles>;
  await openSurface(page, surface, { toggles });
  if (surface !== 'form') {
    await typeDraft(page, 'by key', { surface });
    await page.keyboard.press('Enter');
  }
  await typeDraft(page, 'by button 😀', { surface });
  await (value === 'touchend' ? tap(sendButton(page, surface)) : sendButton(page, surface).click());
  const expected = surface === 'form' ? ['by button 😀'] : ['by key', 'by button 😀'];
  expect(texts(await replica.waitForSent(expected.length))).toEqual(expected);
});

describe('a variant does what it says', () => {
  it('labels=none shows no label on the composer or its buttons', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { labels: 'none' } });
    expect(await page.locator('[data-surface="thread"]').evaluate((box) => box.outerHTML)).not.toContain(
      'aria-label',
    );
  });

  it('labels=ja names Send in Japanese', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { labels: 'ja' } });
    await typeDraft(page, 'a');
    expect(await sendButton(page).getAttribute('aria-label')).toBe('Enterキーを押して送信');
  });

  it.each(TOGGLES.sendNode)('sendNode=%s', async (sendNode) => {
    await openThread(page, 'www.messenger.com', { toggles: { sendNode } });
    const like = await page.locator('[data-part="like"]').elementHandle();
    await typeDraft(page, 'a');
    await sendButton(page).waitFor();
    expect(await like?.evaluate((node) => node.isConnected)).toBe(sendNode === 'reused');
  });

  it('likeDelay=150 still shows Like right after typing', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { likeDelay: '150' } });
    const parts = await composerBox(page).evaluate(async (box: HTMLElement) => {
      box.focus();
      document.execCommand('insertText', false, 'a');
      await Promise.resolve();
      return document.querySelectorAll('[data-surface="thread"] [data-part="like"]').length;
    });
    expect(parts).toBe(1);
    await sendButton(page).waitFor();
  });

  it('buttonKey=keyup sends when the key comes up', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { buttonKey: 'keyup' } });
    await typeDraft(page, 'a');
    await sendButton(page).focus();
    await page.keyboard.down('Space');
    expect(replica.sent()).toEqual([]);
    await page.keyboard.up('Space');
    expect(texts()).toEqual(['a']);
  });

  it.each(TOGGLES.paragraph)('paragraph=%s', async (paragraph) => {
    await openThread(page, 'www.messenger.com', { toggles: { paragraph } });
    await typeDraft(page, 'a');
    await insertParagraph();
    expect(texts()).toEqual(paragraph === 'send' ? ['a'] : []);
    expect(await draftOf(page)).toBe(paragraph === 'send' ? '' : 'a\n');
  });

  it('early=observe sees Enter before the editor does, early=send sends by itself', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { early: 'observe' } });
    await typeDraft(page, 'a');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (window as Window & { __early?: string[] }).__early)).toContain(
      'keydown:Enter',
    );
    await openThread(page, 'www.messenger.com', { toggles: { early: 'send' } });
    await typeDraft(page, 'b');
    await page.keyboard.press('Enter');
    expect(replica.sent().map(({ text, path }) => `${text} ${path}`)).toEqual([
      'a enter',
      'b early-listener',
    ]);
  });

  it('csp=strict refuses markup from strings', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { csp: 'strict' } });
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    errors.length = 0;
  });

  it('mentions=on picks a name on Enter and sends on the next', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { mentions: 'on', thread: 'group' } });
    await typeDraft(page, 'thanks @mar', { by: 'keys' });
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    expect(replica.sent()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(texts()).toEqual(['thanks @Marcus Bell ']);
  });

  it('emoji=image puts an image with the character as its alternative text', async () => {
    await openThread(page, 'www.messenger.com', { toggles: { emoji: 'image' } });
    await typeDraft(page, 'pie 🎉 time 😀!\nok');
    expect(await composerBox(page).locator('img').first().getAttribute('alt')).toBe('🎉');
    expect(await draftOf(page)).toBe('pie 🎉 time 😀!\nok');
  });

  it('focusAfterSend=off leaves the focus on the button', async () => {
    for (const focusAfterSend of TOGGLES.focusAfterSend) {
      await openThread(page, 'www.messenger.com', { toggles: { focusAfterSend } });
      await typeDraft(page, 'a');
      await sendButton(page).click();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe(focusAfterSend === 'on' ? 'textbox' : 'button');
    }
  });

  it.each(['trap', 'native'] as const)('modal=%s keeps the focus inside', async (modal) => {
    await openThread(page, 'www.messenger.com', { toggles: { modal } });
    const inside = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.sidebar a')?.focus();
      return document.querySelector('.modal')?.contains(document.activeElement);
    });
    expect(inside).toBe(true);
  });

  it('refuses a variant it does not have', async () => {
    const answer = await page.request.get(`https://127.0.0.1:${replica.port}/?labels=xx`, {
      ignoreHTTPSErrors: true,
    });
    expect(answer.status()).toBe(400);
  });
});
