import type { IncidentStep } from '../audit/incident-records.ts';
import { httpsLink } from '../look/https-link.ts';
import { Icon } from '../look/icon.tsx';
import type { PartProps } from './incident-view.tsx';
import { officerMail } from './officer-mail.ts';
import { Pick } from './pick.tsx';
import { STATE_WORDS, STEP_WORDS } from './words.ts';

/** The steps that cannot wait, in their order. */
export function DoNow(props: PartProps) {
  const { incident, policy, text, format } = props;
  const { name, email, phone } = policy.privacyOfficer;
  const file = httpsLink(policy.incidentUrl);
  return (
    <section class="part">
      <h2>{text('incidentNow')}</h2>
      <ol class="steps">
        <Step {...props} step="unsend">
          <p>{text('incidentStepUnsendMore')}</p>
        </Step>
        <Step {...props} step="tell-officer">
          <address>
            {name !== '' && <span>{name}</span>}
            {phone !== '' && (
              <a class="link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            )}
            <a class="button" href={officerMail(incident, email, format, text)}>
              {text('incidentMail')}
            </a>
          </address>
        </Step>
        <Step {...props} step="own-file">
          {file !== undefined && (
            <p>
              <a class="link" href={file} target="_blank" rel="noopener noreferrer">
                {text('incidentFileLink')}
                <Icon name="external" size={18} />
                <span class="for-screen-readers">{text('opensNewTab')}</span>
              </a>
            </p>
          )}
        </Step>
      </ol>
    </section>
  );
}

export interface StepProps extends PartProps {
  readonly step: IncidentStep;
  readonly children?: preact.ComponentChildren;
}

/** One step with its words and where it stands. */
export function Step({ step, incident, text, format, onRecord, children }: StepProps) {
  const { title, how } = STEP_WORDS[step];
  const { state, at } = incident.steps[step] ?? {};
  return (
    <li>
      <h3>{text(title)}</h3>
      <p>{text(how)}</p>
      {children}
      <Pick
        label={text('incidentStepState')}
        of={text(title)}
        options={STATE_WORDS}
        value={state ?? 'open'}
        text={text}
        onPick={(next) => onRecord({ kind: 'incident-step', incident: incident.id, step, state: next })}
      />
      {at !== undefined && state !== undefined && state !== 'open' && (
        <p class="small marked">
          <Icon name="done" size={18} />
          <span>
            {text(STATE_WORDS[state])} · {format(at)}
          </span>
        </p>
      )}
    </li>
  );
}
