import { describe, expect, it } from 'vitest';
import { noticeOpen, noticeTree, waitForNoNotice, waitForNotice } from './support/notice.ts';
import {
  composerBox,
  draftOf,
  openSurface,
  openThread,
  sendButton,
  typeDraft,
} from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

// Whatever is typed: a clear notice or a clean pass, never an error in the page, a lost draft or a silent send.
const on = useReplica({ extension: true });

const FILLER = 'we moved the chairs back to the big room and swept the floor. ';
const long = (length: number) => FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length);

async function paste(text: string): Promise<void> {
  await openThread(on.page, 'www.messenger.com');
  await typeDraft(on.page, text, { by: 'paste' });
  await sendButton(on.page).waitFor();
}

describe('a draft', () => {
  it('of 200,000 clean characters passes', async () => {
    const text = long(200_000);
    await paste(text);
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1, 30_000);
    expect(on.sentTexts()[0] === text).toBe(true);
  });

  it('of 200,000 characters with one line of PHI at the end is stopped', async () => {
    const text = `${long(199_900)}\nMrs. Okafor's biopsy came back positive`;
    await paste(text);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page, 30_000);
    expect(on.sentTexts()).toEqual([]);
    expect((await draftOf(on.page)) === text).toBe(true);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
  });

  it('too long to check is stopped, and the notice says so', async () => {
    await paste(long(250_001));
    await on.page.keyboard.press('Enter');
    const tree = await waitForNotice(on.page, 30_000);
    expect(tree.find(({ role }) => role === 'alertdialog')?.name).toBe(
      'Not sent: this message is too long to check',
    );
    expect(on.sentTexts()).toEqual([]);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
  });

  it.each([
    ['lone surrogates', 'a \ud83d b \udc4d c'],
    ['only emoji', '🎉🎉👍🏽'],
    ['only joiners and marks', '\u200d\u200b\u0301'],
    ['right-to-left and controls', '\u202eolleh\u202c שלום'],
  ])('of %s passes', async (_name, text) => {
    await openSurface(on.page, 'seller');
    await composerBox(on.page, 'seller').evaluate((box: HTMLTextAreaElement, value) => {
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await sendButton(on.page, 'seller').evaluate((send: HTMLElement) => send.click());
    await on.replica.waitForSent(1);
    expect(await noticeOpen(on.page)).toBe(false);
  });

  it('of PHI between lone surrogates is stopped', async () => {
    await openSurface(on.page, 'seller');
    await composerBox(on.page, 'seller').evaluate((box: HTMLTextAreaElement) => {
      box.value = '\ud83d Mrs. Okafor \udc4d biopsy positive \ud83d';
    });
    await sendButton(on.page, 'seller').evaluate((send: HTMLElement) => send.click());
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    await on.page.keyboard.press('Escape');
  });
});

describe('an editor that the page removes', () => {
  it('in the middle of a send is no error, and the notice still closes', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, "Mrs. Okafor's biopsy came back positive");
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await composerBox(on.page).evaluate((box) => box.remove());
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
  });

  it('from its own first listener, while the event is on its way, is no error', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, 'see you at nine');
    await composerBox(on.page).evaluate((box) => {
      box.parentElement?.addEventListener('keydown', () => box.remove(), { capture: true, once: true });
    });
    await on.page.keyboard.press('Enter');
    expect(await noticeTree(on.page)).toEqual([]);
  });
});
