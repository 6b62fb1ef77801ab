import type { Text } from '../../src/look/text.ts';
import { figures } from '../../src/readiness/figures.ts';
import { breakWords, problemWords, shortId } from '../../src/readiness/words.ts';
import type { Readiness } from '../../src/report/summarize.ts';

/** The report in a few lines for a terminal or a log. Names files, lines and installs, and quotes nothing of them. */
export function sayReport(report: Readiness, text: Text): string[] {
  const { number, stretch, day } = figures(text);
  const { policy, training, incidents, drafts, merged, installs } = report;
  const done = training.rows.reduce((sum, { people, unnamed }) => sum + people + unnamed, 0);
  const ids = (some: readonly string[]) => some.map((id) => shortId(id, text)).join(', ');
  const whole = installs.flatMap(({ chains }) => chains).filter(({ verdict }) => verdict === 'whole').length;
  const chains = installs.flatMap((install) => install.chains).length;
  return [
    `${text('reportTitle')}: ${text('reportMadeOf', [
      number(installs.length),
      number(merged.files),
      day(report.from),
      day(report.to),
    ])}`,
    `${text('reportPolicy')} ${
      policy.current
        ? `${text(policy.isBuiltIn ? 'reportPolicyBuiltIn' : 'reportPolicyYes', [policy.current.version, day(policy.current.from)])} ${text('reportPolicyConfirmed', [number(policy.expected - policy.unconfirmed.length), number(policy.expected)])}`
        : text('reportPolicyNone')
    }`,
    `${text('reportTraining')} ${text('reportTrainingDone', [
      number(done),
      number(training.overdue.length),
      number(training.open.length),
    ])}`,
    `${text('reportSpeed')} ${
      incidents.real === 0
        ? text('reportIncidentsNone')
        : text('reportIncidents', [number(incidents.real), number(incidents.open)])
    }${
      incidents.contain.known > 0
        ? ` ${text('reportContained', [stretch(incidents.contain.median), stretch(incidents.contain.longest), number(incidents.contain.known), number(incidents.real)])}`
        : ''
    }`,
    `${text('reportDrafts')}: ${number(drafts.fates.stopped)}`,
    `${text('reportIntegrity')}: ${number(whole)} of ${number(chains)} chains are confirmed to their end; the end of the others is not verifiable`,
    ...(report.missing.length > 0
      ? [text('reportMissing', [number(report.missing.length), ids(report.missing)])]
      : []),
    ...(report.unexpected.length > 0 ? [text('reportUnexpected', [ids(report.unexpected)])] : []),
    ...(report.silent.length > 0
      ? [
          text('reportSilent', [
            String(report.silentDays),
            number(report.silent.length),
            ids(report.silent.map(({ id }) => id)),
          ]),
        ]
      : []),
    ...report.broken.flatMap((install) => [
      `BROKEN: ${text('reportBrowser', [install.id === '' ? shortId('', text) : install.id])}`,
      ...[...install.breaks, ...install.chains.flatMap(({ breaks }) => breaks)].map(
        (one) => `  ${breakWords(one, text)}`,
      ),
    ]),
    ...merged.lostCodes.map(
      ({ seq, hash, install = '' }) =>
        `BROKEN: ${text('reportLostCode', [`${install} ${seq}-${hash}`.trim()])}`,
    ),
    ...merged.problems.map((problem) => `not used: ${problemWords(problem, text)}`),
  ];
}
