import { Icon } from '../../look/icon.tsx';
import { pickLanguage } from '../../look/pick-language.ts';
import type { Text } from '../../look/text.ts';
import type { PagePolicy } from '../../policy/types.ts';
import type { Offers } from '../ways.ts';
import { Press } from './buttons.tsx';

interface LifeLineProps {
  readonly policy: PagePolicy;
  readonly offers: Offers;
  readonly text: Text;
  readonly armed: boolean;
}

/** For when a life is at risk: what to do, said calmly, with a message that needs no detail. */
export function LifeLine({ policy, offers, text, armed }: LifeLineProps) {
  const line = pickLanguage(policy.emergencyTexts, text('languageTag'));
  if (line === undefined) return null;
  return (
    <div class="life">
      <Icon name="phone" />
      <div>
        <p lang={line.language}>{line.text}</p>
        {offers.emergency !== undefined && (
          <Press value="use-call" look="quiet" armed={armed}>
            {text('noticeCall')}
          </Press>
        )}
        {offers.mayOverride && (
          <Press value="sure" look="quiet" armed={armed}>
            {text('noticeEmergencySend')}
          </Press>
        )}
      </div>
    </div>
  );
}
