import { describe, expect, it } from 'vitest';
import type { ExceptionRecord } from './exception-records.ts';
import { areDaysPossible, endOfDay, exceptionsInForce } from './exceptions.ts';
import { parseStaffRecord } from './staff-record.ts';

const uid = (n: number) => `0b6f8a52-6d1e-4c7b-9a3e-${String(n).padStart(12, '0')}`;
const ANN = 'a'.repeat(43);
const BOB = 'b'.repeat(43);
const NOW = endOfDay('2026-03-10') - 3_600_000;

const granted = (n: number, thread = ANN, expires = '2026-06-01'): ExceptionRecord => ({
  kind: 'exception-granted',
  exception: uid(n),
  thread,
  reference: 'C-2041',
  consented: '2026-03-01',
  expires,
  warning: '1',
});
const revoked = (n: number): ExceptionRecord => ({
  kind: 'exception-revoked',
  exception: uid(n),
  because: 'patient-asked',
});
const used = (n: number): ExceptionRecord => ({ kind: 'exception-used', exception: uid(n) });

const inForce = (...records: readonly ExceptionRecord[]) =>
  [
    ...exceptionsInForce(
      records.map((record) => ({ time: NOW, record })),
      NOW,
    ).values(),
  ].map(({ id }) => id);

describe('exceptions in force', () => {
  it.each<[string, readonly ExceptionRecord[], readonly number[]]>([
    ['nobody granted one', [], []],
    ['one was granted', [granted(1)], [1]],
    ['two were, for two people', [granted(1), granted(2, BOB)], [1, 2]],
    ['the later one of a conversation counts', [granted(1), granted(2)], [2]],
    ['it was revoked', [granted(1), revoked(1)], []],
    ['another was revoked', [granted(1), granted(2, BOB), revoked(2)], [1]],
    ['it was revoked and granted again', [granted(1), revoked(1), granted(2)], [2]],
    ['the one before was revoked late', [granted(1), granted(2), revoked(1)], [2]],
    ['it was used', [granted(1), used(1)], [1]],
    ['this is its last day', [granted(1, ANN, '2026-03-10')], [1]],
    ['its last day was yesterday', [granted(1, ANN, '2026-03-09')], []],
    ['its last day is none', [granted(1, ANN, 'never')], []],
    ['it was revoked before anybody granted it', [revoked(1)], []],
  ])('%s', (_name, records, ids) => {
    expect(inForce(...records)).toEqual(ids.map(uid));
  });
});

describe('the days of an exception', () => {
  it.each<[string, string, string, boolean]>([
    ['consent today, for a month', '2026-03-10', '2026-04-10', true],
    ['until today', '2026-03-01', '2026-03-10', true],
    ['for a year', '2026-03-10', '2027-03-10', true],
    ['for longer than a year', '2026-03-10', '2027-03-12', false],
    ['consent in the future', '2026-03-12', '2026-04-10', false],
    ['over already', '2026-03-01', '2026-03-09', false],
    ['no days', 'soon', 'later', false],
  ])('%s', (_name, consented, expires, possible) => {
    expect(areDaysPossible(consented, expires, NOW)).toBe(possible);
  });
});

describe('records of an exception', () => {
  it.each<[string, unknown]>([
    ['words as a reference', { ...granted(1), reference: 'Maria Okafor, biopsy' }],
    ['a raw conversation id', { ...granted(1), thread: '100001' }],
    ['a day in words', { ...granted(1), expires: 'when she is well' }],
    ['a reason in words', { ...revoked(1), because: 'Maria called' }],
    ['a remark', { ...used(1), note: 'biopsy' }],
  ])('refuse %s', (_name, value) => {
    expect(parseStaffRecord(value, false)).toBeUndefined();
  });

  it('are not taken from a page', () => {
    for (const record of [granted(1), revoked(1), used(1)]) {
      expect(parseStaffRecord(record, false)).toEqual(record);
      expect(parseStaffRecord(record, true)).toBeUndefined();
    }
  });
});
