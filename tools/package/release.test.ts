import { generateKeyPairSync } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };
import { checkPolicyBytes } from '../check-policy.ts';
import { FORMATS } from '../policy-formats/index.ts';
import { idOfPublicKey } from './crx.ts';
import { makeRelease, type ReleaseOptions } from './release.ts';

const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const built = new Map([
  ['manifest.json', Buffer.from(JSON.stringify({ ...source, update_url: 'https://left.over/' }))],
  ['a.js', Buffer.from('1;')],
]);
const UPDATE_URL = 'https://it.example.org/a/update.xml';
const DEVELOPMENT_ID = idOfPublicKey(Buffer.from(source.key, 'base64'));

const release = (options: Partial<ReleaseOptions> = {}) =>
  makeRelease({ built, key, version: '1.2.3', updateUrl: UPDATE_URL, ...options });

/** The archives are stored, so the manifest stands in them as it is. */
function manifestIn(content: Buffer | undefined) {
  const text = content?.toString('latin1') ?? '';
  const start = text.indexOf('{\n  "manifest_version"');
  return JSON.parse(text.slice(start, text.indexOf('\n}\n', start) + 3)) as typeof source & {
    update_url?: string;
  };
}

const text = (made: ReturnType<typeof release>, path: string) => made.files.get(path)?.toString('utf8') ?? '';

describe('a release', () => {
  it('has a store zip with neither key nor update address, and a signed package with its address', () => {
    const { files } = release();
    const store = manifestIn(files.get('not-here-1.2.3-store.zip'));
    const signed = manifestIn(files.get('not-here-1.2.3.crx'));
    expect(store).not.toHaveProperty('key');
    expect(store).not.toHaveProperty('update_url');
    expect(signed).not.toHaveProperty('key');
    expect(signed.update_url).toBe(UPDATE_URL);
    expect([store.version, signed.version]).toEqual(['1.2.3', '1.2.3']);
  });

  it('watches more hosts in every content script, with the permission to, and loses none', () => {
    const { host_permissions, content_scripts } = manifestIn(
      release({ hosts: ['chat.example.org', 'messenger.com'] }).files.get('not-here-1.2.3.crx'),
    );
    const all = [...source.host_permissions, 'https://*.chat.example.org/*'];
    expect(host_permissions).toEqual(all);
    for (const { matches } of content_scripts) expect(matches).toEqual(all);
  });

  it('names the package, its id and version in the update manifest', () => {
    const made = release({ updateUrl: 'https://it.example.org/a%26b/update.xml' });
    const xml = new JSDOM(text(made, 'update.xml'), { contentType: 'text/xml' }).window.document;
    expect(xml.querySelector('app')?.getAttribute('appid')).toBe(made.extensionId);
    const check = xml.querySelector('updatecheck');
    expect(check?.getAttribute('codebase')).toBe('https://it.example.org/a%26b/not-here-1.2.3.crx');
    expect(check?.getAttribute('version')).toBe('1.2.3');
    expect(check?.getAttribute('prodversionmin')).toBe('120');
  });

  it('has policies for its id and address, with the settings', () => {
    const made = release({ settings: { organizationName: 'Riverside' } });
    const policy = JSON.parse(text(made, 'policies/linux-chromium.json'));
    expect(policy.ExtensionSettings[made.extensionId]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: UPDATE_URL,
    });
    expect(policy['3rdparty'].extensions).toEqual({ [made.extensionId]: { organizationName: 'Riverside' } });
  });

  it('has policies of every format that pass the check', () => {
    const settings = {
      organizationName: 'Riverside',
      enforcement: 'block',
      readThread: false,
      staffNames: ['José Núñez', "O'Hara & <Sons>"],
    };
    const made = release({ settings });
    const policies = [...made.files].filter(([path]) => /^policies\/[^/]+\.(?!md)/.test(path));
    expect(policies).toHaveLength(FORMATS.length);
    for (const [path, content] of policies) {
      const checked = checkPolicyBytes(content, '2026-01-01');
      expect([path, checked.notes.filter(({ severity }) => severity === 'error')]).toEqual([path, []]);
      expect([path, checked.settings]).toEqual([path, settings]);
    }
  });

  it('without an update address has none of them', () => {
    const { updateUrl: _none, ...rest } = { built, key, version: '1.2.3', updateUrl: '' };
    expect([...makeRelease(rest).files.keys()]).toEqual([
      'not-here-1.2.3-store.zip',
      'not-here-1.2.3.crx',
      'SHA256SUMS',
    ]);
  });

  it('lists the sum of every other file', () => {
    const made = release();
    const listed = text(made, 'SHA256SUMS').trimEnd().split('\n');
    expect(listed.map((line) => line.slice(66))).toEqual(
      [...made.files.keys()].filter((p) => p !== 'SHA256SUMS').sort(),
    );
    for (const line of listed) expect(line).toMatch(/^[0-9a-f]{64} {2}\S/);
  });

  it('has the same bytes each time', () => {
    const [one, other] = [release(), release({ built: new Map([...built].reverse()) })];
    expect(text(one, 'SHA256SUMS')).toBe(text(other, 'SHA256SUMS'));
  });

  it.each([
    ['in a file', { built: new Map([...built, ['b.js', Buffer.from(`'${DEVELOPMENT_ID}'`)]]) }, 'store.zip'],
    ['in the settings', { settings: { organizationName: DEVELOPMENT_ID } }, 'policies/'],
  ])('is refused with the development id %s', (_name, options, where) => {
    expect(() => release(options)).toThrow(DEVELOPMENT_ID);
    expect(() => release(options)).toThrow(where);
  });
});
