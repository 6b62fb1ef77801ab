import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { inClosedRoots } from './closed-root.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What has to do with colours is looked at in each theme, the rest once: it does not depend on them. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
const THEMES = [
  // Size of targets (WCAG 2.2, 2.5.8) is off in axe unless it is asked for.
  {
    name: 'light',
    media: { colorScheme: 'light', forcedColors: 'none' },
    options: { rules: { 'target-size': { enabled: true } } },
  },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, options: COLOURS },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, options: COLOURS },
] as const;

/** Runs in the page, so it must be whole in itself. What is folded away is unfolded first. */
async function axeHere(this: Document | ShadowRoot): Promise<readonly string[]> {
  const { axe, axeOptions } = globalThis as unknown as {
    axe: {
      run(
        context: unknown,
        options: unknown,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    axeOptions: unknown;
  };
  for (const details of this.querySelectorAll('details')) details.open = true;
  // axe looks into open roots alone. This property is the page's, the root of our own stays as closed as it was.
  if (this instanceof ShadowRoot)
    Object.defineProperty(this.host, 'shadowRoot', { configurable: true, value: this });
  const { violations } = await axe.run(this instanceof ShadowRoot ? this.host : this, axeOptions);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
}

/**
 * What axe finds in a page of the extension (or a file that it wrote) and in what the extension draws over any page, in light,
 * dark and forced colours; empty where all is well. A page of somebody else's is not looked at.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const isOurs = /^(chrome-extension|file):/.test(page.url());
  const faults: string[] = [];
  await page.evaluate(AXE);
  for (const { name, media, options } of THEMES) {
    await page.emulateMedia(media);
    await page.evaluate((axeOptions) => {
      Object.assign(globalThis, { axeOptions });
    }, options);
    const found = isOurs ? await page.evaluate<readonly string[]>(`(${String(axeHere)}).call(document)`) : [];
    const inside = await inClosedRoots(page, axeHere);
    faults.push(...[...found, ...inside.flat()].map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return faults;
}
