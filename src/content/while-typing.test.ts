import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Composer } from '../composer/types.ts';
import { whileTyping } from './while-typing.ts';

const composer = { element: document.body } as unknown as Composer;
let ending: AbortController;
let readings: number;
let flagged: boolean;
/** Of one reading, milliseconds. */
let cost: number;
/** How long the browser is too busy to be idle, milliseconds. */
let busyFor: number;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(window, {
    requestIdleCallback: (run: () => void) => window.setTimeout(run, busyFor),
    cancelIdleCallback: (id: number) => window.clearTimeout(id),
  });
  ending = new AbortController();
  readings = 0;
  flagged = false;
  cost = 0;
  busyFor = 0;
  whileTyping({
    window: window as Window & typeof globalThis,
    composerAt: () => composer,
    onInput: () => undefined,
    onPause: () => {
      readings += 1;
      vi.advanceTimersByTime(cost);
    },
    isFlagged: () => flagged,
    signal: ending.signal,
  });
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

/** Keys that come so many milliseconds apart, as the browser tells of them. */
function type(keys: number, apart: number): void {
  for (let n = 0; n < keys; n += 1) {
    for (const event of ['beforeinput', 'input']) window.dispatchEvent(new InputEvent(event));
    vi.advanceTimersByTime(apart);
  }
}

describe('while somebody types', () => {
  it('a draft is read once a pause, and never between two keys', () => {
    type(20, 150);
    expect(readings).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(readings).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(readings).toBe(1);
  });

  it('a reading that was put off while the browser was busy is not made twice', () => {
    busyFor = 300;
    type(1, 500);
    type(1, 2_000);
    expect(readings).toBe(1);
  });

  it('words that were marked are read again as soon as they change', () => {
    flagged = true;
    type(3, 150);
    expect(readings).toBe(3);
  });

  it('but not between two keys where reading takes long', () => {
    flagged = true;
    cost = 15;
    type(1, 200);
    expect(readings).toBe(1);
    type(10, 150);
    expect(readings).toBe(1);
    vi.advanceTimersByTime(400);
    expect(readings).toBe(2);
  });
});
