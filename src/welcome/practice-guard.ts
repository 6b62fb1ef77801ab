import { openLink } from '../browser/links.ts';
import { createFacebook } from '../composer/sites/facebook.ts';
import { startWatch } from '../content/watch.ts';
import type { Text } from '../look/text.ts';
import type { PagePolicy } from '../policy/types.ts';

interface PracticeGuard {
  readonly policy: PagePolicy;
  readonly text: Text;
  /** Takes every listener away. */
  readonly signal: AbortSignal;
}

/** The watch of the messenger's page, on this page, at the policy in force. It records nothing: this is no message. */
export function guardPractice({ policy, text, signal }: PracticeGuard): void {
  const watch = startWatch(window, createFacebook(), signal);
  watch.setPorts({
    text,
    openLink,
    record: () => undefined,
    report: () => undefined,
    learn: () => {
      location.hash = 'training';
    },
    isConnected: () => true,
  });
  watch.setPolicy(policy);
}
