import type { SanctionRecorded } from '../audit/sanction.ts';
import type { CollectorTest, CollectorView } from '../browser/collector.ts';
import type { LedgerCheck, LedgerView, PolicyView, WatchedTab } from '../browser/messages.ts';
import type { SelfTestRecord } from '../browser/stored.ts';
import { NotReady } from '../look/not-ready.tsx';
import { Part } from '../look/part.tsx';
import type { Text } from '../look/text.ts';
import type { Proposal } from '../policy/types.ts';
import { Collector } from './collector-view.tsx';
import { FollowUps } from './follow-ups.tsx';
import { PolicyCheck } from './policy-check.tsx';
import { ReadinessLink } from './readiness-link.tsx';
import { Records } from './records.tsx';
import type { SampleResult } from './self-test.ts';
import { SelfTest } from './self-test-view.tsx';
import { SettingsTable } from './settings-table.tsx';
import { Tabs } from './tabs.tsx';

export interface Ready extends PolicyView {
  readonly view: 'ready';
  readonly tabs: readonly WatchedTab[];
  readonly ledger: LedgerView | undefined;
  /** What waits for the privacy officer. */
  readonly followUps?: readonly Proposal[] | undefined;
  /** The result of a check asked for on this page. */
  readonly ledgerCheck?: LedgerCheck | 'running' | undefined;
  /** Undefined where the settings name no collector. */
  readonly collector?: CollectorView | undefined;
  /** The result of a test asked for on this page. */
  readonly collectorTest?: CollectorTest | 'running' | undefined;
  /** Of this installation, whenever it was. */
  readonly lastSelfTest?: SelfTestRecord | undefined;
  /** Of a self-test run on this page. */
  readonly selfTest?: readonly SampleResult[] | undefined;
}

export type OptionsState = { readonly view: 'loading' } | { readonly view: 'failed' } | Ready;

export interface OptionsProps {
  readonly state: OptionsState;
  readonly text: Text;
  readonly version: string;
  onSelfTest(): void;
  onLedgerCheck(): void;
  onCollectorTest(): void;
  /** Of this extension. */
  readonly origin: string;
  /** The privacy officer decided. */
  onDecision(record: SanctionRecorded): void;
}

/** "Policy and health": for whoever looks after this browser. Shows and checks; nothing can be set here. */
export function Options(props: OptionsProps) {
  const { state, text } = props;
  return (
    <>
      <header class="top">
        <img src="/icons/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text('optionsTitle')}</h1>
          <p class="small">
            {text('extensionName')} {props.version}
            {state.view === 'ready' && state.policy.organizationName !== '' && (
              <> · {state.policy.organizationName}</>
            )}
          </p>
        </div>
      </header>
      <main>
        {state.view !== 'ready' && <NotReady view={state.view} failed="popupFailed" text={text} />}
        {state.view === 'ready' && (
          <>
            <Part icon="protected" title={text('optionsProtection')}>
              <Tabs tabs={state.tabs} text={text} />
              <SelfTest
                results={state.selfTest}
                last={state.lastSelfTest}
                onRun={props.onSelfTest}
                text={text}
              />
            </Part>
            {state.followUps !== undefined && state.followUps.length > 0 && (
              <Part icon="person" title={text('optionsFollowUps')}>
                <FollowUps
                  proposals={state.followUps}
                  officer={state.policy.privacyOfficer.name}
                  text={text}
                  onRecord={props.onDecision}
                />
              </Part>
            )}
            <Part icon="policy" title={text('optionsPolicy')}>
              <SettingsTable view={state} text={text} />
            </Part>
            <Part icon="edit" title={text('optionsCheck')}>
              <PolicyCheck text={text} />
            </Part>
            <Part icon="lock" title={text('optionsRecords')}>
              <Records
                ledger={state.ledger}
                collector={state.collector}
                check={state.ledgerCheck}
                onCheck={props.onLedgerCheck}
                text={text}
              />
            </Part>
            <Part icon="policy" title={text('reportTitle')}>
              <ReadinessLink text={text} />
            </Part>
            <Part icon="external" title={text('collectorTitle')}>
              <Collector
                collector={state.collector}
                address={state.policy.collectorUrl}
                hasHeader={state.policy.collectorHeader !== ''}
                origin={props.origin}
                test={state.collectorTest}
                onTest={props.onCollectorTest}
                text={text}
              />
            </Part>
          </>
        )}
      </main>
    </>
  );
}
