import type { PolicyFormat, PolicyInput } from './format.ts';
import { emptyKey, type RegistryKey, toRegistry } from './registry.ts';
import { BROWSERS, type Browser, FORCELIST_ENTRY, readRoot, settingsKey } from './windows-registry.ts';

/**
 * The registry values of windows-registry.ts as a script, for Intune: its settings catalogue has no place for the
 * settings of an extension, and an ingested ADMX may not write below Software\\Policies\\Microsoft, where Edge looks.
 * https://learn.microsoft.com/en-us/windows/client-management/win32-and-centennial-app-policy-configuration
 */
function write(browser: Browser, { settings, extensionId, updateUrl }: PolicyInput): string {
  const { key, title } = BROWSERS[browser];
  const lines = [
    `# Not Here for ${title}: installs it by force and sets its policy for this computer. Run as the system account.`,
    `# The way back: delete the value ${FORCELIST_ENTRY} of ExtensionInstallForcelist and the key in $policy.`,
    '# This removes the extension and its local records.',
    "$ErrorActionPreference = 'Stop'",
    'function Text([string] $base64) { [Text.Encoding]::Unicode.GetString([Convert]::FromBase64String($base64)) }',
    'function Put([string] $key, [string] $name, $value, [string] $type) {',
    '  if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }',
    '  New-ItemProperty -LiteralPath $key -Name $name -Value $value -PropertyType $type -Force | Out-Null',
    '}',
    `$browser = ${quoted(`HKLM:\\${key}`)}`,
    `$policy = ${quoted(`HKLM:\\${settingsKey(browser, extensionId)}`)}`,
    'if (Test-Path -LiteralPath $policy) { Remove-Item -LiteralPath $policy -Recurse -Force }',
    'New-Item -Path $policy -Force | Out-Null',
    `Put "$browser\\ExtensionInstallForcelist" '${FORCELIST_ENTRY}' ${quoted(`${extensionId};${updateUrl}`)} 'String'`,
  ];
  const root = toRegistry(settings);
  for (const [name, value] of root.values) lines.push(put('$policy', name, value));
  for (const [name, list] of root.keys) {
    lines.push(`New-Item -Path "$policy\\${name}" -Force | Out-Null`);
    for (const [number, value] of list.values) lines.push(put(`"$policy\\${name}"`, number, value));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function put(key: string, name: string, value: string | number): string {
  return typeof value === 'number'
    ? `Put ${key} ${quoted(name)} ${value} 'DWord'`
    : `Put ${key} ${quoted(name)} ${quoted(value)} 'String'`;
}

/** Windows PowerShell reads a script without a mark in the code page of the machine: ASCII only. */
function quoted(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : `(Text '${Buffer.from(text, 'utf16le').toString('base64')}')`;
}

function unquoted(written: string): string {
  const base64 = /^\(Text '(.*)'\)$/.exec(written);
  return base64
    ? Buffer.from(base64[1] ?? '', 'base64').toString('utf16le')
    : written.slice(1, -1).replaceAll("''", "'");
}

const PUT = /^Put (\$policy|"\$(?:policy|browser)\\(\w+)") ('[^']*') (.+) '(?:String|DWord)'$/;

/** Reads the scripts that write() makes, also with changed values; no other script. */
function read(text: string) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const policyPath = lines.map((line) => /^\$policy = 'HKLM:\\(.*)'$/.exec(line)?.[1]).find(Boolean);
  const browserPath = lines.map((line) => /^\$browser = 'HKLM:\\(.*)'$/.exec(line)?.[1]).find(Boolean);
  if (!policyPath || !browserPath) return undefined;
  const root = emptyKey();
  const policy = below(root, ['HKEY_LOCAL_MACHINE', ...policyPath.split('\\')]);
  const browser = below(root, ['HKEY_LOCAL_MACHINE', ...browserPath.split('\\')]);
  for (const line of lines) {
    const list = /^New-Item -Path "\$policy\\(\w+)"/.exec(line)?.[1];
    if (list) below(policy, [list]);
    const match = PUT.exec(line);
    if (!match) continue;
    const [, where = '', inside, name = '', value = ''] = match;
    const start = where.includes('$browser') ? browser : policy;
    const key = inside === undefined ? start : below(start, [inside]);
    key.values.set(unquoted(name), /^-?\d+$/.test(value) ? Number(value) : unquoted(value));
  }
  return readRoot(root, 'PowerShell script');
}

function below(root: RegistryKey, path: readonly string[]): RegistryKey {
  return path.reduce((key, name) => {
    const there = key.keys.get(name) ?? emptyKey();
    key.keys.set(name, there);
    return there;
  }, root);
}

export const POWERSHELL_FORMATS: readonly PolicyFormat[] = (Object.keys(BROWSERS) as Browser[]).map(
  (browser) => ({
    id: `intune-${browser}`,
    title: `${BROWSERS[browser].title} on Windows, by Intune or any tool that runs scripts`,
    place: 'Intune: Devices > Scripts and remediations > Platform scripts, run in 64-bit PowerShell',
    source: 'https://learn.microsoft.com/en-us/intune/intune-service/apps/intune-management-extension',
    file: `intune-${browser}.ps1`,
    write: (input) => write(browser, input),
    read,
  }),
);
