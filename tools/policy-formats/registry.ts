import { isRecord } from '../../src/policy/carrier.ts';
import { SCHEMA, type Shape } from '../../src/policy/schema.ts';

/** A key of the Windows registry: its values by name and the keys below it. Names are not case-sensitive there. */
export interface RegistryKey {
  readonly values: Map<string, string | number>;
  readonly keys: Map<string, RegistryKey>;
}

export const emptyKey = (): RegistryKey => ({ values: new Map(), keys: new Map() });

/** How one setting stands in the registry; the writer, the reader and the ADMX follow from it alone. */
export type Storage = 'string' | 'number' | 'numbered' | 'json';

export function storageOf(shape: Shape): Storage {
  switch (shape.type) {
    case 'text':
    case 'choice':
      return 'string';
    case 'flag':
    case 'whole':
      return 'number';
    case 'list':
      return shape.of.type === 'text' ? 'numbered' : 'json';
    case 'record':
      return 'json';
  }
}

/** ASCII only: a registry editor reads a .reg file without a mark in the code page of the machine. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function shapeOf(name: string): Shape | undefined {
  const key = SCHEMA.keys.find((candidate) => candidate === name);
  return key && SCHEMA.shapes[key];
}

/** The settings below the `policy` key of the extension. */
export function toRegistry(settings: Readonly<Record<string, unknown>>): RegistryKey {
  const root = emptyKey();
  for (const [name, value] of Object.entries(settings)) {
    const shape = shapeOf(name);
    const storage = shape ? storageOf(shape) : 'json';
    if (storage === 'numbered' && Array.isArray(value)) {
      const list = emptyKey();
      value.forEach((item, index) => {
        list.values.set(String(index + 1), String(item));
      });
      root.keys.set(name, list);
    } else if (storage === 'number' && (typeof value === 'boolean' || typeof value === 'number')) {
      root.values.set(name, Number(value));
    } else {
      root.values.set(name, storage === 'string' ? String(value) : asciiJson(value));
    }
  }
  return root;
}

/**
 * What the browser makes of it: whole numbers are also taken for flags and read from texts, lists come from numbered
 * values, lists and objects also from a text of JSON. After RegistryDict of Chromium's components/policy. A value that
 * cannot be converted is given as it stands, so that the check names it.
 */
export function fromRegistry(root: RegistryKey): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  const names = [...root.values.keys(), ...root.keys.keys()];
  for (const name of names) {
    // The registry does not tell images from Images, but the browser keeps the name as it is written, and drops it.
    const shape = shapeOf(name);
    const below = root.keys.get(name);
    settings[name] = below ? plainKey(below, shape) : plainValue(root.values.get(name) ?? '', shape);
  }
  return settings;
}

function plainKey(below: RegistryKey, shape: Shape | undefined): unknown {
  if (shape?.type !== 'list') {
    const fields = [...below.values].map(([name, value]) => [name, value] as const);
    return Object.fromEntries(fields);
  }
  return [...below.values]
    .filter(([name]) => /^\d+$/.test(name))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, value]) => plainValue(value, shape.of));
}

function plainValue(value: string | number, shape: Shape | undefined): unknown {
  if (shape?.type === 'flag' && typeof value === 'number') return value !== 0;
  if (shape?.type === 'flag' && /^[+-]?\d+$/.test(String(value))) return Number(value) !== 0;
  if (shape?.type === 'whole' && /^[+-]?\d+$/.test(String(value))) return Number(value);
  if ((shape?.type === 'list' || shape?.type === 'record') && typeof value === 'string') {
    try {
      const parsed: unknown = JSON.parse(value);
      if (shape.type === 'list' ? Array.isArray(parsed) : isRecord(parsed)) return parsed;
    } catch {
      // Not JSON: the browser drops it.
    }
  }
  return value;
}
