import { httpsLink } from '../look/https-link.ts';
import type { Decision, PagePolicy, Platform } from '../policy/types.ts';

/** What only this draft and this conversation allow; whoever shows the notice knows. */
export interface Offers {
  /** The draft in words that passed the check. */
  readonly safe?: string;
  /** The organization's answer that confirms nothing, in the language of the conversation. */
  readonly reply?: string;
  /** What calls for help without a detail, in the language of the conversation. */
  readonly emergency?: string;
  /** Whether the draft may leave once, as it is, when a life is at risk. */
  readonly mayOverride: boolean;
  /** Whether anybody can be told of a wrong stop. */
  readonly mayReport: boolean;
  /** Whether a patient may have asked for this channel: with one person alone, where the organization allows it. */
  readonly mayAskException: boolean;
}

export type Way =
  | { readonly kind: 'safe' }
  | { readonly kind: 'platform'; readonly platform: Platform; readonly href: string }
  | { readonly kind: 'reply' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'go-on' };

export interface Ways {
  /** Best first; the first is the primary one. */
  readonly shown: readonly Way[];
  readonly more: readonly Way[];
}

/** More at once is a wall of buttons. */
const SHOWN = 3;

/** The ways on from a stopped message: best first, then Edit, and what remains behind "More ways". */
export function waysOn(decision: Decision, policy: PagePolicy, offers: Offers | undefined): Ways {
  const best: Way[] = offers?.safe === undefined ? [] : [{ kind: 'safe' }];
  best.push(...platformsFor(decision, policy));
  const reply: readonly Way[] = offers?.reply === undefined ? [] : [{ kind: 'reply' }];
  const always: Way[] = [{ kind: 'edit' }];
  if (decision.action === 'warn') always.push({ kind: 'go-on' });
  if (best.length === 0) return { shown: [...always, ...reply].slice(0, SHOWN), more: [] };
  const others = [...best, ...reply];
  const first = others.splice(0, SHOWN - always.length);
  return { shown: [...first, ...always], more: others };
}

/** Those for whom the message seems to be first: a patient who is told of their own care, else the team. */
export function platformsFor({ reasons, findings }: Decision, policy: PagePolicy): readonly Way[] {
  const toPatient = reasons.includes('R3') || findings.some(({ subject }) => subject === 'reader');
  const audience = toPatient ? 'patients' : 'team';
  const usable = policy.platforms.flatMap((platform) => {
    const href = httpsLink(platform.url);
    return href === undefined ? [] : [{ kind: 'platform' as const, platform, href }];
  });
  const isFor = (way: (typeof usable)[number]) => way.platform.audience === audience;
  return [...usable.filter(isFor), ...usable.filter((way) => !isFor(way))];
}
