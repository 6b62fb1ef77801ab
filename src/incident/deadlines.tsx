import { breachDeadlines } from '../audit/breach-deadlines.ts';
import { Step } from './do-now.tsx';
import type { PartProps } from './incident-view.tsx';

const DAY = 24 * 3_600_000;

/** Whom to tell and by when, if the organization finds that it was a breach. */
export function Deadlines(props: PartProps) {
  const { incident, policy, text, now } = props;
  const discovered = incident.times.discovered?.at;
  if (discovered === undefined) return null;
  const { breachNoticeDays } = policy;
  const due = breachDeadlines(discovered, breachNoticeDays, incident.described?.people);
  const days = new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'long' });
  const day = String(Math.max(1, Math.floor((now - discovered) / DAY) + 1));
  return (
    <section class="part">
      <h2>{text('incidentTell')}</h2>
      <p>
        <strong>{text('incidentClock', [day])}</strong> {text('incidentTellHint')}
      </p>
      {breachNoticeDays < 60 && <p>{text('incidentOwnLimit', [String(breachNoticeDays)])}</p>}
      <ol class="steps">
        <Step {...props} step="individuals">
          <Due at={due.individuals} words={text('incidentDue', [days.format(due.individuals)])} now={now} />
        </Step>
        <Step {...props} step="government">
          <Due at={due.government} words={text('incidentDue', [days.format(due.government)])} now={now} />
        </Step>
        {due.media !== undefined && (
          <Step {...props} step="media">
            <Due at={due.media} words={text('incidentDue', [days.format(due.media)])} now={now} />
          </Step>
        )}
      </ol>
    </section>
  );
}

function Due({ at, words, now }: { readonly at: number; readonly words: string; readonly now: number }) {
  return <p class={at < now ? 'due late' : 'due'}>{words}</p>;
}
