/**
 * `npm run screenshots`: every surface of the extension in every state, from the built extension in a real Chromium, into
 * docs/screens with an index. `-- --all` makes every look of every state, `--only PATTERN` those whose file name it
 * fits, `--out FOLDER` puts them elsewhere, `--whole` takes long pages whole, `--built` skips the build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { NOTICE_STATES } from '../test/gallery/notice-states.ts';
import { type Gallery, openGallery } from '../test/gallery/open-gallery.ts';
import { PAGE_STATES } from '../test/gallery/page-states.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { galleryIndex } from './screenshots/gallery-index.ts';
import { fileOf, isKept, LOOKS, type Look, type Theme } from './screenshots/shots.ts';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: join('docs', 'screens') },
  },
});
const only = new RegExp(values.only);
/** CSS pixels. Where the interesting part of a long page ends. */
const LONGEST = 900;
const NOTICE_SIZE = { width: 900, height: 720 };

/** The returned session holds the emulation: it ends with it. */
async function setTheme(page: Page, theme: Theme): Promise<CDPSession> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', {
    type: theme === 'grey' ? 'achromatopsia' : 'none',
  });
  return session;
}

/**
 * `most`: how much of a long page is taken; at most what the window shows where something lies over the page. `from`: what
 * it begins with.
 */
async function take(page: Page, look: Look, id: string, most: number, from?: string): Promise<void> {
  const session = await setTheme(page, look.theme);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  const top =
    from === undefined
      ? 0
      : await page
          .locator(from)
          .first()
          .evaluate((element) => Math.floor(element.getBoundingClientRect().top + window.scrollY));
  const tall = Math.min(full - top, Math.max(height, most));
  await page.screenshot({
    path: join(values.out, fileOf(id, look)),
    fullPage: top + tall > height,
    ...(top + tall > height ? { clip: { x: 0, y: top, width, height: tall } } : {}),
  });
  await session.detach();
}

const wanted = (id: string, look: Look) =>
  only.test(fileOf(id, look)) && (values.all || isKept(id, look) || values.only !== '');

async function takeAll(gallery: Gallery, looks: readonly Look[]): Promise<void> {
  for (const state of NOTICE_STATES) {
    for (const look of looks.filter((one) => wanted(state.id, one))) {
      const page = await gallery.openNotice(state, look.size ?? NOTICE_SIZE);
      await take(page, look, state.id, 0);
    }
  }
  for (const state of PAGE_STATES) {
    for (const look of looks.filter((one) => wanted(state.id, one))) {
      const page = await gallery.openPage(state, look.size ?? { width: state.width, height: 600 });
      // A dialog belongs to the window, not to the length of the page.
      const most = values.whole ? Number.POSITIVE_INFINITY : LONGEST;
      await take(page, look, state.id, state.id === 'welcome-stopped' ? 0 : most, state.from);
      await page.close();
    }
  }
}

function build(): void {
  const { status, stderr } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}

ensureChromium();
if (!values.built) build();
mkdirSync(values.out, { recursive: true });
for (const language of ['en', 'es', 'pseudo'] as const) {
  const looks = LOOKS.filter((look) => look.language === language);
  const ids = [...NOTICE_STATES, ...PAGE_STATES].map(({ id }) => id);
  if (!ids.some((id) => looks.some((look) => wanted(id, look)))) continue;
  const gallery = await openGallery(language);
  try {
    await takeAll(gallery, looks);
  } finally {
    await gallery.close();
  }
}
const files = [...NOTICE_STATES, ...PAGE_STATES].flatMap(({ id }) => LOOKS.map((look) => fileOf(id, look)));
const made = files.filter((file) => existsSync(join(values.out, file)));
writeFileSync(
  join(values.out, 'README.md'),
  galleryIndex((file) => made.includes(file)),
);
const bytes = made.reduce((sum, file) => sum + statSync(join(values.out, file)).size, 0);
console.log(`${made.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${values.out}`);
