import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clickNotice, noticeOpen, noticeTree, waitForNoNotice, waitForNotice } from './support/notice.ts';
import { composerBox, openThread, sendButton } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true, touch: false });

interface Given {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const PICTURE = { name: 'cake.png', type: 'image/png', text: 'x' };
const PHI = "Mrs. Okafor's biopsy came back positive";

/** The three ways in. Paste and drop are made by a script, the chooser by the browser. */
const WAYS: Readonly<Record<string, (page: Page, files: readonly Given[]) => Promise<void>>> = {
  paste: (page, files) => transfer(page, 'paste', files),
  drop: (page, files) => transfer(page, 'drop', files),
  chooser: (page, files) =>
    page
      .locator('input[type="file"]')
      .setInputFiles(
        files.map(({ name, type, text }) => ({ name, mimeType: type, buffer: Buffer.from(text) })),
      ),
};

async function transfer(page: Page, how: 'paste' | 'drop', files: readonly Given[]): Promise<void> {
  await composerBox(page).focus();
  await composerBox(page).evaluate(
    (box, { type, given }) => {
      const data = new DataTransfer();
      for (const one of given) data.items.add(new File([one.text], one.name, { type: one.type }));
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      box.dispatchEvent(event);
    },
    { type: how, given: files },
  );
}

const staged = (page: Page) => page.locator('[data-surface="thread"] .staged').count();
const heading = async (page: Page) =>
  (await noticeTree(page)).find(({ role }) => role === 'heading')?.name ?? '';

/** Sends what waits beside the empty draft. */
async function sendStaged(): Promise<readonly string[]> {
  await sendButton(on.page).click();
  const sent = await on.replica.waitForSent(1);
  return sent.flatMap(({ files }) => files);
}

describe.each(Object.entries(WAYS))('by %s', (_way, add) => {
  it.each<[string, Given, RegExp]>([
    [
      'a document',
      { name: 'letter.pdf', type: 'application/pdf', text: '%PDF' },
      /documents can’t be shared/,
    ],
    ['a medical image', { name: 'ct.dcm', type: '', text: 'DICM' }, /medical images can’t be shared/],
    ['a recording', { name: 'memo.m4a', type: 'audio/mp4', text: 'x' }, /recordings and videos can’t/],
    ['an unknown file', { name: 'all.zip', type: 'application/zip', text: 'PK' }, /this kind of file can’t/],
    [
      'a text with PHI',
      { name: 'notes.txt', type: 'text/plain', text: PHI },
      /looks like patient information/,
    ],
    [
      'a picture whose name is PHI',
      { name: 'Maria_Okafor_biopsy_positive.png', type: 'image/png', text: 'x' },
      /looks like patient information/,
    ],
  ])('%s is kept out, and says why', async (_case, file, words) => {
    await openThread(on.page, 'www.messenger.com');
    await add(on.page, [file]);
    await waitForNotice(on.page);
    expect(await heading(on.page)).toMatch(words);
    await clickNotice(on.page, 'OK, leave it out');
    await waitForNoNotice(on.page);
    expect(await staged(on.page)).toBe(0);
  });

  it('a clean text goes in untouched', async () => {
    await openThread(on.page, 'www.messenger.com');
    await add(on.page, [{ name: 'rota.txt', type: 'text/plain', text: 'Swap Friday with Dana?' }]);
    await expect.poll(() => staged(on.page)).toBe(1);
    expect(await noticeOpen(on.page)).toBe(false);
    expect(await sendStaged()).toEqual(['rota.txt']);
  });

  it('a picture is asked about once: no patient, and it is added', async () => {
    await openThread(on.page, 'www.messenger.com');
    await add(on.page, [PICTURE]);
    await waitForNotice(on.page);
    expect(await heading(on.page)).toBe('Before you add this picture');
    expect(await staged(on.page)).toBe(0);
    await clickNotice(on.page, 'No: add it');
    await waitForNoNotice(on.page);
    await expect.poll(() => staged(on.page)).toBe(1);
    expect(await sendStaged()).toEqual(['cake.png']);
  });

  it('a picture stays out where the person is not sure', async () => {
    await openThread(on.page, 'www.messenger.com');
    await add(on.page, [PICTURE]);
    await clickNotice(on.page, 'Yes or not sure: leave it out');
    await waitForNoNotice(on.page);
    expect(await staged(on.page)).toBe(0);
  });

  it('one file with PHI keeps the others out too', async () => {
    await openThread(on.page, 'www.messenger.com');
    await add(on.page, [
      { name: 'rota.txt', type: 'text/plain', text: 'Swap Friday with Dana?' },
      { name: 'notes.txt', type: 'text/plain', text: PHI },
    ]);
    await waitForNotice(on.page);
    expect(await staged(on.page)).toBe(0);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
  });
});

it('the page finds nothing in the chooser after a stop, and the same file can be chosen again', async () => {
  await openThread(on.page, 'www.messenger.com');
  const chooser = on.page.locator('input[type="file"]');
  for (let round = 0; round < 2; round += 1) {
    await chooser.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await waitForNotice(on.page);
    expect(await chooser.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
  }
});

it('a dropped document does not make the browser leave the conversation', async () => {
  await openThread(on.page, 'www.messenger.com');
  const address = on.page.url();
  await transfer(on.page, 'drop', [{ name: 'letter.pdf', type: 'application/pdf', text: '%PDF' }]);
  await waitForNotice(on.page);
  expect(on.page.url()).toBe(address);
  await on.page.keyboard.press('Escape');
  await waitForNoNotice(on.page);
});
