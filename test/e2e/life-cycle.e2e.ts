import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  enterDeveloperMode,
  installNow,
  reloadExtension,
  setEnabled,
  workerOf,
} from './support/extension-life.ts';
import { noticeOpen, noticeTree, waitForNoNotice, waitForNotice } from './support/notice.ts';
import { composerBox, openReplica, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

async function rewrite(page: Page, text: string): Promise<void> {
  await composerBox(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await typeDraft(page, text);
}

/** Everything of ours that can be read in the page, as one text. */
const said = async (page: Page) => (await noticeTree(page)).map(({ text }) => text).join(' | ');

describe('installed while a conversation is open', () => {
  // Playwright's own flag would keep every extension out.
  const on = useReplica({ extension: false, touch: false, ignoreDefaultArgs: ['--disable-extensions'] });

  it('protects it at once, and asks for a reload', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, PHI);
    await installNow(on.context);
    await expect.poll(() => said(on.page), { timeout: 10_000 }).toContain('Reload it when you can');
    await composerBox(on.page).focus();
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    await rewrite(on.page, CLEAN);
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([CLEAN]);
  });
});

describe('while the extension changes', () => {
  const on = useReplica({ extension: true, touch: false });
  const stops = async (page = on.page) => {
    await rewrite(page, PHI);
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    expect((await noticeTree(page)).filter(({ role }) => /dialog$/.test(role))).toHaveLength(1);
    await page.keyboard.press('Escape');
    await waitForNoNotice(page);
    expect(on.sentTexts()).toEqual([]);
  };
  const delivers = async (page = on.page) => {
    await rewrite(page, CLEAN);
    await page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([CLEAN]);
    on.replica.reset();
  };

  afterEach(() => setEnabled(on.context, true));

  it('an update: the old script stops until the new one has shown who it is, then the new one does', async () => {
    await enterDeveloperMode(on.context);
    await openThread(on.page, 'www.messenger.com');
    await stops();
    await reloadExtension(on.context);
    await stops();
    await delivers();
    // The new script is at work: it knows its extension, and says nothing of reloading when the notice closes.
    await expect
      .poll(
        async () => {
          await stops();
          return (await said(on.page)).includes('was updated');
        },
        { timeout: 15_000 },
      )
      .toBe(false);
    await delivers();
  });

  it('an update of a tab that nobody had touched: what is stopped is told there, too', async () => {
    await enterDeveloperMode(on.context);
    await openThread(on.page, 'www.messenger.com');
    await reloadExtension(on.context);
    await expect.poll(() => said(on.page), { timeout: 10_000 }).toContain('Reload it when you can');
    await stops();
    await delivers();
  });

  it('a page that forges the successor changes nothing', async () => {
    await openThread(on.page, 'www.messenger.com');
    await stops();
    await setEnabled(on.context, false);
    await on.page.evaluate(() => {
      for (const detail of [undefined, '', 'secret', true, {}, crypto.randomUUID()]) {
        document.dispatchEvent(new CustomEvent('not-here:succeed', { detail }));
      }
    });
    await stops();
    await delivers();
  });

  it('switched off: the open tab stays protected and says how to go on', async () => {
    await openThread(on.page, 'www.messenger.com');
    await stops();
    await setEnabled(on.context, false);
    await rewrite(on.page, PHI);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    await on.page.keyboard.press('Escape');
    await expect.poll(() => said(on.page)).toContain('reload this page');
    expect(on.sentTexts()).toEqual([]);
  });

  it('switched on again: tabs opened in between are reached', async () => {
    await setEnabled(on.context, false);
    await openThread(on.page, 'www.messenger.com');
    await setEnabled(on.context, true);
    await expect.poll(() => said(on.page), { timeout: 10_000 }).toContain('Reload it when you can');
    await stops();
    await delivers();
  });

  it('a second tab, and one that was reloaded', async () => {
    const other = await on.context.newPage();
    await openThread(other, 'www.facebook.com');
    await stops(other);
    const worker = await workerOf(on.context);
    const address = other.url();
    const reloaded = await worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(of: { url: string }): Promise<{ id: number }[]>;
            reload(id: number): Promise<void>;
          };
        };
      };
      const [tab] = await chrome.tabs.query({ url });
      if (tab) await chrome.tabs.reload(tab.id);
      return tab !== undefined;
    }, address);
    expect(reloaded).toBe(true);
    await composerBox(other).waitFor();
    await stops(other);
    await other.close();
    await openThread(on.page, 'www.messenger.com');
    await stops();
  });
});

describe('a page that comes and goes', () => {
  const on = useReplica({ extension: true, touch: false });

  it('is protected after back and forward', async () => {
    await openThread(on.page, 'www.messenger.com');
    await openReplica(on.page, 'www.facebook.com', '/');
    await on.page.goBack();
    await composerBox(on.page).waitFor();
    await rewrite(on.page, PHI);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
  });

  it('is protected when the page had asked to have it rendered before', async () => {
    await openThread(on.page, 'www.messenger.com');
    const next = new URL('/t/100002', on.page.url()).href;
    await on.page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({
        prerender: [{ source: 'list', urls: [url], eagerness: 'immediate' }],
      });
      document.head.append(rules);
    }, next);
    await on.page.goto(next);
    await composerBox(on.page).waitFor();
    await rewrite(on.page, PHI);
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
    expect(await noticeOpen(on.page)).toBe(true);
  });
});
