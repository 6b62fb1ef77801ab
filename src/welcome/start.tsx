import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyView } from '../browser/messages.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';
import type { Staff } from '../staff/use-staff.ts';
import { Who } from '../staff/who.tsx';
import { Documents } from './documents.tsx';
import { Practice } from './practice.tsx';

interface StartProps {
  readonly view: PolicyView;
  readonly staff: Staff;
  readonly ports: StaffPorts;
  readonly text: Text;
}

interface Point {
  readonly icon: IconName;
  readonly key: MessageKey;
}

const NAMED: Record<Policy['identity'], MessageKey> = {
  none: 'welcomeKeptNoName',
  profile: 'welcomeKeptProfile',
  ask: 'welcomeKeptNumber',
};

/** What each of the three screens says, at this policy. */
function screensOf(
  policy: Policy,
): readonly { readonly heading: MessageKey; readonly points: readonly Point[] }[] {
  return [
    {
      heading: 'welcomeReadHeading',
      points: [
        { icon: 'edit', key: 'welcomeReadDraft' },
        ...(policy.readThread ? ([{ icon: 'instead', key: 'welcomeReadThread' }] as const) : []),
        { icon: 'policy', key: 'welcomeReadFiles' },
        { icon: 'nothing', key: 'welcomeReadNothing' },
      ],
    },
    {
      heading: 'welcomeStaysHeading',
      points: [
        { icon: 'lock', key: 'welcomeStaysWords' },
        { icon: 'person', key: 'welcomeStaysPeople' },
        { icon: 'nothing', key: 'welcomeStaysServer' },
      ],
    },
    {
      heading: 'welcomeKeptHeading',
      points: [
        { icon: 'held', key: 'welcomeKeptStops' },
        { icon: 'instead', key: 'welcomeKeptPassed' },
        { icon: 'person', key: NAMED[policy.identity] },
        { icon: 'watching', key: policy.collectorUrl === '' ? 'welcomeKeptHere' : 'welcomeKeptSent' },
        { icon: 'done', key: 'welcomeKeptStopNoHarm' },
      ],
    },
  ];
}

/** Three short screens, the two texts to confirm, and the practice box. Every step can be left for later. */
export function Start({ view, staff, ports, text }: StartProps) {
  const { policy, source } = view;
  const [step, setStep] = useState(0);
  const part = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) part.current?.querySelector<HTMLElement>('h2')?.focus();
    moved.current = true;
  }, [step]);

  const screens = screensOf(policy);
  const documents = (['monitoring', 'messaging'] as const).filter(
    (id) => (id === 'messaging' ? policy.policyTexts : policy.monitoringTexts).length > 0,
  );
  const all = screens.length + documents.length + 1;
  const screen = screens[step];
  const document = documents[step - screens.length];
  return (
    <>
      <p class="small">{text('welcomeStep', [String(step + 1), String(all)])}</p>
      <div ref={part} key={step}>
        {screen !== undefined && (
          <section class="screen">
            <h2 tabIndex={-1}>{text(screen.heading)}</h2>
            {policy.enforcement === 'monitor' && (
              <p class="state calm">
                <Icon name="watching" size={28} />
                <span>{text('welcomeObserving')}</span>
              </p>
            )}
            <ul class="points">
              {screen.points.map(({ icon, key }) => (
                <li key={key}>
                  <Icon name={icon} size={28} />
                  <span>{text(key)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {document !== undefined && (
          <>
            <Documents policy={policy} ids={[document]} staff={staff} text={text} />
            <Who staff={staff} ports={ports} text={text} />
          </>
        )}
        {step === all - 1 && (
          <>
            <Practice policy={policy} source={source} text={text} />
            <p>{text('welcomeEnd')}</p>
          </>
        )}
      </div>
      <div class="steps-buttons">
        {step > 0 && (
          <button type="button" class="button plain" onClick={() => setStep(step - 1)}>
            {text('welcomeBack')}
          </button>
        )}
        {step < all - 1 && (
          <button type="button" class="button primary" onClick={() => setStep(step + 1)}>
            {text('welcomeNext')}
          </button>
        )}
      </div>
      <p class="small">{text('welcomeLater')}</p>
    </>
  );
}
