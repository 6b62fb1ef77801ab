import type { WrongBlock } from '../audit/wrong-block.ts';
import { leaveSecret, takeSecret } from '../browser/hand-over.ts';
import { openLink } from '../browser/links.ts';
import { answerMessages, askBackground, isConnected } from '../browser/messages.ts';
import { askPagePolicy } from '../browser/page-policy.ts';
import { rememberTexts, text } from '../browser/text.ts';
import { warmUp } from '../classifier/index.ts';
import { NOTICE_TEXTS } from '../notice/texts.ts';
import type { PagePolicy } from '../policy/types.ts';
import type { ExceptionPorts } from './exceptions.ts';
import { followPolicy } from './follow-policy.ts';
import { createHandOver } from './hand-over.ts';
import { createRecorder } from './record.ts';
import type { Start } from './start.ts';
import type { Watch } from './watch.ts';

/** Joins a running watch with its extension: policy in, reports out, texts, and answers for the popup. */
export function connect({ watch, signal, standDown, mark }: Start): void {
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  const recorder = createRecorder({
    site: watch.site.id,
    send: (report) => askBackground('gate-report', { report }),
    countAllowed: () => askBackground('draft-allowed', {}),
    countException: (exception) => askBackground('exception-used', { exception }),
    wait,
  });
  const report = (record: WrongBlock) => {
    // Twice would count twice, so it is tried once: nobody is worse off for a report that got lost.
    askBackground('staff-record', { record }).catch(() => undefined);
  };
  const learn = () => void askBackground('open-page', { page: 'welcome' }).catch(() => watch.say('reload'));
  const exceptions: ExceptionPorts = {
    ask: async (conversation) => (await askBackground('exception-view', { conversation })) ?? undefined,
    open: (conversation) => askBackground('exception-ask', { conversation }),
  };
  const openIncident = () => {
    askBackground('open-page', { page: 'incident' }).catch(() => undefined);
  };
  watch.setPorts({
    text,
    openLink,
    record: recorder.record,
    report,
    learn,
    exceptions,
    openIncident,
    isConnected,
  });

  const takePolicy = followPolicy({
    window,
    signal,
    ask: askPagePolicy,
    setPolicy: watch.setPolicy,
    isConnected,
    wait,
  });

  answerMessages({
    'tab-status': async () => ({
      site: watch.site.id,
      composers: watch.site.status(document).composers,
      trouble: watch.trouble,
      enforcement: watch.policy.enforcement,
      policySource: watch.policy.source,
      connected: isConnected(),
    }),
    'policy-changed': (message, sender) => {
      if (!sender.fromPage) takePolicy((message as { policy: PagePolicy }).policy);
      return undefined;
    },
    'exceptions-changed': (_message, sender) => {
      if (!sender.fromPage) watch.forgetExceptions();
      return undefined;
    },
    // Every frame is asked, and the first answer counts: who is not busy gives none.
    'is-busy': () => (watch.busy || recorder.busy ? Promise.resolve(true) : undefined),
  });
  const handOver = createHandOver({
    window,
    store: { leave: leaveSecret, take: takeSecret },
    isConnected,
    standDown,
    remainder: recorder.remainder,
    take: recorder.take,
  });
  prepareInIdleTime(() => void handOver.prepare());
  mark(isConnected);
  if (document.readyState !== 'loading') arriveLate(watch, () => handOver.succeed());
}

/** The page was there before us: after an update an older script of ours may run in it, and its own scripts ran first. */
function arriveLate(watch: Watch, succeed: () => Promise<void>): void {
  void succeed()
    .catch(() => undefined)
    .then(() => {
      if (window === window.top && watch.site.status(document).composers > 0) watch.say('late');
    });
}

/** A step takes some milliseconds, and whoever types meanwhile shall not wait for the next. */
const WORTH_A_STEP = 8;

function inIdleTime(steps: Iterator<undefined, void>): void {
  requestIdleCallback((deadline) => {
    do if (steps.next().done) return;
    while (deadline.timeRemaining() > WORTH_A_STEP);
    inIdleTime(steps);
  });
}

/**
 * What an orphan needs, its texts and the secret for its successor, is got in idle time once the page has loaded: an update
 * comes to tabs that nobody has touched, too. The lexicon is decoded after a person first focuses a box, so a page without
 * one does not pay for it. The gate waits for neither.
 */
function prepareInIdleTime(becomeReplaceable: () => void): void {
  const prepare = () =>
    requestIdleCallback(() => {
      rememberTexts(NOTICE_TEXTS);
      becomeReplaceable();
    });
  if (document.readyState === 'complete') prepare();
  else window.addEventListener('load', prepare, { once: true });

  const done = new AbortController();
  const onFocus = (event: FocusEvent) => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement)) return;
    if (!target.isContentEditable && !(target instanceof HTMLTextAreaElement)) return;
    done.abort();
    inIdleTime(warmUp());
    // A page may load for ever, and people do not wait for it.
    prepare();
  };
  window.addEventListener('focusin', onFocus, { capture: true, signal: done.signal });
}
