import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import type { Readiness } from '../report/summarize.ts';
import type { PartProps } from './answer.tsx';
import { Drafts, Exceptions } from './counts.tsx';
import { figures } from './figures.ts';
import { Broken, Integrity } from './integrity.tsx';
import { IncidentAnswer, PolicyAnswer, TrainingAnswer } from './questions.tsx';

export interface ReportProps {
  readonly report: Readiness;
  /** Nobody gave copies of other computers. */
  readonly isAlone: boolean;
  readonly organization: string;
  /** Of the extension that made it. */
  readonly version: string;
  /** The version of the policy in this browser at this moment, for a report of it alone. */
  readonly versionNow?: string;
  readonly text: Text;
}

/** The page that answers whether there was a policy, whether staff was trained, and how fast a breach was handled. */
export function Report({ report, isAlone, organization, version, versionNow, text }: ReportProps) {
  const numbers = figures(text);
  const { from, to, installs, merged, now } = report;
  const part: PartProps = { report, figures: numbers, text, versionNow };
  const title = text(isAlone ? 'reportAlone' : 'reportTitle');
  const about = [...(isAlone ? [text('reportTitle')] : []), ...(organization === '' ? [] : [organization])];
  return (
    <article class="report">
      <header class="top">
        <Icon name="held" size={40} />
        <div>
          <h1>{title}</h1>
          {about.length > 0 && <p>{about.join(' · ')}</p>}
          <p class="small">
            {text('reportMade', [
              numbers.moment(now),
              Intl.DateTimeFormat().resolvedOptions().timeZone,
              `${text('extensionName')} ${version}`,
            ])}{' '}
            {text('reportMadeOf', [
              numbers.number(installs.length),
              numbers.number(merged.files),
              numbers.day(from),
              numbers.day(to),
            ])}
          </p>
        </div>
      </header>
      <Broken {...part} />
      <PolicyAnswer {...part} />
      <TrainingAnswer {...part} />
      <IncidentAnswer {...part} />
      <Drafts {...part} />
      <Exceptions {...part} />
      <Integrity {...part} />
      <footer class="part small">
        <p>{text('reportLimits')}</p>
        <p>{text('reportConfidential')}</p>
      </footer>
    </article>
  );
}
