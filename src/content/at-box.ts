import { rangesOf } from '../composer/ranges.ts';
import type { Composer } from '../composer/types.ts';
import type { Notice } from '../notice/notice.ts';
import type { Decision } from '../policy/types.ts';

export interface AtBoxOptions {
  readonly judge: (draft: string, composer: Composer) => Decision;
  /** What the gate would decide where a draft could not be judged. */
  readonly onFailure: () => Decision;
  readonly isMonitor: () => boolean;
  /** A send seems to have passed us by, or somebody types where no box is known. */
  readonly hasTrouble: () => boolean;
  readonly say: Notice['mark'];
  /** Shows the ways on of a draft that would be stopped. */
  readonly open: (what: {
    readonly composer: Composer;
    readonly draft: string;
    readonly decision: Decision;
  }) => void;
}

export interface AtBox {
  /** Whether the draft that was read last would be stopped or asked about. */
  readonly flagged: boolean;
  /** Reads the box and says what would happen. Returns a draft that would be stopped or asked about. */
  read(composer: Composer): string | undefined;
  /** Whether it is the box of which something was said last. */
  isAt(composer: Composer): boolean;
  /** The box is empty or gone, or will be. */
  emptied(composer: Composer): void;
}

const FLAGGED = { block: 'stop', warn: 'check' } as const;

/** Says at the box what would happen, and under which words. The gate goes by none of it. */
export function createAtBox(options: AtBoxOptions): AtBox {
  const { judge, onFailure, isMonitor, hasTrouble, say, open } = options;
  let flagged = false;
  let latest: WeakRef<Element> | undefined;
  const isAt = ({ element }: Composer) => latest?.deref() === element;

  function decide(draft: string, composer: Composer): Decision {
    try {
      return judge(draft, composer);
    } catch {
      return onFailure();
    }
  }

  function mark(composer: Composer, decision: Decision | undefined): void {
    const action = decision?.action ?? 'allow';
    const findings = decision?.findings ?? [];
    const calm = hasTrouble() ? 'unprotected' : isMonitor() ? 'observing' : 'protected';
    flagged = action !== 'allow';
    latest = new WeakRef(composer.element);
    const press = (): void => {
      // The box may hold something else by now.
      const now = look(composer);
      if (now && now.decision.action !== 'allow') open({ composer, ...now });
    };
    try {
      const ranges = flagged ? rangesOf(composer.element, findings) : [];
      const state = action === 'allow' ? calm : FLAGGED[action];
      say({ state, composer, isEmpty: decision === undefined, findings, ranges, press });
    } catch {
      // Who asked still has to know what would happen, drawn or not.
    }
  }

  function look(composer: Composer) {
    const draft = composer.readDraft();
    const decision = draft.trim() === '' ? undefined : decide(draft, composer);
    mark(composer, decision);
    return decision && { draft, decision };
  }

  return {
    get flagged() {
      return flagged;
    },
    read: (composer) => {
      const read = look(composer);
      return read && read.decision.action !== 'allow' ? read.draft : undefined;
    },
    isAt,
    emptied: (composer) => {
      if (isAt(composer)) mark(composer, undefined);
    },
  };
}
