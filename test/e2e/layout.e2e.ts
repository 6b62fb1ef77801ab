import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../gallery/axe-faults.ts';
import { inClosedRoots } from '../gallery/closed-root.ts';
import { focusFault, layoutFaults } from '../gallery/layout-faults.ts';
import { NOTICE_STATES } from '../gallery/notice-states.ts';
import { type Gallery, openGallery, type Size } from '../gallery/open-gallery.ts';
import { PAGE_STATES } from '../gallery/page-states.ts';

/** A phone, a chat window beside another, 200 % zoom of a window of 1280 x 800, and that window. */
const SIZES: readonly Size[] = [
  { width: 320, height: 640 },
  { width: 400, height: 700 },
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
];
const [PHONE = { width: 320, height: 640 }] = SIZES;
/** A keyboard reaches the rest in the same way. */
const TAB_STOPS = 5;

/** Of a page of ours, and of what we draw over one. */
async function faultsIn(page: Page): Promise<readonly string[]> {
  const own = page.url().startsWith('chrome-extension:')
    ? await page.evaluate(`(${String(layoutFaults)}).call(document)`)
    : [];
  return [...(own as string[]), ...(await inClosedRoots(page, layoutFaults)).flat()];
}

async function faultsAt(page: Page, sizes: readonly Size[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    faults.push(...(await faultsIn(page)).map((fault) => `${size.width}: ${fault}`));
  }
  return faults;
}

async function focusFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const met = new Set<string>();
  for (let stop = 0; stop < TAB_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const own = page.url().startsWith('chrome-extension:')
      ? [await page.evaluate(`(${String(focusFault)}).call(document)`)]
      : [];
    const inside = await inClosedRoots(page, focusFault);
    const [at] = ([...inside, ...own] as ReturnType<typeof focusFault>[]).filter(Boolean);
    if (at === undefined) continue;
    if (met.has(at.name)) break;
    met.add(at.name);
    if (at.fault !== '') faults.push(`${at.name} ${at.fault}`);
  }
  const isPressable =
    (await page.locator('main :is(a, button, input, select, textarea, summary)').count()) > 0;
  if (met.size === 0 && isPressable) faults.push('the keyboard reaches nothing');
  return faults;
}

// Longer than any language (a test of the texts holds Spanish to it): what fits in it fits in all of them.
describe('every surface, in the pseudo-locale', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery('pseudo');
  });
  afterAll(() => gallery?.close());

  it.each(PAGE_STATES.map((state) => [state.id, state] as const))('%s', async (_id, state) => {
    const page = await gallery.openPage(state, PHONE);
    expect(await faultsAt(page, SIZES)).toEqual([]);
    expect(await focusFaults(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it.each(NOTICE_STATES.map((state) => [state.id, state] as const))('%s', async (id, state) => {
    const page = await gallery.openNotice(state, PHONE);
    expect(await faultsAt(page, SIZES)).toEqual([]);
    if (id.startsWith('notice')) expect(await focusFaults(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
});
