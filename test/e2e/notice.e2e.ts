import { describe, expect, it } from 'vitest';
import {
  clickNotice,
  noticeNode,
  noticeOpen,
  noticeTree,
  waitForNoNotice,
  waitForNotice,
} from './support/notice.ts';
import { composerBox, draftOf, openThread, sendButton, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
const on = useReplica({ extension: true });

async function block(): Promise<void> {
  await openThread(on.page, 'www.messenger.com');
  await typeDraft(on.page, PHI);
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
}

const boxHasFocus = () => composerBox(on.page).evaluate((box) => document.activeElement === box);
/** What the page's own listeners hear from now on. */
const listenInPage = () =>
  on.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { __heard: heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'click', 'focusin']) {
      window.addEventListener(
        type,
        (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`),
        true,
      );
    }
  });
const heardInPage = () => on.page.evaluate(() => (window as unknown as { __heard: string[] }).__heard);

describe('the notice of a stopped draft', () => {
  it('says what was found, why not here, and what to do', async () => {
    await block();
    const tree = await noticeTree(on.page);
    const dialog = tree.find(({ role }) => role === 'alertdialog');
    expect(dialog?.name).toBe('Not sent: this looks like patient information');
    expect(dialog?.text).toContain('a name and a medical test or result');
    expect(dialog?.text).toContain('no business associate agreement');
    // Few ways, best first, and a call for help; the rest on demand. The conversation names nobody.
    expect(tree.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Make it safe/),
      expect.stringMatching(/^Reply without/),
      'Edit message',
      'Put a 911 and 988 message in the box',
    ]);
    await noticeNode(on.page, 'DisclosureTriangle', 'More ways');
    // A screen reader starts at the heading, and a held Enter has nothing to press.
    expect(tree.find(({ focused }) => focused)?.role).toBe('heading');
    expect(await draftOf(on.page)).toBe(PHI);
  });

  it('goes back to the draft by mouse, by keyboard and by Escape', async () => {
    const ways = [
      () => clickNotice(on.page, 'Edit message'),
      async () => {
        await on.page.keyboard.press('Tab');
        for (let n = 0; n < 5; n += 1) {
          const focused = (await noticeTree(on.page)).find((node) => node.focused);
          if (focused?.name === 'Edit message') break;
          await on.page.keyboard.press('Tab');
        }
        await on.page.keyboard.press('Enter');
      },
      () => on.page.keyboard.press('Escape'),
    ];
    for (const close of ways) {
      await block();
      await noticeNode(on.page, 'button', 'Edit message');
      await close();
      await waitForNoNotice(on.page);
      expect(await boxHasFocus()).toBe(true);
      expect(await draftOf(on.page)).toBe(PHI);
      await on.page.keyboard.insertText('!');
      expect(await draftOf(on.page)).toBe(`${PHI}!`);
      expect(on.sentTexts()).toEqual([]);
    }
  });

  it('keeps the keys typed in it from the page', async () => {
    await block();
    await listenInPage();
    for (const key of ['a', 'Enter', 'Space', 'Shift', 'ArrowDown', 'Tab', 'x'])
      await on.page.keyboard.press(key);
    expect(await heardInPage()).toEqual([]);
    expect(await draftOf(on.page)).toBe(PHI);
  });

  it('is not pressed by the Enter that is still held', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, PHI);
    await on.page.keyboard.down('Enter');
    await waitForNotice(on.page);
    // Even where the focus is on the button already, as a hasty Tab puts it.
    await on.page.keyboard.press('Tab');
    for (let n = 0; n < 10; n += 1) await on.page.keyboard.down('Enter');
    expect(await noticeOpen(on.page)).toBe(true);
    await on.page.keyboard.up('Enter');
    expect(await noticeOpen(on.page)).toBe(true);
    expect(on.sentTexts()).toEqual([]);
    // Released, it must let the person out again.
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
    expect(await boxHasFocus()).toBe(true);
  });

  it('is not locked by a key whose release nobody tells, as CapsLock on some keyboards', async () => {
    await block();
    await on.session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'CapsLock',
      code: 'CapsLock',
    });
    await on.page.keyboard.press('Escape');
    await waitForNoNotice(on.page);
  });

  it('comes back for the next attempt after a page fought it for good', async () => {
    await block();
    await on.page.evaluate(async () => {
      const until = performance.now() + 800;
      while (performance.now() < until) {
        for (const child of [...document.documentElement.children]) {
          if (child !== document.head && child !== document.body) child.remove();
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await composerBox(on.page).evaluate((box) => box.focus());
    await on.page.keyboard.press('Enter');
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
  });

  it('is not pressed by the click that opened it', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, PHI);
    const box = await sendButton(on.page).boundingBox();
    if (box === null) throw new Error('no Send');
    await on.page.mouse.move(box.x + 5, box.y + 5);
    await on.page.mouse.down();
    await waitForNotice(on.page);
    const edit = await noticeNode(on.page, 'button', 'Edit message');
    await on.page.mouse.move(edit.box.x + 5, edit.box.y + 5);
    await on.page.mouse.up();
    expect(await noticeOpen(on.page)).toBe(true);
    expect(on.sentTexts()).toEqual([]);
  });

  it('does not take the block away: a click() of the page behind it sends nothing', async () => {
    await block();
    await sendButton(on.page).evaluate((send: HTMLElement) => send.click());
    await composerBox(on.page).evaluate((box) => {
      box.focus();
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect(on.sentTexts()).toEqual([]);
    expect(await noticeOpen(on.page)).toBe(true);
  });

  it('comes back when the page removes it, and the draft stays blocked either way', async () => {
    await block();
    await on.page.evaluate(() => {
      for (const child of [...document.documentElement.children]) {
        if (child !== document.head && child !== document.body) child.remove();
      }
    });
    await waitForNotice(on.page);
    expect(on.sentTexts()).toEqual([]);
  });

  it('opens nothing and shows nothing for clean messages', async () => {
    await openThread(on.page, 'www.messenger.com');
    await typeDraft(on.page, 'happy birthday Karen!');
    await on.page.keyboard.press('Enter');
    await on.replica.waitForSent(1);
    expect(await noticeTree(on.page)).toEqual([]);
  });
});

describe('under a strict policy of the page (CSP, Trusted Types)', () => {
  it('looks and works the same', async () => {
    await openThread(on.page, 'www.messenger.com', { toggles: { csp: 'strict' } });
    await typeDraft(on.page, PHI);
    await on.page.keyboard.press('Enter');
    const tree = await waitForNotice(on.page);
    const dialog = tree.find(({ role }) => role === 'alertdialog');
    // Unstyled it would be as wide as the window.
    expect(dialog?.box?.width).toBeLessThan(600);
    await clickNotice(on.page, 'Edit message');
    await waitForNoNotice(on.page);
  });
});
