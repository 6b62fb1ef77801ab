/**
 * Runs in the page's own world, where Lexical's editor can be reached: an editable carries it as `__lexicalEditor`
 * (`LexicalEditor.setRootElement` of facebook/lexical), and no other world sees that property. Answers one question,
 * synchronously: what does the editor behind this element say? What leaves is the editor's state, and that can differ
 * from the page, as when another extension rewrites the words on the screen.
 *
 * And it says one thing unasked: that a form is about to be sent by its own method, of which no world hears an event.
 * Whoever hears it may prevent it, and the form is not sent.
 *
 * The page can lie to it, silence it or break it. Whoever asks may therefore only grow more suspicious by an answer.
 * Imports nothing and touches no extension API. What it uses of the platform it takes now, before the page can replace it.
 */
export {};

type Listener = (event: Event) => void;

const HELLO = 'not-here:hello';
const READY = 'not-here:ready';
/** UTF-16 code units; more than a gate reads. */
const LONGEST = 250_001;

const { apply } = Reflect;
const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const { stopImmediatePropagation, composedPath } = Event.prototype;
const { slice } = String.prototype;
const Custom = CustomEvent;
const detailOf = Object.getOwnPropertyDescriptor(Custom.prototype, 'detail')?.get;
const observe = MutationObserver.prototype.observe;
const Observer = MutationObserver;
const page = document;

const listen = (type: string, listener: Listener) => apply(addEventListener, page, [type, listener, true]);
const say = (type: string, detail: string) => apply(dispatchEvent, page, [new Custom(type, { detail })]);
const read = (event: Event): unknown => detailOf && apply(detailOf, event, []);

interface EditorState {
  read(callback: () => unknown): unknown;
  toJSON(): { root: unknown };
  readonly _nodeMap?: { get(key: string): { getTextContent(): unknown } | undefined };
}

interface Editor {
  getEditorState(): EditorState;
  readonly _pendingEditorState?: EditorState | null;
}

/** The public shape of a serialized editor state: text in text nodes, the others by their children. */
function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown };
  if (typeof text === 'string') return text;
  if (type === 'linebreak') return '\n';
  if (!Array.isArray(children)) return '';
  let all = '';
  for (const child of children) {
    all += textOf(child);
    if (type === 'root') all += '\n';
  }
  return all;
}

function answer(element: unknown): string {
  const editor = (element as { __lexicalEditor?: Editor } | undefined)?.__lexicalEditor;
  if (!editor) return '';
  // What was typed in this very task is not committed yet, and is sent all the same.
  const state = editor._pendingEditorState ?? editor.getEditorState();
  const said = state.read(() => state._nodeMap?.get('root')?.getTextContent());
  const text = typeof said === 'string' ? said : textOf(state.toJSON().root);
  return apply(slice, text, [0, LONGEST]);
}

let name: string | undefined;

const onQuestion: Listener = (event) => {
  apply(stopImmediatePropagation, event, []);
  let text = '';
  try {
    text = answer(apply(composedPath, event, [])[0]);
  } catch {
    // Silence changes nothing for whoever asks.
  }
  say(`${name}:answer`, text);
};

const onHello: Listener = (event) => {
  const secret = read(event);
  if (typeof secret !== 'string' || secret === '') return;
  apply(stopImmediatePropagation, event, []);
  apply(removeEventListener, page, [HELLO, onHello, true]);
  name = secret;
  listen(name, onQuestion);
  // document.open() takes the listeners of the document away, but no observer.
  apply(observe, new Observer(() => name && listen(name, onQuestion)), [page, { childList: true }]);
};

/** https://html.spec.whatwg.org/multipage/forms.html#dom-form-submit: sends without a `submit` event. */
const forms = HTMLFormElement.prototype;
forms.submit = new Proxy(forms.submit, {
  apply(submit, form, given) {
    let goes = true;
    try {
      const event = new Custom(`${name}:submit`, { cancelable: true, composed: true });
      goes = name === undefined || apply(dispatchEvent, form, [event]);
    } catch {
      // Whatever it is called on, the browser says what is wrong.
    }
    return goes ? apply(submit, form, given) : undefined;
  },
});

listen(HELLO, onHello);
say(READY, '');
