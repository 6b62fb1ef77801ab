import browser from 'webextension-polyfill';

const STATE = 'staffState.v1';

/** What was written last, or undefined. The background alone reads and writes it. */
export async function readStaffState(): Promise<unknown> {
  return (await browser.storage.local.get(STATE))[STATE];
}

export async function writeStaffState(state: unknown): Promise<void> {
  await browser.storage.local.set({ [STATE]: state });
}
