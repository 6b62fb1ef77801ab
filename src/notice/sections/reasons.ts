import type { MessageKey } from '../../look/text.ts';
import type { WrongBecause } from '../../policy/types.ts';
import { WRONG_BECAUSE } from '../view.ts';

const WORDS: Readonly<Record<WrongBecause, MessageKey>> = {
  'not-a-patient': 'noticeWrongPerson',
  'no-health': 'noticeWrongHealth',
  general: 'noticeWrongGeneral',
  other: 'noticeWrongOther',
};

/** Why a stop is wrong, in the order in which it is asked. */
export const REASONS = WRONG_BECAUSE.map((code) => [code, WORDS[code]] as const);
