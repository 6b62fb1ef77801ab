import type { Thread } from '../../classifier/types.ts';
import { createAttempts } from '../attempts.ts';
import { boxesBelow, boxesOnPath } from '../box.ts';
import { type Conversation, conversationOf, readThread, titleOf } from '../conversation.ts';
import type { AskEditor } from '../editor-state.ts';
import { readDraft } from '../read-draft.ts';
import type { Composer, Site, Surface } from '../types.ts';
import {
  all,
  allOutside,
  attribute,
  documentOf,
  editContextText,
  isConnected,
  isElement,
  localName,
  matches,
  openShadow,
  parentOf,
  windowOf,
} from '../unclobbered.ts';
import { focusBox, replaceDraft } from '../write-draft.ts';

const HOSTS = ['facebook.com', 'messenger.com'];

// `/messages/t/1` and `/messages/e2ee/t/1` on facebook.com, `/t/1` and `/e2ee/t/1` on messenger.com, and the inbox of
// Marketplace.
const THREAD_PATH = /^\/(?:messages\/|marketplace\/)?(?:e2ee\/)?t\/([\w.-]+)/;

const threadIn = (path: string): string | undefined => THREAD_PATH.exec(path)?.[1];

function threadOfLink(link: Element): string | undefined {
  const href = attribute(link, 'href') ?? '';
  return threadIn(href.replace(/^https:\/\/[^/]*/i, ''));
}

/** The nearest ancestor that matches. */
function around(box: Element, selector: string): Element | undefined {
  for (let node = parentOf(box); node; node = parentOf(node)) {
    if (isElement(node) && matches(node, selector)) return node;
  }
  return undefined;
}

const ARTICLE = 'article,[role~="article" i],[role~="feed" i]';

function surfaceOf(box: Element): Surface {
  if (conversationOf(box)) return 'message';
  if (around(box, ARTICLE)) return 'comment';
  const dialog = around(box, 'dialog,[role~="dialog" i]');
  if (dialog && all(dialog, ARTICLE).length > 0) return 'comment';
  const isField = localName(box) === 'input' || localName(box) === 'textarea';
  if (isField && around(box, 'form')) return 'form';
  return dialog && !isField ? 'post' : 'message';
}

/** Where a box stood when it was last seen: once it is gone, its conversation can still be read. */
const lastSeen = new WeakMap<Element, Conversation>();

function whereabouts(box: Element): Conversation | undefined {
  if (!isConnected(box)) return lastSeen.get(box);
  const conversation = conversationOf(box);
  if (conversation) lastSeen.set(box, conversation);
  return conversation;
}

function threadOf(box: Element): Thread {
  try {
    const conversation = whereabouts(box);
    if (!conversation) return { kind: 'unknown', recent: [] };
    const title = titleOf(box, conversation, (link) => threadOfLink(link) !== undefined);
    return readThread(title, conversation);
  } catch {
    return { kind: 'unknown', recent: [] };
  }
}

function threadIdOf(box: Element): string | undefined {
  try {
    const conversation = conversationOf(box);
    if (!conversation) return undefined;
    const { list, panes } = conversation;
    // The address names the thread of the main pane; a chat tab lies over any page and names its own in a link.
    const ofPage =
      around(box, 'main,[role~="main" i]') && threadIn(windowOf(documentOf(box))?.location.pathname ?? '');
    if (ofPage) return ofPage;
    return panes
      .flatMap((pane) => allOutside(pane, 'a[href]', list))
      .map(threadOfLink)
      .find((id) => id !== undefined);
  } catch {
    return undefined;
  }
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

/** Undefined where it says no more than the screen does. */
function differingState(element: HTMLElement, askEditor: AskEditor): string | undefined {
  const state = askEditor(element) ?? editContextText(element);
  return state === undefined || words(state) === words(readDraft(element)) ? undefined : state;
}

function createComposer(element: HTMLElement, askEditor: AskEditor): Composer {
  return {
    element,
    get surface() {
      return surfaceOf(element);
    },
    readDraft: () => readDraft(element),
    readEditorState: () => differingState(element, askEditor),
    replaceDraft: (text) => replaceDraft(element, text),
    thread: () => threadOf(element),
    threadId: () => threadIdOf(element),
    focus: () => focusBox(element),
  };
}

/** The account that is signed in stands in a cookie that the page's own scripts read, too: `c_user`, digits. */
function accountId(document: Document): string | undefined {
  try {
    return /(?:^|;\s*)c_user=(\d{1,30})(?:;|$)/.exec(document.cookie)?.[1];
  } catch {
    return undefined;
  }
}

/** Boxes that show in no query of the document. */
const inOpenShadows = (document: Document): HTMLElement[] =>
  all(document, '*').flatMap((element) => {
    const shadow = openShadow(element);
    return shadow ? boxesBelow(shadow) : [];
  });

/** Messenger and every other box on facebook.com and messenger.com, found by structure alone. */
export function createFacebook(askEditor: AskEditor = () => undefined): Site {
  // One composer a box for as long as the box lives: what is said of a composer later is said of the same box.
  const composers = new WeakMap<HTMLElement, Composer>();
  const composerOf = (element: HTMLElement): Composer => {
    const known = composers.get(element) ?? createComposer(element, askEditor);
    composers.set(element, known);
    return known;
  };
  return {
    id: 'facebook',
    matches: ({ hostname }) => {
      const name = hostname.toLowerCase().replace(/\.$/, '');
      return HOSTS.some((host) => name === host || name.endsWith(`.${host}`));
    },
    sendAttempt: createAttempts(composerOf),
    composerAt: (event) => {
      const [box] = boxesOnPath(event.composedPath());
      return box && composerOf(box);
    },
    isOtherField: (event) => {
      const target = event.composedPath()[0];
      return isElement(target) && ['input', 'select'].includes(localName(target));
    },
    accountId,
    // One-line fields are everywhere and say nothing of whether a place to write messages was found.
    status: (document) => ({
      composers: [...boxesBelow(document), ...inOpenShadows(document)].filter(
        (box) => localName(box) !== 'input',
      ).length,
    }),
  };
}
