import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagePolicy } from '../policy/page.ts';
import { SAFE_DEFAULT } from '../policy/safe-default.ts';
import type { PagePolicy } from '../policy/types.ts';
import { followPolicy } from './follow-policy.ts';

const policy = (organizationName: string): PagePolicy =>
  pagePolicy({ ...SAFE_DEFAULT, organizationName }, 'managed');

interface Question {
  answer(organization: string): Promise<void>;
  fail(): Promise<void>;
}
let questions: Question[];
let known: string[];
let connected: boolean;
let pauses: number;
/** Ends the patience with a question that nobody answers. */
let silence: () => Promise<void>;
let ending: AbortController;
let tell: (organization: string) => void;

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  questions = [];
  known = [];
  connected = true;
  pauses = 0;
  let open = false;
  let giveUp = () => {};
  silence = async () => {
    open = false;
    giveUp();
    await settled();
  };
  ending = new AbortController();
  const hear = followPolicy({
    window: window as Window & typeof globalThis,
    signal: ending.signal,
    ask: () =>
      new Promise((resolve, reject) => {
        open = true;
        questions.push({
          answer: async (organization) => {
            open = false;
            resolve(policy(organization));
            await settled();
          },
          fail: async () => {
            open = false;
            reject(new Error('nobody there'));
            await settled();
          },
        });
      }),
    setPolicy: ({ organizationName }) => known.push(organizationName),
    isConnected: () => connected,
    wait: async () => {
      if (open)
        return new Promise((resolve) => {
          giveUp = resolve;
        });
      pauses += 1;
    },
  });
  tell = (organization) => hear(policy(organization));
});

afterEach(() => ending.abort());

const comesBack = (persisted: boolean) =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

describe('the policy of a page', () => {
  it('is asked for at once, once', async () => {
    await questions[0]?.answer('Riverside');
    expect(known).toEqual(['Riverside']);
    expect(questions).toHaveLength(1);
  });

  it('follows what it is told', async () => {
    await questions[0]?.answer('Riverside');
    tell('Riverside and Lakeside');
    expect(known).toEqual(['Riverside', 'Riverside and Lakeside']);
  });

  it('is not set back by an answer that was overtaken', async () => {
    tell('new');
    await questions[0]?.answer('old');
    expect(known).toEqual(['new']);
  });

  it('is asked for again while the background does not answer, and not for ever', async () => {
    await questions[0]?.fail();
    await questions[1]?.answer('Riverside');
    expect(known).toEqual(['Riverside']);
    expect(pauses).toBe(1);
    comesBack(true);
    for (let n = 2; n < questions.length; n += 1) await questions[n]?.fail();
    expect(questions.length).toBe(8);
  });

  it('is asked for again where an answer never comes, and a late one is still good', async () => {
    await silence();
    expect(questions).toHaveLength(2);
    await questions[0]?.answer('Riverside');
    expect(known).toEqual(['Riverside']);
    await questions[1]?.answer('Riverside and Lakeside');
    expect(known).toEqual(['Riverside', 'Riverside and Lakeside']);
  });

  it('is not asked for by what outlived its extension', async () => {
    connected = false;
    await questions[0]?.fail();
    expect(questions).toHaveLength(1);
  });
});

describe('a page that comes back', () => {
  it('out of the back-forward cache asks again', async () => {
    await questions[0]?.answer('before');
    comesBack(true);
    await questions[1]?.answer('after');
    expect(known).toEqual(['before', 'after']);
  });

  it('for the first time asks once', () => {
    comesBack(false);
    expect(questions).toHaveLength(1);
  });

  it('from being rendered ahead asks again, and the later question counts', async () => {
    document.dispatchEvent(new Event('prerenderingchange'));
    await questions[1]?.answer('now');
    await questions[0]?.answer('then');
    expect(known).toEqual(['now']);
  });
});
