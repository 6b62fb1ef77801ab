import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Outcome } from './use-staff.ts';

const WORDS = {
  saving: 'staffSaving',
  saved: 'staffSaved',
  failed: 'staffNotSaved',
} satisfies Record<Outcome['state'], MessageKey>;

/** Says what became of a press of the button above it, also to a screen reader. */
export function OutcomeLine(props: {
  readonly of: string;
  readonly outcome: Outcome | undefined;
  readonly text: Text;
}) {
  const { of, outcome, text } = props;
  return (
    <div role="status" class="outcome">
      {outcome?.of === of && (
        <p class={outcome.state === 'failed' ? 'caution-text' : 'good-text'}>
          <Icon name={outcome.state === 'failed' ? 'warning' : 'done'} size={18} />
          <span>{text(WORDS[outcome.state])}</span>
        </p>
      )}
    </div>
  );
}
