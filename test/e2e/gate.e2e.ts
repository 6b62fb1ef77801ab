import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReplicaSurface } from '../replica/sent.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { TOGGLE_NAMES, TOGGLES, type Toggles } from '../replica/toggles.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { noticeOpen, waitForNoNotice, waitForNotice } from './support/notice.ts';
import {
  composerBox,
  draftOf,
  openReplica,
  openSurface,
  openThread,
  sendButton,
  typeDraft,
} from './support/replica-page.ts';
import { SEND_WAYS, type SendWay } from './support/send-ways.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

let replica: Replica;
let browser: LaunchedBrowser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  replica = await startReplica();
  browser = await launchBrowser({ replica, extension: true, touch: true });
  page = browser.page;
  page.on('pageerror', (error) => errors.push(error.message));
});

afterEach(() => {
  replica.reset();
  expect(errors.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await replica?.close();
});

const texts = () => replica.sent().map(({ text }) => text);

async function closeNotice(): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoNotice(page);
}

/** A clean message after a stop: it arrives, and whatever was still on its way would have arrived before it. */
async function sendClean(surface: ReplicaSurface, way: SendWay): Promise<void> {
  await composerBox(page, surface).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await typeDraft(page, CLEAN, { surface });
  await sendButton(page, surface).waitFor();
  await way.send(page, surface);
  await replica.waitForSent(1);
}

const SURFACES: readonly ReplicaSurface[] = [
  'thread',
  'tab',
  'comment',
  'post',
  'edit',
  'seller',
  'inbox',
  'form',
];

describe.each(SURFACES)('in the %s box', (surface) => {
  it.each(SEND_WAYS.filter(({ notOn }) => !notOn?.includes(surface)).map((way) => [way.name, way] as const))(
    'stops a PHI draft sent by %s, keeps it, and lets the clean one go',
    async (_name, way) => {
      await openSurface(page, surface);
      await composerBox(page, surface).focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Backspace');
      await typeDraft(page, PHI, { surface });
      await sendButton(page, surface).waitFor();
      await way.send(page, surface);
      await waitForNotice(page);
      expect(texts()).toEqual([]);
      expect(await draftOf(page, surface)).toBe(PHI);
      await closeNotice();
      await sendClean(surface, way);
      expect(texts()).toEqual([CLEAN]);
      expect(await noticeOpen(page)).toBe(false);
    },
  );
});

/** Toggles that change how or where a draft leaves; each value with the ways that matter most. */
const VARIANTS = TOGGLE_NAMES.filter(
  (name) => !['tabs', 'form', 'thread', 'switching', 'mentions'].includes(name),
).flatMap((name) => TOGGLES[name].slice(1).map((value) => ({ [name]: value }) as Partial<Toggles>));
const MAIN_WAYS = SEND_WAYS.filter(({ name }) =>
  ['Enter', 'the mouse on Send', 'Space on the focused Send'].includes(name),
);

describe.each(VARIANTS.map((toggles) => [JSON.stringify(toggles), toggles] as const))(
  'with %s',
  (_name, toggles) => {
    it.each(MAIN_WAYS.map((way) => [way.name, way] as const))(
      'stops %s and lets the clean one go',
      async (_way, way) => {
        await openThread(page, 'www.messenger.com', { toggles });
        await typeDraft(page, PHI);
        await sendButton(page).waitFor();
        await way.send(page, 'thread');
        await waitForNotice(page);
        expect(texts()).toEqual([]);
        await closeNotice();
        await sendClean('thread', way);
        expect(texts()).toEqual([CLEAN]);
      },
    );
  },
);

describe('what must pass untouched', () => {
  it('Shift+Enter breaks the line of a PHI draft, and nothing is shown', async () => {
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, PHI);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.insertText('call her');
    expect(await draftOf(page)).toBe(`${PHI}\ncall her`);
    expect(await noticeOpen(page)).toBe(false);
    expect(texts()).toEqual([]);
  });

  it('the Enter of a running composition, but not the next one', async () => {
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, 'Mrs. Okafor biopsy ');
    const session = await browser.context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'positive', selectionStart: 8, selectionEnd: 8 });
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
    expect(await noticeOpen(page)).toBe(false);
    await session.send('Input.insertText', { text: 'positive' });
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    expect(texts()).toEqual([]);
    await closeNotice();
    await session.detach();
  });

  it('typing, caret keys, Tab, Escape and undo in a PHI draft', async () => {
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, PHI, { by: 'keys' });
    for (const key of ['ArrowLeft', 'Home', 'End', 'Shift+ArrowLeft', 'ArrowRight', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
    }
    await composerBox(page).click();
    expect(await draftOf(page)).toBe(PHI);
    expect(await noticeOpen(page)).toBe(false);
  });

  it('a click elsewhere on the page while the draft is PHI', async () => {
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, PHI);
    await page.mouse.click(640, 200);
    expect(await noticeOpen(page)).toBe(false);
    expect(await draftOf(page)).toBe(PHI);
  });
});

describe('a page of Enter as a new line', () => {
  it('gets the new line, and no dialog', async () => {
    await openSurface(page, 'post');
    await typeDraft(page, PHI, { surface: 'post' });
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('second line');
    expect(await draftOf(page, 'post')).toMatch(/^Mrs\. Okafor's biopsy came back positive\n+second line$/);
    expect(await noticeOpen(page)).toBe(false);
    expect(texts()).toEqual([]);
  });
});

describe('rapid typing', () => {
  it('lets nothing through that was complete when Enter came', async () => {
    await openThread(page, 'www.messenger.com');
    for (let round = 0; round < 20; round += 1) {
      await typeDraft(page, PHI, { by: 'keys' });
      await page.keyboard.press('Enter');
      await waitForNotice(page);
      await closeNotice();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Backspace');
    }
    expect(texts()).toEqual([]);
  });
});

describe('a conversation', () => {
  it('supplies the person that the draft leaves out (R4)', async () => {
    const seed = [{ from: 'them', text: "did Mr. Fofana's tb test come back?" }];
    await openThread(page, 'www.messenger.com', { seed });
    await typeDraft(page, 'yes, it was positive');
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    expect(texts()).toEqual([]);
    await closeNotice();
  });

  it('does not make a plain yes to a plain question suspicious', async () => {
    await openThread(page, 'www.messenger.com', {
      seed: [{ from: 'them', text: 'are you coming on Saturday?' }],
    });
    await typeDraft(page, 'yes!');
    await page.keyboard.press('Enter');
    await replica.waitForSent(1);
    expect(texts()).toEqual(['yes!']);
  });
});

describe('two chat tabs', () => {
  it('are judged each by its own draft', async () => {
    await openReplica(page, 'www.facebook.com', '/');
    const boxes = page.locator('[data-surface="tab"] [contenteditable="true"]');
    await boxes.nth(0).focus();
    await page.keyboard.insertText(PHI);
    await boxes.nth(1).focus();
    await page.keyboard.insertText(CLEAN);
    await page.keyboard.press('Enter');
    await replica.waitForSent(1);
    expect(texts()).toEqual([CLEAN]);
    await boxes.nth(0).focus();
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    expect(texts()).toEqual([CLEAN]);
    await closeNotice();
  });
});
