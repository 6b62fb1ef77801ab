import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closeNotice, waitForNotice } from './support/notice.ts';
import { composerBox, draftOf, openSurface, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

// What leaves is what the editor holds, which need not be what the screen shows.
const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

const on = useReplica({ extension: true, touch: false });

/**
 * Writes into the text on the screen as another extension would, behind the editor's back: it does not watch the page
 * then, as Lexical does not while a composition runs.
 */
async function rewriteScreen(page: Page, text: string): Promise<void> {
  await composerBox(page).evaluate((box, shown) => {
    const words = box.querySelector('[data-lexical-text]')?.firstChild;
    if (!(words instanceof Text)) throw new Error('the box shows no text');
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { _observer: MutationObserver | null };
    };
    editor?._observer?.disconnect();
    words.data = shown;
  }, text);
}

const shown = (page: Page) => composerBox(page).evaluate((box) => box.textContent);

describe('a screen that another script rewrote', () => {
  it.each([
    ['shows nothing of the PHI that the editor would send', PHI, CLEAN],
    ['shows PHI that the editor no longer holds', CLEAN, PHI],
  ])('%s: stopped', async (_case, typed, screen) => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, typed);
    await rewriteScreen(on.page, screen);
    expect(await draftOf(on.page)).toBe(typed);
    expect(await shown(on.page)).toBe(screen);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    await closeNotice(on.page);
  });

  it('and is clean either way: sent', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, CLEAN);
    await rewriteScreen(on.page, 'see you at nine');
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([CLEAN]);
  });
});

describe('a page that answers for an editor of its own making', () => {
  async function pressSend(): Promise<void> {
    await on.page.locator('[data-surface="seller"] [data-part="send"]').first().focus();
    await on.page.keyboard.press('Enter');
  }
  const plant = (said: 'throws' | 'nothing' | 'phi') =>
    composerBox(on.page, 'seller').evaluate((box, kind) => {
      const state = {
        read: (callback: () => unknown) => callback(),
        toJSON: () => ({ root: {} }),
        _nodeMap: new Map([
          ['root', { getTextContent: () => (kind === 'phi' ? "Mr. Fofana's HIV test is positive" : '') }],
        ]),
      };
      const getEditorState = () => {
        if (kind === 'throws') throw new Error('not today');
        return state;
      };
      Object.assign(box, { __lexicalEditor: { getEditorState } });
    }, said);

  it.each(['throws', 'nothing'] as const)('%s: clears no PHI, and stops nothing clean', async (said) => {
    await openSurface(on.page, 'seller');
    await plant(said);
    await typeDraft(on.page, PHI, { surface: 'seller' });
    await pressSend();
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    await closeNotice(on.page);
    await composerBox(on.page, 'seller').fill(CLEAN);
    await pressSend();
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([CLEAN]);
  });

  it('says PHI: stopped', async () => {
    await openSurface(on.page, 'seller');
    await plant('phi');
    await typeDraft(on.page, CLEAN, { surface: 'seller' });
    await pressSend();
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    await closeNotice(on.page);
  });
});

it('keeps asking after the page wrote its document anew', async () => {
  await openThread(on.page, 'www.messenger.com');
  await on.page.evaluate(() => {
    document.open();
    document.write(
      '<body><div role="region"><div id="box" contenteditable="true" role="textbox"></div></div></body>',
    );
    document.close();
    const state = {
      read: (callback: () => unknown) => callback(),
      _nodeMap: new Map([['root', { getTextContent: () => "Mr. Fofana's HIV test is positive" }]]),
    };
    const box = document.querySelector('#box');
    Object.assign(box ?? {}, { __lexicalEditor: { getEditorState: () => state } });
  });
  await on.page.locator('#box').focus();
  await on.page.keyboard.insertText(CLEAN);
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
});
