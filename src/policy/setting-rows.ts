import { DESCRIPTIONS, type Description } from './descriptions.ts';
import type { ParsedPolicy, PolicyProblem } from './parse.ts';
import { SCHEMA, type SettingKey, type Settings } from './schema.ts';
import type { PolicySource } from './types.ts';

/** One setting for the options page. */
export interface SettingRow extends Pick<Description, 'title' | 'text' | 'later'> {
  readonly key: SettingKey;
  /** In force. A secret is masked. */
  readonly value: unknown;
  /** `default` also where the organization's value could not be used. */
  readonly from: PolicySource;
  readonly problems: readonly PolicyProblem[];
}

/** Stands for a secret; tells neither its length nor its letters. */
export const MASK = '••••••••';

/** Every setting with its value, where it comes from and what is wrong with it, in the documented order. */
export function settingRows(
  { policy, problems, defaulted }: ParsedPolicy,
  source: PolicySource,
): readonly SettingRow[] {
  const { vocabulary, ...rest } = policy;
  const settings: Settings = {
    ...rest,
    staffNames: vocabulary.staffNames,
    clinicPhones: vocabulary.allowedPhones,
    emailDomains: vocabulary.allowedEmailDomains,
    addresses: vocabulary.allowedAddresses,
    idPatterns: vocabulary.patterns.map(({ kind, source: pattern }) => ({ kind, pattern })),
  };
  return SCHEMA.keys.map((key) => {
    const { title, text, later } = DESCRIPTIONS[key];
    const shape = SCHEMA.shapes[key];
    const secret = shape.type === 'text' && shape.secret === true && settings[key] !== '';
    return {
      key,
      title,
      text,
      ...(later ? { later } : {}),
      value: secret ? MASK : settings[key],
      from: defaulted.includes(key) ? 'default' : source,
      problems: problems.filter(({ path }) => /^[^.[]*/.exec(path)?.[0] === key),
    };
  });
}
