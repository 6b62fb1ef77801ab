import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const browser = { managed: {} as Record<string, unknown>, readTime: 0, stored: new Map<string, unknown>() };

vi.mock('../browser/alarms.ts', () => ({ onAlarm: () => undefined, setAlarm: () => undefined }));
vi.mock('../browser/managed-policy.ts', () => ({
  onManagedPolicyChanged: () => undefined,
  readManagedPolicy: async () => {
    await new Promise((resolve) => setTimeout(resolve, browser.readTime));
    return browser.managed;
  },
}));
vi.mock('../browser/page-policy.ts', () => ({
  publishPagePolicy: async (policy: unknown) => browser.stored.set('page', policy),
}));
vi.mock('../browser/stored.ts', () => {
  const write = (key: string) => async (value: unknown) => {
    browser.stored.set(key, value);
  };
  const read = (key: string) => async () => browser.stored.get(key);
  return {
    readSessionStart: read('session'),
    writeSessionStart: write('session'),
    readLastGood: read('lastGood'),
    writeLastGood: write('lastGood'),
    forgetLastGood: async () => browser.stored.delete('lastGood'),
  };
});
const { watchPolicy } = await import('./policy-in-force.ts');

beforeEach(() => {
  vi.useFakeTimers();
  browser.stored.clear();
  browser.managed = { organizationName: 'Riverside Clinic' };
});
afterEach(() => vi.useRealTimers());

describe('the policy in force', () => {
  it.each([
    ['at once', 10],
    ['slower than anybody waits, every time', 400],
    ['after five seconds', 5_000],
  ])('is the managed one where the browser reads %s', async (_name, readTime) => {
    browser.readTime = readTime;
    const seen: string[] = [];
    watchPolicy(({ policy }) => seen.push(policy.organizationName));
    await vi.advanceTimersByTimeAsync(readTime + 1_000);
    expect(seen.at(-1)).toBe('Riverside Clinic');
    expect(browser.stored.get('page')).toMatchObject({ source: 'managed' });
    // And it rests: a reading is not asked for again because it was late.
    const told = seen.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.length).toBe(told);
  });

  it('is the safe default until a slow browser has read', async () => {
    browser.readTime = 400;
    const ask = watchPolicy(() => undefined);
    const first = ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await first).toMatchObject({ source: 'default' });
  });
});
