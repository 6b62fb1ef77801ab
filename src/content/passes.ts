import type { Composer } from '../composer/types.ts';

/** How long a person has to press send after "I checked" (milliseconds). */
const LIFETIME = 120_000;

/**
 * Where the policy warns, a person may let one draft go. The pass holds for exactly this text in exactly this box,
 * in memory only; any edit ends it. The send itself is the person's own: nothing is ever replayed.
 */
export interface Passes {
  grant(composer: Composer, draft: string): void;
  holds(composer: Composer, draft: string): boolean;
}

export function createPasses(now: () => number): Passes {
  const granted = new WeakMap<Element, { readonly draft: string; readonly until: number }>();
  return {
    grant: (composer, draft) => {
      granted.set(composer.element, { draft, until: now() + LIFETIME });
    },
    holds: (composer, draft) => {
      const pass = granted.get(composer.element);
      return pass !== undefined && pass.draft === draft && now() < pass.until;
    },
  };
}
