import type { SentPath } from '../sent.ts';
import type { PageContext } from './context.ts';
import { el, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import { openModal } from './modal.ts';
import { openRecipients } from './recipients-dialog.ts';
import { onPress } from './root-events.ts';
import { createTextbox, type Textbox } from './textbox.ts';
import { avatar, threadInfo } from './thread-page.ts';
import { createThreadPane } from './thread-pane.ts';

/** A comment box: Enter submits, Shift+Enter breaks the line; its button shows only once there is text. */
function createCommentBox(context: PageContext, comments: HTMLElement): HTMLElement {
  const { toggles, labels } = context;
  const submit = el(
    'div',
    {
      class: 'tool',
      role: 'button',
      tabindex: '0',
      'aria-label': labels?.comment,
      'data-part': 'send',
      hidden: true,
    },
    icon('send'),
  );
  const box = createTextbox({
    toggles,
    label: labels?.writeComment,
    placeholder: labels?.writeComment ?? '…',
    onEnter: $send,
    onText: (text) => {
      submit.hidden = text.trim() === '';
    },
  });
  function $send(path: SentPath): void {
    const text = box.$text();
    if (text.trim() === '') return;
    box.clear();
    context.record({ text, path, surface: 'comment', files: [] });
    comments.append(el('div', { role: 'article', class: 'comment' }, el('div', { dir: 'auto' }, text)));
  }
  onPress(submit, (path) => box.editor.update(() => $send(path), { discrete: true }), toggles.sendOn);
  return el('div', { class: 'comment-box', 'data-surface': 'comment' }, avatar('You'), box.frame, submit);
}

/** The dialog for a post: rich text, and Enter is a new paragraph. */
function openPostDialog(context: PageContext, parent: HTMLElement, posts: HTMLElement): void {
  const { toggles, labels } = context;
  const submit = el(
    'div',
    { class: 'primary', role: 'button', tabindex: '0', 'aria-label': labels?.post, 'data-part': 'send' },
    labels?.post ?? '➤',
  );
  const close = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.close },
    icon('close'),
  );
  const box: Textbox = createTextbox({
    toggles,
    label: labels?.createPost,
    placeholder: '…',
    rich: true,
    onText: (text) => setAttribute(submit, 'aria-disabled', text.trim() === '' ? 'true' : undefined),
  });
  const content = el(
    'div',
    { class: 'post-dialog', 'data-surface': 'post' },
    el('header', {}, el('h2', {}, labels?.createPost), close),
    box.frame,
    submit,
  );
  const dialog = openModal(parent, toggles.modal, labels?.createPost, content);
  const leave = () => {
    box.destroy();
    dialog.remove();
  };
  onPress(close, leave);
  onPress(
    submit,
    (path) => {
      const text = box.editor.read(box.$text);
      if (text.trim() === '') return;
      context.record({ text, path, surface: 'post', files: [] });
      posts.prepend(el('div', { role: 'article', class: 'card' }, el('div', { dir: 'auto' }, text)));
      leave();
    },
    toggles.sendOn,
  );
  box.editor.focus();
}

/** One chat tab: what it holds is hidden two levels down, not removed. */
function createTab(context: PageContext, id: string, minimized: boolean): HTMLElement {
  const { labels } = context;
  const info = threadInfo(context, id, false);
  const pane = createThreadPane(context, 'tab', info);
  const minimize = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.minimize, 'data-part': 'minimize' },
    icon('minimize'),
  );
  const close = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.close, 'data-part': 'close' },
    icon('close'),
  );
  const title = el('a', { href: `/messages/t/${id}` }, info.title);
  const body = el(
    'div',
    { class: 'tab-body', 'aria-label': labels?.conversation(info.title) },
    el('header', {}, avatar(info.title), title, minimize, close),
    pane.element,
  );
  const bubble = el(
    'div',
    { class: 'tab-bubble', role: 'button', tabindex: '0', 'data-part': 'restore' },
    avatar(info.title),
  );
  const inner = el('div', { hidden: minimized }, body);
  const tab = el('div', { class: 'tab', 'data-tab': id }, el('div', {}, inner, bubble));
  const set = (hidden: boolean) => {
    inner.hidden = hidden;
    bubble.hidden = !hidden;
  };
  set(minimized);
  onPress(minimize, () => set(true));
  onPress(bubble, () => set(false));
  onPress(close, () => tab.remove());
  return tab;
}

/** A page of facebook.com: a post with comments, a way to write a post, chat tabs at the bottom. */
export function createFeedPage(context: PageContext): HTMLElement {
  const { toggles, labels } = context;
  const posts = el('div', { role: 'feed', class: 'feed' });
  const comments = el('div', { class: 'comments' });
  const start = el(
    'div',
    {
      class: 'card start-post',
      role: 'button',
      tabindex: '0',
      'aria-label': labels?.createPost,
      'data-part': 'post',
    },
    avatar('You'),
    el('span', {}, labels?.createPost ?? '…'),
  );
  const share = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.share, 'data-part': 'share' },
    icon('share'),
  );
  onPress(share, () => openRecipients(context, 'share', `https://${location.hostname}/garden/posts/7`));
  posts.append(
    el(
      'div',
      { role: 'article', class: 'card' },
      el('header', {}, avatar('Ann Lee'), el('strong', {}, 'Ann Lee')),
      el('p', { dir: 'auto' }, 'The garden club meets on Thursday. Bring seeds to swap!'),
      share,
      comments,
      createCommentBox(context, comments),
    ),
  );
  const page = el('div', { class: 'feed-page' }, el('div', { role: 'main', class: 'column' }, start, posts));
  onPress(start, () => openPostDialog(context, page, posts));
  if (toggles.tabs !== 'none') {
    page.append(
      el(
        'div',
        { class: 'chat-tabs' },
        createTab(context, '100001', false),
        createTab(context, '100002', toggles.tabs === 'hidden'),
      ),
    );
  }
  return page;
}
