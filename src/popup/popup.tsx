import { render } from 'preact';
import { askTabInFront } from '../browser/messages.ts';
import { openOwnPage } from '../browser/own-pages.ts';
import { onPagePolicyChanged } from '../browser/page-policy.ts';
import { readPolicyView } from '../browser/policy-view.ts';
import { staffPorts } from '../browser/staff-ports.ts';
import { tabState } from '../browser/tab-state.ts';
import { text } from '../browser/text.ts';
import { Popup, type PopupState } from './popup-view.tsx';

const ports = staffPorts();

function sent(): void {
  // The popup closes by itself once another tab is in front.
  void openOwnPage('incident');
}

function show(state: PopupState): void {
  render(<Popup state={state} text={text} ports={ports} onSent={sent} now={Date.now()} />, document.body);
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = text('extensionName');
show({ view: 'loading' });

async function refresh(): Promise<void> {
  try {
    const [view, tab, staff] = await Promise.all([
      readPolicyView(),
      askTabInFront(),
      ports.readView(undefined),
    ]);
    show({ view: 'ready', tab: tabState(tab), staff, ...view });
  } catch (error) {
    console.error('the policy could not be read', error);
    show({ view: 'failed' });
  }
}

// The policy can change, or arrive late after a start of the browser, while the popup is open.
onPagePolicyChanged(() => void refresh());
void refresh();
