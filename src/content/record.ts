import { coarseCounts } from '../audit/coarse.ts';
import type { GateReport } from '../audit/gate-report.ts';
import type { Composer } from '../composer/types.ts';
import type { FilePath } from '../gate/files.ts';
import type { GateDecision } from '../gate/gate.ts';
import type { PagePolicy, ReleaseReason } from '../policy/types.ts';

/** What was decided or seen, of a draft, of files or of the page. */
export type Decided = Pick<GateDecision, 'attempt' | 'decision'> & {
  /** Where no attempt says it. */
  readonly path?: FilePath | 'bypass' | 'drift';
  readonly composer?: Composer;
  /** Why a person let it go. */
  readonly because?: ReleaseReason;
  /** The exception by which it passes, where one made the difference. */
  readonly exception?: string | undefined;
};

export interface RecorderOptions {
  /** The adapter's id. */
  readonly site: GateReport['site'];
  /** Resolves to whether the background keeps the report; rejects while it cannot be reached. */
  readonly send: (report: GateReport) => Promise<unknown>;
  /** One clean draft left. */
  readonly countAllowed: () => Promise<unknown>;
  /** One message left by an exception. */
  readonly countException?: (exception: string) => Promise<unknown>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
  readonly uuid?: () => string;
}

export interface Recorder {
  /** Returns at once and never throws: recording never changes what happens to the send. */
  readonly record: (decided: Decided, policy: PagePolicy) => void;
  /** Whether something is still on its way to the background. */
  readonly busy: boolean;
  /** What the background has not got, as text for a successor. Undefined where it has got everything. */
  readonly remainder: () => string | undefined;
  /** Tells the background what the script of an older version could not. */
  readonly take: (remainder: string) => void;
}

/** Milliseconds between attempts. After the last one an orphan gives up: nobody is left to tell. */
const RETRY_AFTER = [1_000, 5_000, 30_000, 120_000, 600_000];
/** What one script leaves to the next. */
interface Remainder {
  readonly reports: readonly GateReport[];
  /** How many clean drafts left uncounted. */
  readonly allowed: number;
}

/** Reports that wait at the same time. A page that makes attempts by script must not fill the memory. */
const MAX_WAITING = 200;
/** A page empties the box at once when it sends (milliseconds). */
const SENT_BY_THEN = 1_000;

/** Makes the report of a decision, codes and counts only, and hands it to the background, again if need be. */
export function createRecorder(options: RecorderOptions): Recorder {
  const {
    site,
    send,
    countAllowed,
    countException,
    wait,
    now = () => Date.now(),
    uuid = () => crypto.randomUUID(),
  } = options;
  let waiting = 0;
  const undelivered = new Set<GateReport>();
  let uncounted = 0;

  async function deliver(report: GateReport): Promise<void> {
    undelivered.add(report);
    for (const pause of [0, ...RETRY_AFTER]) {
      if (pause > 0) await wait(pause);
      try {
        await send(report);
        undelivered.delete(report);
        return;
      } catch {
        // The worker is starting, or gone after an update. The report has an id of its own, so twice is harmless.
      }
    }
  }

  /** A click beside the box is let through as well and sends nothing: only an emptied box counts. */
  async function countIfSent(composer: Composer, exception: string | undefined): Promise<void> {
    await wait(SENT_BY_THEN);
    if (!composer.element.isConnected || composer.readDraft().trim() === '') {
      await count();
      if (exception !== undefined) await countException?.(exception);
    }
  }

  async function count(): Promise<void> {
    uncounted += 1;
    await countAllowed();
    uncounted -= 1;
  }

  function inBackground(work: Promise<void>): void {
    waiting += 1;
    void work
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
  }

  const record: Recorder['record'] = (
    { attempt, decision, path, because, composer = attempt?.composer, exception },
    policy,
  ) => {
    const { action, verdict, reasons, findings } = decision;
    if (waiting >= MAX_WAITING) return;
    if (verdict === 'allow') {
      if (attempt) inBackground(countIfSent(attempt.composer, exception));
      return;
    }
    const threadId = composer?.threadId();
    inBackground(
      deliver({
        uid: uuid(),
        time: now(),
        site,
        surface: composer?.surface ?? 'unknown',
        path: attempt?.path ?? path ?? 'unknown',
        action,
        verdict,
        enforcement: policy.enforcement,
        reasons,
        kinds: coarseCounts(findings),
        policyVersion: policy.policyVersion,
        ...(threadId === undefined ? {} : { threadId }),
        ...(because === undefined ? {} : { because }),
      }),
    );
  };
  return {
    record,
    get busy() {
      return waiting > 0;
    },
    remainder: () => {
      if (undelivered.size === 0 && uncounted === 0) return undefined;
      return JSON.stringify({ reports: [...undelivered], allowed: uncounted } satisfies Remainder);
    },
    take: (text) => {
      const { reports, allowed } = JSON.parse(text) as Remainder;
      // The background checks each of them, and knows them by their ids.
      for (const report of reports.slice(0, MAX_WAITING)) inBackground(deliver(report));
      for (let n = 0; n < Math.min(allowed, MAX_WAITING); n += 1) inBackground(count());
    },
  };
}
