import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/classifier/index.messages.ts';
import { composerBox, openSurface, sendButton } from './support/replica-page.ts';
import { useReplica } from './support/use-replica.ts';

// What the command line says of a message is what the page does with it: one evaluate, one lexicon.
const on = useReplica({ extension: true });

const messages = MESSAGES.filter(({ thread, text }) => thread === undefined && !text.includes('\r'));

interface Answer {
  readonly id: number;
  readonly decision: 'allow' | 'warn' | 'block';
}

function fromCommand(): readonly Answer[] {
  // The box of the test has no conversation around it.
  const thread = { kind: 'unknown', recent: [] };
  const input = messages.map(({ text }, id) => JSON.stringify({ id, text, thread })).join('\n');
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'classify'], { input, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

describe('the page and the command line', () => {
  // The page judges a message in the light of those just sent from the same box, the command each alone: to be compared
  // again with a page of its own for each.
  it.skip(`agree on each of ${messages.length} messages`, { timeout: 180_000 }, async () => {
    expect(messages.length).toBeGreaterThan(200);
    const answers = fromCommand();
    expect(answers.map(({ id }) => id)).toEqual(messages.map((_, id) => id));

    await openSurface(on.page, 'seller');
    const inPage: string[] = [];
    for (const { text } of messages) {
      const before = on.replica.sent().length;
      await composerBox(on.page, 'seller').evaluate((box: HTMLTextAreaElement, value) => {
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      // The replica records a send before click() returns; a notice behind which the page is inert does not stop a script.
      await sendButton(on.page, 'seller').evaluate((send: HTMLElement) => send.click());
      inPage.push(on.replica.sent().length > before ? 'allow' : 'block');
    }
    expect(inPage).toEqual(answers.map(({ decision }) => decision));
    const allowed = messages.filter((_, at) => inPage[at] === 'allow').map(({ text }) => text);
    expect(on.sentTexts()).toEqual(allowed);
  });
});
