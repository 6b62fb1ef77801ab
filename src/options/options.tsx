import { render } from 'preact';
import { askWatchedTabs } from '../browser/messages.ts';
import { onPagePolicyChanged } from '../browser/page-policy.ts';
import { checkLedger, readLedgerView, readPolicyView } from '../browser/policy-view.ts';
import { readSelfTest, writeSelfTest } from '../browser/stored.ts';
import { text } from '../browser/text.ts';
import { version } from '../browser/version.ts';
import { pagePolicy } from '../policy/page.ts';
import { Options, type OptionsState } from './options-view.tsx';
import { runSelfTest } from './self-test.ts';

let state: OptionsState = { view: 'loading' };

function show(next: OptionsState): void {
  state = next;
  render(
    <Options
      state={state}
      text={text}
      version={version()}
      onSelfTest={selfTest}
      onLedgerCheck={() => void ledgerCheck()}
    />,
    document.body,
  );
}

async function refresh(): Promise<void> {
  try {
    const [view, tabs, ledger, lastSelfTest] = await Promise.all([
      readPolicyView(),
      askWatchedTabs(),
      readLedgerView(),
      readSelfTest(),
    ]);
    const before = state.view === 'ready' ? state : {};
    show({ ...before, view: 'ready', ...view, tabs, ledger, lastSelfTest });
  } catch (error) {
    console.error('the policy could not be read', error);
    show({ view: 'failed' });
  }
}

function selfTest(): void {
  if (state.view !== 'ready') return;
  const results = runSelfTest(window, pagePolicy(state.policy, state.source));
  const passed = results.filter(({ ok }) => ok).length;
  show({ ...state, selfTest: results });
  void writeSelfTest({ at: Date.now(), version: version(), passed, of: results.length });
}

async function ledgerCheck(): Promise<void> {
  if (state.view !== 'ready' || state.ledgerCheck === 'running') return;
  show({ ...state, ledgerCheck: 'running' });
  const outcome = await checkLedger().catch(() => ({ result: 'unreadable' }) as const);
  if (state.view === 'ready') show({ ...state, ledgerCheck: outcome });
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = `${text('optionsTitle')} · ${text('extensionName')}`;
show(state);
// A change of the policy shows within seconds; the tabs are looked at again whenever the page is.
onPagePolicyChanged(() => void refresh());
window.addEventListener('focus', () => void refresh());
void refresh();
