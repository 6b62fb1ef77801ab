import { readShape } from './read-shape.ts';
import { SCHEMA, type SettingKey, type Settings } from './schema.ts';
import type { Policy } from './types.ts';

/** Something wrong with a value the organization set. Never quotes the value: it may be a secret. */
export interface PolicyProblem {
  /** Where, e.g. `platforms[0].url`; empty for the whole. */
  readonly path: string;
  /** A phrase that continues the path: `must be an https address`. */
  readonly message: string;
}

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** Settings where the default is in force because the value is absent or unusable as a whole. */
  readonly defaulted: readonly SettingKey[];
}

/**
 * Reads what the browser published in storage.managed. Never throws: a bad value is reported and falls back to the
 * safe default, key by key; a bad item of a list is left out; an absent value is listed in `defaulted`.
 */
export function parsePolicy(raw: unknown): ParsedPolicy {
  try {
    return parse(raw);
  } catch {
    return parse({}, [{ path: '', message: 'could not be read; the safe default is in force' }]);
  }
}

function parse(raw: unknown, before: readonly PolicyProblem[] = []): ParsedPolicy {
  const problems: PolicyProblem[] = [...before];
  const report = (path: string, message: string): void => {
    problems.push({ path, message });
  };
  const given = asRecord(raw);
  if (!given && raw !== undefined) report('', 'must be an object of settings; the safe default is in force');

  const values: Partial<Record<SettingKey, unknown>> = {};
  for (const key of SCHEMA.keys) {
    const value = given && Object.hasOwn(given, key) ? given[key] : undefined;
    values[key] = value === undefined ? undefined : readShape(SCHEMA.shapes[key], value, key, report);
  }
  for (const key of Object.keys(given ?? {})) {
    if (!Object.hasOwn(SCHEMA.shapes, key)) report(key.slice(0, 60), 'is not a setting of this version');
  }
  const defaulted = SCHEMA.keys.filter((key) => values[key] === undefined);
  // readShape returns values of the shape's type or undefined; the table test of parse.test.ts holds it to that.
  const settings = Object.fromEntries(
    SCHEMA.keys.map((key) => [key, values[key] ?? SCHEMA.defaults[key]]),
  ) as unknown as Settings;
  return { policy: assemble(settings, defaulted, report), problems, defaulted };
}

/** The values that depend on each other, and the vocabulary in the words of the classifier. */
function assemble(settings: Settings, defaulted: readonly SettingKey[], report: Report): Policy {
  const { staffNames, clinicPhones, emailDomains, addresses, idPatterns, ...rest } = settings;
  return {
    ...rest,
    ...versioned(settings, 'policyTexts', 'policyVersion', defaulted, report),
    ...versioned(settings, 'monitoringTexts', 'monitoringVersion', defaulted, report),
    ...sayings(settings, report),
    patientExceptions: exceptions(settings, report),
    vocabulary: {
      patterns: idPatterns.map(({ kind, pattern }) => ({ kind, source: pattern })),
      allowedPhones: clinicPhones,
      allowedEmailDomains: emailDomains,
      allowedAddresses: addresses,
      staffNames,
    },
  };
}

type Report = (path: string, message: string) => void;

/** Staff acknowledge a version of a text: the organization's own must not pass for the template's. */
function versioned<
  T extends 'policyTexts' | 'monitoringTexts',
  V extends 'policyVersion' | 'monitoringVersion',
>(
  settings: Settings,
  texts: T,
  version: V,
  defaulted: readonly SettingKey[],
  report: Report,
): Pick<Settings, T | V> {
  const given = { [texts]: settings[texts], [version]: settings[version] } as Pick<Settings, T | V>;
  if (settings[texts].length === 0) {
    report(texts, 'must hold at least one text; the built-in template is shown');
    return { ...given, [texts]: SCHEMA.defaults[texts] };
  }
  if (defaulted.includes(texts) || !defaulted.includes(version)) return given;
  report(version, `must be set together with ${texts}`);
  return { ...given, [version]: 'unversioned' };
}

/** Whoever needs these words needs them at once: there is no state without any. */
function sayings(settings: Settings, report: Report): Pick<Settings, 'portalReplies' | 'emergencyTexts'> {
  const kept = (key: 'portalReplies' | 'emergencyTexts') => {
    if (settings[key].length > 0) return settings[key];
    report(key, 'must hold at least one text; the built-in one is used');
    return SCHEMA.defaults[key];
  };
  return { portalReplies: kept('portalReplies'), emergencyTexts: kept('emergencyTexts') };
}

/** Exceptions are on when somebody has approved them on a day, and only then. */
function exceptions({ patientExceptions }: Settings, report: Report): Settings['patientExceptions'] {
  const { approvedBy, approvedOn } = patientExceptions;
  if ((approvedBy === '') === (approvedOn === '')) return patientExceptions;
  report(
    `patientExceptions.${approvedBy === '' ? 'approvedBy' : 'approvedOn'}`,
    'is missing; exceptions stay off until both approvedBy and approvedOn are set',
  );
  return { ...patientExceptions, approvedBy: '', approvedOn: '' };
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
