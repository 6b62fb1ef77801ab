import { patternOf } from './hosts.ts';
import { Refusal } from './refusal.ts';

/** The parts of a built manifest.json that packaging reads or changes. */
export interface Manifest {
  readonly version: string;
  readonly minimum_chrome_version: string;
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly key?: string;
  readonly update_url?: string;
  readonly [other: string]: unknown;
}

export interface ManifestChanges {
  readonly version?: string;
  /** Where the browser looks for updates; absent in what goes to a store. */
  readonly updateUrl?: string;
  /** Watched beside those that are built in. */
  readonly hosts: readonly string[];
}

/** The manifest to publish: without the development key, and without an update address unless one is given. */
export function publishedManifest(built: Manifest, { version, updateUrl, hosts }: ManifestChanges): Manifest {
  const { key: _key, update_url: _updateUrl, ...rest } = built;
  const more = (patterns: readonly string[]) => [...new Set([...patterns, ...hosts.map(patternOf)])];
  return {
    ...rest,
    version: version ?? built.version,
    host_permissions: more(built.host_permissions),
    content_scripts: built.content_scripts.map((script) => ({ ...script, matches: more(script.matches) })),
    ...(updateUrl === undefined ? {} : { update_url: updateUrl }),
  };
}

// One to four numbers up to 65535: https://developer.chrome.com/docs/extensions/reference/manifest/version
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/;

/** @throws Refusal where a browser would not take it. */
export function checkVersion(version: string): string {
  const parts = version.split('.').map(Number);
  if (!VERSION.test(version) || parts.some((part) => part > 65_535) || parts.every((part) => part === 0)) {
    throw new Refusal(
      `${JSON.stringify(version)} is no version: one to four numbers up to 65535, such as 1.4.2.`,
    );
  }
  return version;
}

/** Whether a browser that has `other` takes `version` for newer. */
export function isNewer(version: string, other: string): boolean {
  const numbers = other.split('.').map(Number);
  for (const [index, part] of version.split('.').map(Number).entries()) {
    const difference = part - (numbers[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
