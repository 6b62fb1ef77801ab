import { describe, expect, it } from 'vitest';
import type { Composer } from '../composer/types.ts';
import { createPasses } from './passes.ts';

const composer = () => ({ element: document.createElement('div') }) as unknown as Composer;

describe('a pass for a warned draft', () => {
  it('holds for exactly that draft in exactly that box, and not for ever', () => {
    let now = 0;
    const passes = createPasses(() => now);
    const [here, there] = [composer(), composer()];
    passes.grant(here, 'checked words');
    expect(passes.holds(here, 'checked words')).toBe(true);
    expect(passes.holds(here, 'checked words!')).toBe(false);
    expect(passes.holds(there, 'checked words')).toBe(false);
    now = 120_000;
    expect(passes.holds(here, 'checked words')).toBe(false);
  });

  it('is not there before it was granted', () => {
    expect(createPasses(() => 0).holds(composer(), '')).toBe(false);
  });
});
