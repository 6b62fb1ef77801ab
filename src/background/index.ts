// Composition root of the service worker. Everything that listens is registered in its first turn, or Chrome does
// not wake it for it.
import type { Revocation } from '../audit/exception-records.ts';
import { findingEvent } from '../audit/finding-event.ts';
import { parseGateReport } from '../audit/gate-report.ts';
import { staffEvent } from '../audit/staff-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import { onAlarm, setAlarm, setDailyAlarm } from '../browser/alarms.ts';
import { showBadge } from '../browser/badge.ts';
import { readTickets, writeTickets } from '../browser/exception-tickets.ts';
import { forgetSecrets, giveSecret, keepSecret } from '../browser/hand-over.ts';
import { profileEmail } from '../browser/identity.ts';
import { readLedgerMemory, writeLedgerMemory } from '../browser/ledger-memory.ts';
import {
  applyUpdate,
  isFirstStart,
  isOwnChoice,
  onUpdateAvailable,
  setStarted,
  setWelcomed,
  updateWaitingSince,
  wasWelcomed,
} from '../browser/life-cycle.ts';
import { readManagedPolicy } from '../browser/managed-policy.ts';
import {
  answerMessages,
  isAnybodyBusy,
  type LedgerCheck,
  type LedgerView,
  type PolicyView,
  tellWatchedTabs,
} from '../browser/messages.ts';
import { injectIntoOpenTabs } from '../browser/open-tabs.ts';
import { isOwnPage, openOwnPage } from '../browser/own-pages.ts';
import { readStaffState, writeStaffState } from '../browser/staff-store.ts';
import { text } from '../browser/text.ts';
import { closeStorageToPages } from '../browser/trusted-storage.ts';
import { version } from '../browser/version.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { EffectivePolicy } from '../policy/effective.ts';
import { pagePolicy } from '../policy/page.ts';
import { watchForUpdates } from './apply-update.ts';
import { createExceptions } from './exceptions.ts';
import { answerExports } from './export-records.ts';
import { reachTabsOnce, welcomeOnce } from './first-run.ts';
import { createFollowUps } from './follow-ups.ts';
import { aimBy, startForwarding } from './forwarding.ts';
import { createIncidents } from './incidents.ts';
import { keepRecords } from './keep-records.ts';
import { watchPolicy } from './policy-in-force.ts';
import { recentFindings } from './recent-findings.ts';
import { createStaff } from './staff.ts';

// Before anything is read or written there.
void closeStorageToPages();

const readPolicy = watchPolicy((policy) => {
  aimBy(forwarder, policy.policy);
  void mark(policy).catch(() => undefined);
  void records.onPolicy(policy);
});
const now = () => Date.now();
const opened = openLedger({
  productVersion: version(),
  now,
  isEphemeral: async () => (await readPolicy()).policy.ephemeral,
  memory: { read: readLedgerMemory, write: writeLedgerMemory },
});
const { ledger, forwarder } = startForwarding(opened);
const records = keepRecords({ ledger, now });
const staff = createStaff({
  readPolicy,
  readState: readStaffState,
  writeState: writeStaffState,
  ledger,
  profileEmail,
  productVersion: version(),
  now,
  uuid: () => crypto.randomUUID(),
});

async function mark(policy: EffectivePolicy): Promise<void> {
  // The organization had a policy and it is gone: the safe default protects, but somebody should look.
  if (policy.lost) return showBadge('!', text('actionPolicyLost'));
  const isWaiting = (await staff.waiting(policy)) > 0;
  await showBadge(isWaiting ? '•' : '', text(isWaiting ? 'actionWaiting' : 'extensionName'));
}

const incidents = createIncidents({ readStaff: ledger.readStaff, keep: keepStaff, now });
const copies = answerExports({
  ledger,
  policyVersion: async () => (await readPolicy()).policy.policyVersion,
  productVersion: version(),
  now,
  uuid: () => crypto.randomUUID(),
});

const exceptions = createExceptions({
  readPolicy: async () => (await readPolicy()).policy,
  readStaff: ledger.readStaff,
  hashId: ledger.hashId,
  keep: (record, who) => staff.record(record, who, false),
  tickets: { read: readTickets, write: writeTickets },
  onChange: () => void tellWatchedTabs('exceptions-changed', {}).catch(() => undefined),
  now,
  uuid: () => crypto.randomUUID(),
});
const followUps = createFollowUps({
  readPolicy: async () => (await readPolicy()).policy,
  readStaff: ledger.readStaff,
  readFindings: (since) => recentFindings(ledger, since),
  profileEmail,
  now,
});

const view = ({ policy, source, problems, defaulted }: EffectivePolicy): PolicyView => ({
  policy,
  source,
  problems,
  defaulted,
});

async function ledgerView(): Promise<LedgerView> {
  const state = ledger.state();
  const lost = state.status === 'working' ? 0 : state.lost;
  return {
    entries: await ledger.count().catch(() => undefined),
    status: state.status,
    lost,
    start: await ledger.start().catch(() => undefined),
  };
}

async function checkLedger(): Promise<LedgerCheck> {
  try {
    const found = await ledger.verify();
    return found.ok ? { result: 'holds', entries: found.count } : { result: 'broken', seq: found.seq };
  } catch {
    return { result: 'unreadable' };
  }
}

/** A document that old is gone (milliseconds). */
const SECRETS_KEPT = 7 * 24 * 3_600_000;
const PURGE = 'ledger-purge';
void setDailyAlarm(PURGE);
onAlarm(PURGE, () => {
  void readPolicy().then(records.daily);
  void forgetSecrets(now() - SECRETS_KEPT).catch(() => undefined);
});

void isFirstStart().then((first) => {
  if (!first) return;
  void welcomeOnce({
    managedRead: readManagedPolicy,
    readPolicy,
    wasWelcomed,
    setWelcomed,
    isOwnChoice,
    open: (inFront) => openOwnPage('welcome', 'start', inFront),
  }).catch(() => undefined);
});
reachTabsOnce({
  isFirstStart,
  setStarted,
  reachOpenTabs: injectIntoOpenTabs,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}).catch(() => undefined);

watchForUpdates({
  onUpdateAvailable,
  onAlarm,
  setAlarm,
  waitingSince: updateWaitingSince,
  isAnybodyBusy,
  applyUpdate,
  now,
});

async function record(message: unknown): Promise<boolean> {
  const report = parseGateReport((message as { report?: unknown }).report);
  // A shape we do not know is not ours to keep, and asking again would not change it.
  if (!report) return false;
  const threadHash = report.threadId === undefined ? undefined : await ledger.hashId(report.threadId);
  // The renderer's word is not taken for what we know better.
  const { policyVersion } = (await readPolicy()).policy;
  const event = findingEvent(
    { ...report, policyVersion },
    {
      productVersion: version(),
      ...(threadHash === undefined ? {} : { threadHash }),
    },
  );
  const kept = (await ledger.append(event)) !== 'lost';
  if (report.path !== 'bypass') return kept;
  // The page sends it again, and neither is kept twice.
  if (!(await incidents.alarm(report))) throw new Error('the incident could not be kept');
  return kept;
}

async function recordStaff(message: unknown, fromPage: boolean): Promise<boolean> {
  const { record, who } = message as { record?: unknown; who?: unknown };
  const kept = await staff.record(record, who, fromPage);
  void readPolicy()
    .then(mark)
    .catch(() => undefined);
  return kept;
}

/** What the background itself has to say, of nobody. */
async function keepStaff(record: StaffRecord): Promise<boolean> {
  const event = staffEvent(record, { uid: crypto.randomUUID(), time: now(), productVersion: version() });
  return (await ledger.append(event)) !== 'lost';
}

answerMessages({
  'page-policy': async () => {
    const { policy, source } = await readPolicy();
    return pagePolicy(policy, source);
  },
  'leave-secret': async (message, { documentId }) =>
    documentId !== undefined && keepSecret(message, documentId, now()),
  'take-secret': async (_message, { documentId }) =>
    documentId === undefined ? null : giveSecret(documentId),
  // Only for our own pages: a page's renderer gets PagePolicy and no more.
  'policy-view': (_message, sender) => (sender.fromPage ? undefined : readPolicy().then(view)),
  'ledger-view': (_message, sender) => (sender.fromPage ? undefined : ledgerView()),
  'ledger-check': (_message, sender) => (sender.fromPage ? undefined : checkLedger()),
  'ledger-export': (message, sender) => (sender.fromPage ? undefined : copies.start(message)),
  'ledger-export-part': (message, sender) => (sender.fromPage ? undefined : copies.part(message)),
  'collector-view': (_message, sender) => (sender.fromPage ? undefined : forwarder.view()),
  'collector-test': (_message, sender) => (sender.fromPage ? undefined : forwarder.test()),
  'gate-report': (message, sender) => (sender.fromPage ? record(message) : undefined),
  'incidents-view': (_message, sender) => (sender.fromPage ? undefined : incidents.all()),
  'coaching-view': (_message, sender) => (sender.fromPage ? undefined : followUps.coaching()),
  'numbers-view': (_message, sender) => (sender.fromPage ? undefined : followUps.numbers()),
  'follow-ups-view': (_message, sender) => (sender.fromPage ? undefined : followUps.proposals()),
  'exception-view': async (message) =>
    (await exceptions.inForce((message as { conversation?: unknown }).conversation)) ?? null,
  'exception-ask': async (message) => {
    const ticket = await exceptions.ask((message as { conversation?: unknown }).conversation);
    if (ticket !== undefined) await openOwnPage('exception', ticket);
    return ticket !== undefined;
  },
  'exception-used': (message) => exceptions.used((message as { exception?: unknown }).exception),
  'exceptions-view': (_message, sender) => (sender.fromPage ? undefined : exceptions.all()),
  'exception-grant': (message, sender) => {
    const { asked, who } = message as { asked?: unknown; who?: string };
    return sender.fromPage ? undefined : exceptions.grant(asked, who);
  },
  'exception-revoke': (message, sender) => {
    const { exception, because, who } = message as { exception: string; because: Revocation; who?: string };
    return sender.fromPage ? undefined : exceptions.revoke(exception, because, who);
  },
  'open-page': async (message) => {
    const { page } = message as { page?: unknown };
    if (!isOwnPage(page)) return false;
    // A page of a site asks for the training alone.
    await openOwnPage(page, page === 'welcome' ? 'training' : '');
    return true;
  },
  'staff-record': (message, sender) => recordStaff(message, sender.fromPage),
  'staff-view': (message, sender) =>
    sender.fromPage ? undefined : staff.view((message as { who?: unknown }).who),
  'draft-allowed': (_message, sender) =>
    sender.fromPage ? ledger.countAllowed(now()).then((kept) => kept !== 'lost') : undefined,
});
