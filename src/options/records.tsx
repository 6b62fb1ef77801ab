import type { StartReason } from '../audit/ledger-event.ts';
import type { CollectorView } from '../browser/collector.ts';
import type { LedgerCheck, LedgerView } from '../browser/messages.ts';
import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import { whereWords } from './collector-words.ts';
import { TakeCopy } from './take-copy.tsx';

/** Why the records do not go back to the installation. */
const STARTS: Readonly<Record<Exclude<StartReason, 'new'>, MessageKey>> = {
  missing: 'optionsStartMissing',
  unreadable: 'optionsStartUnreadable',
  inconsistent: 'optionsStartInconsistent',
};

export interface RecordsProps {
  readonly ledger: LedgerView | undefined;
  /** Undefined where the settings name no collector. */
  readonly collector: CollectorView | undefined;
  readonly check: LedgerCheck | 'running' | undefined;
  readonly text: Text;
  onCheck(): void;
}

/** What is recorded, whether it holds, and that it is kept nowhere else. */
export function Records({ ledger, collector, check, text, onCheck }: RecordsProps) {
  const readable = ledger?.entries !== undefined;
  return (
    <>
      <p>
        {readable
          ? text('optionsEntries', [new Intl.NumberFormat(text('languageTag')).format(ledger.entries ?? 0)])
          : text('optionsEntriesUnreadable')}
      </p>
      {ledger !== undefined && ledger.status !== 'working' && (
        <p class="state caution">
          <Icon name="warning" size={28} />
          <span>
            {text(ledger.status === 'full' ? 'optionsLedgerFull' : 'optionsLedgerUnavailable', [
              String(ledger.lost),
            ])}
          </span>
        </p>
      )}
      {ledger?.start !== undefined && ledger.start.reason !== 'new' && (
        <p class="state caution">
          <Icon name="warning" size={28} />
          <span>
            {text(STARTS[ledger.start.reason], [
              new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'long', timeStyle: 'short' }).format(
                ledger.start.time,
              ),
            ])}
          </span>
        </p>
      )}
      <p>
        <strong>{text(...whereWords(collector, text('languageTag')))}</strong> {text('optionsRemoval')}
      </p>
      <button type="button" class="button" onClick={onCheck} aria-disabled={check === 'running'}>
        {text('optionsLedgerCheck')}
      </button>
      <div role="status">{check !== undefined && <Outcome check={check} text={text} />}</div>
      <TakeCopy text={text} />
    </>
  );
}

function Outcome({ check, text }: { readonly check: LedgerCheck | 'running'; readonly text: Text }) {
  if (check === 'running') return <p>{text('optionsLedgerChecking')}</p>;
  const holds = check.result === 'holds';
  return (
    <p class={holds ? 'state good' : 'state caution'}>
      <Icon name={holds ? 'protected' : 'warning'} size={28} />
      <span>{words(check, text)}</span>
    </p>
  );
}

function words(check: LedgerCheck, text: Text): string {
  if (check.result === 'holds') return text('optionsLedgerHolds', [String(check.entries)]);
  if (check.result === 'broken') return text('optionsLedgerBroken', [String(check.seq)]);
  return text('optionsEntriesUnreadable');
}
