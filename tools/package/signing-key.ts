import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Refusal } from './refusal.ts';

export interface KeySource {
  /** A file named by the person; else the environment decides, else the default place. */
  readonly file: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The home folder; the default place is below it. */
  readonly home: string;
  /** The repository, where no key may lie. */
  readonly repository: string;
  readonly warn: (message: string) => void;
}

/** The key itself, in PEM. */
export const KEY_VARIABLE = 'NOT_HERE_SIGNING_KEY';
/** Where its file is. */
export const KEY_FILE_VARIABLE = 'NOT_HERE_SIGNING_KEY_FILE';

const MODULUS_BITS = 2048;

/**
 * The organization's signing key: RSA, in PEM, from the environment or from a file, which is made on first use. Whoever
 * has it can publish an update to every machine.
 * @throws Refusal where it is no such key, lies in the repository, or others on this machine may read it.
 */
export function signingKey(source: KeySource): KeyObject {
  const { environment, warn } = source;
  const pem = environment[KEY_VARIABLE];
  if (source.file === undefined && pem) return readKey(pem, KEY_VARIABLE);

  const named = source.file ?? environment[KEY_FILE_VARIABLE];
  const file = resolve(named || join(source.home, '.config', 'not-here', 'signing-key.pem'));
  if (isInside(file, source.repository)) {
    throw new Refusal(`${file} is inside the repository: a signing key may not be committed. Move it out.`);
  }
  if (existsSync(file)) {
    const mode = statSync(file).mode & 0o777;
    // Windows has no such modes.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new Refusal(`Others on this machine may read ${file}: run "chmod 600 ${file}".`);
    }
    return readKey(readFileSync(file, 'utf8'), file);
  }

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  warn(
    `A new signing key was made: ${file}\n` +
      'The id of your extension follows from it. Keep a copy where few can reach it: without this key there are no\n' +
      'more updates under this id, and whoever has it can publish an update to every machine.',
  );
  return privateKey;
}

function readKey(pem: string, from: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Refusal(
      `${from} holds no private key in PEM (or one with a passphrase, which cannot be asked for).`,
    );
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < MODULUS_BITS) {
    throw new Refusal(`${from} must hold an RSA key of at least ${MODULUS_BITS} bits.`);
  }
  return key;
}

/** Symbolic links do not hide where a file is. */
function isInside(file: string, folder: string): boolean {
  const path = relative(realpathSync(folder), join(realPathOf(dirname(file)), 'x'));
  return !path.startsWith('..') && !isAbsolute(path);
}

/** Of the nearest folder that exists, with the rest behind it. */
function realPathOf(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = dirname(folder);
  return parent === folder ? folder : join(realPathOf(parent), relative(parent, folder));
}
