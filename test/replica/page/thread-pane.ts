import type { SerializedEditorState } from 'lexical';
import type { SeedMessage } from '../route.ts';
import { type Composer, createComposer } from './composer.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { createEditComposer } from './edit-composer.ts';
import { createMessageList, type MessageList, type OwnMessage } from './message-list.ts';
import { onPress } from './root-events.ts';

const QUICK_REPLIES = ['Yes', 'No, thanks', 'I will call you'];

/** One conversation. */
export interface ThreadInfo {
  /** Tells the drafts of threads apart; the plain and the end-to-end encrypted thread of one person are two. */
  readonly key: string;
  readonly title: string;
  readonly people: readonly string[];
  readonly messages: readonly SeedMessage[];
}

/** A message list over a composer, as in the full page and in each chat tab. */
export interface ThreadPane {
  readonly element: HTMLElement;
  open(thread: ThreadInfo): void;
  focus(): void;
  stage(files: Iterable<File>): void;
}

export function createThreadPane(
  context: PageContext,
  surface: 'thread' | 'tab',
  first: ThreadInfo,
): ThreadPane {
  const { toggles } = context;
  const drafts = new Map<string, SerializedEditorState>();
  const sentHere = new Map<string, { text: string; files: readonly string[] }[]>();
  const wrap = el('div', { class: 'composer-wrap' });
  const element = el('div', { class: 'pane' });
  let thread = first;
  let list: MessageList;
  let composer: Composer | undefined;

  function mountComposer(): void {
    composer = createComposer({
      context,
      surface,
      title: thread.title,
      people: thread.people,
      onSent: (text, files) => {
        sentHere.set(thread.key, [...(sentHere.get(thread.key) ?? []), { text, files }]);
        list.add({ from: 'me', text }, files);
      },
      onEditLast: () => {
        const message = list.lastOwn();
        if (message !== undefined) queueMicrotask(() => edit(message));
        return message !== undefined;
      },
      onEscape: () => list.focusLast(),
    });
    wrap.replaceChildren(...(toggles.quickReplies === 'on' ? [quickReplies()] : []), composer.element);
    const draft = drafts.get(thread.key);
    if (draft !== undefined) composer.setDraft(draft);
  }

  function quickReplies(): HTMLElement {
    const replies = QUICK_REPLIES.map((text) => {
      const reply = el('div', { role: 'button', tabindex: '0', 'data-part': 'quick' }, text);
      onPress(reply, () => {
        context.record({ text, path: 'quick-reply', surface, files: [] });
        list.add({ from: 'me', text });
      });
      return reply;
    });
    return el('div', { class: 'quick-replies' }, ...replies);
  }

  /** Meta's page takes the composer away while a message is edited, and makes a new one afterwards. */
  function edit(message: OwnMessage): void {
    if (composer === undefined) return;
    drafts.set(thread.key, composer.draft());
    composer.destroy();
    composer = undefined;
    const editing = createEditComposer({
      context,
      text: message.text(),
      onSaved: (text) => message.setText(text),
      onClose: () => {
        mountComposer();
        composer?.focus();
      },
    });
    wrap.replaceChildren(editing.element);
    editing.focus();
  }

  function show(next: ThreadInfo): void {
    thread = next;
    list = createMessageList(context, thread.title, edit);
    for (const message of thread.messages) list.add(message);
    for (const { text, files } of sentHere.get(thread.key) ?? []) list.add({ from: 'me', text }, files);
    element.replaceChildren(list.element, wrap);
  }

  show(first);
  mountComposer();

  return {
    element,
    open: (next) => {
      if (composer !== undefined) drafts.set(thread.key, composer.draft());
      show(next);
      if (toggles.switching === 'reuse' && composer !== undefined) {
        composer.setDraft(drafts.get(thread.key));
        composer.setTitle(thread.title);
        return;
      }
      composer?.destroy();
      mountComposer();
    },
    focus: () => composer?.focus(),
    stage: (files) => composer?.stage(files),
  };
}
