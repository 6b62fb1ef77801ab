import { describe, expect, it } from 'vitest';
import { staffEvent } from './staff-event.ts';
import { parseStaffRecord, type StaffRecord } from './staff-record.ts';

const ACKNOWLEDGED: StaffRecord = {
  kind: 'acknowledged',
  document: 'messaging',
  version: '2026-11',
  content: 'ab'.repeat(32),
  language: 'en',
};

describe('parseStaffRecord', () => {
  it('takes a record of a known kind as it is', () => {
    expect(parseStaffRecord(ACKNOWLEDGED, false)).toEqual(ACKNOWLEDGED);
  });

  it.each<[string, unknown]>([
    ['an unknown kind', { ...ACKNOWLEDGED, kind: 'constructor' }],
    ['a missing field', { ...ACKNOWLEDGED, version: undefined }],
    ['a field too many', { ...ACKNOWLEDGED, note: 'Maria has HIV' }],
    ['words where a code belongs', { ...ACKNOWLEDGED, language: 'Maria has HIV' }],
    ['no record', null],
  ])('refuses %s', (_name, value) => {
    expect(parseStaffRecord(value, false)).toBeUndefined();
  });

  it('takes no evidence of a person from a page', () => {
    expect(parseStaffRecord(ACKNOWLEDGED, true)).toBeUndefined();
  });
});

describe('staffEvent', () => {
  it('names who only where somebody is named', () => {
    const context = { uid: crypto.randomUUID(), time: 1_800_000_000_000, productVersion: '1.0.0' };
    expect(staffEvent(ACKNOWLEDGED, context)).not.toHaveProperty('actor');
    expect(staffEvent(ACKNOWLEDGED, { ...context, who: 'N-17' }).actor).toEqual({ user: { uid: 'N-17' } });
  });
});
