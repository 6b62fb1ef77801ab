import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import type { TabState } from '../browser/tab-state.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/types.ts';
import { Popup, type PopupState } from './popup-view.tsx';

const WATCHED: TabState = { kind: 'protected', site: 'facebook', composers: 2 };
const DEFAULT = parsePolicy({}).policy;
const BOXES = {
  baaSignedOn: '2026-01-15',
  encryption: true,
  accessControl: true,
  auditLog: true,
  secureStorage: true,
};
const CLINIC: Policy = {
  ...DEFAULT,
  organizationName: 'Riverside',
  policyVersion: '2026-11',
  platforms: [
    { name: 'Portal', url: 'https://portal.example.org/', audience: 'patients', ...BOXES },
    { name: 'Bad', url: 'javascript:alert(1)', audience: 'team', ...BOXES },
  ],
  privacyOfficer: { name: 'Dana Whitfield', email: 'privacy@example.org', phone: '(555) 010-0199' },
  policyTexts: [
    { language: 'en', title: 'Our rule', body: '# Why\nNo <b>PHI</b> here.\n- one\n- two', why: 'w' },
    { language: 'es', title: 'Nuestra regla', body: 'Sin PHI.', why: 'w' },
  ],
};

const STAFF: StaffView = {
  identity: 'none',
  personal: true,
  documents: {
    messaging: { version: '2026-11', contents: [{ language: 'en', content: 'aa' }], changed: false },
    monitoring: { version: 'm-7', contents: [{ language: 'en', content: 'bb' }], changed: false },
  },
  trainings: [
    { id: 'embedded', title: '', url: '', due: Date.UTC(2026, 10, 30) },
    { id: 'cc', title: 'Basics', url: 'https://training.example.org/', doneAt: Date.UTC(2026, 10, 2) },
  ],
  waiting: 3,
};

let opened: string[];
beforeEach(() => {
  opened = [];
});
afterEach(() => render(null, document.body));

function show(state: PopupState, language: 'en' | 'es' = 'en'): string {
  const ports: StaffPorts = {
    readView: async () => STAFF,
    save: async () => true,
    openWelcome: (place) => opened.push(place),
    openLink: (url) => opened.push(url),
  };
  const now = Date.UTC(2026, 10, 24);
  render(
    <Popup
      state={state}
      text={localeText(language)}
      ports={ports}
      onSent={() => opened.push('sent')}
      onExceptions={() => opened.push('exceptions')}
      now={now}
    />,
    document.body,
  );
  return document.body.textContent ?? '';
}

function ready(over: Partial<Extract<PopupState, { view: 'ready' }>> = {}): PopupState {
  return {
    view: 'ready',
    tab: WATCHED,
    staff: STAFF,
    policy: CLINIC,
    source: 'managed',
    problems: [],
    defaulted: [],
    ...over,
  };
}

describe('Popup', () => {
  it.each<[TabState, string]>([
    [WATCHED, 'Protected'],
    [{ ...WATCHED, kind: 'warning' }, 'Protected with a warning'],
    [{ ...WATCHED, kind: 'observing' }, 'Observing'],
    [{ kind: 'nothing' }, 'Nothing to protect here'],
    [{ kind: 'not-protecting' }, 'Not protecting this tab'],
  ])('says the state of the tab in words: %j', (tab, expected) => {
    expect(show(ready({ tab }))).toContain(expected);
    expect(document.querySelector('section h2')?.textContent).toBe(expected);
  });

  it.each([
    [0, 'No message box in view'],
    [1, '1 message box in view'],
    [2, '2 message boxes in view'],
  ])('counts %d boxes', (composers, expected) => {
    const words = show(ready({ tab: { ...WATCHED, composers } }));
    expect(words).toContain(expected);
  });

  it('shows the policy as text: headings and lists, and markup as the characters it is', () => {
    show(ready());
    const article = document.querySelector('article');
    expect(article?.lang).toBe('en');
    expect([...(article?.querySelectorAll('h3') ?? [])].map((h) => h.textContent)).toEqual([
      'Our rule',
      'Why',
    ]);
    expect(article?.querySelectorAll('li')).toHaveLength(2);
    expect(article?.textContent).toContain('No <b>PHI</b> here.');
  });

  it('speaks no code of ours, whatever the state', () => {
    const states = (['protected', 'warning', 'observing'] as const).map((kind) => ({ ...WATCHED, kind }));
    for (const tab of [...states, { kind: 'nothing' }, { kind: 'not-protecting' }] as const) {
      for (const source of ['managed', 'last-good', 'default'] as const) {
        const policy = source === 'default' ? DEFAULT : CLINIC;
        show(ready({ tab, policy, source }));
        // What an organization writes is its own.
        for (const article of document.querySelectorAll('article')) article.remove();
        expect(document.body.textContent).not.toMatch(/adapter|default|built-in|counsel|null|undefined/i);
        render(null, document.body);
      }
    }
  });

  it.each([
    [0, 0, 'No message was stopped.'],
    [1, 0, 'A message was stopped 1 time.'],
    [1204, 1, 'A message was stopped 1,204 times.You reported 1 wrong stop.'],
    [3, 2, 'A message was stopped 3 times.You reported 2 wrong stops.'],
  ])(
    'says of a week with %d stops and %d wrong ones no more than that',
    (stopped, reportedWrong, expected) => {
      expect(show(ready({ numbers: { stopped, reportedWrong } }))).toContain(
        `Your last 7 days${expected}These numbers are for you alone.`,
      );
    },
  );

  it('shows no number of a week where the policy shows none', () => {
    expect(show(ready())).not.toContain('last 7 days');
  });

  it('picks the policy text of the reader’s language', () => {
    show(ready(), 'es');
    expect(document.querySelector('article')?.textContent).toContain('Nuestra regla');
  });

  it.each([
    ['managed', 'Set by Riverside'],
    ['last-good', 'Last policy received from your organization'],
    ['default', 'A sample policy that comes with Not Here'],
  ] as const)('says where a %s policy comes from', (source, expected) => {
    expect(show(ready({ source }))).toContain(expected);
  });

  it.each(['block', 'warn', 'monitor'] as const)('shows what is read and recorded at %s', (enforcement) => {
    const monitoringTexts = [{ language: 'en', title: 'What we read', body: 'Only <b>drafts</b>.' }];
    show(ready({ policy: { ...CLINIC, enforcement, monitoringVersion: 'm-7', monitoringTexts } }));
    const notice = [...document.querySelectorAll('section')].find(
      ({ textContent }) => textContent?.includes('What is read and recorded') ?? false,
    );
    expect(notice?.textContent).toContain('m-7');
    expect(notice?.querySelector('article')?.textContent).toContain('Only <b>drafts</b>.');
  });

  it('opens https links only, through the browser', () => {
    show(ready());
    const links = [...document.querySelectorAll('a')];
    expect(links.some(({ href }) => href.startsWith('javascript:'))).toBe(false);
    links[0]?.click();
    expect(opened).toEqual(['https://portal.example.org/']);
  });

  it('gives the privacy officer’s addresses', () => {
    show(ready());
    expect(document.querySelector('a[href="mailto:privacy@example.org"]')).not.toBeNull();
    expect(document.querySelector('a[href="tel:5550100199"]')).not.toBeNull();
  });

  it('tells an administrator which settings were not read', () => {
    const words = show(ready({ problems: [{ path: 'platforms[2].url', message: 'must be https' }] }));
    expect(words).toContain('1 setting could not be read');
    expect(words).toContain('platforms[2].url');
  });

  it('has something useful to say with the built-in default', () => {
    const words = show(ready({ policy: DEFAULT, source: 'default' }));
    expect(words).toContain('Ask your supervisor which one to use.');
    expect(words).toContain('Ask your supervisor who your privacy officer is.');
    expect(document.querySelector('article')?.textContent?.length).toBeGreaterThan(1000);
  });

  it('says in one line what waits, and leads to it', () => {
    expect(show(ready())).toContain(
      'Waiting for you: the messaging policy, the notice of what is read and recorded, and 1 training.',
    );
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.startsWith('Read it now'))
      ?.click();
    expect(opened).toEqual(['policy']);
    expect(show(ready({ staff: { ...STAFF, waiting: 0 } }))).not.toContain('Waiting');
  });

  it('says of each training whether it is done, and until when', () => {
    const words = show(ready());
    expect(words).toContain('Please finish by November 30, 2026');
    expect(words).toContain('Done on November 2, 2026');
    expect(words).toContain('1 of 2 done');
  });

  it('shows of nobody what they did where many share a computer', () => {
    const documents = {
      ...STAFF.documents,
      messaging: { ...STAFF.documents.messaging, readAt: Date.UTC(2026, 10, 3) },
    };
    expect(show(ready({ staff: { ...STAFF, documents } }))).toContain(
      'You confirmed this on November 3, 2026',
    );
    const words = show(ready({ staff: { ...STAFF, documents, personal: false } }));
    expect(words).not.toContain('You confirmed');
    expect(words).not.toContain('of 2 done');
  });

  it('says the state of the tab before the rest is known', () => {
    expect(show({ view: 'loading', tab: WATCHED })).toContain('Protected');
    expect(document.querySelector('[role=status]')?.textContent).toContain('Reading');
    const before = document.querySelector('main h2');
    show(ready());
    // The same heading stays where it was.
    expect(document.querySelector('main h2')).toBe(before);
  });

  it('is a status while it loads and an alert when it fails', () => {
    show({ view: 'loading' });
    expect(document.querySelector('[role=status]')?.textContent).toContain('Reading');
    show({ view: 'failed' });
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Protection stays on');
  });
});
