import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { composerBox, openReplica, openThread } from '../../test/e2e/support/replica-page.ts';

/** Lengths of the draft that stands in the box while keys are timed, in UTF-16 code units. */
export const DRAFT_LENGTHS = [0, 500, 5_000] as const;
const KEYS = 40;
const MESSAGES = 5_000;
/** How long an idle page is watched (milliseconds). */
const IDLE = 2_000;

/** One visit of one browser. Milliseconds and bytes. */
export interface Round {
  /** From the start of the navigation until the box takes a key and the page has painted. */
  readonly interactive: number;
  /** From a key's event to the paint that shows it, by length of the draft. */
  readonly keys: Readonly<Record<(typeof DRAFT_LENGTHS)[number], readonly number[]>>;
  /** Of tasks over 50 ms in the page. */
  readonly longTasks: readonly number[];
  /** The longest run of the extension's own code, from the browser's trace; 0 where it never ran. */
  readonly longestOfOurs: number;
  /** Of all worlds in the page, after a collection. */
  readonly heap: number;
  /** What a page without anybody typing costs: milliseconds of main-thread work within two seconds. */
  readonly idle: number;
}

/** Words that no rule has anything to say about, so that nothing is stopped. */
const FILLER = 'see you at the gate by nine and bring the keys to the supply closet ';

interface Timings {
  /** Keys of which the paint is waited for. */
  __open?: number;
  __keys?: number[];
  __long?: number[];
}

async function watchTimings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timings = globalThis as Timings;
    timings.__open = 0;
    timings.__keys = [];
    timings.__long = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) timings.__long?.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    addEventListener(
      'keydown',
      (event) => {
        timings.__open = (timings.__open ?? 0) + 1;
        requestAnimationFrame(() => {
          // A message is delivered after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            timings.__open = (timings.__open ?? 0) - 1;
            timings.__keys?.push(performance.now() - event.timeStamp);
          };
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });
}

async function pressKeys(page: Page, session: CDPSession): Promise<number[]> {
  // Those that emptied the box are none of them.
  await page.waitForFunction(() => (globalThis as Timings).__open === 0);
  await page.evaluate(() => {
    (globalThis as Timings).__keys = [];
  });
  for (let n = 0; n < KEYS; n += 1) {
    const key = n % 6 === 5 ? ' ' : 'e';
    const code = key === ' ' ? 'Space' : 'KeyE';
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
    await page.waitForFunction((count) => (globalThis as Timings).__keys?.length === count, n + 1);
  }
  return page.evaluate(() => (globalThis as Timings).__keys ?? []);
}

interface TraceEvent {
  readonly ph?: string;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptName?: string } };
}

/** Runs `work` under the browser's tracing and gives the longest call into a script of an extension (milliseconds). */
async function longestOfOurs(context: BrowserContext, work: () => Promise<void>): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no session');
  let longest = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      const source = event.args?.data?.url ?? event.args?.data?.scriptName ?? '';
      if (event.ph === 'X' && source.startsWith('chrome-extension://')) {
        longest = Math.max(longest, (event.dur ?? 0) / 1_000);
      }
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return longest;
}

/** A thread of 5,000 messages: opened, typed in with drafts of three lengths, and weighed. */
export async function measureThread(context: BrowserContext): Promise<Omit<Round, 'idle'>> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  try {
    await watchTimings(page);
    let interactive = 0;
    const keys: Record<number, number[]> = {};
    const ours = await longestOfOurs(context, async () => {
      await openThread(page, 'www.messenger.com', { seed: MESSAGES });
      await composerBox(page).focus();
      await pressKeysOnce(page, session);
      interactive = await page.evaluate(() => performance.now());
      for (const length of DRAFT_LENGTHS) {
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.press('Backspace');
        if (length > 0) {
          await page.keyboard.insertText(FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length));
        }
        keys[length] = await pressKeys(page, session);
      }
    });
    const longTasks = await page.evaluate(() => (globalThis as Timings).__long ?? []);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return {
      interactive,
      keys: keys as unknown as Round['keys'],
      longTasks,
      longestOfOurs: ours,
      heap: usedSize,
    };
  } finally {
    await page.close();
  }
}

async function pressKeysOnce(page: Page, session: CDPSession): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'e', code: 'KeyE', text: 'e' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'e', code: 'KeyE' });
  await page.waitForFunction(() => ((globalThis as Timings).__keys?.length ?? 0) > 0);
}

/** A page in which nobody types: work of its main thread while it is left alone (milliseconds). */
export async function measureIdle(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  try {
    await openReplica(page, 'www.facebook.com', '/', { toggles: { tabs: 'none' } });
    await session.send('Performance.enable');
    const work = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    };
    const before = await work();
    // What is measured is what happens while nothing happens.
    await page.waitForTimeout(IDLE);
    return (await work()) - before;
  } finally {
    await page.close();
  }
}
