import type { Page } from 'playwright-core';
import type { TabStatus } from '../../src/browser/messages.ts';
import type { WeekNumbers } from '../../src/policy/types.ts';
import { waitForNotice } from '../e2e/support/notice.ts';
import { clickAt } from '../e2e/support/replica-page.ts';
import { COPIES, OWN_RECORDS } from './report-copies.ts';
import { type Answers, NO_ANSWER, REFUSED } from './stand-in.ts';
import { answers, FOLLOW_UPS, INCIDENTS, NEW_STAFF, TAB, TROUBLE } from './told.ts';

export interface PageState {
  /** `surface` and state, as in the file name of its picture. */
  readonly id: string;
  /** What a person sees there, for the gallery's index. */
  readonly shows: string;
  /** Below `src/`. */
  readonly path: string;
  /** At which it is usually seen (CSS pixels). */
  readonly width: number;
  readonly answers: Answers;
  readonly tab?: TabStatus;
  /** What the picture begins with; undefined: the top of the page. */
  readonly from?: string;
  /** What the person does before the picture is taken. Texts are in any language, so no step looks for words. */
  readonly act?: (page: Page) => Promise<void>;
}

const POPUP = { path: 'popup/popup.html', width: 360, tab: TAB } as const;
const OPTIONS = { path: 'options/options.html', width: 960, tab: TAB } as const;
const WIDE = 900;

const opened = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
const next = async (page: Page, times: number) => {
  for (let n = 0; n < times; n += 1) {
    await page.locator('.steps-buttons .primary').click();
    await page.locator('main h2:focus').waitFor();
  }
};
const welcome = (fragment: string, over: Answers = {}) => ({
  path: `welcome/welcome.html#${fragment}`,
  width: WIDE,
  answers: answers('clinic', over),
});
const incident = (id: string) => ({
  path: `incident/incident.html${id === '' ? '' : `#${id}`}`,
  width: WIDE,
  answers: answers('clinic', { 'incidents-view': Object.values(INCIDENTS) }),
});
const fillForm = async (page: Page, reference: string) => {
  for (const box of await page.locator('form input[type="checkbox"]').all()) await box.check();
  await page.locator('input[name="reference"]').fill(reference);
  await page.locator('input[name="consented"]').fill('2026-11-20');
  await page.locator('input[name="expires"]').fill('2027-01-20');
  await page.locator('form .button.primary').click();
};
const REPORT = { path: 'readiness/readiness.html', width: 960 } as const;
const EXCEPTION = {
  id: '3f2b9c54-8d1e-4f7a-9b60-5a1c2d3e4f11',
  thread: 'aa',
  reference: 'C-2041',
  consented: '2026-11-10',
  expires: '2027-02-10',
  until: Date.UTC(2027, 1, 10, 23),
};

/** Every page of the extension in every state that looks different. */
export const PAGE_STATES: readonly PageState[] = [
  { ...POPUP, id: 'popup-protected', shows: 'Protected, nothing waits', answers: answers('clinic') },
  {
    ...POPUP,
    id: 'popup-waiting',
    shows: 'A policy to confirm and a training that is late',
    answers: answers('clinic', { 'staff-view': NEW_STAFF, 'coaching-view': 'refresher' }),
    act: (page) => opened(page, 'details'),
  },
  {
    ...POPUP,
    id: 'popup-warning',
    shows: 'Warnings instead of stops',
    tab: { ...TAB, enforcement: 'warn', composers: 2 },
    answers: answers('warn', { 'coaching-view': 'tip' }),
  },
  {
    ...POPUP,
    id: 'popup-observing',
    shows: 'Monitor: nothing is stopped',
    tab: { ...TAB, enforcement: 'monitor', composers: 0 },
    answers: answers('monitor'),
  },
  {
    ...POPUP,
    id: 'popup-not-protecting',
    shows: 'An open tab that nobody guards',
    tab: { ...TAB, connected: false },
    answers: answers('clinic'),
  },
  {
    path: POPUP.path,
    width: POPUP.width,
    id: 'popup-nothing',
    shows: 'Another site, and no organization set anything',
    answers: answers('none'),
  },
  {
    ...POPUP,
    id: 'popup-staff-number',
    shows: 'A shared computer asks for a staff number',
    answers: answers('ask'),
  },
  {
    ...POPUP,
    id: 'popup-numbers',
    shows: 'The numbers of a week, where the organization shows them',
    from: 'main .part:has(progress)',
    answers: answers('clinic', {
      'numbers-view': { stopped: 3, reportedWrong: 1 } satisfies WeekNumbers,
    }),
  },
  { ...POPUP, id: 'popup-loading', shows: 'Before anything is known', answers: { 'policy-view': NO_ANSWER } },
  { ...POPUP, id: 'popup-failed', shows: 'The policy cannot be read', answers: { 'policy-view': REFUSED } },
  {
    ...OPTIONS,
    id: 'options-healthy',
    shows: 'All is well, after a self-test',
    answers: answers('clinic'),
    act: async (page) => {
      await page.locator('.self-test .button').click();
      await page.locator('.self-test table').waitFor();
    },
  },
  {
    ...OPTIONS,
    id: 'options-problems',
    shows: 'Settings, records and collector each with a problem',
    tab: { ...TAB, connected: false },
    answers: answers('clinic', TROUBLE),
  },
  {
    ...OPTIONS,
    id: 'options-default',
    shows: 'No organization set anything; a pasted policy is checked',
    answers: answers('none', { 'collector-view': undefined }),
    act: async (page) => {
      await page.locator('.policy-check textarea').fill('{"enforcement": "blok"}');
      await page.locator('.policy-check .button').click();
      await page.locator('.policy-check [role="status"] li').first().waitFor();
    },
  },
  {
    ...OPTIONS,
    id: 'options-follow-ups',
    shows: 'What waits for the privacy officer',
    answers: answers('clinic', { 'follow-ups-view': FOLLOW_UPS }),
    act: async (page) => {
      await page.locator('.follow-ups').waitFor();
      await opened(page, '.follow-ups');
      await page.locator('.follow-up select').first().selectOption({ index: 2 });
    },
  },
  { ...welcome('start'), id: 'welcome-read', shows: 'First screen: what is read' },
  {
    ...welcome('start'),
    id: 'welcome-stays',
    shows: 'Second screen: what stays here',
    act: (page) => next(page, 1),
  },
  {
    ...welcome('start'),
    id: 'welcome-kept',
    shows: 'Third screen: what is recorded',
    act: (page) => next(page, 2),
  },
  {
    ...welcome('policy', { 'staff-view': NEW_STAFF }),
    id: 'welcome-policy',
    shows: 'Both texts, to be confirmed',
  },
  {
    ...welcome('training'),
    id: 'welcome-training',
    shows: 'The built-in training',
  },
  {
    ...welcome('training'),
    id: 'welcome-question',
    shows: 'A question, answered',
    from: '.quiz',
    act: async (page) => {
      await page.locator('.quiz .button').first().click();
      await page.locator('.quiz input').first().check();
      await page.locator('.quiz .button').first().click();
      await page.locator('.quiz .why').waitFor();
    },
  },
  {
    ...welcome('practice'),
    id: 'welcome-practice',
    shows: 'A practice box, and a message sent in it',
    act: async (page) => {
      await page.locator('.samples .button').last().click();
      await page.locator('.compose .button').click();
      await page.locator('.sent li').first().waitFor();
    },
  },
  {
    ...welcome('practice'),
    id: 'welcome-stopped',
    shows: 'A sample stopped for real',
    act: async (page) => {
      await page.locator('.samples .button').first().click();
      await clickAt(page, page.locator('.compose .button'));
      await waitForNotice(page);
    },
  },
  { ...incident(''), id: 'incident-start', shows: 'Where a sent message is reported' },
  { ...incident(INCIDENTS.alarm.id), id: 'incident-alarm', shows: 'An alarm asks: was it sent?' },
  {
    ...incident(INCIDENTS.midway.id),
    id: 'incident-midway',
    shows: 'Half of the steps are done',
    act: (page) => opened(page, '.times li:first-child details'),
  },
  { ...incident(INCIDENTS.closed.id), id: 'incident-closed', shows: 'Closed, and how it ended' },
  {
    id: 'exception-form',
    shows: 'The form for one chat',
    path: 'exception/exception.html#t1',
    width: WIDE,
    answers: answers('exceptions'),
  },
  {
    id: 'exception-granted',
    shows: 'Allowed in one chat',
    path: 'exception/exception.html#t1',
    width: WIDE,
    answers: answers('exceptions', { 'exceptions-view': [EXCEPTION], 'exception-grant': true }),
    act: async (page) => {
      await fillForm(page, 'C-2041');
      await page.locator('.state.good').waitFor();
    },
  },
  {
    id: 'exception-fault',
    shows: 'A number that is none of a form',
    path: 'exception/exception.html#t1',
    width: WIDE,
    answers: answers('exceptions', { 'exceptions-view': [EXCEPTION] }),
    act: async (page) => {
      await fillForm(page, 'Maria Lopez');
      await page.locator('.fault').waitFor();
    },
  },
  {
    id: 'exception-list',
    shows: 'Those in force',
    path: 'exception/exception.html',
    width: WIDE,
    answers: answers('exceptions', { 'exceptions-view': [EXCEPTION] }),
  },
  {
    id: 'exception-off',
    shows: 'The organization does not allow any',
    path: 'exception/exception.html',
    width: WIDE,
    answers: answers('clinic'),
  },
  {
    ...REPORT,
    id: 'report-own',
    shows: 'Of this browser only',
    answers: answers('clinic', OWN_RECORDS),
    act: (page) => page.locator('.report h1').waitFor(),
  },
  {
    ...REPORT,
    id: 'report-copies',
    shows: 'Of the computers of a clinic; the records of one were changed',
    answers: answers('clinic', OWN_RECORDS),
    act: async (page) => {
      await page
        .locator('#files')
        .setInputFiles(
          COPIES.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
        );
      await page.locator('.report .state.caution').first().waitFor();
    },
  },
];
