import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { CollectorTest, CollectorView } from '../browser/collector.ts';
import { Collector } from './collector-view.tsx';
import { whereWords } from './collector-words.ts';

const AT = Date.UTC(2026, 2, 1, 9, 30);
const ORIGIN = 'chrome-extension://abc';
const WELL: CollectorView = { sentUpTo: 1200, waiting: 0, rejected: 0, lastSuccess: AT };

afterEach(() => render(null, document.body));

function show(
  collector: CollectorView | undefined,
  test?: CollectorTest | 'running',
  language: 'en' | 'es' = 'en',
): string {
  render(
    <Collector
      collector={collector}
      address="https://collector.example/v1/logs"
      hasHeader={true}
      origin={ORIGIN}
      test={test}
      onTest={() => undefined}
      text={localeText(language)}
    />,
    document.body,
  );
  return document.body.textContent ?? '';
}

describe('the state of the collector', () => {
  it('says that nothing leaves where none is set, and offers no test', () => {
    expect(show(undefined)).toBe('No collector is set. No record leaves this computer.');
    expect(document.querySelector('button')).toBeNull();
  });

  it('says where records go, how far and when, and hides the header', () => {
    const words = show(WELL);
    expect(words).toContain('https://collector.example/v1/logs');
    expect(words).toContain('••••••••');
    expect(words).toContain('All records were sent, up to entry 1,200.');
    expect(words).toContain('Last sent: Mar 1, 2026');
    expect(document.querySelector('.state.good')).not.toBeNull();
  });

  it('says what waits, why, and when the next try is', () => {
    const words = show({
      ...WELL,
      waiting: 30,
      problem: { kind: 'refused', status: 401, at: AT },
      nextAt: AT + 3_600_000,
    });
    expect(words).toContain('refuses the header (status 401)');
    expect(words).toContain('Sent up to entry 1,200. Waiting: 30.');
    expect(words).toMatch(/Next try: Mar 1, 2026/);
    expect(document.querySelector('.state.caution')).not.toBeNull();
  });

  it('says that nothing was sent yet', () => {
    expect(show({ sentUpTo: 0, waiting: 4, rejected: 0 })).toContain('Nothing was sent yet. Waiting: 4.');
  });

  it('says what the collector did not keep', () => {
    expect(show({ ...WELL, rejected: 7 })).toContain('did not keep 7 records');
  });
});

describe('a test of the connection', () => {
  const table: [CollectorTest | 'running', RegExp][] = [
    [{ kind: 'accepted' }, /The connection works/],
    [{ kind: 'not-allowed' }, /add chrome-extension:\/\/abc to allowed_origins/],
    [{ kind: 'unreachable' }, /No connection/],
    [{ kind: 'timeout' }, /No answer within 20 seconds/],
    [{ kind: 'offline' }, /no network/],
    [{ kind: 'busy', status: 503 }, /cannot take records now \(status 503\)/],
    [{ kind: 'refused', status: 403 }, /refuses the header \(status 403\)/],
    [{ kind: 'refused', status: 404 }, /Nothing takes records at this address \(status 404\)/],
    [{ kind: 'refused', status: 400 }, /refuses the records \(status 400\)/],
    [{ kind: 'too-large' }, /too large/],
    [{ kind: 'strange', status: 200 }, /not a collector/],
    ['running', /Testing/],
  ];
  it.each(table)('%j: %s', (test, words) => {
    show(WELL, test);
    expect(document.querySelector('[role="status"]')?.textContent).toMatch(words);
    show(WELL, test, 'es');
    expect(document.querySelector('[role="status"]')?.textContent).not.toMatch(words);
  });
});

describe('where the records are', () => {
  const words = (collector: CollectorView | undefined) => localeText('en')(...whereWords(collector, 'en'));

  it('is said by how many exist only on this computer', () => {
    expect(words(undefined)).toBe('These records exist only on this computer.');
    expect(words(WELL)).toContain('has a copy of each record');
    expect(words({ ...WELL, waiting: 3 })).toContain('Of these records, 3 exist only on this computer.');
    // What the collector threw away is nowhere else either.
    expect(words({ ...WELL, rejected: 2 })).toContain('2 exist only on this computer');
  });
});
