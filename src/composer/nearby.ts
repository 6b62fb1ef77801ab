import { boxesBelow } from './box.ts';
import {
  all,
  documentIn,
  documentOf,
  frameAround,
  isDocument,
  isElement,
  openShadow,
  parentOf,
} from './unclobbered.ts';

/** Deeper than any page nests its frames. */
const MOST_FRAMES_DEEP = 8;
/** Elements; so far around a press it costs next to nothing to look into each for a shadow root. */
const FEW = 1_500;
const ALL = '*';

/** An event's path as a document around it would have it, and the frame in that document that it came out of. */
export interface OuterPath {
  readonly path: readonly EventTarget[];
  readonly from: Element | undefined;
}

/** The path itself, then that of each document of this origin around it: the frame and what the frame is in. */
export function* pathsOutwards(path: readonly EventTarget[]): Generator<OuterPath> {
  yield { path, from: undefined };
  let document = path.find(isDocument);
  for (let depth = 0; document && depth < MOST_FRAMES_DEEP; depth++) {
    const frame = frameAround(document);
    if (!frame) return;
    const outer: EventTarget[] = [];
    for (let node: Node | null = frame; node; node = parentOf(node)) outer.push(node);
    yield { path: outer, from: frame };
    document = documentOf(frame);
  }
}

/** The boxes in the frames of `document` but `except`, each with the frame that stands for it there. */
export function boxesInFrames(
  document: Document,
  except: Element | undefined,
): { box: HTMLElement; standsAt: Element }[] {
  const within = (frame: Element, depth: number): HTMLElement[] => {
    const inner = documentIn(frame);
    if (!inner || depth > MOST_FRAMES_DEEP) return [];
    return [...boxesBelow(inner), ...all(inner, 'iframe').flatMap((deeper) => within(deeper, depth + 1))];
  };
  return all(document, 'iframe')
    .filter((frame) => frame !== except)
    .flatMap((frame) => within(frame, 1).map((box) => ({ box, standsAt: frame })));
}

/**
 * Open shadow roots close to a press. No query finds them, and to look into every element of a long thread costs too
 * much; a box further off is known once it was focused.
 */
export function shadowsAround(path: readonly EventTarget[]): ShadowRoot[] {
  let widest: Element | undefined;
  for (const node of path) {
    if (!isElement(node)) continue;
    if (countBelow(node) > FEW) break;
    widest = node;
  }
  return widest ? all(widest, ALL).flatMap((element) => openShadow(element) ?? []) : [];
}

/** The length of a live list is counted without a wrapper for each element. */
function countBelow(element: Element): number {
  const live: HTMLCollectionOf<Element> = Reflect.apply(Element.prototype.getElementsByTagName, element, [
    ALL,
  ]);
  return live.length;
}
