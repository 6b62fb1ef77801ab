import { COMMAND_PRIORITY_CRITICAL, KEY_ESCAPE_COMMAND } from 'lexical';
import type { SentPath } from '../sent.ts';
import type { PageContext } from './context.ts';
import { el, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import { onPress } from './root-events.ts';
import { createTextbox } from './textbox.ts';

interface EditOptions {
  readonly context: PageContext;
  /** What the message said. */
  readonly text: string;
  readonly onSaved: (text: string) => void;
  /** After saving and after cancelling. */
  readonly onClose: () => void;
}

/** The box that takes the composer's place while a message that was sent is edited; its send button is a check mark. */
export function createEditComposer(options: EditOptions): { element: HTMLElement; focus(): void } {
  const { context, text: before, onClose } = options;
  const { toggles, labels } = context;
  const save = el('div', { class: 'tool', role: 'button', tabindex: '0', 'data-part': 'send' }, icon('save'));
  const cancel = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'data-part': 'cancel' },
    icon('close'),
  );
  const box = createTextbox({
    toggles,
    label: labels?.editMessage,
    placeholder: 'Aa',
    onEnter: $save,
    onText: (text) => setAttribute(save, 'aria-disabled', text === before ? 'true' : undefined),
  });
  setAttribute(save, 'aria-label', labels?.save);
  setAttribute(cancel, 'aria-label', labels?.cancel);

  function close(): void {
    // After the update that asked for it: an editor cannot go while it runs.
    queueMicrotask(() => {
      box.destroy();
      onClose();
    });
  }

  function $save(path: SentPath): void {
    const text = box.$text();
    if (text === before || text.trim() === '') return;
    context.record({ text, path, surface: 'edit', files: [] });
    options.onSaved(text);
    close();
  }

  box.editor.registerCommand(
    KEY_ESCAPE_COMMAND,
    () => {
      close();
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
  onPress(save, (path) => box.editor.update(() => $save(path), { discrete: true }), toggles.sendOn);
  onPress(cancel, close);
  box.editor.update(() => box.$setText(before), { discrete: true });

  const element = el(
    'div',
    {
      class: 'composer editing',
      role: toggles.region === 'none' ? undefined : toggles.region,
      'aria-label': labels?.composer,
      'data-surface': 'edit',
    },
    el('div', { class: 'edit-head' }, el('h2', {}, labels?.editMessage), cancel),
    el('div', { class: 'grow' }, el('div', { class: 'row' }, box.frame)),
    el('span', { class: 'tooltip-anchor' }, save),
  );
  return { element, focus: box.focus };
}
