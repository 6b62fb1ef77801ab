import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { openModal } from './modal.ts';
import { onPress } from './root-events.ts';
import { createTextbox } from './textbox.ts';

const PEOPLE = ['Ann Lee', 'Marcus Bell', 'Priya Nair'];

/**
 * The share sheet of a post and the forward dialog of a message: a message may be added, and one press beside a name
 * sends to that person, with no Send after it. What was written stays for the next person.
 */
export function openRecipients(
  context: PageContext,
  surface: 'share' | 'forward',
  /** What is shared: the address of a post, or the words of a message. */
  carries: string,
): void {
  const { toggles, labels } = context;
  const close = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.close, 'data-part': 'close' },
    icon('close'),
  );
  const search = el('input', { type: 'text', role: 'combobox', placeholder: labels?.search });

  const emoji = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.emoji, 'aria-haspopup': 'dialog' },
    icon('emoji'),
  );
  const area = el('textarea', { rows: '2', placeholder: labels?.saySomething });
  const box =
    surface === 'share'
      ? createTextbox({
          toggles,
          label: labels?.saySomething,
          placeholder: labels?.saySomething ?? '…',
          onText: () => undefined,
        })
      : undefined;
  const message = () => box?.editor.read(box.$text) ?? area.value;

  const people = PEOPLE.map((name) => {
    const send = el(
      'div',
      {
        class: 'primary',
        role: 'button',
        tabindex: '0',
        'aria-label': labels?.sendTo(name),
        'data-part': 'send',
      },
      icon('send'),
    );
    onPress(
      send,
      () => {
        const text = message();
        context.record({ text: text.trim() === '' ? carries : text, path: 'button', surface, files: [] });
      },
      toggles.sendOn,
    );
    return el('div', { role: toggles.log === 'grid' ? 'row' : 'listitem', class: 'recipient' }, name, send);
  });
  const content = el(
    'div',
    { class: 'post-dialog', 'data-surface': surface },
    el('header', {}, el('h2', {}, labels?.[surface]), close),
    search,
    el('div', { role: toggles.log === 'grid' ? 'grid' : 'list' }, ...people),
    el('div', { role: toggles.region === 'none' ? undefined : 'group' }, box?.frame ?? area, emoji),
  );
  const dialog = openModal(context.root, toggles.modal, labels?.[surface], content);
  onPress(close, () => {
    box?.destroy();
    dialog.remove();
  });
}
