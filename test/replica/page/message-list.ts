import type { SeedMessage } from '../route.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { openRecipients } from './recipients-dialog.ts';
import { onPress } from './root-events.ts';

/** A message of one's own, as the list shows it. */
export interface OwnMessage {
  text(): string;
  setText(text: string): void;
}

/** The log of a thread. */
export interface MessageList {
  readonly element: HTMLElement;
  add(message: SeedMessage, files?: readonly string[]): void;
  lastOwn(): OwnMessage | undefined;
  focusLast(): void;
}

export function createMessageList(
  context: PageContext,
  title: string,
  onEdit: (message: OwnMessage) => void,
): MessageList {
  const { toggles, labels } = context;
  const element = el('div', { class: 'log', role: toggles.log, 'aria-label': labels?.messages(title) });
  const own: OwnMessage[] = [];
  let minute = 8;

  function menuOf(message: OwnMessage): HTMLElement {
    const item = el('div', { role: 'menuitem', tabindex: '0', 'data-part': 'edit' }, labels?.edit ?? '✎');
    const forward = el(
      'div',
      { role: 'menuitem', tabindex: '0', 'data-part': 'forward' },
      labels?.forward ?? '➥',
    );
    const menu = el('div', { class: 'menu', role: 'menu', hidden: true }, item, forward);
    const more = el(
      'div',
      { class: 'more', role: 'button', tabindex: '0', 'aria-haspopup': 'menu', 'aria-label': labels?.more },
      icon('more'),
    );
    more.dataset.part = 'more';
    onPress(more, () => {
      menu.hidden = !menu.hidden;
    });
    onPress(item, () => {
      menu.hidden = true;
      onEdit(message);
    });
    onPress(forward, () => {
      menu.hidden = true;
      openRecipients(context, 'forward', message.text());
    });
    return el('div', { class: 'row-tools' }, more, menu);
  }

  function add({ from, text }: SeedMessage, files: readonly string[] = []): void {
    const mine = from === 'me';
    const who = mine ? labels?.you : from === 'them' ? title : from;
    const time = `3:${String(minute++ % 60).padStart(2, '0')} PM`;
    const bubble = el('div', { dir: 'auto', class: 'bubble' }, text);
    const said = (now: string) => (labels ? `At ${time}, ${who}: ${now}` : undefined);
    const message = el(
      'div',
      { 'aria-roledescription': labels && 'message', 'aria-label': said(text) },
      bubble,
    );
    const enter = el('div', {
      class: 'sr-only',
      role: 'button',
      tabindex: '0',
      'aria-label': labels && `Enter, ${said(text)}`,
    });
    const item: OwnMessage = {
      text: () => bubble.textContent ?? '',
      setText: (now) => {
        bubble.textContent = now;
        const label = said(now);
        if (label !== undefined) message.setAttribute('aria-label', label);
        if (label !== undefined) enter.setAttribute('aria-label', `Enter, ${label}`);
      },
    };
    if (mine) own.push(item);
    const cell = el(
      'div',
      {
        role: 'gridcell',
        'data-scope': 'messages_table',
        tabindex: '-1',
        'data-release-focus-from': 'CLICK',
      },
      who === undefined
        ? undefined
        : el('h5', { class: mine || toggles.thread === 'individual' ? 'sr-only' : 'sender' }, who),
      message,
      enter,
      ...files.map((name) => el('div', { class: 'file' }, name)),
      mine ? menuOf(item) : undefined,
    );
    element.append(el('div', { role: 'row', class: mine ? 'mine' : 'theirs' }, cell));
    element.scrollTop = element.scrollHeight;
  }

  return {
    element,
    add,
    lastOwn: () => own.at(-1),
    focusLast: () => {
      const cells = element.querySelectorAll<HTMLElement>('[data-scope="messages_table"]');
      cells[cells.length - 1]?.focus();
    },
  };
}
