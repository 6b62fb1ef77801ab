import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  CLEAR_EDITOR_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  createEditor,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { SentPath } from '../sent.ts';
import type { Toggles } from '../toggles.ts';
import { el } from './dom.ts';
import { EmojiNode, registerEmojiImages } from './emoji-node.ts';
import { onCommit } from './root-events.ts';

export interface TextboxOptions {
  readonly toggles: Toggles;
  readonly label: string | undefined;
  readonly describedBy?: string;
  readonly placeholder: string;
  /** Rich text makes paragraphs, plain text only line breaks. */
  readonly rich?: boolean;
  /** What Enter does, called inside an update of the editor; without it Enter is a new line. */
  readonly onEnter?: (path: SentPath) => void;
  /** After every change of the text. */
  readonly onText: (text: string) => void;
}

/** A Lexical editor and its element. Functions named with `$` run inside an update of the editor. */
export interface Textbox {
  readonly element: HTMLElement;
  /** The element with its placeholder. */
  readonly frame: HTMLElement;
  readonly editor: LexicalEditor;
  $text(): string;
  $setText(text: string): void;
  clear(): void;
  /** Focuses the editor with the caret behind its text. */
  focus(): void;
  destroy(): void;
}

/** The text of the editor's state, which is what Meta's page sends: never that of the DOM. */
function $stateText(): string {
  return $getRoot()
    .getChildren()
    .map((block) => block.getTextContent())
    .join('\n');
}

function $setStateText(text: string): void {
  const paragraph = $createParagraphNode();
  text.split('\n').forEach((line, at) => {
    if (at > 0) paragraph.append($createLineBreakNode());
    if (line !== '') paragraph.append($createTextNode(line));
  });
  $getRoot().clear().append(paragraph);
  paragraph.selectEnd();
}

export function createTextbox(options: TextboxOptions): Textbox {
  const { toggles, onEnter } = options;
  const element = el('div', {
    class: 'editor notranslate',
    contenteditable: 'true',
    role: 'textbox',
    spellcheck: 'true',
    tabindex: '0',
    'aria-label': options.label,
    'aria-describedby': options.describedBy,
    'aria-placeholder': options.placeholder,
  });
  const placeholder = el('div', { class: 'placeholder', 'aria-hidden': 'true' }, options.placeholder);
  const frame = el('div', { class: 'editor-wrap' }, element, placeholder);

  const editor = createEditor({
    namespace: 'replica',
    nodes: [EmojiNode],
    onError: (error) => {
      throw error;
    },
  });

  function takeEnter(event: KeyboardEvent | null): boolean {
    if (onEnter === undefined || event?.shiftKey === true) return false;
    // The delegated handler acts later in the same event; Lexical must only not break the line before it.
    if (toggles.enter === 'react' && event !== null) return true;
    event?.preventDefault();
    onEnter(event === null ? 'composition-end' : 'enter');
    return true;
  }

  const unregister = mergeRegister(
    options.rich ? registerRichText(editor) : registerPlainText(editor),
    toggles.emoji === 'image' ? registerEmojiImages(editor) : () => undefined,
    editor.registerCommand(KEY_ENTER_COMMAND, takeEnter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        if (onEnter === undefined || toggles.paragraph !== 'send') return false;
        onEnter('paragraph');
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CLEAR_EDITOR_COMMAND,
      () => {
        $setStateText('');
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerTextContentListener((text) => {
      placeholder.hidden = text !== '';
      options.onText(text);
    }),
  );
  if (onEnter !== undefined) {
    onCommit(element, (path) => editor.update(() => onEnter(path), { discrete: true }));
  }
  editor.setRootElement(element);
  editor.update(() => $setStateText(''), { discrete: true });

  return {
    element,
    frame,
    editor,
    $text: $stateText,
    $setText: $setStateText,
    clear: () => editor.dispatchCommand(CLEAR_EDITOR_COMMAND, undefined),
    focus: () => {
      element.focus();
      editor.update(() => $getRoot().selectEnd());
    },
    destroy: () => {
      unregister();
      editor.setRootElement(null);
    },
  };
}
