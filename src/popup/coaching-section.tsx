import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import type { Coaching } from '../policy/types.ts';

/** Advice after a stop, and after several the offer of a refresher. No number, no date: nobody is counted here. */
export function CoachingSection(props: {
  readonly coaching: Coaching;
  readonly text: Text;
  onTraining(): void;
}) {
  const { coaching, text } = props;
  if (coaching === 'none') return null;
  return (
    <section class="part">
      <h2>
        <Icon name="training" />
        {text('coachingTitle')}
      </h2>
      <p>{text(coaching === 'tip' ? 'coachingTip' : 'coachingOffer')}</p>
      {coaching === 'refresher' && (
        <p>
          <button type="button" class="button" onClick={props.onTraining}>
            {text('coachingButton')}
          </button>
        </p>
      )}
    </section>
  );
}
