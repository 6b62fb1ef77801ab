import { dispatch, listen } from './unclobbered.ts';

/**
 * Asks the script in the page's own world (content/editor-state.main) what the editor behind an element says, by an
 * event of a name that only the two of them know. Undefined where nobody answers or there is no such editor: the page
 * can bring that about, so it may never clear a draft, and an answer may only add suspicion.
 */
export type AskEditor = (element: Element) => string | undefined;

const HELLO = 'not-here:hello';
const READY = 'not-here:ready';

/**
 * To be called before any script of the page runs: `name` is handed over at once, when nobody else can listen. It is to be one
 * that nobody can guess.
 */
export function createEditorState(
  window: Window & typeof globalThis,
  name: string,
  signal: AbortSignal,
): AskEditor {
  const { document } = window;
  let answer: string | undefined;

  const onAnswer = (event: Event) => {
    event.stopImmediatePropagation();
    const { detail } = event as CustomEvent<unknown>;
    answer = typeof detail === 'string' ? detail : undefined;
  };
  const hello = () => dispatch(document, new window.CustomEvent(HELLO, { detail: name }));
  // The other script may run after this one. Once the page has a head, a call may come from the page and gets nothing.
  const onReady = () => {
    if (document.head === null) hello();
  };
  const arm = () => {
    if (!signal.aborted) listen(document, `${name}:answer`, onAnswer, { capture: true, signal });
  };
  arm();
  listen(document, READY, onReady, { capture: true, once: true, signal });
  hello();
  // document.open() takes the listeners of the document away, but no observer.
  const rearm = new window.MutationObserver(arm);
  rearm.observe(document, { childList: true });
  signal.addEventListener('abort', () => rearm.disconnect(), { once: true });

  return (element) => {
    answer = undefined;
    try {
      dispatch(element, new window.CustomEvent(name, { composed: true }));
    } catch {
      // Silence.
    }
    const said = answer;
    answer = undefined;
    return said === '' ? undefined : said;
  };
}
