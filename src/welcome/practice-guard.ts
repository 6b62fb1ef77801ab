import { openLink } from '../browser/links.ts';
import { createFacebook } from '../composer/sites/facebook.ts';
import { startWatch } from '../content/watch.ts';
import type { MessageKey, Text } from '../look/text.ts';
import type { PagePolicy } from '../policy/types.ts';

interface PracticeGuard {
  readonly policy: PagePolicy;
  readonly text: Text;
  /** Takes every listener away. */
  readonly signal: AbortSignal;
}

/** What the notice says of records, said of this page. */
const NOT_RECORDED: Partial<Record<MessageKey, MessageKey>> = {
  noticeWrongAdvice: 'practiceNotRecorded',
  noticeWrongThanks: 'practiceThanks',
  noticeSureAdvice: 'practiceNotRecorded',
  sayEmergency: 'practiceEmergency',
};

/** The watch of the messenger's page, on this page, at the policy in force. It records nothing: this is no message. */
export function guardPractice({ policy, text, signal }: PracticeGuard): void {
  const watch = startWatch(window, createFacebook(), signal);
  watch.setPorts({
    text: (key, substitutions) => text(NOT_RECORDED[key] ?? key, substitutions),
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
