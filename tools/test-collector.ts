/**
 * `npm run test:collector -- [--events N]`: the real OpenTelemetry Collector, the real extension in Chromium, and outages of
 * every sort between them; then counts by uid what arrived, and compares it with the ledger, character by character.
 * Exit status 1 where a record was lost or altered. Needs Go (to build the collector, once) and root (for the browser's
 * policy); where one is missing it says so and ends well.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { canonicalJson } from '../src/ledger/canonical-json.ts';
import type { Entry } from '../src/ledger/chain.ts';
import { verifyChain } from '../src/ledger/verify-chain.ts';
import { extensionId } from '../test/e2e/support/extension.ts';
import { stopWorker } from '../test/e2e/support/extension-life.ts';
import { launchBrowser } from '../test/e2e/support/launch-browser.ts';
import { readLedger } from '../test/e2e/support/ledger.ts';
import { isRoot, takeMachinePolicy } from '../test/e2e/support/machine-policy.ts';
import { openThread } from '../test/e2e/support/replica-page.ts';
import { startReplica } from '../test/replica/server.ts';
import { buildCollector, findGo } from './collector/build-collector.ts';
import { type Collector, runCollector } from './collector/collector.ts';
import { openFeed } from './collector/feed.ts';
import { startProxy, type Way } from './collector/proxy.ts';
import { ensureChromium } from './ensure-chromium.ts';

const { values } = parseArgs({ options: { events: { type: 'string', default: '10000' } } });
const EVENTS = Number(values.events);
/** Milliseconds. */
const PATIENCE = 120_000;
const TURN = 1_500;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface View {
  readonly waiting: number;
  readonly sentUpTo: number;
}

/** Asks the worker as the options page does. */
const ask = <T>(page: Page, type: string): Promise<T> =>
  page.evaluate((message) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ type: message });
  }, type) as Promise<T>;

/** One trouble after the other until told to stop; each ends by itself. Between them somebody tests the connection. */
async function troubles(
  { collector, proxy, options }: { collector: Collector; proxy: Way; options: Page },
  isOver: () => boolean,
): Promise<Record<string, number>> {
  const happened: Record<string, number> = {};
  const during = async (weather: Way['weather']) => {
    proxy.weather = weather;
    await retry(options);
    await pause(TURN);
    proxy.weather = 'pass';
  };
  const list: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the collector killed and started again',
      async () => {
        await collector.kill();
        await pause(TURN);
        await collector.start();
      },
    ],
    ['503 with Retry-After', () => during('busy')],
    ['the answer lost', () => during('swallow')],
    ['the connection cut', () => during('cut')],
    ['the worker ended', () => stopWorker(options.context())],
  ];
  for (let index = 0; !isOver(); index += 1) {
    const [name, happen] = list[index % list.length] ?? list[0] ?? [];
    if (name === undefined || happen === undefined) break;
    await happen();
    happened[name] = (happened[name] ?? 0) + 1;
    // Not until the pause of a minute or more is over: a person who looks after it presses the button.
    await retry(options);
    await pause(TURN);
  }
  return happened;
}

const retry = (options: Page) => ask(options, 'collector-test').catch(() => undefined);

async function main(): Promise<number> {
  const go = findGo();
  if (go === undefined) return say('not run: no Go on this machine, which the collector is built with');
  if (!isRoot) return say("not run: the browser's policy belongs in /etc, and this is not root");
  const binary = buildCollector(go);
  ensureChromium();
  const { status } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');

  const collector = await runCollector(binary, `chrome-extension://${extensionId()}`);
  const proxy = await startProxy(collector.port);
  const replica = await startReplica();
  const machine = await takeMachinePolicy();
  const settings = { collectorUrl: proxy.url, collectorHeader: 'Authorization: Bearer write-only' };
  const policy = { '3rdparty': { extensions: { [extensionId()]: settings } } };
  machine.publish('settings', JSON.stringify(policy));
  const browser = await launchBrowser({ replica, extension: true });
  try {
    await collector.start();
    await openThread(browser.page, 'www.messenger.com');
    const options = await browser.context.newPage();
    await options.goto(`chrome-extension://${extensionId()}/src/options/options.html`);
    // Chromium takes some seconds to read its policies.
    await until(async () => (await ask<View | undefined>(options, 'collector-view')) !== undefined);

    const feed = await openFeed(browser.page, extensionId());
    const started = Date.now();
    let acknowledged = 0;
    let isFed = false;
    const chaos = troubles({ collector, proxy, options }, () => isFed);
    while (acknowledged < EVENTS) acknowledged += await feed(EVENTS - acknowledged);
    isFed = true;
    const happened = await chaos;
    const fed = Date.now();
    await until(async () => {
      await retry(options);
      return (await ask<View | undefined>(options, 'collector-view'))?.waiting === 0;
    });
    const settled = Date.now();
    const ledger = (await readLedger(options)) as readonly Entry[];
    await collector.kill();
    const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(0)} s`;
    console.log(
      `${acknowledged} events acknowledged by the ledger in ${seconds(started, fed)}, sent ${seconds(fed, settled)} later`,
    );
    for (const [what, times] of Object.entries(happened)) console.log(`  ${what}: ${times} times`);
    console.log(`  batches spoilt on the way: ${JSON.stringify(proxy.spoilt)}`);
    return await compare(ledger, collector, proxy);
  } finally {
    machine.release();
    await browser.close();
    await replica.close();
    await proxy.close();
    await collector.remove();
  }
}

async function compare(ledger: readonly Entry[], collector: Collector, { passed }: Way): Promise<number> {
  const { bodies, anchors, torn } = collector.read();
  const expected = ledger.map(canonicalJson);
  const arrived = new Map(bodies.map(({ uid, body }) => [uid, body]));
  const altered = bodies.filter(({ uid, body }) => arrived.get(uid) !== body).length;
  const found = new Set(bodies.map(({ body }) => body));
  const lost = expected.filter((body) => !found.has(body)).length;
  const foreign = found.size - (expected.length - lost);
  const isInOrder = [...arrived.values()].every((body, index) => body === expected[index]);
  const chain = await verifyChain([...arrived.values()].map((body) => JSON.parse(body) as Entry));
  const hashes = new Map(ledger.map(({ unmapped: { chain: place } }) => [place.seq, place.hash]));
  const wrongAnchors = anchors.filter(({ seq, hash }) => hashes.get(seq) !== hash).length;
  console.log(
    `the collector kept ${bodies.length} records in ${anchors.length} batches, ${torn} lines torn by kills`,
  );
  console.log(`  ${arrived.size} different ones, ${bodies.length - arrived.size} came more than once`);
  console.log(
    `  ${passed.requests} requests, ${(passed.bytes / Math.max(1, bodies.length)).toFixed(0)} bytes a record`,
  );
  console.log(
    `  in order: ${isInOrder ? 'yes' : 'no'}; chain: ${chain.ok ? 'unbroken' : 'broken'}; anchors that differ: ${wrongAnchors}`,
  );
  console.log(`of ${expected.length} entries in the ledger: ${lost} lost, ${altered + foreign} altered`);
  const isWell = lost + altered + foreign + wrongAnchors === 0 && isInOrder && chain.ok;
  return isWell ? 0 : 1;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await isSo()); await pause(200)) {
    if (Date.now() > end) throw new Error('it takes too long');
  }
}

function say(words: string): number {
  console.log(words);
  return 0;
}

process.exitCode = await main();
