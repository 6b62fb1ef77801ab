import type { CheckNote } from './check-note.ts';
import { checkExtensionId, checkUpdateUrl } from './extension-id.ts';
import { SCHEMA } from './schema.ts';

/** What a policy file carries for one extension, whatever its format. */
export interface Carrier {
  /** Where the settings stand in the file, for the paths of notes; empty when they are the whole of it. */
  readonly at: string;
  readonly extensionId?: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the file says of the installation, where its format can. */
  readonly install?: Install;
}

export interface Install {
  readonly extensionId: string;
  readonly path: string;
  readonly mode: string;
  readonly updateUrl?: string;
  /** Whether updates come from there too, and not from the address in the package. */
  readonly overrides: boolean;
}

export interface ReadPolicyFile {
  /** In words, for a person: "Google Admin console". */
  readonly format: string;
  readonly carrier?: Carrier;
  /** What is wrong with the file around the settings. */
  readonly notes: readonly CheckNote[];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const known = (settings: unknown): number =>
  isRecord(settings) ? Object.keys(settings).filter((key) => Object.hasOwn(SCHEMA.shapes, key)).length : 0;

/** Of several extensions that a file sets, the one whose settings are ours: the most names that we know. */
export function ours(extensions: Readonly<Record<string, unknown>>): string | undefined {
  const ids = Object.keys(extensions);
  return ids.reduce<string | undefined>(
    (best, id) => (best === undefined || known(extensions[id]) > known(extensions[best]) ? id : best),
    undefined,
  );
}

/** What is wrong with the id and the installation. `mayLack`: the format leaves the installation to another place. */
export function checkCarrier(
  { at, extensionId, install }: Carrier,
  mayLack: boolean,
  developmentId: string | undefined,
): readonly CheckNote[] {
  const notes: CheckNote[] =
    extensionId === undefined ? [] : [...checkExtensionId(extensionId, at, developmentId)];
  if (!install) {
    if (!mayLack)
      notes.push({
        severity: 'warning',
        path: at,
        message: 'are settings for an extension that this file does not install',
        fix: 'Install it by force, here or by another policy; else staff can leave it out.',
      });
    return notes;
  }
  if (install.mode !== 'force_installed')
    notes.push({
      severity: 'warning',
      path: `${install.path}.installation_mode`,
      message: 'is not force_installed: staff can switch the extension off or leave it out',
      fix: 'Write "force_installed".',
    });
  if (install.updateUrl === undefined)
    notes.push({
      severity: 'error',
      path: `${install.path}.update_url`,
      message: 'is missing: nothing is installed',
      fix: 'Write the address of your update manifest.',
    });
  else notes.push(...checkUpdateUrl(install.updateUrl, `${install.path}.update_url`));
  return notes;
}
