import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { AskWho } from './ask-who.tsx';

const document_ = { version: '1', contents: [], changed: false };
const view = (identity: StaffView['identity'], who?: string): StaffView => ({
  identity,
  personal: false,
  ...(who === undefined ? {} : { who }),
  documents: { messaging: document_, monitoring: document_ },
  trainings: [],
  waiting: 0,
});

afterEach(() => render(null, document.body));

function show(identity: StaffView['identity']): (string | undefined)[] {
  const named: (string | undefined)[] = [];
  const ports: StaffPorts = {
    readView: async (who) => view(identity, who),
    save: async () => true,
    openWelcome: () => undefined,
    openLink: () => undefined,
  };
  const shown = view(identity);
  act(() =>
    render(
      <AskWho view={shown} ports={ports} text={localeText('en')} onWho={(who) => named.push(who)} />,
      document.body,
    ),
  );
  return named;
}

it('asks for the staff number where the organization wants it, and says that it may be left out', async () => {
  const named = show('ask');
  expect(document.body.textContent).toContain('You can go on without it.');
  const input = document.querySelector('input');
  if (!input) throw new Error('no box');
  await act(async () => {
    input.value = 'rn-204';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  expect(named.at(-1)).toBe('rn-204');
  expect(document.body.textContent).toContain('You are rn-204.');
});

it.each(['none', 'profile'] as const)('asks nothing with identity %s', (identity) => {
  expect(show(identity)).toEqual([undefined]);
  expect(document.body.textContent).toBe('');
});
