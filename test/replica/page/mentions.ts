import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { el, setAttribute } from './dom.ts';
import { onPress } from './root-events.ts';
import type { Textbox } from './textbox.ts';

const TYPED = /(?:^|\s)@(\p{L}*)$/u;

/** The list of people that opens on `@`: while it is open, Enter and Tab pick from it. */
export function attachMentions(box: Textbox, people: readonly string[], id: string): HTMLElement {
  const { editor, element } = box;
  const list = el('ul', { class: 'mentions', role: 'listbox', id, hidden: true });
  let offered: readonly string[] = [];
  let at = 0;

  function render(): void {
    list.hidden = offered.length === 0;
    list.replaceChildren(
      ...offered.map((name, index) => {
        const option = el(
          'li',
          { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at) },
          name,
        );
        onPress(option, () => editor.update(() => $pick(name)), 'mousedown');
        return option;
      }),
    );
    setAttribute(element, 'aria-controls', list.hidden ? undefined : id);
    setAttribute(element, 'aria-activedescendant', list.hidden ? undefined : `${id}-${at}`);
  }

  function $typed(): string | undefined {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
    const node = selection.anchor.getNode();
    if (!$isTextNode(node)) return undefined;
    return TYPED.exec(node.getTextContent().slice(0, selection.anchor.offset))?.[1];
  }

  function $pick(name: string): void {
    const typed = $typed();
    const selection = $getSelection();
    if (typed === undefined || !$isRangeSelection(selection)) return;
    for (let count = typed.length + 1; count > 0; count--) selection.deleteCharacter(true);
    selection.insertText(`@${name} `);
  }

  const open = () => offered.length > 0;
  const pick = (event: KeyboardEvent | null) => {
    const name = offered[at];
    if (name === undefined) return false;
    event?.preventDefault();
    $pick(name);
    return true;
  };
  const move = (by: number) => (event: KeyboardEvent) => {
    if (!open()) return false;
    event.preventDefault();
    at = (at + by + offered.length) % offered.length;
    render();
    return true;
  };
  mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const typed = editorState.read($typed)?.toLowerCase();
      const next = typed === undefined ? [] : people.filter((name) => name.toLowerCase().startsWith(typed));
      if (next.join() !== offered.join()) at = 0;
      offered = next;
      render();
    }),
    editor.registerCommand(KEY_ENTER_COMMAND, pick, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, pick, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        if (!open()) return false;
        offered = [];
        render();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
  return list;
}
