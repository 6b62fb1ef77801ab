import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '../policy/effective.ts';
import { welcomeOnce } from './first-run.ts';

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
