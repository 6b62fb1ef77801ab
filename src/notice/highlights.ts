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
  const names = { stop: `${name}s`, check: `${name}c` } as const;
  let sheet: CSSStyleSheet | undefined;

  const clear = (): void => {
    for (const one of Object.values(names)) CSS?.highlights?.delete(one);
  };
  const newSheet = (): CSSStyleSheet => {
    const created = new CSSStyleSheet();
    const rule = (kind: HighlightKind) =>
      `::highlight(${names[kind]}){text-decoration:${LINE[kind]};text-underline-offset:3px}`;
    created.replaceSync(rule('stop') + rule('check'));
    return created;
  };
  return {
    clear,
    show(kind, ranges) {
      const root = ranges[0]?.startContainer.getRootNode();
      if (!root || !('adoptedStyleSheets' in root) || typeof Highlight !== 'function') return clear();
      sheet ??= newSheet();
      const styled = root as Document | ShadowRoot;
      // It stays once it is there: taking it out and in again would style the whole page anew.
      if (!styled.adoptedStyleSheets.includes(sheet))
        styled.adoptedStyleSheets = [...styled.adoptedStyleSheets, sheet];
      CSS.highlights.delete(names[kind === 'stop' ? 'check' : 'stop']);
      CSS.highlights.set(names[kind], new Highlight(...ranges));
    },
  };
}
