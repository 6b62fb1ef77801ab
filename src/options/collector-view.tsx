import type { CollectorTest, CollectorView } from '../browser/collector.ts';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import { MASK } from '../policy/setting-rows.ts';
import { problemWords } from './collector-words.ts';

export interface CollectorProps {
  /** Undefined where no collector is set. */
  readonly collector: CollectorView | undefined;
  /** From the settings; of the header only whether there is one. */
  readonly address: string;
  readonly hasHeader: boolean;
  /** Of this extension. */
  readonly origin: string;
  readonly test: CollectorTest | 'running' | undefined;
  readonly text: Text;
  onTest(): void;
}

/** How far the records have got to the organization's collector, what is wrong, and a button that tries it. */
export function Collector(props: CollectorProps) {
  const { collector, address, hasHeader, test, text } = props;
  if (!collector) return <p>{text('collectorNone')}</p>;
  return (
    <>
      <p>
        {text('collectorAddress', [address])} {hasHeader && text('collectorHeader', [MASK])}
      </p>
      <State {...props} collector={collector} />
      <button type="button" class="button" onClick={props.onTest} aria-disabled={test === 'running'}>
        {text('collectorTest')}
      </button>
      <div role="status">{test !== undefined && <Outcome {...props} test={test} />}</div>
    </>
  );
}

function State({ collector, origin, text }: CollectorProps & { readonly collector: CollectorView }) {
  const { waiting, rejected, lastSuccess, problem, nextAt } = collector;
  const isFine = problem === undefined && rejected === 0;
  return (
    <div class={isFine ? 'state good' : 'state caution'}>
      <Icon name={isFine ? 'protected' : 'warning'} size={28} />
      <div>
        <p>
          {/* What is wrong with nothing to send is old news. */}
          {problem !== undefined && waiting > 0 && <strong>{text(...problemWords(problem, origin))} </strong>}
          {placeWords(collector, text)}
        </p>
        {rejected > 0 && <p>{text('collectorRejected', [amount(rejected, text)])}</p>}
        <p class="small">
          {lastSuccess !== undefined && text('collectorLastSuccess', [moment(lastSuccess, text)])}{' '}
          {nextAt !== undefined && waiting > 0 && text('collectorNextTry', [moment(nextAt, text)])}
        </p>
      </div>
    </div>
  );
}

function placeWords({ sentUpTo, waiting }: CollectorView, text: Text): string {
  const [entry, count] = [amount(sentUpTo, text), amount(waiting, text)];
  if (waiting === 0) return text('collectorAllSent', [entry]);
  return sentUpTo === 0 ? text('collectorWaitingAll', [count]) : text('collectorWaiting', [entry, count]);
}

function Outcome({ test, origin, text }: CollectorProps & { readonly test: CollectorTest | 'running' }) {
  if (test === 'running') return <p>{text('collectorTesting')}</p>;
  const isFine = test.kind === 'accepted';
  return (
    <p class={isFine ? 'state good' : 'state caution'}>
      <Icon name={isFine ? 'protected' : 'warning'} size={28} />
      <span>{text(...problemWords(test, origin))}</span>
    </p>
  );
}

const amount = (count: number, text: Text) => new Intl.NumberFormat(text('languageTag')).format(count);

function moment(at: number, text: Text): string {
  return new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
