import { type FindingEvent, findingEvent } from '../../src/audit/finding-event.ts';

/** A finding as the background makes it. `time` in milliseconds since the epoch. */
export function sampleFinding(time: number): FindingEvent {
  return findingEvent(
    {
      uid: crypto.randomUUID(),
      time,
      site: 'facebook',
      surface: 'message',
      path: 'enter',
      action: 'block',
      verdict: 'block',
      enforcement: 'block',
      reasons: ['R2', 'R3'],
      kinds: { person: 1, date: 1, health: 2 },
      policyVersion: '2026-11',
    },
    { productVersion: '0.1.0', threadHash: 'A'.repeat(43) },
  );
}
