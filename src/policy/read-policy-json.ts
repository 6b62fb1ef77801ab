import { type Carrier, type Install, isRecord, ours, type ReadPolicyFile } from './carrier.ts';
import type { CheckNote } from './check-note.ts';
import { SCHEMA } from './schema.ts';

/**
 * Reads a policy that is JSON, in whichever of three wrappers: the settings themselves, the Google Admin console's
 * `{"key": {"Value": ...}}`, or a policy file of Linux with `3rdparty` and `ExtensionSettings`. Never throws.
 */
export function readPolicyJson(text: string): ReadPolicyFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (problem) {
    return broken(text, problem instanceof Error ? problem.message : '');
  }
  if (!isRecord(value))
    return {
      format: 'JSON',
      notes: [error('', 'must be an object of settings', 'Begin with { and end with }.')],
    };
  if (Object.hasOwn(value, '3rdparty') || Object.hasOwn(value, 'ExtensionSettings')) return linux(value);
  if (Object.hasOwn(value, 'ExtensionInstallForcelist')) return linux(value);
  const values = Object.values(value);
  return values.some((entry) => isRecord(entry) && Object.hasOwn(entry, 'Value'))
    ? adminConsole(value)
    : { format: 'settings', carrier: { at: '', settings: value }, notes: [] };
}

const error = (path: string, message: string, fix: string): CheckNote => ({
  severity: 'error',
  path,
  message,
  fix,
});

/** Says where and never what: the engine's own message quotes the text, which may hold the collector's header. */
function broken(text: string, message: string): ReadPolicyFile {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return {
    format: 'JSON',
    notes: [
      error(
        `line ${line}, column ${column}`,
        'is where the JSON breaks off; the browser reads the whole file as empty',
        'Look for a missing comma, quote or bracket just before it.',
      ),
    ],
  };
}

function adminConsole(file: Record<string, unknown>): ReadPolicyFile {
  const notes: CheckNote[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(file)) {
    if (!isRecord(entry) || !Object.hasOwn(entry, 'Value')) {
      notes.push(error(key, 'is not wrapped', 'Write { "Value": ... } around the value, as in the others.'));
      continue;
    }
    for (const beside of Object.keys(entry).filter((name) => name !== 'Value'))
      notes.push(error(`${key}.${beside.slice(0, 60)}`, 'stands beside Value', 'Take it out.'));
    settings[key] = entry.Value;
  }
  return { format: 'Google Admin console', carrier: { at: '', settings }, notes };
}

function linux(file: Record<string, unknown>): ReadPolicyFile {
  const format = 'policy file of Chrome, Chromium or Edge on Linux';
  const notes: CheckNote[] = [];
  for (const key of Object.keys(file)) {
    if (Object.hasOwn(SCHEMA.shapes, key))
      notes.push(
        error(
          key,
          'stands outside of 3rdparty, where nobody reads it',
          'Move it into 3rdparty.extensions.ID.',
        ),
      );
  }
  const thirdParty = file['3rdparty'];
  const extensions = isRecord(thirdParty) ? thirdParty.extensions : undefined;
  if (!isRecord(extensions)) {
    notes.push(
      error('3rdparty.extensions', 'is missing: no settings reach the extension', 'Write them there, by id.'),
    );
    return { format, notes };
  }
  const id = ours(extensions);
  const settings = id === undefined ? undefined : extensions[id];
  const at = `3rdparty.extensions.${id ?? ''}`;
  if (id === undefined || !isRecord(settings)) {
    notes.push(error(at, 'holds no settings', 'Write an object of settings there.'));
    return { format, notes };
  }
  const install = installOf(file, id);
  const carrier: Carrier = { at, extensionId: id, settings, ...(install ? { install } : {}) };
  return { format, carrier, notes };
}

/** What `ExtensionSettings` or, without an entry there, `ExtensionInstallForcelist` say of an extension. */
export function installOf(policies: Readonly<Record<string, unknown>>, id: string): Install | undefined {
  const all = policies.ExtensionSettings;
  const entry = isRecord(all) ? all[id] : undefined;
  if (isRecord(entry)) {
    const { installation_mode: mode, update_url: updateUrl, override_update_url: override } = entry;
    return {
      extensionId: id,
      path: `ExtensionSettings.${id}`,
      mode: String(mode),
      ...(typeof updateUrl === 'string' ? { updateUrl } : {}),
      overrides: override === true || override === 1,
    };
  }
  const list = policies.ExtensionInstallForcelist;
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const at = items.findIndex((item) => typeof item === 'string' && item.split(';')[0] === id);
  const item = items[at];
  if (typeof item !== 'string') return undefined;
  const updateUrl = item.slice(id.length + 1);
  return {
    extensionId: id,
    path: `ExtensionInstallForcelist[${at}]`,
    mode: 'force_installed',
    ...(updateUrl === '' ? {} : { updateUrl }),
    overrides: false,
  };
}
