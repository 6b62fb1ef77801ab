/**
 * Makes an element of ours the next stop of the Tab key after a box, wherever it stands in the document: it belongs to the
 * box. From there Tab goes on behind the box.
 */
export function nextTabStop(
  window: Window,
  box: Element,
  focus: () => void,
  signal: AbortSignal,
  isWanted: () => boolean = () => true,
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!isWanted() || !event.isTrusted || !event.composedPath().includes(box)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      focus();
    },
    { capture: true, signal },
  );
}
