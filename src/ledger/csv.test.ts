import { describe, expect, it } from 'vitest';
import { staffEvent } from '../audit/staff-event.ts';
import { chainEvent } from './chain.ts';
import { CSV_HEADER, csvLine } from './csv.ts';
import { event } from './ledger.samples.ts';

/** The fields of one line, as a reader of CSV takes them. */
const cells = (line: string) =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, field = '']) => field.replaceAll('""', '"'));
const cell = (line: string, column: string) => {
  const index = cells(CSV_HEADER).indexOf(column);
  if (index < 0) throw new Error(`no column ${column}`);
  return cells(line)[index];
};

describe('csvLine', () => {
  it('has a field for every column, with codes as they are in the event', async () => {
    const line = csvLine(await chainEvent(event(1), undefined));
    expect(cells(line)).toHaveLength(cells(CSV_HEADER).length);
    expect(cell(line, 'seq')).toBe('1');
    expect(cell(line, 'time')).toBe('2026-03-01T00:00:00.001Z');
    expect(cell(line, 'event')).toBe('finding');
    expect(cell(line, 'outcome')).toBe('blocked');
    expect(cell(line, 'kinds')).toBe('person:1 health:1');
    expect(line.endsWith('"\r\n')).toBe(true);
  });

  const who = (uid: string) =>
    csvLine(
      staffEvent(
        {
          kind: 'acknowledged',
          document: 'messaging',
          version: '1',
          content: 'ab'.repeat(32),
          language: 'en',
        },
        { uid: crypto.randomUUID(), time: 1_800_000_000_000, productVersion: '0.1.0', who: uid },
      ),
    );
  it.each([
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
    ['dana@example.org', 'dana@example.org'],
  ])('gives a spreadsheet nothing to run: %j', (uid, expected) => {
    expect(cell(who(uid), 'who')).toBe(expected);
  });

  it('tells what staff did in the last columns, without quotes that break the line', () => {
    const line = who('N-17');
    expect(line.split('\r\n')).toHaveLength(2);
    expect(cell(line, 'details')).toContain('"kind":"acknowledged"');
  });
});
