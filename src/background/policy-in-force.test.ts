import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const browser = {
  managed: {} as Record<string, unknown>,
  readTime: 0,
  reads: 0,
  hangs: false,
  full: false,
  stored: new Map<string, unknown>(),
};

vi.mock('../browser/alarms.ts', () => ({ onAlarm: () => undefined, setAlarm: () => undefined }));
vi.mock('../browser/managed-policy.ts', () => ({
  onManagedPolicyChanged: () => undefined,
  readManagedPolicy: async () => {
    browser.reads += 1;
    await new Promise((resolve) => setTimeout(resolve, browser.readTime));
    return browser.managed;
  },
}));
vi.mock('../browser/page-policy.ts', () => ({
  publishPagePolicy: async (policy: unknown) => {
    if (browser.full) throw new Error('no space left');
    browser.stored.set('page', policy);
  },
}));
vi.mock('../browser/stored.ts', () => {
  const write = (key: string) => async (value: unknown) => {
    if (browser.full) throw new Error('no space left');
    browser.stored.set(key, value);
  };
  const read = (key: string) => async () => {
    if (browser.hangs) await new Promise(() => undefined);
    return browser.stored.get(key);
  };
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
  browser.reads = 0;
  browser.readTime = 0;
  browser.hangs = false;
  browser.full = false;
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

  it('is read once more for all who ask while it is being read, so that nobody waits for the others', async () => {
    browser.readTime = 100;
    const ask = watchPolicy(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    const asked = Promise.all(Array.from({ length: 50 }, () => ask()));
    await vi.advanceTimersByTimeAsync(250);
    const answers = await asked;
    expect(answers.every(({ source }) => source === 'managed')).toBe(true);
    expect(browser.reads).toBe(2);
  });

  it('is never older than the question', async () => {
    browser.readTime = 100;
    const ask = watchPolicy(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    browser.managed = { organizationName: 'Lakeside Clinic' };
    const asked = ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await asked).policy.organizationName).toBe('Lakeside Clinic');
  });

  it('is told although an earlier question was never answered', async () => {
    browser.hangs = true;
    const ask = watchPolicy(() => undefined);
    await vi.advanceTimersByTimeAsync(1_000);
    browser.hangs = false;
    const asked = ask();
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await asked).policy.organizationName).toBe('Riverside Clinic');
  });

  it('is told although nothing can be stored, and although what follows from it fails', async () => {
    browser.full = true;
    const ask = watchPolicy(() => {
      throw new Error('broken');
    });
    const asked = ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toMatchObject({
      source: 'managed',
      policy: { organizationName: 'Riverside Clinic' },
    });
  });
});
