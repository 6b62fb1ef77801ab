import type { CDPSession, Page, Worker } from 'playwright-core';
import type { PagePolicy } from '../../src/policy/types.ts';
import { extensionId } from '../e2e/support/extension.ts';
import { type LaunchedBrowser, launchBrowser } from '../e2e/support/launch-browser.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { script } from './in-page.ts';

/** What an organization may change while a person writes. The labels of the drafts hold at every sensitivity. */
export interface PolicyChange {
  readonly enforcement: PagePolicy['enforcement'];
  readonly sensitivity: PagePolicy['sensitivity'];
  readonly readThread: boolean;
}

export const SAFE: PolicyChange = { enforcement: 'block', sensitivity: 'balanced', readThread: true };

/** One browser with the extension and one tab, a replica of its own, and a hand on the extension's life. */
export interface Rig {
  readonly replica: Replica;
  readonly page: Page;
  readonly session: CDPSession;
  /** Uncaught errors of the page and of our scripts in it since they were last taken, as they are told here. */
  takeErrors(): string[];
  /** Those of the background as well. */
  takeAllErrors(): Promise<string[]>;
  /** In force for every page that opens from now on; an open one follows at once, but that is not waited for. */
  publish(change: PolicyChange): Promise<void>;
  /** Resolves once the tab in front answers for its policy in force. */
  settled(): Promise<void>;
  /** As an update does it: the scripts in the open tab outlive their extension. Resolves once the next worker runs. */
  reloadExtension(): Promise<void>;
  /** Switched off, `within` is run, and switched on again. */
  withoutExtension(within: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
}

/** The part of an extension's worker that is used here. */
interface WorkerScope {
  chrome: {
    runtime: { reload(): void };
    storage: {
      managed: { get(): Promise<unknown> };
      /** `dispatch` is not documented: the browser's own bindings use it. */
      onChanged: { dispatch(changes: object, area: 'managed'): void };
    };
    tabs: {
      query(filter: object): Promise<{ id?: number }[]>;
      sendMessage(id: number, message: object, options: object): Promise<unknown>;
    };
  };
  fuzzPolicy?: unknown;
  fuzzErrors?: string[];
}

const PATIENCE = 15_000;

/** Runs in the worker: what the organization publishes is the policy under test. */
function takeOver(policy: unknown): void {
  const scope = globalThis as unknown as WorkerScope;
  scope.fuzzPolicy = policy;
  const { browser = scope.chrome } = globalThis as unknown as { browser?: WorkerScope['chrome'] };
  if (scope.fuzzErrors === undefined) {
    const errors: string[] = [];
    scope.fuzzErrors = errors;
    addEventListener('error', (event) => errors.push(event.message));
    addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
    for (const { managed } of new Set([scope.chrome.storage, browser.storage])) {
      managed.get = async () => scope.fuzzPolicy;
    }
  }
  for (const { onChanged } of new Set([scope.chrome.storage, browser.storage])) {
    onChanged.dispatch({}, 'managed');
  }
}

/** Runs in the worker. */
function errorsSoFar(): readonly string[] {
  return (globalThis as unknown as WorkerScope).fuzzErrors?.splice(0) ?? [];
}

/** Runs in the worker: asks the tab as the popup does, until it decides by this enforcement. */
async function untilInForce([enforcement, patience]: readonly [string, number]): Promise<boolean> {
  const { chrome } = globalThis as unknown as WorkerScope;
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    for (const { id } of await chrome.tabs.query({})) {
      if (id === undefined) continue;
      try {
        const status = await chrome.tabs.sendMessage(id, { type: 'tab-status' }, { frameId: 0 });
        if ((status as { enforcement?: string } | undefined)?.enforcement === enforcement) return true;
      } catch {
        // Nobody is there yet.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return false;
}

export async function openRig(): Promise<Rig> {
  const replica = await startReplica();
  let browser: LaunchedBrowser | undefined;
  try {
    browser = await launchBrowser({ replica, extension: true, touch: true });
    return await equip(replica, browser);
  } catch (error) {
    await browser?.close();
    await replica.close();
    throw error;
  }
}

async function equip(replica: Replica, browser: LaunchedBrowser): Promise<Rig> {
  const { context, page } = browser;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('crash', () => errors.push('the tab crashed'));
  // Pressing "attach" opens the chooser of the system: taken, it stays closed.
  page.on('filechooser', () => undefined);
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  const isOurs = (worker: Worker) => worker.url().includes(extensionId());
  const worker = async () =>
    context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
  let inForce: PolicyChange = SAFE;

  await settings.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    return chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.bringToFront();
  // A link of the notice opens a tab, which is none of the tab under test.
  context.on('page', (other) => void other.close().catch(() => undefined));
  await (await worker()).evaluate(script(takeOver, inForce));

  const settled = async (): Promise<void> => {
    const known = await (await worker()).evaluate(
      script(untilInForce, [inForce.enforcement, PATIENCE] as const),
    );
    if (!known) throw new Error('the tab never came to the policy in force');
  };

  const takeWorkers = async (): Promise<void> => {
    const inWorker = (await (await worker()).evaluate(script(errorsSoFar, undefined))) as string[];
    errors.push(...inWorker.map((message) => `background: ${message}`));
  };

  return {
    replica,
    page,
    session: await context.newCDPSession(page),
    takeErrors: () => errors.splice(0),
    takeAllErrors: async () => {
      await takeWorkers();
      return errors.splice(0);
    },
    settled,
    publish: async (change) => {
      if (JSON.stringify(change) === JSON.stringify(inForce)) return;
      inForce = change;
      await (await worker()).evaluate(script(takeOver, inForce));
    },
    reloadExtension: async () => {
      await takeWorkers();
      const old = await worker();
      const next = context.waitForEvent('serviceworker', { predicate: (one) => one !== old && isOurs(one) });
      await old
        .evaluate(() => (globalThis as unknown as WorkerScope).chrome.runtime.reload())
        .catch(() => undefined); // It ends before it can answer.
      await (await next).evaluate(script(takeOver, inForce));
    },
    withoutExtension: async (within) => {
      const enable = (on: boolean) =>
        settings.evaluate(
          ([id, enabled]) =>
            (
              globalThis as unknown as {
                chrome: { management: { setEnabled(id: string, enabled: boolean): Promise<void> } };
              }
            ).chrome.management.setEnabled(id, enabled),
          [extensionId(), on] as const,
        );
      await takeWorkers();
      await enable(false);
      try {
        await within();
      } finally {
        const next = context.waitForEvent('serviceworker', { predicate: isOurs });
        await enable(true);
        await (await next).evaluate(script(takeOver, inForce));
      }
    },
    close: async () => {
      await browser.close();
      await replica.close();
    },
  };
}
