import { beforeEach, describe, expect, it } from 'vitest';
import type { Conversation, ExceptionView } from '../browser/exception-views.ts';
import type { Thread } from '../classifier/types.ts';
import type { Composer } from '../composer/types.ts';
import { SAFE_PAGE_POLICY } from '../policy/page-defaults.ts';
import type { PagePolicy } from '../policy/types.ts';
import { createExceptions, isOfStaff, type PageExceptions } from './exceptions.ts';

const POLICY: PagePolicy = {
  ...SAFE_PAGE_POLICY,
  patientExceptions: true,
  vocabulary: { ...SAFE_PAGE_POLICY.vocabulary, staffNames: ['Dr. Priya Raman'] },
};
const ANN: Thread = { kind: 'individual', title: 'Ann Lee', recent: [] };
const VIEW: ExceptionView = { id: '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90', until: 1_000 };

let asked: Conversation[];
let answer: () => Promise<ExceptionView | undefined>;
let account: string | undefined;
let now: number;
let exceptions: PageExceptions;

function composer(over: Partial<Composer> = {}): Composer {
  return {
    element: document.createElement('div'),
    surface: 'message',
    readDraft: () => '',
    readEditorState: () => undefined,
    replaceDraft: async () => false,
    thread: () => ANN,
    threadId: () => '100001',
    focus: () => undefined,
    ...over,
  };
}

beforeEach(() => {
  asked = [];
  answer = async () => VIEW;
  account = '77';
  now = 0;
  exceptions = createExceptions({
    site: { accountId: () => account },
    document,
    ask: (conversation) => {
      asked.push(conversation);
      return answer();
    },
    now: () => now,
  });
});

/** Asks, lets the answer arrive, and asks again. */
async function find(box = composer(), thread: Thread | undefined = ANN, policy = POLICY) {
  exceptions.find(box, thread, policy);
  await Promise.resolve();
  await Promise.resolve();
  return exceptions.find(box, thread, policy);
}

describe('an exception in a page', () => {
  it('is not in force before the answer is there, and asked for once', async () => {
    expect(exceptions.find(composer(), ANN, POLICY)).toBeUndefined();
    expect(await find()).toEqual(VIEW);
    expect(asked).toEqual([{ account: '77', thread: '100001' }]);
  });

  it('ends by the clock of the page', async () => {
    await find();
    now = 1_000;
    expect(exceptions.find(composer(), ANN, POLICY)).toBeUndefined();
  });

  it('is asked for anew after a change, whatever answer is still on its way', async () => {
    exceptions.find(composer(), ANN, POLICY);
    answer = async () => undefined;
    exceptions.forget();
    expect(asked).toHaveLength(2);
    expect(await find()).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it('is asked for again where the background could not be reached', async () => {
    answer = () => Promise.reject(new Error('gone'));
    expect(await find()).toBeUndefined();
    answer = async () => VIEW;
    expect(await find()).toEqual(VIEW);
  });

  it.each<[string, Partial<Composer>, Thread | undefined, PagePolicy]>([
    ['the organization allows none', {}, ANN, { ...POLICY, patientExceptions: false }],
    ['it is a comment', { surface: 'comment' }, ANN, POLICY],
    ['it is a group', {}, { ...ANN, kind: 'group' }, POLICY],
    ['nobody knows how many read', {}, { ...ANN, kind: 'unknown' }, POLICY],
    ['the conversation may not be read', {}, undefined, POLICY],
    ['nobody knows with whom', {}, { kind: 'individual', recent: [] }, POLICY],
    ['it is with staff', {}, { ...ANN, title: 'Priya Raman' }, POLICY],
    ['the page names no conversation', { threadId: () => undefined }, ANN, POLICY],
  ])('is neither in force nor possible where %s', async (_name, over, thread, policy) => {
    expect(await find(composer(over), thread ?? { kind: 'unknown', recent: [] }, policy)).toBeUndefined();
    expect(exceptions.find(composer(over), thread, policy)).toBeUndefined();
    expect(exceptions.possible(composer(over), thread, policy)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is not in force where nobody knows the account', async () => {
    account = undefined;
    expect(await find()).toBeUndefined();
  });
});

describe('a conversation with staff', () => {
  it.each([
    ['Priya Raman', true],
    ['priya ráman', true],
    ['Dr. Priya Raman, MD', true],
    ['Priya', true],
    ['Ann Lee', false],
    ['Priya Lee', false],
    ['', false],
    ['Dr', false],
  ])('%j: %s', (title, expected) => {
    expect(isOfStaff(title, ['Dr. Priya Raman'])).toBe(expected);
  });
});
