import browser from 'webextension-polyfill';
import type { PagePolicy } from '../policy/types.ts';

/**
 * The few things kept in extension storage, each under one versioned key. No message text, no ledger.
 * `local` is readable by our content scripts, so nothing that a page's renderer may not know goes there.
 */

/** Bumped when the shape of PagePolicy changes: an orphan of an older version must not read a newer shape. */
const PAGE_POLICY = 'pagePolicy.v2';
const LAST_GOOD = 'lastGoodManaged.v1';
const SESSION_START = 'sessionStart.v1';
const SELF_TEST = 'selfTest.v1';

export async function publishPagePolicy(policy: PagePolicy): Promise<void> {
  await browser.storage.local.set({ [PAGE_POLICY]: policy });
}

export async function readPagePolicy(): Promise<PagePolicy | undefined> {
  const stored = await browser.storage.local.get(PAGE_POLICY);
  return stored[PAGE_POLICY] as PagePolicy | undefined;
}

/** Calls back with the policy in force whenever the background publishes another one. */
export function onPagePolicyChanged(callback: (policy: PagePolicy) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const policy = area === 'local' ? changes[PAGE_POLICY]?.newValue : undefined;
    if (policy) callback(policy as PagePolicy);
  });
}

/** The last managed policy that was read and not empty, as the organization wrote it (parsed anew when used). */
export async function readLastGood(): Promise<Record<string, unknown> | undefined> {
  const stored = await browser.storage.local.get(LAST_GOOD);
  return stored[LAST_GOOD] as Record<string, unknown> | undefined;
}

export async function writeLastGood(managed: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set({ [LAST_GOOD]: managed });
}

export interface SessionStart {
  /** Epoch milliseconds of the first worker start in this browser session. */
  readonly at: number;
  /** Whether a managed policy that was not empty has been read since. */
  readonly sawManaged: boolean;
}

/** Kept in `storage.session`: it outlives the worker, which sleeps after 30 s, and ends with the browser. */
export async function readSessionStart(): Promise<SessionStart | undefined> {
  const stored = await browser.storage.session.get(SESSION_START);
  return stored[SESSION_START] as SessionStart | undefined;
}

export async function writeSessionStart(start: SessionStart): Promise<void> {
  await browser.storage.session.set({ [SESSION_START]: start });
}

export async function forgetLastGood(): Promise<void> {
  await browser.storage.local.remove(LAST_GOOD);
}

/** The last self-test of this installation: figures only. */
export interface SelfTestRecord {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly version: string;
  readonly passed: number;
  readonly of: number;
}

export async function readSelfTest(): Promise<SelfTestRecord | undefined> {
  const stored = await browser.storage.local.get(SELF_TEST);
  return stored[SELF_TEST] as SelfTestRecord | undefined;
}

export async function writeSelfTest(record: SelfTestRecord): Promise<void> {
  await browser.storage.local.set({ [SELF_TEST]: record });
}
