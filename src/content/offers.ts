import type { Thread } from '../classifier/types.ts';
import { pickLanguage } from '../look/pick-language.ts';
import type { Offers } from '../notice/ways.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { languageOf } from '../rewrite/language-of.ts';
import { makeSafe } from '../rewrite/make-safe.ts';
import { evaluate } from './evaluate.ts';

/** What calls for help without a detail: may be sent at every setting (R14). Numbers of the United States. */
export const CALL_FOR_HELP = {
  en: 'Please call 911 now. In a mental health crisis, call or text 988.',
  es: 'Llame al 911 ahora. En una crisis de salud mental, llame o envíe un mensaje al 988.',
} as const;

export interface Situation {
  readonly draft: string;
  readonly thread: Thread | undefined;
  readonly decision: Decision;
  readonly policy: PagePolicy;
  /** Whether records reach the background: nothing is let go in an emergency without one. */
  readonly connected: boolean;
  /** The current one. */
  readonly year: number;
  /** Whether an exception could be asked for in this conversation. */
  readonly exception: boolean;
}

/** What can be offered for this draft in this conversation: only texts that the very check of the gate lets go. */
export function offersFor({
  draft,
  thread,
  decision,
  policy,
  connected,
  year,
  exception,
}: Situation): Offers {
  const read = (text: string) => {
    const alone = evaluate(text, undefined, policy);
    const inThread = thread ? evaluate(text, thread, policy) : alone;
    const stops = [alone, inThread].some((one) => one.decision.verdict !== 'allow');
    return { stops, findings: inThread.findings };
  };
  const passing = (text: string | undefined) =>
    text !== undefined && text !== draft && !read(text).stops ? text : undefined;

  const heard = thread?.recent.filter(({ from }) => from === 'them').map(({ text }) => text) ?? [];
  const language = languageOf([...heard.slice(-3), draft].join('\n'));
  const unread = decision.reasons.some((reason) => reason === 'gate-error' || reason === 'too-long');
  const safe = unread ? undefined : makeSafe(draft, read, year);
  const reply = passing(pickLanguage(policy.portalReplies, language)?.text);
  const emergency = passing(CALL_FOR_HELP[language]);
  return {
    ...(safe === undefined ? {} : { safe }),
    ...(reply === undefined ? {} : { reply }),
    ...(emergency === undefined ? {} : { emergency }),
    mayOverride: policy.emergencyOverride && connected && decision.action === 'block' && !unread,
    mayReport: connected,
    // Only where it would help.
    mayAskException:
      exception && connected && evaluate(draft, thread, policy, { exception }).decision.byException === true,
  };
}
