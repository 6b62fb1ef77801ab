import type { ComponentChildren } from 'preact';
import { REVOCATIONS, type Revocation } from '../audit/exception-records.ts';
import type { PatientException } from '../audit/exceptions.ts';
import type { ExceptionRequest } from '../browser/exception-views.ts';
import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';
import { Form } from './form.tsx';

/** What became of the last thing that was asked for. */
export type Outcome = 'granted' | 'refused';

export type ExceptionState =
  | { readonly view: 'loading' }
  | { readonly view: 'failed' }
  | {
      readonly view: 'ready';
      readonly policy: Policy;
      readonly exceptions: readonly PatientException[];
      /** Of the chat that the form is for; undefined: none, or it was used. */
      readonly ticket: string | undefined;
      readonly outcome?: Outcome | undefined;
      /** Milliseconds since the epoch. */
      readonly now: number;
    };

export interface ExceptionProps {
  readonly state: ExceptionState;
  readonly text: Text;
  /** Where the organization asks who it is. */
  readonly whoBox?: ComponentChildren;
  onGrant(asked: ExceptionRequest): void;
  onRevoke(exception: string, because: Revocation): void;
}

/** "The patient asked for this channel": the form for one chat, and those in force. */
export function ExceptionPage(props: ExceptionProps) {
  const { state, text } = props;
  return (
    <>
      <header class="top">
        <img src="/icons/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text('exceptionTitle')}</h1>
          <p class="small">
            {text('extensionName')}
            {state.view === 'ready' && state.policy.organizationName !== '' && (
              <> · {state.policy.organizationName}</>
            )}
          </p>
        </div>
      </header>
      <main>
        {state.view === 'loading' && <p role="status">{text('popupLoading')}</p>}
        {state.view === 'failed' && (
          <p role="alert" class="state caution">
            <Icon name="warning" size={28} />
            <span>{text('popupFailed')}</span>
          </p>
        )}
        {state.view === 'ready' && <Ready {...props} state={state} />}
      </main>
    </>
  );
}

type ReadyState = Extract<ExceptionState, { view: 'ready' }>;

function Ready(props: ExceptionProps & { readonly state: ReadyState }) {
  const { state, text, onGrant } = props;
  const { policy, ticket, outcome, now } = state;
  const { approvedBy, approvedOn } = policy.patientExceptions;
  if (approvedBy === '' || approvedOn === '') return <p class="part">{text('exceptionOff')}</p>;
  return (
    <>
      <div role="status">
        {outcome === 'granted' && (
          <p class="state good">
            <Icon name="protected" size={28} />
            <span>{text('exceptionGranted')}</span>
          </p>
        )}
      </div>
      {outcome === 'refused' && (
        <p role="alert" class="state caution">
          <Icon name="warning" size={28} />
          <span>{text('exceptionNotKept')}</span>
        </p>
      )}
      {props.whoBox}
      {ticket !== undefined && <Form {...{ ticket, policy, now, text, onGrant }} />}
      <InForce {...props} state={state} />
    </>
  );
}

const BECAUSE_WORDS: Readonly<Record<Revocation, MessageKey>> = {
  'patient-asked': 'exceptionBecausePatient',
  'wrong-conversation': 'exceptionBecauseWrong',
  'not-needed': 'exceptionBecauseNotNeeded',
  'organization-decided': 'exceptionBecauseOrganization',
};

function InForce({ state, text, onRevoke }: ExceptionProps & { readonly state: ReadyState }) {
  const days = new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'medium' });
  return (
    <section class="part">
      <h2>{text('exceptionList')}</h2>
      {state.exceptions.length === 0 && <p>{text('exceptionListNone')}</p>}
      <ul class="list">
        {state.exceptions.map(({ id, reference, until }) => (
          <li key={id}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                const chosen = new FormData(event.currentTarget).get('because');
                const because = REVOCATIONS.find((candidate) => candidate === chosen);
                if (because !== undefined) onRevoke(id, because);
              }}
            >
              <p>
                <strong>{text('exceptionEntry', [reference, days.format(until)])}</strong>
              </p>
              <label>
                <span>{text('exceptionRevokeReason')}</span>{' '}
                <select name="because" required>
                  <option value="">{text('incidentChoose')}</option>
                  {REVOCATIONS.map((because) => (
                    <option key={because} value={because}>
                      {text(BECAUSE_WORDS[because])}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" class="button plain">
                {text('exceptionRevoke')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {state.ticket === undefined && <p class="small">{text('exceptionNoTicket')}</p>}
    </section>
  );
}
