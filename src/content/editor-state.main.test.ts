import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskEditor, createEditorState } from '../composer/editor-state.ts';

interface State {
  read(callback: () => unknown): unknown;
  toJSON(): unknown;
  _nodeMap?: Map<string, { getTextContent(): unknown }>;
}

const stop = new AbortController();
const submitted: unknown[] = [];
let ask: AskEditor;
beforeAll(async () => {
  HTMLFormElement.prototype.submit = function submit() {
    submitted.push(this);
  };
  await import('./editor-state.main.iife.ts');
  ask = createEditorState(window, 'a-secret', stop.signal);
});
afterAll(() => stop.abort());

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  children: texts.map((text) => (text === '\n' ? { type: 'linebreak' } : { type: 'text', text })),
});
const byJson = (...children: unknown[]): State => ({
  read: () => undefined,
  toJSON: () => ({ root: { type: 'root', children } }),
});
const byNodes = (text: string): State => ({
  read: (callback) => callback(),
  toJSON: () => ({ root: {} }),
  _nodeMap: new Map([['root', { getTextContent: () => text }]]),
});

function editable(editor?: object): HTMLElement {
  const element = document.createElement('div');
  if (editor) Object.assign(element, { __lexicalEditor: editor });
  document.body.append(element);
  return element;
}
const of = (state: State, pending?: State | null) =>
  editable({ getEditorState: () => state, _pendingEditorState: pending });

describe('the text of an editor', () => {
  it.each<[string, HTMLElement, string | undefined]>([
    ['its own words', of(byNodes('one\n\ntwo')), 'one\n\ntwo'],
    ['what is not committed yet, too', of(byNodes('old'), byNodes('typed just now')), 'typed just now'],
    [
      'its serialized form where its nodes cannot be reached',
      of(byJson(paragraph('a', '\n', 'b'), paragraph('c'))),
      'a\nb\nc\n',
    ],
    ['nothing for an element without an editor', editable(), undefined],
    ['nothing for an empty editor', of(byNodes('')), undefined],
    [
      'nothing for one that throws',
      editable({
        getEditorState: () => {
          throw new Error('no');
        },
      }),
      undefined,
    ],
    ['nothing for one of an unknown shape', editable({ getEditorState: () => ({ root: 1 }) }), undefined],
  ])('is %s', (_case, element, text) => {
    expect(ask(element)).toBe(text);
  });

  it('is cut where no gate would read on', () => {
    expect(ask(of(byNodes('x'.repeat(10_000_000))))?.length).toBe(250_001);
  });

  it('is found in an open shadow root', () => {
    const shadow = editable().attachShadow({ mode: 'open' });
    const box = of(byNodes('inside'));
    shadow.append(box);
    expect(ask(box)).toBe('inside');
  });
});

it('is not seen by a page that listens to everything it can name', () => {
  const seen: string[] = [];
  const box = of(byNodes('words'));
  for (const type of ['not-here:hello', 'not-here:ready']) {
    document.addEventListener(type, ({ type: name }) => seen.push(name), {
      capture: true,
      signal: stop.signal,
    });
  }
  ask(box);
  expect(seen).toEqual([]);
});

describe('a form that is sent by its method', () => {
  const form = document.body.appendChild(document.createElement('form'));

  it('is sent where nobody objects, to the form that it was called on', () => {
    form.submit();
    expect(submitted.splice(0)).toEqual([form]);
  });

  it('is not sent where whoever hears of it prevents it', () => {
    const heard: unknown[] = [];
    const listening = new AbortController();
    window.addEventListener(
      'a-secret:submit',
      (event) => {
        heard.push(event.target);
        event.preventDefault();
      },
      { capture: true, signal: listening.signal },
    );
    form.submit();
    expect(submitted).toEqual([]);
    expect(heard).toEqual([form]);
    listening.abort();
    HTMLFormElement.prototype.submit.call(form);
    expect(submitted.splice(0)).toEqual([form]);
  });
});
