import { describe, expect, it } from 'vitest';
import type { ReplicaSurface } from '../replica/sent.ts';
import { TOGGLES, type Toggles } from '../replica/toggles.ts';
import { closeNotice, noticeOpen, waitToBeTold } from './support/notice.ts';
import {
  clearBox,
  clickAt,
  composerBox,
  draftOf,
  openReplica,
  openSurface,
  sendButton,
  typeDraft,
} from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

// Every place with a box, found from the event upwards. gate.e2e.ts has the common ones with every way to send.
const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

const on = useReplica({ extension: true });

/** PHI is stopped by the button and, where Enter sends, by Enter; the clean message then goes, once and unchanged. */
async function proves(
  surface: ReplicaSurface,
  enter: 'sends' | 'quiet' | 'newline' = 'sends',
): Promise<void> {
  await composerBox(on.page, surface).focus();
  await typeDraft(on.page, PHI, { surface });
  if (enter === 'sends') {
    await on.page.keyboard.press('Enter');
    await waitToBeTold(on.page);
    expect(on.sentTexts()).toEqual([]);
    await closeNotice(on.page);
  }
  if (enter === 'quiet') {
    // A text area of several lines: nobody can tell whether Enter sends, so it breaks the line, nothing leaves, and a line says so.
    await on.page.keyboard.press('Enter');
    expect(on.sentTexts()).toEqual([]);
    await waitToBeTold(on.page);
    expect(await draftOf(on.page, surface)).toBe(`${PHI}\n`);
    await on.page.keyboard.press('Backspace');
  }
  await clickAt(on.page, sendButton(on.page, surface));
  await waitToBeTold(on.page);
  expect(on.sentTexts()).toEqual([]);
  expect(await draftOf(on.page, surface)).toBe(PHI);
  await closeNotice(on.page);
  await clearBox(on.page, surface);
  await typeDraft(on.page, CLEAN, { surface });
  if (enter !== 'newline') await on.page.keyboard.press('Enter');
  else await clickAt(on.page, sendButton(on.page, surface));
  await on.replica.waitForSent(1);
  expect(on.sentTexts()).toEqual([CLEAN]);
  expect(await noticeOpen(on.page)).toBe(false);
}

describe('a message request', () => {
  it.each([
    ['www.facebook.com', '/messages/requests/t/100002'],
    ['www.messenger.com', '/requests/t/100002'],
  ] as const)('on %s, once it is accepted', async (host, path) => {
    await openReplica(on.page, host, path);
    await on.page.locator('[data-part="accept"]').click();
    await proves('thread');
  });
});

it('the inbox of Marketplace', async () => {
  await openReplica(on.page, 'www.facebook.com', '/marketplace/t/100002');
  await proves('thread');
});

describe('a message to a seller', () => {
  it.each(TOGGLES.modal)('with modal=%s', async (modal) => {
    await openSurface(on.page, 'seller', { toggles: { modal } });
    await proves('seller', 'newline');
  });
});

it('the business inbox', async () => {
  await openSurface(on.page, 'inbox');
  await proves('inbox', 'quiet');
});

describe('a reply to a story', () => {
  it.each([{}, { labels: 'none' }, { labels: 'vi', sendOn: 'mousedown' }] as readonly Partial<Toggles>[])(
    'with %j',
    async (toggles) => {
      await openSurface(on.page, 'story', { toggles });
      await proves('story');
    },
  );
});

describe('a chat tab that was minimized, hidden two levels up', () => {
  it('keeps its own draft to itself while another tab is used', async () => {
    await openReplica(on.page, 'www.facebook.com', '/');
    const tab = (id: string) => on.page.locator(`[data-tab="${id}"]`);
    const box = (id: string) => tab(id).locator('[contenteditable]');
    await box('100002').focus();
    await on.page.keyboard.insertText(PHI);
    await tab('100002').locator('[data-part="minimize"]').click();
    await box('100001').focus();
    await on.page.keyboard.insertText(CLEAN);
    await on.page.keyboard.press('Enter');
    await box('100001').focus();
    await on.page.keyboard.insertText('and the stamps');
    await tab('100001').locator('[data-part="send"]').click();
    expect(on.sentTexts()).toEqual([CLEAN, 'and the stamps']);
    expect(await noticeOpen(on.page)).toBe(false);

    // A script can press Send in a tab that nobody sees.
    await tab('100002')
      .locator('[data-part="send"]')
      .evaluate((send: HTMLElement) => send.click());
    expect(on.sentTexts()).toEqual([CLEAN, 'and the stamps']);
    await waitToBeTold(on.page);
    await closeNotice(on.page);

    await tab('100002').locator('[data-part="restore"]').click();
    await box('100002').focus();
    await on.page.keyboard.press('Enter');
    await waitToBeTold(on.page);
    expect(on.sentTexts()).toEqual([CLEAN, 'and the stamps']);
    await closeNotice(on.page);
  });
});

describe('a box that no query of the document finds', () => {
  it.each(TOGGLES.embed)('embed=%s', async (embed) => {
    await openSurface(on.page, 'embedded', { toggles: { embed } });
    await proves('embedded');
  });

  it.each(TOGGLES.embed)('pressed by a script with no focus anywhere, embed=%s', async (embed) => {
    await openSurface(on.page, 'embedded', { toggles: { embed } });
    await composerBox(on.page, 'embedded').evaluate((box, text) => {
      box.textContent = text;
    }, PHI);
    await sendButton(on.page, 'embedded').evaluate((send: HTMLElement) => send.click());
    expect(on.sentTexts()).toEqual([]);
    await waitToBeTold(on.page);
    await composerBox(on.page, 'embedded').evaluate((box, text) => {
      box.textContent = text;
    }, CLEAN);
    await sendButton(on.page, 'embedded').evaluate((send: HTMLElement) => send.click());
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([CLEAN]);
  });
});
