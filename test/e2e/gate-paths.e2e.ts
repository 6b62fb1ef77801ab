import { describe, expect, it } from 'vitest';
import type { Toggles } from '../replica/toggles.ts';
import { closeNotice, noticeOpen, noticeTree, waitToBeTold } from './support/notice.ts';
import {
  clearBox,
  clickAt,
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

// The ways out that belong to one place or one device, each by its row in docs/threat-model.md. What every box has in
// common is in gate.e2e.ts.
const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

const on = useReplica({ extension: true, touch: true });

/** Nothing left, the person was told, and the words are still in the box. */
async function expectStopped(surface: Parameters<typeof draftOf>[1] = 'thread', draft = PHI): Promise<void> {
  await waitToBeTold(on.page);
  expect(on.sentTexts()).toEqual([]);
  expect(await draftOf(on.page, surface)).toBe(draft);
  await closeNotice(on.page);
}

describe('a list of people with a Send each', () => {
  const RECIPIENTS = 3;
  const LISTS: readonly Partial<Toggles>[] = [
    {},
    { log: 'grid' },
    { region: 'none' },
    { region: 'none', log: 'grid' },
    { labels: 'none', log: 'grid' },
    { modal: 'native', log: 'grid' },
    { modal: 'trap', sendOn: 'mousedown' },
  ];

  describe.each(['share', 'forward'] as const)('in the %s dialog', (surface) => {
    const sendTo = (at: number) => on.page.locator(`[data-surface="${surface}"] [data-part="send"]`).nth(at);

    it.each(LISTS.map((toggles) => [JSON.stringify(toggles), toggles] as const))(
      'stops the PHI beside every name with %s',
      async (_name, toggles) => {
        await openSurface(on.page, surface, { toggles });
        await typeDraft(on.page, PHI, { surface });
        for (let at = 0; at < RECIPIENTS; at += 1) {
          await clickAt(on.page, sendTo(at));
          await expectStopped(surface);
        }
        await sendTo(1).press('Enter');
        await expectStopped(surface);
        await clearBox(on.page, surface);
        await typeDraft(on.page, CLEAN, { surface });
        await clickAt(on.page, sendTo(0));
        await clickAt(on.page, sendTo(2));
        expect(on.sentTexts()).toEqual([CLEAN, CLEAN]);
      },
    );

    it('lets what is shared go without a message', async () => {
      await openSurface(on.page, surface);
      await clickAt(on.page, sendTo(0));
      await on.replica.waitForSent(1);
      expect(await noticeTree(on.page)).toEqual([]);
    });
  });
});

describe('a composition that ends in a line break', () => {
  it('made by an input method: stopped, and the editor takes the next message as it is', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, 'Mrs. Okafor biopsy ');
    await on.session.send('Input.imeSetComposition', {
      text: 'positive',
      selectionStart: 8,
      selectionEnd: 8,
    });
    await on.session.send('Input.insertText', { text: 'positive\n' });
    await on.page.keyboard.press('Enter');
    await waitToBeTold(on.page);
    expect(on.sentTexts()).toEqual([]);
    await closeNotice(on.page);
    await clearBox(on.page);
    await typeDraft(on.page, CLEAN);
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    expect(on.sentTexts().map((text) => text.replace(/\u200b/g, ''))).toEqual([CLEAN]);
  });
});

describe('a soft keyboard that breaks the line with no key', () => {
  const insertParagraph = () => on.session.send('Input.dispatchKeyEvent', { type: 'char', text: '\r' });

  it('is stopped where the page sends on it, and the clean one goes', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { paragraph: 'send' } });
    await typeDraft(on.page, PHI);
    await insertParagraph();
    await expectStopped();
    await clearBox(on.page);
    await typeDraft(on.page, CLEAN);
    await insertParagraph();
    expect(on.sentTexts()).toEqual([CLEAN]);
  });
});

describe('a list of names that is open over the box', () => {
  it('keeps Enter on a PHI draft quiet: nothing is sent and no dialog opens', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { mentions: 'on', thread: 'group' } });
    await typeDraft(on.page, `${PHI} @mar`, { by: 'keys' });
    await on.page.locator('[role="option"]').first().waitFor();
    await on.page.keyboard.press('Enter');
    expect(on.sentTexts()).toEqual([]);
    expect(await noticeOpen(on.page)).toBe(false);
    await on.page.keyboard.press('Escape');
    await composerBox(on.page).focus();
    await on.page.keyboard.press('Enter');
    await waitToBeTold(on.page);
    expect(on.sentTexts()).toEqual([]);
    await closeNotice(on.page);
  });

  it('takes the Enter of a clean draft', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { mentions: 'on', thread: 'group' } });
    await typeDraft(on.page, 'thanks @mar', { by: 'keys' });
    await on.page.locator('[role="option"]').first().waitFor();
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Enter');
    expect(on.sentTexts()).toEqual(['thanks @Marcus Bell ']);
  });
});

describe('a real form', () => {
  const ways = [
    ['its button', () => clickAt(on.page, sendButton(on.page, 'form'))],
    ['Enter in its one-line field', () => on.page.locator('[name="subject"]').press('Enter')],
    [
      'requestSubmit()',
      () => on.page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit()),
    ],
    [
      'requestSubmit() of its button',
      () =>
        on.page
          .locator('form')
          .evaluate((form: HTMLFormElement) => form.requestSubmit(form.querySelector('button'))),
    ],
    ['submit()', () => on.page.locator('form').evaluate((form: HTMLFormElement) => form.submit())],
  ] as const;

  it.each(['script', 'post'] as const)('is stopped by every submit (form=%s)', async (form) => {
    for (const [, submit] of ways) {
      await openSurface(on.page, 'form', { toggles: { form } });
      await typeDraft(on.page, PHI, { surface: 'form' });
      await submit();
      await expectStopped('form');
    }
    await clearBox(on.page, 'form');
    await typeDraft(on.page, CLEAN, { surface: 'form' });
    await sendButton(on.page, 'form').press('Enter');
    await on.replica.waitForSent(1);
    await on.page.waitForLoadState();
    expect(on.sentTexts()).toEqual([CLEAN]);
  });

  it('is stopped, and sends a clean message once, where the page checks it and calls submit() itself', async () => {
    await openSurface(on.page, 'form', { toggles: { form: 'post' } });
    const checkFirst = () =>
      on.page.locator('form').evaluate((form: HTMLFormElement) => {
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          form.submit();
        });
      });
    await checkFirst();
    await typeDraft(on.page, PHI, { surface: 'form' });
    await sendButton(on.page, 'form').press('Enter');
    await expectStopped('form');
    await clearBox(on.page, 'form');
    await typeDraft(on.page, CLEAN, { surface: 'form' });
    await sendButton(on.page, 'form').press('Enter');
    await on.replica.waitForSent(1);
    await on.page.waitForLoadState();
    expect(on.sentTexts()).toEqual([CLEAN]);
  });

  it('is stopped for PHI in the one-line field', async () => {
    await openSurface(on.page, 'form', { toggles: { form: 'post' } });
    await typeDraft(on.page, CLEAN, { surface: 'form' });
    await on.page.locator('[name="subject"]').fill(PHI);
    await on.page.keyboard.press('Enter');
    await expectStopped('form', CLEAN);
  });
});

describe('a finger', () => {
  const finger = SEND_WAYS.find(({ name }) => name === 'a finger on Send');

  it.each(['click', 'pointerup', 'mousedown', 'touchend'] as const)(
    'on a Send that acts on %s is stopped, whether its node is new or not',
    async (sendOn) => {
      for (const sendNode of ['reused', 'replaced'] as const) {
        await openThread(on.page, 'www.messenger.com', { toggles: { sendOn, sendNode } });
        await typeDraft(on.page, PHI);
        await sendButton(on.page).waitFor();
        await finger?.send(on.page, 'thread');
        await expectStopped();
        await clearBox(on.page);
        await typeDraft(on.page, CLEAN);
        await sendButton(on.page).waitFor();
        await finger?.send(on.page, 'thread');
        await on.replica.waitForSent(1);
        expect(on.sentTexts()).toEqual([CLEAN]);
        on.replica.reset();
      }
    },
  );
});

describe('text that comes into the box without keys', () => {
  it('dropped: stopped when it is sent', async () => {
    // Lexical takes no dropped text; a plain field does.
    await openSurface(on.page, 'seller');
    const box = await composerBox(on.page, 'seller').boundingBox();
    if (box === null) throw new Error('no box');
    const at = { x: box.x + 20, y: box.y + box.height / 2 };
    const data = { items: [{ mimeType: 'text/plain', data: PHI }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await on.session.send('Input.dispatchDragEvent', { type, ...at, data });
    }
    await expect.poll(() => draftOf(on.page, 'seller')).toBe(PHI);
    await clickAt(on.page, sendButton(on.page, 'seller'));
    await expectStopped('seller');
  });

  it('pasted: stopped when it is sent', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, PHI, { by: 'paste' });
    await on.page.keyboard.press('Enter');
    await expectStopped();
  });
});

describe('a reply that the page offers', () => {
  it('goes at once, also beside a clean draft', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { quickReplies: 'on' } });
    await on.page.locator('[data-part="quick"]').first().click();
    await typeDraft(on.page, CLEAN);
    await on.page.locator('[data-part="quick"]').first().click();
    expect(on.sentTexts()).toEqual(['Yes', 'Yes']);
    expect(await noticeTree(on.page)).toEqual([]);
  });

  it('goes on the page of a thing for sale', async () => {
    await openSurface(on.page, 'seller');
    await on.page.locator('[data-part="quick"]').click();
    expect(on.sentTexts()).toEqual(['Is this still available?']);
  });

  it('is a reaction to a story', async () => {
    await openSurface(on.page, 'story');
    await on.page.locator('[data-part="reaction"]').first().click();
    expect(on.sentTexts()).toEqual(['❤️']);
  });
});

describe('a like', () => {
  it('goes from an empty box', async () => {
    await openThread(on.page, 'www.messenger.com');
    await on.page.locator('[data-part="like"]').click();
    expect(on.sentTexts()).toEqual(['👍']);
  });
});

describe('an old message that is edited', () => {
  it('is stopped when PHI is added, by Enter and by the check mark', async () => {
    const before = 'Yes! I can bring two lemon pies.';
    await openSurface(on.page, 'edit');
    await typeDraft(on.page, ` ${PHI}`, { surface: 'edit' });
    await on.page.keyboard.press('Enter');
    await expectStopped('edit', `${before} ${PHI}`);
    await clickAt(on.page, sendButton(on.page, 'edit'));
    await expectStopped('edit', `${before} ${PHI}`);
  });

  it('can be given up', async () => {
    await openSurface(on.page, 'edit');
    await typeDraft(on.page, ` ${PHI}`, { surface: 'edit' });
    await on.page.keyboard.press('Escape');
    await composerBox(on.page).waitFor();
    expect(on.sentTexts()).toEqual([]);
  });
});

describe('on facebook.com', () => {
  it('a thread is judged like one on messenger.com', async () => {
    for (const path of ['/messages/t/100001', '/messages/e2ee/t/100001', '/marketplace/t/100001']) {
      await openReplica(on.page, 'www.facebook.com', path);
      await typeDraft(on.page, PHI);
      await on.page.keyboard.press('Enter');
      await expectStopped();
    }
  });
});
