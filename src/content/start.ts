import { type AskEditor, createEditorState } from '../composer/editor-state.ts';
import { createFacebook } from '../composer/sites/facebook.ts';
import { siteFor } from '../composer/sites/index.ts';
import type { Site } from '../composer/types.ts';
import { startWatch, type Watch } from './watch.ts';

/**
 * Runs when it is imported, before the module that talks to the extension: imports are carried out in order, and
 * nothing that could throw may come before the gate. The browser put us here because the address matches the
 * manifest, so a frame that no adapter claims is still watched: fails closed.
 */
/** Milliseconds. */
const LOOK_AGAIN = 200;

/** Of this world: tells whether the script that set it still has its extension. */
const MARK = Symbol.for('not-here');
const world = globalThis as { [MARK]?: () => boolean };

function runsAlready(): boolean {
  try {
    return world[MARK]?.() ?? false;
  } catch {
    return false;
  }
}

/** A tab can get us twice: by the manifest, and by the worker that reaches for the tabs already open. */
export interface Start {
  readonly watch: Watch;
  /** Aborted once this script has stood down. */
  readonly signal: AbortSignal;
  /** Takes every listener away, for good, as soon as no dialog is open, and calls `done` then. */
  standDown(done: () => void): void;
  /** From now on a second script in this world stays out for as long as `isConnected` says true. */
  mark(isConnected: () => boolean): void;
}

/** Boxes are found by structure alone, so that the same adapter serves where nobody knows better. */
const otherSite = (askEditor: AskEditor): Site => ({ ...createFacebook(askEditor), id: 'other' });

function begin(): Start {
  const ending = new AbortController();
  const name = window.crypto.randomUUID();
  // The gate is installed before the page's own world is asked for anything.
  let ask: AskEditor | undefined;
  const askEditor: AskEditor = (element) => ask?.(element);
  const watch = startWatch(
    window,
    siteFor(location, self.origin, askEditor) ?? otherSite(askEditor),
    ending.signal,
    `${name}:submit`,
  );
  ask = createEditorState(window, name, ending.signal);
  return {
    watch,
    signal: ending.signal,
    standDown: function leave(done) {
      // A dialog that vanished under the person's hands would look like a message that was sent.
      if (watch.showing) {
        window.setTimeout(leave, LOOK_AGAIN, done);
        return;
      }
      ending.abort();
      done();
    },
    mark: (isConnected) => {
      world[MARK] = isConnected;
    },
  };
}

export const started: Start | undefined = runsAlready() ? undefined : begin();
