import browser from 'webextension-polyfill';

/** The few things kept in extension storage, each under one versioned key. No message text, no ledger. */

const LAST_GOOD = 'lastGoodManaged.v1';
const SESSION_START = 'sessionStart.v1';
const SELF_TEST = 'selfTest.v1';

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
