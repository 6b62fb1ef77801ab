import {
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
  PASTE_COMMAND,
  type SerializedEditorState,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { ReplicaSurface, SentPath } from '../sent.ts';
import type { PageContext } from './context.ts';
import { el, setAttribute } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { attachMentions } from './mentions.ts';
import { onPress } from './root-events.ts';
import { createStaging } from './staging.ts';
import { createTextbox } from './textbox.ts';

export interface ComposerOptions {
  readonly context: PageContext;
  readonly surface: Extract<ReplicaSurface, 'thread' | 'tab'>;
  /** Of the thread, for the label. */
  readonly title: string;
  readonly people: readonly string[];
  readonly onSent: (text: string, files: readonly string[]) => void;
  readonly onEditLast: () => boolean;
  readonly onEscape: () => void;
}

/** The compose box of a thread. */
export interface Composer {
  readonly element: HTMLElement;
  focus(): void;
  stage(files: Iterable<File>): void;
  draft(): SerializedEditorState;
  setDraft(draft: SerializedEditorState | undefined): void;
  setTitle(title: string): void;
  destroy(): void;
}

const LIKE = '👍';
const EMOJI = ['😀', '😂', '🙏', '❤️', '👍', '🎉'];
let count = 0;

export function createComposer(options: ComposerOptions): Composer {
  const { context, surface } = options;
  const { toggles, labels } = context;
  const id = `:r${count++}:`;
  let hasStuff = false;
  let swapTimer = 0;

  const description = el('div', { class: 'sr-only', id }, labels?.writeTo(options.title));
  const staging = createStaging(labels, () => setStuff());
  const box = createTextbox({
    toggles,
    label: labels?.writeTo(options.title),
    describedBy: labels && id,
    placeholder: 'Aa',
    onEnter: $send,
    onText: () => setStuff(),
  });

  /** The one function behind Enter and Send, in the order of Meta's: read, clear, hand over, focus. */
  function $send(path: SentPath): void {
    const text = box.$text();
    const files = staging.names();
    if (text.trim() === '' && files.length === 0) return;
    box.clear();
    staging.clear();
    context.record({ text, path, surface, files });
    options.onSent(text, files);
    if (toggles.focusAfterSend === 'on') {
      box.editor.focus();
      requestAnimationFrame(() => box.editor.focus());
    }
  }

  function press(path: SentPath): void {
    if (hasStuff) {
      // Lexical would take the focus when it puts its caret into the cleared editor.
      const tag = toggles.focusAfterSend === 'off' ? SKIP_DOM_SELECTION_TAG : undefined;
      box.editor.update(() => $send(path), tag === undefined ? { discrete: true } : { discrete: true, tag });
      return;
    }
    context.record({ text: LIKE, path: 'like', surface, files: [] });
    options.onSent(LIKE, []);
  }

  function button(part: string, label: string | undefined, shape: IconName): HTMLElement {
    const attributes = { role: 'button', tabindex: '0', 'aria-label': label, 'data-part': part };
    return el('div', { class: 'tool', ...attributes }, icon(shape));
  }

  function endButton(): HTMLElement {
    const made = hasStuff ? button('send', labels?.send, 'send') : button('like', labels?.like, 'like');
    onPress(made, press, toggles.sendOn);
    return made;
  }

  let end = endButton();
  const anchor = el('span', { class: 'tooltip-anchor' }, end);

  function setStuff(): void {
    const next =
      staging.names().length > 0 || box.editor.getEditorState().read(() => box.$text().trim() !== '');
    if (next === hasStuff) return;
    hasStuff = next;
    window.clearTimeout(swapTimer);
    if (toggles.likeDelay === '0') swap();
    else swapTimer = window.setTimeout(swap, Number(toggles.likeDelay));
  }

  function swap(): void {
    if (toggles.sendNode === 'replaced') {
      const old = end;
      end = endButton();
      old.replaceWith(end);
      return;
    }
    end.dataset.part = hasStuff ? 'send' : 'like';
    setAttribute(end, 'aria-label', hasStuff ? labels?.send : labels?.like);
    end.replaceChildren(icon(hasStuff ? 'send' : 'like'));
  }

  const chooser = el('input', {
    type: 'file',
    accept: '*/*',
    multiple: true,
    class: 'chooser',
    tabindex: '-1',
  });
  chooser.addEventListener('change', () => {
    staging.add(chooser.files ?? []);
    chooser.value = '';
  });
  const attach = button('attach', labels?.attach, 'attach');
  onPress(attach, () => chooser.click());

  const picker = el('div', { class: 'picker', hidden: true });
  for (const emoji of EMOJI) {
    const choice = el('div', { role: 'button', tabindex: '0' }, emoji);
    onPress(choice, () => {
      picker.hidden = true;
      box.editor.focus(() => box.editor.update(() => box.$setText(box.$text() + emoji)));
    });
    picker.append(choice);
  }
  const openPicker = button('emoji', labels?.emoji, 'emoji');
  onPress(openPicker, () => {
    picker.hidden = !picker.hidden;
  });

  const mentions =
    toggles.mentions === 'on' ? attachMentions(box, options.people, `${id}mentions`) : undefined;

  box.editor.registerCommand(
    KEY_ARROW_UP_COMMAND,
    (event) => {
      if (box.$text() !== '' || !options.onEditLast()) return false;
      // Else the same key would move the caret of the editor that opens.
      event.preventDefault();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
  box.editor.registerCommand(
    KEY_ESCAPE_COMMAND,
    () => {
      options.onEscape();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
  box.editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const files = event instanceof ClipboardEvent ? event.clipboardData?.files : undefined;
      if (files === undefined || files.length === 0) return false;
      event.preventDefault();
      staging.add(files);
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );

  const element = el(
    'div',
    {
      class: 'composer',
      role: toggles.region === 'none' ? undefined : toggles.region,
      'aria-label': labels?.composer,
      'data-surface': surface,
    },
    el('h2', { class: 'sr-only' }, labels?.heading),
    el(
      'div',
      { class: 'start' },
      attach,
      chooser,
      button('sticker', labels?.sticker, 'sticker'),
      button('gif', labels?.gif, 'gif'),
      button('voice', labels?.voice, 'voice'),
    ),
    el(
      'div',
      { class: 'grow' },
      el('div', { class: 'row' }, description, staging.element, box.frame, openPicker, picker, mentions),
    ),
    anchor,
  );

  return {
    element,
    focus: box.focus,
    stage: (files) => staging.add(files),
    draft: () => box.editor.getEditorState().toJSON(),
    setDraft: (draft) => {
      staging.clear();
      if (draft === undefined) box.clear();
      else box.editor.setEditorState(box.editor.parseEditorState(draft));
    },
    setTitle: (title) => {
      description.textContent = labels?.writeTo(title) ?? '';
      setAttribute(box.element, 'aria-label', labels?.writeTo(title));
    },
    destroy: () => {
      window.clearTimeout(swapTimer);
      box.destroy();
      element.remove();
    },
  };
}
