import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../replica/server.ts';
import { extensionId } from './support/extension.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { clickNotice, closeNotice, waitForNoNotice, waitForNotice } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { composerBox, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true });

async function openIncidents(fragment = ''): Promise<Page> {
  const page = await on.context.newPage();
  await page.goto(`chrome-extension://${extensionId()}/src/incident/incident.html${fragment}`);
  await page.locator('main h2').first().waitFor();
  return page;
}

/** The page's own code empties a box that was stopped, as it does when it sends. */
async function raiseAlarm(): Promise<void> {
  await openThread(on.page, 'www.messenger.com');
  await typeDraft(on.page, "Mrs. Okafor's biopsy came back positive");
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
  await on.page.keyboard.press('Escape');
  await waitForNoNotice(on.page);
  await composerBox(on.page).evaluate((box) => {
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { parseEditorState(json: string): unknown; setEditorState(state: unknown): void };
    };
    if (!editor) throw new Error('the box has no editor');
    const paragraph = { type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0 };
    const root = { type: 'root', version: 1, children: [paragraph], direction: null, format: '', indent: 0 };
    editor.setEditorState(editor.parseEditorState(JSON.stringify({ root })));
  });
  await waitForNotice(on.page);
}

describe('a message that was sent', () => {
  it('is reported from the popup, worked through by lists alone, and closed', async () => {
    await openThread(on.page, 'www.messenger.com');
    const popup = await openPopup(on.page);
    // Not the page of the first run, which opens by itself.
    const opening = on.context.waitForEvent('page', {
      predicate: (page) => page.url().includes('/incident/'),
    });
    await popup.getByRole('button', { name: 'Show me the steps' }).click();
    const page = await opening;
    await page.getByRole('button', { name: 'Yes, it was sent' }).click();
    await page.getByRole('heading', { name: 'Do this now' }).waitFor();
    await page.getByLabel('Where it stands: Unsend it for everyone').selectOption({ label: 'Done' });
    await page.getByRole('status').getByText('Saved.').waitFor();
    await page.getByLabel('How it ended').selectOption({ label: 'Low chance of misuse, written down' });
    await page.getByRole('button', { name: 'Close this entry' }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    // Nothing but the records holds it: another page shows the same.
    await page.reload();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Contained\s+\w+ \d/);
    await page.close();
    await popup.close();
  });

  it('is opened by the alarm, and its clock starts there', async () => {
    await raiseAlarm();
    const page = await openIncidents();
    await page.getByRole('listitem').filter({ hasText: 'Was this message sent?' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Yes, it is in the chat' }).click();
    await page.getByRole('heading', { name: 'Open', exact: true }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Day 1 since discovery');
    expect(await page.locator('main').innerText()).not.toMatch(/Okafor|biopsy/);
    await page.close();
  });
});

const CLINIC = {
  organizationName: 'Riverside Clinic',
  policyVersion: '2026-10',
  policyTexts: [{ language: 'en', title: 'Messaging', body: 'Use RiverChat.' }],
  privacyOfficer: { name: 'Dana Whitfield', email: 'privacy@example.org', phone: '' },
  patientExceptions: { approvedBy: 'Dana Whitfield', approvedOn: '2026-01-05', reference: 'C-\\d{4}' },
};
describe.skipIf(!isRoot)(`what a patient asked for${WHY_NOT}`, () => {
  let machine: MachinePolicy;
  let replica: Replica;
  let browser: LaunchedBrowser;

  beforeAll(async () => {
    machine = await takeMachinePolicy();
    machine.publish('settings', JSON.stringify({ '3rdparty': { extensions: { [extensionId()]: CLINIC } } }));
    replica = await startReplica();
    browser = await launchBrowser({ replica, extension: true });
    await browser.context.addCookies([
      { name: 'c_user', value: '61550001', domain: '.messenger.com', path: '/', secure: true },
    ]);
  }, IN_TURN);

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await replica?.close();
  });

  const stopped = async (draft: string) => {
    await typeDraft(browser.page, draft);
    await browser.page.keyboard.press('Enter');
    return waitForNotice(browser.page);
  };

  it('is asked for in the notice, passes in that chat alone, and ends when it is revoked', {
    timeout: 120_000,
  }, async () => {
    const { page, context } = browser;
    await openThread(page, 'www.messenger.com');
    const popup = await openPopup(page);
    await expect
      .poll(() => popup.locator('body').innerText(), { timeout: 30_000 })
      .toContain('Riverside Clinic');
    await popup.close();
    await page.reload();
    await stopped('your A1c is 9.2');
    await clickNotice(page, 'More ways', 'DisclosureTriangle');
    const opening = context.waitForEvent('page');
    await clickNotice(page, 'The patient asked for this channel');
    const form = await opening;
    await form.getByRole('heading', { name: 'For the chat you came from' }).waitFor();
    for (const box of await form.getByRole('checkbox').all()) await box.check();
    await form.getByLabel('Number of the signed form').fill('C-2041');
    await form.getByLabel('Day of consent').fill('2026-01-10');
    const expires = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
    await form.getByLabel('Holds until').fill(expires);
    await form.getByRole('button', { name: 'Allow in this chat' }).click();
    await form.getByText('Go back to the chat').waitFor();
    await page.bringToFront();
    await closeNotice(page);

    // The very message that was stopped passes now, and a line says why.
    await composerBox(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => replica.sent().map(({ text }) => text)).toEqual(['your A1c is 9.2']);
    // What nobody can ask for stays stopped there.
    for (const draft of ['your HIV test is negative', 'your MRN is 4482910', "Tom Becker's biopsy is back"]) {
      await stopped(draft);
      await closeNotice(page);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Backspace');
    }
    // Another chat has no part in it.
    await openThread(page, 'www.messenger.com', { id: '100002' });
    await stopped('your A1c is 9.4');
    await closeNotice(page);

    await openThread(page, 'www.messenger.com');
    await form.bringToFront();
    await form.getByLabel('Why should it end?').selectOption({ label: 'It is no longer needed' });
    await form.getByRole('button', { name: 'End it' }).click();
    await form.getByText('None.').waitFor();
    await page.bringToFront();
    await stopped('your A1c is 9.3');
    expect(replica.sent()).toHaveLength(1);
  });
});
