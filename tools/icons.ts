import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/e2e/support/find-chromium.ts';

/**
 * Draws public/icons/icon-*.png from the two SVG sources beside them. 16 px has its own source: at that size a shape
 * that does not sit on whole pixels turns into a grey smear.
 */
const sources: Record<number, string> = {
  16: 'icon-small.svg',
  32: 'icon.svg',
  48: 'icon.svg',
  128: 'icon.svg',
};

const folder = new URL('../public/icons/', import.meta.url);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
// The same bytes on each machine: no GPU, no device scale, one colour profile.
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...args, '--disable-gpu', '--force-color-profile=srgb'],
});
try {
  for (const [key, source] of Object.entries(sources)) {
    const size = Number(key);
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    const svg = await readFile(new URL(source, folder), 'utf8');
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`icon-${size}.png`, folder), png);
    await page.close();
  }
} finally {
  await browser.close();
}
