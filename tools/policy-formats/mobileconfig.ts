import { createHash } from 'node:crypto';
import { type Install, isRecord, ours, type ReadPolicyFile } from '../../src/policy/carrier.ts';
import type { CheckNote } from '../../src/policy/check-note.ts';
import { installOf } from '../../src/policy/read-policy-json.ts';
import type { PolicyFormat, PolicyInput } from './format.ts';
import { type PlistValue, readPlist, writePlist } from './plist.ts';
import { parseXml } from './xml.ts';

const BROWSERS = {
  chrome: { title: 'Google Chrome', bundle: 'com.google.Chrome' },
  edge: { title: 'Microsoft Edge', bundle: 'com.microsoft.Edge' },
} as const;
type Browser = keyof typeof BROWSERS;

/** The same input gives the same profile: a new one replaces the old instead of standing beside it. */
function uuid(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  const fields = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return fields.join('-').toUpperCase();
}

function write(browser: Browser, { settings, extensionId, updateUrl }: PolicyInput): string {
  const { title, bundle } = BROWSERS[browser];
  const identifier = `not-here.${browser}`;
  const payload = (
    name: string,
    type: string,
    content: Readonly<Record<string, PlistValue>>,
  ): PlistValue => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: `${identifier}.${name}`,
    PayloadUUID: uuid(identifier, name, extensionId),
    PayloadDisplayName: `Not Here, ${name}`,
    PayloadEnabled: true,
    ...content,
  });
  return writePlist({
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuid(identifier, extensionId),
    PayloadDisplayName: `Not Here for ${title}`,
    PayloadDescription: `Installs Not Here in ${title} and sets its policy.`,
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
    PayloadContent: [
      payload('installation', bundle, {
        ExtensionSettings: {
          [extensionId]: {
            installation_mode: 'force_installed',
            update_url: updateUrl,
            override_update_url: true,
            toolbar_pin: 'force_pinned',
          },
        },
      }),
      payload('settings', `${bundle}.extensions.${extensionId}`, settings as Record<string, PlistValue>),
    ],
  });
}

const PAYLOAD_KEY = /^Payload[A-Z]/;

function read(text: string): ReadPolicyFile | undefined {
  if (!/<plist[\s>]/.test(text)) return undefined;
  const format = 'configuration profile of macOS';
  const error = (path: string, message: string, fix: string): ReadPolicyFile => ({
    format,
    notes: [{ severity: 'error', path, message, fix }],
  });
  const root = parseXml(text);
  if (!root)
    return error('', 'is not well-formed XML', 'Look for a tag that is not closed, or a bare & or <.');
  let profile: PlistValue;
  try {
    profile = readPlist(root);
  } catch (problem) {
    return error(
      '',
      `cannot be read: ${(problem as Error).message}`,
      'Use string, integer, true, false, array and dict.',
    );
  }
  const content: unknown = isRecord(profile) ? profile.PayloadContent : undefined;
  const payloads = Array.isArray(content) ? content.filter(isRecord) : [];
  for (const { title, bundle } of Object.values(BROWSERS)) {
    const prefix = `${bundle}.extensions.`;
    const extensions = Object.fromEntries(
      payloads.flatMap((payload) => {
        const type = String(payload.PayloadType);
        if (!type.startsWith(prefix)) return [];
        const settings = Object.entries(payload).filter(([key]) => !PAYLOAD_KEY.test(key));
        return [[type.slice(prefix.length), Object.fromEntries(settings)] as const];
      }),
    );
    const id = ours(extensions);
    const settings = id === undefined ? undefined : extensions[id];
    if (id === undefined || !settings) continue;
    const browser = payloads.find(({ PayloadType }) => PayloadType === bundle);
    const install: Install | undefined = browser && installOf(browser, id);
    const notes: CheckNote[] = [];
    return {
      format: `${format} for ${title}`,
      carrier: { at: `${prefix}${id}`, extensionId: id, settings, ...(install ? { install } : {}) },
      notes,
    };
  }
  return error(
    'PayloadContent',
    'has no payload of the type com.google.Chrome.extensions.ID or com.microsoft.Edge.extensions.ID',
    'Put the settings into a payload of that type.',
  );
}

export const MOBILECONFIG_FORMATS: readonly PolicyFormat[] = (Object.keys(BROWSERS) as Browser[]).map(
  (browser) => ({
    id: `macos-${browser}`,
    title: `${BROWSERS[browser].title} on macOS`,
    place:
      'uploaded as a custom configuration profile (Jamf Pro, Kandji, Intune, ...); not installed by hand',
    source:
      browser === 'chrome'
        ? 'https://support.google.com/chrome/a/answer/7517624'
        : 'https://learn.microsoft.com/en-us/deployedge/configure-microsoft-edge-on-mac',
    file: `macos-${browser}.mobileconfig`,
    write: (input) => write(browser, input),
    read,
  }),
);
