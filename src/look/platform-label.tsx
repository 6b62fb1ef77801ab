import type { Platform } from '../policy/types.ts';
import { Icon } from './icon.tsx';
import type { MessageKey, Text } from './text.ts';

const AUDIENCE: Record<Platform['audience'], MessageKey> = {
  patients: 'platformForPatients',
  team: 'platformForTeam',
};

/** What stands in the link to a platform: where it goes and for whom it is. */
export function PlatformLabel({ platform, text }: { readonly platform: Platform; readonly text: Text }) {
  return (
    <>
      <span class="label">
        {text('platformOpen', [platform.name])}
        <small>{text(AUDIENCE[platform.audience])}</small>
      </span>
      <Icon name="external" />
      <span class="for-screen-readers">{text('opensNewTab')}</span>
    </>
  );
}
