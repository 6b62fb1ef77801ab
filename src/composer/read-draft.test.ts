import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';

const editor = (html: string): HTMLElement => {
  document.body.innerHTML = `<div id="editor" contenteditable="true">${html}</div>`;
  return document.querySelector<HTMLElement>('#editor') ?? document.body;
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('an editor says', () => {
  it.each([
    ['nothing when empty', '', ''],
    ['nothing for the <br> that holds its paragraph open', '<p><br></p>', ''],
    ['its one line', '<p><span data-lexical-text="true">hello</span></p>', 'hello'],
    ['words of neighbouring spans as they stand', '<p><span>12</span><span>34</span></p>', '1234'],
    ['a line break inside a paragraph', '<p><span>a</span><br><span>b</span></p>', 'a\nb'],
    ['a line break at the end', '<p><span>a</span><br><br data-lexical-managed-linebreak="true"></p>', 'a\n'],
    [
      'no line for the managed break alone',
      '<p><span>a</span><br data-lexical-managed-linebreak="true"></p>',
      'a',
    ],
    ['one break between paragraphs', '<p>a</p><p>b</p>', 'a\nb'],
    ['an empty paragraph as an empty line', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
    ['text beside a block on its own line', 'a<div>b</div>c', 'a\nb\nc'],
    ['items of a list one a line', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['cells apart', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['nested blocks without extra lines', '<div><div><p>a</p></div></div><div>b</div>', 'a\nb'],
    ['an emoji image by its alternative text', '<p>ok <img alt="😀">!</p>', 'ok 😀!'],
    ['nothing for an image without one', '<p>a<img src="data:,">b</p>', 'ab'],
    ['a mention that may not be edited', '<p>hi <span contenteditable="false">@Ann</span></p>', 'hi @Ann'],
    [
      'text that a style hides, since it is sent',
      '<p>a<span style="display:none">b</span><span hidden>c</span></p>',
      'abc',
    ],
    [
      'nothing of scripts and styles',
      '<p>a</p><script>x</script><style>y</style><template>z</template>',
      'a',
    ],
    ['spaces and zero-width characters as they are', '<p>a\u200b  b\u00a0</p>', 'a\u200b  b\u00a0'],
    ['fields inside it', '<p>a <input value="b"></p>', 'a b'],
    ['no comments', '<p>a<!-- b --></p>', 'a'],
  ])('%s', (_name, html, text) => {
    expect(readDraft(editor(html))).toBe(text);
  });

  it('lone surrogates as they are', () => {
    const box = editor('');
    box.append('a\ud800b');
    expect(readDraft(box)).toBe('a\ud800b');
  });
});

it('reads the value of a field, not what it was written with', () => {
  document.body.innerHTML = '<textarea>old</textarea><input value="old">';
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea,input')) {
    field.value = 'new';
    expect(readDraft(field)).toBe('new');
  }
});

it('reads open shadow roots, of the editor and inside it, and what was given to them', () => {
  const box = editor('<p>a</p><x-chip>light</x-chip><p>b</p>');
  const chip = box.querySelector('x-chip')?.attachShadow({ mode: 'open' });
  if (chip) chip.innerHTML = '<b>shadow</b> ';
  expect(readDraft(box)).toBe('a\nshadow light\nb');
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>c</p>';
  expect(readDraft(host)).toBe('c');
});

it('reads an editor that was removed from the page', () => {
  const box = editor('<p>a</p>');
  box.remove();
  expect(readDraft(box)).toBe('a');
});

it('stops at the editor: what follows it in the page is not its draft', () => {
  const box = editor('');
  box.after(Object.assign(document.createElement('p'), { textContent: 'page' }));
  expect(readDraft(box)).toBe('');
});

it('reads a form whose controls hide its properties', () => {
  const box = editor('<form><input name="firstChild" value="a"><input name="nodeType"><b>b</b></form>');
  expect(readDraft(box)).toBe('ab');
});

it('asks for no layout', () => {
  const box = editor('<p>a</p>');
  const asked = Object.getOwnPropertyDescriptor(window, 'getComputedStyle');
  Object.defineProperty(window, 'getComputedStyle', {
    configurable: true,
    value: () => {
      throw new Error('layout');
    },
  });
  try {
    expect(readDraft(box)).toBe('a');
  } finally {
    if (asked) Object.defineProperty(window, 'getComputedStyle', asked);
  }
});
