import { FATES } from '../report/sum-drafts.ts';
import type { PartProps } from './answer.tsx';
import { BarTable, Table } from './table.tsx';
import { WeekChart } from './week-chart.tsx';
import { BECAUSE_WORDS, FATE_WORDS, KIND_WORDS, REVOCATION_WORDS } from './words.ts';

/** What was stopped and what went, over all computers together. */
export function Drafts({ report, figures, text }: PartProps) {
  const { drafts, installs } = report;
  const { fates, kinds, because, wrong, unchecked } = drafts;
  const number = figures.number;
  return (
    <section class="part" aria-labelledby="drafts">
      <h2 id="drafts">{text('reportDrafts')}</h2>
      <p>
        {text('reportDraftsHint')} {installs.length === 1 && text('reportOneBrowser')}
      </p>
      <BarTable
        caption={text('reportFates')}
        columns={[text('reportFate'), text('reportCount')]}
        rows={FATES.filter((fate) => fate === 'stopped' || fates[fate] > 0).map((fate) => ({
          label: text(FATE_WORDS[fate]),
          count: fates[fate],
        }))}
        number={number}
      />
      {unchecked > 0 && <p>{text('reportUnchecked', [number(unchecked)])}</p>}
      <BarTable
        caption={text('reportKinds')}
        columns={[text('reportKind'), text('reportFateStopped')]}
        rows={kinds.map(({ kind, drafts: count }) => ({ label: text(KIND_WORDS[kind]), count }))}
        number={number}
      />
      <WeekChart drafts={drafts} figures={figures} text={text} />
      <BarTable
        caption={text('reportBecause')}
        columns={[text('reportReason'), text('reportCount')]}
        rows={because.map((one) => ({ label: text(BECAUSE_WORDS[one.because]), count: one.count }))}
        number={number}
      />
      <BarTable
        caption={text('reportWrong')}
        columns={[text('reportReason'), text('reportCount')]}
        rows={wrong.map((one) => ({ label: text(BECAUSE_WORDS[one.because]), count: one.count }))}
        number={number}
      />
      {wrong.length === 0 && <p>{text('reportWrongNone')}</p>}
    </section>
  );
}

/** Conversations that patients asked for. */
export function Exceptions({ report, figures, text }: PartProps) {
  const { granted, inForce, used, revoked, expired, replaced } = report.exceptions;
  const ended = [
    ...revoked.map(({ because, count }) => [text(REVOCATION_WORDS[because]), figures.number(count)]),
    ...(expired > 0 ? [[text('reportExpired'), figures.number(expired)]] : []),
    ...(replaced > 0 ? [[text('reportReplaced'), figures.number(replaced)]] : []),
  ];
  return (
    <section class="part" aria-labelledby="exceptions">
      <h2 id="exceptions">{text('popupExceptions')}</h2>
      <p>
        {granted === 0
          ? text('reportExceptionsNone')
          : text('reportExceptions', [
              figures.number(granted),
              figures.number(inForce.length),
              figures.number(used),
            ])}
      </p>
      <Table
        caption={text('reportInForce')}
        columns={[text('exceptionReference'), text('exceptionConsented'), text('reportUntil')]}
        rows={inForce.map(({ reference, consented, expires }) => [reference, consented, expires])}
      />
      <Table
        caption={text('reportEnded')}
        columns={[text('reportReason'), text('reportCount')]}
        rows={ended}
      />
    </section>
  );
}
