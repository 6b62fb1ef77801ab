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
