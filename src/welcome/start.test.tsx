import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { parsePolicy } from '../policy/parse.ts';
import { Welcome } from './welcome-view.tsx';

const STAFF: StaffView = {
  identity: 'none',
  personal: true,
  documents: {
    messaging: { version: 'p-1', contents: [{ language: 'en', content: 'aa' }], changed: false },
    monitoring: { version: 'm-1', contents: [{ language: 'en', content: 'bb' }], changed: false },
  },
  trainings: [],
  waiting: 2,
};
const ports: StaffPorts = {
  readView: async () => STAFF,
  save: async () => true,
  openWelcome: () => undefined,
  openLink: () => undefined,
};

afterEach(() => render(null, document.body));

const words = () => document.body.textContent ?? '';
const next = () =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Next')?.click();

/** Every screen before the practice box, as one text. */
async function screens(settings: object): Promise<string> {
  const policyView = { ...parsePolicy(settings), source: 'managed' } as const;
  render(
    <Welcome
      state={{ view: 'ready', policyView, staff: STAFF }}
      place="start"
      ports={ports}
      text={localeText('en')}
      now={0}
    />,
    document.body,
  );
  let all = words();
  for (const step of [2, 3]) {
    next();
    await vi.waitFor(() => expect(words()).toContain(`Step ${step} of 6`));
    all += words();
  }
  return all;
}

describe('the three screens', () => {
  it('say what holds at the default', async () => {
    const all = await screens({});
    expect(all).toContain('last few messages of that chat');
    expect(all).toContain('No record has your name.');
    expect(all).toContain('The records stay in this browser.');
    expect(all).not.toContain('Observing');
  });

  it.each([
    [
      'that it only observes',
      { enforcement: 'monitor' },
      'Observing: for now your organization only observes.',
    ],
    [
      'that a staff number is kept',
      { identity: 'ask' },
      'carry your staff number. Stopped messages never do.',
    ],
    [
      'that the profile’s address is kept',
      { identity: 'profile' },
      'carry the e-mail address of this browser',
    ],
    [
      'that records are sent',
      { collectorUrl: 'https://collector.example.org/v1/logs' },
      'The records are sent to a computer of your organization',
    ],
  ])('say %s', async (_what, settings, sentence) => {
    expect(await screens(settings)).toContain(sentence);
  });

  it('say nothing of the conversation where it is not read', async () => {
    expect(await screens({ readThread: false })).not.toContain('last few messages');
  });
});
