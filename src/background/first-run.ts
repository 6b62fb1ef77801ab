import type { EffectivePolicy } from '../policy/effective.ts';

export interface FirstRunPorts {
  /** Resolves once the browser has read its policies, which takes seconds at a start; rejects where it has none. */
  readonly managedRead: () => Promise<unknown>;
  readonly readPolicy: () => Promise<EffectivePolicy>;
  readonly wasWelcomed: () => Promise<boolean>;
  readonly setWelcomed: () => Promise<void>;
  /** Whether a person installed it, and not an administrator or a developer. */
  readonly isOwnChoice: () => Promise<boolean>;
  /** Opens the welcome page, in front or in a tab that waits. */
  readonly open: (inFront: boolean) => Promise<void>;
}

/**
 * Shows the welcome page once in the life of a profile. Where an administrator installed it the tab waits in the
 * background: somebody at work chose neither the program nor the moment. A profile that is thrown away at sign-out is
 * never asked.
 */
export async function welcomeOnce(ports: FirstRunPorts): Promise<void> {
  if (await ports.wasWelcomed()) return;
  // Only then is it known whether the profile is thrown away.
  await ports.managedRead().catch(() => undefined);
  const { policy } = await ports.readPolicy();
  if (policy.ephemeral) return;
  // Before it opens: a worker that is killed in between shows it never, which is better than at every start.
  await ports.setWelcomed();
  await ports.open(await ports.isOwnChoice());
}

export interface FirstStartPorts {
  readonly isFirstStart: () => Promise<boolean>;
  readonly setStarted: () => Promise<void>;
  /** Puts the content scripts into the tabs that are open. Twice does no harm: the second one in a tab stays out. */
  readonly reachOpenTabs: () => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A tab that the browser has frozen answers when it wakes (milliseconds). */
const REACHED_BY = 10_000;

/**
 * Reaches the tabs that were open before. It counts as done only afterwards, so that a worker which the browser ends in
 * between leaves no tab unprotected: the next one begins anew.
 */
export async function reachTabsOnce(ports: FirstStartPorts): Promise<void> {
  if (!(await ports.isFirstStart())) return;
  await Promise.race([ports.reachOpenTabs(), ports.wait(REACHED_BY)]);
  await ports.setStarted();
}
