import { useState } from 'preact/hooks';
import type { Outcome } from '../audit/incident-records.ts';
import { Save } from './description.tsx';
import type { PartProps } from './incident-view.tsx';
import { Pick } from './pick.tsx';
import { OUTCOME_WORDS } from './words.ts';

type Ending = Exclude<Outcome, 'reopened'>;

/** The end, by one of four outcomes, and the way back. */
export function Close({ incident, text, onRecord }: PartProps) {
  const [outcome, choose] = useState<Ending>();
  const record = (ending: Outcome) =>
    onRecord({ kind: 'incident-closed', incident: incident.id, outcome: ending });
  return (
    <section class="part">
      <h2>{text('incidentClose')}</h2>
      {incident.outcome === undefined ? (
        <>
          <p>{text('incidentCloseHint')}</p>
          <Pick
            label={text('incidentOutcome')}
            options={OUTCOME_WORDS}
            value={outcome}
            text={text}
            onPick={choose}
          />
          <Save
            ready={outcome !== undefined}
            label={text('incidentCloseButton')}
            onSave={() => outcome !== undefined && record(outcome)}
          />
        </>
      ) : (
        <>
          <p>{text(OUTCOME_WORDS[incident.outcome])}</p>
          <p>
            <button type="button" class="button plain" onClick={() => record('reopened')}>
              {text('incidentReopen')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
