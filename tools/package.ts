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
import type { Severity } from '../src/policy/check-note.ts';
import { checkUpdateUrl, PLACEHOLDER_ID, PLACEHOLDER_UPDATE_URL } from '../src/policy/extension-id.ts';
import { checkPolicyBytes } from './check-policy.ts';
import { buildExtension, buildRevision } from './package/build.ts';
import { idOfKey } from './package/crx.ts';
import { readHosts } from './package/hosts.ts';
import { checkVersion, isNewer } from './package/manifest.ts';
import { Refusal } from './package/refusal.ts';
import { makeRelease } from './package/release.ts';
import { KEY_FILE_VARIABLE, KEY_VARIABLE, signingKey } from './package/signing-key.ts';

const UPDATE_PATH = /\/[\w.-]+\.xml$/;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `npm run package -- [options]

  --update-url URL    where the update manifest will be; the package goes beside it. Without it neither is written, and no policies
  --policy FILE       your settings, in any format of docs/policy/ or alone, for the policies
  --hosts FILE        more hosts to watch, one a line
  --key FILE          the signing key (RSA, PEM); else the environment's ${KEY_VARIABLE} or ${KEY_FILE_VARIABLE};
                      else one in your home folder, made on first use
  --as-version X      instead of the version in manifest.json
  --from TAG          build the source of that tag or commit; with --as-version higher than what machines have: a rollback
  --out FOLDER        default: release
`;

function optionsOf(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
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

function read(file: string, encoding: BufferEncoding = 'utf8'): string {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`);
  }
}

const warn = (message: string) => console.error(`Warning: ${message}\n`);

function updateUrlOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const [problem] = checkUpdateUrl(given, '--update-url').filter(({ severity }) => severity === 'error');
  if (problem) throw new Refusal(`--update-url ${problem.message}. ${problem.fix}`);
  if (url && UPDATE_PATH.test(url.pathname)) return url.href;
  throw new Refusal(
    '--update-url must be the address of the update manifest, such as https://it.example.org/not-here/update.xml',
  );
}

/** The settings of a policy file in any format, where the browser and the extension take all of them. */
function settingsOf(file: string, extensionId: string): Readonly<Record<string, unknown>> {
  // A template of docs/policy/ that was filled in but for what is known only here.
  const text = read(file, 'latin1').replaceAll(PLACEHOLDER_ID, extensionId);
  const bytes = Buffer.from(text.replaceAll(PLACEHOLDER_UPDATE_URL, 'https://localhost/'), 'latin1');
  const { settings, notes } = checkPolicyBytes(bytes, new Date().toISOString().slice(0, 10));
  const lines = (severity: Severity) =>
    notes
      .filter((note) => note.severity === severity)
      .map(({ path, message, fix }) => `\n  ${path || 'the file'} ${message}. ${fix}`)
      .join('');
  if (lines('error') !== '' || !settings) {
    throw new Refusal(`${file} would not take effect as it is:${lines('error')}`);
  }
  if (lines('warning') !== '') warn(`of ${file}:${lines('warning')}`);
  return settings;
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
      /^[0-9a-f]{64} {2}(not-here-[\d.]+(?:-store\.zip|\.crx)|[\w.-]+\.xml|policies\/[\w./-]+)$/.exec(
        line,
      )?.[1];
    if (path !== undefined && !path.includes('..')) rmSync(join(out, path), { force: true });
  }
}

/** @throws Refusal before anything is built or written. */
export function packageRelease(args: readonly string[]): void {
  const given = optionsOf(args);
  if (given.help) return void console.log(HELP);
  const version = given['as-version'] === undefined ? undefined : checkVersion(given['as-version']);
  if (given.from !== undefined) checkRollback(version, given.from);
  const updateUrl = given['update-url'] === undefined ? undefined : updateUrlOf(given['update-url']);
  const hosts = given.hosts === undefined ? [] : readHosts(read(given.hosts));
  const key = signingKey({
    file: given.key,
    environment: process.env,
    home: homedir(),
    repository: ROOT,
    warn,
  });
  const settings = given.policy === undefined ? {} : settingsOf(given.policy, idOfKey(key));

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    packageRelease(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
