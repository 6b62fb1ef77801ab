import type { Toggles } from '../toggles.ts';
import { el } from './dom.ts';

/** Puts `content` into a modal of the kind asked for, inside `parent`. */
export function openModal(
  parent: HTMLElement,
  kind: Toggles['modal'],
  label: string | undefined,
  content: HTMLElement,
): HTMLElement {
  if (kind === 'native') {
    const dialog = el('dialog', { class: 'modal', 'aria-label': label }, content);
    parent.append(dialog);
    dialog.showModal();
    return dialog;
  }
  const dialog = el(
    'div',
    { class: 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': label },
    content,
  );
  parent.append(dialog);
  if (kind === 'trap') {
    document.addEventListener(
      'focusin',
      (event) => {
        // Of two modals the later one holds the focus; else they would pull at it for ever.
        if ([...document.querySelectorAll('.modal')].at(-1) !== dialog) return;
        if (event.target instanceof Node && dialog.contains(event.target)) return;
        dialog.querySelector<HTMLElement>('[contenteditable], textarea')?.focus();
      },
      true,
    );
  }
  return dialog;
}
