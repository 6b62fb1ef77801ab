/**
 * What is wrong with the boxes of a document or a shadow root, in words; empty where all is well. It looks at boxes and
 * not at pixels: nothing wider than the window, no text outside its box or cut off, no sibling over another, nothing to
 * press smaller than 24 CSS pixels (WCAG 2.2, 2.5.8). Runs in the page, so it must be whole in itself.
 */
export function layoutFaults(this: Document | ShadowRoot): readonly string[] {
  const ROUNDING = 1;
  const SMALLEST = 24;
  const faults = new Set<string>();
  const say = (what: string, element: Element) => {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    const marks =
      element.className === '' ? '' : `.${String(element.getAttribute('class')).split(' ').join('.')}`;
    faults.add(`${what}: ${element.localName}${marks} "${words}"`);
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('.for-screen-readers, svg *, thead') === null &&
    !['style', 'script', 'option', 'br'].includes(element.localName);
  const elements = [...this.querySelectorAll('*')].filter(isSeen);
  const width = document.documentElement.clientWidth;

  if (this instanceof Document && document.documentElement.scrollWidth > width) {
    faults.add(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  }
  for (const element of elements) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.left < -ROUNDING || box.right > width + ROUNDING) say('beside the window', element);

    const isField = element.matches('input, textarea, select, progress');
    // On purpose: a preview that ends in an ellipsis.
    const isShortened = style.getPropertyValue('-webkit-line-clamp') !== 'none';
    const cuts = (overflow: string) => overflow !== 'visible';
    if (
      !isField &&
      !isShortened &&
      cuts(style.overflowX) &&
      element.scrollWidth > element.clientWidth + ROUNDING
    )
      say('cut off at the side', element);
    const hidesBelow = style.overflowY === 'hidden' || style.overflowY === 'clip';
    if (!isField && !isShortened && hidesBelow && element.scrollHeight > element.clientHeight + ROUNDING)
      say('cut off below', element);

    // Text belongs inside what is drawn around it.
    const frame = element.closest(
      'button, a, label, summary, th, td, li, p, h1, h2, h3, article, blockquote',
    );
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || frame === null || isShortened) continue;
      if (frame.localName === 'a' && getComputedStyle(frame).display === 'inline') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const outer = frame.getBoundingClientRect();
      for (const text of range.getClientRects()) {
        const isOut =
          text.left < outer.left - ROUNDING ||
          text.right > outer.right + ROUNDING ||
          text.top < outer.top - 4 ||
          text.bottom > outer.bottom + 4;
        if (text.width > 0 && isOut) say('text outside its box', element);
      }
    }

    if (element.matches('a[href], button, input, select, textarea, summary')) {
      const label = element.closest('label');
      const target = label?.getBoundingClientRect() ?? box;
      const isInSentence =
        style.display === 'inline' && element.parentElement?.textContent !== element.textContent;
      if (!isInSentence && (target.width < SMALLEST - 0.5 || target.height < SMALLEST - 0.5))
        say(
          `smaller than ${SMALLEST} px (${Math.round(target.width)} x ${Math.round(target.height)})`,
          element,
        );
    }

    const children = [...element.children].filter((child) => {
      const { display, position } = getComputedStyle(child);
      const { width: w, height: h } = child.getBoundingClientRect();
      return (
        isSeen(child) &&
        w > 0 &&
        h > 0 &&
        display !== 'inline' &&
        display !== 'contents' &&
        position !== 'absolute' &&
        position !== 'fixed' &&
        position !== 'sticky'
      );
    });
    for (const [index, one] of children.entries()) {
      const a = one.getBoundingClientRect();
      for (const other of children.slice(index + 1)) {
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > ROUNDING && down > ROUNDING) say(`over its neighbour ${other.localName}`, one);
      }
    }
  }
  return [...faults];
}

/** Where the keyboard is; undefined where it is on nothing that can be pressed or filled in. */
export interface Focused {
  readonly name: string;
  /** What is wrong with it, in words; empty where all is well. */
  readonly fault: string;
}

/** Whether what has the focus shows it and is not hidden behind something else (WCAG 2.2, 2.4.7 and 2.4.11). */
export function focusFault(this: Document | ShadowRoot): Focused | undefined {
  const element = this.activeElement;
  if (element === null || !element.matches('a[href], button, input, select, textarea, summary'))
    return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = this.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isHit = at !== null && (element.contains(at) || at.contains(element));
  const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const name = `${element.localName} "${(element.textContent ?? '').trim().slice(0, 30)}" at ${Math.round(left)},${Math.round(top)}`;
  return { name, fault: isRinged ? (isHit ? '' : 'is hidden') : 'shows no ring' };
}
