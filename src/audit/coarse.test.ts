import { describe, expect, it } from 'vitest';
import {
  type Finding,
  HEALTH_KINDS,
  IDENTIFIER_KINDS,
  type Kind,
  type Subject,
} from '../classifier/types.ts';
import { COARSE_KINDS, coarseCounts } from './coarse.ts';

function finding(kind: Kind, subject: Subject = 'third-person'): Finding {
  return { kind, subject, start: 0, end: 4, confidence: 0.9 };
}

describe('coarseCounts', () => {
  const table: [readonly Finding[], object][] = [
    [[], {}],
    [[finding('name'), finding('initials'), finding('lab')], { person: 2, health: 1 }],
    [[finding('ssn'), finding('mrn'), finding('account')], { ssn: 1, 'record-number': 2 }],
    [[finding('appointment'), finding('billing')], { care: 1, payment: 1 }],
    [[finding('condition', 'writer'), finding('billing', 'writer'), finding('provider', 'writer')], {}],
    [[finding('ssn', 'writer'), finding('mental-health', 'writer')], { ssn: 1 }],
    [[finding('condition', 'reader'), finding('phone', 'nobody')], { health: 1, contact: 1 }],
  ];
  it.each(table)('%j -> %j', (findings, counts) => {
    expect(coarseCounts(findings)).toEqual(counts);
  });

  it.each(['mental-health', 'substance-use', 'sexual-health', 'pregnancy'] as const)(
    '%s is health',
    (kind) => {
      expect(coarseCounts([finding(kind)])).toEqual({ health: 1 });
    },
  );

  it('knows every kind and says nothing outside the closed list', () => {
    for (const kind of [...IDENTIFIER_KINDS, ...HEALTH_KINDS]) {
      expect(COARSE_KINDS).toContain(Object.keys(coarseCounts([finding(kind)]))[0]);
    }
  });

  it('stops counting at many', () => {
    expect(coarseCounts(Array.from({ length: 500 }, () => finding('name')))).toEqual({ person: 99 });
  });
});
