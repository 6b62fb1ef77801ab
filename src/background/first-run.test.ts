import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '../policy/effective.ts';
import { reachTabsOnce, welcomeOnce } from './first-run.ts';

function profile(settings: object, isOwnChoice = false) {
  const state = { welcomed: false, opened: [] as string[], read: false };
  const start = () =>
    welcomeOnce({
      managedRead: async () => {
        state.read = true;
      },
      readPolicy: async () => {
        expect(state.read).toBe(true);
        return effectivePolicy({
          reading: { managed: settings },
          lastGood: undefined,
          sinceStart: 0,
          managedSeen: false,
        });
      },
      wasWelcomed: async () => state.welcomed,
      setWelcomed: async () => {
        state.welcomed = true;
      },
      isOwnChoice: async () => isOwnChoice,
      open: async (inFront) => {
        state.opened.push(inFront ? 'in front' : 'behind');
      },
    });
  return { state, start };
}

describe('the welcome page', () => {
  it('opens once in the life of a profile, behind what somebody does', async () => {
    const { state, start } = profile({ organizationName: 'Riverside' });
    await start();
    await start();
    expect(state.opened).toEqual(['behind']);
  });

  it('opens in front of whoever installed it', async () => {
    const { state, start } = profile({}, true);
    await start();
    expect(state.opened).toEqual(['in front']);
  });

  it('never opens in a profile that is thrown away', async () => {
    const { state, start } = profile({ ephemeral: true });
    await start();
    await start();
    expect(state.opened).toEqual([]);
  });
});

describe('the tabs that were open before', () => {
  function worker(started: boolean, reachOpenTabs: () => Promise<void>) {
    const state = { started };
    const run = reachTabsOnce({
      isFirstStart: async () => !state.started,
      setStarted: async () => {
        state.started = true;
      },
      reachOpenTabs,
      wait: async () => undefined,
    });
    return { state, run };
  }

  it('are reached at the first start, and not at a later one', async () => {
    let reached = 0;
    const reach = async () => {
      reached += 1;
    };
    const { state, run } = worker(false, reach);
    await run;
    expect(state.started).toBe(true);
    await worker(state.started, reach).run;
    expect(reached).toBe(1);
  });

  it('are reached anew where the worker ended before it was done', async () => {
    const before: boolean[] = [];
    const { state, run } = worker(false, async () => {
      before.push(state.started);
    });
    await run;
    expect(before).toEqual([false]);
  });

  it('that never answer are not waited for', async () => {
    const { state, run } = worker(false, () => new Promise(() => undefined));
    await run;
    expect(state.started).toBe(true);
  });
});
