import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFacebook } from '../composer/sites/facebook.ts';
import { pagePolicy } from '../policy/page.ts';
import { SAFE_DEFAULT } from '../policy/safe-default.ts';
import type { Enforcement } from '../policy/types.ts';
import type { Decided } from './record.ts';

let fails = false;
vi.mock('../classifier/index.ts', async (original) => {
  const real = await original<typeof import('../classifier/index.ts')>();
  return {
    ...real,
    classify: (...args: Parameters<typeof real.classify>) => {
      if (fails) throw new Error('broken');
      return real.classify(...args);
    },
  };
});
const { startWatch } = await import('./watch.ts');

const PHI = "Mrs. Okafor's biopsy came back positive";
let abort: AbortController;
let decided: Decided[];
let watch: ReturnType<typeof startWatch>;

beforeEach(() => {
  fails = false;
  abort = new AbortController();
  decided = [];
  document.body.innerHTML =
    '<div role="region"><div contenteditable="true" role="textbox"></div><div role="button" tabindex="0"></div></div>';
  watch = startWatch(window as Window & typeof globalThis, createFacebook(), abort.signal);
  watch.setPorts({
    text: (key) => key,
    openLink: () => undefined,
    record: (one) => decided.push(one),
    report: () => undefined,
    learn: () => undefined,
    isConnected: () => true,
  });
});
afterEach(() => abort.abort());

function enforce(enforcement: Enforcement): void {
  watch.setPolicy(pagePolicy({ ...SAFE_DEFAULT, enforcement }, 'managed'));
}

/** Whether the page got to see the Enter. */
function pressEnter(draft: string): boolean {
  const box = document.querySelector<HTMLElement>('[contenteditable]');
  if (!box) throw new Error('no box');
  box.textContent = draft;
  let seen = false;
  box.addEventListener(
    'keydown',
    () => {
      seen = true;
    },
    { once: true },
  );
  box.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true }),
  );
  return seen;
}

describe('a document that is watched', () => {
  it('stops PHI before any policy has arrived, and passes what is clean', () => {
    expect(pressEnter(PHI)).toBe(false);
    expect(pressEnter('see you at nine')).toBe(true);
    expect(decided.map(({ decision }) => decision.action)).toEqual(['block', 'allow']);
  });

  it('stops everything while the classifier is broken, and says why', () => {
    fails = true;
    expect(pressEnter('see you at nine')).toBe(false);
    expect(decided[0]?.decision).toMatchObject({ action: 'block', reasons: ['gate-error'] });
  });

  it('only observes in monitor, a broken classifier included', () => {
    enforce('monitor');
    expect(pressEnter(PHI)).toBe(true);
    fails = true;
    expect(pressEnter('see you at nine')).toBe(true);
    expect(decided.map(({ decision }) => [decision.action, decision.verdict])).toEqual([
      ['allow', 'block'],
      ['allow', 'block'],
    ]);
  });

  it('stops a warned draft until somebody takes the responsibility', () => {
    enforce('warn');
    expect(pressEnter(PHI)).toBe(false);
    expect(decided[0]?.decision.action).toBe('warn');
  });

  it('goes on stopping when recording throws', () => {
    watch.setPorts({
      text: (key) => key,
      openLink: () => undefined,
      record: () => {
        throw new Error('full');
      },
      report: () => undefined,
      learn: () => undefined,
      isConnected: () => false,
    });
    expect(pressEnter(PHI)).toBe(false);
  });
});

describe('monitor is never hidden', () => {
  const lines = () =>
    [...document.documentElement.children].filter(
      (child) => ![document.head, document.body].includes(child as HTMLElement),
    ).length;

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(window, {
      requestIdleCallback: (run: () => void) => window.setTimeout(run, 0),
      cancelIdleCallback: (id: number) => window.clearTimeout(id),
    });
  });
  afterEach(() => vi.useRealTimers());

  function type(): void {
    document
      .querySelector('[contenteditable]')
      ?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    vi.advanceTimersByTime(1_000);
  }

  it('tells whoever writes, once a page, that messages are observed', () => {
    enforce('monitor');
    type();
    expect(lines()).toBe(1);
    vi.advanceTimersByTime(60_000);
    type();
    expect(lines()).toBe(0);
  });

  it.each(['block', 'warn'] as const)('says nothing of the kind at %s', (enforcement) => {
    enforce(enforcement);
    type();
    expect(lines()).toBe(0);
  });
});

describe('an update', () => {
  const type = () =>
    document
      .querySelector('[contenteditable]')
      ?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));

  it('waits for who is writing, some seconds longer than the last key', () => {
    vi.useFakeTimers();
    try {
      expect(watch.busy).toBe(false);
      type();
      vi.advanceTimersByTime(4_000);
      expect(watch.busy).toBe(true);
      type();
      vi.advanceTimersByTime(4_000);
      expect(watch.busy).toBe(true);
      vi.advanceTimersByTime(2_000);
      expect(watch.busy).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits for who has our dialog open', () => {
    pressEnter(PHI);
    expect(watch.showing).toBe(true);
    expect(watch.busy).toBe(true);
  });
});
