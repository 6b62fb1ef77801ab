import { httpsLink } from '../look/https-link.ts';
import { Part } from '../look/part.tsx';
import { PlatformLabel } from '../look/platform-label.tsx';
import type { Text } from '../look/text.ts';
import type { Platform } from '../policy/types.ts';
import { Link } from './link.tsx';

export interface PlatformsProps {
  readonly platforms: readonly Platform[];
  readonly text: Text;
  openLink(url: string): void;
}

/** Where to send it instead. */
export function PlatformsSection({ platforms, text, openLink }: PlatformsProps) {
  const links = platforms.flatMap((platform) => {
    const href = httpsLink(platform.url);
    return href === undefined ? [] : [{ platform, href }];
  });
  return (
    <Part icon="instead" title={text('popupSendHere')}>
      {links.length === 0 && <p>{text('popupNoPlatform')}</p>}
      {links.length > 0 && (
        <ul class="platforms">
          {links.map(({ platform, href }, index) => (
            <li key={href}>
              <Link class={index === 0 ? 'button primary' : 'button'} href={href} openLink={openLink}>
                <PlatformLabel name={platform.name} audience={platform.audience} text={text} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
