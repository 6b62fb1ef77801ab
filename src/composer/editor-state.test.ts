import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEditorState } from './editor-state.ts';

type Answer = (element: Element) => unknown;

/** Stands where the page's own world would, and speaks as content/editor-state.main does. */
function otherWorld(answer: Answer, signal: AbortSignal): string[] {
  const heard: string[] = [];
  const listen = (type: string, handle: (event: Event) => void) =>
    document.addEventListener(type, handle, { capture: true, signal });
  listen('not-here:hello', (hello) => {
    const name: string = (hello as CustomEvent).detail;
    heard.push(name);
    listen(name, (question) => {
      const detail = answer(question.composedPath()[0] as Element);
      document.dispatchEvent(new CustomEvent(`${name}:answer`, { detail }));
    });
  });
  return heard;
}

let controllers: AbortController[] = [];
function stop(): AbortController {
  const controller = new AbortController();
  controllers.push(controller);
  return controller;
}
afterEach(() => {
  for (const controller of controllers) controller.abort();
  controllers = [];
});

let box: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="box" contenteditable="true">on the screen</div>';
  box = document.body.firstElementChild as HTMLElement;
});

describe('what the editor says', () => {
  it('is asked of the element at hand, at once', () => {
    const { signal } = stop();
    otherWorld((element) => `state of ${element.id}`, signal);
    expect(createEditorState(window, 'a-secret', signal)(box)).toBe('state of box');
  });

  it.each([
    ['nobody answers', undefined],
    ['there is no such editor', ''],
    ['the answer is no text', { text: 'lies' }],
  ])('is unknown where %s', (_case, said) => {
    const { signal } = stop();
    if (said !== undefined) otherWorld(() => said, signal);
    expect(createEditorState(window, 'a-secret', signal)(box)).toBeUndefined();
  });

  it('is unknown where answering throws, and for an element that listens to nothing', () => {
    const { signal } = stop();
    const ask = createEditorState(window, 'a-secret', signal);
    expect(ask(document.createElement('div'))).toBeUndefined();
  });

  it('never keeps an earlier answer', () => {
    const { signal } = stop();
    let silent = false;
    const inner = stop();
    otherWorld(() => (silent ? '' : 'first'), inner.signal);
    const ask = createEditorState(window, 'a-secret', signal);
    expect(ask(box)).toBe('first');
    silent = true;
    expect(ask(box)).toBeUndefined();
    inner.abort();
    expect(ask(box)).toBeUndefined();
  });
});

describe('the name', () => {
  it('is handed over at once, and no page gets it by asking', () => {
    const { signal } = stop();
    const heard = otherWorld(() => '', signal);
    createEditorState(window, 'a-secret', signal);
    createEditorState(window, 'another', signal);
    expect(heard).toEqual(['a-secret', 'another']);
    const late = otherWorld(() => '', signal);
    document.dispatchEvent(new CustomEvent('not-here:ready'));
    expect(late).toEqual([]);
  });
});
