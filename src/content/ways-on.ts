import { coarseCounts } from '../audit/coarse.ts';
import type { Conversation } from '../browser/exception-views.ts';
import type { Thread } from '../classifier/types.ts';
import type { Composer } from '../composer/types.ts';
import type { Notice, NoticeChoice, NoticeRequest } from '../notice/notice.ts';
import type { Offers } from '../notice/ways.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { offersFor } from './offers.ts';
import type { Passes } from './passes.ts';
import { putInBox } from './put-in-box.ts';
import type { Ports } from './watch.ts';

export interface WaysOnOptions {
  readonly policy: () => PagePolicy;
  readonly ports: () => Pick<Ports, 'isConnected' | 'report' | 'learn' | 'exceptions'>;
  readonly passes: Passes;
  readonly threadOf: (composer: Composer) => Thread | undefined;
  /** The conversation for which an exception could be asked. */
  readonly conversationOf: (composer: Composer) => Conversation | undefined;
  /** What happens to the text of this box now is our doing. */
  readonly beforeWriting: (composer: Composer) => void;
  /** The person goes back to this draft. */
  readonly beforeEditing: (element: Element, draft: string) => void;
  readonly say: Notice['say'];
  readonly now: () => number;
}

export interface WaysOn {
  /** What this draft in this conversation allows; undefined where it cannot be told. */
  offers(composer: Composer, draft: string, decision: Decision): Offers | undefined;
  /** Does what the person chose. Nothing is ever sent for them. */
  carryOut(choice: NoticeChoice, request: NoticeRequest): void;
}

/** Carries out what a person chooses in the notice of a stopped message. */
export function createWaysOn(options: WaysOnOptions): WaysOn {
  const { policy, ports, passes, threadOf, say } = options;

  async function replace(composer: Composer, draft: string, text: string): Promise<void> {
    options.beforeWriting(composer);
    const result = await putInBox(composer, draft, text);
    composer.focus();
    if (result !== 'put') return say(result);
    say(text === '' ? 'cleared' : 'put', undefined, {
      label: 'noticeUndo',
      composer,
      released: Promise.resolve(),
      press: () => void putInBox(composer, text, draft).then(() => composer.focus()),
    });
  }

  return {
    offers: (composer, draft, decision) => {
      try {
        const year = new Date(options.now()).getFullYear();
        const connected = ports().isConnected();
        const exception = options.conversationOf(composer) !== undefined;
        const thread = threadOf(composer);
        return offersFor({ draft, decision, thread, policy: policy(), connected, year, exception });
      } catch {
        // Edit and the platforms need nothing.
        return undefined;
      }
    },
    carryOut: (choice, { composer, draft, decision, offers }) => {
      switch (choice.kind) {
        case 'edit':
          if (composer) options.beforeEditing(composer.element, draft);
          if (!ports().isConnected()) say('reload', decision);
          return;
        case 'acknowledge':
          if (composer) passes.grant(composer, draft, choice.because);
          return;
        case 'emergency':
          // Without a record nothing may leave.
          if (!composer || !offers?.mayOverride || !ports().isConnected()) return;
          passes.grant(composer, draft, 'emergency');
          say('emergency');
          return;
        case 'lesson':
          ports().learn();
          return;
        case 'exception': {
          const conversation = composer && options.conversationOf(composer);
          if (conversation)
            void ports()
              .exceptions?.open(conversation)
              .catch(() => undefined);
          return;
        }
        case 'wrong-block':
          ports().report({
            kind: 'wrong-block-reported',
            because: choice.because,
            action: decision.action === 'warn' ? 'warn' : 'block',
            reasons: decision.reasons,
            kinds: coarseCounts(decision.findings),
          });
          return;
        case 'replace': {
          const texts = { safe: offers?.safe, reply: offers?.reply, call: offers?.emergency, nothing: '' };
          const text = texts[choice.by];
          if (composer && text !== undefined) void replace(composer, draft, text);
        }
      }
    },
  };
}
