import {
  all,
  attribute,
  bodyOf,
  documentOf,
  editContextText,
  fieldValue,
  inOrder,
  isDesigned,
  isDocument,
  isElement,
  localName,
  matches,
} from './unclobbered.ts';

/** Whatever could be a box; `isBox` says of each. Never by label, class or language. */
export const BOX_SELECTOR = '[contenteditable],[role~="textbox" i],[data-lexical-editor],textarea,input';

// Everything else an input can be is typed text, also a type this browser does not know.
const NO_BOX = new Set(
  (
    'password search checkbox radio file submit button image reset hidden color range date datetime-local month week ' +
    'time number'
  ).split(' '),
);

/** Fields of the end-to-end encryption PIN take one to six digits each. */
const PIN_LENGTH = 6;

function isPin(input: Element): boolean {
  const limit = Number.parseInt(attribute(input, 'maxlength') ?? '', 10);
  // The value counts too: a script may put a message into a field whatever its limit says.
  return limit >= 0 && limit <= PIN_LENGTH && (fieldValue(input) ?? '').length <= PIN_LENGTH;
}

/**
 * Whether people type messages into this element. `contenteditable=false` alone takes nothing away: Lexical keeps
 * listening on such an element, and sends.
 */
export function isBox(element: Element): boolean {
  const name = localName(element);
  if (name === 'textarea') return true;
  if (name === 'input')
    return !NO_BOX.has((attribute(element, 'type') ?? '').toLowerCase()) && !isPin(element);
  const editable = attribute(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (name === 'body') return isDesigned(documentOf(element));
  return (
    matches(element, '[role~="textbox" i],[data-lexical-editor]') || editContextText(element) !== undefined
  );
}

/** The boxes an event goes through, innermost first. */
export function boxesOnPath(path: readonly EventTarget[]): HTMLElement[] {
  return path.filter((node): node is HTMLElement => isElement(node) && isBox(node));
}

// One query for each: a browser answers a single plain selector from an index or a tight loop, but tries every arm of a
// list on every element, which took 7 ms instead of 1 on a thread of 5,000 messages.
const SEARCHES = ['[contenteditable]', '[role="textbox"]', '[data-lexical-editor]', 'textarea', 'input'];

/** The boxes below `root`, in its own tree and in its order. */
export function boxesBelow(root: Node): HTMLElement[] {
  const found = new Set(SEARCHES.flatMap((selector) => all(root, selector)));
  const body = isDocument(root) ? bodyOf(root) : null;
  if (body && isBox(body)) found.add(body);
  return [...found].filter((element): element is HTMLElement => isBox(element)).sort(inOrder);
}
