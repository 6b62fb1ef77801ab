import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicyFile } from '../../src/policy/check-policy.ts';
import { PLACEHOLDER_ID, PLACEHOLDER_UPDATE_URL } from '../../src/policy/extension-id.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { randomSettings } from '../../test/random-settings.ts';
import { EXAMPLE, FORMATS, policyFiles, readPolicyText } from './index.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const UPDATES = 'https://updates.clinic.org/not-here/update.xml?a=1&b=2';

describe.each(FORMATS)('$id', (format) => {
  it('gives any valid policy back as it was', () => {
    fc.assert(
      fc.property(randomSettings, (settings) => {
        const text = format.write({ settings, extensionId: ID, updateUrl: UPDATES });
        const carrier = readPolicyText(text)?.carrier;
        // Settings that are all absent leave nothing to find in a wrapper without an id.
        expect(carrier?.settings ?? {}).toEqual(settings);
        const { policy, problems } = parsePolicy(carrier?.settings ?? {});
        expect(problems).toEqual([]);
        expect(policy).toEqual(parsePolicy(settings).policy);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('names the id and the address, and nothing is wrong with the example', () => {
    const text = format.write({ settings: EXAMPLE, extensionId: ID, updateUrl: UPDATES });
    const read = readPolicyText(text);
    if (format.id !== 'google-admin') {
      expect(read?.carrier?.extensionId).toBe(ID);
      expect(read?.carrier?.install).toMatchObject({ mode: 'force_installed', updateUrl: UPDATES });
    }
    const { notes } = checkPolicyFile(read ?? { format: '', notes: [] });
    expect(notes.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('with the placeholders it is an error, and they are named', () => {
    const text = format.write({
      settings: EXAMPLE,
      extensionId: PLACEHOLDER_ID,
      updateUrl: PLACEHOLDER_UPDATE_URL,
    });
    const { notes } = checkPolicyFile(readPolicyText(text) ?? { format: '', notes: [] });
    const errors = notes.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    if (format.id === 'google-admin') expect(errors).toEqual([]);
    else
      expect(errors).toEqual([
        'still has the placeholder of the template for an id',
        'still has the placeholder of the template for an address',
      ]);
  });

  it('is read as itself and by no other reader', () => {
    const text = format.write({ settings: EXAMPLE, extensionId: ID, updateUrl: UPDATES });
    const readers = new Set(FORMATS.filter(({ read }) => read(text) !== undefined).map(({ read }) => read));
    expect(readers).toEqual(new Set([format.read]));
  });

  it('is the same for the same input', () => {
    const input = { settings: EXAMPLE, extensionId: ID, updateUrl: UPDATES };
    expect(format.write(input)).toBe(format.write(input));
  });
});

it('a foreign text is none of them', () => {
  for (const text of ['', 'hello', '# a script\nWrite-Host 1', '<html></html>', '\u0000'])
    expect(readPolicyText(text)).toBeUndefined();
});

it('all files of one id hold it, and no placeholder', () => {
  const files = policyFiles({ settings: EXAMPLE, extensionId: ID, updateUrl: UPDATES });
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  for (const { path, content } of files) {
    expect(content, path).not.toMatch(/PUT-YOUR/);
    if (!/admin-console|\.adml$/.test(path)) expect(content, path).toContain(ID);
  }
});
