import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../replica/server.ts';
import { extensionId } from './support/extension.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { noticeTree, waitForNoNotice, waitForNotice } from './support/notice.ts';
import { useReplica } from './support/use-replica.ts';

const RIGHT = [1, 2, 0, 1, 2, 0, 1];

const addressOf = (path: string) => `chrome-extension://${extensionId()}/src/${path}`;

async function openPage(front: Page, path: string): Promise<Page> {
  const page = await front.context().newPage();
  await page.goto(addressOf(path));
  await page.locator('main h2').first().waitFor();
  return page;
}

const openWelcome = (front: Page, place: string) => openPage(front, `welcome/welcome.html#${place}`);
const openPopup = (front: Page) => openPage(front, 'popup/popup.html');

interface Kept {
  readonly activity_name?: string;
  readonly actor?: { readonly user: { readonly uid: string } };
  readonly unmapped: {
    readonly record?: Readonly<Record<string, unknown>>;
    readonly wiped?: Readonly<Record<string, unknown>>;
  };
}

/** Every event in the ledger, as any page of the extension can read it. */
function ledgerOf(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(
    () =>
      new Promise<readonly Kept[]>((resolve, reject) => {
        const request = indexedDB.open('ledger');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const all = database.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result as readonly Kept[]);
          };
        };
      }),
  );
}

async function answerAll(page: Page, answers: readonly number[]): Promise<void> {
  const quiz = page.locator('.quiz');
  for (const answer of answers) {
    await quiz.locator('input[type="radio"]').nth(answer).check();
    await quiz.getByRole('button', { name: 'Check my answer' }).click();
    await quiz.locator('.why').waitFor();
    await quiz.getByRole('button', { name: /Next question|See my result/ }).click();
  }
}

describe('the welcome page', () => {
  const on = useReplica({ extension: true });

  it('opens by itself the first time, behind the page in front', async () => {
    await expect
      .poll(() => on.context.pages().map((page) => page.url()), { timeout: 15_000 })
      .toContain(addressOf('welcome/welcome.html#start'));
    expect(await on.page.evaluate(() => document.visibilityState)).toBe('visible');
    for (const page of on.context.pages()) if (page.url().includes('/welcome/')) await page.close();
  });

  it('leads through three screens and both texts to a practice box', async () => {
    const page = await openWelcome(on.page, 'start');
    const headings: string[] = [];
    const next = page.getByRole('button', { name: 'Next', exact: true });
    for (;;) {
      headings.push(await page.locator('main h2').first().innerText());
      const confirm = page.getByRole('button', { name: 'I have read this' });
      if (await confirm.isVisible()) {
        await confirm.click();
        await page.getByText('Saved. Thank you.').waitFor();
      }
      if (!(await next.isVisible())) break;
      await next.click();
      await page.getByText(`Step ${headings.length + 1} of 6`).waitFor();
    }
    expect(headings).toEqual([
      'What is read, and when',
      'What never leaves this browser',
      'What is recorded, and who sees it',
      'What is read and recorded',
      'Messaging policy',
      'Try it',
    ]);
    const documents = (await ledgerOf(page))
      .filter(({ activity_name }) => activity_name === 'acknowledged')
      .map(({ unmapped }) => unmapped.record?.document);
    expect(documents).toEqual(['monitoring', 'messaging']);
    await page.close();
  });

  it('stops a sample for real, lets a clean one pass, and records neither', async () => {
    const page = await openWelcome(on.page, 'practice');
    const before = (await ledgerOf(page)).length;
    await page.getByRole('button', { name: /biopsy came back positive/ }).click();
    // A locator's click would try again, because the notice opens over the button before the mouse is released.
    const send = await page.getByRole('button', { name: 'Send', exact: true }).boundingBox();
    if (!send) throw new Error('the practice box has no button');
    await page.mouse.click(send.x + send.width / 2, send.y + send.height / 2);
    await waitForNotice(page);
    expect((await noticeTree(page)).find(({ role }) => role === 'alertdialog')?.text).toMatch(/biopsy/);
    await page.keyboard.press('Escape');
    await waitForNoNotice(page);
    expect(await page.getByText('Sent, in practice only').count()).toBe(0);
    await page.getByRole('button', { name: /supply closet/ }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Sent, in practice only').waitFor();
    expect(await ledgerOf(page)).toHaveLength(before);
    await page.close();
  });

  it('has a training that is passed with six of seven, after a try that was not', async () => {
    const page = await openWelcome(on.page, 'training');
    await page.getByRole('button', { name: 'Go to the questions' }).click();
    await answerAll(
      page,
      RIGHT.map(() => 0),
    );
    expect(await page.locator('.result h2').innerText()).toContain('2 of 7');
    expect((await ledgerOf(page)).some(({ activity_name }) => activity_name === 'training-done')).toBe(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await answerAll(page, [0, ...RIGHT.slice(1)]);
    await page.getByRole('button', { name: 'Save my result' }).click();
    await page.getByText('Saved. Thank you.').waitFor();
    const done = (await ledgerOf(page)).filter(({ activity_name }) => activity_name === 'training-done');
    expect(done.map(({ unmapped }) => unmapped.record)).toMatchObject([
      { training: 'embedded', way: 'quiz', correct: 6, questions: 7, tries: 2 },
    ]);
    await page.getByText('1 of 3 done').waitFor();
    await page.close();
  });
});

const CLINIC = {
  organizationName: 'Riverside Clinic',
  policyVersion: '2026-10',
  policyTexts: [{ language: 'en', title: 'Riverside policy', body: 'Patient matters go through RiverChat.' }],
  monitoringVersion: 'm-1',
  monitoringTexts: [{ language: 'en', title: 'What we read', body: 'Drafts, and nothing else.' }],
};

describe.skipIf(!isRoot)(`what an organization asks of its staff${WHY_NOT}`, () => {
  let machine: MachinePolicy;
  let replica: Replica;
  let browser: LaunchedBrowser;
  const publish = (settings: unknown) =>
    machine.publish('staff', JSON.stringify({ '3rdparty': { extensions: { [extensionId()]: settings } } }));

  /** Chromium reads its policy files anew within some seconds. */
  async function openPopupWith(words: string): Promise<Page> {
    const popup = await openPopup(browser.page);
    await expect
      .poll(
        async () => {
          await popup.reload();
          await popup.locator('main .part').first().waitFor();
          return popup.locator('body').innerText();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toContain(words);
    return popup;
  }

  beforeAll(async () => {
    machine = await takeMachinePolicy();
    publish(CLINIC);
    replica = await startReplica();
    browser = await launchBrowser({ replica, extension: true });
  }, IN_TURN);

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await replica?.close();
  });

  it('is read and confirmed in the popup, and asked for again when the version changes', {
    timeout: 120_000,
  }, async () => {
    const popup = await openPopupWith('2026-10');
    expect(await popup.locator('body').innerText()).toContain('Waiting for you: the messaging policy');
    await popup.getByText('Read the policy').click();
    await popup.getByRole('button', { name: 'I have read this' }).first().click();
    await expect.poll(() => popup.locator('body').innerText()).toContain('You confirmed this on');
    expect(await popup.locator('body').innerText()).not.toContain('Waiting for you: the messaging policy');
    await popup.close();
    publish({ ...CLINIC, policyVersion: '2026-11' });
    const again = await openPopupWith('2026-11');
    expect(await again.locator('body').innerText()).toContain('The text has changed since you confirmed it');
    await again.close();
  });

  it('is each one’s own where two people share a profile', { timeout: 120_000 }, async () => {
    publish({ ...CLINIC, identity: 'ask' });
    const popup = await openPopupWith('Your staff number');
    const words = () => popup.locator('body').innerText();
    // Confirmed above, by whoever it was: nothing of that is shown to the one who asks now.
    expect(await words()).not.toContain('You confirmed');
    await popup.getByText('Read the policy').click();
    const confirm = popup.getByRole('button', { name: 'I have read this' }).first();
    const number = popup.getByRole('textbox', { name: 'Your staff number' });
    const go = popup.getByRole('button', { name: 'Continue' });
    await number.fill('Maria has HIV');
    await go.click();
    await popup.getByText('Please type only a staff number').waitFor();
    for (const who of ['N-17', 'N-18']) {
      await number.fill(who);
      await go.click();
      await popup.getByText(`You are ${who}.`).waitFor();
      expect(await words()).not.toContain('You confirmed');
      await confirm.click();
      await expect.poll(words).toContain('You confirmed this on');
      await popup.getByRole('button', { name: 'Someone else' }).click();
      await number.waitFor();
      expect(await words()).not.toContain('You confirmed');
    }
    const named = (await ledgerOf(popup))
      .filter(({ activity_name }) => activity_name === 'acknowledged')
      .map(({ actor }) => actor?.user.uid);
    expect(named.slice(-2)).toEqual(['N-17', 'N-18']);
    expect(JSON.stringify(await ledgerOf(popup))).not.toContain('Maria');
    const kept = await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(): Promise<unknown> } } };
      };
      return JSON.stringify(await chrome.storage.local.get());
    });
    expect(kept).not.toMatch(/N-1[78]/);
    // The page of a sent message asks too, and waits for no answer.
    await popup.goto(popup.url().replace('popup/popup.html', 'incident/incident.html'));
    await number.fill('N-18');
    await go.click();
    await popup.getByText('You are N-18.').waitFor();
    await popup.getByRole('button', { name: 'Yes, it was sent' }).click();
    await popup.getByText('Unsend it for everyone').first().waitFor();
    const opened = (await ledgerOf(popup)).filter(({ activity_name }) => activity_name === 'incident-opened');
    expect(opened.map(({ actor }) => actor?.user.uid)).toEqual(['N-18']);
    await popup.close();
  });

  it('is put before the privacy officer after a message was sent, who decides and records', {
    timeout: 120_000,
  }, async () => {
    const privacyOfficer = { name: 'Dana Whitfield', email: 'privacy@example.org', phone: '' };
    publish({ ...CLINIC, identity: 'ask', privacyOfficer });
    const page = await openPopupWith('Dana Whitfield');
    await page.goto(addressOf('options/options.html'));
    await page.getByText('To decide, for Dana Whitfield').click();
    const one = page.getByRole('article').filter({ hasText: 'N-18' });
    expect(await one.innerText()).toContain('Suggested: a verbal warning and refresher training.');
    const record = one.getByRole('button', { name: 'Record the decision' });
    await one.getByLabel('Decision').selectOption({ label: 'Verbal warning and refresher training' });
    // Not before a person says that they decided.
    expect(await record.getAttribute('aria-disabled')).toBe('true');
    await one.getByRole('checkbox').check();
    await record.click();
    await one.waitFor({ state: 'detached' });
    const decided = (await ledgerOf(page)).filter(
      ({ activity_name }) => activity_name === 'sanction-recorded',
    );
    expect(decided.map(({ unmapped }) => unmapped.record)).toMatchObject([
      { decision: 'verbal-warning-and-refresher' },
    ]);
    await page.close();
    const popup = await openPopupWith('Your staff number');
    expect(await popup.locator('body').innerText()).not.toMatch(/warning|sanction/i);
    await popup.close();
  });

  it('keeps its records under a hold, erases those that exist elsewhere, and all when told so', {
    timeout: 240_000,
  }, async () => {
    const wipeBefore = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
    const wiped = async (page: Page) =>
      (await ledgerOf(page)).flatMap(({ unmapped }) => (unmapped.wiped ? [unmapped.wiped] : []));
    publish({ ...CLINIC, policyVersion: 'held', wipeBefore, wipeUnforwarded: true, legalHold: true });
    const page = await openPopupWith('held');
    const before = (await ledgerOf(page)).length;
    publish({ ...CLINIC, policyVersion: 'free', wipeBefore });
    // No collector has any of them: all stay, and that is said.
    await expect
      .poll(() => wiped(page), { timeout: 60_000 })
      .toMatchObject([{ before: wipeBefore, count: 0, refused: expect.any(Number) }]);
    expect((await ledgerOf(page)).length).toBeGreaterThan(before);
    publish({ ...CLINIC, policyVersion: 'gone', wipeBefore, wipeUnforwarded: true });
    await expect
      .poll(async () => (await wiped(page)).at(-1), { timeout: 60_000 })
      .toMatchObject({ before: wipeBefore, refused: 0 });
    const left = (await ledgerOf(page)).map(({ activity_name }) => activity_name);
    expect(left).not.toContain('acknowledged');
    expect(left).not.toContain('incident-opened');
    // What is left says what went, so the chain holds.
    await page.goto(addressOf('options/options.html'));
    await page.getByRole('button', { name: 'Check the records' }).click();
    await page.getByText('Unbroken').waitFor();
    await page.close();
  });
});
