import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Left } from '../browser/hand-over.ts';
import { createHandOver, type HandOverOptions } from './hand-over.ts';

const SUCCEED = 'not-here:succeed';
const REMAINDER = 'not-here:remainder';
const REMAINING = '{"reports":[{"uid":"1"}],"allowed":2}';

let stored: Left | undefined;
/** What a page could overhear. */
let overheard: string[];
beforeEach(() => {
  stored = undefined;
  overheard = [];
});
for (const type of [SUCCEED, REMAINDER]) {
  window.addEventListener(type, (event) => overheard.push(String((event as CustomEvent).detail)), true);
}

function script(options: Partial<HandOverOptions> = {}) {
  const taken: string[] = [];
  const standDown = vi.fn((done: () => void) => done());
  const handOver = createHandOver({
    window: window as Window & typeof globalThis,
    store: {
      leave: async (left) => {
        stored = left;
      },
      take: async () => {
        const left = stored;
        stored = undefined;
        return left;
      },
    },
    isConnected: () => false,
    standDown,
    remainder: () => undefined,
    take: (text) => taken.push(text),
    ...options,
  });
  return { ...handOver, standDown, taken };
}

describe('the script of an older version', () => {
  it('stands down for its successor and passes on what it could not report, sealed', async () => {
    const old = script({ remainder: () => REMAINING });
    await old.prepare();
    const key = stored?.key;
    const next = script();
    await next.succeed();
    expect(old.standDown).toHaveBeenCalledOnce();
    await expect.poll(() => next.taken).toEqual([REMAINING]);
    expect(overheard).toHaveLength(2);
    expect(overheard.join()).not.toContain('reports');
    expect(overheard.join()).not.toContain(key);
  });

  it('stands down without a word where it has nothing to pass on', async () => {
    const old = script();
    await old.prepare();
    await script().succeed();
    expect(old.standDown).toHaveBeenCalledOnce();
    expect(overheard).toHaveLength(1);
  });

  it('passes on what remains when it has gone, not when it was asked to', async () => {
    let remaining: string | undefined;
    let end = () => {};
    const old = script({
      remainder: () => remaining,
      standDown: (done) => {
        end = done;
      },
    });
    await old.prepare();
    const next = script();
    await next.succeed();
    remaining = REMAINING;
    end();
    await expect.poll(() => next.taken).toEqual([REMAINING]);
  });

  it('heeds no page: without the secret, while its extension answers, or a second time', async () => {
    const old = script();
    await old.prepare();
    for (const detail of [undefined, '', true, {}, stored?.key]) {
      document.dispatchEvent(new CustomEvent(SUCCEED, { detail }));
    }
    expect(old.standDown).not.toHaveBeenCalled();
    await script().succeed();
    const [shown] = overheard.slice(-1);
    document.dispatchEvent(new CustomEvent(SUCCEED, { detail: shown }));
    expect(old.standDown).toHaveBeenCalledOnce();

    const alive = script({ isConnected: () => true });
    await alive.prepare();
    document.dispatchEvent(new CustomEvent(SUCCEED, { detail: stored?.secret }));
    expect(alive.standDown).not.toHaveBeenCalled();
  });
});

describe('the script of a newer version', () => {
  it('takes nothing that a page sealed, and still takes what the old script did', async () => {
    let end = () => {};
    const old = script({
      remainder: () => REMAINING,
      standDown: (done) => {
        end = done;
      },
    });
    await old.prepare();
    const next = script();
    await next.succeed();
    for (const detail of [undefined, '', '!', btoa('x'.repeat(60)), {}]) {
      document.dispatchEvent(new CustomEvent(REMAINDER, { detail }));
    }
    end();
    await expect.poll(() => next.taken).toEqual([REMAINING]);
  });

  it('leaves a secret of its own only when it has taken the one before', async () => {
    const old = script();
    await old.prepare();
    const first = stored?.secret;
    const next = script();
    const done = next.succeed();
    await next.prepare();
    await done;
    expect(old.standDown).toHaveBeenCalledOnce();
    expect(stored?.secret).not.toBe(first);
    expect(stored).toBeDefined();
  });

  it('leaves one the second time where the background was out of reach the first time', async () => {
    let isThere = false;
    const one = script({
      store: {
        leave: async (left) => {
          if (!isThere) throw new Error('nobody there');
          stored = left;
        },
        take: async () => undefined,
      },
    });
    await one.prepare();
    expect(stored).toBeUndefined();
    isThere = true;
    await one.prepare();
    expect(stored).toBeDefined();
  });
});
