import { describe, expect, it } from 'vitest';
import { SAFE_PAGE_POLICY } from '../policy/page-defaults.ts';
import { referenceFault } from './reference.ts';

const PATTERN = '[A-Z0-9-]{1,20}';
const vocabulary = {
  ...SAFE_PAGE_POLICY.vocabulary,
  patterns: [{ kind: 'mrn' as const, source: '\\bLK-?\\d{6}\\b' }],
};
const fault = (reference: string, pattern = PATTERN) => referenceFault(reference, pattern, vocabulary);

describe('the number of a consent form', () => {
  it.each(['C-2041', '2041', 'CONSENT-88', 'F-2026-17', 'A7', '000123', 'CF-100234'])(
    'takes %s',
    (reference) => {
      expect(fault(reference)).toBeUndefined();
    },
  );

  it.each([
    '123-45-6789',
    '123456789',
    '03-14-1961',
    '3-14-61',
    '19610314',
    '03141961',
    '031461',
    '555-010-0199',
    '5550100199',
    'LK-448291',
    'MARIA-OKAFOR',
    'OKAFOR-17',
    'SMITH',
    '1EG4-TE5-MK73',
  ])('refuses %s as an identifier', (reference) => {
    expect(fault(reference)).toBe('identifier');
  });

  it.each(['', 'c-2041', 'C 2041', 'C-2041 (Maria)', 'A'.repeat(21), '-1'])(
    'refuses %j by its form',
    (reference) => {
      expect(fault(reference)).toBe('format');
    },
  );

  it('goes by the organization’s own form', () => {
    expect(fault('C-2041', 'F\\d{4}')).toBe('format');
    expect(fault('F2041', 'F\\d{4}')).toBeUndefined();
  });
});
