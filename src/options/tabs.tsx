import type { WatchedTab } from '../browser/messages.ts';
import { type TabState, tabState } from '../browser/tab-state.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';

const WORDS: Record<TabState['kind'], { readonly icon: IconName; readonly word: MessageKey }> = {
  protected: { icon: 'protected', word: 'popupProtected' },
  warning: { icon: 'asking', word: 'popupWarning' },
  observing: { icon: 'watching', word: 'popupObserving' },
  nothing: { icon: 'nothing', word: 'popupNothing' },
  'not-protecting': { icon: 'warning', word: 'popupNotProtecting' },
};

/** The open tabs on watched sites, by host name only: what is open in them is nobody's business. */
export function Tabs({ tabs, text }: { readonly tabs: readonly WatchedTab[]; readonly text: Text }) {
  if (tabs.length === 0) return <p>{text('optionsNoTabs')}</p>;
  return (
    <ul class="tabs">
      {tabs.map(({ id, hostname, status }) => {
        const state = tabState({ watched: true, status });
        const { icon, word } = WORDS[state.kind];
        return (
          <li key={id} class={state.kind === 'not-protecting' ? 'caution' : 'good'}>
            <Icon name={icon} />
            <span>
              <strong>{hostname}</strong>: {text(word)}
              {'composers' in state && (
                <span class="small"> {text('optionsTabDetail', [state.site, String(state.composers)])}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
