import { describe, expect, it } from 'vitest';
import { watchForUpdates } from './apply-update.ts';

const MINUTE = 60_000;

/** A browser in which somebody may be busy; resolves once the worker has decided. */
function browser() {
  let time = 1_000_000;
  let since: number | undefined;
  let alarm: number | undefined;
  let waiting = () => undefined as unknown;
  let ring = () => undefined as unknown;
  const state = { isBusy: false, applied: 0, fails: false };
  watchForUpdates({
    onUpdateAvailable: (callback) => {
      waiting = callback;
    },
    onAlarm: (_name, callback) => {
      ring = callback;
    },
    setAlarm: (_name, delay) => {
      alarm = time + delay;
    },
    waitingSince: async (now) => {
      since ??= now;
      return since;
    },
    isAnybodyBusy: async () => {
      if (state.fails) throw new Error('no tabs');
      return state.isBusy;
    },
    applyUpdate: () => {
      state.applied += 1;
    },
    now: () => time,
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    state,
    download: async () => {
      waiting();
      await settled();
    },
    pass: async (milliseconds: number) => {
      for (const end = time + milliseconds; alarm !== undefined && alarm <= end; await settled()) {
        time = alarm;
        alarm = undefined;
        ring();
      }
    },
    setClockBack: (milliseconds: number) => {
      time -= milliseconds;
      if (alarm !== undefined) alarm -= milliseconds;
    },
  };
}

describe('a downloaded update', () => {
  it('is put in place at once where nobody is busy', async () => {
    const one = browser();
    await one.download();
    expect(one.state.applied).toBe(1);
  });

  it('waits for somebody who writes, and comes within half a minute after', async () => {
    const one = browser();
    one.state.isBusy = true;
    await one.download();
    await one.pass(5 * MINUTE);
    expect(one.state.applied).toBe(0);
    one.state.isBusy = false;
    await one.pass(30_000);
    expect(one.state.applied).toBe(1);
  });

  it('does not wait for ever', async () => {
    const one = browser();
    one.state.isBusy = true;
    await one.download();
    await one.pass(59 * MINUTE);
    expect(one.state.applied).toBe(0);
    await one.pass(2 * MINUTE);
    expect(one.state.applied).toBe(1);
  });

  it('a second one does not make it wait longer', async () => {
    const one = browser();
    one.state.isBusy = true;
    await one.download();
    await one.pass(40 * MINUTE);
    await one.download();
    await one.pass(21 * MINUTE);
    expect(one.state.applied).toBe(1);
  });

  it('is put in place where nobody can be asked, or the clock was set back', async () => {
    const failing = browser();
    failing.state.fails = true;
    await failing.download();
    expect(failing.state.applied).toBe(1);

    const back = browser();
    back.state.isBusy = true;
    await back.download();
    back.setClockBack(24 * 60 * MINUTE);
    await back.pass(MINUTE);
    expect(back.state.applied).toBe(1);
  });
});
