import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anchorOf, verifyLedger } from '../../tools/verify-ledger.ts';
import { extensionId } from './support/extension.ts';
import { openThread } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true });

async function openOptions(): Promise<Page> {
  const options = await on.page.context().newPage();
  await options.goto(`chrome-extension://${extensionId()}/src/options/options.html`);
  await options.getByRole('heading', { name: 'Policy in force' }).waitFor();
  return options;
}

describe('the options page', () => {
  it('says which tabs are protected, by host name only', async () => {
    await openThread(on.page, 'www.messenger.com');
    const options = await openOptions();
    const tab = options.getByRole('listitem').filter({ hasText: 'www.messenger.com' });
    expect(await tab.innerText()).toMatch(/Protected.*adapter: facebook/s);
    expect(await options.locator('main').innerText()).not.toContain('/t/');
    await options.close();
  });

  it('runs the self-test and remembers its figures', async () => {
    const options = await openOptions();
    await options.getByRole('button', { name: 'Run the self-test' }).click();
    expect(await options.getByRole('status').first().innerText()).toMatch(/^Working: (\d+) of \1 samples/);
    await options.reload();
    await options.getByText('Last self-test').waitFor();
    await options.close();
  });

  it('shows every setting with its value and its origin', async () => {
    const options = await openOptions();
    const row = options.getByRole('row').filter({ hasText: 'enforcement' });
    expect(await row.innerText()).toMatch(/block\s+Built-in default/);
    expect(await options.locator('main').innerText()).toContain('No organization has set a policy');
    await options.close();
  });

  it('checks a pasted policy and names what is wrong by its path', async () => {
    const options = await openOptions();
    const box = options.getByLabel('Paste the text of a policy');
    const check = options.getByRole('button', { name: 'Check', exact: true });
    await box.fill('{"enforcement": "blok"}');
    await check.click();
    const notes = options.locator('.policy-check [role="status"]');
    await notes.getByText('enforcement').first().waitFor();
    expect(await notes.innerText()).toContain('must be one of block, warn, monitor');
    await box.fill('{"enforcement": "block"}');
    await check.click();
    await notes.locator('p, li').first().waitFor();
    expect(await notes.innerText()).not.toContain('must be one of');
    await options.close();
  });

  it('checks the records and says that they exist only here', async () => {
    const options = await openOptions();
    expect(await options.locator('main').innerText()).toContain('exist only on this computer');
    await options.getByRole('button', { name: 'Check the records' }).click();
    await options.getByText('Unbroken').waitFor();
    await options.close();
  });

  it('saves a copy of the records that can be checked, and shows the code to keep apart', async () => {
    const options = await openOptions();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export as JSON Lines' }).click(),
    ]);
    await options.getByText('Code of this copy').waitFor();
    const code = await options.locator('.copy-code').innerText();
    const text = readFileSync(await download.path(), 'utf8');
    expect(await verifyLedger(text, [])).toMatchObject({ status: 2 });
    const anchor = anchorOf(code);
    expect(anchor).toBeDefined();
    expect(await verifyLedger(text, anchor ? [anchor] : [])).toMatchObject({ status: 0 });
    const [sheet] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(readFileSync(await sheet.path(), 'utf8')).toMatch(/^"seq","time",/);
    expect(sheet.suggestedFilename()).toMatch(/^not-here-[0-9a-f]{8}-\d+\.csv$/);
    await options.close();
  });
});
