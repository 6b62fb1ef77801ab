import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/**
 * Who may import whom: a room, or one module of a room. A room may always import itself. Whoever adds a line here
 * explains it in the commit.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  classifier: [],
  policy: ['classifier/types'],
  // Puts a draft into harmless words. The check of what came out is passed in, so that it is the very one of the gate.
  rewrite: ['classifier/types'],
  composer: ['classifier/types'],
  gate: ['composer/types', 'composer/our-event', 'policy/types'],
  notice: ['policy/types', 'composer/types', 'classifier/types', 'rewrite', 'look'],
  audit: ['policy/types', 'classifier/types'],
  ledger: ['audit', 'policy/types'],
  // What many copies of many ledgers say together, and what they cannot say. Reads files, never a database.
  report: [
    'audit',
    'classifier/types',
    'policy/types',
    'ledger/anchor',
    'ledger/canonical-json',
    'ledger/chain',
    'ledger/verify-chain',
  ],
  browser: ['policy/parse', 'policy/types', 'audit'],
  look: [],
  content: [
    'classifier',
    'policy',
    'rewrite',
    'composer',
    'gate',
    'notice',
    'audit',
    'browser',
    'look/text',
    'look/pick-language',
  ],
  background: ['policy', 'audit', 'ledger', 'browser'],
  // What staff read, learn and confirm, for the pages that show it.
  staff: ['audit', 'browser', 'look'],
  popup: ['classifier', 'policy', 'audit', 'browser', 'look', 'staff'],
  // Its practice box is guarded by the very watch that guards the messenger's page.
  welcome: ['policy', 'audit', 'browser', 'look', 'staff', 'content/watch', 'composer', 'classifier'],
  incident: ['policy', 'audit', 'browser', 'look', 'staff'],
  // Its form refuses the number of a form that reads like a patient's own.
  exception: ['classifier', 'policy', 'audit', 'browser', 'look', 'staff'],
  // The report as people read it; the same parts make the file that `npm run report` writes.
  readiness: ['report', 'audit', 'policy/types', 'browser', 'look', 'incident/words'],
  // Its self-test sends samples through the very gate that guards the page.
  options: ['classifier', 'policy', 'audit', 'browser', 'look', 'gate', 'composer'],
};

/** Which package may be imported in which room. Everything else is ours. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@opentelemetry': ['ledger'],
  'webextension-polyfill': ['browser'],
  idb: ['ledger'],
  preact: ['notice', 'popup', 'options', 'incident', 'exception', 'welcome', 'staff', 'look', 'readiness'],
};

/** What a pure room may not even name: the world, its clock and its chance. */
const IMPURE =
  /\b(?:document|window|navigator|localStorage|indexedDB|chrome|browser|fetch|XMLHttpRequest|process|Math\.random|Date\.now|performance)\s*[.([]|\bnew Date\(\s*\)/;
const PURE_ROOMS = ['classifier', 'policy', 'rewrite', 'audit', 'report'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources = filesBelow(SRC).filter((file) => !/\.test\.tsx?$/.test(file));
const generated = (file: string) => file.split('/').includes('generated');

function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const text = readFileSync(file, 'utf8');
  return [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((i) => text.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1)),
  ];
}

const inSrc = (file: string) => relative(SRC, file).replaceAll('\\', '/');
const roomOf = (file: string) => inSrc(file).split('/')[0] ?? '';

describe('rooms import only what the table allows', () => {
  it.each(sources.filter((f) => !generated(f)).map((f) => [inSrc(f), f] as const))('%s', (_name, file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `src/${room} is not a room of the table`).toBeDefined();
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = resolve(dirname(file), specifier.split('?')[0] ?? '');
        if (!target.startsWith(SRC)) throw new Error(`${inSrc(file)} imports ${specifier}, outside src`);
        if (roomOf(target) === room) continue;
        const module = inSrc(target).replace(/\.\w+$/, '');
        const may = allowed?.some((entry) => module === entry || module.startsWith(`${entry}/`));
        expect(may, `${inSrc(file)} may not import ${module}`).toBe(true);
      } else {
        const name = specifier.split('/')[0] ?? '';
        expect(PACKAGES[name], `${inSrc(file)} may not import the package ${specifier}`).toContain(room);
      }
    }
  });

  it('nobody imports a composition root or a tool', () => {
    for (const file of sources) {
      for (const specifier of importsOf(file)) {
        expect(specifier, inSrc(file)).not.toMatch(/content\.iife|background\/index|\/tools\//);
      }
    }
  });
});

describe('pure rooms name no clock, no chance, no DOM and no browser', () => {
  const pure = sources.filter((file) => PURE_ROOMS.includes(roomOf(file)) && !generated(file));
  it.each(pure.map((f) => [inSrc(f), f] as const))('%s', (_name, file) => {
    const code = readFileSync(file, 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
      '',
    );
    expect(IMPURE.exec(code)?.[0]).toBeUndefined();
  });
});

describe('each detector', () => {
  const folder = join(SRC, 'classifier/detectors');
  const detectors = readdirSync(folder).filter(
    (f) => f.endsWith('.ts') && !/\.test\.ts$|^index\.ts$/.test(f),
  );
  it.each(detectors)('%s has its table test beside it', (file) => {
    expect(existsSync(join(folder, file.replace(/\.ts$/, '.test.ts')))).toBe(true);
  });
});

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((f) => f && existsSync(join(ROOT, f)));
  const texts = tracked.filter((f) => !/\.(?:png|gif|webp|ico)$/.test(f));
  const holding = (pattern: RegExp) => texts.filter((f) => pattern.test(readFileSync(join(ROOT, f), 'utf8')));

  it('holds no private key', () => {
    expect(tracked.filter((f) => /\.(?:pem|key|p12|pfx)$/.test(f))).toEqual([]);
    expect(holding(/-----BEGIN [A-Z ]*PRIVATE KEY-----/)).toEqual([]);
  });

  it('names no package registry and no path of the machine it was written on', () => {
    expect(holding(/registry\.[a-z]+js\.org|registry\.yarn|\/(?:work|root|home)\/[a-z]+\//)).toEqual([]);
  });

  it('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, v]) => !/^\d+\.\d+\.\d+$/.test(String(v)),
    );
    expect(loose).toEqual([]);
  });

  it('asks for no more than it explains in docs/permissions.md, and offers the page nothing to find it by', () => {
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting']);
    // Asked for only where the organization wants the profile's address with what staff confirm.
    expect(manifest.optional_permissions).toEqual(['identity', 'identity.email']);
    // No site more than the content scripts have anyway.
    for (const { matches } of manifest.content_scripts) expect(manifest.host_permissions).toEqual(matches);
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
    expect(Object.keys(manifest)).not.toContain('externally_connectable');
  });
});
