import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { extensionId } from './support/extension.ts';
import { setEnabled, workerOf } from './support/extension-life.ts';
import { DIST } from './support/launch-browser.ts';
import { closeNotice, noticeTree, waitForNotice } from './support/notice.ts';
import { clearBox, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const PHI = "Mrs. Okafor's biopsy came back positive";
const CLEAN = 'who has the keys to the supply closet?';

/** The same build under another key, hence another id, as after a key was lost. */
const successor = mkdtempSync(join(tmpdir(), 'not-here-second-id-'));
cpSync(DIST, successor, { recursive: true });
const manifestFile = join(successor, 'manifest.json');
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
writeFileSync(
  manifestFile,
  JSON.stringify({ ...JSON.parse(readFileSync(manifestFile, 'utf8')), key }, null, 2),
);
afterAll(() => rmSync(successor, { recursive: true, force: true }));

// docs/deploy.md, "Moving to a new id without an unprotected hour".
describe('an organization that moves to a new id', () => {
  const on = useReplica({ extension: true, extensionDir: `${DIST},${successor}` });

  async function write(page: Page, text: string): Promise<void> {
    await clearBox(page);
    await typeDraft(page, text);
    await page.keyboard.press('Enter');
  }

  /** Of either id. */
  const dialogs = async () => (await noticeTree(on.page)).filter(({ role }) => /dialog$/.test(role));

  async function stops(page = on.page): Promise<void> {
    await write(page, PHI);
    await waitForNotice(page);
    expect(on.sentTexts()).toEqual([]);
  }

  async function delivers(page = on.page): Promise<void> {
    await write(page, CLEAN);
    await on.replica.waitForSent(1);
    expect(on.sentTexts()).toEqual([CLEAN]);
    on.replica.reset();
  }

  it('has both at work for a while: one notice for a stop, and a clean message goes', async () => {
    await Promise.all([workerOf(on.context), workerOf(on.context, extensionId(successor))]);
    await openThread(on.page, 'www.messenger.com');
    await stops();
    expect(await dialogs()).toHaveLength(1);
    await closeNotice(on.page);
    await delivers();
  });

  it('takes the old one away: open tabs stay protected, and new ones are by the new id', async () => {
    await openThread(on.page, 'www.messenger.com');
    await setEnabled(on.context, false);
    await stops();
    const fresh = await on.context.newPage();
    await openThread(fresh, 'www.messenger.com');
    await stops(fresh);
    await closeNotice(fresh);
    await delivers(fresh);
    await fresh.close();
  });
});
