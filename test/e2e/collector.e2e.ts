import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { extensionId } from './support/extension.ts';
import { stopWorker } from './support/extension-life.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { readLedger } from './support/ledger.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { waitForNoNotice, waitForNotice } from './support/notice.ts';
import { type OtlpReceiver, startOtlpReceiver } from './support/otlp-receiver.ts';
import { openThread, typeDraft } from './support/replica-page.ts';

const TOKEN = 'e2e-write-only-token';

describe.skipIf(!isRoot)(`records on their way to the organization's collector${WHY_NOT}`, () => {
  let machine: MachinePolicy;
  let replica: Replica;
  let receiver: OtlpReceiver;
  let browser: LaunchedBrowser;
  let options: Page;

  beforeAll(async () => {
    machine = await takeMachinePolicy();
    receiver = await startOtlpReceiver();
    const settings = { collectorUrl: receiver.url, collectorHeader: `Authorization: Bearer ${TOKEN}` };
    machine.publish(
      'settings',
      JSON.stringify({ '3rdparty': { extensions: { [extensionId()]: settings } } }),
    );
    replica = await startReplica();
    browser = await launchBrowser({ replica, extension: true });
    await openThread(browser.page, 'www.messenger.com');
    options = await browser.context.newPage();
    await options.goto(`chrome-extension://${extensionId()}/src/options/options.html`);
  }, IN_TURN);

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await receiver?.goDown();
    await replica?.close();
  });

  const words = () => options.locator('main').innerText();
  const said = (pattern: RegExp) => expect.poll(words, { timeout: 20_000 }).toMatch(pattern);

  async function stopOneDraft(): Promise<void> {
    const { page } = browser;
    await page.bringToFront();
    await typeDraft(page, "Mrs. Okafor's biopsy came back positive");
    await page.keyboard.press('Enter');
    await waitForNotice(page);
    await page.keyboard.press('Escape');
    await waitForNoNotice(page);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Backspace');
    await options.bringToFront();
  }

  async function testConnection(): Promise<void> {
    await options.getByRole('button', { name: 'Test the connection' }).click();
  }

  it('arrive whole, with the header, and are said to have arrived', { timeout: 90_000 }, async () => {
    // At the very first start Chromium takes some seconds to read its policies; the open page follows.
    await said(/Records go to http:\/\/127\.0\.0\.1/);
    await stopOneDraft();
    await testConnection();
    await said(/The connection works/);
    await said(/All records were sent/);
    expect(await words()).toContain('a copy of each record');
    expect(await words()).not.toContain(TOKEN);
    expect(new Set(receiver.headers)).toEqual(new Set([`Bearer ${TOKEN}`]));
    const ledger = await readLedger(options);
    expect(ledger.length).toBeGreaterThan(1);
    expect(receiver.records.map(({ body }) => body)).toEqual(ledger.map(canonicalJson));
    expect(JSON.stringify(receiver.records)).not.toMatch(/okafor|biopsy/i);
  });

  it('wait through an outage and the end of the worker, and the page says why', {
    timeout: 90_000,
  }, async () => {
    receiver.mood = 'busy';
    await stopOneDraft();
    await testConnection();
    await said(/cannot take records now \(status 503\)/);
    await said(/Waiting: 1/);
    await receiver.goDown();
    await testConnection();
    await said(/No connection\. Check the address/);
    await stopOneDraft();
    await stopWorker(browser.context);
    receiver.mood = 'well';
    await receiver.comeUp();
    await testConnection();
    await said(/All records were sent/);
    const ledger = await readLedger(options);
    const arrived = new Map(receiver.records.map(({ uid, body }) => [uid, body]));
    expect([...arrived.values()]).toEqual(ledger.map(canonicalJson));
  });

  it('a collector that does not let the extension in is told from one that is not there', async () => {
    receiver.mood = 'closed-to-us';
    await testConnection();
    await said(new RegExp(`add chrome-extension://${extensionId()} to allowed_origins`));
  });
});
