import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Replica, startReplica } from '../../replica/server.ts';
import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from './launch-browser.ts';

/** One replica and one browser for a test file; the properties can be read once its tests run. */
export interface ReplicaSetting {
  readonly replica: Replica;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The DevTools protocol on `page`. */
  readonly session: CDPSession;
  /** What went wrong in the page during this test; a test that expects an error takes it out. */
  readonly errors: string[];
  /** What has been sent during this test. */
  sentTexts(): string[];
  /** Touches the middle of an element. */
  tap(target: Locator): Promise<void>;
}

/**
 * Starts both before the tests of the file and ends both after them. After each test the record is emptied, and an error
 * in the page, or one that it logs, fails the test.
 */
export function useReplica(options: Omit<LaunchOptions, 'replica'>): ReplicaSetting {
  let replica: Replica | undefined;
  let browser: LaunchedBrowser | undefined;
  let session: CDPSession | undefined;
  const errors: string[] = [];

  beforeAll(async () => {
    replica = await startReplica();
    browser = await launchBrowser({ ...options, replica });
    session = await browser.context.newCDPSession(browser.page);
    browser.page.on('pageerror', (error) => errors.push(error.message));
    browser.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });
  afterEach(() => {
    replica?.reset();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await replica?.close();
  });

  function ready<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('the replica and its browser start with the first test');
    return value;
  }
  return {
    get replica() {
      return ready(replica);
    },
    get context() {
      return ready(browser).context;
    },
    get page() {
      return ready(browser).page;
    },
    get session() {
      return ready(session);
    },
    errors,
    sentTexts: () =>
      ready(replica)
        .sent()
        .map(({ text }) => text),
    tap: async (target) => {
      const box = await target.boundingBox();
      if (box === null) throw new Error('nothing to tap');
      await ready(browser).page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    },
  };
}
