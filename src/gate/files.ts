import { isOurs, markOurs } from '../composer/our-event.ts';
import type { Decision } from '../policy/types.ts';

/** How a file would get into the page. */
export type FilePath = 'paste' | 'drop' | 'file-chooser';

/** What the gate decided of files that a person was about to add. They stay in the page. */
export interface FileGateDecision {
  readonly path: FilePath;
  readonly decision: Decision;
  readonly files: readonly File[];
  /** Adds them after all, on the person's word: the page gets the event that it did not get. */
  proceed(): void;
}

export interface FileGateOptions {
  readonly window: Window & typeof globalThis;
  /** May these files be added? Synchronous, as for drafts. A throw is a `gate-error`. */
  readonly judge: (files: readonly File[]) => Decision;
  /** What follows when judging fails: a block, unless the organization only observes. */
  readonly onFailure: () => Decision;
  /** Told of every decision but a plain `allow`. Whatever it throws changes nothing. */
  readonly onDecision: (decided: FileGateDecision) => void;
  readonly isOwn?: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/** What a paste or a drop carries beside files; kept, since it can be read only while the event runs. */
const TEXTS = ['text/plain', 'text/html'] as const;

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * Files enter a page by three kinds of events, and the page only stages them; but from then on a send needs no text.
 * So they are judged before the page has them. What the page takes by itself, as by `showOpenFilePicker()` or an input
 * that is not in the document, raises no event that could be heard.
 */
export function installFileGate(options: FileGateOptions): void {
  const { window, judge, onFailure, onDecision, isOwn, signal } = options;
  /** Choosers emptied by us: the browser raises `change` after `input`, with nothing left to tell. */
  const emptied = new WeakSet<HTMLInputElement>();

  function decide(files: readonly File[]): Decision {
    try {
      return judge(files);
    } catch {
      try {
        return onFailure();
      } catch {
        return { action: 'block', verdict: 'block', reasons: ['gate-error'], findings: [] };
      }
    }
  }

  /** Whether the event was stopped. */
  function weigh(event: Event, path: FilePath, files: readonly File[], proceed: () => void): boolean {
    const decision = decide(files);
    const stopped = decision.action !== 'allow';
    if (stopped) stop(event);
    if (decision.verdict === 'allow') return stopped;
    try {
      onDecision({ path, decision, files, proceed });
    } catch {
      // The files are held back or let in already.
    }
    return stopped;
  }

  function again(target: EventTarget | undefined, event: Event): void {
    target?.dispatchEvent(markOurs(event));
  }

  function copyOf(files: readonly File[], texts: ReadonlyMap<string, string> = new Map()): DataTransfer {
    const transfer = new window.DataTransfer();
    for (const file of files) transfer.items.add(file);
    for (const [type, text] of texts) transfer.setData(type, text);
    return transfer;
  }

  function onTransfer(event: Event): void {
    const transfer =
      (event as Partial<ClipboardEvent>).clipboardData ?? (event as Partial<DragEvent>).dataTransfer;
    const files = Array.from(transfer?.files ?? []);
    if (!transfer || files.length === 0) return;
    const target = event.composedPath()[0];
    const texts = new Map(TEXTS.map((type) => [type, transfer.getData(type)]));
    for (const [type, text] of texts) if (text === '') texts.delete(type);
    const path = event.type === 'drop' ? 'drop' : 'paste';
    const { clientX = 0, clientY = 0 } = event as Partial<DragEvent>;
    weigh(event, path, files, () => {
      const copy = copyOf(files, texts);
      const how = { bubbles: true, cancelable: true, composed: true };
      again(
        target,
        path === 'drop'
          ? new window.DragEvent('drop', { ...how, dataTransfer: copy, clientX, clientY })
          : new window.ClipboardEvent('paste', { ...how, clipboardData: copy }),
      );
    });
  }

  function onChosen(event: Event): void {
    const input = event.composedPath()[0];
    // No `instanceof`: an input that came from another frame keeps that frame's classes.
    if (!input || (input as Element).localName !== 'input') return;
    const chooser = input as HTMLInputElement;
    const files = Array.from(chooser.files ?? []);
    if (files.length === 0) {
      if (!emptied.has(chooser)) return;
      stop(event);
      if (event.type === 'change') emptied.delete(chooser);
      return;
    }
    const stopped = weigh(event, 'file-chooser', files, () => {
      chooser.files = copyOf(files).files;
      for (const type of ['input', 'change']) {
        again(chooser, new window.Event(type, { bubbles: true, composed: true }));
      }
    });
    if (!stopped) return;
    // A page can look at the input whenever it likes.
    chooser.value = '';
    if (event.type === 'input') emptied.add(chooser);
  }

  const on = (handle: (event: Event) => void) => (event: Event) => {
    if (isOurs(event)) return;
    try {
      if (isOwn?.(event)) return;
      handle(event);
    } catch {
      // What cannot be read is not clean.
      stop(event);
    }
  };
  const listeners = {
    paste: on(onTransfer),
    drop: on(onTransfer),
    input: on(onChosen),
    change: on(onChosen),
  };
  const arm = () => {
    if (signal.aborted) return;
    for (const [type, handle] of Object.entries(listeners)) {
      window.addEventListener(type, handle, { capture: true, passive: false, signal });
    }
  };
  arm();
  // document.open() takes away every listener of the window, but no observer.
  const rearm = new window.MutationObserver(arm);
  rearm.observe(window.document, { childList: true });
  signal.addEventListener('abort', () => rearm.disconnect(), { once: true });
}
