import { describe, expect, it } from 'vitest';
import { breachDeadlines } from './breach-deadlines.ts';
import type { IncidentRecord } from './incident-records.ts';
import { incidentsOf } from './incidents.ts';
import { parseStaffRecord } from './staff-record.ts';

const ID = '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90';
const OTHER = '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a91';
const T = Date.UTC(2026, 2, 1);
type Said = IncidentRecord extends infer R ? (R extends unknown ? Omit<R, 'incident'> : never) : never;

/** Each record one millisecond after the one before. */
const fold = (...said: readonly Said[]) =>
  incidentsOf(
    said.map((record, i) => ({ time: T + i, record: { incident: ID, ...record } as IncidentRecord })),
  );
const alarm = (at = T): Said => ({ kind: 'incident-opened', source: 'alarm', at });
const person = (at = T): Said => ({ kind: 'incident-opened', source: 'person', at });
const timed = (moment: 'discovered' | 'closed' | 'contained', at: number): Said => ({
  kind: 'incident-timed',
  moment,
  at,
  reason: 'learned-more',
});
const step = (name: 'unsend' | 'tell-officer', state: 'done' | 'open' | 'not-possible'): Said => ({
  kind: 'incident-step',
  step: name,
  state,
});

describe('the clock of an incident', () => {
  it.each<[string, readonly Said[], number]>([
    ['starts at the alarm', [alarm(T)], T],
    ['starts at the report where no alarm rose', [person(T + 5)], T + 5],
    ['starts at the alarm where the report came later', [alarm(T), person(T + 500)], T],
    ['starts at the report where the alarm came later', [person(T), alarm(T + 500)], T],
    ['starts at the first of two reports', [person(T + 9), person(T)], T],
    ['is what somebody entered, earlier', [alarm(T), timed('discovered', T - 1000)], T - 1000],
    [
      'is what somebody entered, whatever comes after',
      [alarm(T), timed('discovered', T + 50), person(T)],
      T + 50,
    ],
  ])('%s', (_name, said, at) => {
    expect(fold(...said)[0]?.times.discovered?.at).toBe(at);
  });
});

describe('an incident', () => {
  it('is contained when the message was unsent, and reported when the officer was told', () => {
    const [found] = fold(person(), step('unsend', 'done'), step('tell-officer', 'done'));
    expect(found?.times).toMatchObject({ contained: { at: T + 1 }, reported: { at: T + 2 } });
  });

  it.each<[string, readonly Said[]]>([
    ['a step that was not possible', [person(), step('unsend', 'not-possible')]],
    ['a mark that was taken back', [person(), step('unsend', 'done'), step('unsend', 'open')]],
  ])('is not contained by %s', (_name, said) => {
    expect(fold(...said)[0]?.times.contained).toBeUndefined();
  });

  it('keeps a time that was entered when its step is marked', () => {
    const [found] = fold(person(), timed('contained', T - 7), step('unsend', 'done'));
    expect(found?.times.contained).toEqual({ at: T - 7, reason: 'learned-more' });
  });

  it('closes with an outcome, and is open again without one', () => {
    const closed = fold(alarm(), { kind: 'incident-closed', outcome: 'not-sent' });
    expect(closed[0]).toMatchObject({ outcome: 'not-sent', times: { closed: { at: T + 1 } } });
    const again = fold(alarm(), { kind: 'incident-closed', outcome: 'breach' }, timed('closed', T), {
      kind: 'incident-closed',
      outcome: 'reopened',
    });
    expect(again[0]).not.toHaveProperty('outcome');
    expect(again[0]?.times.closed).toBeUndefined();
  });

  it('shows the last description and assessment', () => {
    const described = (people: 'one' | 'to-499') =>
      ({ kind: 'incident-described', matters: ['health'], people, contained: 'unsure' }) as const;
    const assessed = (viewed: 'viewed' | 'not-viewed') =>
      ({
        kind: 'incident-assessed',
        nature: 'identifies',
        recipient: 'unknown',
        viewed,
        mitigated: 'not',
      }) as const;
    const [found] = fold(
      person(),
      described('one'),
      assessed('viewed'),
      described('to-499'),
      assessed('not-viewed'),
    );
    expect(found).toMatchObject({ described: { people: 'to-499' }, assessed: { viewed: 'not-viewed' } });
  });
});

describe('incidents', () => {
  it('are told apart by their numbers, newest first, and only where they were opened', () => {
    const opened = (incident: string, at: number): IncidentRecord => ({
      kind: 'incident-opened',
      source: 'person',
      incident,
      at,
    });
    const found = incidentsOf([
      { time: T, record: opened(ID, T) },
      { time: T, record: opened(OTHER, T + 9) },
      { time: T, record: { kind: 'incident-closed', incident: `${OTHER.slice(0, -1)}9`, outcome: 'breach' } },
    ]);
    expect(found.map(({ id }) => id)).toEqual([OTHER, ID]);
  });
});

const DAY = 24 * 3_600_000;

describe('breachDeadlines', () => {
  const noon = Date.UTC(2026, 2, 1, 17);
  it.each([
    [
      'the policy limit where it is shorter',
      30,
      'one',
      { individuals: noon + 30 * DAY, federal: noon + 60 * DAY },
    ],
    ['never later than sixty days', 90, 'one', { individuals: noon + 60 * DAY }],
    ['HHS with the year for fewer than 500', 60, 'to-499', { government: Date.UTC(2027, 2, 1) }],
    ['HHS like the others from 500', 60, 'from-500', { government: noon + 60 * DAY, media: noon + 60 * DAY }],
    ['an unsure number as many', 60, 'unsure', { government: noon + 60 * DAY, media: noon + 60 * DAY }],
  ] as const)('gives %s', (_name, days, people, expected) => {
    expect(breachDeadlines(noon, days, people)).toMatchObject(expected);
  });

  it('names no media where few people are concerned', () => {
    expect(breachDeadlines(noon, 60, 'to-499')).not.toHaveProperty('media');
    expect(breachDeadlines(noon, 60, undefined)).not.toHaveProperty('media');
  });

  it('counts New Year’s Eve in Honolulu to the year that ends', () => {
    expect(breachDeadlines(Date.UTC(2027, 0, 1, 9), 60, 'one').government).toBe(Date.UTC(2027, 2, 1));
    expect(breachDeadlines(Date.UTC(2027, 0, 1, 12), 60, 'one').government).toBe(Date.UTC(2028, 1, 29));
  });
});

describe('records of an incident', () => {
  const described = {
    kind: 'incident-described',
    incident: ID,
    matters: ['health'],
    people: 'one',
    contained: 'unsure',
  };
  const opened = { kind: 'incident-opened', incident: ID, source: 'person', at: T };
  it.each<[string, unknown]>([
    ['words instead of a number', { ...opened, incident: 'Maria Okafor' }],
    ['a time of another life', { ...opened, at: 5 }],
    ['a matter that is not on the list', { ...described, matters: ['biopsy of Maria'] }],
    ['no matter at all', { ...described, matters: [] }],
    ['the same matter twice', { ...described, matters: ['health', 'health'] }],
    ['a remark', { ...described, remark: 'she is in 210B' }],
    ['an outcome in words', { kind: 'incident-closed', incident: ID, outcome: 'sent to her sister' }],
    [
      'a reason in words',
      { kind: 'incident-timed', incident: ID, moment: 'closed', at: T, reason: 'Maria called' },
    ],
    [
      'an unknown factor',
      {
        kind: 'incident-assessed',
        incident: ID,
        nature: 'x',
        recipient: 'unknown',
        viewed: 'viewed',
        mitigated: 'not',
      },
    ],
  ])('refuse %s', (_name, value) => {
    expect(parseStaffRecord(value, false)).toBeUndefined();
  });

  it('are taken from our own pages only', () => {
    expect(parseStaffRecord(described, false)).toEqual(described);
    for (const value of [described, opened]) expect(parseStaffRecord(value, true)).toBeUndefined();
  });
});
