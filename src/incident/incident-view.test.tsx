import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { IncidentRecord } from '../audit/incident-records.ts';
import { type Incident, incidentsOf } from '../audit/incidents.ts';
import { parsePolicy } from '../policy/parse.ts';
import { IncidentPage, type IncidentState } from './incident-view.tsx';

const ID = '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90';
const AT = new Date(2026, 2, 1, 15, 4).getTime();
const DAY = 24 * 3_600_000;
const policy = {
  ...parsePolicy({}).policy,
  privacyOfficer: { name: 'Dana Whitfield', email: 'privacy@example.org', phone: '(555) 010-0199' },
  breachNoticeDays: 30,
  incidentUrl: 'https://intranet.example.org/incidents',
};

let recorded: IncidentRecord[];
let reported: (string | undefined)[];
beforeEach(() => {
  recorded = [];
  reported = [];
});
afterEach(() => render(null, document.body));

const incident = (...records: readonly IncidentRecord[]): Incident => {
  const [found] = incidentsOf(records.map((record) => ({ time: AT, record })));
  if (!found) throw new Error('not opened');
  return found;
};
const opened = (source: 'alarm' | 'person'): IncidentRecord => ({
  kind: 'incident-opened',
  incident: ID,
  source,
  at: AT,
});

function show(over: Partial<Extract<IncidentState, { view: 'ready' }>> = {}, language: 'en' | 'es' = 'en') {
  const state: IncidentState = {
    view: 'ready',
    policy,
    incidents: [incident(opened('person'))],
    shown: ID,
    now: AT + 2 * DAY,
    ...over,
  };
  act(() =>
    render(
      <IncidentPage
        state={state}
        text={localeText(language)}
        onReport={(known) => reported.push(known)}
        onRecord={(record) => recorded.push(record)}
      />,
      document.body,
    ),
  );
  return document.body.textContent ?? '';
}

function labelled<E extends HTMLElement>(label: string): E {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
  if (!control) throw new Error(`no control is labelled ${label}`);
  return control as unknown as E;
}

function pick(label: string, value: string): void {
  const select = labelled<HTMLSelectElement>(label);
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function press(name: string, within: ParentNode = document): void {
  const button = [...within.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  act(() => button.click());
}

const sectionOf = (heading: string) => {
  const found = [...document.querySelectorAll('h2')].find(({ textContent }) => textContent === heading);
  return found?.closest('section') ?? document.createElement('section');
};

describe('the page of what was sent', () => {
  it('starts with one button, and lists what is noted', () => {
    expect(show({ shown: undefined })).toContain('Already noted');
    press('Yes, it was sent');
    expect(reported).toEqual([undefined]);
  });

  it('asks about an alarm, and takes both answers', () => {
    show({ incidents: [incident(opened('alarm'))] });
    press('Yes, it is in the chat');
    press('No, it was not sent');
    expect(reported).toEqual([ID]);
    expect(recorded).toEqual([{ kind: 'incident-closed', incident: ID, outcome: 'not-sent' }]);
  });

  it('does not ask again once somebody said so', () => {
    show({ incidents: [incident(opened('alarm'), opened('person'))] });
    expect(document.body.textContent).not.toContain('Yes, it is in the chat');
  });

  it('marks a step at once', () => {
    show();
    pick('Where it stands: Unsend it for everyone', 'done');
    expect(recorded).toEqual([{ kind: 'incident-step', incident: ID, step: 'unsend', state: 'done' }]);
  });

  it('prepares a mail with number and times alone', () => {
    show();
    const mail = document.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href ?? '';
    const url = new URL(mail);
    expect(url.pathname).toBe('privacy@example.org');
    expect(url.searchParams.get('subject')).toContain(ID);
    expect(url.searchParams.get('body')).toContain('Unsent for everyone: not yet');
    expect(url.searchParams.get('body')).not.toContain('$');
  });

  it('saves the description only when it is whole', () => {
    show();
    const section = sectionOf('What it was');
    press('Save', section);
    act(() => labelled<HTMLInputElement>('Health').click());
    pick('About how many patients?', 'one');
    press('Save', section);
    expect(recorded).toEqual([]);
    pick('Is it contained?', 'unsent-unread');
    press('Save', section);
    expect(recorded).toEqual([
      {
        kind: 'incident-described',
        incident: ID,
        matters: ['health'],
        people: 'one',
        contained: 'unsent-unread',
      },
    ]);
  });

  it('saves the four factors', () => {
    show();
    pick('1. How well does it show who the patient is?', 'identifies');
    pick('2. Who got it?', 'known-other');
    pick('3. Was it seen?', 'viewed');
    pick('4. What was done against harm?', 'promised');
    press('Save', sectionOf('How serious is it?'));
    expect(recorded).toMatchObject([
      { kind: 'incident-assessed', recipient: 'known-other', mitigated: 'promised' },
    ]);
  });

  it('changes a time only with a reason, and not into the future', () => {
    show();
    const times = sectionOf('Times');
    const item = times.querySelector('li') ?? times;
    const input = item.querySelector('input') ?? document.createElement('input');
    const enter = (value: string) =>
      act(() => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    enter('2026-03-01T09:00');
    press('Save', item);
    expect(item.querySelector('[role="alert"]')).not.toBeNull();
    const reason = item.querySelector('select') ?? document.createElement('select');
    act(() => {
      reason.value = 'learned-more';
      reason.dispatchEvent(new Event('change', { bubbles: true }));
    });
    enter('2026-03-09T09:00');
    press('Save', item);
    expect(recorded).toEqual([]);
    enter('2026-03-01T09:00');
    press('Save', item);
    const at = new Date(2026, 2, 1, 9).getTime();
    expect(recorded).toEqual([
      { kind: 'incident-timed', incident: ID, moment: 'discovered', at, reason: 'learned-more' },
    ]);
  });

  it('counts the days and names the shorter limit beside the law’s', () => {
    const words = show();
    expect(words).toContain('Day 3 since discovery');
    expect(words).toContain('60 days after discovery at the latest');
    expect(words).toContain('Your organization’s limit is shorter: 30 days');
    expect(words).toContain('At the latest March 31, 2026');
    expect(words).not.toContain('The media');
  });

  it('names the media where 500 people or more are concerned', () => {
    const many = incident(opened('person'), {
      kind: 'incident-described',
      incident: ID,
      matters: ['health'],
      people: 'from-500',
      contained: 'not-contained',
    });
    expect(show({ incidents: [many] })).toContain('The media');
  });

  it('closes with an outcome and opens again', () => {
    show();
    pick('How it ended', 'low-probability');
    press('Close this entry');
    expect(recorded).toMatchObject([{ outcome: 'low-probability' }]);
    show({
      incidents: [incident(opened('person'), { kind: 'incident-closed', incident: ID, outcome: 'breach' })],
    });
    press('Open it again');
    expect(recorded[1]).toMatchObject({ outcome: 'reopened' });
  });

  it('says when something could not be saved', () => {
    show({ saved: 'failed' });
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be saved');
  });

  it.each(['en', 'es'] as const)('leaves nothing unsaid in %s, and takes no free text', (language) => {
    const words = show({}, language);
    expect(words).not.toMatch(/\$\d|undefined|incident[A-Z]/);
    expect(document.querySelectorAll('textarea, input[type="text"], input:not([type])')).toHaveLength(0);
  });
});
