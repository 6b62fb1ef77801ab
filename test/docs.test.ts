import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { parsePolicy } from '../src/policy/parse.ts';
import { SCHEMA, type Shape } from '../src/policy/schema.ts';
import { policyFiles } from '../tools/policy-formats/index.ts';
import { documentedLinuxPolicy, packagedLinuxPolicy } from './documented-policy.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Document {
  readonly name: string;
  readonly text: string;
  /** Without blocks of code. */
  readonly prose: string;
  readonly blocks: readonly { readonly language: string; readonly code: string }[];
}

function read(name: string): Document {
  const text = readFileSync(join(ROOT, name), 'utf8');
  const blocks: { language: string; code: string }[] = [];
  const prose = text.replace(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm, (_, _indent, language, code) => {
    blocks.push({ language, code });
    return '';
  });
  return { name, text, prose, blocks };
}

const names = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'README.md', 'docs/*.md'], {
  cwd: ROOT,
})
  .toString()
  .trim()
  .split('\n');
const documents = names.filter((name) => existsSync(join(ROOT, name))).map(read);
const deploy = read('docs/deploy.md');

/** As GitHub makes them from headings. */
function anchorsOf({ prose }: Document): ReadonlySet<string> {
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(headings);
}

const codeIn = (prose: string) => [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

describe.each(documents.map((document) => [document.name, document] as const))('%s', (name, document) => {
  it('has JSON that can be read', () => {
    for (const { language, code } of document.blocks)
      if (language === 'json') expect(() => JSON.parse(code), code).not.toThrow();
  });

  it('links to what is there', () => {
    const links = [...document.prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const link of links.filter((target) => !/^[a-z]+:/.test(target))) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? name : join(dirname(name), path);
      expect(existsSync(join(ROOT, file)), `${name} links to ${link}`).toBe(true);
      if (anchor === undefined || statSync(join(ROOT, file)).isDirectory()) continue;
      expect([...anchorsOf(read(file))], `${name} links to ${link}`).toContain(anchor);
    }
  });

  it('names scripts and files that exist', () => {
    for (const [, script = ''] of document.text.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g))
      expect(Object.keys(packageJson.scripts), `${name} names npm run ${script}`).toContain(script);
    const paths = codeIn(document.prose).filter((code) =>
      /^(?:src|test|tools|docs|public)\/[\w./-]+$/.test(code),
    );
    for (const path of paths) expect(existsSync(join(ROOT, path)), `${name} names ${path}`).toBe(true);
  });
});

describe('docs/deploy.md', () => {
  it('shows the file for Linux that npm run package makes', () => {
    const place = { extensionId: 'a'.repeat(32), updateUrl: 'https://it.example.org/update.xml' };
    const documented = documentedLinuxPolicy(place);
    const settings: unknown = JSON.parse(documented)['3rdparty'].extensions[place.extensionId];
    expect(documented).toBe(packagedLinuxPolicy(place, settings as Record<string, unknown>));
    expect(parsePolicy(settings).problems).toEqual([]);
  });

  it('names policy files that a release has', () => {
    const files = policyFiles({
      extensionId: 'a'.repeat(32),
      updateUrl: 'https://it.example.org/update.xml',
      settings: {},
    });
    const paths = files.map(({ path }) => path);
    const named = [...deploy.text.replaceAll('\\', '/').matchAll(/release\/policies\/([\w./-]*\w)/g)];
    expect(named.length).toBeGreaterThan(6);
    for (const [, path] of named) expect(paths).toContain(path);
  });

  it('names settings that exist, with values that take effect', () => {
    const fieldsOf = (shape: Shape): string[] =>
      shape.type === 'list' ? fieldsOf(shape.of) : shape.type === 'record' ? Object.keys(shape.fields) : [];
    const known: readonly string[] = [...SCHEMA.keys, ...Object.values(SCHEMA.shapes).flatMap(fieldsOf)];
    for (const code of codeIn(deploy.prose)) {
      if (/^[a-z]+(?:[A-Z][a-z]+)+$/.test(code)) expect(known).toContain(code);
      if (/^"\w+": \S+$/.test(code)) expect(parsePolicy(JSON.parse(`{${code}}`)).problems, code).toEqual([]);
    }
  });

  it('has examples of settings without a problem, and wraps them as the Admin console wants it', () => {
    const values = deploy.blocks
      .filter(({ language }) => language === 'json')
      .map(({ code }) => JSON.parse(code) as Record<string, unknown>);
    const examples = values.filter((value) =>
      Object.keys(value).some((key) => Object.hasOwn(SCHEMA.shapes, key)),
    );
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      const wrapped = Object.entries(example).every(
        ([, value]) => typeof value === 'object' && value !== null && Object.keys(value).join() === 'Value',
      );
      const settings = wrapped
        ? Object.fromEntries(
            Object.entries(example).map(([key, value]) => [key, (value as { Value: unknown }).Value]),
          )
        : example;
      expect(parsePolicy(settings).problems).toEqual([]);
    }
  });

  it('says in every part with a way back what it costs', () => {
    const parts = deploy.prose.split(/^## /m).filter((part) => /\bway back\b/i.test(part));
    const ways = parts.filter((part) => /\*\*(?:Check|Way back)\*\*/.test(part));
    expect(ways.length).toBeGreaterThan(6);
    for (const part of ways)
      expect(part, part.split('\n')[0]).toMatch(/\*\*Removing the install erases the local records\.\*\*/);
  });
});
