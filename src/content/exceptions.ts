import type { Conversation, ExceptionView } from '../browser/exception-views.ts';
import type { Thread } from '../classifier/types.ts';
import type { Composer, Site } from '../composer/types.ts';
import type { PagePolicy } from '../policy/types.ts';

/** What is asked of the background. */
export interface ExceptionPorts {
  /** The one in force in this conversation. */
  readonly ask: (conversation: Conversation) => Promise<ExceptionView | undefined>;
  /** Opens the form for this conversation. */
  readonly open: (conversation: Conversation) => Promise<unknown>;
}

export interface PageExceptions {
  /**
   * The exception in force for a message from this box: synchronous, from what was asked before. Undefined while nothing
   * is known, and asks then.
   */
  find(composer: Composer, thread: Thread | undefined, policy: PagePolicy): ExceptionView | undefined;
  /** The conversation that one could be asked for; undefined where none is possible. */
  possible(composer: Composer, thread: Thread | undefined, policy: PagePolicy): Conversation | undefined;
  /** Something was granted or revoked, or the policy changed: nothing is in force until it was asked for again, at once. */
  forget(): void;
}

/** Conversations remembered at a time. */
const MOST = 50;

export interface PageExceptionsOptions {
  readonly site: Pick<Site, 'accountId'>;
  readonly document: Document;
  readonly ask: ExceptionPorts['ask'];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Remembers which conversations of this document have an exception, so that a decision need not wait. */
export function createExceptions({ site, document, ask, now }: PageExceptionsOptions): PageExceptions {
  let known = new Map<string, { readonly conversation: Conversation; found?: ExceptionView | undefined }>();

  const possible: PageExceptions['possible'] = (composer, thread, policy) => {
    if (!policy.patientExceptions || composer.surface !== 'message' || thread?.kind !== 'individual')
      return undefined;
    if (thread.title === undefined || isOfStaff(thread.title, policy.vocabulary.staffNames)) return undefined;
    const account = site.accountId(document);
    const id = composer.threadId();
    return account === undefined || id === undefined ? undefined : { account, thread: id };
  };

  function look(key: string, conversation: Conversation): void {
    const asking = known;
    if (asking.size >= MOST) asking.clear();
    asking.set(key, { conversation });
    ask(conversation).then(
      (found) => asking.set(key, { conversation, found }),
      () => asking.delete(key),
    );
  }

  return {
    possible,
    find(composer, thread, policy) {
      const conversation = possible(composer, thread, policy);
      if (!conversation) return undefined;
      const key = `${conversation.account}\n${conversation.thread}`;
      const asked = known.get(key);
      if (asked === undefined) look(key, conversation);
      const found = asked?.found;
      return found !== undefined && found.until > now() ? found : undefined;
    },
    forget() {
      // An answer that is still on its way goes into the old map, which nobody reads any more.
      const before = known;
      known = new Map();
      for (const [key, { conversation }] of before) look(key, conversation);
    },
  };
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^(?:dr|dra|mr|mrs|ms|rn|md|np|pa|do|sr|sra)$/.test(word));

/** Whether the title of a conversation names somebody of the staff: every word of a listed name, or the other way round. */
export function isOfStaff(title: string, staffNames: readonly string[]): boolean {
  const inTitle = wordsOf(title);
  return staffNames.some((name) => {
    const words = wordsOf(name);
    if (words.length === 0 || inTitle.length === 0) return false;
    return words.every((word) => inTitle.includes(word)) || inTitle.every((word) => words.includes(word));
  });
}
