import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'not-here-classify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'classify', '--', ...args], {
    input,
    encoding: 'utf8',
  });
  const lines =
    stdout === ''
      ? []
      : stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
  return { lines, stderr, status };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const PHI = "Mrs. Okafor's biopsy came back positive";

describe('npm run classify', () => {
  it('judges plain text line by line, ids being line numbers', () => {
    const { lines, status } = run(`${PHI}\n\nhappy friday all\n`);
    expect(lines.map(({ id, decision }) => [id, decision])).toEqual([
      [1, 'block'],
      [2, 'allow'],
      [3, 'allow'],
    ]);
    expect(status).toBe(0);
    expect(lines[0].reasons).toContain('R2');
    const name = lines[0].findings.find(({ kind }: { kind: string }) => kind === 'name');
    expect(PHI.slice(name.start, name.end)).toBe('Okafor');
    expect(Object.keys(name)).toEqual(['kind', 'start', 'end', 'confidence', 'subject']);
  });

  it('takes JSON Lines with ids and threads, from a file', () => {
    const thread = { kind: 'individual', recent: [{ from: 'them', text: "what's his MRN?" }] };
    const path = file(
      'in.jsonl',
      `\n${JSON.stringify({ id: 'a', text: '4482910', thread })}\n${JSON.stringify({ id: 7, text: '4482910' })}\n`,
    );
    const { lines } = run('', path);
    expect(lines.map(({ id, decision }) => [id, decision])).toEqual([
      ['a', 'block'],
      [7, 'allow'],
    ]);
    expect(lines[0].reasons).toContain('R6');
  });

  it('answers the other lines when one is bad, quotes nothing of it, and fails', () => {
    const secret = 'Zebulon';
    const good = JSON.stringify({ id: 1, text: 'ok' });
    const { lines, stderr, status } = run(
      [
        good,
        `{"id": 2, "text": "${secret}`,
        '[]',
        `{"text": "${secret}"}`,
        '{"id":3,"text":7}',
        '{"id":4,"text":"x","thread":{"kind":"pair","recent":[]}}',
        good,
      ].join('\n'),
    );
    expect(lines.map(({ id, line }) => [id, line])).toEqual([
      [1, undefined],
      [null, 2],
      [null, 3],
      [null, 4],
      [null, 5],
      [null, 6],
      [1, undefined],
    ]);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(5);
    expect(JSON.stringify(lines) + stderr).not.toContain(secret);
  });

  it('judges each line alone: the order changes nothing', () => {
    const texts = [PHI, 'ok', 'your A1c is 9.2', 'pizza?', 'mrn 4482910', 'see you at nine'];
    const answers = (order: readonly string[]) =>
      new Map(
        run(order.map((text) => JSON.stringify({ id: text, text })).join('\n')).lines.map((line) => [
          line.id,
          line,
        ]),
      );
    const [forwards, backwards] = [answers(texts), answers([...texts].reverse())];
    for (const text of texts) expect(backwards.get(text)).toEqual(forwards.get(text));
  });

  it('applies the policy of the organization, and names what is wrong with it', () => {
    const monitor = file('monitor.json', JSON.stringify({ enforcement: 'monitor', sensitivity: 3 }));
    const { lines, stderr } = run(PHI, '--policy', monitor);
    expect(lines[0].decision).toBe('allow');
    expect(lines[0].reasons).toContain('R2');
    expect(stderr).toMatch(/policy: sensitivity: /);
  });

  it('keeps U+2028 and a lone return inside a message', () => {
    const text = 'one\u2028two';
    const { lines } = run(`{"id":1,"text":"${text}"}\n{"id":2,"text":"ok"}\r\n`);
    expect(lines.map(({ id }) => id)).toEqual([1, 2]);
  });

  it.each([
    ['an unknown option', ['--polcy', 'x']],
    ['two files', ['a', 'b']],
    ['a file that is not there', ['/nowhere/messages.txt']],
    ['a policy that is not there', ['--policy', '/nowhere/policy.json']],
  ])('says what is wrong with %s', (_name, args) => {
    const { lines, stderr, status } = run('', ...args);
    expect(lines).toEqual([]);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain('    at ');
  });

  it('has nothing to say of nothing', () => {
    expect(run('')).toEqual({ lines: [], stderr: '', status: 0 });
  });
});
