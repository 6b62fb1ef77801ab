import { describe, expect, it } from 'vitest';
import { type CoachingRecords, coachingOf, type Decided, proposalsOf, type Slip } from './ladder.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 5, 1);
const ago = (...days: readonly number[]) => days.map((day) => NOW - day * DAY);

const coaching = { coachingAfter: 3, sharedDevice: false, identity: 'none' } as const;

describe('coaching', () => {
  it.each<
    [string, Partial<CoachingRecords>, Partial<{ coachingAfter: number; sharedDevice: boolean }>, string]
  >([
    ['nothing was stopped', {}, {}, 'none'],
    ['one stop', { stopped: ago(1) }, {}, 'tip'],
    ['one fewer than the number', { stopped: ago(1, 2) }, {}, 'tip'],
    ['the number', { stopped: ago(1, 2, 3) }, {}, 'refresher'],
    ['the number, one of them a month ago', { stopped: ago(1, 2, 31) }, {}, 'tip'],
    ['the number, one reported as wrong', { stopped: ago(1, 2, 3), reportedWrong: ago(1) }, {}, 'tip'],
    ['all reported as wrong', { stopped: ago(1, 2), reportedWrong: ago(1, 2) }, {}, 'none'],
    [
      'the number, before the last refresher',
      { stopped: ago(4, 5, 6), refreshedAt: NOW - 3 * DAY },
      {},
      'none',
    ],
    ['new stops after the last refresher', { stopped: ago(1, 5, 6), refreshedAt: NOW - 3 * DAY }, {}, 'tip'],
    ['switched off', { stopped: ago(1, 2, 3) }, { coachingAfter: 0 }, 'none'],
    ['a shared computer', { stopped: ago(1, 2, 3) }, { sharedDevice: true }, 'none'],
  ])('%s', (_name, records, policy, expected) => {
    const whole = { stopped: [], reportedWrong: [], ...records };
    expect(coachingOf(whole, { ...coaching, ...policy }, NOW)).toBe(expected);
  });

  it('counts nobody where several people use the profile with staff numbers', () => {
    const records = { stopped: ago(1, 2, 3), reportedWrong: [] };
    expect(coachingOf(records, { ...coaching, identity: 'ask' }, NOW)).toBe('none');
    expect(coachingOf(records, { ...coaching, identity: 'profile' }, NOW)).toBe('refresher');
  });
});

const policy = {
  escalationAfter: 2,
  sharedDevice: false,
  identity: 'profile',
  privacyOfficer: { name: 'Dana Whitfield', email: '', phone: '' },
} as const;
const slip = (uid: string, days: number, who: string | undefined = 'ann@example.org'): Slip => ({
  uid,
  time: NOW - days * DAY,
  who,
});
const warned: Decided = { slips: ['a'], isWarning: true };
const spoken: Decided = { slips: ['a'], isWarning: false };

describe('the ladder', () => {
  it.each<[string, readonly Slip[], readonly Decided[], string | undefined]>([
    ['nothing left', [], [], undefined],
    ['a first slip', [slip('a', 1)], [], 'verbal-warning-and-refresher'],
    ['two slips before anybody decided', [slip('a', 2), slip('b', 1)], [], 'verbal-warning-and-refresher'],
    ['a slip that was decided upon', [slip('a', 1)], [warned], undefined],
    ['another after a warning', [slip('a', 9), slip('b', 1)], [warned], 'escalation'],
    ['another after a talk', [slip('a', 9), slip('b', 1)], [spoken], 'verbal-warning-and-refresher'],
    [
      'another, the warning long ago',
      [slip('a', 100), slip('b', 1)],
      [warned],
      'verbal-warning-and-refresher',
    ],
    ['a slip of long ago', [slip('a', 91)], [], undefined],
    ['a slip that names nobody', [{ uid: 'a', time: NOW - DAY }], [], undefined],
  ])('%s', (_name, slips, decisions, step) => {
    expect(proposalsOf(slips, decisions, policy, NOW)[0]?.step).toBe(step);
  });

  it('lists what nobody has decided upon, oldest first, and counts all', () => {
    const slips = [slip('c', 1), slip('a', 9), slip('b', 5)];
    expect(proposalsOf(slips, [warned], policy, NOW)).toEqual([
      { who: 'ann@example.org', step: 'escalation', slips: ['b', 'c'], count: 3 },
    ]);
  });

  it('counts each person alone', () => {
    const found = proposalsOf(
      [slip('a', 9, 'N-1'), slip('b', 1, 'N-2')],
      [warned],
      { ...policy, identity: 'ask' },
      NOW,
    );
    expect(found.map(({ who, step }) => [who, step])).toEqual([['N-2', 'verbal-warning-and-refresher']]);
  });

  it.each([
    ['where it is switched off', { escalationAfter: 0 }],
    ['where nobody wants to know who', { identity: 'none' }],
    ['on a shared computer', { sharedDevice: true }],
    ['where no one is named to decide', { privacyOfficer: { name: '', email: 'a@b.example', phone: '' } }],
  ] as const)('proposes nothing %s', (_name, over) => {
    expect(proposalsOf([slip('a', 1), slip('b', 1)], [], { ...policy, ...over }, NOW)).toEqual([]);
  });
});
