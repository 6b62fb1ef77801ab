import { beforeAll, describe, expect, it } from 'vitest';
import type { ReplicaSurface, SentPath } from '../replica/sent.ts';
import { TOGGLES, type Toggles } from '../replica/toggles.ts';
import {
  composerBox,
  draftOf,
  openReplica,
  openSurface,
  openThread,
  sendButton,
  typeDraft,
} from './support/replica-page.ts';
import { SEND_WAYS } from './support/send-ways.ts';
import { useReplica } from './support/use-replica.ts';

// What the gate stops is worth something only where the same page, without the extension, sends.
const on = useReplica({ extension: false, touch: true });

describe('one thread, without the extension', () => {
  beforeAll(() => openThread(on.page, 'www.messenger.com'));

  it.each(SEND_WAYS.map((way) => [way.name, way] as const))('sends on %s', async (_name, way) => {
    await typeDraft(on.page, 'see you at nine');
    await sendButton(on.page).waitFor();
    await way.send(on.page, 'thread');
    expect(on.replica.sent()).toMatchObject([
      { text: 'see you at nine', path: way.path, surface: 'thread', files: [] },
    ]);
    expect(await draftOf(on.page)).toBe('');
    await expect.poll(() => on.page.locator('.mine .bubble').last().textContent()).toBe('see you at nine');
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
      await typeDraft(on.page, text, { by });
      expect(await draftOf(on.page)).toBe(text);
      await on.page.keyboard.press('Enter');
    }
    expect(on.sentTexts()).toEqual([text, text]);
  });
});

describe('a thread of the replica, without the extension', () => {
  it.each(['www.messenger.com', 'www.facebook.com'] as const)('is reached as %s', async (host) => {
    for (const secret of ['', '/e2ee']) {
      const prefix = host === 'www.facebook.com' ? '/messages' : '';
      await openReplica(on.page, host, `${prefix}${secret}/t/100002`);
      await typeDraft(on.page, 'hello');
      await on.page.keyboard.press('Enter');
    }
    expect(on.replica.sent().map((record) => record.host)).toEqual([host, host]);
  });

  it('sends a draft typed key by key', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, 'Hello, it is 5:30!\nBye', { by: 'keys' });
    await on.page.keyboard.press('Enter');
    expect(on.sentTexts()).toEqual(['Hello, it is 5:30!\nBye']);
  });

  it('breaks the line on Shift+Enter and sends nothing', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, 'one');
    await on.page.keyboard.press('Shift+Enter');
    expect(await draftOf(on.page)).toBe('one\n');
    expect(on.replica.sent()).toEqual([]);
  });

  it.each(TOGGLES.enter)(
    'keeps the Enter that ends a composition, and sends on the next one (enter=%s)',
    async (enter) => {
      await openThread(on.page, 'www.messenger.com', { toggles: { enter } });
      await composerBox(on.page).focus();
      await on.session.send('Input.imeSetComposition', {
        text: 'にほん',
        selectionStart: 3,
        selectionEnd: 3,
      });
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 13 };
      await on.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await on.session.send('Input.insertText', { text: '日本' });
      await on.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      expect(on.replica.sent()).toEqual([]);
      expect(await draftOf(on.page)).toBe('日本');
      await on.page.keyboard.press('Enter');
      expect(on.sentTexts()).toEqual(['日本']);
    },
  );

  it('sends nothing for an empty or blank draft', async () => {
    await openThread(on.page, 'www.messenger.com');
    await composerBox(on.page).focus();
    await on.page.keyboard.press('Enter');
    await typeDraft(on.page, '   ');
    await on.page.keyboard.press('Enter');
    expect(on.replica.sent()).toEqual([]);
  });

  it('sends a like where Send would be, and keeps the draft of a file', async () => {
    await openThread(on.page, 'www.messenger.com');
    await on.page.locator('[data-part="like"]').click();
    await on.page.locator('input[type="file"]').setInputFiles({
      name: 'pies.png',
      mimeType: 'image/png',
      buffer: Buffer.from('iVBORw0KGgo=', 'base64'),
    });
    await sendButton(on.page).click();
    expect(on.replica.sent()).toMatchObject([
      { text: '👍', path: 'like' },
      { text: '', path: 'button', files: ['pies.png'] },
    ]);
  });

  it('keeps a draft per thread and opens another without a load', async () => {
    for (const switching of TOGGLES.switching) {
      await openThread(on.page, 'www.facebook.com', { toggles: { switching } });
      await on.page.evaluate(() => Object.assign(window, { stillHere: true }));
      const before = await composerBox(on.page).elementHandle();
      await typeDraft(on.page, 'for Ann');
      await on.page.locator('[data-thread="100002"]').click();
      expect(new URL(on.page.url()).pathname).toBe('/messages/t/100002');
      expect(await before?.evaluate((box) => box.isConnected)).toBe(switching === 'reuse');
      expect(await draftOf(on.page)).toBe('');
      await typeDraft(on.page, 'for Marcus');
      await on.page.keyboard.press('Enter');
      await on.page.locator('[data-thread="100001"]').click();
      expect(await draftOf(on.page)).toBe('for Ann');
      await on.page.locator('[data-part="secret"]').click();
      expect(new URL(on.page.url()).pathname).toBe('/messages/e2ee/t/100001');
      expect(await draftOf(on.page)).toBe('');
      expect(await on.page.evaluate(() => 'stillHere' in window)).toBe(true);
    }
    expect(on.sentTexts()).toEqual(['for Marcus', 'for Marcus']);
  });

  it('shows the messages it was opened with', async () => {
    await openThread(on.page, 'www.messenger.com', {
      toggles: { thread: 'group', log: 'grid' },
      seed: [
        { from: 'Priya Nair', text: 'Who brings cups?' },
        { from: 'me', text: 'I do' },
      ],
    });
    expect(await on.page.locator('[role="grid"] .bubble').allTextContents()).toEqual([
      'Who brings cups?',
      'I do',
    ]);
    expect(await on.page.locator('[role="main"]').getAttribute('aria-label')).toBe(
      'Conversation titled Ann, Marcus, Priya',
    );
  });
});

describe('the edit composer', () => {
  it.each([
    ['ArrowUp in the empty composer', () => openSurface(on.page, 'edit')],
    [
      'the menu of a message',
      async () => {
        await openThread(on.page, 'www.messenger.com');
        await on.page.locator('[data-part="more"]').focus();
        await on.page.keyboard.press('Enter');
        await on.page.locator('[data-part="edit"]').click();
      },
    ],
  ])('opens by %s and saves on Enter', async (_name, open) => {
    await open();
    expect(await draftOf(on.page, 'edit')).toBe('Yes! I can bring two lemon pies.');
    await on.page.keyboard.press('Enter');
    expect(on.replica.sent()).toEqual([]);
    await typeDraft(on.page, ' And tea.', { surface: 'edit' });
    await on.page.keyboard.press('Enter');
    expect(on.replica.sent()).toMatchObject([
      { text: 'Yes! I can bring two lemon pies. And tea.', path: 'enter', surface: 'edit' },
    ]);
    await composerBox(on.page).waitFor();
  });

  it('forgets the change on Escape', async () => {
    await openSurface(on.page, 'edit');
    await typeDraft(on.page, ' And tea.', { surface: 'edit' });
    await on.page.keyboard.press('Escape');
    await composerBox(on.page).waitFor();
    expect(on.replica.sent()).toEqual([]);
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
  ['share', 'newline'],
  ['forward', 'newline'],
  ['story', 'sends'],
  ['embedded', 'sends'],
];

describe.each(SURFACES)('the %s surface', (surface, enter) => {
  const before = surface === 'edit' ? 'Yes! I can bring two lemon pies.' : '';

  it(`on Enter: ${enter}`, async () => {
    await openSurface(on.page, surface);
    await typeDraft(on.page, 'one', { surface });
    await on.page.keyboard.press('Enter');
    if (enter === 'sends') {
      expect(on.replica.sent()).toMatchObject([{ text: `${before}one`, path: 'enter', surface }]);
      return;
    }
    await on.page.keyboard.insertText('two');
    expect(on.replica.sent()).toEqual([]);
    expect(await draftOf(on.page, surface)).toBe('one\ntwo');
  });

  // What a real form or a frame does is not up to the page's handlers.
  it.each(surface === 'form' || surface === 'embedded' ? ['click' as const] : TOGGLES.sendOn)(
    'sends by its button, on %s',
    async (sendOn) => {
      await openSurface(on.page, surface, { toggles: { sendOn } });
      await typeDraft(on.page, 'one\ntwo', { surface });
      await (sendOn === 'touchend'
        ? on.tap(sendButton(on.page, surface))
        : sendButton(on.page, surface).click());
      expect(on.replica.sent()).toMatchObject([{ text: `${before}one\ntwo`, surface }]);
    },
  );
});

it('keeps a minimized chat tab in the on.page, hidden, and sends from it once it is back', async () => {
  await openReplica(on.page, 'www.facebook.com', '/', { toggles: { tabs: 'hidden' } });
  const hidden = on.page.locator('[data-tab="100002"] [contenteditable]');
  expect(await hidden.count()).toBe(1);
  expect(await hidden.isVisible()).toBe(false);
  await on.page.locator('[data-tab="100002"] [data-part="restore"]').click();
  await hidden.focus();
  await on.page.keyboard.insertText('hi Marcus');
  await on.page.keyboard.press('Enter');
  expect(on.sentTexts()).toEqual(['hi Marcus']);
});

describe('the form', () => {
  const submits: readonly (readonly [string, SentPath, Toggles['form'], () => Promise<unknown>])[] = [
    ['its button, handled by the page', 'submit', 'script', () => sendButton(on.page, 'form').click()],
    ['its button', 'form-post', 'post', () => sendButton(on.page, 'form').click()],
    [
      'Enter in the one-line field',
      'form-post',
      'post',
      () => on.page.locator('[name="subject"]').press('Enter'),
    ],
    [
      'requestSubmit()',
      'submit',
      'script',
      () => on.page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit()),
    ],
    [
      'submit()',
      'form-post',
      'post',
      () => on.page.locator('form').evaluate((form: HTMLFormElement) => form.submit()),
    ],
  ];
  it.each(submits)('sends by %s', async (_name, path, form, submit) => {
    await openSurface(on.page, 'form', { toggles: { form } });
    await typeDraft(on.page, 'one\ntwo 😀', { surface: 'form' });
    await submit();
    expect(await on.replica.waitForSent(1)).toMatchObject([{ text: 'one\ntwo 😀', path, surface: 'form' }]);
    await on.page.waitForLoadState();
  });
});
