import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPolicyBytes, command } from './check-policy.ts';
import { admxFiles } from './policy-formats/admx.ts';
import { EXAMPLE, FORMATS } from './policy-formats/index.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const INPUT = { settings: EXAMPLE, extensionId: ID, updateUrl: 'https://u.riverside.org/update.xml' };
const written = (id: string) => FORMATS.find((format) => format.id === id)?.write(INPUT) ?? '';
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const errors = (checked: ReturnType<typeof checkPolicyBytes>) =>
  checked.notes
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path} ${message}`);

describe('what a file holds', () => {
  it('is read in UTF-16, as the registry editor exports it, and with a mark in UTF-8', () => {
    const text = written('windows-chrome');
    for (const file of [bytes(`\uFEFF${text}`, 'utf16le'), bytes(`\uFEFF${text}`), bytes(text)]) {
      const checked = checkPolicyBytes(file, '2026-11-22');
      expect(checked.format).toBe('registry file for Google Chrome');
      expect(checked.settings).toEqual(EXAMPLE);
      expect(errors(checked)).toEqual([]);
    }
  });

  it.each<[string, string, RegExp, string, string]>([
    [
      'windows-edge',
      'a number where a choice belongs',
      /"enforcement"="block"/,
      '"enforcement"=dword:00000001',
      'enforcement must be one of',
    ],
    ['windows-edge', 'another case', /"images"/, '"Images"', 'Images is not a setting'],
    ['windows-edge', 'a line that cannot be read', /"images"="warn"/, 'images=warn', 'cannot be read'],
    [
      'windows-chrome',
      'broken JSON in a value',
      /"platforms"="\[/,
      '"platforms"="',
      'platforms must be a list; the browser drops the whole',
    ],
    [
      'windows-chrome',
      'the key of another program',
      /3rdparty/g,
      '3rdparties',
      'no settings reach the extension',
    ],
    ['intune-chrome', 'a misspelt name', /'images'/, "'image'", 'image is not a setting'],
    [
      'macos-edge',
      'a text for a flag',
      /<key>readThread<\/key>\s*<true\/>/,
      '<key>readThread</key><string>true</string>',
      'readThread must be true or false',
    ],
    ['macos-chrome', 'a tag that is not closed', /<\/array>/, '', 'is not well-formed XML'],
    [
      'macos-chrome',
      'the settings in the browser’s own payload',
      /com\.google\.Chrome\.extensions\.\w+/,
      'com.google.Chrome',
      'has no payload of the type',
    ],
    ['linux-edge', 'a missing comma', /",\n/, '"\n', 'is where the JSON breaks off'],
    ['google-admin', 'a value without its wrapper', /\{\s*"Value": "warn"\s*\}/, '"warn"', 'is not wrapped'],
  ])('%s with %s', (id, _what, pattern, replacement, expected) => {
    const text = written(id);
    const spoilt = text.replace(pattern, replacement);
    expect(spoilt).not.toBe(text);
    expect(errors(checkPolicyBytes(bytes(spoilt), '2026-11-22')).join('\n')).toContain(expected);
  });

  it('a registry file that takes whole numbers for texts and numbered lists for JSON, as the browser does', () => {
    const key = `HKEY_LOCAL_MACHINE\\Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${ID}\\policy`;
    const text = [
      'Windows Registry Editor Version 5.00',
      `[${key.toUpperCase().replace(ID.toUpperCase(), ID)}]`,
      '"retentionDays"="90"',
      '"readThread"="0"',
      '"staffNames"="[\\"Ana Ruiz\\"]"',
      `[${key}\\clinicPhones]`,
      '"2"="555-010-0102"',
      '"1"="555-010-0101"',
      '"x"="555-010-0103"',
    ].join('\r\n');
    expect(checkPolicyBytes(bytes(text), '2026-11-22').settings).toEqual({
      retentionDays: 90,
      readThread: false,
      staffNames: ['Ana Ruiz'],
      clinicPhones: ['555-010-0101', '555-010-0102'],
    });
  });

  it('an administrative template: its rules and its id', () => {
    const [admx = '', english = '', spanish = ''] = admxFiles(ID).map(({ content }) => content);
    const words = { 'en-US': english, 'es-ES': spanish };
    expect(errors(checkPolicyBytes(bytes(admx), '2026-11-22', words))).toEqual([]);
    const lacking = { ...words, 'es-ES': spanish.replace('id="images"', 'id="imagenes"') };
    expect(errors(checkPolicyBytes(bytes(admx), '2026-11-22', lacking)).join('\n')).toContain(
      'string images',
    );
    expect(errors(checkPolicyBytes(bytes(admx), '2026-11-22')).join('\n')).toContain('no .adml beside it');
  });

  it('the development id, in a policy and in a template', () => {
    const id = 'kbcmfkpckcdhoaibbpibmimibbfbgbea';
    const input = { ...INPUT, extensionId: id };
    for (const format of FORMATS.filter((one) => one.id !== 'google-admin'))
      expect(errors(checkPolicyBytes(bytes(format.write(input)), '2026-11-22')).join()).toContain(
        'is the development id',
      );
    const [admx = ''] = admxFiles(id).map(({ content }) => content);
    expect(errors(checkPolicyBytes(bytes(admx), '2026-11-22')).join()).toContain('is the development id');
  });

  it('the reply that staff are told to send goes through the classifier', () => {
    const reply = (text: string) =>
      errors(
        checkPolicyBytes(bytes(JSON.stringify({ portalReplies: [{ language: 'en', text }] })), '2026-11-22'),
      );
    expect(reply('Please call the office or use our portal.')).toEqual([]);
    expect(reply('Mrs. Okafor, your biopsy came back positive.').join()).toContain('would itself be stopped');
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'not-here-check-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('ends with 0 without an error and with 1 with one, and says the fix', () => {
    const good = command([fileOf('good.reg', written('windows-chrome'))]);
    expect(good.stdout).toMatch(/\n0 errors, \d+ warnings?, \d+ advice$/);
    expect(good.status).toBe(0);
    const bad = command([fileOf('bad.json', '{"enforcment":"block"}')]);
    expect(bad.stdout).toContain('Did you mean enforcement?');
    expect(bad.status).toBe(1);
  });

  it('--json is JSON, and holds no secret', () => {
    const file = fileOf('s.json', '{"collectorHeader":"X-Key: s3cret","images":1}');
    const { stdout = '', status } = command(['--json', file]);
    const { format, notes } = JSON.parse(stdout);
    expect(format).toBe('settings');
    expect(notes[0]).toMatchObject({ severity: 'error', path: 'images' });
    expect(stdout).not.toContain('s3cret');
    expect(status).toBe(1);
  });

  it('finds the words beside a template', () => {
    for (const { path, content } of admxFiles(ID)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    expect(command([join(folder, 'admx/not-here.admx')])).toMatchObject({ status: 0 });
  });

  it('a file that is not there, and no file', () => {
    expect(command([join(folder, 'none.json')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cannot be read (ENOENT)'),
    });
    for (const args of [[], ['--jsn'], ['a', 'b']])
      expect(command(args)).toMatchObject({ status: 1, stderr: expect.stringContaining('usage:') });
  });

  it('runs', { timeout: 120_000 }, () => {
    const file = fileOf('bad.json', '{"enforcment":"block"}');
    const { status, stdout } = spawnSync('node_modules/.bin/tsx', ['tools/check-policy.ts', file], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('Did you mean enforcement?');
    expect(status).toBe(1);
  });
});
