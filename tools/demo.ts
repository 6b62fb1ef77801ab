/**
 * `npm run demo`: the main job, shown on a replica of Messenger on this machine. With a display it opens a browser to
 * try it in; without one, or with `-- --headless`, it plays drafts without the extension and then with it, and counts
 * what arrived.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/e2e/support/launch-browser.ts';
import { waitForNotice } from '../test/e2e/support/notice.ts';
import { openPopup } from '../test/e2e/support/popup.ts';
import { clickAt, openThread, sendButton, typeDraft } from '../test/e2e/support/replica-page.ts';
import { type Replica, startReplica } from '../test/replica/server.ts';
import { DEMO_DRAFTS, type DemoDraft } from './demo-drafts.ts';
import { ensureChromium } from './ensure-chromium.ts';

const OUTPUT = 'demo-output';
/** Milliseconds to wait for a notice or an arrival before a draft counts as neither. */
const PATIENCE = 10_000;

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });

function build(): void {
  const { status, stdout } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}`);
}

async function attempt(page: Page, { text, host, by }: DemoDraft): Promise<void> {
  await openThread(page, host);
  await typeDraft(page, text);
  if (by === 'Enter') await page.keyboard.press('Enter');
  else {
    await sendButton(page).waitFor();
    await clickAt(page, sendButton(page));
  }
}

const firstLine = (text: string) => `${text.split('\n')[0]}${text.includes('\n') ? ' ...' : ''}`;

/** Plays every draft in turn; the replica's record says afterwards what arrived. */
async function play(replica: Replica, extension: boolean): Promise<void> {
  replica.reset();
  const browser = await launchBrowser({ replica, extension });
  const { page } = browser;
  const wanted = new Map<string, string>([
    ['arrived', 'thread.png'],
    ['stopped', 'notice.png'],
  ]);
  try {
    for (const draft of DEMO_DRAFTS) {
      const before = replica.sent().length;
      await attempt(page, draft);
      const outcome = await Promise.any([
        replica.waitForSent(before + 1, PATIENCE).then(() => 'arrived'),
        ...(extension ? [waitForNotice(page, PATIENCE).then(() => 'stopped')] : []),
      ]).catch(() => 'no answer');
      console.log(
        `  ${outcome.padEnd(9)} ${draft.by.padEnd(5)} ${draft.host.padEnd(17)} ${firstLine(draft.text)}`,
      );
      const shot = extension ? wanted.get(outcome) : undefined;
      if (shot !== undefined) await page.screenshot({ path: join(OUTPUT, shot) });
      if (extension) wanted.delete(outcome);
    }
    if (extension) {
      const popup = await openPopup(page);
      await popup.screenshot({ path: join(OUTPUT, 'popup.png') });
    }
  } finally {
    await browser.close();
  }
}

/** From the replica's sent record alone. Delivered means exactly once, byte for byte, on the right host. */
function count(replica: Replica): { stopped: number; delivered: number } {
  const arrivals = (draft: DemoDraft) =>
    replica.sent().filter(({ text, host }) => text === draft.text && host === draft.host).length;
  // A draft that arrived changed was not stopped either: what is no clean draft is a leak.
  const strays = replica
    .sent()
    .filter(({ text }) => !DEMO_DRAFTS.some((draft) => draft.text === text)).length;
  return {
    stopped: Math.max(0, DEMO_DRAFTS.filter((draft) => draft.phi && arrivals(draft) === 0).length - strays),
    delivered: DEMO_DRAFTS.filter((draft) => !draft.phi && arrivals(draft) === 1).length,
  };
}

async function playAll(): Promise<boolean> {
  const phi = DEMO_DRAFTS.filter((draft) => draft.phi).length;
  const clean = DEMO_DRAFTS.length - phi;
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  const replica = await startReplica();
  try {
    console.log('Without the extension:');
    await play(replica, false);
    const without = count(replica);
    const allArrived =
      without.stopped === 0 && without.delivered === clean && replica.sent().length === DEMO_DRAFTS.length;
    console.log(`  ${replica.sent().length} of ${DEMO_DRAFTS.length} arrived`);
    if (!allArrived) console.error('Without the extension every draft must arrive: this demo shows nothing.');

    console.log('With the extension:');
    await play(replica, true);
    const { stopped, delivered } = count(replica);
    console.log(`  screenshots: ${OUTPUT}/thread.png, ${OUTPUT}/notice.png, ${OUTPUT}/popup.png\n`);
    console.log(`stopped ${stopped} of ${phi} PHI drafts, delivered ${delivered} of ${clean} clean drafts`);
    return allArrived && stopped === phi && delivered === clean;
  } finally {
    await replica.close();
  }
}

/** Opens a real window and leaves it to the person. */
async function tryIt(): Promise<boolean> {
  const replica = await startReplica();
  try {
    const browser = await launchBrowser({ replica, extension: true, headless: false });
    const { page, context } = browser;
    await openThread(page, 'www.messenger.com');
    console.log('A replica of Messenger is open, with Not Here in it. Nothing leaves this machine.');
    console.log('Type or paste one of these and press Enter; close the window when you are done.\n');
    for (const phi of [true, false]) {
      console.log(phi ? 'Stopped:' : '\nSent:');
      for (const draft of DEMO_DRAFTS) if (draft.phi === phi) console.log(`  ${firstLine(draft.text)}`);
    }
    await new Promise<void>((resolve) => context.once('close', () => resolve()));
    await browser.close();
    return true;
  } finally {
    await replica.close();
  }
}

try {
  ensureChromium();
  build();
  const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !values.headless;
  process.exitCode = (await (display ? tryIt() : playAll())) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
