/** A place in the page for our own elements that the page can neither read nor style. */
export interface Mount {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Where to render. */
  readonly surface: HTMLElement;
  /** Puts the host last in the document, also when the page took it out. */
  attach(): void;
  remove(): void;
}

/**
 * The host carries no attribute that would name us. `!important` in `:host` wins over the page's rules and over inline
 * styles on the host, important ones included (inner context first for important declarations, css-cascade-5).
 */
const HOST_CSS = ':host{all:initial !important;display:block !important;position:static !important}';

export function createMount(window: Window & typeof globalThis, css: string): Mount {
  const { document } = window;
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  adopt(window, shadow, HOST_CSS + css);
  const surface = document.createElement('div');
  shadow.append(surface);
  return {
    host,
    shadow,
    surface,
    attach() {
      // The root element is missing for a moment during document.open().
      if (host.parentNode !== document.documentElement) document.documentElement?.append(host);
    },
    remove() {
      host.remove();
    },
  };
}

function adopt(window: Window & typeof globalThis, shadow: ShadowRoot, css: string): void {
  try {
    // A constructed sheet is not subject to the page's style-src.
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox content scripts and jsdom cannot adopt.
    const style = window.document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
