import { beforeEach, describe, expect, it } from 'vitest';
import { type FindingEvent, findingEvent } from '../audit/finding-event.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { type StaffEvent, staffEvent } from '../audit/staff-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/types.ts';
import { createFollowUps } from './follow-ups.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 5, 1);
const uid = (n: number) => `0b6f8a52-6d1e-4c7b-9a3e-${String(n).padStart(12, '0')}`;
const NAMED = {
  ...parsePolicy({}).policy,
  identity: 'profile',
  privacyOfficer: { name: 'Dana Whitfield', email: '', phone: '' },
} as const;

let findings: FindingEvent[];
let staff: StaffEvent[];
let policy: Policy;

beforeEach(() => {
  findings = [];
  staff = [];
  policy = NAMED;
});

const followUps = () =>
  createFollowUps({
    readPolicy: async () => policy,
    readStaff: async (kinds) => staff.filter(({ unmapped }) => kinds.includes(unmapped.record.kind)),
    readFindings: async (since) => findings.filter(({ time }) => time >= since),
    profileEmail: async () => 'ann@example.org',
    now: () => NOW,
  });

function found(n: number, over: Partial<GateReport> = {}): void {
  const report: GateReport = {
    uid: uid(n),
    time: NOW - DAY,
    site: 'facebook',
    surface: 'message',
    path: 'enter',
    action: 'block',
    verdict: 'block',
    enforcement: 'block',
    reasons: ['R2'],
    kinds: { person: 1 },
    policyVersion: '1',
    ...over,
  };
  findings.push(findingEvent(report, { productVersion: '1.0.0' }));
}

function did(record: StaffRecord, who?: string, time = NOW - DAY): void {
  const context = { uid: crypto.randomUUID(), time, productVersion: '1.0.0' };
  staff.push(staffEvent(record, who === undefined ? context : { ...context, who }));
}

const sent = (n: number, who?: string) =>
  did({ kind: 'incident-opened', incident: uid(n), source: 'person', at: NOW - DAY }, who);
const OVERRIDE = { action: 'allow', enforcement: 'warn' } as const;
const WRONG: StaffRecord = {
  kind: 'wrong-block-reported',
  because: 'not-a-patient',
  action: 'block',
  reasons: ['R2'],
  kinds: { person: 1 },
};

describe('coaching', () => {
  it.each<[string, () => void, string]>([
    ['a stop', () => found(1), 'tip'],
    [
      'a stop that was reported as wrong',
      () => {
        found(1);
        did(WRONG);
      },
      'none',
    ],
    ['a picture that was kept out', () => found(1, { reasons: ['image'] }), 'none'],
    ['a failure of our own', () => found(1, { reasons: ['gate-error'] }), 'none'],
    ['what was only observed', () => found(1, { action: 'allow', enforcement: 'monitor' }), 'none'],
    ['three stops', () => [1, 2, 3].forEach((n) => void found(n)), 'refresher'],
  ])('after %s', async (_name, happen, expected) => {
    happen();
    expect(await followUps().coaching()).toBe(expected);
  });
});

describe('the numbers of a week', () => {
  const SHOWN = { ...NAMED, showNumbers: true } as const;

  it('are the stops and the wrong stops of seven days, and nothing else', async () => {
    policy = SHOWN;
    found(1);
    found(2, { time: NOW - 6 * DAY, action: 'warn', enforcement: 'warn' });
    found(3, { time: NOW - 8 * DAY });
    found(4, { reasons: ['image'] });
    found(5, { reasons: ['gate-error'] });
    found(6, OVERRIDE);
    found(7, { action: 'allow', enforcement: 'monitor' });
    did(WRONG);
    did(WRONG, undefined, NOW - 8 * DAY);
    expect(await followUps().numbers()).toEqual({ stopped: 2, reportedWrong: 1 });
  });

  it.each<[Partial<Policy>, boolean]>([
    [{}, true],
    [{ showNumbers: false }, false],
    [{ identity: 'none' }, false],
    [{ identity: 'ask' }, false],
    [{ sharedDevice: true }, false],
    [{ sharedDevice: true, identity: 'none' }, false],
    [{ enforcement: 'monitor' }, true],
    [{ coachingAfter: 0 }, true],
  ])('with %j: shown is %s', async (over, isShown) => {
    policy = { ...SHOWN, ...over };
    found(1);
    expect(await followUps().numbers()).toEqual(isShown ? { stopped: 1, reportedWrong: 0 } : null);
  });

  it('are not shown where the organization did not say so', async () => {
    expect(await followUps().numbers()).toBeNull();
  });
});

describe('what is put before the privacy officer', () => {
  it.each<[string, () => void, readonly (readonly [string, string])[]]>([
    ['a stop', () => found(1), []],
    ['an override', () => found(1, OVERRIDE), [['ann@example.org', 'verbal-warning-and-refresher']]],
    ['an emergency', () => found(1, { ...OVERRIDE, because: 'emergency' }), []],
    ['a picture that was added', () => found(1, { ...OVERRIDE, verdict: 'warn', reasons: ['image'] }), []],
    ['what was only observed', () => found(1, { action: 'allow', enforcement: 'monitor' }), []],
    [
      'a report that names somebody',
      () => sent(1, 'ann@example.org'),
      [['ann@example.org', 'verbal-warning-and-refresher']],
    ],
    ['a report that names nobody', () => sent(1), []],
    [
      'an alarm that nobody confirmed',
      () => did({ kind: 'incident-opened', incident: uid(1), source: 'alarm', at: NOW }),
      [],
    ],
    [
      'a report that turned out to be none',
      () => {
        sent(1, 'ann@example.org');
        did({ kind: 'incident-closed', incident: uid(1), outcome: 'not-sent' });
      },
      [],
    ],
    ['a wrong stop that was reported', () => did(WRONG), []],
    [
      'another override after a recorded warning',
      () => {
        found(1, { ...OVERRIDE, time: NOW - 9 * DAY });
        did({ kind: 'sanction-recorded', decision: 'verbal-warning-and-refresher', slips: [uid(1)] });
        found(2, OVERRIDE);
      },
      [['ann@example.org', 'escalation']],
    ],
  ])('%s', async (_name, happen, expected) => {
    happen();
    expect((await followUps().proposals()).map(({ who, step }) => [who, step])).toEqual(expected);
  });

  it('attributes no override where several people write in the profile', async () => {
    policy = { ...NAMED, identity: 'ask' };
    found(1, OVERRIDE);
    sent(2, 'N-17');
    expect((await followUps().proposals()).map(({ who }) => who)).toEqual(['N-17']);
  });

  it.each([{ identity: 'none' }, { sharedDevice: true }, { escalationAfter: 0 }] as const)(
    'is nothing with %j',
    async (over) => {
      policy = { ...NAMED, ...over };
      found(1, OVERRIDE);
      expect(await followUps().proposals()).toEqual([]);
    },
  );
});
