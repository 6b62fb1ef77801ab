import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batch, chain, exported, installId, ordinary } from '../../src/report/report.samples.ts';
import { runReport } from '../../tools/report/run-report.ts';
import { axeFaults } from '../gallery/axe-faults.ts';
import { extensionId } from './support/extension.ts';
import { waitForNotice } from './support/notice.ts';
import { openThread, typeDraft } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

const on = useReplica({ extension: true });
/** Of twenty computers; the twentieth is the real browser. */
const TAMPERED = 7;

const folder = mkdtempSync(join(tmpdir(), 'readiness-'));
const copies = join(folder, 'copies');
const written = join(folder, 'report.html');
afterAll(() => rmSync(folder, { recursive: true }));

const at = (path: string) => `chrome-extension://${extensionId()}/src/${path}`;

/** Stops a draft, and saves the records as somebody would. */
async function exportOwnRecords(): Promise<string> {
  await openThread(on.page, 'www.messenger.com');
  await typeDraft(on.page, "Mrs. Okafor's biopsy came back positive");
  await on.page.keyboard.press('Enter');
  await waitForNotice(on.page);
  const options = await on.page.context().newPage();
  await options.goto(at('options/options.html'));
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export as JSON Lines' }).click(),
  ]);
  await download.saveAs(join(copies, 'real.jsonl'));
  const [page] = await Promise.all([
    options.context().waitForEvent('page'),
    options.getByRole('link', { name: 'Open the report' }).click(),
  ]);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await options.close();
  await page.close();
  return download.suggestedFilename();
}

async function openReport(): Promise<Page> {
  const page = await on.page.context().newPage();
  await page.goto(at('readiness/readiness.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  // Spaced as readers may space it (WCAG 2.2, 1.4.12), which is also wider than any machine's letters.
  await page.evaluate(() => {
    const wide = new CSSStyleSheet();
    wide.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets.push(wide);
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

describe('the readiness report of twenty computers', () => {
  let ownName = '';

  beforeAll(async () => {
    mkdirSync(copies);
    let collected = '';
    for (let n = 1; n < 20; n += 1) {
      const entries = await chain(ordinary(installId(n), n % 2 === 0 ? `rn-${n}` : undefined));
      const lines = exported(installId(n), entries).split('\n');
      const text = lines
        .map((line, index) =>
          n === TAMPERED && index === 3 ? line.replace('"severity_id":1', '"severity_id":3') : line,
        )
        .join('\n');
      writeFileSync(join(copies, `pc-${n}.jsonl`), text);
      if (n < 4) collected += batch(installId(n), entries);
    }
    writeFileSync(join(copies, 'collector.jsonl'), collected);
    ownName = await exportOwnRecords();
  });

  it('names the one that was tampered with, in npm run report', async () => {
    const { status, lines } = await runReport([copies, '--out', written, '--now', new Date().toISOString()]);
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('BROKEN'))).toEqual([
      `BROKEN: Browser ${installId(TAMPERED)}`,
    ]);
    expect(lines.join('\n')).toContain(
      `pc-${TAMPERED}.jsonl, line 4, entry 3: was changed after it was written`,
    );
    expect(lines.join('\n')).toContain('Browsers: 20.');
    expect(ownName).toMatch(/^not-here-[0-9a-f]{8}-\d+\.jsonl$/);
    const page = await on.page.context().newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(written).href);
    await expectAccessible(page);
    expect(asked).toHaveLength(1);
    expect(await page.locator('body').innerText()).not.toMatch(/okafor|biopsy/i);
    await page.close();
  });

  it('is of this browser only until copies are chosen, then names the same one', async () => {
    const page = await openReport();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This browser only');
    const main = page.locator('main');
    expect(await main.innerText()).toContain('Only the template that comes with the program');
    const files = readdirSync(copies).map((name) => join(copies, name));
    await page.getByLabel('Copies of other computers').setInputFiles(files);
    await page.getByRole('heading', { level: 1, name: 'Readiness report' }).waitFor();
    expect(await main.innerText()).toContain(`pc-${TAMPERED}.jsonl, line 4, entry 3: was changed`);
    expect(await page.locator('.state.caution strong').allInnerTexts()).toEqual([
      `Browser ${installId(TAMPERED).slice(0, 8)}`,
    ]);
    // Ten of twenty say who; nothing is said by person or computer of what was stopped.
    expect(await main.innerText()).toContain('People who confirmed it by name: 9.');
    await page.getByText('More to check against').click();
    await page.getByLabel('Numbers of the browsers').fill(`${installId(1)}\n99999999, room 9\n`);
    await page.getByRole('button', { name: 'Make the report again' }).click();
    await page.getByText('Expected browsers without any record: 1 (99999999)').waitFor();
    await page.close();
  });

  it('is dark on white on paper, whatever the screen is, without what belongs to the screen', async () => {
    const page = await openReport();
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.getByLabel('Copies of other computers').isVisible()).toBe(false);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
