import type { Page } from 'playwright-core';
import type { TabStatus } from '../../src/browser/messages.ts';

/** What a page of ours is told instead of what the background would say, by the kind of the question. */
export type Answers = Readonly<Record<string, unknown>>;

/** The question is never answered: the page goes on waiting. */
export const NO_ANSWER = 'gallery: no answer yet';
/** The question cannot be answered. */
export const REFUSED = 'gallery: refused';

export interface Told {
  readonly answers: Answers;
  /** Of the tab in front; undefined where nobody of ours is. */
  readonly tab: TabStatus | undefined;
}

/**
 * Lets a page of the extension meet a state that would take days of use, or a fault, to reach. The page and its code are
 * the built ones; only what the background tells them is set here. To be called before the page loads.
 */
export async function standIn(page: Page, told: Told): Promise<void> {
  await page.addInitScript(
    ({ answers, tab, noAnswer, refused }) => {
      interface Chrome {
        readonly runtime?: { sendMessage: (message: { type: string }) => Promise<unknown> };
        readonly tabs?: { query: unknown; sendMessage: unknown };
      }
      const { chrome } = globalThis as unknown as { chrome?: Chrome };
      if (!chrome?.runtime || !chrome.tabs) return;
      const { runtime, tabs } = chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = (message) => {
        const answer = answers[message.type];
        if (answer === undefined) return send(message);
        if (answer === noAnswer) return new Promise(() => undefined);
        return answer === refused ? Promise.reject(new Error(refused)) : Promise.resolve(answer);
      };
      tabs.query = () =>
        Promise.resolve([{ id: 1, url: tab ? 'https://www.messenger.com/t/1' : 'about:blank' }]);
      tabs.sendMessage = () => (tab ? Promise.resolve(tab) : Promise.reject(new Error('nobody there')));
    },
    { ...told, noAnswer: NO_ANSWER, refused: REFUSED },
  );
}
