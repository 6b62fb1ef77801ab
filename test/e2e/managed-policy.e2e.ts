import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../replica/server.ts';
import { extensionId } from './support/extension.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { clickNotice, noticeNode, noticeTree, waitForNoNotice, waitForNotice } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { openThread, typeDraft } from './support/replica-page.ts';

const POLICY = {
  organizationName: 'Riverside Clinic',
  policyVersion: '2026-10',
  policyTexts: [
    {
      language: 'en',
      title: 'Riverside messaging policy',
      body: 'Patient matters go through RiverChat.\n\nAsk Dana if unsure.',
      why: 'Riverside has no agreement with Messenger.',
    },
  ],
  platforms: [{ name: 'RiverChat', url: 'https://chat.example.org/', audience: 'team' }],
  trainings: [{ title: 'Riverside HIPAA basics', url: 'https://training.example.org/hipaa' }],
  privacyOfficer: { name: 'Dana Whitfield', email: 'privacy@example.org', phone: '555-0142' },
};

describe.skipIf(!isRoot)(`a policy published by the organization${WHY_NOT}`, () => {
  let machine: MachinePolicy;
  let replica: Replica;
  let browser: LaunchedBrowser;
  const publish = (settings: unknown) =>
    machine.publish(
      'settings',
      JSON.stringify({ '3rdparty': { extensions: { [extensionId()]: settings } } }),
    );

  beforeAll(async () => {
    machine = await takeMachinePolicy();
    publish(POLICY);
    replica = await startReplica();
    browser = await launchBrowser({ replica, extension: true });
  }, IN_TURN);

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await replica?.close();
  });

  it('is what the popup shows', { timeout: 90_000 }, async () => {
    await openThread(browser.page, 'www.messenger.com');
    const popup = await openPopup(browser.page);
    const words = popup.locator('body');
    // At the very first start nothing is remembered, and Chromium takes some seconds to read its policies: the open
    // popup follows.
    await expect.poll(() => words.innerText(), { timeout: 30_000 }).toContain('Riverside Clinic');
    await popup.getByText('Read the policy').click();
    const text = await words.innerText();
    expect(text).toContain('Riverside messaging policy');
    expect(text).toContain('2026-10');
    expect(text).toContain('Dana Whitfield');
    expect(await popup.getByRole('link', { name: /RiverChat/ }).getAttribute('href')).toBe(
      'https://chat.example.org/',
    );
    expect(await popup.getByRole('link', { name: /HIPAA basics/ }).count()).toBe(1);
    await popup.close();
  });

  it('is what the notice shows', async () => {
    const { page } = browser;
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, "Mrs. Okafor's biopsy came back positive");
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    await clickNotice(page, 'More ways', 'DisclosureTriangle');
    await noticeNode(page, 'link', /^Riverside HIPAA basics/);
    const tree = await noticeTree(page);
    const dialog = tree.find(({ role }) => role === 'alertdialog');
    expect(dialog?.text).toContain('Riverside has no agreement with Messenger.');
    expect(tree.some(({ role, name }) => role === 'link' && name.includes('RiverChat'))).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoNotice(page);
    expect(replica.sent()).toEqual([]);
  });

  it('takes effect in an open tab when it changes: the clinic only observes, and shows the numbers of a week', {
    timeout: 90_000,
  }, async () => {
    const { page } = browser;
    publish({ ...POLICY, enforcement: 'monitor', identity: 'profile', showNumbers: true });
    await openThread(page, 'www.messenger.com');
    const popup = await openPopup(page);
    // Chromium reads its policy files anew within some seconds; the popup asks the open tab.
    await expect
      .poll(
        async () => {
          await popup.reload();
          await popup.locator('main .part').first().waitFor();
          return popup.locator('main h2').first().innerText();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toMatch(/observing/i);
    // The stop of the test before, in words.
    await popup.getByText('A message was stopped 1 time.').waitFor();
    await popup.close();
    await typeDraft(page, "Mrs. Okafor's biopsy came back positive");
    await page.keyboard.press('Enter');
    const sent = await replica.waitForSent(1);
    expect(sent.map(({ text }) => text)).toEqual(["Mrs. Okafor's biopsy came back positive"]);
    replica.reset();
  });

  it('with wrong types falls back to the safe default, key by key', { timeout: 90_000 }, async () => {
    const { page } = browser;
    publish({
      ...POLICY,
      enforcement: 7,
      platforms: 'RiverChat',
      readThread: 'yes',
      organizationName: 'Still Riverside',
    });
    const popup = await openPopup(page);
    await expect
      .poll(
        async () => {
          await popup.reload();
          await popup.locator('main .part').first().waitFor();
          return popup.locator('body').innerText();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toContain('Still Riverside');
    expect(await popup.locator('body').innerText()).not.toContain('last 7 days');
    await popup.close();
    await openThread(page, 'www.messenger.com');
    await typeDraft(page, "Mrs. Okafor's biopsy came back positive");
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    expect(replica.sent()).toEqual([]);
  });
});
