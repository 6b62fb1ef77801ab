import type { PolicyView } from '../browser/messages.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { WELCOME_PLACES, type WelcomePlace } from '../browser/welcome-places.ts';
import { NotReady } from '../look/not-ready.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import { TrainingProgress, Trainings } from '../staff/trainings.tsx';
import { useStaff } from '../staff/use-staff.ts';
import { Who } from '../staff/who.tsx';
import { Documents } from './documents.tsx';
import { Practice } from './practice.tsx';
import { Start } from './start.tsx';
import { TrainingPlace } from './training-place.tsx';

export interface Ready {
  readonly view: 'ready';
  readonly policyView: PolicyView;
  readonly staff: StaffView;
}

export type WelcomeState = { readonly view: 'loading' } | { readonly view: 'failed' } | Ready;

export interface WelcomeProps {
  readonly state: WelcomeState;
  readonly place: WelcomePlace;
  readonly ports: StaffPorts;
  readonly text: Text;
  /** Epoch milliseconds. */
  readonly now: number;
}

const PLACES: Record<WelcomePlace, MessageKey> = {
  start: 'welcomeStart',
  policy: 'welcomePolicy',
  training: 'welcomeTraining',
  practice: 'welcomePractice',
};

/** Where staff read what this program does, confirm, learn and try it. */
export function Welcome({ state, place, ...props }: WelcomeProps) {
  const { text } = props;
  return (
    <>
      <header class="top">
        <img src="/icons/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text('welcomeTitle')}</h1>
          {state.view === 'ready' && state.policyView.policy.organizationName !== '' && (
            <p class="small">{state.policyView.policy.organizationName}</p>
          )}
        </div>
      </header>
      <nav aria-label={text('welcomePlaces')}>
        <ul class="places">
          {WELCOME_PLACES.map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === place ? 'page' : undefined}>
                {text(PLACES[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {state.view !== 'ready' && <NotReady view={state.view} failed="popupFailed" text={text} />}
        {state.view === 'ready' && <Place {...props} ready={state} place={place} />}
      </main>
    </>
  );
}

function Place(props: Omit<WelcomeProps, 'state'> & { readonly ready: Ready }) {
  const { ready, place, ports, text, now } = props;
  const staff = useStaff(ready.staff, ports);
  const { policy, source } = ready.policyView;
  switch (place) {
    case 'start':
      return <Start view={ready.policyView} staff={staff} ports={ports} text={text} />;
    case 'policy':
      return (
        <>
          <Who staff={staff} ports={ports} text={text} />
          <Documents policy={policy} ids={['monitoring', 'messaging']} staff={staff} text={text} />
        </>
      );
    case 'training':
      return (
        <>
          <Who staff={staff} ports={ports} text={text} />
          <TrainingPlace staff={staff} text={text} />
          <section class="part">
            <h2>{text('trainingOthers')}</h2>
            <TrainingProgress staff={staff} text={text} />
            <Trainings
              staff={staff}
              ports={{ ...ports, openWelcome: () => window.scrollTo(0, 0) }}
              policyVersion={policy.policyVersion}
              now={now}
              text={text}
            />
          </section>
        </>
      );
    case 'practice':
      return <Practice policy={policy} source={source} text={text} />;
  }
}
