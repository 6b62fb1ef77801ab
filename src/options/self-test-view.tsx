import type { SelfTestRecord } from '../browser/stored.ts';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import type { SampleResult } from './self-test.ts';

export interface SelfTestProps {
  readonly results: readonly SampleResult[] | undefined;
  readonly last: SelfTestRecord | undefined;
  readonly text: Text;
  onRun(): void;
}

/** A button, and what it found in words: the sum first, each sample below it. */
export function SelfTest({ results, last, text, onRun }: SelfTestProps) {
  return (
    <div class="self-test">
      <button type="button" class="button" onClick={onRun}>
        {text('optionsSelfTest')}
      </button>
      {results === undefined && (
        <p class="small">
          {last === undefined
            ? text('optionsSelfTestNever')
            : text('optionsSelfTestLast', [dateOf(last.at, text), String(last.passed), String(last.of)])}
        </p>
      )}
      <div role="status">{results !== undefined && <Sum results={results} text={text} />}</div>
      {results !== undefined && <Samples results={results} text={text} />}
    </div>
  );
}

interface ResultsProps {
  readonly results: readonly SampleResult[];
  readonly text: Text;
}

function Sum({ results, text }: ResultsProps) {
  const passed = results.filter(({ ok }) => ok).length;
  const fine = passed === results.length;
  return (
    <p class={fine ? 'state good' : 'state caution'}>
      <Icon name={fine ? 'protected' : 'warning'} size={28} />
      <strong>
        {text(fine ? 'optionsSelfTestFine' : 'optionsSelfTestBad', [String(passed), String(results.length)])}
      </strong>
    </p>
  );
}

function Samples({ results, text }: ResultsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('optionsSample')}</th>
          <th scope="col">{text('optionsExpected')}</th>
          <th scope="col">{text('optionsHappened')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.sample.text} class={result.ok ? '' : 'caution'}>
            <td>{result.sample.text}</td>
            <td>{text(result.sample.expected === 'stopped' ? 'optionsStop' : 'optionsPass')}</td>
            <td>
              {!result.ok && <Icon name="warning" />} {happened(result, text)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** At `monitor` a message leaves although it was found, and both are worth saying. */
function happened({ sent, verdict }: SampleResult, text: Text): string {
  if (!sent) return text('optionsStopped');
  return text(verdict === 'allow' ? 'optionsPassed' : 'optionsObserved');
}

function dateOf(at: number, text: Text): string {
  return new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
