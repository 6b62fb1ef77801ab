/**
 * `npm run bench:popup`: how long the popup takes, from the start of its navigation to the first paint of its content and to
 * the state of the tab in words, in a real Chromium with the built extension. Medians of twenty openings.
 */
import { extensionId } from '../test/e2e/support/extension.ts';
import { launchBrowser } from '../test/e2e/support/launch-browser.ts';
import { openThread } from '../test/e2e/support/replica-page.ts';
import { startReplica } from '../test/replica/server.ts';
import { ensureChromium } from './ensure-chromium.ts';

const OPENINGS = 20;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

ensureChromium();
const replica = await startReplica();
const browser = await launchBrowser({ replica, extension: true });
const painted: number[] = [];
const said: number[] = [];
try {
  await openThread(browser.page, 'www.messenger.com');
  for (let n = 0; n < OPENINGS; n += 1) {
    const popup = await browser.context.newPage();
    await popup.setViewportSize({ width: 360, height: 600 });
    // When the state stands there, by the page's own clock, which begins with the navigation.
    await popup.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('.state h2') === null) return;
        seen.disconnect();
        Object.assign(window, { saidAt: performance.now() });
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await popup.goto(`chrome-extension://${extensionId()}/src/popup/popup.html`);
    await popup.locator('.state h2').waitFor();
    // The entry comes with the frame after the paint.
    await popup.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const [paint, words] = await popup.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      (window as unknown as { saidAt: number }).saidAt,
    ]);
    if (paint !== undefined && words !== undefined) {
      painted.push(paint);
      said.push(words);
    }
    await popup.close();
  }
} finally {
  await browser.close();
  await replica.close();
}
const row = (title: string, values: readonly number[]) =>
  console.log(
    `${title.padEnd(28)} median ${median(values).toFixed(0)} ms, slowest ${Math.max(...values).toFixed(0)} ms`,
  );
row('first paint of content', painted);
row('the state of the tab', said);
