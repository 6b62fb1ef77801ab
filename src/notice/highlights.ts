/** How the words are marked: `stop` would be stopped, `check` would be asked about. */
export type HighlightKind = 'stop' | 'check';

export interface Highlights {
  /** Marks these words and no others. */
  show(kind: HighlightKind, ranges: readonly Range[]): void;
  clear(): void;
}

/** The shape tells as much as the colour, which stands out from light and dark pages. */
const LINE: Readonly<Record<HighlightKind, string>> = {
  stop: 'underline wavy 2px #c2570c',
  check: 'underline dashed 2px #c2570c',
};

/**
 * Marks words by the CSS Custom Highlight API, so that nothing in the editor changes. The page can see and clear the marks;
 * nothing but the marks hangs on them. Without the API nothing is marked.
 */
export function createHighlights(window: Window & typeof globalThis): Highlights {
  const { CSS, Highlight, CSSStyleSheet } = window;
  // A name that says nothing, for pages can read it.
  const name = `h${crypto.randomUUID().slice(0, 8)}`;
  let sheet: CSSStyleSheet | undefined;
  let styled: DocumentOrShadowRoot | undefined;

  const clear = (): void => {
    CSS?.highlights?.delete(name);
    if (styled && sheet) styled.adoptedStyleSheets = styled.adoptedStyleSheets.filter((one) => one !== sheet);
    styled = undefined;
  };
  return {
    clear,
    show(kind, ranges) {
      clear();
      const root = ranges[0]?.startContainer.getRootNode();
      if (!root || !('adoptedStyleSheets' in root) || typeof Highlight !== 'function') return;
      sheet ??= new CSSStyleSheet();
      sheet.replaceSync(`::highlight(${name}){text-decoration:${LINE[kind]};text-underline-offset:3px}`);
      styled = root as Document | ShadowRoot;
      styled.adoptedStyleSheets = [...styled.adoptedStyleSheets, sheet];
      CSS.highlights.set(name, new Highlight(...ranges));
    },
  };
}
