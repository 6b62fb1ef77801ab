import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { extensionId } from './support/extension.ts';
import { waitForNoNotice, waitForNotice } from './support/notice.ts';
import { openPopup } from './support/popup.ts';
import { composerBox, openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true });
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

async function openIncidents(fragment = ''): Promise<Page> {
  const page = await on.context.newPage();
  await page.goto(`chrome-extension://${extensionId()}/src/incident/incident.html${fragment}`);
  await page.locator('main h2').first().waitFor();
  return page;
}

/** The page's own code empties a box that was stopped, as it does when it sends. */
async function raiseAlarm(): Promise<void> {
  await openThread(on.page, 'www.messenger.com');
  await typeDraft(on.page, "Mrs. Okafor's biopsy came back positive");
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
  await on.page.keyboard.press('Escape');
  await waitForNoNotice(on.page);
  await composerBox(on.page).evaluate((box) => {
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { parseEditorState(json: string): unknown; setEditorState(state: unknown): void };
    };
    if (!editor) throw new Error('the box has no editor');
    const paragraph = { type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0 };
    const root = { type: 'root', version: 1, children: [paragraph], direction: null, format: '', indent: 0 };
    editor.setEditorState(editor.parseEditorState(JSON.stringify({ root })));
  });
  await waitForNotice(on.page);
}

describe('a message that was sent', () => {
  it('is reported from the popup, worked through by lists alone, and closed', async () => {
    await openThread(on.page, 'www.messenger.com');
    const popup = await openPopup(on.page);
    const opening = on.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Show me the steps' }).click();
    const page = await opening;
    await page.getByRole('button', { name: 'Yes, it was sent' }).click();
    await page.getByRole('heading', { name: 'Do this now' }).waitFor();
    await page.getByLabel('Where it stands: Unsend it for everyone').selectOption({ label: 'Done' });
    await page.getByRole('status').getByText('Saved.').waitFor();
    await page.getByLabel('How it ended').selectOption({ label: 'Low chance of misuse, written down' });
    await page.getByRole('button', { name: 'Close this entry' }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    // Nothing but the records holds it: another page shows the same.
    await page.reload();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Contained\s+\w+ \d/);
    await page.close();
    await popup.close();
  });

  it('is opened by the alarm, and its clock starts there', async () => {
    await raiseAlarm();
    const page = await openIncidents();
    await page.getByRole('listitem').filter({ hasText: 'Was this message sent?' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Yes, it is in the chat' }).click();
    await page.getByRole('heading', { name: 'Open', exact: true }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Day 1 since discovery');
    expect(await page.locator('main').innerText()).not.toMatch(/Okafor|biopsy/);
    await page.close();
  });

  it('has no accessibility fault that axe finds, light and dark, and nothing wider than a phone', async () => {
    const page = await openIncidents();
    await page.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Do this now' }).waitFor();
    for (const details of await page.locator('summary').all()) await details.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
