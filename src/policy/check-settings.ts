import type { CheckNote } from './check-note.ts';
import { checkProtection } from './check-protection.ts';
import { DESCRIPTIONS, LATER } from './descriptions.ts';
import { dropped } from './dropped.ts';
import { nearest } from './nearest.ts';
import { parsePolicy } from './parse.ts';
import { type RecordShape, SCHEMA, type SettingKey, type Shape } from './schema.ts';
import type { Action } from './types.ts';

export interface CheckOptions {
  /** Of the day of the check, as 2026-03-14: dates are compared with it. */
  readonly today?: string;
  /** Of the source's public key: a policy that names it is not ready for staff. */
  readonly developmentId?: string;
  /** What the classifier says of a text that staff are to send. */
  readonly judge?: (text: string) => Action;
}

const isKey = (key: string): key is SettingKey => Object.hasOwn(SCHEMA.shapes, key);

/** Everything an administrator should know about the settings of a policy: what is not used, what weakens, what is missing. */
export function checkSettings(settings: unknown, options: CheckOptions = {}): readonly CheckNote[] {
  const { policy, problems } = parsePolicy(settings);
  const given = isRecord(settings) ? settings : {};
  const droppedKeys = new Set<string>();
  const notes: CheckNote[] = [];

  for (const [key, value] of Object.entries(given)) {
    if (!isKey(key)) continue;
    const at = dropped(SCHEMA.shapes[key], value, key);
    if (!at) continue;
    droppedKeys.add(key);
    notes.push({
      severity: 'error',
      path: at.path,
      message: `${at.because}; the browser drops the whole of ${key} without a word, and the default is in force`,
      fix: fixOf(at.path),
    });
  }
  for (const { path, message } of problems) {
    const key = keyOf(path);
    // Said already, and nothing below it matters before that is mended.
    if (droppedKeys.has(key) && notes.some((note) => note.path === path)) continue;
    notes.push({ severity: 'error', path, message, fix: fixOf(path) });
  }
  for (const key of Object.keys(given)) {
    if (!isKey(key) || !DESCRIPTIONS[key].later) continue;
    notes.push({ severity: 'advice', path: key, message: `is set. ${LATER}`, fix: 'Nothing to do.' });
  }
  return [...notes, ...checkProtection(policy, given, options)];
}

const keyOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? '';

/** What to write instead, from the documented example of the setting or of the field. */
function fixOf(path: string): string {
  const key = keyOf(path);
  if (path === '') return 'Write an object of settings: { "organizationName": "..." }.';
  if (!isKey(key)) {
    const meant = nearest(key, SCHEMA.keys);
    return meant ? `Did you mean ${meant}?` : 'Take it out, or look the name up in docs/policy.md.';
  }
  const field = /^[^.[]*(?:\[\d+\])?\.([^.[]+)$/.exec(path)?.[1];
  const record = recordOf(SCHEMA.shapes[key]);
  if (field !== undefined && record && !Object.hasOwn(record.fields, field)) {
    const meant = nearest(field, Object.keys(record.fields));
    return meant
      ? `Did you mean ${meant}?`
      : `Take it out: known are ${Object.keys(record.fields).join(', ')}.`;
  }
  const { example } = DESCRIPTIONS[key];
  const item: unknown = Array.isArray(example) ? example[0] : example;
  const value = field !== undefined && isRecord(item) ? item[field] : path.includes('[') ? item : example;
  const words = JSON.stringify(value) ?? '';
  return words.length > 0 && words.length <= 120
    ? `Write for example ${words}.`
    : `See the example in docs/policy.md under ${key}.`;
}

function recordOf(shape: Shape): RecordShape | undefined {
  if (shape.type === 'list') return recordOf(shape.of);
  return shape.type === 'record' ? shape : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
