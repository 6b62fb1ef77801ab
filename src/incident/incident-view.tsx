import type { ComponentChildren } from 'preact';
import type { IncidentRecord, Outcome } from '../audit/incident-records.ts';
import type { Incident } from '../audit/incidents.ts';
import { Icon } from '../look/icon.tsx';
import { NotReady } from '../look/not-ready.tsx';
import type { Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';
import { Close } from './close.tsx';
import { Deadlines } from './deadlines.tsx';
import { Assessment, Description } from './description.tsx';
import { DoNow } from './do-now.tsx';
import { Times } from './times.tsx';
import { OUTCOME_WORDS } from './words.ts';

/** What the page says of the last thing it was asked to keep. */
export type Saved = 'saved' | 'failed';

export type IncidentState =
  | { readonly view: 'loading' }
  | { readonly view: 'failed' }
  | {
      readonly view: 'ready';
      readonly policy: Policy;
      readonly incidents: readonly Incident[];
      /** The one in the page's address. */
      readonly shown: string | undefined;
      readonly saved?: Saved | undefined;
      /** Milliseconds since the epoch. */
      readonly now: number;
    };

export interface IncidentProps {
  readonly state: IncidentState;
  readonly text: Text;
  /** Where the organization asks who it is. */
  readonly whoBox?: ComponentChildren;
  /** Somebody says that a message was sent: a new incident, or the one of an alarm. */
  onReport(incident?: string): void;
  onRecord(record: IncidentRecord): void;
}

/** What every part of one incident's page gets. */
export interface PartProps {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly text: Text;
  readonly now: number;
  format(at: number): string;
  onRecord(record: IncidentRecord): void;
}

/** "A message was sent": what to do, by steps and lists alone. */
export function IncidentPage(props: IncidentProps) {
  const { state, text } = props;
  return (
    <>
      <header class="top">
        <img src="/icons/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1 tabIndex={-1}>{text('incidentTitle')}</h1>
          <p class="small">
            {text('extensionName')}
            {state.view === 'ready' && state.policy.organizationName !== '' && (
              <> · {state.policy.organizationName}</>
            )}
          </p>
        </div>
      </header>
      <main>
        {state.view !== 'ready' && <NotReady view={state.view} failed="incidentUnreadable" text={text} />}
        {state.view === 'ready' && <Ready {...props} state={state} />}
      </main>
      <footer class="bottom small">
        <Icon name="lock" size={16} />
        <span>{text('incidentNoText')}</span>
      </footer>
    </>
  );
}

type ReadyState = Extract<IncidentState, { view: 'ready' }>;

function Ready(props: IncidentProps & { readonly state: ReadyState }) {
  const { state, text } = props;
  const { incidents, shown, saved } = state;
  const incident = incidents.find(({ id }) => id === shown);
  return (
    <>
      {props.whoBox}
      {incident ? <One {...props} incident={incident} /> : <Overview {...props} />}
      <div class="saved" role="status">
        {saved === 'saved' && text('incidentSaved')}
      </div>
      {saved === 'failed' && (
        <p role="alert" class="state caution">
          <Icon name="warning" size={28} />
          <span>{text('incidentNotSaved')}</span>
        </p>
      )}
    </>
  );
}

function formatter(text: Text): (at: number) => string {
  const format = new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'medium', timeStyle: 'short' });
  return (at) => format.format(at);
}

function Overview({ state, text, onReport }: IncidentProps & { readonly state: ReadyState }) {
  const format = formatter(text);
  return (
    <>
      <section class="part">
        <h2>{text('incidentStartHeading')}</h2>
        <p>{text('incidentStart')}</p>
        <p>
          <button type="button" class="button primary" onClick={() => onReport()}>
            {text('incidentStartButton')}
          </button>
        </p>
      </section>
      {state.incidents.length > 0 && (
        <section class="part">
          <h2>{text('incidentList')}</h2>
          <ul class="incidents">
            {state.incidents.map((incident) => (
              <li key={incident.id}>
                <a class="link" href={`#${incident.id}`}>
                  {format(incident.times.discovered?.at ?? 0)}
                </a>{' '}
                <span>{stateWords(incident, text)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** An alarm that nobody has confirmed yet is a question. */
const isQuestion = ({ reportedByPersonAt, outcome }: Incident) =>
  reportedByPersonAt === undefined && outcome === undefined;

function stateWords(incident: Incident, text: Text): string {
  if (incident.outcome !== undefined)
    return `${text('incidentMomentClosed')}: ${text(OUTCOME_WORDS[incident.outcome])}`;
  return text(isQuestion(incident) ? 'incidentIsQuestion' : 'incidentIsOpen');
}

function One(props: IncidentProps & { readonly state: ReadyState; readonly incident: Incident }) {
  const { state, incident, text, onRecord, onReport } = props;
  const { policy, now } = state;
  const part: PartProps = { incident, policy, text, now, format: formatter(text), onRecord };
  const close = (outcome: Outcome) => onRecord({ kind: 'incident-closed', incident: incident.id, outcome });
  return (
    <>
      <p class="back">
        <a class="link" href="./incident.html">
          {text('incidentAll')}
        </a>
      </p>
      <section class={isQuestion(incident) ? 'state caution' : 'state'}>
        <Icon name={incident.outcome === undefined ? 'warning' : 'done'} size={28} />
        <div>
          <h2>{stateWords(incident, text)}</h2>
          <p class="small">
            {text('incidentNumber')} <code>{incident.id}</code>
          </p>
          {isQuestion(incident) && (
            <>
              <p>{text('incidentQuestion')}</p>
              <p class="buttons">
                <button type="button" class="button primary" onClick={() => onReport(incident.id)}>
                  {text('incidentYesSent')}
                </button>
                <button type="button" class="button plain" onClick={() => close('not-sent')}>
                  {text('incidentNotSent')}
                </button>
              </p>
            </>
          )}
        </div>
      </section>
      <DoNow {...part} />
      <Description {...part} key={`described ${incident.id}`} />
      <Times {...part} key={`times ${incident.id}`} />
      <Assessment {...part} key={`assessed ${incident.id}`} />
      <Deadlines {...part} />
      <Close {...part} />
    </>
  );
}
