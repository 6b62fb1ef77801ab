import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../replica/server.ts';
import { extensionId } from './support/extension.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { noticeNode, noticeTree, waitForNoNotice, waitForNotice, waitToBeTold } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { draftOf, openThread, typeDraft } from './support/replica-page.ts';

const DRAFT = 'Mr. Fofana took all his pills and is not breathing';

describe.skipIf(!isRoot)(`sending in an emergency, where the organization allows it${WHY_NOT}`, () => {
  let machine: MachinePolicy;
  let replica: Replica;
  let browser: LaunchedBrowser;

  beforeAll(async () => {
    machine = await takeMachinePolicy();
    const settings = { organizationName: 'Riverside Clinic', emergencyOverride: true };
    machine.publish(
      'settings',
      JSON.stringify({ '3rdparty': { extensions: { [extensionId()]: settings } } }),
    );
    replica = await startReplica();
    browser = await launchBrowser({ replica, extension: true });
  }, IN_TURN);

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await replica?.close();
  });

  const focused = async () => (await noticeTree(browser.page)).find((node) => node.focused)?.name ?? '';

  async function pressByKeys(name: string): Promise<void> {
    const { page } = browser;
    await noticeNode(page, 'button', name, { enabled: true });
    for (let n = 0; n < 15 && (await focused()) !== name; n += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
    await page.keyboard.press('Enter');
  }

  it('goes once, by keyboard alone, after two questions', { timeout: 120_000 }, async () => {
    const { page } = browser;
    await openThread(page, 'www.messenger.com');
    const popup = await openPopup(page);
    // Chromium takes some seconds to read its policies.
    await expect.poll(() => popup.locator('body').innerText(), { timeout: 30_000 }).toContain('Riverside');
    const offers = async () => {
      await openThread(page, 'www.messenger.com', { seed: [] });
      await typeDraft(page, DRAFT);
      await page.keyboard.press('Enter');
      return (await waitForNotice(page)).some(({ name }) => name === 'Send my message as it is, once');
    };
    await expect.poll(offers, { timeout: 60_000 }).toBe(true);
    await pressByKeys('Send my message as it is, once');
    await noticeNode(page, 'heading', 'Is a life at risk right now?');
    // Nothing is let go by the first answer.
    await pressByKeys('Yes, a life is at risk');
    await noticeNode(page, 'heading', 'Let this message go once?');
    expect(replica.sent()).toEqual([]);
    await pressByKeys('Let it go once');
    await waitForNoNotice(page);
    expect(await draftOf(page)).toBe(DRAFT);
    expect(replica.sent()).toEqual([]);
    await page.keyboard.press('Enter');
    await replica.waitForSent(1);

    // The same words again are stopped.
    await typeDraft(page, DRAFT);
    await page.keyboard.press('Enter');
    await waitToBeTold(page);
    expect(replica.sent()).toHaveLength(1);
  });
});
