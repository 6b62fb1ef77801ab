import type { PolicyView } from '../browser/messages.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import type { TabState } from '../browser/tab-state.ts';
import { Icon } from '../look/icon.tsx';
import { NotReady } from '../look/not-ready.tsx';
import type { Text } from '../look/text.ts';
import type { Coaching, WeekNumbers } from '../policy/types.ts';
import { useStaff } from '../staff/use-staff.ts';
import { Who } from '../staff/who.tsx';
import { CoachingSection } from './coaching-section.tsx';
import { ExceptionsSection } from './exceptions-section.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { OfficerSection } from './officer-section.tsx';
import { PlatformsSection } from './platforms-section.tsx';
import { MonitoringSection, PolicySection } from './policy-section.tsx';
import { SentSection } from './sent-section.tsx';
import { TabSection } from './tab-section.tsx';
import { TrainingSection } from './training-section.tsx';
import { Waiting } from './waiting.tsx';

export interface Ready extends PolicyView {
  readonly view: 'ready';
  readonly tab: TabState;
  readonly staff: StaffView;
  /** Comes later than the rest: it is read from the records. */
  readonly coaching?: Coaching | undefined;
  /** Later, too; undefined where the policy shows none. */
  readonly numbers?: WeekNumbers | undefined;
}

export type PopupState =
  /** The tab answers before the rest is known. */
  { readonly view: 'loading'; readonly tab?: TabState | undefined } | { readonly view: 'failed' } | Ready;

export interface PopupProps {
  readonly state: PopupState;
  readonly text: Text;
  readonly ports: StaffPorts;
  /** Somebody has already sent something. */
  onSent(): void;
  /** To the exceptions that patients asked for. */
  onExceptions(): void;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a person sees on clicking our icon. */
export function Popup({ state, ...props }: PopupProps) {
  const { text } = props;
  return (
    <>
      <header class="top">
        <img src="/icons/icon.svg" alt="" width="32" height="32" />
        <div>
          <h1>{text('extensionName')}</h1>
          {state.view === 'ready' && state.policy.organizationName !== '' && (
            <p class="organization">{state.policy.organizationName}</p>
          )}
        </div>
      </header>
      <main>
        {state.view !== 'failed' && state.tab !== undefined && <TabSection tab={state.tab} text={text} />}
        {state.view !== 'ready' && <NotReady view={state.view} failed="popupFailed" text={text} />}
        {state.view === 'ready' && <Sections {...props} ready={state} />}
      </main>
      <footer class="bottom">
        <Icon name="lock" size={16} />
        <span>{text('popupLocal')}</span>
      </footer>
    </>
  );
}

function Sections({
  ready,
  ports,
  onSent,
  onExceptions,
  now,
  text,
}: Omit<PopupProps, 'state'> & { readonly ready: Ready }) {
  const staff = useStaff(ready.staff, ports);
  const { policy } = ready;
  const { patientExceptions } = policy;
  return (
    <>
      <Waiting view={staff.view} ports={ports} text={text} />
      <PlatformsSection platforms={policy.platforms} text={text} openLink={ports.openLink} />
      <CoachingSection
        coaching={ready.coaching ?? 'none'}
        text={text}
        onTraining={() => ports.openWelcome('training')}
      />
      <SentSection text={text} onOpen={onSent} />
      {patientExceptions.approvedBy !== '' && <ExceptionsSection text={text} onOpen={onExceptions} />}
      {staff.view.identity === 'ask' && (
        <section class="part" aria-label={text('staffWhoLabel')}>
          <Who staff={staff} ports={ports} text={text} />
        </section>
      )}
      <PolicySection view={ready} staff={staff} text={text} />
      <MonitoringSection view={ready} staff={staff} text={text} />
      <TrainingSection
        staff={staff}
        ports={ports}
        policyVersion={policy.policyVersion}
        now={now}
        text={text}
      />
      {ready.numbers !== undefined && <NumbersSection numbers={ready.numbers} text={text} />}
      <OfficerSection officer={policy.privacyOfficer} text={text} />
      <section class="part more">
        {staff.view.identity !== 'ask' && <Who staff={staff} ports={ports} text={text} />}
        <button type="button" class="link" onClick={() => ports.openWelcome('start')}>
          {text('popupFirstRun')}
          <Icon name="external" size={18} />
          <span class="for-screen-readers">{text('opensNewTab')}</span>
        </button>
        <button type="button" class="link" onClick={() => ports.openWelcome('practice')}>
          {text('popupPractice')}
          <Icon name="external" size={18} />
          <span class="for-screen-readers">{text('opensNewTab')}</span>
        </button>
      </section>
    </>
  );
}
