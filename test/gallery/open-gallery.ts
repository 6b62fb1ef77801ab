import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Text } from '../../src/look/text.ts';
import { extensionId } from '../e2e/support/extension.ts';
import { workerOf } from '../e2e/support/extension-life.ts';
import { DIST, launchBrowser } from '../e2e/support/launch-browser.ts';
import { openThread } from '../e2e/support/replica-page.ts';
import { textFrom } from '../locale-text.ts';
import { startReplica } from '../replica/server.ts';
import { VARIANTS, type Variant } from './clinic.ts';
import type { NoticeState } from './notice-states.ts';
import type { PageState } from './page-states.ts';
import { pseudoLocale } from './pseudo-locale.ts';
import { standIn } from './stand-in.ts';
import { NOW } from './told.ts';

export type GalleryLanguage = 'en' | 'es' | 'pseudo';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One browser with the built extension, in one language. */
export interface Gallery {
  /** The state in a page of its own; whoever asks closes it. */
  openPage(state: PageState, size: Size): Promise<Page>;
  /** The state in the one page of the messenger. */
  openNotice(state: NoticeState, size: Size): Promise<Page>;
  close(): Promise<void>;
}

const messagesIn = (dist: string, language: string) => join(dist, '_locales', language, 'messages.json');

/** A copy of the built extension whose English is the pseudo-locale. Its id is the same. */
function pseudoDist(): string {
  const folder = mkdtempSync(join(tmpdir(), 'not-here-pseudo-'));
  cpSync(DIST, folder, { recursive: true });
  const path = messagesIn(folder, 'en');
  writeFileSync(path, JSON.stringify(pseudoLocale(JSON.parse(readFileSync(path, 'utf8')))));
  return folder;
}

export async function openGallery(language: GalleryLanguage): Promise<Gallery> {
  const copy = language === 'pseudo' ? pseudoDist() : undefined;
  const dist = copy ?? DIST;
  const replica = await startReplica();
  const browser = await launchBrowser({
    replica,
    extension: true,
    extensionDir: dist,
    language: language === 'es' ? 'es' : 'en',
  });
  const { context, page: messenger } = browser;
  const messages = JSON.parse(readFileSync(messagesIn(dist, language === 'es' ? 'es' : 'en'), 'utf8'));
  const text: Text = textFrom(messages);
  await context.addCookies([
    { name: 'c_user', value: '61550001', domain: '.messenger.com', path: '/', secure: true },
  ]);
  // The page of the first run opens by itself, and must not be taken for another one.
  const first = await context
    .waitForEvent('page', { predicate: (page) => page.url().includes('/welcome/'), timeout: 10_000 })
    .catch(() => undefined);
  await first?.close();
  const worker = await workerOf(context);
  let inForce: Variant | undefined;

  return {
    async openPage(state, size) {
      const page = await context.newPage();
      await page.clock.setFixedTime(NOW);
      await page.setViewportSize(size);
      await standIn(page, { answers: state.answers, tab: state.tab });
      await page.goto(`chrome-extension://${extensionId()}/src/${state.path}`);
      await page.locator('main :is(h2, p)').first().waitFor();
      await page.bringToFront();
      await state.act?.(page);
      return page;
    },
    async openNotice(state, size) {
      if (inForce !== state.variant) {
        await worker.evaluate((settings) => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { managed: { get(): Promise<unknown> } } };
          };
          chrome.storage.managed.get = () => Promise.resolve(settings);
        }, VARIANTS[state.variant]);
        inForce = state.variant;
      }
      await messenger.setViewportSize(size);
      await openThread(messenger, 'www.messenger.com', { seed: state.seed });
      await state.act(messenger, text);
      return messenger;
    },
    async close() {
      await browser.close();
      await replica.close();
      if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
    },
  };
}
