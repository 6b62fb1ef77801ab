import { describe, expect, it } from 'vitest';
import { parseStaffRecord, severityOf, whoIn } from './staff-record.ts';
import type { WrongBlock } from './wrong-block.ts';

const REPORT: WrongBlock = {
  kind: 'wrong-block-reported',
  because: 'not-a-patient',
  action: 'block',
  reasons: ['R2'],
  kinds: { person: 1, health: 2 },
};

describe('a wrong stop that somebody reports', () => {
  it('may come from a page, says nobody, and somebody should look at it', () => {
    expect(parseStaffRecord(REPORT, true)).toEqual(REPORT);
    expect(whoIn(REPORT)).toBe('never');
    expect(severityOf(REPORT)).toBe(2);
  });

  it.each<[string, unknown]>([
    ['a reason of their own', { ...REPORT, because: 'Maria does not have HIV' }],
    ['words beside it', { ...REPORT, note: 'Maria does not have HIV' }],
    ['words as a rule', { ...REPORT, reasons: ['Maria'] }],
    ['words as a kind', { ...REPORT, kinds: { Maria: 1 } }],
    ['no rule', { ...REPORT, reasons: [] }],
    ['what was no stop', { ...REPORT, action: 'allow' }],
  ])('holds no %s', (_what, value) => {
    expect(parseStaffRecord(value, true)).toBeUndefined();
  });

  it.each(['no-person', 'own-health'])(
    'says nothing of the writer where an older page says %s',
    (because) => {
      expect(parseStaffRecord({ ...REPORT, because }, true)).toEqual(REPORT);
    },
  );
});
