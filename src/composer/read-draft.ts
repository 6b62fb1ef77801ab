import {
  attribute,
  fieldValue,
  firstChild,
  hostOf,
  isElement,
  isText,
  localName,
  nextSibling,
  openShadow,
  parentOf,
  textOf,
} from './unclobbered.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'head']);

/**
 * What an editor says, as its reader would see it: `\n` for line breaks and between paragraphs, the alternative text
 * of images. Walks the nodes and never asks for layout. Text that a style hides is read too, because it would be sent.
 * A removed editor is read like any other. `onText` is told of each text node and where in the draft it begins.
 */
export function readDraft(editor: Element, onText?: (node: Node, at: number) => void): string {
  const field = fieldValue(editor);
  if (field !== undefined) return field;

  const lines: string[] = [];
  /** Of the lines before, with their breaks. */
  let before = 0;
  let line = '';
  // Whether something stands on the running line. The <br> that only holds an empty paragraph open, or that ends one,
  // closes its line here, so that the end of the paragraph adds no second one.
  let open = false;
  const say = (text: string) => {
    if (text === '') return;
    line += text;
    open = true;
  };
  const endLine = () => {
    lines.push(line);
    before += line.length + 1;
    line = '';
    open = false;
  };
  const endBlock = () => {
    if (open) endLine();
  };

  // By hand and not by recursion: a page can nest deeper than the stack.
  const enter = (node: Node): Node | null => {
    if (isText(node)) {
      onText?.(node, before + line.length);
      say(textOf(node));
      return null;
    }
    if (!isElement(node)) return hostOf(node) ? firstChild(node) : null;
    const name = localName(node);
    if (NO_TEXT.has(name)) return null;
    if (name === 'br') {
      endLine();
      return null;
    }
    const value = fieldValue(node);
    if (value !== undefined) {
      say(value);
      return null;
    }
    if (name === 'img') {
      say(attribute(node, 'alt') ?? '');
      return null;
    }
    if (BLOCKS.has(name)) endBlock();
    return openShadow(node) ?? firstChild(node);
  };
  const leave = (node: Node) => {
    if (isElement(node) && BLOCKS.has(localName(node))) endBlock();
  };

  let node: Node | null = openShadow(editor) ?? firstChild(editor);
  while (node) {
    const inside: Node | null = enter(node);
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== editor) {
      leave(node);
      // After the shadow tree of an element come the children it was given.
      const host: Element | undefined = hostOf(node);
      const next: Node | null = host ? firstChild(host) : nextSibling(node);
      if (next) {
        node = next;
        break;
      }
      const up: Node | null = parentOf(node);
      node = up === editor ? null : up;
    }
    if (node === editor) break;
  }
  endBlock();
  return lines.join('\n');
}
