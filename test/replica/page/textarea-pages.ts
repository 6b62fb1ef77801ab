import { FORM_ENDPOINT, type ReplicaSurface, type SentPath } from '../sent.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { openModal } from './modal.ts';
import { onPress } from './root-events.ts';
import { avatar } from './thread-page.ts';

function sender(
  context: PageContext,
  surface: ReplicaSurface,
  area: HTMLTextAreaElement,
  shown: HTMLElement,
) {
  return (path: SentPath): void => {
    const text = area.value;
    if (text.trim() === '') return;
    area.value = '';
    context.record({ text, path, surface, files: [] });
    shown.append(el('div', { class: 'bubble', dir: 'auto' }, text));
  };
}

/** "Message seller" on a Marketplace item: a plain text area, and Enter breaks the line. */
export function createSellerPage(context: PageContext): HTMLElement {
  const shown = el('div', { class: 'sent-here' });
  const area = el('textarea', {
    rows: '4',
    placeholder: context.labels ? 'Send the seller a message' : undefined,
  });
  const button = el(
    'button',
    { type: 'button', class: 'primary', 'data-part': 'send' },
    context.labels ? 'Send' : '➤',
  );
  const send = sender(context, 'seller', area, shown);
  onPress(button, send, context.toggles.sendOn);
  const ask = 'Is this still available?';
  const quick = el('div', { role: 'button', tabindex: '0', class: 'tool', 'data-part': 'quick' }, ask);
  onPress(quick, () => {
    context.record({ text: ask, path: 'quick-reply', surface: 'seller', files: [] });
    shown.append(el('div', { class: 'bubble', dir: 'auto' }, ask));
  });
  const card = el(
    'div',
    { class: 'card', 'data-surface': 'seller' },
    el('h1', {}, 'Oak desk'),
    el('p', {}, '$80 · listed by Marcus'),
    area,
    button,
    shown,
  );
  const page = el('div', { role: 'main', class: 'column' }, quick);
  const { modal } = context.toggles;
  if (modal === 'off') page.append(card);
  else queueMicrotask(() => openModal(page, modal, context.labels && 'Oak desk', card));
  return page;
}

/** A business inbox: a plain text area in which Enter sends. */
export function createInboxPage(context: PageContext): HTMLElement {
  const shown = el('div', { class: 'sent-here', role: 'log' });
  const area = el('textarea', { rows: '2', placeholder: context.labels ? 'Reply to Ann Lee' : undefined });
  const button = el(
    'div',
    { role: 'button', tabindex: '0', class: 'primary', 'data-part': 'send' },
    context.labels ? 'Send' : '➤',
  );
  const send = sender(context, 'inbox', area, shown);
  onPress(button, send, context.toggles.sendOn);
  context.root.addEventListener('keydown', (event) => {
    if (event.target !== area || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send('enter');
  });
  return el(
    'div',
    { role: 'main', class: 'column' },
    el(
      'div',
      { class: 'card', 'data-surface': 'inbox' },
      el('header', {}, avatar('Ann Lee'), el('h1', {}, 'Ann Lee')),
      shown,
      area,
      button,
    ),
  );
}

/** A page with a real form, as the mobile site had: a submit button, and Enter in the one-line field submits. */
export function createFormPage(context: PageContext): HTMLElement {
  const shown = el('div', { class: 'sent-here' });
  const area = el('textarea', { name: 'body', rows: '4' });
  const subject = el('input', { type: 'text', name: 'subject' });
  const back = encodeURIComponent(location.pathname + location.search);
  const form = el(
    'form',
    { method: 'post', action: `${FORM_ENDPOINT}?back=${back}`, class: 'card', 'data-surface': 'form' },
    el('h1', {}, 'Ann Lee'),
    el('label', {}, 'Subject', subject),
    el('label', {}, 'Message', area),
    el(
      'button',
      { type: 'submit', name: 'send', class: 'primary', 'data-part': 'send' },
      context.labels ? 'Send' : '➤',
    ),
    shown,
  );
  if (context.toggles.form === 'script') {
    const send = sender(context, 'form', area, shown);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send('submit');
    });
  }
  return el('div', { role: 'main', class: 'column' }, form);
}
