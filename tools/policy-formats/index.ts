/**
 * Every format in which administrators publish the settings: a writer and a reader each, and all their files for one
 * id. The files of docs/policy/ are written with a placeholder for the id; `npm run package` writes real ones.
 */
import type { ReadPolicyFile } from '../../src/policy/carrier.ts';
import { DESCRIPTIONS } from '../../src/policy/descriptions.ts';
import { SCHEMA, type SettingKey } from '../../src/policy/schema.ts';
import { admxFiles } from './admx.ts';
import type { PolicyFile, PolicyFormat, PolicyInput } from './format.ts';
import { guide } from './guide.ts';
import { JSON_FORMATS } from './json-formats.ts';
import { MOBILECONFIG_FORMATS } from './mobileconfig.ts';
import { POWERSHELL_FORMATS } from './powershell.ts';
import { REGISTRY_FORMATS } from './windows-registry.ts';

export type { PolicyFile, PolicyFormat, PolicyInput } from './format.ts';

export const FORMATS: readonly PolicyFormat[] = [
  ...JSON_FORMATS,
  ...REGISTRY_FORMATS,
  ...POWERSHELL_FORMATS,
  ...MOBILECONFIG_FORMATS,
];

/** Orders for one occasion. Whoever starts from a template must not delete or hold records without knowing. */
const ORDERS: readonly string[] = ['legalHold', 'wipeBefore', 'wipeUnforwarded'] satisfies SettingKey[];

/** The settings of the documentation's example clinic: those that this version acts on, without orders. */
export const EXAMPLE: Readonly<Record<string, unknown>> = Object.fromEntries(
  SCHEMA.keys
    .filter((key) => !DESCRIPTIONS[key].later && !ORDERS.includes(key))
    .map((key) => [key, DESCRIPTIONS[key].example]),
);

/** Every file for one id and address: one per format, the group policy templates, and a guide to them. */
export function policyFiles(input: PolicyInput): readonly PolicyFile[] {
  return [
    { path: 'README.md', content: guide(FORMATS, input) },
    ...FORMATS.map((format) => ({ path: format.file, content: format.write(input) })),
    ...admxFiles(input.extensionId),
  ];
}

/** Reads a policy of any of the formats; undefined when it is none of them. Never throws. */
export function readPolicyText(text: string): ReadPolicyFile | undefined {
  for (const format of FORMATS) {
    const read = format.read(text);
    if (read) return read;
  }
  return undefined;
}
