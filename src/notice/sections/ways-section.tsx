import { Icon } from '../../look/icon.tsx';
import { PlatformLabel } from '../../look/platform-label.tsx';
import type { Text } from '../../look/text.ts';
import type { Decision, PagePolicy } from '../../policy/types.ts';
import { Trainings } from '../trainings.tsx';
import { type Offers, type Way, waysOn } from '../ways.ts';
import { Press } from './buttons.tsx';
import { REASONS } from './reasons.ts';

interface WaysSectionProps {
  readonly decision: Decision;
  readonly policy: PagePolicy;
  readonly offers: Offers | undefined;
  readonly text: Text;
  readonly armed: boolean;
}

/** What a person can do now: the best way, two more, and the rest on demand. */
export function WaysSection(props: WaysSectionProps) {
  const { decision, policy, offers, text } = props;
  const { shown, more } = waysOn(decision, policy, offers);
  const offersPlatform = [...shown, ...more].some(({ kind }) => kind === 'platform');
  const button = (way: Way, index: number) => (
    <WayButton key={index} {...props} way={way} primary={index === 0} />
  );
  return (
    <>
      {!offersPlatform && <p class="instead">{text('noticeNoPlatform')}</p>}
      <div class="ways">{shown.map(button)}</div>
      <details class="more">
        <summary>{text('noticeMoreWays')}</summary>
        {more.length > 0 && <div class="ways">{more.map((way, index) => button(way, index + 1))}</div>}
        {offers?.mayAskException && (
          <Press value="exception" look="quiet" armed={props.armed}>
            {text('noticeException')}
          </Press>
        )}
        <Trainings policy={policy} text={text} />
        <Press value="lesson" look="quiet" armed={props.armed}>
          {text('noticeLesson')} <span class="for-screen-readers">{text('opensNewTab')}</span>
        </Press>
      </details>
      {offers?.mayReport && (
        <details class="more">
          <summary>{text('noticeWrong')}</summary>
          <p class="advice">{text('noticeWrongAdvice')}</p>
          <div class="ways">
            {REASONS.map(([code, words]) => (
              <Press key={code} value={`report:${code}`} armed={props.armed}>
                {text(words)}
              </Press>
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function WayButton(props: WaysSectionProps & { readonly way: Way; readonly primary: boolean }) {
  const { way, primary, policy, offers, text, armed } = props;
  const look = primary ? 'primary' : 'plain';
  switch (way.kind) {
    case 'safe':
      return (
        <Press value="safe" look={look} armed={armed}>
          <Icon name="edit" />
          <span class="label">
            {text('noticeMakeSafe')}
            <small>{text('noticeMakeSafeDetail')}</small>
          </span>
        </Press>
      );
    case 'platform':
      return (
        <a
          class={`button ${look}`}
          href={way.href}
          target="_blank"
          rel="noopener noreferrer"
          data-choice="platform"
          aria-disabled={!armed}
        >
          <PlatformLabel {...way.platform} says="noticeMove" text={text} />
        </a>
      );
    case 'reply':
      return (
        <Press value="use-reply" look={look} armed={armed}>
          <span class="label">
            {text('noticeReply')}
            <small class="preview">{offers?.reply}</small>
          </span>
        </Press>
      );
    case 'edit':
      return (
        <Press value="edit" look={look} armed={armed}>
          <Icon name="edit" />
          {text('noticeEdit')}
        </Press>
      );
    case 'go-on':
      return (
        <Press value={policy.overrides === 'reason' ? 'anyway' : 'acknowledge'} look={look} armed={armed}>
          {text('noticeAcknowledge')}
        </Press>
      );
  }
}
