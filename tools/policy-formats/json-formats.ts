import { readPolicyJson } from '../../src/policy/read-policy-json.ts';
import type { PolicyFormat, PolicyInput } from './format.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const read = (text: string) => (/^\uFEFF?\s*[{[]/.test(text) ? readPolicyJson(text) : undefined);

/** One file for the installation and the settings, as Chrome and its relatives read it on Linux. */
function linuxPolicies({ settings, extensionId, updateUrl }: PolicyInput): string {
  return json({
    ExtensionSettings: {
      [extensionId]: {
        installation_mode: 'force_installed',
        update_url: updateUrl,
        override_update_url: true,
        toolbar_pin: 'force_pinned',
      },
    },
    '3rdparty': { extensions: { [extensionId]: settings } },
  });
}

const CHROME_LINUX = 'https://support.google.com/chrome/a/answer/9027408';

function linux(id: string, title: string, folder: string, source: string): PolicyFormat {
  return {
    id: `linux-${id}`,
    title: `${title} on Linux`,
    place: `\`${folder}/not-here.json\`, readable by all, writable by root`,
    source,
    file: `linux-${id}.json`,
    write: linuxPolicies,
    read,
  };
}

export const JSON_FORMATS: readonly PolicyFormat[] = [
  {
    id: 'google-admin',
    title: 'Google Admin console (Chrome on every platform, ChromeOS)',
    place:
      'Devices > Chrome > Apps & extensions > Users & browsers > the extension > Policy for extensions; the installation is chosen in the same form',
    source: 'https://support.google.com/chrome/a/answer/6306504',
    file: 'google-admin-console.json',
    write: ({ settings }) =>
      json(Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, { Value: value }]))),
    read,
  },
  linux('chrome', 'Google Chrome', '/etc/opt/chrome/policies/managed', CHROME_LINUX),
  linux(
    'chromium',
    'Chromium',
    '/etc/chromium/policies/managed',
    'https://www.chromium.org/administrators/linux-quick-start/',
  ),
  linux(
    'edge',
    'Microsoft Edge',
    '/etc/opt/edge/policies/managed',
    'https://learn.microsoft.com/en-us/deployedge/configure-microsoft-edge-on-linux',
  ),
];
