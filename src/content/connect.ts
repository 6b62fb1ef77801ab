import { leaveSecret, takeSecret } from '../browser/hand-over.ts';
import { openLink } from '../browser/links.ts';
import { answerMessages, askBackground, isConnected } from '../browser/messages.ts';
import { onPagePolicyChanged, readPagePolicy } from '../browser/stored.ts';
import { rememberTexts, text } from '../browser/text.ts';
import { classify } from '../classifier/index.ts';
import { NOTICE_TEXTS } from '../notice/texts.ts';
import { createHandOver } from './hand-over.ts';
import { createRecorder } from './record.ts';
import type { Start } from './start.ts';
import type { Watch } from './watch.ts';

/** Joins a running watch with its extension: policy in, reports out, texts, and answers for the popup. */
export function connect({ watch, standDown, mark }: Start): void {
  const recorder = createRecorder({
    site: watch.site.id,
    send: (report) => askBackground('gate-report', { report }),
    countAllowed: () => askBackground('draft-allowed', {}),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  watch.setPorts({ text, openLink, record: recorder, isConnected });

  onPagePolicyChanged((policy) => watch.setPolicy(policy));
  const takePolicy = () =>
    readPagePolicy().then(
      (policy) => policy && watch.setPolicy(policy),
      () => undefined,
    );
  void takePolicy();
  // Wakes the worker, which reads the managed policy and publishes it: at the very first start nobody else would.
  askBackground('page-loaded', {}).catch(() => undefined);

  answerMessages({
    'tab-status': async () => ({
      site: watch.site.id,
      composers: watch.site.status(document).composers,
      trouble: watch.trouble,
      enforcement: watch.policy.enforcement,
      policySource: watch.policy.source,
      connected: isConnected(),
    }),
  });
  const handOver = createHandOver({
    window,
    store: { leave: leaveSecret, take: takeSecret },
    isConnected,
    standDown,
  });
  prepareAtFirstFocus(() => handOver.prepare());
  mark(isConnected);
  if (document.readyState !== 'loading') arriveLate(watch, () => handOver.succeed());
  // A page that comes back from the back-forward cache missed what was published meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void takePolicy();
  });
}

/** The page was there before us: after an update an older script of ours may run in it, and its own scripts ran first. */
function arriveLate(watch: Watch, succeed: () => Promise<void>): void {
  void succeed()
    .catch(() => undefined)
    .then(() => {
      if (window === window.top && watch.site.status(document).composers > 0) watch.say('late');
    });
}

/**
 * The lexicon is decoded, and the notice's texts are asked for, in idle time after a person first focuses a box: a
 * page without one pays nothing, and an orphan still knows its texts. The gate waits for neither.
 */
function prepareAtFirstFocus(alsoThen: () => void): void {
  const done = new AbortController();
  const onFocus = (event: FocusEvent) => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement)) return;
    if (!target.isContentEditable && !(target instanceof HTMLTextAreaElement)) return;
    done.abort();
    requestIdleCallback(() => {
      classify('');
      rememberTexts(NOTICE_TEXTS);
      alsoThen();
    });
  };
  window.addEventListener('focusin', onFocus, { capture: true, signal: done.signal });
}
