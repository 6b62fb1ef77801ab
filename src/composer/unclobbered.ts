// A control named "parentNode" hides a form's own parentNode, an image named "querySelectorAll" the document's, and
// named properties reach into an extension's world. The prototypes there are ours alone, so whatever walks the page
// reads through them. No `instanceof`: a node that was moved here from another frame keeps that frame's classes.

function getter<T>(prototype: object, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no accessor ${name}`);
  return (node) => Reflect.apply(get, node, []);
}

const nodeType = getter<number>(Node.prototype, 'nodeType');
const parentNode = getter<Node | null>(Node.prototype, 'parentNode');
const textContent = getter<string | null>(Node.prototype, 'textContent');
const shadowHost = getter<Element>(ShadowRoot.prototype, 'host');
const inputValue = getter<string>(HTMLInputElement.prototype, 'value');
const areaValue = getter<string>(HTMLTextAreaElement.prototype, 'value');

export const firstChild = getter<Node | null>(Node.prototype, 'firstChild');
export const lastChild = getter<Node | null>(Node.prototype, 'lastChild');
export const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling');
export const previousSibling = getter<Node | null>(Node.prototype, 'previousSibling');
export const isConnected = getter<boolean>(Node.prototype, 'isConnected');
export const documentOf = getter<Document>(Node.prototype, 'ownerDocument');
/** `null` in a document without a window, e.g. one that was just replaced. */
export const windowOf = getter<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
export const bodyOf = getter<HTMLElement | null>(Document.prototype, 'body');
export const localName: (element: Element) => string = getter(Element.prototype, 'localName');
export const openShadow: (element: Element) => ShadowRoot | null = getter(Element.prototype, 'shadowRoot');

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const DOCUMENT = 9;
const FRAGMENT = 11;

function typeOf(value: unknown): number {
  try {
    return nodeType(value as Node);
  } catch {
    return 0;
  }
}

export const isElement = (value: unknown): value is Element => typeOf(value) === ELEMENT;
export const isDocument = (value: unknown): value is Document => typeOf(value) === DOCUMENT;
export const isText = (node: Node): boolean => nodeType(node) === TEXT || nodeType(node) === CDATA;

/** The element whose shadow root `value` is, or undefined for anything else. */
export function hostOf(value: unknown): Element | undefined {
  if (typeOf(value) !== FRAGMENT) return undefined;
  try {
    return shadowHost(value as Node);
  } catch {
    return undefined;
  }
}

export const isShadow = (value: unknown): value is ShadowRoot => hostOf(value) !== undefined;

/** The parent as events travel: out of an open shadow root to its host. */
export function parentOf(node: Node): Node | null {
  return hostOf(node) ?? parentNode(node);
}

export function attribute(element: Element, name: string): string | null {
  return Reflect.apply(Element.prototype.getAttribute, element, [name]);
}

export function matches(element: Element, selector: string): boolean {
  return Reflect.apply(Element.prototype.matches, element, [selector]);
}

/** Listens on `target`, whatever the page has named there. */
export function listen(
  target: EventTarget,
  type: string,
  handle: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  Reflect.apply(EventTarget.prototype.addEventListener, target, [type, handle, options]);
}

export function dispatch(target: EventTarget, event: Event): void {
  Reflect.apply(EventTarget.prototype.dispatchEvent, target, [event]);
}

export function contains(node: Node, other: Node): boolean {
  return Reflect.apply(Node.prototype.contains, node, [other]);
}

/** For sorting nodes as they stand in the page. */
export function inOrder(a: Node, b: Node): number {
  const position: number = Reflect.apply(Node.prototype.compareDocumentPosition, a, [b]);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

export function textOf(node: Node): string {
  return textContent(node) ?? '';
}

/**
 * The text of an EditContext (w3c/edit-context, Chromium 121): an element that takes typing without being editable,
 * e.g. a canvas. Undefined where there is none.
 */
export function editContextText(element: Element): string | undefined {
  try {
    const context: unknown = editContext && Reflect.apply(editContext, element, []);
    if (typeof context !== 'object' || context === null || !('text' in context)) return undefined;
    return typeof context.text === 'string' ? context.text : undefined;
  } catch {
    return undefined; // of another namespace
  }
}
/** Whether a page made this whole document editable (`designMode`). */
export function isDesigned(document: Document): boolean {
  return designMode !== undefined && Reflect.apply(designMode, document, []) === 'on';
}

// Not in every environment, hence no `getter`.
const designMode = Object.getOwnPropertyDescriptor(Document.prototype, 'designMode')?.get;
const editContext = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'editContext')?.get;

/** The document in a frame, where this origin may see it. */
export function documentIn(frame: Element): Document | undefined {
  try {
    return (localName(frame) === 'iframe' ? contentDocument(frame) : null) ?? undefined;
  } catch {
    return undefined; // of another namespace
  }
}
const contentDocument = getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument');

/** The element around a document that is in a frame, where this origin may see it. */
export function frameAround(document: Document): Element | undefined {
  try {
    return windowOf(document)?.frameElement ?? undefined;
  } catch {
    return undefined; // of another origin
  }
}

/** The document or shadow root that `node` is in, or the top of what it was removed with. */
export function rootOf(node: Node): Node {
  return Reflect.apply(Node.prototype.getRootNode, node, []);
}

function queriesOf(root: Node): ParentNode {
  const type = nodeType(root);
  if (type === DOCUMENT) return Document.prototype;
  return type === FRAGMENT ? DocumentFragment.prototype : Element.prototype;
}

/** Descendants of `root` in its own tree; shadow roots are not entered. */
export function all(root: Node, selector: string): Element[] {
  return Array.from(Reflect.apply(queriesOf(root).querySelectorAll, root, [selector]) as NodeListOf<Element>);
}

/** The first of `all`. */
export function first(root: Node, selector: string): Element | null {
  return Reflect.apply(queriesOf(root).querySelector, root, [selector]);
}

/** What a text field holds, or undefined for an element that is none. */
export function fieldValue(element: Element): string | undefined {
  const name = localName(element);
  if (name !== 'textarea' && name !== 'input') return undefined;
  try {
    return name === 'input' ? inputValue(element) : areaValue(element);
  } catch {
    return undefined; // of another namespace
  }
}

/**
 * Descendants of `root` as `all` gives them, but for `except` and all that is in it: a conversation of thousands of
 * messages is never searched for what can only stand outside it.
 */
export function allOutside(root: Node, selector: string, except: Node): Element[] {
  const found: Element[] = [];
  for (let child = firstChild(root); child; child = nextSibling(child)) {
    if (child === except || !isElement(child)) continue;
    if (matches(child, selector)) found.push(child);
    found.push(...(contains(child, except) ? allOutside(child, selector, except) : all(child, selector)));
  }
  return found;
}
