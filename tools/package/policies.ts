export interface Deployment {
  readonly extensionId: string;
  /** Of the update manifest. */
  readonly updateUrl: string;
  /** What the organization sets, as storage.managed gives it; may be empty. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Where the policy file of each browser belongs on Linux. */
export const LINUX_PLACES = {
  chromium: '/etc/chromium/policies/managed/not-here.json',
  chrome: '/etc/opt/chrome/policies/managed/not-here.json',
  edge: '/etc/opt/edge/policies/managed/not-here.json',
} as const;

/** The policy file that installs, pins and configures the extension on Linux; the same for every browser. */
export function linuxPolicy({ extensionId, updateUrl, settings }: Deployment): string {
  const policy = {
    ExtensionSettings: {
      [extensionId]: {
        installation_mode: 'force_installed',
        update_url: updateUrl,
        // Else updates are looked for at the address inside the package, and the address here counts once.
        override_update_url: true,
        toolbar_pin: 'force_pinned',
      },
    },
    ...(Object.keys(settings).length === 0
      ? {}
      : { '3rdparty': { extensions: { [extensionId]: settings } } }),
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/** Ready to paste, by their path in the release. */
export function policyFiles(deployment: Deployment): ReadonlyMap<string, string> {
  const browsers = Object.keys(LINUX_PLACES);
  return new Map(
    browsers.map((browser) => [`policies/linux/${browser}/not-here.json`, linuxPolicy(deployment)]),
  );
}
