import type { Composer } from '../composer/types.ts';
import type { ReleaseReason } from '../policy/types.ts';

/** How long a person has to press send after "I checked" (milliseconds). */
const LIFETIME = 120_000;
/** The click of a touch comes that long after its release (milliseconds). */
const LAST_CLICK = 1_500;

export interface Pass {
  readonly draft: string;
  /** Why it was let go, where the person was asked. */
  readonly because: ReleaseReason | undefined;
}

/**
 * Where the policy warns, a person may let one draft go; in an emergency, where the policy allows that, a stopped one. The
 * pass holds for exactly this text in exactly this box, in memory only; any edit ends it. The send itself is the person's
 * own: nothing is ever replayed.
 */
export interface Passes {
  grant(composer: Composer, draft: string, because?: ReleaseReason): void;
  find(composer: Composer, draft: string): Pass | undefined;
  /** An emergency's pass was used: it ends with this gesture, of which `released` tells, whatever became of the send. */
  used(composer: Composer, released: Promise<void>): void;
  /** Something was typed into the box: a pass that was used is over. */
  edited(composer: Composer): void;
}

export function createPasses(now: () => number, later: (run: () => void, ms: number) => void): Passes {
  const granted = new WeakMap<Element, Pass & { readonly until: number; ending: boolean }>();
  return {
    grant: (composer, draft, because) => {
      granted.set(composer.element, { draft, because, until: now() + LIFETIME, ending: false });
    },
    find: (composer, draft) => {
      const pass = granted.get(composer.element);
      return pass !== undefined && pass.draft === draft && now() < pass.until ? pass : undefined;
    },
    edited: ({ element }) => {
      if (granted.get(element)?.ending) granted.delete(element);
    },
    used: ({ element }, released) => {
      const pass = granted.get(element);
      if (pass?.because !== 'emergency' || pass.ending) return;
      pass.ending = true;
      const end = () => {
        if (granted.get(element) === pass) granted.delete(element);
      };
      void released.then(() => later(end, LAST_CLICK));
    },
  };
}
