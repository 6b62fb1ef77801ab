import { beforeEach, describe, expect, it } from 'vitest';
import type { Thread } from '../classifier/types.ts';
import type { Composer } from '../composer/types.ts';
import { createLetThrough } from './let-through.ts';

let clock: number;
let queue: { run: () => void; at: number }[];
let draft: string;
let threadId: string | undefined;
let box: Composer;

beforeEach(() => {
  clock = 0;
  queue = [];
  draft = '';
  threadId = '1';
  const element = document.createElement('div');
  document.body.append(element);
  box = {
    element,
    surface: 'message',
    readDraft: () => draft,
    readEditorState: () => undefined,
    replaceDraft: async () => true,
    thread: () => ({ kind: 'unknown', recent: [] }),
    threadId: () => threadId,
    focus: () => undefined,
  };
});

function pass(ms: number): void {
  clock += ms;
  const due = queue.filter(({ at }) => at <= clock);
  queue = queue.filter(({ at }) => at > clock);
  for (const { run } of due) run();
}
const create = () =>
  createLetThrough(
    () => clock,
    (run, ms) => queue.push({ run, at: clock + ms }),
  );
const thread = (...texts: string[]): Thread => ({
  kind: 'individual',
  recent: texts.map((text) => ({ from: 'them', text })),
});
const texts = (of: Thread | undefined) => of?.recent.map(({ text }) => text);

describe('a draft that left', () => {
  it('is said, once the box no longer holds it', () => {
    const sent = create();
    draft = 'mrs okafor is here';
    sent.offered(box, draft);
    expect(sent.complete(box, undefined)).toBeUndefined();
    draft = '';
    pass(200);
    expect(sent.complete(box, undefined)).toEqual({
      kind: 'unknown',
      recent: [{ from: 'me', text: 'mrs okafor is here' }],
    });
    expect(texts(sent.complete(box, thread('hi')))).toEqual(['hi', 'mrs okafor is here']);
  });

  it('is not said while it stands in the box, as after a click beside it', () => {
    const sent = create();
    draft = 'mrs okafor is here';
    sent.offered(box, draft);
    draft = 'mrs okafor is here, room';
    pass(2_000);
    expect(sent.complete(box, thread('hi'))).toEqual(thread('hi'));
  });

  it('is not said twice where the page shows it', () => {
    const sent = create();
    sent.offered(box, 'see you');
    pass(2_000);
    expect(texts(sent.complete(box, thread('see you')))).toEqual(['see you']);
  });

  it('is forgotten after minutes, with another conversation, and when there are many', () => {
    const sent = create();
    sent.offered(box, 'first');
    pass(2_000);
    threadId = '2';
    expect(sent.complete(box, undefined)).toBeUndefined();
    threadId = '1';
    expect(texts(sent.complete(box, undefined))).toEqual(['first']);
    pass(600_000);
    expect(sent.complete(box, undefined)).toBeUndefined();
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) {
      sent.offered(box, text);
      pass(2_000);
    }
    expect(texts(sent.complete(box, undefined))).toEqual(['b', 'c', 'd', 'e', 'f']);
  });

  it('is not said of a conversation that was left at once', () => {
    const sent = create();
    sent.offered(box, 'first');
    threadId = '2';
    pass(2_000);
    expect(sent.complete(box, undefined)).toBeUndefined();
  });
});
