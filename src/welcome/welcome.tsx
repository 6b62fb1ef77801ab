import { render } from 'preact';
import { askToReadProfile } from '../browser/identity.ts';
import { onPagePolicyChanged } from '../browser/page-policy.ts';
import { readPolicyView } from '../browser/policy-view.ts';
import { staffPorts } from '../browser/staff-ports.ts';
import { text } from '../browser/text.ts';
import { WELCOME_PLACES, type WelcomePlace } from '../browser/welcome-places.ts';
import { Welcome, type WelcomeState } from './welcome-view.tsx';

const go = (place: WelcomePlace) => {
  location.hash = place;
};
// A page of its own may ask the browser's questions, and needs no new tab for its own places.
const ports = { ...staffPorts(), openWelcome: go, askToReadProfile };
let state: WelcomeState = { view: 'loading' };

function show(next: WelcomeState): void {
  state = next;
  const place = WELCOME_PLACES.find((one) => `#${one}` === location.hash) ?? 'start';
  render(<Welcome state={state} place={place} ports={ports} text={text} now={Date.now()} />, document.body);
}

async function refresh(): Promise<void> {
  try {
    const [view, staff] = await Promise.all([readPolicyView(), ports.readView(undefined)]);
    const next: WelcomeState = { view: 'ready', policyView: view, staff };
    // Drawn anew, the practice box would lose the notice that is open over it.
    if (JSON.stringify(next) !== JSON.stringify(state)) show(next);
  } catch (error) {
    console.error('the policy could not be read', error);
    show({ view: 'failed' });
  }
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = text('welcomeTitle');
show(state);
window.addEventListener('hashchange', () => {
  show(state);
  window.scrollTo(0, 0);
});
onPagePolicyChanged(() => void refresh());
// A text may change that no page is told of.
window.addEventListener('focus', () => void refresh());
void refresh();
