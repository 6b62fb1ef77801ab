import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import { waitingSentence } from '../staff/words.ts';

interface Props {
  readonly view: StaffView;
  readonly ports: StaffPorts;
  readonly text: Text;
}

/** One line where something waits to be read or finished. Nothing is held back until then. */
export function Waiting({ view, ports, text }: Props) {
  const sentence = waitingSentence(view, text);
  if (sentence === undefined) return null;
  const { documents } = view;
  const isToRead = Object.values(documents).some(
    ({ readAt, contents }) => readAt === undefined && contents.length > 0,
  );
  return (
    <div class="waiting">
      <Icon name="waiting" />
      <p>
        {sentence}{' '}
        <button
          type="button"
          class="link"
          onClick={() => ports.openWelcome(isToRead ? 'policy' : 'training')}
        >
          {text('staffReadNow')}
          <span class="for-screen-readers">{text('opensNewTab')}</span>
        </button>
      </p>
    </div>
  );
}
