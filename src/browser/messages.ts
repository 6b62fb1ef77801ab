import browser, { type Runtime } from 'webextension-polyfill';
import type { Revocation } from '../audit/exception-records.ts';
import type { PatientException } from '../audit/exceptions.ts';
import type { GateReport } from '../audit/gate-report.ts';
import type { Incident } from '../audit/incidents.ts';
import type { StartReason } from '../audit/ledger-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import type {
  Coaching,
  Enforcement,
  PagePolicy,
  PolicySource,
  Proposal,
  WeekNumbers,
} from '../policy/types.ts';
import type { CollectorTest, CollectorView } from './collector.ts';
import type { Conversation, ExceptionRequest, ExceptionView } from './exception-views.ts';
import type { Left } from './hand-over.ts';
import type { OwnPage } from './own-pages.ts';
import type { StaffView } from './staff-view.ts';

/** What a tab says of itself to the popup. */
export interface TabStatus {
  /** The adapter that watches the page, or undefined when none does. */
  readonly site: string | undefined;
  readonly composers: number;
  /** A send seems to have passed us by, or somebody types where we see no box. */
  readonly trouble: boolean;
  readonly enforcement: Enforcement;
  readonly policySource: PolicySource;
  /** False after an update or removal of the extension: the page must be reloaded. */
  readonly connected: boolean;
}

/** The whole policy for our own pages, with where it came from. */
export interface PolicyView extends ParsedPolicy {
  readonly source: PolicySource;
}

/** The record kept in this browser. */
export interface LedgerView {
  /** Undefined where the database cannot be read. */
  readonly entries: number | undefined;
  readonly status: 'working' | 'full' | 'unavailable';
  /** What could not be kept since the worker started. */
  readonly lost: number;
  /** How the chain that is written now began; undefined where that is not known. `time` in milliseconds since the epoch. */
  readonly start?: { readonly time: number; readonly reason: StartReason } | undefined;
}

/** A copy of the records that begins: mirrors ExportStart of the ledger. */
export interface ExportBegun {
  readonly text: string;
  readonly upTo: number;
  readonly entries: number;
  readonly code: string;
  readonly install: string;
}

export type ExportFormat = 'jsonl' | 'csv';

/** The most places in one part of a copy. */
export const EXPORT_PART = 1000;

/** `seq`: the first entry that does not hold. */
export type LedgerCheck =
  | { readonly result: 'holds'; readonly entries: number }
  | { readonly result: 'broken'; readonly seq: number }
  | { readonly result: 'unreadable' };

interface Requests {
  'gate-report': { readonly request: { readonly report: GateReport }; readonly reply: boolean };
  /**
   * What somebody did beside writing. `who`: their staff number, where the policy asks for one. False: not kept, since it
   * is no record, needs a staff number, or is about texts that are no longer the organization's.
   */
  'staff-record': {
    readonly request: { readonly record: StaffRecord; readonly who?: string | undefined };
    readonly reply: boolean;
  };
  /** What the person with this staff number, or of this profile, has read and learned. */
  'staff-view': { readonly request: { readonly who?: string | undefined }; readonly reply: StaffView };
  /** What became of messages that were sent, newest first. For our own pages. */
  'incidents-view': { readonly request: object; readonly reply: readonly Incident[] };
  /** A content script cannot open our pages itself. */
  'open-page': { readonly request: { readonly page: OwnPage }; readonly reply: boolean };
  /** The patient-requested exception in force in a conversation. Null: none. */
  'exception-view': {
    readonly request: { readonly conversation: Conversation };
    readonly reply: ExceptionView | null;
  };
  /** Opens the form for a conversation. */
  'exception-ask': { readonly request: { readonly conversation: Conversation }; readonly reply: boolean };
  /** One message left by it. */
  'exception-used': { readonly request: { readonly exception: string }; readonly reply: boolean };
  /** For our own pages. */
  'exceptions-view': { readonly request: object; readonly reply: readonly PatientException[] };
  'exception-grant': {
    readonly request: { readonly asked: ExceptionRequest; readonly who?: string | undefined };
    readonly reply: boolean;
  };
  'exception-revoke': {
    readonly request: {
      readonly exception: string;
      readonly because: Revocation;
      readonly who?: string | undefined;
    };
    readonly reply: boolean;
  };
  /** From the background, to every frame of every watched tab: ask anew. */
  'exceptions-changed': { readonly request: object; readonly reply: undefined };
  /** Advice for whoever uses this browser. */
  'coaching-view': { readonly request: object; readonly reply: Coaching };
  /** Null: the policy shows none. */
  'numbers-view': { readonly request: object; readonly reply: WeekNumbers | null };
  /** What waits for the privacy officer. */
  'follow-ups-view': { readonly request: object; readonly reply: readonly Proposal[] };
  /** One draft was let through: nothing but that. */
  'draft-allowed': { readonly request: object; readonly reply: boolean };
  /** A page loaded, or came back: what it may know of the policy in force. */
  'page-policy': { readonly request: object; readonly reply: PagePolicy };
  /** From the background, to every frame of every watched tab. */
  'policy-changed': { readonly request: { readonly policy: PagePolicy }; readonly reply: undefined };
  /** For the document of the sender alone. */
  'leave-secret': { readonly request: { readonly left: Left }; readonly reply: boolean };
  'take-secret': { readonly request: object; readonly reply: Left | null };
  /** Undefined where the settings name no collector. */
  'collector-view': { readonly request: object; readonly reply: CollectorView | undefined };
  'collector-test': { readonly request: object; readonly reply: CollectorTest };
  'policy-view': { readonly request: object; readonly reply: PolicyView };
  'ledger-view': { readonly request: object; readonly reply: LedgerView };
  'ledger-check': { readonly request: object; readonly reply: LedgerCheck };
  /** Begins a copy of the records and records it. */
  'ledger-export': {
    readonly request: { readonly format: ExportFormat };
    readonly reply: ExportBegun | undefined;
  };
  /** The lines of the entries between two places, both included: at most EXPORT_PART of them. */
  'ledger-export-part': {
    readonly request: { readonly format: ExportFormat; readonly from: number; readonly to: number };
    readonly reply: string | undefined;
  };
  /** Answered only by who is busy. */
  'is-busy': { readonly request: object; readonly reply: boolean };
  'tab-status': { readonly request: object; readonly reply: TabStatus };
}
type RequestType = keyof Requests;
/** What the background says to pages and not they to it. */
type ToPages = 'tab-status' | 'is-busy' | 'policy-changed' | 'exceptions-changed';

/** Who asks, as the browser tells it: the sender has no say in it. */
export interface Sender {
  /** A content script, hence the process of a watched page; else a page of our own or the background. */
  readonly fromPage: boolean;
  /** Of the document that asks, for as long as that document lives. Absent for the background. */
  readonly documentId: string | undefined;
}

type Handlers = {
  readonly [T in RequestType]?: (
    message: unknown,
    sender: Sender,
  ) => Promise<Requests[T]['reply']> | undefined;
};

function typeOf(message: unknown): RequestType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  return message.type as RequestType;
}

/** The polyfill's types know neither of them. Chrome tells the origin from 80, the document from 106. */
type MessageSender = Runtime.MessageSender & { readonly origin?: string; readonly documentId?: string };

function senderOf({ url, origin, documentId }: MessageSender): Sender {
  const ours = browser.runtime.getURL('');
  // A content script has a page's address and origin; our own pages and the background have ours.
  const isOurs = url?.startsWith(ours) && (origin === undefined || ours.startsWith(origin));
  return { fromPage: !isOurs, documentId };
}

/** Answers messages of this extension. Messages of other extensions never arrive here (onMessageExternal). */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const type = typeOf(message);
    const handler = type && Object.hasOwn(handlers, type) ? handlers[type] : undefined;
    return handler?.(message, senderOf(sender));
  });
}

/** Rejects when the background cannot be reached, as in a content script left over from before an update. */
export async function askBackground<T extends Exclude<RequestType, ToPages>>(
  type: T,
  request: Requests[T]['request'],
): Promise<Requests[T]['reply']> {
  return browser.runtime.sendMessage({ type, ...request }) as Promise<Requests[T]['reply']>;
}

/** What can be known of the tab in front. */
export interface TabInFront {
  /** Whether its address is one where our content script belongs. */
  readonly watched: boolean;
  /** Undefined where no content script of ours answers: another site, or a tab older than the installation. */
  readonly status: TabStatus | undefined;
}

/** One tab on a site of ours. */
export interface WatchedTab {
  readonly id: number;
  readonly hostname: string;
  /** Undefined where nobody of ours answers. */
  readonly status: TabStatus | undefined;
}

/** Asks every open tab on a site of the manifest, of every window. */
export async function askWatchedTabs(): Promise<readonly WatchedTab[]> {
  const url = watchedPatterns();
  if (url.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...url] });
  return Promise.all(
    tabs.flatMap(({ id, url: address = '' }) =>
      id === undefined
        ? []
        : [
            askTab(id).then((status) => ({
              id,
              hostname: URL.canParse(address) ? new URL(address).hostname : '',
              status,
            })),
          ],
    ),
  );
}

/** Frame 0 only: every frame has a content script, and the first answer would win. */
async function askTab(id: number): Promise<TabStatus | undefined> {
  try {
    return (await browser.tabs.sendMessage(id, { type: 'tab-status' }, { frameId: 0 })) as TabStatus;
  } catch {
    return undefined;
  }
}

/** Asks the tab in front. Its address is known through `activeTab`, which opening the popup grants for that one tab. */
export async function askTabInFront(): Promise<TabInFront> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const watched = isWatched(tab?.url);
  const status = tab?.id === undefined ? undefined : await askTab(tab.id);
  return { watched: watched || status !== undefined, status };
}

/** Milliseconds. A tab that the browser has frozen never answers, and nobody types there. */
const TAB_PATIENCE = 2_000;

/** Whether somebody writes, has our notice open, or waits to report, in any frame of any watched tab. */
export async function isAnybodyBusy(): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: watchedPatterns() });
  const answers = tabs.map(async ({ id }) => {
    if (id === undefined) return false;
    const silence = new Promise<false>((resolve) => setTimeout(resolve, TAB_PATIENCE, false));
    const answer = browser.tabs.sendMessage(id, { type: 'is-busy' }).catch(() => false);
    return (await Promise.race([answer, silence])) === true;
  });
  return (await Promise.all(answers)).includes(true);
}

/**
 * Says something to every frame of every watched tab, and waits for no answer: a tab that the browser has frozen hears it
 * when it wakes, and one that is still loading will ask by itself.
 */
export async function tellWatchedTabs<T extends ToPages>(
  type: T,
  request: Requests[T]['request'],
): Promise<void> {
  const url = watchedPatterns();
  if (url.length === 0) return;
  for (const { id } of await browser.tabs.query({ url })) {
    if (id !== undefined) void browser.tabs.sendMessage(id, { type, ...request }).catch(() => undefined);
  }
}

/** Of the content scripts in the manifest. */
export function watchedPatterns(): string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return [...new Set(scripts.flatMap(({ matches }) => matches ?? []))];
}

/** Whether one of the manifest's own match patterns (all `https://*.host/*`) holds for the address. */
function isWatched(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return watchedPatterns().some((pattern) => {
    const host = /^https:\/\/\*\.([^/]+)\/\*$/.exec(pattern)?.[1];
    return (
      protocol === 'https:' && host !== undefined && (hostname === host || hostname.endsWith(`.${host}`))
    );
  });
}

/** False once this script outlived its extension (update, removal): nothing of `browser` works then. */
export function isConnected(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
