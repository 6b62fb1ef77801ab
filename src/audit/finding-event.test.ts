import { describe, expect, it } from 'vitest';
import { findingEvent } from './finding-event.ts';
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
  reasons: ['R2'],
  kinds: { person: 1, health: 2 },
  policyVersion: '2026-03',
  threadId: '100008123456789',
};
const CONTEXT = { productVersion: '0.1.0', threadHash: 'aGFzaA' };

describe('findingEvent', () => {
  it('is an OCSF Data Security Finding with the security control profile', () => {
    expect(findingEvent(REPORT, CONTEXT)).toMatchObject({
      class_uid: 2006,
      category_uid: 2,
      type_uid: 200601,
      activity_id: 1,
      time: 1_772_000_000_000,
      metadata: { uid: REPORT.uid },
      finding_info: { uid: REPORT.uid },
      data_security: {
        category_id: 1,
        data_lifecycle_state_id: 3,
        detection_system_id: 10,
        policy: { version: '2026-03' },
      },
      unmapped: { reasons: ['R2'], kinds: { person: 1, health: 2 }, thread: 'aGFzaA' },
    });
  });

  const outcomes: [string, Partial<GateReport>, object][] = [
    ['stopped', {}, { action_id: 2, disposition_id: 2, severity_id: 1 }],
    ['warned', { action: 'warn', enforcement: 'warn' }, { action_id: 2, disposition_id: 2, severity_id: 1 }],
    [
      'confirmed',
      { action: 'allow', enforcement: 'warn' },
      { action_id: 1, disposition_id: 8, severity_id: 3 },
    ],
    [
      'a confirmed warning of strict',
      { action: 'allow', verdict: 'warn' },
      { action_id: 1, disposition_id: 8, severity_id: 2 },
    ],
    [
      'observed',
      { action: 'allow', enforcement: 'monitor' },
      { action_id: 3, disposition_id: 15, severity_id: 3 },
    ],
    ['failed', { reasons: ['gate-error'] }, { action_id: 2, disposition_id: 27, severity_id: 1 }],
    ['too long', { reasons: ['too-long'] }, { action_id: 2, disposition_id: 27, severity_id: 1 }],
    [
      'failed, observed',
      { action: 'allow', enforcement: 'monitor', reasons: ['gate-error'] },
      { action_id: 3, disposition_id: 27, severity_id: 3 },
    ],
  ];
  it.each(outcomes)('%s', (_what, change, expected) => {
    expect(findingEvent({ ...REPORT, ...change }, CONTEXT)).toMatchObject(expected);
  });

  it('never carries the raw thread id, nor a thread where none was hashed', () => {
    expect(JSON.stringify(findingEvent(REPORT, CONTEXT))).not.toContain('100008123456789');
    expect(findingEvent(REPORT, { productVersion: '0.1.0' }).unmapped).not.toHaveProperty('thread');
  });

  it('has no field of OCSF that is made for words or matches', () => {
    const json = JSON.stringify(findingEvent(REPORT, CONTEXT));
    expect(json).not.toMatch(/"(pattern_match|message|desc|comment|raw_data|evidences|observables)":/);
  });

  // Every place of a report, at any depth, gets the marker; what still parses must not carry it into the event.
  it('holds no draft text, wherever a compromised page puts it', () => {
    const marker = 'Okafor biopsy Tuesday';
    const places: [string, (report: Record<string, unknown>) => void][] = [
      ...Object.keys(REPORT).map((key): [string, (report: Record<string, unknown>) => void] => [
        key,
        (report) => {
          report[key] = marker;
        },
      ]),
      [
        'reasons[0]',
        (report) => {
          report.reasons = [marker];
        },
      ],
      [
        'kinds key',
        (report) => {
          report.kinds = { [marker]: 1 };
        },
      ],
      [
        'kinds value',
        (report) => {
          report.kinds = { person: marker };
        },
      ],
      [
        'new key',
        (report) => {
          report[marker] = 1;
        },
      ],
      [
        'new value',
        (report) => {
          report.note = marker;
        },
      ],
    ];
    for (const [, place] of places) {
      const report: Record<string, unknown> = { ...REPORT };
      place(report);
      const parsed = parseGateReport(report);
      const json = parsed ? JSON.stringify(findingEvent(parsed, CONTEXT)) : '';
      expect(json).not.toContain('Okafor');
    }
    expect(places.length).toBeGreaterThan(15);
  });
});
