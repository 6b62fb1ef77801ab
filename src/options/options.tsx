import { render } from 'preact';
import type { SanctionRecorded } from '../audit/sanction.ts';
import { onCollectorChanged, readCollectorView, testCollector } from '../browser/collector.ts';
import { askBackground, askWatchedTabs } from '../browser/messages.ts';
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
      onCollectorTest={() => void collectorTest()}
      origin={location.origin}
      onDecision={(record) => void decided(record)}
    />,
    document.body,
  );
}

async function refresh(): Promise<void> {
  try {
    const [view, tabs, ledger, collector, lastSelfTest] = await Promise.all([
      readPolicyView(),
      askWatchedTabs(),
      readLedgerView(),
      // What cannot be read is said with the records.
      readCollectorView().catch(() => undefined),
      readSelfTest(),
    ]);
    const before = state.view === 'ready' ? state : {};
    show({ ...before, view: 'ready', ...view, tabs, ledger, collector, lastSelfTest });
    const followUps = await askBackground('follow-ups-view', {}).catch(() => []);
    if (state.view === 'ready') show({ ...state, followUps });
  } catch (error) {
    console.error('the policy could not be read', error);
    show({ view: 'failed' });
  }
}

/** While records are written and sent this page follows, and asks for nothing else. */
async function refreshRecords(): Promise<void> {
  const [ledger, collector] = await Promise.all([readLedgerView(), readCollectorView()]).catch(() => []);
  if (state.view === 'ready' && ledger) show({ ...state, ledger, collector });
}

function selfTest(): void {
  if (state.view !== 'ready') return;
  const results = runSelfTest(window, pagePolicy(state.policy, state.source));
  const passed = results.filter(({ ok }) => ok).length;
  show({ ...state, selfTest: results });
  void writeSelfTest({ at: Date.now(), version: version(), passed, of: results.length });
}

async function decided(record: SanctionRecorded): Promise<void> {
  await askBackground('staff-record', { record }).catch(() => false);
  // What was kept is no longer proposed, and what was not still is.
  await refresh();
}

async function ledgerCheck(): Promise<void> {
  if (state.view !== 'ready' || state.ledgerCheck === 'running') return;
  show({ ...state, ledgerCheck: 'running' });
  const outcome = await checkLedger().catch(() => ({ result: 'unreadable' }) as const);
  if (state.view === 'ready') show({ ...state, ledgerCheck: outcome });
}

async function collectorTest(): Promise<void> {
  if (state.view !== 'ready' || state.collectorTest === 'running') return;
  show({ ...state, collectorTest: 'running' });
  const outcome = await testCollector().catch(() => ({ kind: 'unreachable' }) as const);
  if (state.view === 'ready') show({ ...state, collectorTest: outcome });
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = `${text('optionsTitle')} · ${text('extensionName')}`;
show(state);
// A change of the policy shows within seconds; the tabs are looked at again whenever the page is.
onPagePolicyChanged(() => void refresh());
onCollectorChanged(() => void refreshRecords());
window.addEventListener('focus', () => void refresh());
void refresh();
