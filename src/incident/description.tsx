import {
  type Factor,
  INCIDENT_MATTERS,
  type IncidentAssessed,
  type IncidentDescribed,
} from '../audit/incident-records.ts';
import type { MessageKey, Text } from '../look/text.ts';
import type { PartProps } from './incident-view.tsx';
import { Pick, useAnswers } from './pick.tsx';
import { CONTAINMENT_WORDS, FACTOR_WORDS, MATTER_WORDS, PEOPLE_WORDS } from './words.ts';

type Described = Omit<IncidentDescribed, 'kind' | 'incident'>;

/** What kind, about how many people, contained or not: from lists. */
export function Description({ incident, text, onRecord }: PartProps) {
  const { answers, isChanged, answer, reset } = useAnswers<Described>(incident.described);
  const { matters = [], people, contained } = answers;
  const isWhole = matters.length > 0 && people !== undefined && contained !== undefined;
  return (
    <section class="part">
      <h2>{text('incidentWhat')}</h2>
      <p class="small">{text('incidentWhatHint')}</p>
      <fieldset>
        <legend>{text('incidentMatters')}</legend>
        {INCIDENT_MATTERS.map((matter) => (
          <label key={matter} class="matter">
            <input
              type="checkbox"
              checked={matters.includes(matter)}
              onChange={({ currentTarget }) =>
                answer({
                  matters: INCIDENT_MATTERS.filter((one) =>
                    one === matter ? currentTarget.checked : matters.includes(one),
                  ),
                })
              }
            />
            <span>{text(MATTER_WORDS[matter])}</span>
          </label>
        ))}
      </fieldset>
      <Pick
        label={text('incidentPeople')}
        options={PEOPLE_WORDS}
        value={people}
        text={text}
        onPick={(value) => answer({ people: value })}
      />
      <Pick
        label={text('incidentContained')}
        options={CONTAINMENT_WORDS}
        value={contained}
        text={text}
        onPick={(value) => answer({ contained: value })}
      />
      <Save
        ready={isWhole && isChanged}
        label={text('incidentSave')}
        onSave={() => {
          if (!isWhole) return;
          onRecord({ kind: 'incident-described', incident: incident.id, matters, people, contained });
          reset();
        }}
      />
    </section>
  );
}

type Assessed = Omit<IncidentAssessed, 'kind' | 'incident'>;

/** The four factors of 45 CFR 164.402(2). The program draws no conclusion from them. */
export function Assessment({ incident, text, onRecord }: PartProps) {
  const { answers, isChanged, answer, reset } = useAnswers<Assessed>(incident.assessed);
  const { nature, recipient, viewed, mitigated } = answers;
  const asked = <F extends Factor>(factor: F) => ({
    text,
    ...FACTOR_WORDS[factor],
    value: answers[factor],
    onPick: (value: Assessed[F]) => answer({ [factor]: value }),
  });
  const isWhole =
    nature !== undefined && recipient !== undefined && viewed !== undefined && mitigated !== undefined;
  return (
    <section class="part">
      <h2>{text('incidentFactors')}</h2>
      <p>{text('incidentFactorsHint')}</p>
      <FactorPick {...asked('nature')} />
      <FactorPick {...asked('recipient')} />
      <FactorPick {...asked('viewed')} />
      <FactorPick {...asked('mitigated')} />
      <Save
        ready={isWhole && isChanged}
        label={text('incidentSave')}
        onSave={() => {
          if (!isWhole) return;
          onRecord({
            kind: 'incident-assessed',
            incident: incident.id,
            nature,
            recipient,
            viewed,
            mitigated,
          });
          reset();
        }}
      />
    </section>
  );
}

function FactorPick<Value extends string>(props: {
  readonly question: MessageKey;
  readonly answers: Readonly<Record<Value, MessageKey>>;
  readonly value: Value | undefined;
  readonly text: Text;
  onPick(value: Value): void;
}) {
  return <Pick {...props} label={props.text(props.question)} options={props.answers} />;
}

/** Stays reachable while it does nothing, so that a keyboard finds it. */
export function Save(props: { readonly ready: boolean; readonly label: string; onSave(): void }) {
  return (
    <p>
      <button
        type="button"
        class="button"
        aria-disabled={!props.ready}
        onClick={() => props.ready && props.onSave()}
      >
        {props.label}
      </button>
    </p>
  );
}
