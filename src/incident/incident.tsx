import { render } from 'preact';
import type { IncidentRecord } from '../audit/incident-records.ts';
import { askBackground } from '../browser/messages.ts';
import { readPolicyView } from '../browser/policy-view.ts';
import { staffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { text } from '../browser/text.ts';
import { AskWho } from '../staff/ask-who.tsx';
import { IncidentPage, type IncidentState, type Saved } from './incident-view.tsx';

let state: IncidentState = { view: 'loading' };
let staff: StaffView | undefined;
let who: string | undefined;
const ports = staffPorts();

const inAddress = (): string | undefined => location.hash.slice(1) || undefined;

function show(next: IncidentState): void {
  state = next;
  render(
    <IncidentPage
      state={state}
      text={text}
      whoBox={staff && <AskWho view={staff} ports={ports} text={text} onWho={setWho} />}
      onReport={(incident) => void report(incident)}
      onRecord={(record) => void keep(record)}
    />,
    document.body,
  );
}

const setWho = (next: string | undefined): void => {
  who = next;
};

async function refresh(saved?: Saved): Promise<void> {
  try {
    const [{ policy }, incidents, staffView] = await Promise.all([
      readPolicyView(),
      askBackground('incidents-view', {}),
      // Without it the page works and the records name nobody.
      askBackground('staff-view', {}).catch(() => undefined),
    ]);
    staff = staffView;
    show({ view: 'ready', policy, incidents, shown: inAddress(), saved, now: Date.now() });
  } catch (error) {
    console.error('the incidents could not be read', error);
    show({ view: 'failed' });
  }
}

async function keep(record: IncidentRecord): Promise<boolean> {
  const kept = await askBackground('staff-record', { record, who }).catch(() => false);
  await refresh(kept ? 'saved' : 'failed');
  return kept;
}

async function report(known?: string): Promise<void> {
  const incident = known ?? crypto.randomUUID();
  const kept = await keep({ kind: 'incident-opened', incident, source: 'person', at: Date.now() });
  // By the address, so that the browser's Back leads back.
  if (kept) location.hash = incident;
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = `${text('incidentTitle')} · ${text('extensionName')}`;
show(state);
window.addEventListener('hashchange', () => {
  void refresh().then(() => {
    window.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  });
});
window.addEventListener('focus', () => void refresh());
void refresh();
