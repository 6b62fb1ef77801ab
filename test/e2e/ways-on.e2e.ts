import { describe, expect, it } from 'vitest';
import {
  clickNotice,
  noticeNode,
  noticeOpen,
  noticeTree,
  waitForNoNotice,
  waitForNotice,
} from './support/notice.ts';
import {
  composerBox,
  draftOf,
  openSurface,
  openThread,
  sendButton,
  typeDraft,
} from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
/** Five identifiers on three lines. */
const LINES = [
  'pt John Smith DOB 4/12/1961',
  'MRN 4482910, A1c was 9.2 on 3/14/2026',
  'call him at 555-201-3344',
].join('\n');

const on = useReplica({ extension: true });

async function stop(draft: string): Promise<void> {
  await openThread(on.page, 'www.messenger.com', { seed: [] });
  await typeDraft(on.page, draft);
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
}

describe('a stopped draft', () => {
  it('is made safe: shown first, then in the box, sent by the person, and undone on demand', async () => {
    await stop(LINES);
    await clickNotice(on.page, /^Make it safe/);
    const dialog = (await noticeTree(on.page)).find(({ role }) => role === 'alertdialog');
    const removed = (await noticeTree(on.page)).filter(({ role }) => role === 'deletion');
    expect(removed.map(({ text }) => text).join(' ')).toMatch(/John Smith.*4482910.*555-201-3344/);
    expect(dialog?.text).toContain('Read it first');
    expect(await draftOf(on.page)).toBe(LINES);
    await clickNotice(on.page, 'Use this text');
    await waitForNoNotice(on.page);
    const safe = 'pt born in 1961\nA1c was 9.2 in 2026\ncall him';
    await expect.poll(() => draftOf(on.page)).toBe(safe);
    expect(on.sentTexts()).toEqual([]);

    await clickNotice(on.page, 'Undo');
    await expect.poll(() => draftOf(on.page)).toBe(LINES);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await clickNotice(on.page, /^Make it safe/);
    await clickNotice(on.page, 'Use this text');
    await expect.poll(() => draftOf(on.page)).toBe(safe);
    await noticeNode(on.page, 'button', 'Undo');
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([safe]);
  });

  it('is made safe in a plain field, where the browser undoes it', async () => {
    await openSurface(on.page, 'form');
    await typeDraft(on.page, PHI, { surface: 'form' });
    await sendButton(on.page, 'form').press('Enter');
    await waitForNotice(on.page);
    await clickNotice(on.page, /^Make it safe/);
    await clickNotice(on.page, 'Use this text');
    await expect.poll(() => draftOf(on.page, 'form')).toBe("The patient's biopsy came back positive");
    await composerBox(on.page, 'form').focus();
    await on.page.keyboard.press('ControlOrMeta+Z');
    expect(await draftOf(on.page, 'form')).toBe(PHI);
  });

  it('gives way to a reply that confirms nothing', async () => {
    await stop('your biopsy came back positive');
    expect((await noticeTree(on.page)).some(({ name }) => name.startsWith('Make it safe'))).toBe(false);
    await clickNotice(on.page, /^Reply without patient details/);
    await waitForNoNotice(on.page);
    await expect.poll(() => draftOf(on.page)).toMatch(/^Thank you for writing\./);
    await noticeNode(on.page, 'button', 'Undo');
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
  });

  it('gives way to a call for help', async () => {
    await stop('Mr. Fofana took all his pills and is not breathing');
    await clickNotice(on.page, /^Put a 911/);
    await waitForNoNotice(on.page);
    await expect.poll(() => draftOf(on.page)).toMatch(/^Please call 911 now/);
  });

  it('is reported as no patient information, by a choice, in two clicks, and without its words', async () => {
    await stop(PHI);
    await clickNotice(on.page, 'This is not patient information', 'DisclosureTriangle');
    await clickNotice(on.page, 'It is not about a patient');
    await noticeNode(on.page, 'heading', /^Thank you/);
    await clickNotice(on.page, 'Edit message');
    await waitForNoNotice(on.page);
    expect(await draftOf(on.page)).toBe(PHI);
  });

  it('that is sent again as it was meets one line and no second dialog; Tab and Enter lead to the ways on', async () => {
    await stop(PHI);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    await on.page.keyboard.press('Enter');
    await noticeNode(on.page, 'button', 'Show ways on');
    expect(await noticeOpen(on.page)).toBe(false);
    expect(on.sentTexts()).toEqual([]);
    await on.page.keyboard.press('Tab');
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    // Another draft is another matter.
    await on.page.keyboard.insertText(' again');
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
  });
});
