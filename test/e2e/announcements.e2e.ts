import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced } from '../gallery/announced.ts';
import { NOTICE_STATES } from '../gallery/notice-states.ts';
import { type Gallery, openGallery } from '../gallery/open-gallery.ts';
import { PAGE_STATES } from '../gallery/page-states.ts';
import { clickNotice } from './support/notice.ts';

const SIZE = { width: 900, height: 720 };

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery('en');
});
afterAll(() => gallery?.close());

async function notice(id: string): Promise<Page> {
  const state = NOTICE_STATES.find((one) => one.id === id);
  if (!state) throw new Error(`no state ${id}`);
  return gallery.openNotice(state, SIZE);
}

async function own(id: string): Promise<Page> {
  const state = PAGE_STATES.find((one) => one.id === id);
  if (!state) throw new Error(`no state ${id}`);
  return gallery.openPage(state, SIZE);
}

/** The stop, as a screen reader begins with it. */
const dialogIn = async (page: Page) => (await announced(page)).find(({ role }) => role === 'alertdialog');
/** What status regions say, one after the other. */
const statusIn = async (page: Page) =>
  (await announced(page))
    .filter(({ role }) => role === 'status')
    .map(({ text }) => text)
    .join(' | ');

describe('a screen reader is told', () => {
  it('of a stop: its name, what was found and why, with the focus in it', async () => {
    const page = await notice('notice-block');
    expect(await dialogIn(page)).toMatchObject({
      name: 'Not sent: this looks like patient information',
      description: expect.stringMatching(/a name.*Riverside has no agreement with Meta/s),
      holdsFocus: true,
    });
  });

  it('by one quiet line: of the same draft again, of a text made safe, and of a box that was cleared', async () => {
    const page = await notice('line-again');
    await expect.poll(() => statusIn(page)).toContain('Still not sent: it has a name');
    expect(await dialogIn(page)).toBeUndefined();
    await notice('line-undo');
    await expect.poll(() => statusIn(page)).toContain('The new text is in the box, not sent.');
    await notice('notice-moved');
    await clickNotice(page, 'Clear the box');
    await expect.poll(() => statusIn(page)).toContain('The box is empty.');
  });

  it('of a stop in the practice box, and whether an answer of the training was right', async () => {
    const practice = await own('welcome-stopped');
    expect(await dialogIn(practice)).toMatchObject({
      name: 'Not sent: this looks like patient information',
      holdsFocus: true,
    });
    await practice.close();
    const question = await own('welcome-question');
    expect(await statusIn(question)).toMatch(/Right\.|Not quite\./);
    await question.close();
  });
});
