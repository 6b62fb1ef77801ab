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
  /** The box will be empty. */
  emptied(composer: Composer): void;
}

const FLAGGED = { block: 'stop', warn: 'check' } as const;

/** Says at the box what would happen, and under which words. The gate goes by none of it. */
export function createAtBox(options: AtBoxOptions): AtBox {
  const { judge, onFailure, isMonitor, hasTrouble, say, open } = options;
  let flagged = false;

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
    say({
      state: action === 'allow' ? calm : FLAGGED[action],
      composer,
      isEmpty: decision === undefined,
      findings,
      ranges: flagged ? rangesOf(composer.element, findings) : [],
      press: () => {
        // The box may hold something else by now.
        const now = look(composer);
        if (now && now.decision.action !== 'allow') open({ composer, ...now });
      },
    });
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
    emptied: (composer) => mark(composer, undefined),
  };
}
