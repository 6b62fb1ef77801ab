import { render } from 'preact';
import { askBackground, askTabInFront } from '../browser/messages.ts';
import { openOwnPage } from '../browser/own-pages.ts';
import { onPagePolicyChanged } from '../browser/page-policy.ts';
import { readPolicyView } from '../browser/policy-view.ts';
import { staffPorts } from '../browser/staff-ports.ts';
import { tabState } from '../browser/tab-state.ts';
import { text } from '../browser/text.ts';
import { Popup, type PopupState } from './popup-view.tsx';

const ports = staffPorts();

function show(state: PopupState): void {
  render(
    <Popup
      state={state}
      text={text}
      ports={ports}
      // The popup closes by itself once another tab is in front.
      onSent={() => void openOwnPage('incident')}
      onExceptions={() => void openOwnPage('exception')}
      now={Date.now()}
    />,
    document.body,
  );
}

let isReady = false;

async function refresh(): Promise<void> {
  try {
    const asked = askTabInFront().then(tabState);
    const rest = Promise.all([readPolicyView(), ports.readView(undefined)]);
    // What the tab says needs no worker, which may have to wake: it is there first.
    void asked.then(
      (tab) => isReady || show({ view: 'loading', tab }),
      () => undefined,
    );
    const [tab, [view, staff]] = await Promise.all([asked, rest]);
    isReady = true;
    const ready = { view: 'ready', tab, staff, ...view } as const;
    show(ready);
    // Advice is worth no wait, and none is better than a popup that fails.
    const [coaching, numbers] = await Promise.all([
      askBackground('coaching-view', {}).catch(() => 'none' as const),
      askBackground('numbers-view', {}).catch(() => null),
    ]);
    if (coaching !== 'none' || numbers) show({ ...ready, coaching, numbers: numbers ?? undefined });
  } catch (error) {
    console.error('the policy could not be read', error);
    isReady = true;
    show({ view: 'failed' });
  }
}

// The policy can change, or arrive late after a start of the browser, while the popup is open.
onPagePolicyChanged(() => void refresh());
// Asked before anything is drawn: the answers are on their way meanwhile.
void refresh();
document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = text('extensionName');
show({ view: 'loading' });
