import type { TabState } from '../browser/tab-state.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import { isOne, number } from './count.ts';

const STATES: Record<
  TabState['kind'],
  { readonly icon: IconName; readonly tone: string; readonly word: MessageKey; readonly detail: MessageKey }
> = {
  protected: { icon: 'protected', tone: 'good', word: 'popupProtected', detail: 'popupProtectedDetail' },
  warning: { icon: 'asking', tone: 'good', word: 'popupWarning', detail: 'popupWarningDetail' },
  observing: { icon: 'watching', tone: 'calm', word: 'popupObserving', detail: 'popupObservingDetail' },
  nothing: { icon: 'nothing', tone: 'calm', word: 'popupNothing', detail: 'popupNothingDetail' },
  'not-protecting': {
    icon: 'warning',
    tone: 'caution',
    word: 'popupNotProtecting',
    detail: 'popupNotProtectingDetail',
  },
};

/** The state of the tab in front: the first thing anybody looks for. */
export function TabSection({ tab, text }: { readonly tab: TabState; readonly text: Text }) {
  const { icon, tone, word, detail } = STATES[tab.kind];
  return (
    <section class={`state ${tone}`} aria-label={text('popupStateLabel')}>
      <Icon name={icon} size={28} />
      <div>
        <h2>{text(word)}</h2>
        <p>{text(detail)}</p>
        {'composers' in tab && <p class="small">{boxes(tab.composers, text)}</p>}
      </div>
    </section>
  );
}

function boxes(count: number, text: Text): string {
  if (count === 0) return text('popupBoxesNone');
  return text(isOne(count, text) ? 'popupBoxesOne' : 'popupBoxesOther', [number(count, text)]);
}
