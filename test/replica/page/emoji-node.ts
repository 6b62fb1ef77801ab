import {
  $create,
  $createTextNode,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  createState,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from 'lexical';

const EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/u;

/** A transparent pixel: the style sheet draws the character, and only the markup matters. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const emojiState = createState('emoji', { parse: (value) => (typeof value === 'string' ? value : '') });

/** An emoji drawn as an image whose alternative text is the character. */
export class EmojiNode extends DecoratorNode<null> {
  override $config() {
    return this.config('emoji', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: emojiState, flat: true }],
    });
  }

  override createDOM(): HTMLElement {
    const emoji = $getState(this, emojiState);
    const image = document.createElement('img');
    image.alt = emoji;
    image.src = PIXEL;
    const frame = document.createElement('span');
    frame.dataset.emoji = emoji;
    frame.append(image);
    return frame;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return true;
  }

  override getTextContent(): string {
    return $getState(this, emojiState);
  }

  override decorate(): null {
    return null;
  }
}

function $createEmoji(emoji: string): LexicalNode {
  return $setState($create(EmojiNode), emojiState, emoji);
}

/** Turns every emoji that is typed into an image. */
export function registerEmojiImages(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const match = EMOJI.exec(node.getTextContent());
    if (match === null || node.isComposing()) return;
    const parts = match.index === 0 ? [node] : node.splitText(match.index);
    const target = parts.at(-1);
    if (target === undefined) return;
    const rest = $createTextNode(target.getTextContent().slice(match[0].length));
    const selection = $getSelection();
    const inTarget = $isRangeSelection(selection) && selection.anchor.key === target.getKey();
    const caret = inTarget ? Math.max(0, selection.anchor.offset - match[0].length) : 0;
    const emoji = $createEmoji(match[0]);
    target.replace(emoji);
    emoji.insertAfter(rest);
    rest.select(caret, caret);
  });
}
