import { OUTCOME_WORDS } from '../incident/words.ts';
import type { IncidentRow } from '../report/sum-incidents.ts';
import type { OpenTraining } from '../report/sum-training.ts';
import { Answer, type PartProps } from './answer.tsx';
import { Table } from './table.tsx';
import { DECISION_WORDS, shortId } from './words.ts';

/** Was there a policy? */
export function PolicyAnswer(props: PartProps) {
  const { report, figures, text, versionNow } = props;
  const { versions, current, isBuiltIn, unconfirmed, expected } = report.policy;
  const answer = current
    ? [
        text(isBuiltIn ? 'reportPolicyBuiltIn' : 'reportPolicyYes', [
          current.version,
          figures.day(current.from),
        ]),
        text('reportPolicyConfirmed', [
          figures.number(expected - unconfirmed.length),
          figures.number(expected),
        ]),
        ...(current.people > 0 ? [text('reportPolicyPeople', [figures.number(current.people)])] : []),
      ].join(' ')
    : versionNow === undefined
      ? text('reportPolicyNone')
      : text('reportPolicyNow', [versionNow]);
  return (
    <Answer
      {...props}
      id="policy"
      question={text('reportPolicy')}
      answer={answer}
      unknown={[
        current !== undefined && current.unnamed > 0 && text('reportUnknownWho'),
        current !== undefined &&
          unconfirmed.length > 0 &&
          text('reportUnconfirmed', [unconfirmed.map((id) => shortId(id, text)).join(', ')]),
        current !== undefined &&
          current.wordings > current.languages.length &&
          text('reportWordings', [figures.number(current.wordings)]),
      ]}
    >
      <Table
        caption={text('reportVersions')}
        columns={[
          text('reportVersion'),
          text('reportFirstSeen'),
          text('reportLastSeen'),
          text('reportByBrowsers'),
          text('reportByName'),
        ]}
        rows={versions.map(({ document, version, from, to, installs, people }) => [
          document === 'messaging' ? version : text('reportMonitoring', [version]),
          figures.day(from),
          figures.day(to),
          figures.number(installs),
          people > 0 ? figures.number(people) : '–',
        ])}
      />
    </Answer>
  );
}

/** Was staff trained? */
export function TrainingAnswer(props: PartProps) {
  const { report, figures, text } = props;
  const { rows, overdue, open, decisions } = report.training;
  const done = rows.reduce((sum, { people, unnamed }) => sum + people + unnamed, 0);
  const isUnnamed = rows.some(({ unnamed }) => unnamed > 0) || overdue.some(({ who }) => who === undefined);
  const name = (training: string) =>
    training === 'embedded'
      ? text('reportTrainingEmbedded')
      : text('reportTrainingOwn', [training.slice(0, 8)]);
  const late = (one: OpenTraining) => [
    one.who ?? text('reportBrowser', [shortId(one.install, text)]),
    name(one.training),
    figures.day(one.due),
  ];
  return (
    <Answer
      {...props}
      id="training"
      question={text('reportTraining')}
      answer={
        done + overdue.length + open.length === 0
          ? text('reportTrainingNone')
          : text('reportTrainingDone', [
              figures.number(done),
              figures.number(overdue.length),
              figures.number(open.length),
            ])
      }
      unknown={[isUnnamed && text('reportUnknownWho')]}
    >
      <Table
        caption={text('reportTrainings')}
        columns={[
          text('reportTrainingName'),
          text('reportByName'),
          text('reportNoName'),
          text('reportAfterDay'),
          text('reportLastDone'),
        ]}
        rows={rows.map(({ training, people, unnamed, late, last }) => [
          name(training),
          figures.number(people),
          figures.number(unnamed),
          figures.number(late),
          figures.day(last),
        ])}
      />
      <Table
        caption={text('reportOverdue')}
        columns={[text('reportWho'), text('reportTrainingName'), text('reportDue')]}
        rows={overdue.map(late)}
      />
      <Table
        caption={text('reportDecisions')}
        columns={[text('reportDecision'), text('reportCount')]}
        rows={decisions.map(({ decision, count }) => [text(DECISION_WORDS[decision]), figures.number(count)])}
      />
    </Answer>
  );
}

/** How fast was a breach handled? */
export function IncidentAnswer(props: PartProps) {
  const { report, figures, text } = props;
  const { rows, real, questions, open, late, contain, report: told, strays } = report.incidents;
  const speed = ({ known, median, longest }: typeof contain) => [
    figures.stretch(median),
    figures.stretch(longest),
    figures.number(known),
    figures.number(real),
  ];
  const answer = [
    real === 0
      ? text('reportIncidentsNone')
      : text('reportIncidents', [figures.number(real), figures.number(open)]),
    contain.known > 0 && text('reportContained', speed(contain)),
    told.known > 0 && text('reportReported', speed(told)),
    late > 0 && text('reportLate', [figures.number(late)]),
  ];
  return (
    <Answer
      {...props}
      id="incidents"
      question={text('reportSpeed')}
      answer={answer.filter(Boolean).join(' ')}
      unknown={[
        questions > 0 && text('reportUnknownQuestions', [figures.number(questions)]),
        contain.known < real && text('reportUnknownContained', [figures.number(real - contain.known)]),
        told.known < real && text('reportUnknownReported', [figures.number(real - told.known)]),
        strays > 0 && text('reportUnknownStrays', [figures.number(strays)]),
      ]}
    >
      <Table
        caption={text('reportIncidentTable')}
        columns={[
          text('incidentNumber'),
          text('incidentMomentDiscovered'),
          text('reportContainedAfter'),
          text('reportReportedAfter'),
          text('reportTellBy'),
          text('reportTold'),
          text('incidentOutcome'),
        ]}
        rows={rows.map((row) => [
          <span key="id" class="id">
            {row.id.slice(0, 8)}
          </span>,
          figures.moment(row.discovered),
          figures.stretch(row.containedAfter),
          figures.stretch(row.reportedAfter),
          row.isLate ? text('reportTooLate', [figures.day(row.tellBy)]) : figures.day(row.tellBy),
          figures.day(row.told),
          text(endOf(row)),
        ])}
      />
      <p class="small">{text('reportNoticeRule', [String(report.noticeDays)])}</p>
    </Answer>
  );
}

function endOf({ isQuestion, outcome }: IncidentRow) {
  if (outcome !== undefined) return OUTCOME_WORDS[outcome];
  return isQuestion ? 'incidentIsQuestion' : 'incidentIsOpen';
}
