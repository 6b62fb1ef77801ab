/**
 * Every known variant of the page, one row each; the first value is the default. A variant is here because public
 * code or Meta's own modules show it, or because nobody outside can know which one is live.
 */
export const TOGGLES = {
  /** Language of every label; `none` has no label at all, so nothing may depend on one. */
  labels: ['en', 'es', 'vi', 'ja', 'none'],
  /** What the composer's outer element says it is. */
  region: ['region', 'group', 'none'],
  /** Role of the message list: `grid` until 2025, `log` since. */
  log: ['log', 'grid'],
  /** Whether the Like button becomes Send or gives way to a new node. */
  sendNode: ['reused', 'replaced'],
  /** Enter is taken as a Lexical command or by a delegated keydown handler at the page's root. */
  enter: ['command', 'react'],
  /** The event on which Send acts; `touchend` also takes a click, as a mouse makes no touch. */
  sendOn: ['click', 'pointerup', 'mousedown', 'touchend'],
  /** When the keyboard presses a focused button. */
  buttonKey: ['keydown', 'keyup'],
  /** Whether the paragraph that a soft keyboard inserts without a keydown sends. */
  paragraph: ['newline', 'send'],
  /** The editor takes the focus back after a send, at once and once more in the next frame. */
  focusAfterSend: ['on', 'off'],
  /** A listener of the page on window, in capture, from <head>: it watches, or sends by itself on Enter. */
  early: ['off', 'observe', 'send'],
  /** A strict Content-Security-Policy with Trusted Types. */
  csp: ['off', 'strict'],
  /** Opening another thread makes a new editor or gives the old one another draft. */
  switching: ['remount', 'reuse'],
  /** One person or several in the thread. */
  thread: ['individual', 'group'],
  /** Typing @ opens a list of people, and Enter picks from it. */
  mentions: ['off', 'on'],
  /** An emoji is a character of the text or an `<img alt>`. */
  emoji: ['text', 'image'],
  /** Milliseconds until the Like button has become Send. */
  likeDelay: ['0', '150'],
  /** Chat tabs on the feed: both open, the second one minimized, or none. */
  tabs: ['two', 'hidden', 'none'],
  /** The surface stands in a modal: a div that pulls the focus back, or a real `<dialog>`. */
  modal: ['off', 'trap', 'native'],
  /** The page with a real form: the browser posts it, or a submit handler does. */
  form: ['script', 'post'],
  /** Answers that the page offers in a thread; one press sends. */
  quickReplies: ['off', 'on'],
  /** Where the box of the embedded page stands: an open shadow root, or a frame that has no address of its own. */
  embed: ['shadow', 'blank', 'srcdoc', 'write'],
} as const;

export type ToggleName = keyof typeof TOGGLES;
export type Toggles = { readonly [K in ToggleName]: (typeof TOGGLES)[K][number] };

export const TOGGLE_NAMES = Object.keys(TOGGLES) as readonly ToggleName[];

/** Reads the query of a replica page; a name or value that is not in the table is an error, never a default. */
export function parseToggles(query: URLSearchParams): Toggles {
  const toggles: Record<string, string> = {};
  for (const name of TOGGLE_NAMES) {
    const values: readonly string[] = TOGGLES[name];
    const value = query.get(name) ?? values[0] ?? '';
    if (!values.includes(value)) throw new Error(`the replica has no ${name}=${value}`);
    toggles[name] = value;
  }
  return toggles as unknown as Toggles;
}

/** The query for `toggles`, defaults left out. */
export function toggleQuery(toggles: Partial<Toggles>): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of TOGGLE_NAMES) {
    const value = toggles[name];
    if (value !== undefined && value !== TOGGLES[name][0]) query.set(name, value);
  }
  return query;
}
