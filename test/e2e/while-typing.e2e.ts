import { describe, expect, it } from 'vitest';
import { noticeNode, noticeTree, waitForNotice } from './support/notice.ts';
import { clearBox, composerBox, draftOf, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
const on = useReplica({ extension: true });

/** The marked words, as the page too could read them. */
const marked = () =>
  on.page.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...one].map(String)));

const says = async () => (await noticeTree(on.page)).map(({ text }) => text).join(' ');

describe('while somebody types', () => {
  it('says what would happen and marks the words, until they are mended', async () => {
    await openThread(on.page, 'www.messenger.com', { seed: [] });
    await typeDraft(on.page, PHI);
    const html = await composerBox(on.page).evaluate((box) => box.outerHTML);
    await noticeNode(on.page, 'button', /^Would be stopped/);
    await expect.poll(marked).toEqual(['Okafor', 'biopsy came back positive']);
    // Nothing is drawn into the editor.
    expect(await composerBox(on.page).evaluate((box) => box.outerHTML)).toBe(html);
    await clearBox(on.page);
    await typeDraft(on.page, 'see you at nine');
    await expect.poll(says).toContain('Protected');
    expect(await marked()).toEqual([]);
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    // It neither comes nor goes with each message, and goes with the person.
    expect(await says()).toContain('Protected');
    await composerBox(on.page).blur();
    await expect.poll(says).toBe('');
  });

  it('leads to the ways on by Tab and Enter, and back to the box by Escape', async () => {
    await openThread(on.page, 'www.messenger.com', { seed: [] });
    await typeDraft(on.page, PHI);
    await noticeNode(on.page, 'button', /^Would be stopped/);
    await on.page.keyboard.press('Tab');
    const focused = (await noticeTree(on.page)).find((node) => node.focused);
    // The reason is there for who gets to it by keyboard, too.
    expect(focused?.name).toContain('a name and a medical test or result');
    await on.page.keyboard.press('Escape');
    expect(await composerBox(on.page).evaluate((box) => document.activeElement === box)).toBe(true);
    await on.page.keyboard.press('Tab');
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
  });

  it('is no part of the block: a page that clears the marks and removes the pill sends nothing', async () => {
    await openThread(on.page, 'www.messenger.com', { seed: [] });
    await typeDraft(on.page, PHI);
    await noticeNode(on.page, 'button', /^Would be stopped/);
    await on.page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      for (const child of [...document.documentElement.children])
        if (child !== document.head && child !== document.body) child.remove();
    });
    await composerBox(on.page).press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    expect(await draftOf(on.page)).toBe(PHI);
  });
});
