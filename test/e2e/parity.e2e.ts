import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/classifier/index.messages.ts';
import { openReplica } from './support/replica-page.ts';
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
  it(`agree on each of ${messages.length} messages`, { timeout: 180_000 }, async () => {
    expect(messages.length).toBeGreaterThan(200);
    const answers = fromCommand();
    expect(answers.map(({ id }) => id)).toEqual(messages.map((_, id) => id));

    await openReplica(on.page, 'www.facebook.com', '/marketplace/item/7');
    // A box of its own for each: what was just sent from a box counts for the next message there, and the command judges
    // each alone. A notice behind which the page is inert does not stop a script.
    const sent = await on.page.evaluate(
      (texts) =>
        texts.map((text) => {
          let arrived: string | undefined;
          const region = document.createElement('div');
          const box = document.createElement('textarea');
          const send = document.createElement('div');
          region.role = 'region';
          send.role = 'button';
          send.addEventListener('click', () => {
            arrived = box.value;
          });
          region.append(box, send);
          document.body.append(region);
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
          send.click();
          region.remove();
          return arrived;
        }),
      messages.map(({ text }) => text),
    );
    const inPage = sent.map((text) => (text === undefined ? 'block' : 'allow'));
    expect(inPage).toEqual(answers.map(({ decision }) => decision));
    expect(sent.filter((text) => text !== undefined)).toEqual(
      messages.filter((_, at) => inPage[at] === 'allow').map(({ text }) => text),
    );
  });
});
