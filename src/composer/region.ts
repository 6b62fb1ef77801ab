import { BOX_SELECTOR, isBox } from './box.ts';
import {
  all,
  attribute,
  bodyOf,
  contains,
  documentOf,
  first,
  firstChild,
  isElement,
  localName,
  matches,
  nextSibling,
  parentOf,
  rootOf,
} from './unclobbered.ts';

const GROUP =
  '[role~="region" i],[role~="group" i],[role~="dialog" i],[role~="alertdialog" i],[role~="form" i],form,dialog';

const DIALOG = '[role~="dialog" i],[role~="alertdialog" i],dialog';
const TALK = '[role~="log" i],[role~="feed" i],[role~="article" i],article';

const CONTAINER =
  '[role~="log" i],[role~="grid" i],[role~="feed" i],[role~="main" i],[role~="navigation" i],[role~="banner" i],' +
  '[role~="article" i],[role~="complementary" i],main,nav,article';

const BUTTON =
  'button,summary,a[href],area[href],input[type="submit" i],input[type="button" i],input[type="image" i],' +
  '[role~="button" i],[role~="link" i],[role~="menuitem" i],[role~="option" i],[role~="tab" i],[onclick]';
const ENTRY =
  '[role~="row" i],[role~="gridcell" i],[role~="listitem" i],[role~="article" i],[aria-roledescription]';

/** Something that can be pressed. Not a list of what may send, only what shows that a region is complete. */
export const isButton = (element: Element): boolean => matches(element, BUTTON);

/** A role alone sets nothing apart: a Send button that calls itself a log holds nothing to press or to read. */
const holdsMuch = (element: Element): boolean => {
  if (first(element, `${BUTTON},${ENTRY}`)) return true;
  let children = 0;
  for (let child = firstChild(element); child; child = nextSibling(child)) if (isElement(child)) children++;
  return children >= 3;
};

/** A message list, a feed, a landmark: what belongs to the page and not to one box. */
const isContainer = (element: Element): boolean => matches(element, CONTAINER) && holdsMuch(element);

/** Whether a box lies in or below `element`. */
const holdsRival = (element: Element, isField: boolean): boolean =>
  [element, ...all(element, BOX_SELECTOR)].some(
    (other) => isBox(other) && (isField || localName(other) !== 'input'),
  );

function* childrenBut(parent: Node, but: Node): Generator<Element> {
  for (let child = firstChild(parent); child; child = nextSibling(child)) {
    if (child !== but && isElement(child)) yield child;
  }
}

const holdsButton = (root: Node, box: Element): boolean =>
  all(root, BUTTON).some((button) => button !== box && !contains(box, button));

/**
 * What belongs to a box: an event inside any of these nodes, yet outside the box, could send its draft. The nearest
 * group, dialog or form; the whole dialog around it where that is no conversation; united with everything around the box up to where another box, a message list or a landmark
 * begins, since a Send can stand outside an inner group; and if no button is in there at all, the nearest ancestor
 * that has one. Reads structure and never a label, so no language and no renaming moves it.
 */
export function regionOf(box: Element): Node[] {
  const body = bodyOf(documentOf(box));
  const ancestors: Node[] = [];
  for (let node = parentOf(box); node && node !== body && parentOf(node); node = parentOf(node))
    ancestors.push(node);

  const roots: Node[] = [];
  const isField = localName(box) === 'input';
  let below: Node = box;
  for (const ancestor of ancestors) {
    const apart =
      (isElement(ancestor) && isContainer(ancestor)) ||
      [...childrenBut(ancestor, below)].some(
        (child) =>
          isContainer(child) || all(child, CONTAINER).some(isContainer) || holdsRival(child, isField),
      );
    if (apart) {
      // A Send can stand beside the box's own group, where the page's other parts begin: what follows is taken too, up
      // to the next part of the page or the next box with a button of its own.
      for (let next = nextSibling(below); next; next = nextSibling(next)) {
        if (!isElement(next)) continue;
        if (isContainer(next) || all(next, CONTAINER).some(isContainer)) break;
        if (holdsRival(next, isField) && first(next, BUTTON)) break;
        roots.push(next);
      }
      break;
    }
    below = ancestor;
  }
  if (below !== box) roots.push(below);

  let inGroup = false;
  for (const ancestor of ancestors) {
    if (!isElement(ancestor)) continue;
    if (!inGroup && matches(ancestor, GROUP)) {
      roots.push(ancestor);
      inGroup = true;
    }
    if (matches(ancestor, DIALOG)) {
      // A share sheet: a Send beside every name. A dialog with posts or messages has more than one thing to press.
      if (!first(ancestor, TALK)) roots.push(ancestor);
      break;
    }
    if (matches(ancestor, '[role~="main" i],main')) break;
  }

  if (!roots.some((root) => holdsButton(root, box))) {
    const nearest = [...ancestors, body].find((ancestor) => ancestor && holdsButton(ancestor, box));
    if (nearest) roots.push(nearest);
  }
  return roots;
}

// Ties are written on the control itself or close around what was hit in it.
const TIED_WITHIN = 12;
const TIED_WHOLE = `form,[popover],${DIALOG}`;

// What a control acts on, in HTML and in ARIA; a page's own handlers use them as well.
const TIES = ['form', 'aria-controls', 'aria-owns', 'commandfor', 'popovertarget'];

/** Whether something on the path names the box, its form or what is around it from elsewhere in the page. */
function isTied(box: Element, roots: readonly Node[], path: readonly EventTarget[]): boolean {
  const ownForm = attribute(box, 'form');
  for (const node of path.slice(0, TIED_WITHIN)) {
    if (!isElement(node)) continue;
    if (ownForm && localName(node) === 'form' && attribute(node, 'id') === ownForm) return true;
    const names = TIES.flatMap((tie) => (attribute(node, tie) ?? '').split(/\s+/)).filter((id) => id !== '');
    if (names.length === 0) continue;
    if (ownForm && names.includes(ownForm)) return true;
    // The page may have given an id twice; which one it means is not for us to guess.
    for (const named of all(rootOf(node), '[id]')) {
      if (!names.includes(attribute(named, 'id') ?? '')) continue;
      if (named === box) return true;
      if (!contains(named, box)) continue;
      if (matches(named, TIED_WHOLE) || roots.some((root) => contains(root, named))) return true;
    }
  }
  return false;
}

/** Whether an event with this path, outside the box, could send what is in the box. */
export function isInRegion(box: Element, path: readonly EventTarget[]): boolean {
  const roots = regionOf(box);
  return roots.some((root) => path.includes(root)) || isTied(box, roots, path);
}
