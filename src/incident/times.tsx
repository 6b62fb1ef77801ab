import { useId, useState } from 'preact/hooks';
import { MOMENTS, type Moment, type TimeReason } from '../audit/incident-records.ts';
import type { PartProps } from './incident-view.tsx';
import { fromLocalInput, toLocalInput } from './local-time.ts';
import { Pick } from './pick.tsx';
import { MOMENT_WORDS, REASON_WORDS } from './words.ts';

/** Discovered, contained, reported, closed: what follows from the steps, and each to be set right with a reason. */
export function Times(props: PartProps) {
  const { incident, text } = props;
  return (
    <section class="part">
      <h2>{text('incidentTimes')}</h2>
      <p>{text('incidentTimesHint')}</p>
      <ul class="times">
        {MOMENTS.filter((moment) => moment !== 'closed' || incident.outcome !== undefined).map((moment) => (
          <Time key={moment} {...props} moment={moment} />
        ))}
      </ul>
    </section>
  );
}

function Time({ moment, incident, text, now, format, onRecord }: PartProps & { readonly moment: Moment }) {
  const id = useId();
  const known = incident.times[moment];
  const [entered, enter] = useState<string>();
  const [reason, choose] = useState<TimeReason>();
  const [refused, refuse] = useState(false);
  const [open, setOpen] = useState(false);
  const value = entered ?? (known === undefined ? '' : toLocalInput(known.at));
  const save = () => {
    const at = fromLocalInput(value, now);
    refuse(at === undefined || reason === undefined);
    if (at === undefined || reason === undefined) return;
    onRecord({ kind: 'incident-timed', incident: incident.id, moment, at, reason });
    enter(undefined);
    choose(undefined);
    setOpen(false);
  };
  return (
    <li>
      <p>
        <strong>{text(MOMENT_WORDS[moment])}</strong>{' '}
        {known === undefined ? text('incidentNotYet') : format(known.at)}
        {known?.reason !== undefined && <span class="small"> · {text(REASON_WORDS[known.reason])}</span>}
      </p>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {text('incidentChangeTime')}
          <span class="for-screen-readers">: {text(MOMENT_WORDS[moment])}</span>
        </summary>
        <p class="pick">
          <label for={id}>{text('incidentTimeLabel')}</label>
          <input
            id={id}
            type="datetime-local"
            value={value}
            max={toLocalInput(now)}
            aria-invalid={refused}
            onInput={({ currentTarget }) => enter(currentTarget.value)}
          />
        </p>
        <Pick
          label={text('incidentTimeReason')}
          options={REASON_WORDS}
          value={reason}
          text={text}
          onPick={choose}
        />
        {refused && <p role="alert">{text('incidentTimeRefused')}</p>}
        <p>
          <button type="button" class="button" onClick={save}>
            {text('incidentSave')}
          </button>
        </p>
      </details>
    </li>
  );
}
