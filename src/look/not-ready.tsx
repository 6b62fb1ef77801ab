import { Icon } from './icon.tsx';
import type { MessageKey, Text } from './text.ts';

export interface NotReadyProps {
  readonly view: 'loading' | 'failed';
  /** What could not be had, for `failed`. */
  readonly failed: MessageKey;
  readonly text: Text;
}

/** What a page shows as long as it has nothing to show, and says to a screen reader. */
export function NotReady({ view, failed, text }: NotReadyProps) {
  if (view === 'loading') return <p role="status">{text('popupLoading')}</p>;
  return (
    <p role="alert" class="state caution">
      <Icon name="warning" size={28} />
      <span>{text(failed)}</span>
    </p>
  );
}
