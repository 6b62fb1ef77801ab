/**
 * `npm run package`: what an organization publishes. A zip for a private store listing, a signed package with its update
 * manifest for a server of its own, policies for the resulting id and address, and the sums of all. `-- --help` lists
 * the options.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePolicy } from '../src/policy/parse.ts';
import { buildExtension, buildRevision } from './package/build.ts';
import { readHosts } from './package/hosts.ts';
import { checkVersion, isNewer } from './package/manifest.ts';
import { Refusal } from './package/refusal.ts';
import { makeRelease } from './package/release.ts';
import { KEY_FILE_VARIABLE, KEY_VARIABLE, signingKey } from './package/signing-key.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `npm run package -- [options]

  --update-url URL    where update.xml will be; the package goes beside it. Without it neither is written, and no policies
  --policy FILE       your settings (JSON, as storage.managed has them), for the policies
  --hosts FILE        more hosts to watch, one a line
  --key FILE          the signing key (RSA, PEM); else the environment's ${KEY_VARIABLE} or ${KEY_FILE_VARIABLE};
                      else one in your home folder, made on first use
  --as-version X      instead of the version in manifest.json
  --from TAG          build the source of that tag or commit; with --as-version higher than what machines have: a rollback
  --out FOLDER        default: release
`;

function options() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      options: {
        'update-url': text,
        policy: text,
        hosts: text,
        key: text,
        'as-version': text,
        from: text,
        out: { ...text, default: 'release' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${HELP}`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`);
  }
}

const warn = (message: string) => console.error(`Warning: ${message}\n`);

function updateUrlOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !['https:', 'http:', 'file:'].includes(url.protocol) || !url.pathname.endsWith('/update.xml')) {
    throw new Refusal(
      '--update-url must be the address of update.xml, such as https://it.example.org/not-here/update.xml',
    );
  }
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !loopback) {
    warn('over http anybody on the way can hold updates back (not forge them: they are signed). Use https.');
  }
  return url.href;
}

function settingsOf(file: string): Record<string, unknown> {
  let settings: unknown;
  try {
    settings = JSON.parse(read(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is no JSON: ${(error as Error).message}`);
  }
  const { problems } = parsePolicy(settings);
  if (problems.length === 0) return settings as Record<string, unknown>;
  const lines = problems.map(({ path, message }) => `${path}: ${message}`);
  throw new Refusal(`${file} has settings that would not take effect:\n  ${lines.join('\n  ')}`);
}

/** Machines take a version only if it is higher than theirs. */
function checkRollback(version: string | undefined, from: string): void {
  const { version: current } = JSON.parse(read(join(ROOT, 'manifest.json'))) as { version: string };
  if (version === undefined)
    throw new Refusal('--from needs --as-version: browsers never go back to a lower one.');
  if (isNewer(version, current)) return;
  throw new Refusal(
    `--as-version ${version} is not higher than ${current}, the version of today: machines that have that one would not take ${from}.`,
  );
}

/** What an earlier run wrote there, by its own list: an update manifest of then beside a package of today would lie. */
function removeEarlier(out: string): void {
  const list = join(out, 'SHA256SUMS');
  if (!existsSync(list)) return;
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const path =
      /^[0-9a-f]{64} {2}(not-here-[\d.]+(?:-store\.zip|\.crx)|update\.xml|policies\/[\w./-]+)$/.exec(
        line,
      )?.[1];
    if (path !== undefined && !path.includes('..')) rmSync(join(out, path), { force: true });
  }
}

function main(): void {
  const given = options();
  if (given.help) return void console.log(HELP);
  const version = given['as-version'] === undefined ? undefined : checkVersion(given['as-version']);
  if (given.from !== undefined) checkRollback(version, given.from);
  const updateUrl = given['update-url'] === undefined ? undefined : updateUrlOf(given['update-url']);
  const settings = given.policy === undefined ? {} : settingsOf(given.policy);
  const hosts = given.hosts === undefined ? [] : readHosts(read(given.hosts));
  const key = signingKey({
    file: given.key,
    environment: process.env,
    home: homedir(),
    repository: ROOT,
    warn,
  });

  const built = given.from === undefined ? buildExtension(ROOT) : buildRevision(ROOT, given.from);
  const release = makeRelease({
    built,
    key,
    hosts,
    settings,
    ...(version === undefined ? {} : { version }),
    ...(updateUrl === undefined ? {} : { updateUrl }),
  });
  const out = resolve(given.out);
  removeEarlier(out);
  for (const [path, content] of release.files) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log(`Not Here ${release.version}, id ${release.extensionId}, in ${given.out}:`);
  for (const path of release.files.keys()) console.log(`  ${path}`);
  if (updateUrl === undefined)
    console.log('No --update-url: no update manifest and no policies were written.');
  console.log(`Check the sums with: cd ${given.out} && sha256sum --check SHA256SUMS`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
