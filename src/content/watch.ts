import type { WrongBlock } from '../audit/wrong-block.ts';
import type { Composer, Site } from '../composer/types.ts';
import { type Bypass, detectBypass } from '../gate/bypass.ts';
import { detectDrift } from '../gate/drift.ts';
import { type FileGateDecision, installFileGate } from '../gate/files.ts';
import { type GateDecision, installGate } from '../gate/gate.ts';
import type { Text } from '../look/text.ts';
import { createNotice, type Notice, type NoticeRequest } from '../notice/notice.ts';
import type { Saying } from '../notice/quiet-line.tsx';
import type { Offers } from '../notice/ways.ts';
import { fileKindOf } from '../policy/file-kind.ts';
import { SAFE_PAGE_POLICY } from '../policy/page-defaults.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { createAtBox } from './at-box.ts';
import { decideFailure, evaluate } from './evaluate.ts';
import { createExceptions, type ExceptionPorts } from './exceptions.ts';
import { createFileReader, judgeFiles } from './judge-files.ts';
import { createLetThrough } from './let-through.ts';
import { createPasses } from './passes.ts';
import type { Decided } from './record.ts';
import { createWaysOn } from './ways-on.ts';
import { whileTyping } from './while-typing.ts';

/**
 * What the watch needs of the extension. It starts with none of it: the gate stands before the first message to the
 * background is answered, and after the last one.
 */
export interface Ports {
  readonly text: Text;
  readonly openLink: (url: string) => void;
  /** Told of every decision, once a gesture. Must not throw and must not wait. */
  readonly record: (decided: Decided, policy: PagePolicy) => void;
  /** Absent where nobody can be asked: then none is in force. */
  readonly exceptions?: ExceptionPorts;
  /** Opens the page of what to do after a message was sent. */
  readonly openIncident?: () => void;
  /** Tells of a wrong stop. Must not throw and must not wait. */
  readonly report: (wrong: WrongBlock) => void;
  /** Opens the training that comes with the program, in a tab of its own. */
  readonly learn: () => void;
  /** False once this script outlived its extension. */
  readonly isConnected: () => boolean;
}

export interface Watch {
  readonly site: Site;
  readonly policy: PagePolicy;
  /** A send seems to have passed us by, or somebody types where no box is known. */
  readonly trouble: boolean;
  /** Whether the person has our dialog before them. */
  readonly showing: boolean;
  /** Whether the person is writing or has our dialog before them: no moment for an update. */
  readonly busy: boolean;
  setPolicy(policy: PagePolicy): void;
  setPorts(ports: Ports): void;
  /** Patient-requested exceptions were granted or revoked. */
  forgetExceptions(): void;
  /** One quiet line that takes no focus. */
  say(saying: Saying): void;
}

/** A modal of the page makes everything beside it inert, a line of ours included. */
function isInModal(element: Element): boolean {
  try {
    return element.closest(':modal') !== null;
  } catch {
    // A browser without the selector.
    return false;
  }
}

const UNCONNECTED: Ports = {
  text: (key) => key,
  openLink: () => {
    throw new Error('not connected yet');
  },
  record: () => undefined,
  report: () => undefined,
  learn: () => undefined,
  isConnected: () => true,
};

/**
 * Joins gate, classifier and notice in one document. Until a policy arrives the safe default decides. Nothing here
 * waits: the first statement that runs in a document must be the gate's listeners.
 */
export function startWatch(
  window: Window & typeof globalThis,
  site: Site,
  signal: AbortSignal,
  submitEvent?: string,
): Watch {
  let policy: PagePolicy = SAFE_PAGE_POLICY;
  let ports = UNCONNECTED;
  const now = () => Date.now();
  const later = (run: () => void, ms: number) => void window.setTimeout(run, ms);
  const passes = createPasses(now, later);
  const letThrough = createLetThrough(now, later);
  /** The draft that the person has read a notice about, and went back to. */
  let answered: { readonly element: Element; readonly draft: string } | undefined;

  const fileReader = createFileReader(window);
  let trouble = false;
  let saidObserving = false;
  let saidException: string | undefined;
  const exceptions = createExceptions({
    site,
    document: window.document,
    ask: async (conversation) => ports.exceptions?.ask(conversation),
    now,
  });
  // Where the organization wants only the draft read, what was sent before counts no more than what is shown.
  const threadOf = (composer: Composer) =>
    policy.readThread ? letThrough.complete(composer, composer.thread()) : undefined;
  const judge = (draft: string, composer: Composer): Decision => {
    const pass = passes.find(composer, draft);
    const emergency = pass?.because === 'emergency';
    const acknowledged = pass !== undefined && !emergency;
    const thread = threadOf(composer);
    const exception = exceptions.find(composer, thread, policy) !== undefined;
    return evaluate(draft, thread, policy, { acknowledged, emergency, exception }).decision;
  };

  let notice: Notice | undefined;
  const isOwn = (event: Event): boolean => notice?.owns(event) ?? false;
  const gate = installGate({
    window,
    site,
    signal,
    submitEvent,
    evaluate: judge,
    onFailure: (kind) => decideFailure(kind, policy),
    isOwn,
    onDecision: (decided) => {
      const { attempt, decision, draft } = decided;
      // Before it is told of, which may end the pass.
      const because =
        attempt && decision.action === 'allow' && decision.verdict !== 'allow'
          ? passes.find(attempt.composer, draft)?.because
          : undefined;
      // The person is told whatever becomes of the record.
      try {
        tell(decided);
      } finally {
        const exception =
          attempt && decision.byException
            ? exceptions.find(attempt.composer, threadOf(attempt.composer), policy)?.id
            : undefined;
        ports.record({ ...decided, ...(because === undefined ? {} : { because }), exception }, policy);
      }
    },
  });
  installFileGate({
    window,
    signal,
    judge: (files) => judgeFiles(files, policy, fileReader),
    onFailure: () => decideFailure('gate-error', policy),
    isOwn,
    onDecision: (decided) => {
      try {
        tellOfFiles(decided);
      } finally {
        ports.record({ attempt: undefined, ...decided }, policy);
      }
    },
  });
  // After the gate: their listeners run in this order, and the gate has to see how a gesture ends.
  notice = createNotice({
    window,
    signal,
    text: (key, substitutions) => ports.text(key, substitutions),
    openLink: (url) => ports.openLink(url),
    copy: async (text) => window.navigator.clipboard.writeText(text),
  });

  const atBox = createAtBox({
    judge,
    onFailure: () => decideFailure('gate-error', policy),
    isMonitor: () => policy.enforcement === 'monitor',
    hasTrouble: () => trouble,
    say: (box) => notice?.mark(box),
    open: (what) => notice?.show(requestFor(what, Promise.resolve())),
  });
  const isFlagged = (draft: string, composer: Composer) => judge(draft, composer).action !== 'allow';
  const bypass = detectBypass({
    window,
    signal,
    // What is said at the box follows it, whoever changed it.
    isFlagged: (draft, composer) =>
      atBox.isAt(composer) ? atBox.read(composer) !== undefined : isFlagged(draft, composer),
    onEmpty: atBox.emptied,
    now: () => performance.now(),
    onBypass: tellOfBypass,
  });
  const isTyping = whileTyping({
    window,
    signal,
    composerAt: (event) => site.composerAt(event),
    onInput: (composer) => {
      answered = undefined;
      passes.edited(composer);
      notice?.forgetOffer();
    },
    onPause: (composer) => {
      sayWhoObserves();
      sayWhatIsAllowed(composer);
      const flagged = atBox.read(composer);
      if (flagged !== undefined) bypass.watch(composer, flagged);
    },
    isFlagged: () => atBox.flagged,
  });
  detectDrift({
    window,
    signal,
    isClaimed: (event) => isOwn(event) || site.composerAt(event) !== undefined || site.isOtherField(event),
    onDrift: () => {
      trouble = true;
      notice?.say('drift');
      const decision = decideFailure('gate-error', policy);
      ports.record({ attempt: undefined, decision: { ...decision, action: 'allow' }, path: 'drift' }, policy);
    },
  });

  const waysOn = createWaysOn({
    policy: () => policy,
    ports: () => ports,
    passes,
    threadOf,
    conversationOf: (composer) => exceptions.possible(composer, threadOf(composer), policy),
    // What empties the box now is us.
    beforeWriting: bypass.forget,
    beforeEditing: (element, draft) => {
      answered = { element, draft };
    },
    say: (...what) => notice?.say(...what),
    now,
  });

  /** Monitor is never hidden: said once a page to whoever writes in it. */
  function sayWhoObserves(): void {
    if (policy.enforcement !== 'monitor' || saidObserving) return;
    saidObserving = true;
    notice?.say('observing');
  }

  /** Never a secret either: once for each conversation that is entered. */
  function sayWhatIsAllowed(composer: Composer): void {
    const found = exceptions.find(composer, threadOf(composer), policy)?.id;
    if (found !== undefined && found !== saidException) notice?.say('exception');
    saidException = found;
  }

  function tellOfBypass({ composer, draft }: Bypass): void {
    trouble = true;
    const decision = { ...judge(draft, composer), action: 'allow' } as const;
    try {
      notice?.show({
        decision,
        draft,
        policy,
        composer,
        matter: { kind: 'sent' },
        released: Promise.resolve(),
        onChoice: ({ kind }) => kind === 'incident' && ports.openIncident?.(),
      });
    } finally {
      ports.record({ attempt: undefined, decision, path: 'bypass', composer }, policy);
      if (atBox.isAt(composer)) atBox.read(composer);
    }
  }

  function requestFor(
    { composer, draft, decision }: { composer: Composer | undefined; draft: string; decision: Decision },
    released: Promise<void>,
  ): NoticeRequest {
    // Once for each request, and not at all for one that is never shown.
    let made: Offers | undefined;
    const offers = () => (made ??= composer && waysOn.offers(composer, draft, decision));
    const request: NoticeRequest = {
      matter: { kind: 'message' },
      decision,
      draft,
      policy,
      composer,
      released,
      get offers() {
        return offers();
      },
      onChoice: (choice) => waysOn.carryOut(choice, request),
    };
    return request;
  }

  function tell({ attempt, decision, draft, gesture }: GateDecision): void {
    if (attempt) {
      if (decision.action === 'allow') bypass.forget(attempt.composer);
      else bypass.watch(attempt.composer, draft);
    }
    if (decision.action === 'allow') {
      if (attempt) {
        // The box will be empty, and no key of the person's tells.
        atBox.emptied(attempt.composer);
        letThrough.offered(attempt.composer, draft);
        passes.used(attempt.composer, gesture.released());
      }
      // Monitor interrupts nothing and hides nothing.
      if (decision.verdict !== 'allow' && policy.enforcement === 'monitor') notice?.say('observed', decision);
      return;
    }
    const composer = attempt?.composer;
    const request = requestFor({ composer, draft, decision }, gesture.released());
    const again =
      composer &&
      answered?.element === composer.element &&
      answered.draft === draft &&
      !isInModal(composer.element);
    const quietly = attempt?.quiet ?? (again ? 'again' : undefined);
    if (!quietly) notice?.show(request);
    else
      notice?.say(quietly, decision, {
        ...request,
        label: 'noticeWaysOn',
        press: () => notice?.show(request),
      });
  }

  function tellOfFiles({ decision, files, proceed }: FileGateDecision): void {
    if (decision.action === 'allow') {
      if (policy.enforcement === 'monitor') notice?.say('observed', decision);
      return;
    }
    const kinds = files.map(fileKindOf);
    const unread = kinds.find(
      (kind) => (kind === 'image') === decision.reasons.includes('image') && kind !== 'text',
    );
    notice?.show({
      decision,
      draft: '',
      policy,
      composer: undefined,
      matter: { kind: 'files', file: unread ?? 'other', names: files.map(({ name }) => name) },
      released: gate.released(),
      onChoice: (choice) => {
        if (choice.kind === 'acknowledge') proceed();
      },
    });
  }

  return {
    site,
    get policy() {
      return policy;
    },
    get trouble() {
      return trouble;
    },
    get showing() {
      return notice?.visible ?? false;
    },
    get busy() {
      return (notice?.visible ?? false) || isTyping();
    },
    setPolicy: (next) => {
      policy = next;
      exceptions.forget();
    },
    setPorts: (next) => {
      ports = next;
    },
    forgetExceptions: () => exceptions.forget(),
    say: (saying) => notice?.say(saying),
  };
}
