import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEvent, Entry } from '../../src/ledger/chain.ts';
import { verifyChain } from '../../src/ledger/verify-chain.ts';
import { buildExtension, readFolder } from '../../tools/package/build.ts';
import { makeRelease } from '../../tools/package/release.ts';
import type { Files } from '../../tools/package/zip.ts';
import { documentedLinuxPolicy, packagedLinuxPolicy } from '../documented-policy.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { onExtensionsPage, workerOf } from './support/extension-life.ts';
import { type LaunchedBrowser, launchBrowser } from './support/launch-browser.ts';
import { IN_TURN, isRoot, type MachinePolicy, takeMachinePolicy, WHY_NOT } from './support/machine-policy.ts';
import { closeNotice, noticeTree, waitForNotice } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { clearBox, composerBox, openThread, typeDraft } from './support/replica-page.ts';
import { startUpdateServer, type UpdateServer } from './support/update-server.ts';

// What an organization does: `npm run package`, its files on a server, its policy in the browser's folder. Debian's
// Chromium then installs, updates and removes the extension by itself.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';
/** Only the organization's own pattern says that this names a patient. */
const OWN_NUMBER = 'can you look at RV-482913 before noon';
const EXTRA_HOST = 'chat.example.org';
const FOREIGN_HOST = 'www.example.net';
const SETTINGS = {
  organizationName: 'Riverside Clinic',
  platforms: [{ name: 'RiverChat', url: 'https://chat.riverside.example/', audience: 'team' }],
  idPatterns: [{ kind: 'mrn', pattern: 'RV-[0-9]{6}' }],
};
/** Milliseconds. Chromium reads changed policies after five seconds, and alarms come every thirty. */
const POLICY_TIME = 30_000;
const UPDATE_TIME = 60_000;

/** The parts of `chrome` that are used below, by the browser's own page or by the extension's worker. */
interface Chrome {
  readonly management: {
    get(id: string): Promise<{ installType: string; mayDisable: boolean; enabled: boolean; version: string }>;
    setEnabled(id: string, enabled: boolean): Promise<void>;
    uninstall(id: string): Promise<void>;
  };
  readonly developerPrivate: {
    getExtensionInfo(id: string): Promise<Record<string, unknown>>;
    autoUpdate(): Promise<void>;
  };
  readonly action: { getUserSettings(): Promise<{ isOnToolbar: boolean }> };
  readonly runtime: {
    getManifest(): { version: string };
    requestUpdateCheck(): Promise<{ status: string; version?: string }>;
  };
}

describe.skipIf(!isRoot)(`installed by the organization's policy${WHY_NOT}`, () => {
  let folder: string;
  let profile: string;
  let machine: MachinePolicy;
  let server: UpdateServer;
  let replica: Replica;
  let browser: LaunchedBrowser;
  let id: string;
  let policy: (settings?: object) => string;
  let version101: Files;
  let rollback: Promise<Files>;

  const launch = (userDataDir: string) =>
    launchBrowser({
      replica: {
        resolverRules: `${replica.resolverRules}, ${[EXTRA_HOST, FOREIGN_HOST]
          .map((host) => `MAP ${host} 127.0.0.1:${replica.port}`)
          .join(', ')}`,
      },
      extension: false,
      userDataDir,
      // Playwright's own flags: under either of them nothing is installed by policy.
      ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'not-here-forced-'));
    profile = join(folder, 'profile');
    machine = await takeMachinePolicy();
    server = await startUpdateServer();
    replica = await startReplica();
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keyFile = join(folder, 'key.pem');
    writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const hostsFile = join(folder, 'hosts.txt');
    writeFileSync(hostsFile, `${EXTRA_HOST}\n`);

    const options = { key, updateUrl: server.url, hosts: [EXTRA_HOST], built: buildExtension(ROOT) };
    const first = makeRelease({ ...options, version: '1.0.0', settings: SETTINGS });
    version101 = makeRelease({ ...options, version: '1.0.1' }).files;
    id = first.extensionId;
    const place = { extensionId: id, updateUrl: server.url };
    policy = (settings = SETTINGS) => packagedLinuxPolicy(place, { ...settings });
    // The file of the release and the one of docs/deploy.md are the one that is used.
    expect(first.files.get('policies/linux-chromium.json')?.toString()).toBe(policy());
    expect(documentedLinuxPolicy(place)).toBe(policy());
    rollback = packRollback({ keyFile, hostsFile, updateUrl: server.url, out: join(folder, 'rollback') });
    // Awaited where it is used; an early failure is told there.
    rollback.catch(() => undefined);

    machine.publish('extension', policy());
    // Else nobody can attach to an extension that policy installed.
    machine.publish('tools', JSON.stringify({ DeveloperToolsAvailability: 1 }));
    browser = await launch(profile);
    await openThread(browser.page, 'www.messenger.com');
    server.publish(first.files);
  }, IN_TURN);

  afterEach(() => replica.reset());

  afterAll(async () => {
    machine?.release();
    await browser?.close();
    await server?.close();
    await replica?.close();
    await rollback?.catch(() => undefined);
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const said = async (page: Page) => (await noticeTree(page)).map(({ text }) => text).join(' | ');
  const sent = () => replica.sent().map(({ text }) => text);
  const worker = () => workerOf(browser.context, id);
  const versionOf = (one: Worker) =>
    one.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.getManifest().version);

  async function write(page: Page, text: string): Promise<void> {
    await clearBox(page);
    await typeDraft(page, text);
    await page.keyboard.press('Enter');
  }

  async function stops(page: Page = browser.page, text = PHI): Promise<void> {
    await write(page, text);
    await waitForNotice(page);
    await closeNotice(page);
    expect(sent()).toEqual([]);
  }

  async function delivers(page: Page = browser.page, text = CLEAN): Promise<void> {
    await write(page, text);
    await replica.waitForSent(1);
    expect(sent()).toEqual([text]);
    replica.reset();
  }

  /** Every entry of the ledger, oldest first, as it lies in the extension's own database. */
  async function ledger(): Promise<(AuditEvent & Entry)[]> {
    const page = await openPopup(browser.page, id);
    const entries = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('ledger');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('events').objectStore('events').getAll();
            all.onerror = () => reject(all.error);
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
          };
        }),
    );
    await page.close();
    return entries as (AuditEvent & Entry)[];
  }

  /** Resolves once the popup over the open tab says it. */
  async function popupSays(words: string | RegExp): Promise<void> {
    const popup = await openPopup(browser.page, id);
    const text = async () => {
      await popup.reload();
      await popup.locator('main .part').first().waitFor();
      return popup.locator('body').innerText();
    };
    await expect.poll(text, { timeout: POLICY_TIME, interval: 500 }).toMatch(words);
    await popup.close();
  }

  it('comes by itself, and reaches a conversation that was open before', async () => {
    expect(await versionOf(await worker())).toBe('1.0.0');
    await expect.poll(() => said(browser.page), { timeout: 10_000 }).toContain('Reload it when you can');
    await stops();
    await delivers();
  });

  it('cannot be switched off or removed by the person, and has its place in the toolbar', async () => {
    const state = await onExtensionsPage(browser.context, (page) =>
      page.evaluate(async (extension) => {
        const { management, developerPrivate } = (globalThis as unknown as { chrome: Chrome }).chrome;
        const refusals = [
          await management.setEnabled(extension, false).then(() => 'done', String),
          await management.uninstall(extension).then(() => 'done', String),
        ];
        const { installType, mayDisable, enabled } = await management.get(extension);
        const info = await developerPrivate.getExtensionInfo(extension);
        return { refusals, installType, mayDisable, enabled, info };
      }, id),
    );
    expect(state.refusals).toEqual([
      expect.stringContaining('cannot be modified by user'),
      expect.stringContaining('cannot be modified by user'),
    ]);
    expect(state).toMatchObject({
      installType: 'admin',
      mayDisable: false,
      enabled: true,
      info: { pinnedToToolbar: true, mustRemainInstalled: true, userMayModify: false },
    });
    const settings = await (await worker()).evaluate(() =>
      (globalThis as unknown as { chrome: Chrome }).chrome.action.getUserSettings(),
    );
    expect(settings).toMatchObject({ isOnToolbar: true });
  });

  it('has the settings of the policy: in the popup, in the notice and at the gate', async () => {
    const { page } = browser;
    await popupSays(/Riverside Clinic/);
    await write(page, OWN_NUMBER);
    await waitForNotice(page);
    const links = (await noticeTree(page)).filter(({ role }) => role === 'link' || role === 'button');
    expect(links.map(({ name }) => name).join()).toContain('RiverChat');
    await closeNotice(page);
    expect(sent()).toEqual([]);
  });

  it('follows a change of the policy in an open tab', { timeout: 90_000 }, async () => {
    machine.publish('extension', policy({ ...SETTINGS, enforcement: 'monitor' }));
    await popupSays(/observing/i);
    await delivers(browser.page, PHI);
    machine.publish('extension', policy());
    await popupSays(/^((?!observing)[\s\S])*$/i);
    await stops();
  });

  it('watches a host that was added at packaging, and no other', async () => {
    const page = await browser.context.newPage();
    await page.goto(`https://${EXTRA_HOST}/t/100001`);
    await composerBox(page).waitFor();
    await stops(page);
    await delivers(page);
    expect((await ledger()).at(-1)).toMatchObject({ unmapped: { site: 'other' } });
    await page.goto(`https://${FOREIGN_HOST}/t/100001`);
    await composerBox(page).waitFor();
    await delivers(page, PHI);
    await page.close();
  });

  it('takes an update while a conversation is open: nothing leaves, no record is lost', {
    timeout: UPDATE_TIME + 60_000,
  }, async () => {
    const { page, context } = browser;
    await openThread(page, 'www.messenger.com');
    await stops();
    const before = await ledger();

    // An open notice is no moment for an update.
    await write(page, PHI);
    await waitForNotice(page);
    server.publish(version101);
    const old = await worker();
    const gone = new Promise<void>((resolve) => old.once('close', () => resolve()));
    const next = context.waitForEvent('serviceworker', {
      predicate: (one) => one !== old && one.url().includes(id),
      timeout: UPDATE_TIME,
    });
    const check = await old.evaluate(() =>
      (globalThis as unknown as { chrome: Chrome }).chrome.runtime.requestUpdateCheck(),
    );
    expect(check).toMatchObject({ status: 'update_available', version: '1.0.1' });
    // What is downloaded lies beside the old version in the profile.
    const downloaded = join(profile, 'Default/Extensions', id, '1.0.1_0');
    await expect.poll(() => existsSync(downloaded), { timeout: 15_000 }).toBe(true);
    expect(await versionOf(old)).toBe('1.0.0');
    expect(context.serviceWorkers()).toContain(old);
    await closeNotice(page);

    // The old worker lives, and is asked to make way. What is stopped in between is told later.
    await gone;
    await stops();
    expect(await versionOf(await next)).toBe('1.0.1');
    await stops();
    await delivers();
    await expect.poll(async () => (await ledger()).length, { timeout: 15_000 }).toBe(before.length + 3);
    const after = await ledger();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await verifyChain(after)).toMatchObject({ ok: true });
  });

  it('is rolled back: older code under a higher version', { timeout: 120_000 }, async () => {
    const { page, context } = browser;
    const before = await ledger();
    const old = await worker();
    const next = context.waitForEvent('serviceworker', {
      predicate: (one) => one !== old && one.url().includes(id),
      timeout: UPDATE_TIME,
    });
    server.publish(await rollback);
    await onExtensionsPage(context, (extensions) =>
      extensions.evaluate(() =>
        (globalThis as unknown as { chrome: Chrome }).chrome.developerPrivate.autoUpdate(),
      ),
    );
    expect(await versionOf(await next)).toBe('1.0.2');
    await stops();
    await delivers();
    await expect.poll(async () => (await ledger()).length, { timeout: 15_000 }).toBe(before.length + 1);
    expect(await verifyChain(await ledger())).toMatchObject({ ok: true });
    await openThread(page, 'www.messenger.com');
    await stops();
  });

  it('goes with the policy: nothing is left in the profile, and open tabs stay protected until they are loaded anew', {
    timeout: 90_000,
  }, async () => {
    const { page, context } = browser;
    expect(filesOf(profile, id)).not.toEqual([]);
    machine.withdraw('extension');
    const isThere = () =>
      onExtensionsPage(context, (extensions) =>
        extensions.evaluate(
          (extension) =>
            (globalThis as unknown as { chrome: Chrome }).chrome.management
              .get(extension)
              .then(() => 'there', String),
          id,
        ),
      );
    await expect.poll(isThere, { timeout: POLICY_TIME }).toContain('Failed to find');
    await write(page, PHI);
    await waitForNotice(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => said(page)).toContain('reload this page');
    expect(sent()).toEqual([]);
    await expect.poll(() => filesOf(profile, id), { timeout: 15_000 }).toEqual([]);
    const fresh = await context.newPage();
    await openThread(fresh, 'www.messenger.com');
    await delivers(fresh, PHI);
  });

  it('protects each session anew where the profile is thrown away', { timeout: 90_000 }, async () => {
    await browser.close();
    machine.publish('extension', policy());
    machine.publish('ephemeral', JSON.stringify({ ForceEphemeralProfiles: true }));
    const uids: string[][] = [];
    for (const _session of [1, 2]) {
      browser = await launch(join(folder, 'passing'));
      expect(await versionOf(await worker())).toBe('1.0.2');
      await openThread(browser.page, 'www.messenger.com');
      await stops();
      const entries = await ledger();
      expect(await verifyChain(entries)).toMatchObject({ ok: true });
      uids.push(entries.flatMap((entry) => ('finding_info' in entry ? [entry.finding_info.uid] : [])));
      await browser.close();
    }
    // Each knows its own message and nothing of the session before.
    expect(uids).toEqual([[expect.any(String)], [expect.any(String)]]);
    expect(uids[0]).not.toEqual(uids[1]);
  });
});

/** Paths in a profile that bear the extension's id. */
function filesOf(profile: string, id: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes(id));
}

interface Pack {
  readonly keyFile: string;
  readonly hostsFile: string;
  readonly updateUrl: string;
  readonly out: string;
}

/** `npm run package` as it is typed, of the source that was committed last. */
async function packRollback({ keyFile, hostsFile, updateUrl, out }: Pack): Promise<Files> {
  const args = ['run', '--silent', 'package', '--', '--from', 'HEAD', '--as-version', '1.0.2', '--out', out];
  const more = ['--key', keyFile, '--hosts', hostsFile, '--update-url', updateUrl];
  const program = spawn('npm', [...args, ...more], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  program.stderr.on('data', (text) => {
    errors += text;
  });
  const status = await new Promise((resolve) => program.once('close', resolve));
  if (status !== 0) throw new Error(errors);
  return readFolder(out);
}
