import { onAlarm, setAlarm } from '../browser/alarms.ts';
import { onManagedPolicyChanged, readManagedPolicy } from '../browser/managed-policy.ts';
import { publishPagePolicy } from '../browser/page-policy.ts';
import {
  forgetLastGood,
  readLastGood,
  readSessionStart,
  writeLastGood,
  writeSessionStart,
} from '../browser/stored.ts';
import { type EffectivePolicy, effectivePolicy } from '../policy/effective.ts';
import { pagePolicy } from '../policy/page.ts';

const GRACE_ENDS = 'policy-grace-ends';
/**
 * Milliseconds. After a start of the browser the first read can take seconds (about five in Chromium 156, while it
 * loads its policies); until it resolves, the last good policy decides and the popup has something to show.
 */
const FIRST_READ_PATIENCE = 250;
/** A call of the browser that is never answered holds up nobody else for longer (milliseconds). */
const STUCK_AFTER = 10_000;

/**
 * Keeps the policy in force: reads the managed one at every worker start and change, publishes what pages may know
 * of it, and tells `onChange`. Returns the current one on demand, read anew. Must be called in the worker's first
 * turn, or Chrome does not wake it for these events.
 */
export function watchPolicy(onChange: (policy: EffectivePolicy) => void): () => Promise<EffectivePolicy> {
  // One refresh after the other: two at a time could publish an older reading last.
  let last: Promise<unknown> = Promise.resolve();
  /** The one that has not begun: it reads later than whoever asks now, so one is enough for all. */
  let coming: Promise<EffectivePolicy> | undefined;
  const startedAt = Date.now();
  const add = (late?: Managed): Promise<EffectivePolicy> => {
    // What came late is used as it is: asked again, a slow browser would be late again, and so for ever.
    const next = last.then(() => {
      if (late === undefined) coming = undefined;
      return settle(startedAt, late, (managed) => void add(managed));
    });
    last = Promise.race([next.catch(() => undefined), after(STUCK_AFTER)]);
    return next.then((policy) => {
      try {
        onChange(policy);
      } catch {
        // Whoever asked is told all the same: a page without an answer stays with the safe default.
      }
      return policy;
    });
  };
  const refresh = (): Promise<EffectivePolicy> => {
    coming ??= add();
    return coming;
  };
  onManagedPolicyChanged(() => void refresh());
  onAlarm(GRACE_ENDS, () => void refresh());
  void refresh();
  return () => refresh();
}

type Managed = Record<string, unknown>;

/** Where storage fails, as on a full disk, the policy that was read is in force all the same. */
const orNothing = (work: Promise<unknown>) => work.catch(() => undefined);

async function settle(
  startedAt: number,
  late: Managed | undefined,
  onLateReading: (managed: Managed) => void,
): Promise<EffectivePolicy> {
  const now = Date.now();
  const session = (await readSessionStart().catch(() => undefined)) ?? { at: startedAt, sawManaged: false };
  // A browser without managed storage rejects: the same as nothing set.
  const reading: Promise<Managed> = late ? Promise.resolve(late) : readManagedPolicy().catch(() => ({}));
  const managed = await Promise.race([reading, after(FIRST_READ_PATIENCE)]);
  if (managed === undefined) void reading.then(onLateReading);
  const policy = effectivePolicy({
    reading: managed && { managed },
    lastGood: await orNothing(readLastGood()),
    sinceStart: now - session.at,
    managedSeen: session.sawManaged,
  });
  await orNothing(
    writeSessionStart({ at: session.at, sawManaged: session.sawManaged || policy.source === 'managed' }),
  );
  if (managed && policy.lastGood === 'replace') await orNothing(writeLastGood(managed));
  if (policy.lastGood === 'forget') await orNothing(forgetLastGood());
  await orNothing(publishPagePolicy(pagePolicy(policy.policy, policy.source)));
  if (policy.keepUntil !== undefined) setAlarm(GRACE_ENDS, Math.max(0, session.at + policy.keepUntil - now));
  return policy;
}

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
