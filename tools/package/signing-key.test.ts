import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { idOfKey } from './crx.ts';
import { KEY_FILE_VARIABLE, KEY_VARIABLE, type KeySource, signingKey } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'not-here-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const repository = join(folder, 'repository');
mkdirSync(repository);

const warnings: string[] = [];
beforeEach(() => warnings.splice(0));
const take = (source: Partial<KeySource>) =>
  signingKey({
    file: undefined,
    environment: {},
    home: join(folder, 'home'),
    repository,
    warn: (message) => warnings.push(message),
    ...source,
  });
const pem = (type: 'rsa' | 'small' | 'ec') => {
  const { privateKey } =
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: type === 'small' ? 1024 : 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('the signing key', () => {
  it('is made on first use, for its owner alone, with a warning; afterwards it is read', () => {
    const made = take({});
    expect(warnings.join()).toContain('signing-key.pem');
    expect(statSync(join(folder, 'home/.config/not-here/signing-key.pem')).mode & 0o777).toBe(0o600);
    warnings.splice(0);
    expect(idOfKey(take({}))).toBe(idOfKey(made));
    expect(warnings).toEqual([]);
  });

  it('comes from the file that is named, else from the environment: the key itself, or its file', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => {
      const file = join(folder, `${name}.pem`);
      const text = pem('rsa');
      writeFileSync(file, text, { mode: 0o600 });
      return { file, text, id: idOfKey(take({ file })) };
    });
    if (!one || !two || !three) throw new Error('three keys were made');
    const environment = { [KEY_VARIABLE]: two.text, [KEY_FILE_VARIABLE]: three.file };
    expect(idOfKey(take({ file: one.file, environment }))).toBe(one.id);
    expect(idOfKey(take({ environment }))).toBe(two.id);
    expect(idOfKey(take({ environment: { [KEY_FILE_VARIABLE]: three.file } }))).toBe(three.id);
    expect(new Set([one.id, two.id, three.id]).size).toBe(3);
  });

  it('is refused where others may read it', () => {
    const file = join(folder, 'open.pem');
    writeFileSync(file, pem('rsa'));
    chmodSync(file, 0o640);
    expect(() => take({ file })).toThrow('chmod 600');
  });

  it('is neither made nor read in the repository, a link to it included', () => {
    const link = join(folder, 'link');
    symlinkSync(repository, link);
    expect(() => take({ file: join(repository, 'deep/down/key.pem') })).toThrow('inside the repository');
    expect(() => take({ file: join(link, 'key.pem') })).toThrow('inside the repository');
    expect(() => take({ file: join(folder, 'repository-beside.pem') })).not.toThrow();
  });

  it.each([
    ['no key', 'hello', 'no private key'],
    ['a short key', pem('small'), 'at least 2048 bits'],
    ['a key of another kind', pem('ec'), 'RSA'],
  ])('is refused where it is %s', (_name, text, words) => {
    expect(() => take({ environment: { [KEY_VARIABLE]: text } })).toThrow(words);
  });
});
