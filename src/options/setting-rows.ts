import { DESCRIPTIONS, LATER } from '../policy/descriptions.ts';
import { SCHEMA, type SettingKey } from '../policy/schema.ts';
import type { Policy, PolicySource } from '../policy/types.ts';

/** One setting, as the options page shows it. */
export interface SettingRow {
  readonly key: SettingKey;
  readonly title: string;
  /** What staff notice, for an administrator, in English. */
  readonly text: string;
  readonly value: unknown;
  /** Said to be set, and never shown. */
  readonly secret: boolean;
  /** Where the value in force comes from. */
  readonly from: PolicySource;
}

/** Settings of the vocabulary by their place in the policy. */
const IN_VOCABULARY = {
  staffNames: 'staffNames',
  clinicPhones: 'allowedPhones',
  emailDomains: 'allowedEmailDomains',
  addresses: 'allowedAddresses',
  idPatterns: 'patterns',
} as const;

/** Every setting of the schema in its order, with the value in force and its origin. */
export function settingRows(
  policy: Policy,
  source: PolicySource,
  defaulted: readonly string[],
): readonly SettingRow[] {
  return SCHEMA.keys.map((key) => ({
    key,
    title: DESCRIPTIONS[key].title,
    text: DESCRIPTIONS[key].later ? `${DESCRIPTIONS[key].text} ${LATER}` : DESCRIPTIONS[key].text,
    value: isInVocabulary(key) ? policy.vocabulary[IN_VOCABULARY[key]] : policy[key],
    secret: 'secret' in SCHEMA.shapes[key],
    from: defaulted.includes(key) ? 'default' : source,
  }));
}

function isInVocabulary(key: SettingKey): key is keyof typeof IN_VOCABULARY {
  return Object.hasOwn(IN_VOCABULARY, key);
}
