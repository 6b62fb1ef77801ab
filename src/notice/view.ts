import type { WrongBecause } from '../policy/types.ts';

/** Which part of the dialog is before the person. Every button of the dialog has one of these as its value, or an act. */
export const VIEWS = ['ways', 'safe', 'thanks', 'anyway', 'sure', 'really', 'moved', 'not-copied'] as const;
export type View = (typeof VIEWS)[number];

/** What a record may say of a wrong stop, in the order in which it is asked. */
export const WRONG_BECAUSE = [
  'not-a-patient',
  'no-health',
  'general',
  'other',
] as const satisfies readonly WrongBecause[];

/**
 * What the person chose. `edit` and `acknowledge` close the notice; after `acknowledge` and `emergency` the person
 * presses send again, nothing is sent for them. Links and reports leave it open.
 */
export type NoticeChoice =
  | {
      readonly kind: 'edit' | 'platform' | 'training' | 'lesson' | 'emergency' | 'exception' | 'incident';
    }
  | { readonly kind: 'acknowledge'; readonly because?: WrongBecause }
  | { readonly kind: 'wrong-block'; readonly because: WrongBecause }
  /** The box is to hold this instead. */
  | { readonly kind: 'replace'; readonly by: 'safe' | 'reply' | 'call' | 'nothing' };

/** Another view, a choice that stays, or one that closes the notice. */
export type Step =
  | { readonly view: View }
  | { readonly choice: NoticeChoice; readonly next: View }
  | { readonly choice: NoticeChoice; readonly emptiesClipboard?: true };

const isView = (value: string): value is View => (VIEWS as readonly string[]).includes(value);
const isBecause = (value: string | undefined): value is WrongBecause =>
  (WRONG_BECAUSE as readonly (string | undefined)[]).includes(value);

/** What a button does; undefined for a value that none has. */
export function stepOf(value: string): Step | undefined {
  if (isView(value)) return { view: value };
  const [act, detail] = value.split(':');
  switch (act) {
    case 'edit':
    case 'emergency':
    case 'exception':
    case 'incident':
      return { choice: { kind: act } };
    case 'lesson':
      return { choice: { kind: 'lesson' }, next: 'ways' };
    case 'acknowledge':
      return { choice: isBecause(detail) ? { kind: act, because: detail } : { kind: act } };
    case 'report':
      return isBecause(detail)
        ? { choice: { kind: 'wrong-block', because: detail }, next: 'thanks' }
        : undefined;
    case 'use-safe':
      return { choice: { kind: 'replace', by: 'safe' } };
    case 'use-reply':
      return { choice: { kind: 'replace', by: 'reply' } };
    case 'use-call':
      return { choice: { kind: 'replace', by: 'call' } };
    case 'clear':
      return { choice: { kind: 'replace', by: 'nothing' } };
    case 'clear-all':
      return { choice: { kind: 'replace', by: 'nothing' }, emptiesClipboard: true };
    default:
      return undefined;
  }
}
