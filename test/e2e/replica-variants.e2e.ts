import { describe, expect, it } from 'vitest';
import type { ReplicaSurface } from '../replica/sent.ts';
import { TOGGLE_NAMES, TOGGLES, type ToggleName, type Toggles } from '../replica/toggles.ts';
import {
  composerBox,
  draftOf,
  openSurface,
  openThread,
  sendButton,
  toMiddle,
  typeDraft,
} from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

// Every variant of the page sends without the extension, and is what its name says.
const on = useReplica({ extension: false, touch: true });

/** The line break of a soft keyboard that tells the page of no key. */
const insertParagraph = () => on.session.send('Input.dispatchKeyEvent', { type: 'char', text: '\r' });

/** Where a variant is seen; what is not listed is seen in a thread. Every default is what the cases above use. */
const SHOWN_ON: Partial<Record<ToggleName, ReplicaSurface>> = {
  tabs: 'comment',
  form: 'form',
  embed: 'embedded',
};
const VARIANTS = TOGGLE_NAMES.flatMap((name) =>
  TOGGLES[name].slice(1).map((value) => [name, value, SHOWN_ON[name] ?? 'thread'] as const),
);

it.each(VARIANTS)('sends by Enter and by button with %s=%s', async (name, value, surface) => {
  const toggles = { [name]: value } as Partial<Toggles>;
  await openSurface(on.page, surface, { toggles });
  if (surface !== 'form') {
    await typeDraft(on.page, 'by key', { surface });
    await on.page.keyboard.press('Enter');
  }
  await typeDraft(on.page, 'by button 😀', { surface });
  await toMiddle(sendButton(on.page, surface));
  await (value === 'touchend' ? on.tap(sendButton(on.page, surface)) : sendButton(on.page, surface).click());
  const expected = surface === 'form' ? ['by button 😀'] : ['by key', 'by button 😀'];
  expect((await on.replica.waitForSent(expected.length)).map(({ text }) => text)).toEqual(expected);
});

describe('a variant does what it says', () => {
  it('labels=none shows no label on the composer or its buttons', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { labels: 'none' } });
    expect(await on.page.locator('[data-surface="thread"]').evaluate((box) => box.outerHTML)).not.toContain(
      'aria-label',
    );
  });

  it('labels=ja names Send in Japanese', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { labels: 'ja' } });
    await typeDraft(on.page, 'a');
    expect(await sendButton(on.page).getAttribute('aria-label')).toBe('Enterキーを押して送信');
  });

  it.each(TOGGLES.sendNode)('sendNode=%s', async (sendNode) => {
    await openThread(on.page, 'www.messenger.com', { toggles: { sendNode } });
    const like = await on.page.locator('[data-part="like"]').elementHandle();
    await typeDraft(on.page, 'a');
    await sendButton(on.page).waitFor();
    expect(await like?.evaluate((node) => node.isConnected)).toBe(sendNode === 'reused');
  });

  it('likeDelay=150 still shows Like right after typing', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { likeDelay: '150' } });
    const parts = await composerBox(on.page).evaluate(async (box: HTMLElement) => {
      box.focus();
      document.execCommand('insertText', false, 'a');
      await Promise.resolve();
      return document.querySelectorAll('[data-surface="thread"] [data-part="like"]').length;
    });
    expect(parts).toBe(1);
    await sendButton(on.page).waitFor();
  });

  it('buttonKey=keyup sends when the key comes up', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { buttonKey: 'keyup' } });
    await typeDraft(on.page, 'a');
    await sendButton(on.page).focus();
    await on.page.keyboard.down('Space');
    expect(on.replica.sent()).toEqual([]);
    await on.page.keyboard.up('Space');
    expect(on.sentTexts()).toEqual(['a']);
  });

  it.each(TOGGLES.paragraph)('paragraph=%s', async (paragraph) => {
    await openThread(on.page, 'www.messenger.com', { toggles: { paragraph } });
    await typeDraft(on.page, 'a');
    await insertParagraph();
    expect(on.sentTexts()).toEqual(paragraph === 'send' ? ['a'] : []);
    expect(await draftOf(on.page)).toBe(paragraph === 'send' ? '' : 'a\n');
  });

  it('early=observe sees Enter before the editor does, early=send sends by itself', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { early: 'observe' } });
    await typeDraft(on.page, 'a');
    await on.page.keyboard.press('Enter');
    expect(await on.page.evaluate(() => (window as Window & { __early?: string[] }).__early)).toContain(
      'keydown:Enter',
    );
    await openThread(on.page, 'www.messenger.com', { toggles: { early: 'send' } });
    await typeDraft(on.page, 'b');
    await on.page.keyboard.press('Enter');
    expect(on.replica.sent().map(({ text, path }) => `${text} ${path}`)).toEqual([
      'a enter',
      'b early-listener',
    ]);
  });

  it('csp=strict refuses markup from strings', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { csp: 'strict' } });
    const refused = await on.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    on.errors.length = 0;
  });

  it('mentions=on picks a name on Enter and sends on the next', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { mentions: 'on', thread: 'group' } });
    await typeDraft(on.page, 'thanks @mar', { by: 'keys' });
    await on.page.locator('[role="option"]').first().waitFor();
    await on.page.keyboard.press('Enter');
    expect(on.replica.sent()).toEqual([]);
    await on.page.keyboard.press('Enter');
    expect(on.sentTexts()).toEqual(['thanks @Marcus Bell ']);
  });

  it('emoji=image puts an image with the character as its alternative text', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { emoji: 'image' } });
    await typeDraft(on.page, 'pie 🎉 time 😀!\nok');
    expect(await composerBox(on.page).locator('img').first().getAttribute('alt')).toBe('🎉');
    expect(await draftOf(on.page)).toBe('pie 🎉 time 😀!\nok');
  });

  it('focusAfterSend=off leaves the focus on the button', async () => {
    for (const focusAfterSend of TOGGLES.focusAfterSend) {
      await openThread(on.page, 'www.messenger.com', { toggles: { focusAfterSend } });
      await typeDraft(on.page, 'a');
      await sendButton(on.page).click();
      await expect
        .poll(() => on.page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe(focusAfterSend === 'on' ? 'textbox' : 'button');
    }
  });

  it.each(['trap', 'native'] as const)('modal=%s keeps the focus inside', async (modal) => {
    await openThread(on.page, 'www.messenger.com', { toggles: { modal } });
    const inside = await on.page.evaluate(() => {
      document.querySelector<HTMLElement>('.sidebar a')?.focus();
      return document.querySelector('.modal')?.contains(document.activeElement);
    });
    expect(inside).toBe(true);
  });

  it('refuses a variant it does not have', async () => {
    const answer = await on.page.request.get(`https://127.0.0.1:${on.replica.port}/?labels=xx`, {
      ignoreHTTPSErrors: true,
    });
    expect(answer.status()).toBe(400);
  });
});
