import { Icon } from './icon.tsx';
import type { MessageKey, Text } from './text.ts';

const AUDIENCE = {
  patients: 'platformForPatients',
  team: 'platformForTeam',
} satisfies Record<string, MessageKey>;

interface PlatformLabelProps {
  readonly name: string;
  readonly audience: keyof typeof AUDIENCE;
  /** What the link does, beside where it goes. */
  readonly says?: 'platformOpen' | 'noticeMove';
  readonly text: Text;
}

/** What stands in the link to a platform: where it goes and for whom it is. */
export function PlatformLabel({ name, audience, says = 'platformOpen', text }: PlatformLabelProps) {
  return (
    <>
      <span class="label">
        {text(says, [name])}
        <small>{text(AUDIENCE[audience])}</small>
      </span>
      <Icon name="external" />
      <span class="for-screen-readers">{text('opensNewTab')}</span>
    </>
  );
}
