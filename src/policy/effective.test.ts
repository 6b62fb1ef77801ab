import { describe, expect, it } from 'vitest';
import { effectivePolicy } from './effective.ts';

const managed = { enforcement: 'monitor', organizationName: 'Now' };
const before = { enforcement: 'warn', organizationName: 'Before' };

// what, reading, last good, ms since start, a non-empty read since start -> source, lost, last good, keepUntil
const TABLE = [
  ['a managed policy', { managed }, before, 10, false, 'managed', false, 'replace', undefined],
  ['a managed policy late', { managed }, undefined, 90_000, false, 'managed', false, 'replace', undefined],
  [
    'a managed policy whose values are all bad',
    { managed: { enforcement: 3 } },
    before,
    10,
    false,
    'managed',
    false,
    'replace',
    undefined,
  ],
  ['not read yet', undefined, before, 10, false, 'last-good', false, 'keep', undefined],
  ['not read yet, very late', undefined, before, 90_000, false, 'last-good', false, 'keep', undefined],
  ['not read yet, nothing remembered', undefined, undefined, 10, false, 'default', false, 'keep', undefined],
  ['empty at start', { managed: {} }, before, 10, false, 'last-good', false, 'keep', 60_000],
  [
    'empty, last moment of the grace',
    { managed: {} },
    before,
    59_999,
    false,
    'last-good',
    false,
    'keep',
    60_000,
  ],
  ['empty when the grace ends', { managed: {} }, before, 60_000, false, 'default', true, 'forget', undefined],
  ['empty with a clock set back', { managed: {} }, before, -5, false, 'default', true, 'forget', undefined],
  ['emptied after it was seen', { managed: {} }, before, 10, true, 'default', true, 'forget', undefined],
  ['emptied, nothing remembered', { managed: {} }, undefined, 10, true, 'default', true, 'forget', undefined],
  ['never managed', { managed: {} }, undefined, 10, false, 'default', false, 'keep', undefined],
  ['never managed, late', { managed: {} }, undefined, 90_000, false, 'default', false, 'keep', undefined],
  [
    'an unreadable answer',
    { managed: undefined },
    before,
    90_000,
    false,
    'default',
    true,
    'forget',
    undefined,
  ],
  [
    'a remembered policy that is no object',
    { managed: {} },
    'warn',
    10,
    false,
    'default',
    false,
    'keep',
    undefined,
  ],
] as const;

describe('effectivePolicy', () => {
  it.each(TABLE)(
    '%s',
    (_what, reading, lastGood, sinceStart, managedSeen, source, lost, remember, keepUntil) => {
      const effective = effectivePolicy({ reading, lastGood, sinceStart, managedSeen });
      expect(effective).toMatchObject({ source, lost, lastGood: remember });
      expect(effective.keepUntil).toBe(keepUntil);
    },
  );

  it('applies the values of the policy that it names', () => {
    const at = { lastGood: before, sinceStart: 10, managedSeen: false };
    expect(effectivePolicy({ ...at, reading: { managed } }).policy.enforcement).toBe('monitor');
    expect(effectivePolicy({ ...at, reading: { managed: {} } }).policy.enforcement).toBe('warn');
    expect(effectivePolicy({ ...at, reading: { managed: {} }, managedSeen: true }).policy.enforcement).toBe(
      'block',
    );
  });
});
