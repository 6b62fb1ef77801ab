import { h, render } from 'preact';
import type { Composer } from '../composer/types.ts';
import lookCss from '../look/look.css?inline';
import type { Text } from '../look/text.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { BlockDialog } from './block-dialog.tsx';
import type { Matter } from './dialog-words.ts';
import { keepOnTop } from './keep-on-top.ts';
import { createMount, type Mount } from './mount.ts';
import noticeCss from './notice.css?inline';
import { type BoxState, createPill } from './pill.tsx';
import { createQuietLine, type LineOffer, type Saying } from './quiet-line.tsx';
import { installShield } from './shield.ts';
import { type NoticeChoice, stepOf, type View } from './view.ts';
import type { Offers } from './ways.ts';

export type { NoticeChoice } from './view.ts';

export interface NoticeRequest {
  readonly decision: Decision;
  /** The text that was decided upon; its findings' spans are offsets into it. Shown, never kept. */
  readonly draft: string;
  /** Undefined where the adapter itself failed, so that nobody knows of which box. */
  readonly composer: Composer | undefined;
  readonly policy: PagePolicy;
  readonly matter: Matter;
  /** Ways on that only this draft and its conversation allow; absent for files. */
  readonly offers?: Offers;
  /** Resolves when every key and pointer of the gesture that was stopped is up. */
  readonly released: Promise<void>;
  onChoice(choice: NoticeChoice): void;
}

export interface Notice {
  /** Shows the dialog. While it is already shown only its content changes, so that a page cannot hold its buttons off. */
  show(request: NoticeRequest): void;
  /** Takes the dialog away and gives the focus back to the box. */
  hide(): void;
  readonly visible: boolean;
  /** Whether the event happens in the notice or in the quiet line: the page has no part in it. */
  owns(event: Event): boolean;
  /** Says one thing without a dialog and without taking focus; an offer is a button in it. */
  say(saying: Saying, decision?: Decision, offer?: LineOffer): void;
  /** What is known of the box that somebody types in. */
  mark(box: BoxState): void;
  /** The draft was edited: what the line offered for the old one goes. */
  forgetOffer(): void;
}

export interface NoticeOptions {
  readonly window: Window & typeof globalThis;
  readonly text: Text;
  /** Opens an https address in a new tab; when it throws, the browser follows the link itself. */
  openLink(url: string): void;
  /** Puts text on the clipboard; rejects where the browser or the page forbids it. */
  copy(text: string): Promise<void>;
  readonly signal: AbortSignal;
}

interface Shown {
  request: NoticeRequest;
  armed: boolean;
  /** Escape was pressed before the gesture was over: meant all the same, and done then. */
  escaped: boolean;
  view: View;
  modal: boolean;
  readonly mount: Mount;
  readonly endWatch: () => void;
}

/**
 * The person's side of a stop. Call it once per document, after the gate is installed (see installShield); until the
 * first `show` or `say` it only listens and puts nothing into the page.
 */
export function createNotice({ window, text, openLink, copy, signal }: NoticeOptions): Notice {
  const newMount = (): Mount => createMount(window, lookCss + noticeCss);
  const line = createQuietLine(window, newMount, text);
  const pill = createPill(window, newMount, text, () => !line.offers);
  let shown: Shown | undefined;

  const draw = ({ request, armed, view, modal, mount }: Shown): void => {
    mount.surface.className = 'look';
    const dialog = h(BlockDialog, {
      decision: request.decision,
      draft: request.draft,
      policy: request.policy,
      matter: request.matter,
      offers: request.offers,
      view,
      text,
      armed,
      modal,
      onButton: press,
      onClose() {
        // Closing to reopen on top queues this event too; by then the dialog is open again.
        if (dialogIn(mount)?.open === false && mount.host.isConnected) choose(EDIT);
      },
    });
    render(dialog, mount.surface);
  };

  const show = (request: NoticeRequest): void => {
    line.hide();
    shield.register();
    // The page took the last one away for good: begin anew.
    if (shown !== undefined && !shown.mount.host.isConnected) close();
    if (shown !== undefined) {
      // What was read and half decided was about the other draft.
      if (request.draft !== shown.request.draft || request.matter.kind !== shown.request.matter.kind)
        shown.view = 'ways';
      shown.request = request;
      draw(shown);
      if (shown.mount.shadow.activeElement === null) headingIn(shown.mount)?.focus();
      return;
    }
    const mount = newMount();
    const current: Shown = {
      request,
      armed: false,
      escaped: false,
      view: 'ways',
      modal: true,
      mount,
      endWatch: keepOnTop({
        window,
        host: mount.host,
        isCovered: () => isCovered(window, mount),
        restore() {
          shield.register();
          open(current);
        },
        giveUp() {
          current.modal = false;
          open(current);
        },
      }),
    };
    shown = current;
    open(current);
    const arm = (): void => {
      // One task later: the click that ends a stopped gesture comes after its pointerup.
      window.setTimeout(() => {
        current.armed = true;
        if (shown !== current) return;
        draw(current);
        if (current.escaped) choose(EDIT);
      }, 0);
    };
    request.released.then(arm, arm);
  };

  /** Shows it on top of everything, with the focus on the heading or where it already was inside. */
  const open = (current: Shown): void => {
    const { mount } = current;
    draw(current);
    const focused = mount.shadow.activeElement ?? headingIn(mount);
    mount.attach();
    if (current.modal && !openModal(mount)) {
      current.modal = false;
      draw(current);
    }
    if (!current.modal) dialogIn(mount)?.setAttribute('open', '');
    if (focused instanceof window.HTMLElement) focused.focus();
  };

  const close = (): void => {
    if (shown === undefined) return;
    const { mount, endWatch } = shown;
    shown = undefined;
    endWatch();
    // Closing before removing lets the browser give the focus back to where it was.
    const element = dialogIn(mount);
    if (element?.open && typeof element.close === 'function') element.close();
    mount.remove();
    // What the notice quoted does not stay in memory.
    render(null, mount.surface);
  };

  const hide = (): void => {
    const composer = shown?.request.composer;
    close();
    composer?.focus();
  };

  const press = (value: string): void => {
    const step = stepOf(value);
    if (step === undefined || shown === undefined) return;
    if ('view' in step) {
      go(step.view);
    } else if ('next' in step) {
      shown.request.onChoice(step.choice);
      go(step.next);
    } else {
      if (step.emptiesClipboard) void copy('').catch(() => undefined);
      choose(step.choice);
    }
  };

  const go = (view: View): void => {
    if (shown === undefined) return;
    shown.view = view;
    draw(shown);
    // What had the focus is gone; a screen reader goes on at the heading of what came.
    const start = shown.mount.surface.querySelector<HTMLElement>('[data-start]') ?? headingIn(shown.mount);
    start?.focus();
  };

  const choose = (choice: NoticeChoice): void => {
    const chosenIn = shown;
    if (chosenIn === undefined) return;
    shield.afterKeys(() => {
      if (shown !== chosenIn) return;
      hide();
      if (choice.kind === 'acknowledge' && chosenIn.request.matter.kind === 'message')
        line.say('acknowledged', undefined);
      chosenIn.request.onChoice(choice);
    });
  };

  const follow = (url: string): void => {
    try {
      openLink(url);
    } catch {
      // An old copy of us after an update cannot ask the browser.
      window.open(url, '_blank', 'noopener,noreferrer');
    }
  };

  /** The words go along to where they may go. The box and the clipboard are the person's to clear. */
  const move = (url: string, { draft }: NoticeRequest): void => {
    const then = (view: View) => (): void => {
      follow(url);
      go(view);
    };
    copy(draft).then(then('moved'), then('not-copied'));
  };

  const onClick = (event: Event): void => {
    const small = smallAt(event);
    if (small) {
      if (event.type === 'click') small.take();
      return;
    }
    if (shown?.armed !== true) {
      event.preventDefault();
      return;
    }
    const link = linkUnder(event, shown.mount.shadow);
    const choice = link?.dataset.choice;
    if (event.type !== 'click' || link === undefined) return;
    event.preventDefault();
    const { request } = shown;
    if (choice === 'platform' && request.matter.kind === 'message') move(link.href, request);
    else follow(link.href);
    if (choice === 'platform' || choice === 'training') request.onChoice({ kind: choice });
  };

  const isOurs = (target: EventTarget | null): boolean =>
    target !== null && (target === shown?.mount.host || target === line.host || target === pill.host);
  /** The line or the pill that the event happens in. */
  const smallAt = ({ target }: Event) =>
    target === null ? undefined : [line, pill].find(({ host }) => host === target);
  const shield = installShield({
    window,
    isOurs,
    isModal: () => shown?.modal === true,
    onEscape() {
      if (shown?.armed === true) choose(EDIT);
      else if (shown !== undefined) shown.escaped = true;
      else
        [line, pill]
          .find(({ host }) => host !== undefined && host === window.document.activeElement)
          ?.leave();
    },
    onTab(event) {
      const small = smallAt(event);
      if (!small) return;
      // Before the box or after it, as if the line stood there.
      if ('shiftKey' in event && event.shiftKey) event.preventDefault();
      small.leave();
    },
    onClick,
    signal,
  });
  signal.addEventListener('abort', () => {
    line.hide();
    pill.hide();
    hide();
  });

  return {
    show,
    hide,
    get visible() {
      return shown !== undefined;
    },
    owns: (event) => isOurs(event.target),
    mark: (box) => pill.show(box),
    say: (saying, decision, offer) => line.say(saying, decision, offer),
    forgetOffer: () => {
      if (line.offers) line.hide();
    },
  };
}

const EDIT = { kind: 'edit' } as const;

function dialogIn(mount: Mount): HTMLDialogElement | null {
  return mount.surface.querySelector('dialog');
}

function headingIn(mount: Mount): HTMLElement | null {
  return mount.surface.querySelector('h1');
}

/** False where the browser has no modal dialogs or refuses this one. */
function openModal(mount: Mount): boolean {
  const element = dialogIn(mount);
  if (element === null) return false;
  try {
    if (element.open) element.close();
    // Else the browser focuses the first link, and a screen reader starts there.
    headingIn(mount)?.setAttribute('autofocus', '');
    element.showModal();
    return true;
  } catch {
    return false;
  }
}

/** Asks the browser what a click in the middle of the notice would hit. */
function isCovered(window: Window, mount: Mount): boolean {
  const { document } = window;
  const box = dialogIn(mount)?.getBoundingClientRect();
  if (box === undefined || box.width === 0 || typeof document.elementFromPoint !== 'function') return false;
  const x = Math.min(window.innerWidth - 1, Math.max(0, (box.left + box.right) / 2));
  const y = Math.min(window.innerHeight - 1, Math.max(0, (box.top + box.bottom) / 2));
  const hit = document.elementFromPoint(x, y);
  return hit !== null && hit !== mount.host;
}

/** The page sees only the host, and the shield keeps clicks from listeners inside, so the link is looked up. */
function linkUnder(event: Event, shadow: ShadowRoot): HTMLAnchorElement | undefined {
  const byPointer =
    'detail' in event && Number(event.detail) > 0 && 'clientX' in event && 'clientY' in event
      ? shadow.elementFromPoint?.(Number(event.clientX), Number(event.clientY))
      : undefined;
  const link = (byPointer ?? shadow.activeElement)?.closest('a');
  return link ?? undefined;
}
