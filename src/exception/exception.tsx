import { render } from 'preact';
import type { Revocation } from '../audit/exception-records.ts';
import type { ExceptionRequest } from '../browser/exception-views.ts';
import { askBackground } from '../browser/messages.ts';
import { readPolicyView } from '../browser/policy-view.ts';
import { staffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { text } from '../browser/text.ts';
import { AskWho } from '../staff/ask-who.tsx';
import { ExceptionPage, type ExceptionState, type Outcome } from './exception-view.tsx';

let state: ExceptionState = { view: 'loading' };
let outcome: Outcome | undefined;
let staff: StaffView | undefined;
let who: string | undefined;
const ports = staffPorts();

function show(next: ExceptionState): void {
  state = next;
  render(
    <ExceptionPage
      state={state}
      text={text}
      whoBox={staff && <AskWho view={staff} ports={ports} text={text} onWho={setWho} />}
      onGrant={(asked) => void grant(asked)}
      onRevoke={(exception, because) => void revoke(exception, because)}
    />,
    document.body,
  );
}

const setWho = (next: string | undefined): void => {
  who = next;
};

async function refresh(): Promise<void> {
  try {
    const [{ policy }, exceptions, staffView] = await Promise.all([
      readPolicyView(),
      askBackground('exceptions-view', {}),
      askBackground('staff-view', {}).catch(() => undefined),
    ]);
    staff = staffView;
    const ticket = location.hash.slice(1) || undefined;
    show({ view: 'ready', policy, exceptions, ticket, outcome, now: Date.now() });
  } catch (error) {
    console.error('the exceptions could not be read', error);
    show({ view: 'failed' });
  }
}

async function grant(asked: ExceptionRequest): Promise<void> {
  const kept = await askBackground('exception-grant', { asked, who }).catch(() => false);
  outcome = kept ? 'granted' : 'refused';
  // A ticket holds once.
  if (kept) history.replaceState(null, '', location.pathname);
  await refresh();
}

async function revoke(exception: string, because: Revocation): Promise<void> {
  const kept = await askBackground('exception-revoke', { exception, because, who }).catch(() => false);
  outcome = kept ? undefined : 'refused';
  await refresh();
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = `${text('exceptionTitle')} · ${text('extensionName')}`;
show(state);
window.addEventListener('hashchange', () => void refresh());
void refresh();
