import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noticeNode, noticeOpen, noticeTree, waitForNoNotice, waitForNotice } from './support/notice.ts';
import { composerBox, openReplica, openSurface, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

const on = useReplica({ extension: true, touch: false });

const heading = async () => (await noticeTree(on.page)).find(({ role }) => role === 'heading')?.name;

const saidAtBox = async () => (await noticeTree(on.page)).map(({ text }) => text).join(' ');

/** PHI stands in the box and was stopped once, so that from here on its leaving would be noticed. */
async function flagged(surface: Parameters<typeof composerBox>[1] = 'thread'): Promise<void> {
  await composerBox(on.page, surface).focus();
  await on.page.keyboard.press('ControlOrMeta+A');
  await on.page.keyboard.press('Backspace');
  await typeDraft(on.page, PHI, { surface });
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
  await on.page.keyboard.press('Escape');
  await waitForNoNotice(on.page);
}

/** Empties the editor as the page's own code does when it sends. */
function emptyByPage(page: Page): Promise<void> {
  return composerBox(page).evaluate((box) => {
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { parseEditorState(json: string): unknown; setEditorState(state: unknown): void };
    };
    if (!editor) throw new Error('the box has no editor');
    const paragraph = { type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0 };
    const root = { type: 'root', version: 1, children: [paragraph], direction: null, format: '', indent: 0 };
    editor.setEditorState(editor.parseEditorState(JSON.stringify({ root })));
  });
}

const showAsSent = (page: Page, text: string) =>
  page
    .locator('[role="log"] [role="row"]')
    .last()
    .evaluate((row, words) => {
      const copy = row.cloneNode(true) as HTMLElement;
      const bubble = copy.querySelector('[dir="auto"]');
      if (!bubble) throw new Error('the row has no bubble');
      bubble.textContent = words;
      row.after(copy);
    }, text);

describe('an alarm that asks to unsend', () => {
  it('comes when the page empties a flagged box by itself', async () => {
    await openThread(on.page, 'www.messenger.com');
    await flagged();
    await emptyByPage(on.page);
    await waitForNotice(on.page);
    expect(await heading()).toBe('This message may have been sent');
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
  });

  it('comes for a draft that nobody tried to send by an event', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, PHI);
    // Only once it was read in idle time can its leaving be noticed.
    await noticeNode(on.page, 'button', /^Would be stopped/);
    await emptyByPage(on.page);
    await waitForNotice(on.page);
    expect(await heading()).toBe('This message may have been sent');
    // An empty box is not one that would be stopped.
    expect(await saidAtBox()).not.toContain('Would be stopped');
  });

  it('comes when the draft appears as the newest message', async () => {
    await openThread(on.page, 'www.messenger.com');
    await flagged();
    await showAsSent(on.page, PHI);
    await waitForNotice(on.page);
    expect(await heading()).toBe('This message may have been sent');
  });
});

/** Longer than the detector looks back. That nothing comes can only be seen by waiting. */
async function staysQuiet(): Promise<void> {
  await on.page.waitForTimeout(1_500);
  expect(await noticeOpen(on.page)).toBe(false);
}

/** Nor is anything said any more of what was in the box. */
async function isForgotten(): Promise<void> {
  await staysQuiet();
  expect(await saidAtBox()).not.toContain('Would be stopped');
}

describe('everyday ways to empty a box raise no alarm', () => {
  const EVERYDAY: Readonly<Record<string, () => Promise<void>>> = {
    'select all and Backspace': async () => {
      await on.page.keyboard.press('ControlOrMeta+A');
      await on.page.keyboard.press('Backspace');
    },
    'select all and Delete': async () => {
      await on.page.keyboard.press('ControlOrMeta+A');
      await on.page.keyboard.press('Delete');
    },
    'select all and cut': async () => {
      await on.page.keyboard.press('ControlOrMeta+A');
      await on.page.keyboard.press('ControlOrMeta+X');
    },
    'word by word': async () => {
      for (let word = 0; word < 10; word += 1) await on.page.keyboard.press('ControlOrMeta+Backspace');
    },
    'mending it and sending it': async () => {
      await on.page.keyboard.press('ControlOrMeta+A');
      await on.page.keyboard.insertText(CLEAN);
      await on.page.keyboard.press('Enter');
      await on.replica.waitForSent(1);
    },
    'another conversation': async () => {
      await on.page.getByText('Marcus Bell').first().click();
    },
    'loading the page again': async () => {
      await on.page.reload();
      await composerBox(on.page).waitFor();
    },
    'another page and back': async () => {
      await openReplica(on.page, 'www.facebook.com', '/');
      await on.page.goBack();
      await composerBox(on.page).waitFor();
    },
  };

  it.each(Object.entries(EVERYDAY))('%s', async (_name, empty) => {
    await openThread(on.page, 'www.messenger.com');
    await flagged();
    await empty();
    await isForgotten();
  });

  it('history that loads above, while the draft stays', async () => {
    await openThread(on.page, 'www.messenger.com');
    await flagged();
    await on.page
      .locator('[role="log"] [role="row"]')
      .first()
      .evaluate((row, words) => {
        for (const text of [words, 'older', words]) {
          const copy = row.cloneNode(true) as HTMLElement;
          const bubble = copy.querySelector('[dir="auto"]');
          if (bubble) bubble.textContent = text;
          row.before(copy);
        }
      }, PHI);
    await staysQuiet();
    expect(await saidAtBox()).toContain('Would be stopped');
  });

  it('another conversation in the same editor', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { switching: 'reuse' } });
    await flagged();
    await on.page.getByText('Marcus Bell').first().click();
    await isForgotten();
  });

  it('giving up an edit', async () => {
    await openSurface(on.page, 'edit');
    await flagged('edit');
    await on.page.keyboard.press('Escape');
    await isForgotten();
  });

  it('undoing it in a plain field', async () => {
    await openSurface(on.page, 'seller');
    await composerBox(on.page, 'seller').focus();
    await on.page.keyboard.insertText(PHI);
    await noticeNode(on.page, 'button', /^Would be stopped/);
    await on.page.keyboard.press('ControlOrMeta+Z');
    await isForgotten();
  });
});

describe('typing where no box is known', () => {
  it('is said', async () => {
    await openThread(on.page, 'www.messenger.com');
    await on.page.evaluate(() => {
      const host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'closed' });
      const box = document.createElement('div');
      box.contentEditable = 'true';
      shadow.append(box);
      document.body.prepend(host);
      box.focus();
    });
    await on.page.keyboard.type('is this read by anybody');
    await expect
      .poll(async () => (await noticeTree(on.page)).map(({ text }) => text).join(' '))
      .toContain('cannot read this box');
  });
});
