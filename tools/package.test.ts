import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

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
    const out = join(folder, 'one');
    const url = 'https://it.example.org/not-here/update.xml';
    const first = pack('--out', out, '--as-version', '0.9', '--update-url', url);
    expect(first.stderr).toContain('A new signing key was made');
    expect(first.status).toBe(0);
    const [, id] = /id ([a-p]{32})/.exec(first.stdout) ?? [];
    expect(readFileSync(join(out, 'update.xml'), 'utf8')).toContain(id);
    const [again, other] = [pack('--out', out), pack('--out', join(folder, 'two'))];
    expect([again.status, other.status, again.stderr, other.stderr]).toEqual([0, 0, '', '']);
    expect(filesIn(out)).toEqual(filesIn(join(folder, 'two')));
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(
      readFileSync(join(folder, 'two/SHA256SUMS'), 'utf8'),
    );
    // The content script is there, and not only its name.
    expect(filesIn(out).filter((name) => statSync(join(out, name)).size > 500_000)).toHaveLength(2);
  });

  it.each([
    ['an unknown option', ['--updates', 'x'], '--update-url URL'],
    ['an address of another file', ['--update-url', 'https://it.example.org/'], 'update.xml'],
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
    ['settings that are no JSON', ['--policy', file('broken.json', '{')], 'no JSON'],
    [
      'settings that would be dropped',
      ['--policy', file('wrong.json', '{"enforcement":"on"}')],
      'enforcement',
    ],
  ])('refuses %s in words, without a build', (_name, args, words) => {
    const { stderr, stdout, status } = pack('--out', join(folder, 'none'), ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
  });
});
