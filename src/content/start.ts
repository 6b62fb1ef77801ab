import { type AskEditor, createEditorState } from '../composer/editor-state.ts';
import { createFacebook } from '../composer/sites/facebook.ts';
import { siteFor } from '../composer/sites/index.ts';
import { startWatch, type Watch } from './watch.ts';

/**
 * Runs when it is imported, before the module that talks to the extension: imports are carried out in order, and
 * nothing that could throw may come before the gate. The browser put us here because the address matches the
 * manifest, so a frame that no adapter claims is still watched: fails closed.
 */
const { signal } = new AbortController();
// The gate is installed before the page's own world is asked for anything.
let ask: AskEditor | undefined;
const askEditor: AskEditor = (element) => ask?.(element);

export const watch: Watch = startWatch(
  window,
  siteFor(location, self.origin, askEditor) ?? createFacebook(askEditor),
  signal,
);

ask = createEditorState(window, signal);
