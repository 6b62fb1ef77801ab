import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import type { JudgedChain } from '../report/judge-chain.ts';
import type { Install } from '../report/merge.ts';
import type { PartProps } from './answer.tsx';
import { Table } from './table.tsx';
import { breakWords, problemWords, remarkWords, shortId } from './words.ts';

/** Which computers' records were changed or cut, before anything else is read. */
export function Broken({ report, text }: PartProps) {
  const { broken, merged } = report;
  if (broken.length === 0 && merged.lostCodes.length === 0) return null;
  return (
    <div class="state caution">
      <Icon name="warning" size={28} />
      <div>
        {broken.length > 0 && <p class="answer">{text('reportBroken', [String(broken.length)])}</p>}
        <ul>
          {broken.map((install) => (
            <li key={install.id}>
              <strong>{text('reportBrowser', [shortId(install.id, text)])}</strong>
              <ul>
                {breaksOf(install).map((one) => {
                  const words = breakWords(one, text);
                  return <li key={words}>{words}</li>;
                })}
              </ul>
            </li>
          ))}
          {merged.lostCodes.map(({ seq, hash, install = '' }) => (
            <li key={`${seq}-${hash}`}>
              {text('reportLostCode', [`${install} ${seq}-${hash.slice(0, 16)}`.trim()])}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const breaksOf = ({ breaks, chains }: Install) => [...breaks, ...chains.flatMap((chain) => chain.breaks)];

/** Whether the records are what was written, of whom there are none, and what they say of themselves. */
export function Integrity({ report, figures, text }: PartProps) {
  const { installs, missing, unexpected, silent, remarks, merged } = report;
  const { forwarded, problems } = merged;
  const ids = (some: readonly string[]) => some.map((id) => shortId(id, text)).join(', ');
  return (
    <section class="part" aria-labelledby="integrity">
      <h2 id="integrity">{text('reportIntegrity')}</h2>
      <p>{text('reportIntegrityHint')}</p>
      <Table
        caption={text('reportChains')}
        columns={[
          text('reportBrowserColumn'),
          text('reportResult'),
          text('reportCode'),
          text('reportLastEvent'),
        ]}
        rows={installs.flatMap((install) =>
          install.chains.map((chain) => [
            <Id key="id" id={install.id} text={text} />,
            resultWords(install, chain, text),
            <code key="code">{chain.code}</code>,
            figures.day(install.to || undefined),
          ]),
        )}
      />
      {forwarded && (
        <p>
          {text('reportForwarded', [
            figures.number(forwarded.both),
            figures.number(forwarded.onlyCollector),
            figures.number(forwarded.onlyExports),
          ])}
        </p>
      )}
      {report.expected === undefined ? (
        <p>{text('reportNoExpected')}</p>
      ) : (
        <p>
          {missing.length === 0
            ? text('reportNoneMissing')
            : text('reportMissing', [figures.number(missing.length), ids(missing)])}
        </p>
      )}
      {unexpected.length > 0 && <p>{text('reportUnexpected', [ids(unexpected)])}</p>}
      {silent.length > 0 && (
        <p>
          {text('reportSilent', [
            String(report.silentDays),
            figures.number(silent.length),
            ids(silent.map(({ id }) => id)),
          ])}
        </p>
      )}
      <Table
        caption={text('reportRemarks')}
        columns={[text('reportBrowserColumn'), text('reportWhen'), text('reportRemark')]}
        rows={remarks.map((remark) => [
          <Id key="id" id={remark.install} text={text} />,
          figures.moment(remark.time),
          remarkWords(remark, text),
        ])}
      />
      {problems.length > 0 && (
        <>
          <h3>{text('reportProblems', [figures.number(problems.length)])}</h3>
          <ul class="bullets">
            {problems.slice(0, MOST_PROBLEMS).map((problem) => {
              const words = problemWords(problem, text);
              return <li key={words}>{words}</li>;
            })}
          </ul>
          {problems.length > MOST_PROBLEMS && (
            <p>{text('reportMoreProblems', [figures.number(problems.length - MOST_PROBLEMS)])}</p>
          )}
        </>
      )}
    </section>
  );
}

function Id({ id, text }: { readonly id: string; readonly text: Text }) {
  return <span class="id">{shortId(id, text)}</span>;
}

/** More lines than these say nothing more. */
const MOST_PROBLEMS = 50;

function resultWords({ breaks }: Install, chain: JudgedChain, text: Text): string {
  const { verdict, sureTo, head, knownMissing } = chain;
  if (verdict === 'broken' || breaks.length > 0) return text('reportResultBroken');
  if (verdict === 'whole') return text('reportResultWhole', [String(head.seq)]);
  const missing = knownMissing > 0 ? ` ${text('reportResultMissing', [String(knownMissing)])}` : '';
  const sure =
    sureTo > 0
      ? text('reportResultPart', [String(sureTo), String(head.seq)])
      : text('reportResultTail', [String(head.seq)]);
  return sure + missing;
}
