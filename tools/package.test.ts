import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from './package/refusal.ts';
import { packageRelease } from './package.ts';

const folder = mkdtempSync(join(tmpdir(), 'not-here-package-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pack(...args: string[]) {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'package', '--', ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  return { stdout, stderr, status };
}

const filesIn = (path: string) =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run package', () => {
  it('builds, and gives equal sums twice; what an earlier run left is gone', { timeout: 240_000 }, () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    mkdirSync(one);
    writeFileSync(join(one, 'updates.xml'), 'of an earlier address');
    writeFileSync(join(one, 'SHA256SUMS'), `${'0'.repeat(64)}  updates.xml\n`);
    const options = ['--as-version', '0.9', '--update-url', 'https://it.example.org/not-here/update.xml'];
    const first = pack('--out', one, ...options);
    expect(first.stderr).toContain('A new signing key was made');
    const second = pack('--out', two, ...options);
    expect([first.status, second.status, second.stderr]).toEqual([0, 0, '']);
    expect(filesIn(one)).toEqual(filesIn(two));
    expect(readFileSync(join(one, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(two, 'SHA256SUMS'), 'utf8'));
    const [, id] = /id ([a-p]{32})/.exec(first.stdout) ?? [];
    expect(readFileSync(join(one, 'update.xml'), 'utf8')).toContain(id);
    // The content script is there, and not only its name.
    const packages = filesIn(one).filter((name) => /\.(?:zip|crx)$/.test(name));
    expect(packages).toEqual(['not-here-0.9-store.zip', 'not-here-0.9.crx']);
    for (const name of packages) expect(statSync(join(one, name)).size).toBeGreaterThan(500_000);
  });

  it.each([
    ['an unknown option', ['--updates', 'x'], '--update-url URL'],
    ['an address of another file', ['--update-url', 'https://it.example.org/'], 'update.xml'],
    ['an address that is not https', ['--update-url', 'http://it.example.org/update.xml'], 'https'],
    ['a version that is none', ['--as-version', 'v2'], 'one to four numbers'],
    ['old source without a version', ['--from', 'HEAD'], '--as-version'],
    [
      'old source under a version that nobody would take',
      ['--from', 'HEAD', '--as-version', '0.0.1'],
      'not higher',
    ],
    ['a tag that is not there', ['--from', 'no-such-tag', '--as-version', '99'], 'no-such-tag'],
    ['a list that is not there', ['--hosts', 'no-such-file'], 'no-such-file'],
    ['a host that is none', ['--hosts', file('hosts', 'https://a.example\n')], 'line 1'],
    ['settings that nobody can read', ['--policy', file('broken.json', '{')], 'would not take effect'],
    [
      'settings that would be dropped',
      ['--policy', file('wrong.json', '{"enforcement":"on"}')],
      'enforcement',
    ],
  ])('refuses %s in words, without a build', (_name, args, words) => {
    const out = join(folder, 'none');
    const key = join(folder, 'key.pem');
    expect(() => packageRelease(['--out', out, '--key', key, ...args])).toThrow(Refusal);
    expect(() => packageRelease(['--out', out, '--key', key, ...args])).toThrow(words);
    expect(existsSync(out)).toBe(false);
  });
});
