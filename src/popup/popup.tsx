import { render } from 'preact';
import { openLink } from '../browser/links.ts';
import { askTabInFront } from '../browser/messages.ts';
import { openOwnPage } from '../browser/own-pages.ts';
import { onPagePolicyChanged } from '../browser/page-policy.ts';
import { readPolicyView } from '../browser/policy-view.ts';
import { tabState } from '../browser/tab-state.ts';
import { text } from '../browser/text.ts';
import { Popup, type PopupState } from './popup-view.tsx';

function sent(): void {
  // The popup closes by itself once another tab is in front.
  void openOwnPage('incident');
}

function show(state: PopupState): void {
  render(<Popup state={state} text={text} openLink={openLink} onSent={sent} />, document.body);
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = text('extensionName');
show({ view: 'loading' });

async function refresh(): Promise<void> {
  try {
    const [view, tab] = await Promise.all([readPolicyView(), askTabInFront()]);
    show({ view: 'ready', tab: tabState(tab), ...view });
  } catch (error) {
    console.error('the policy could not be read', error);
    show({ view: 'failed' });
  }
}

// The policy can change, or arrive late after a start of the browser, while the popup is open.
onPagePolicyChanged(() => void refresh());
void refresh();
