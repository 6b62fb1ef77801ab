import { describe, expect, it, vi } from 'vitest';
import type { Composer } from '../composer/types.ts';
import { createPasses } from './passes.ts';

const composer = () => ({ element: document.createElement('div') }) as unknown as Composer;
const never = () => undefined;

describe('a pass for a warned draft', () => {
  it('holds for exactly that draft in exactly that box, and not for ever', () => {
    let now = 0;
    const passes = createPasses(() => now, never);
    const [here, there] = [composer(), composer()];
    passes.grant(here, 'checked words', 'general');
    expect(passes.find(here, 'checked words')?.because).toBe('general');
    expect(passes.find(here, 'checked words!')).toBeUndefined();
    expect(passes.find(there, 'checked words')).toBeUndefined();
    now = 120_000;
    expect(passes.find(here, 'checked words')).toBeUndefined();
  });

  it('is not there before it was granted', () => {
    expect(createPasses(() => 0, never).find(composer(), '')).toBeUndefined();
  });
});

describe('a pass for an emergency', () => {
  it('ends with the gesture that used it, even where nothing was sent', async () => {
    let end = never;
    const passes = createPasses(
      () => 0,
      (run) => {
        end = run as typeof never;
      },
    );
    const here = composer();
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    passes.grant(here, 'help', 'emergency');
    passes.used(here, released);
    // The click of this very press still needs it.
    expect(passes.find(here, 'help')).toBeDefined();
    release?.();
    await vi.waitFor(() => {
      end();
      expect(passes.find(here, 'help')).toBeUndefined();
    });
  });

  it('is over at the first key after it was used', () => {
    const passes = createPasses(() => 0, never);
    const here = composer();
    passes.grant(here, 'help', 'emergency');
    passes.edited(here);
    expect(passes.find(here, 'help')).toBeDefined();
    passes.used(here, new Promise(() => undefined));
    passes.edited(here);
    expect(passes.find(here, 'help')).toBeUndefined();
  });

  it('is not ended by the use of an older one', async () => {
    const ends: (() => void)[] = [];
    const passes = createPasses(
      () => 0,
      (run) => ends.push(run),
    );
    const here = composer();
    passes.grant(here, 'help', 'emergency');
    passes.used(here, Promise.resolve());
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    passes.grant(here, 'help', 'emergency');
    ends[0]?.();
    expect(passes.find(here, 'help')).toBeDefined();
  });
});
