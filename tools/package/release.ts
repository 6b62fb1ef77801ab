import { createHash, type KeyObject } from 'node:crypto';
import { posix } from 'node:path';
import { policyFiles } from '../policy-formats/index.ts';
import { idOfKey, idOfPublicKey, signCrx } from './crx.ts';
import { checkVersion, type Manifest, publishedManifest } from './manifest.ts';
import { Refusal } from './refusal.ts';
import { updateManifest } from './update-manifest.ts';
import { type Files, zip } from './zip.ts';

export interface ReleaseOptions {
  /** The built extension. */
  readonly built: Files;
  readonly key: KeyObject;
  /** Instead of the built one's. */
  readonly version?: string;
  /** Where the update manifest will be; without it there is none, and no policies. */
  readonly updateUrl?: string;
  readonly hosts?: readonly string[];
  /** The organization's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Release {
  readonly extensionId: string;
  readonly version: string;
  /** By path in the release's folder. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const MANIFEST = 'manifest.json';
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Everything that is published, from a built extension: the same input gives the same bytes.
 * @throws Refusal where something of development is left in it.
 */
export function makeRelease({
  built,
  key,
  updateUrl,
  hosts = [],
  settings = {},
  ...rest
}: ReleaseOptions): Release {
  const manifest = JSON.parse(Buffer.from(built.get(MANIFEST) ?? []).toString('utf8')) as Manifest;
  const version = checkVersion(rest.version ?? manifest.version);
  const extensionId = idOfKey(key);
  const withManifest = (url: string | undefined): Buffer => {
    const published = publishedManifest(manifest, {
      version,
      hosts,
      ...(url === undefined ? {} : { updateUrl: url }),
    });
    return zip(new Map([...built, [MANIFEST, json(published)]]));
  };

  const crx = `not-here-${version}.crx`;
  const files = new Map<string, Buffer>([
    [`not-here-${version}-store.zip`, withManifest(undefined)],
    [crx, signCrx(withManifest(updateUrl), key)],
  ]);
  if (updateUrl !== undefined) {
    const codebase = new URL(crx, updateUrl).href;
    const minimumChrome = manifest.minimum_chrome_version;
    files.set(
      posix.basename(new URL(updateUrl).pathname),
      Buffer.from(updateManifest({ id: extensionId, version, codebase, minimumChrome })),
    );
    for (const { path, content } of policyFiles({ extensionId, updateUrl, settings })) {
      files.set(`policies/${path}`, Buffer.from(content));
    }
  }
  if (manifest.key !== undefined) refuseTraces(manifest.key, extensionId, files);
  files.set('SHA256SUMS', Buffer.from(sums(files)));
  return { extensionId, version, files };
}

/** Nothing that is published may name the development key or the id that follows from it. */
function refuseTraces(key: string, extensionId: string, files: ReadonlyMap<string, Buffer>): void {
  const developmentId = idOfPublicKey(Buffer.from(key, 'base64'));
  if (extensionId === developmentId) {
    throw new Refusal('This is the development key, which is not secret: sign with a key of your own.');
  }
  // The archives are stored, not compressed, so their contents are found too.
  for (const [path, content] of files) {
    for (const trace of [developmentId, key]) {
      if (!content.includes(trace)) continue;
      throw new Refusal(
        `${path} names the development id ${developmentId}: put ${extensionId} there, or leave it out.`,
      );
    }
  }
}

/** As `sha256sum --check` reads them. */
function sums(files: ReadonlyMap<string, Buffer>): string {
  const sum = (content: Buffer) => createHash('sha256').update(content).digest('hex');
  return [...files.keys()]
    .sort()
    .map((path) => `${sum(files.get(path) ?? Buffer.alloc(0))}  ${path}\n`)
    .join('');
}
