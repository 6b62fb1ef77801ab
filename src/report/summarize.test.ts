import { describe, expect, it } from 'vitest';
import type { GateReport } from '../audit/gate-report.ts';
import type { AuditEvent } from '../ledger/chain.ts';
import { merge, readSource } from './merge.ts';
import {
  chain,
  DAY,
  draft,
  exported,
  HOUR,
  installId,
  like,
  NOW,
  nextId,
  note,
  ordinary,
  staff,
  started,
} from './report.samples.ts';
import { type SummaryOptions, summarize } from './summarize.ts';

const OPTIONS: SummaryOptions = { now: NOW, silentDays: 14, noticeDays: 60 };
const [A, B, C] = [installId(1), installId(2), installId(3)];

/** The report of computers, each with its events. */
async function of(
  computers: Readonly<Record<string, readonly AuditEvent[]>>,
  options: Partial<SummaryOptions> = {},
) {
  const sources = await Promise.all(
    Object.entries(computers).map(async ([id, events]) => readSource(id, exported(id, await chain(events)))),
  );
  return summarize(await merge(sources), { ...OPTIONS, ...options });
}

describe('was there a policy', () => {
  it('the version that most computers have, and on which of them it was confirmed', async () => {
    const { policy } = await of({
      [A]: ordinary(A, 'rn-1'),
      [B]: ordinary(B),
      // A computer that is behind does not bring the old one back into force.
      [C]: [started(C, NOW - DAY), draft(NOW, { policyVersion: '2025-01' })],
    });
    expect(policy.current).toMatchObject({ version: '2026-09', people: 1, installs: 2, unnamed: 1 });
    expect(policy.unconfirmed).toEqual([C]);
    expect(policy.expected).toBe(3);
  });

  it('says when it is only the built-in template', async () => {
    const { policy } = await of({ [A]: [started(A, NOW), draft(NOW, { policyVersion: 'built-in-1' })] });
    expect(policy.isBuiltIn).toBe(true);
  });

  it('expects no confirmation of a profile that ends with the session', async () => {
    const { policy, silent } = await of({
      [A]: ordinary(A),
      [B]: [started(B, NOW - 50 * DAY, { ephemeral: true })],
    });
    expect(policy).toMatchObject({ expected: 1, unconfirmed: [] });
    expect(silent).toEqual([]);
  });

  it('shows that one version was confirmed in two wordings', async () => {
    const { policy } = await of({
      [A]: ordinary(A),
      [B]: [
        started(B, NOW),
        staff(NOW, like('acknowledged', { version: '2026-09', content: 'cd'.repeat(32) })),
      ],
    });
    expect(policy.current?.wordings).toBe(2);
  });
});

describe('was staff trained', () => {
  const assigned = (time: number, due: number, who?: string) =>
    staff(time, like('training-assigned', { due }), who);
  const done = (time: number, due: number, who?: string) => staff(time, like('training-done', { due }), who);

  it.each<
    [string, AuditEvent[], AuditEvent[], { overdue: number; open: number; people: number; unnamed: number }]
  >([
    [
      'done by somebody',
      [assigned(NOW - 9 * DAY, NOW - DAY), done(NOW - 8 * DAY, NOW - DAY)],
      [],
      { overdue: 0, open: 0, people: 0, unnamed: 1 },
    ],
    [
      'not done, and its day is past',
      [assigned(NOW - 9 * DAY, NOW - DAY)],
      [],
      { overdue: 1, open: 0, people: 0, unnamed: 0 },
    ],
    [
      'not done, and there is time',
      [assigned(NOW - 9 * DAY, NOW + DAY)],
      [],
      { overdue: 0, open: 1, people: 0, unnamed: 0 },
    ],
    [
      'done by that person at another computer',
      [assigned(NOW - 9 * DAY, NOW - DAY, 'rn-1')],
      [done(NOW - 8 * DAY, NOW, 'rn-1')],
      { overdue: 0, open: 0, people: 1, unnamed: 0 },
    ],
    [
      'done by another person at the same computer',
      [assigned(NOW - 9 * DAY, NOW - DAY, 'rn-1'), done(NOW - 8 * DAY, NOW, 'rn-2')],
      [],
      { overdue: 1, open: 0, people: 1, unnamed: 0 },
    ],
    [
      'asked before anybody was known, then done by name',
      [assigned(NOW - 9 * DAY, NOW - DAY), done(NOW - 8 * DAY, NOW, 'rn-1')],
      [],
      { overdue: 0, open: 0, people: 1, unnamed: 0 },
    ],
    [
      'done twice',
      [done(NOW - 8 * DAY, NOW, 'rn-1'), done(NOW - 7 * DAY, NOW, 'rn-1')],
      [],
      { overdue: 0, open: 0, people: 1, unnamed: 0 },
    ],
  ])('%s', async (_name, here, there, expected) => {
    const begin = NOW - 20 * DAY;
    const { training } = await of({ [A]: [started(A, begin), ...here], [B]: [started(B, begin), ...there] });
    const [row] = training.rows;
    expect({
      overdue: training.overdue.length,
      open: training.open.length,
      people: row?.people ?? 0,
      unnamed: row?.unnamed ?? 0,
    }).toEqual(expected);
  });

  it('counts what was done after its day', async () => {
    const { training } = await of({ [A]: [started(A, NOW - DAY), done(NOW, NOW - HOUR)] });
    expect(training.rows[0]?.late).toBe(1);
  });

  it('counts what the officer decided, without whom', async () => {
    const { training } = await of({ [A]: [started(A, NOW), staff(NOW, like('sanction-recorded'))] });
    expect(training.decisions).toEqual([{ decision: 'refresher', count: 1 }]);
  });
});

describe('how fast was a breach handled', () => {
  const opened = (incident: string, at: number, source: 'alarm' | 'person' = 'person') =>
    staff(at, like('incident-opened', { incident, at, source }));
  const step = (incident: string, time: number, which: 'unsend' | 'tell-officer' | 'individuals') =>
    staff(time, like('incident-step', { incident, step: which, state: 'done' }));

  it('from discovery to unsent and reported: the middle one and the slowest', async () => {
    const [one, two, three] = [nextId(), nextId(), nextId()];
    const day = NOW - 5 * DAY;
    const { incidents } = await of({
      [A]: [
        started(A, day),
        opened(one, day),
        step(one, day + HOUR, 'unsend'),
        step(one, day + 2 * HOUR, 'tell-officer'),
      ],
      [B]: [started(B, day), opened(two, day), step(two, day + 3 * HOUR, 'unsend'), opened(three, day)],
    });
    expect(incidents).toMatchObject({ real: 3, open: 3, questions: 0 });
    expect(incidents.contain).toEqual({ known: 2, median: 2 * HOUR, longest: 3 * HOUR });
    expect(incidents.report).toEqual({ known: 1, median: 2 * HOUR, longest: 2 * HOUR });
  });

  it('an alarm that nobody answered is a question, and what was not sent is no incident', async () => {
    const [asked, not] = [nextId(), nextId()];
    const { incidents } = await of({
      [A]: [
        started(A, NOW - 90 * DAY),
        opened(asked, NOW - 90 * DAY, 'alarm'),
        opened(not, NOW - 80 * DAY, 'alarm'),
        staff(NOW - 80 * DAY, like('incident-closed', { incident: not, outcome: 'not-sent' })),
      ],
    });
    expect(incidents).toMatchObject({ real: 0, questions: 1, late: 0 });
    expect(incidents.rows.map(({ id }) => id)).toEqual([asked, not]);
  });

  it.each<[string, number, (id: string, at: number) => AuditEvent[], number, boolean]>([
    ['nobody was told, and there is time', 59, () => [], 60, false],
    ['nobody was told, and it is too late', 61, () => [], 60, true],
    ["the organization's own limit is past", 31, () => [], 30, true],
    ['they were told in time', 90, (id, at) => [step(id, at + 59 * DAY, 'individuals')], 60, false],
    ['they were told too late', 90, (id, at) => [step(id, at + 61 * DAY, 'individuals')], 60, true],
    [
      'it was a breach',
      90,
      (id) => [staff(NOW, like('incident-closed', { incident: id, outcome: 'breach' }))],
      60,
      true,
    ],
    [
      'the chance of misuse was low',
      90,
      (id) => [staff(NOW, like('incident-closed', { incident: id, outcome: 'low-probability' }))],
      60,
      false,
    ],
    [
      'telling them is not needed',
      90,
      (id) => [staff(NOW, like('incident-step', { incident: id, step: 'individuals', state: 'not-needed' }))],
      60,
      false,
    ],
  ])('%s', async (_name, days, more, noticeDays, isLate) => {
    const [id, at] = [nextId(), NOW - days * DAY];
    const { incidents } = await of(
      { [A]: [started(A, at), opened(id, at), ...more(id, at)] },
      { noticeDays },
    );
    expect(incidents.rows[0]?.isLate).toBe(isLate);
    expect(incidents.late).toBe(isLate ? 1 : 0);
  });

  it('says of how many the beginning is missing', async () => {
    const { incidents } = await of({ [A]: [started(A, NOW), step(nextId(), NOW, 'unsend')] });
    expect(incidents).toMatchObject({ rows: [], strays: 1 });
  });
});

describe('drafts', () => {
  it.each<[string, Partial<GateReport>]>([
    ['stopped', {}],
    ['warned', { action: 'warn', verdict: 'warn' }],
    ['sent', { action: 'allow', verdict: 'warn', enforcement: 'warn' }],
    ['sent', { action: 'allow', because: 'general' }],
    ['emergency', { action: 'allow', because: 'emergency' }],
    ['observed', { action: 'allow', enforcement: 'monitor' }],
    ['left', { path: 'bypass', action: 'allow' }],
    ['unwatched', { path: 'drift', reasons: ['gate-error'] }],
  ])('%s', async (fate, changes) => {
    const { drafts } = await of({ [A]: [started(A, NOW), draft(NOW, changes)] });
    expect(Object.entries(drafts.fates).filter(([, count]) => count > 0)).toEqual([[fate, 1]]);
  });

  it('by week without gaps, and by kind over all computers', async () => {
    const { drafts } = await of({
      [A]: [started(A, NOW - 30 * DAY), draft(NOW - 22 * DAY), draft(NOW - 21 * DAY, { kinds: { ssn: 9 } })],
      [B]: [started(B, NOW), draft(NOW), draft(NOW, { action: 'allow', verdict: 'warn' })],
    });
    expect(drafts.weeks.map(({ stopped, went }) => [stopped, went])).toEqual([
      [2, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
    expect(drafts.weeks.map(({ start }) => new Date(start).getDay())).toEqual(drafts.weeks.map(() => 1));
    expect(drafts.kinds).toEqual([
      { kind: 'person', drafts: 2 },
      { kind: 'health', drafts: 2 },
      { kind: 'ssn', drafts: 1 },
    ]);
  });

  it('keeps half a year of weeks and sums up what was before', async () => {
    const { drafts } = await of({ [A]: [started(A, NOW - 400 * DAY), draft(NOW - 300 * DAY), draft(NOW)] });
    expect(drafts.weeks).toHaveLength(26);
    expect(drafts.earlier).toEqual({ stopped: 1, went: 0 });
  });

  it('reports of wrong stops by their reason', async () => {
    const { drafts } = await of({
      [A]: [
        started(A, NOW),
        staff(NOW, like('wrong-block-reported')),
        staff(NOW, like('wrong-block-reported')),
      ],
    });
    expect(drafts.wrong).toEqual([{ because: 'general', count: 2 }]);
  });
});

describe('exceptions', () => {
  it('in force, revoked, expired and replaced', async () => {
    const [holding, revoked, expired, replaced] = [nextId(), nextId(), nextId(), nextId()];
    const granted = (exception: string, thread: string, expires: string) =>
      staff(NOW - 20 * DAY, like('exception-granted', { exception, thread: thread.repeat(43), expires }));
    const { exceptions } = await of({
      [A]: [
        started(A, NOW - 30 * DAY),
        granted(replaced, 'a', '2027-01-01'),
        granted(holding, 'a', '2027-01-01'),
        granted(revoked, 'b', '2027-01-01'),
        granted(expired, 'c', '2026-09-29'),
        staff(NOW, like('exception-revoked', { exception: revoked })),
        staff(NOW, like('exception-used', { exception: holding })),
      ],
    });
    expect(exceptions).toMatchObject({ granted: 4, used: 1, expired: 1, replaced: 1 });
    expect(exceptions.inForce).toEqual([
      { reference: 'C-2041', consented: '2026-02-20', expires: '2027-01-01' },
    ]);
    expect(exceptions.revoked).toEqual([{ because: 'patient-asked', count: 1 }]);
  });
});

describe('who is missing', () => {
  it('names the expected that are in no file, those that nobody expected, and the silent', async () => {
    const found = await of(
      { [A]: ordinary(A), [B]: [started(B, NOW - 15 * DAY)] },
      { expected: [A.slice(0, 8).toUpperCase(), C] },
    );
    expect(found.missing).toEqual([C]);
    expect(found.unexpected).toEqual([B]);
    expect(found.silent.map(({ id }) => id)).toEqual([B]);
  });

  it('expects nobody where nobody said whom', async () => {
    expect(await of({ [A]: ordinary(A) })).toMatchObject({ missing: [], unexpected: [], broken: [] });
  });

  it('passes on what a ledger said of itself', async () => {
    const { remarks } = await of({
      [A]: [
        started(A, NOW - DAY),
        note(NOW, 'lost', { reason: 'full', count: 3, since: NOW - HOUR }),
        note(NOW, 'purged', { gaps: [], count: 1 }),
      ],
    });
    expect(remarks.map(({ name }) => name)).toEqual(['lost']);
  });
});
