import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import type { GateReport } from '../../src/audit/gate-report.ts';

/** Reports at once; each waits until the ledger has it on disk. */
const AT_ONCE = 50;

/** Says reports in the name of the content script of `page`, where the extension's own messages come from. */
export async function openFeed(page: Page, extensionId: string): Promise<(count: number) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const context = await contentContext(session, extensionId);
  return async (count) => {
    const reports = Array.from({ length: Math.min(count, AT_ONCE) }, (_, index) => reportOf(index));
    const expression = `Promise.all(${JSON.stringify(reports)}.map((report) =>
      chrome.runtime.sendMessage({ type: 'gate-report', report }).catch(() => false)))`;
    const { result } = await session.send('Runtime.evaluate', {
      contextId: context,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result.value as boolean[]).filter(Boolean).length;
  };
}

/** The isolated world of our content script in the page's main frame. */
function contentContext(session: CDPSession, extensionId: string): Promise<number> {
  return new Promise((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
    session.send('Runtime.enable').catch(reject);
  });
}

const PATHS = ['enter', 'click', 'touch', 'paste', 'submit', 'bypass'] as const;
const KINDS = ['person', 'health', 'date', 'contact', 'ssn'] as const;

/** Codes of every sort, so that not all records look alike. */
function reportOf(index: number): GateReport {
  const path = PATHS[index % PATHS.length] ?? 'enter';
  return {
    uid: randomUUID(),
    time: Date.now(),
    site: 'facebook',
    surface: index % 3 === 0 ? 'comment' : 'message',
    path,
    action: index % 4 === 0 ? 'allow' : 'block',
    verdict: index % 4 === 0 ? 'warn' : 'block',
    enforcement: 'block',
    reasons: index % 2 === 0 ? ['R2'] : ['R3', 'R7'],
    kinds: Object.fromEntries(KINDS.slice(0, 1 + (index % 2)).map((kind) => [kind, 1 + (index % 5)])),
    policyVersion: '1',
    threadId: String(100_000_000_000 + index),
  };
}
