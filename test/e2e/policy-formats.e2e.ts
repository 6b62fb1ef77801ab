import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../src/policy/descriptions.ts';
import { dropped } from '../../src/policy/dropped.ts';
import { SCHEMA } from '../../src/policy/schema.ts';
import { FORMATS } from '../../tools/policy-formats/index.ts';
import { randomSettings } from '../random-settings.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { extensionId } from './support/extension.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { openPopup } from './support/popup.ts';
import { openThread } from './support/replica-page.ts';

type Settings = Readonly<Record<string, unknown>>;

const COMPLETE: Settings = Object.fromEntries(SCHEMA.keys.map((key) => [key, DESCRIPTIONS[key].example]));
/** Values that the browser is to drop, and some that it is not. */
const SPOILT: Settings = {
  ...COMPLETE,
  organizationName: null,
  retentionDays: '90',
  coachingAfter: 1.5,
  images: 'Warn',
  readThread: 1,
  staffNames: ['Dr. Ana Ruiz', 7],
  platforms: [{ name: 'A', url: 'https://a.org', encryption: 'yes' }],
  idPatterns: [{ kind: 'ssn', pattern: 'LK\\d{7}' }],
  policyTexts: [{ language: 'en' }, 'our policy'],
  // Kept: what is only missing, unknown or out of range is for us to see.
  privacyOfficer: { name: 'Dana', fax: '1' },
  trainings: [{ title: 'T' }],
  evidenceDays: 1,
  wipeBefore: 'soon',
};

/** What the browser hands to the extension for the Linux file of given settings, against what we say it does. */
describe.skipIf(!isRoot)(`the Linux file in the real browser${WHY_NOT}`, () => {
  let machine: MachinePolicy;
  let replica: Replica;
  let browser: LaunchedBrowser;
  let received: () => Promise<Settings>;

  const publish = (settings: Settings): void => {
    const file = FORMATS.find(({ id }) => id === 'linux-chromium')?.write({
      settings,
      extensionId: extensionId(),
      updateUrl: 'https://updates.example.org/update.xml',
    });
    // The extension is loaded from its folder here; that it is installed by the same file is another test.
    const { '3rdparty': thirdParty } = JSON.parse(file ?? '');
    machine.publish('settings', JSON.stringify({ '3rdparty': thirdParty }));
  };

  beforeAll(async () => {
    machine = await takeMachinePolicy();
    publish(COMPLETE);
    replica = await startReplica();
    browser = await launchBrowser({ replica, extension: true });
    await openThread(browser.page, 'www.messenger.com');
    const popup = await openPopup(browser.page);
    received = () =>
      popup.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { managed: { get(): Promise<Settings> } } } }
        ).chrome.storage.managed.get(),
      );
  }, IN_TURN);

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await replica?.close();
  });

  it('every documented example reaches the extension as it is written', { timeout: 60_000 }, async () => {
    await expect.poll(received, { timeout: 30_000 }).toEqual(COMPLETE);
  });

  it('so do random policies', { timeout: 120_000 }, async () => {
    for (const settings of fc.sample(randomSettings, { seed: 20261122, numRuns: 3 })) {
      publish(settings);
      await expect.poll(received, { timeout: 30_000 }).toEqual(settings);
    }
  });

  it('what the browser drops without a word is what check-policy says it drops', {
    timeout: 60_000,
  }, async () => {
    publish(SPOILT);
    await expect.poll(async () => (await received()).evidenceDays, { timeout: 30_000 }).toBe(1);
    const kept = await received();
    const said = SCHEMA.keys.filter((key) => dropped(SCHEMA.shapes[key], SPOILT[key], key));
    expect(SCHEMA.keys.filter((key) => !Object.hasOwn(kept, key))).toEqual(said);
    expect(said).toContain('policyTexts');
    expect(said).not.toContain('privacyOfficer');
  });
});
