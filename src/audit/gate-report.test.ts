import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GateReport, parseGateReport } from './gate-report.ts';

const REPORT: GateReport = {
  uid: '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90',
  time: 1_772_000_000_000,
  site: 'facebook',
  surface: 'message',
  path: 'enter',
  action: 'block',
  verdict: 'block',
  enforcement: 'block',
  reasons: ['R2', 'R2b'],
  kinds: { person: 1, health: 2 },
  policyVersion: '2026-03',
  threadId: '100008123456789',
};

describe('parseGateReport', () => {
  it('takes a report as the gate makes it, with and without a thread', () => {
    expect(parseGateReport(REPORT)).toEqual(REPORT);
    const { threadId: _, ...without } = REPORT;
    expect(parseGateReport(without)).toEqual(without);
    expect(parseGateReport({ ...REPORT, reasons: ['gate-error'], kinds: {} })).toBeDefined();
  });

  const words = 'mrs okafor has hiv';
  const rejected: [string, object][] = [
    ['an unknown key', { text: words }],
    ['a known kind beside an unknown one', { kinds: { health: 1, hiv: 1 } }],
    ['kinds by their own name', { kinds: { 'mental-health': 1 } }],
    ['a count that is a text', { kinds: { health: words } }],
    ['a count of nothing', { kinds: { health: 0 } }],
    ['a count that is a number too large', { kinds: { health: 4482910 } }],
    ['a fraction', { kinds: { health: 1.5 } }],
    ['a list for kinds', { kinds: ['health'] }],
    ['a reason of its own', { reasons: ['R2', words] }],
    ['a reason twice', { reasons: ['R2', 'R2'] }],
    ['no reason', { reasons: [] }],
    ['reasons as one text', { reasons: 'R2' }],
    ['an allowed draft', { action: 'allow', verdict: 'allow' }],
    ['words for a uid', { uid: words }],
    ['a uid in upper case', { uid: '0B6F8A52-6D1E-4C7B-9A3E-2F5D8C1B7A90' }],
    ['words for a site', { site: words }],
    ['words for a surface', { surface: words }],
    ['words for a path', { path: words }],
    ['words for an action', { action: words }],
    ['words for an enforcement', { enforcement: words }],
    ['words for a version', { policyVersion: words }],
    ['a long version', { policyVersion: 'x'.repeat(41) }],
    ['words for a thread', { threadId: words }],
    ['a long thread', { threadId: '1'.repeat(81) }],
    ['a thread that is a number', { threadId: 100008 }],
    ['a time that is a text', { time: '2026-03-01' }],
    ['a time in seconds', { time: 1_772_000_000 }],
    ['a missing uid', { uid: undefined }],
  ];
  it.each(rejected)('rejects %s', (_what, change) => {
    expect(parseGateReport({ ...REPORT, ...change })).toBeUndefined();
  });

  it('never throws, and takes nothing that is no report', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseGateReport(value)).toBeUndefined();
      }),
      { seed: 20260301 },
    );
    const circular: Record<string, unknown> = { ...REPORT };
    circular.kinds = circular;
    expect(parseGateReport(circular)).toBeUndefined();
  });

  it('shares nothing with what it was given', () => {
    const given = { ...REPORT, kinds: { person: 1 } };
    const report = parseGateReport(given);
    given.kinds.person = 50;
    expect(report?.kinds).toEqual({ person: 1 });
  });
});
