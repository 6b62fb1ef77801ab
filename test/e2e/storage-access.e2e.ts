import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterDeveloperMode, reloadExtension, workerOf } from './support/extension-life.ts';
import { openThread } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

// What a compromised process of a watched page could do with extension storage in our name: code is run in the very world
// of our content script.
const on = useReplica({ extension: true, touch: false });

/** The world of our content script in the tab: its newest one, since a script that outlived its extension has another. */
async function ourWorld(session: CDPSession): Promise<number> {
  const worlds: number[] = [];
  const onWorld = ({ context }: { context: { id: number; origin: string; auxData?: unknown } }) => {
    const { type } = (context.auxData ?? {}) as { type?: string };
    if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  };
  session.on('Runtime.executionContextCreated', onWorld);
  // Enabled anew it tells of every world there is.
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', onWorld);
  const newest = Math.max(...worlds);
  if (!Number.isFinite(newest)) throw new Error('our content script has no world here');
  return newest;
}

async function fromPage(expression: string): Promise<unknown> {
  const { result } = await on.session.send('Runtime.evaluate', {
    expression: `Promise.resolve().then(() => ${expression}).then((value) => JSON.stringify(value) ?? 'done', String)`,
    contextId: await ourWorld(on.session),
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

async function expectClosed(): Promise<void> {
  for (const area of ['local', 'managed', 'session', 'sync']) {
    expect(await fromPage(`chrome.storage.${area}.get()`), area).toMatch(/Access to storage is not allowed/);
  }
  for (const area of ['local', 'session', 'sync']) {
    const write = `chrome.storage.${area}.set({ 'lastGoodManaged.v1': { enforcement: 'monitor' } })`;
    expect(await fromPage(write), area).toMatch(/Access to storage is not allowed/);
  }
  const open = `chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })`;
  expect(await fromPage(open)).toMatch(/not allowed|cannot set/);
}

describe('extension storage, from the process of a watched page', () => {
  it('is closed: settings, secrets and the last good policy can neither be read nor written', async () => {
    await openThread(on.page, 'www.messenger.com');
    await workerOf(on.context);
    await expectClosed();
  });

  it('stays closed after an update', async () => {
    await enterDeveloperMode(on.context);
    await openThread(on.page, 'www.messenger.com');
    await reloadExtension(on.context);
    await openThread(on.page, 'www.messenger.com');
    await expectClosed();
  });
});

describe('the background, asked in the name of a content script', () => {
  it('gives what a page may know of the policy, and nothing that is for our own pages', async () => {
    await openThread(on.page, 'www.messenger.com');
    expect(await fromPage(`chrome.runtime.sendMessage({ type: 'page-policy' })`)).toContain(
      '"enforcement":"block"',
    );
    for (const type of ['policy-view', 'ledger-view', 'ledger-check']) {
      expect(await fromPage(`chrome.runtime.sendMessage({ type: '${type}' })`), type).not.toMatch(/[{[]/);
    }
  });

  it('hands the secret of a document to that document alone, once', async () => {
    await openThread(on.page, 'www.messenger.com');
    const left = { secret: crypto.randomUUID(), key: `${'A'.repeat(43)}=` };
    const leave = (what: object) =>
      fromPage(`chrome.runtime.sendMessage(${JSON.stringify({ type: 'leave-secret', left: what })})`);
    const take = `chrome.runtime.sendMessage({ type: 'take-secret' })`;
    expect(await leave({ ...left, key: 'short' })).toBe('false');
    expect(await leave(left)).toBe('true');
    const other = await on.context.newPage();
    await openThread(other, 'www.messenger.com');
    const otherSession = await on.context.newCDPSession(other);
    const { result } = await otherSession.send('Runtime.evaluate', {
      expression: `${take}.then(JSON.stringify)`,
      contextId: await ourWorld(otherSession),
      awaitPromise: true,
      returnByValue: true,
    });
    // Its own at most, which its script left when it had loaded.
    expect(result.value).not.toContain(left.secret);
    await other.close();
    expect(await fromPage(take)).toBe(JSON.stringify(left));
    expect(await fromPage(take)).toBe('null');
  });
});
