import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { AuditEvent } from '../ledger/chain.ts';
import { merge, readSource } from '../report/merge.ts';
import {
  chain,
  DAY,
  draft,
  exported,
  installId,
  like,
  NOW,
  nextId,
  note,
  ordinary,
  staff,
  started,
} from '../report/report.samples.ts';
import { summarize } from '../report/summarize.ts';
import { Report, type ReportProps } from './report-view.tsx';

const A = installId(1);

async function show(
  computers: Readonly<Record<string, readonly AuditEvent[]>>,
  changes: Partial<ReportProps> = {},
): Promise<string> {
  const sources = await Promise.all(
    Object.entries(computers).map(async ([id, events]) =>
      readSource(`${id.slice(0, 8)}.jsonl`, exported(id, await chain(events))),
    ),
  );
  const report = summarize(await merge(sources), { now: NOW, silentDays: 14, noticeDays: 60 });
  const text = localeText('en');
  const props = {
    report,
    isAlone: false,
    organization: 'Riverside Clinic',
    version: '0.1.0',
    text,
    ...changes,
  };
  render(<Report {...props} />, document.body);
  return document.body.textContent ?? '';
}

afterEach(() => render(null, document.body));

describe('the report', () => {
  it('is titled by what it is of', async () => {
    await show({ [A]: ordinary(A) }, { isAlone: true });
    expect(document.querySelector('h1')?.textContent).toBe('This browser only');
    await show({ [A]: ordinary(A) });
    expect(document.querySelector('h1')?.textContent).toBe('Readiness report');
  });

  it('says what is not known, and not that there was none', async () => {
    const said = await show({ [A]: [started(A, NOW)] });
    expect(said).toContain('Not known: no record names a version of the policy.');
    expect(said).toContain('Not known: no record is about training.');
    expect(said).toContain('it is not known whether some are missing');
    expect(said).toContain('the end cannot be verified');
    expect(await show({ [A]: [started(A, NOW)] }, { isAlone: true, versionNow: '2026-09' })).toContain(
      'Version 2026-09 is in force in this browser now.',
    );
  });

  it('says that it is not known per person where nobody was asked', async () => {
    expect(await show({ [A]: ordinary(A) })).toContain('Not known per person');
    expect(await show({ [A]: ordinary(A, 'rn-1') })).not.toContain('Not known per person');
  });

  it('counts stopped messages of all together, and of no person and no computer', async () => {
    const B = installId(2);
    await show({ [A]: ordinary(A, 'rn-1'), [B]: [...ordinary(B, 'rn-2'), draft(NOW), draft(NOW)] });
    const drafts = document.querySelector('section[aria-labelledby="drafts"]')?.textContent ?? '';
    expect(drafts).toContain('Stopped6');
    expect(drafts).not.toMatch(/rn-|01010101|02020202/);
    for (const table of document.querySelectorAll('table')) {
      const words = table.textContent ?? '';
      if (/rn-|01010101/.test(words)) expect(words).not.toMatch(/Stopped|Went/);
    }
  });

  it('has a table with every number of its chart', async () => {
    await show({ [A]: [...ordinary(A), draft(NOW - 23 * DAY)] });
    const chart = document.querySelector('svg[role="img"]');
    const rows = chart?.closest('figure')?.querySelectorAll('tbody tr') ?? [];
    expect(chart?.querySelectorAll('rect.stopped')).toHaveLength(rows.length);
    // The weeks of 7, 14, 21 and 28 September.
    expect([...rows].map((row) => row.querySelector('td')?.textContent)).toEqual(['1', '0', '1', '1']);
  });

  it('shows every kind of record without a gap in its words', async () => {
    const incident = nextId();
    const said = await show({
      [A]: [
        ...ordinary(A, 'rn-1'),
        staff(NOW - 70 * DAY, like('incident-opened', { incident, at: NOW - 70 * DAY })),
        staff(NOW, like('sanction-recorded')),
        staff(NOW, like('exception-granted', { expires: '2027-01-01' })),
        staff(NOW, like('wrong-block-reported')),
        draft(NOW, { action: 'allow', because: 'emergency' }),
        note(NOW, 'lost', { reason: 'full', count: 2, since: NOW - DAY }),
        note(NOW, 'wiped', { gaps: [], count: 2, before: '2026-03-01', refused: 0 }),
      ],
    });
    expect(said).toContain('Patients told too late or not in time: 1.');
    expect(said).toContain('Records that could not be kept: 2.');
    expect(said).toContain('Erased by order, everything before 2026-03-01: 2.');
    expect(said).toContain('Sent in an emergency');
    expect(said).not.toMatch(/undefined|NaN|\$\w+\$|Invalid/);
  });
});
