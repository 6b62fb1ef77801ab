import type { ComponentChildren } from 'preact';
import type { Text } from '../look/text.ts';
import type { Readiness } from '../report/summarize.ts';
import type { Figures } from './figures.ts';

/** What every part of the report gets. */
export interface PartProps {
  readonly report: Readiness;
  readonly figures: Figures;
  readonly text: Text;
  /** The version of the policy in this browser at this moment, where the report is made in one. */
  readonly versionNow?: string | undefined;
}

export interface AnswerProps extends PartProps {
  readonly id: string;
  readonly question: string;
  /** The answer, in a sentence or two. */
  readonly answer: string;
  /** What is not known of just this question; empty ones are left out. */
  readonly unknown: readonly (string | false)[];
  readonly children?: ComponentChildren;
}

/** A question with its answer, the evidence for it, and what nobody can tell from these files. */
export function Answer(props: AnswerProps) {
  const { id, question, answer, unknown, children, text } = props;
  const said = [...unknown.filter((one) => one !== false), ...generallyUnknown(props)];
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      <p class="answer">{answer}</p>
      {children}
      {said.length > 0 && (
        <div class="unknown">
          <h3>{text('reportUnknown')}</h3>
          <ul>
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function generallyUnknown({ report, figures, text }: PartProps): string[] {
  const { missing, silent, broken, problems } = { ...report, problems: report.merged.problems };
  return [
    ...(missing.length > 0 ? [text('reportUnknownMissing', [figures.number(missing.length)])] : []),
    ...(silent.length > 0
      ? [text('reportUnknownSilent', [String(report.silentDays), figures.number(silent.length)])]
      : []),
    ...(broken.length > 0 ? [text('reportUnknownBroken', [figures.number(broken.length)])] : []),
    ...(problems.length > 0 ? [text('reportUnknownProblems', [figures.number(problems.length)])] : []),
  ];
}
