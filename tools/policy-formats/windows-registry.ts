import { type Install, ours, type ReadPolicyFile } from '../../src/policy/carrier.ts';
import type { CheckNote } from '../../src/policy/check-note.ts';
import { installOf } from '../../src/policy/read-policy-json.ts';
import type { PolicyFormat, PolicyInput } from './format.ts';
import { keyAt, readReg, writeReg } from './reg-file.ts';
import { emptyKey, fromRegistry, type RegistryKey, toRegistry } from './registry.ts';

/** Where the browsers look on Windows; below it everything is the same. */
export const BROWSERS = {
  chrome: { title: 'Google Chrome', key: 'Software\\Policies\\Google\\Chrome' },
  edge: { title: 'Microsoft Edge', key: 'Software\\Policies\\Microsoft\\Edge' },
} as const;
export type Browser = keyof typeof BROWSERS;

const HIVE = 'HKEY_LOCAL_MACHINE';

/** The key that holds an extension's settings, below the hive. */
export const settingsKey = (browser: Browser, extensionId: string): string =>
  `${BROWSERS[browser].key}\\3rdparty\\extensions\\${extensionId}\\policy`;

/**
 * The name of our entry in the list of forced extensions, which an organization shares with all the others it installs.
 * The browser takes any number.
 */
export const FORCELIST_ENTRY = '86050';

function write(browser: Browser, { settings, extensionId, updateUrl }: PolicyInput): string {
  const { key, title } = BROWSERS[browser];
  const forcelist = emptyKey();
  forcelist.values.set(FORCELIST_ENTRY, `${extensionId};${updateUrl}`);
  return writeReg(
    [
      `Not Here for ${title}: installs it by force and sets its policy for this computer.`,
      'Where a group policy sets the same list of forced extensions, add the entry there instead: the group policy wins.',
      `The way back: delete the value ${FORCELIST_ENTRY} and the key that ends in ${extensionId}.`,
      'This removes the extension and its local records.',
    ],
    [`${HIVE}\\${settingsKey(browser, extensionId)}`],
    [
      { path: `${HIVE}\\${key}\\ExtensionInstallForcelist`, key: forcelist },
      { path: `${HIVE}\\${settingsKey(browser, extensionId)}`, key: toRegistry(settings) },
    ],
  );
}

function read(text: string): ReadPolicyFile | undefined {
  const file = readReg(text);
  if (!file) return undefined;
  const notes: CheckNote[] = file.badLines.map((line) => ({
    severity: 'error',
    path: `line ${line}`,
    message: 'cannot be read: the registry editor leaves it out or refuses the file',
    fix: 'Write "name"="text" or "name"=dword:00000001, with \\\\ and \\" inside a text.',
  }));
  const found = readRoot(file.root, 'registry file');
  return { ...found, notes: [...notes, ...found.notes] };
}

/** Finds our settings among the policies of Chrome or Edge, for the machine or the user. */
export function readRoot(root: RegistryKey, format: string): ReadPolicyFile {
  for (const hive of [HIVE, 'HKEY_CURRENT_USER']) {
    for (const browser of Object.keys(BROWSERS) as Browser[]) {
      const { key: name, title } = BROWSERS[browser];
      const base = keyAt(root, [hive, ...name.split('\\')]);
      const extensions = base && keyAt(base, ['3rdparty', 'extensions']);
      if (!base || !extensions) continue;
      const settingsOf = new Map(
        [...extensions.keys].flatMap(([id, key]) => {
          const policy = keyAt(key, ['policy']);
          return policy ? [[id, fromRegistry(policy)] as const] : [];
        }),
      );
      const id = ours(Object.fromEntries(settingsOf));
      const settings = id === undefined ? undefined : settingsOf.get(id);
      if (id === undefined || !settings) continue;
      const install = installIn(base, id);
      return {
        format: `${format} for ${title}`,
        carrier: {
          at: `${hive}\\${settingsKey(browser, id)}`,
          extensionId: id,
          settings,
          ...(install ? { install } : {}),
        },
        notes: [],
      };
    }
  }
  return {
    format,
    notes: [
      {
        severity: 'error',
        path: '3rdparty\\extensions\\ID\\policy',
        message: 'is missing below the policies of Chrome or Edge: no settings reach the extension',
        fix: `Write the settings below ${HIVE}\\${settingsKey('chrome', 'ID')}.`,
      },
    ],
  };
}

function installIn(base: RegistryKey, id: string): Install | undefined {
  const forcelist = keyAt(base, ['ExtensionInstallForcelist']);
  const perExtension = keyAt(base, ['ExtensionSettings', id]);
  return installOf(
    {
      ...(perExtension ? { ExtensionSettings: { [id]: Object.fromEntries(perExtension.values) } } : {}),
      ExtensionInstallForcelist: [...(forcelist?.values.values() ?? [])],
    },
    id,
  );
}

export const REGISTRY_FORMATS: readonly PolicyFormat[] = (Object.keys(BROWSERS) as Browser[]).map(
  (browser) => ({
    id: `windows-${browser}`,
    title: `${BROWSERS[browser].title} on Windows, without group policy`,
    place: 'opened with the registry editor as administrator, or `reg import`',
    source: 'https://www.chromium.org/administrators/configuring-policy-for-extensions/',
    file: `windows-${browser}.reg`,
    write: (input) => write(browser, input),
    read,
  }),
);
