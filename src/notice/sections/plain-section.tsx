import { httpsLink } from '../../look/https-link.ts';
import { PlatformLabel } from '../../look/platform-label.tsx';
import type { Text } from '../../look/text.ts';
import type { PagePolicy } from '../../policy/types.ts';
import type { DialogWords, Matter } from '../dialog-words.ts';
import { Press } from './buttons.tsx';

interface PlainSectionProps {
  readonly matter: Matter;
  readonly words: DialogWords;
  readonly policy: PagePolicy;
  readonly text: Text;
  readonly armed: boolean;
}

/** Of files, and of a message that left: what to do, where to go instead, and the way out. */
export function PlainSection({ matter, words, policy, text, armed }: PlainSectionProps) {
  const links = policy.platforms.flatMap((platform) => {
    const href = httpsLink(platform.url);
    return href === undefined ? [] : [{ ...platform, href }];
  });
  const offersPlatform = words.showsPlatforms && links.length > 0;
  return (
    <>
      {matter.kind === 'files' && <FileNames names={matter.names} />}
      {words.steps.length > 0 && (
        <ol class="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {words.showsPlatforms && links.length === 0 && <p class="instead">{text('noticeNoPlatform')}</p>}
      {offersPlatform && (
        <ul class="platforms">
          {links.map(({ href, ...platform }, index) => (
            <li key={index}>
              <a
                class={index === 0 ? 'button primary' : 'button'}
                href={href}
                target="_blank"
                rel="noopener noreferrer"
                data-choice="platform"
                aria-disabled={!armed}
              >
                <PlatformLabel {...platform} text={text} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {matter.kind === 'sent' && (
          <Press value="incident" look="primary" armed={armed}>
            {text('sentNextSteps')}
          </Press>
        )}
        <Press
          value="edit"
          look={offersPlatform || matter.kind === 'sent' ? 'plain' : 'primary'}
          armed={armed}
        >
          {words.close}
        </Press>
        {words.goOn !== undefined && (
          <Press value="acknowledge" armed={armed}>
            {words.goOn}
          </Press>
        )}
      </div>
    </>
  );
}

const NAMES_SHOWN = 3;

function FileNames({ names }: { readonly names: readonly string[] }) {
  const shown = names.filter((name) => name !== '');
  if (shown.length === 0) return null;
  return (
    <p class="files" dir="auto">
      {shown.slice(0, NAMES_SHOWN).join(', ')}
      {shown.length > NAMES_SHOWN && ' …'}
    </p>
  );
}
