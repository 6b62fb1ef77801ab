import type { Thread } from '../classifier/types.ts';

/** What kind of box it is. `message` goes to a person or a group, the others to more people. */
export type Surface = 'message' | 'comment' | 'post' | 'form';

/** The row of gate/send-events.ts by which a draft would leave. */
export type SendPath =
  | 'enter'
  | 'composition-end'
  | 'soft-newline'
  | 'pointer'
  | 'touch'
  | 'click'
  | 'button-key'
  | 'submit';

/** One box in which a person types. Reading is synchronous and happens at the moment of sending. */
export interface Composer {
  readonly element: HTMLElement;
  readonly surface: Surface;
  /** What the box says now; `\n` for line breaks and paragraphs, the alternative text for emoji images. */
  readDraft(): string;
  /**
   * What the editor itself says, where the page's own world answers and it differs from `readDraft` in more than white
   * space: this, not the screen, is what a page sends. A page can lie here, so it may add suspicion and never clear a draft.
   */
  readEditorState(): string | undefined;
  /**
   * Replaces the whole draft as the person could have done it (undo works), and resolves to whether reading it back
   * gave exactly `text`.
   */
  replaceDraft(text: string): Promise<boolean>;
  /** The conversation this box belongs to, as far as the page shows it. Never throws; unknown parts are left out. */
  thread(): Thread;
  /** The site's own id of the conversation, for a keyed hash in the background; undefined where none is known. */
  threadId(): string | undefined;
  focus(): void;
}

/** One event that could make the page send what is in `composer`. */
export interface SendAttempt {
  readonly composer: Composer;
  readonly path: SendPath;
  /** The person pressed Enter where it means a new line, or to pick from a list: stop it without a dialog. */
  readonly quiet?: 'newline' | 'typeahead';
  /** The release of a key that typed something: stopped on a flagged draft, without a word, for nobody meant to send. */
  readonly silent?: true;
  /** Other boxes that the same event would send, as the fields of one form: any flagged one stops it. */
  readonly alongside?: readonly Composer[];
  /** What the event means here that cannot send, e.g. the new line: to be done once it was stopped. */
  instead?(): void;
}

/** What an adapter can say of the page it is on, for the popup and the self-check. */
export interface SiteStatus {
  /** Compose boxes seen in this document now. */
  readonly composers: number;
}

/**
 * Grows with sites/; audit/gate-report.ts has the same closed list, and content/ joins the two by type. `other`: a host that
 * the organization added, which no adapter knows.
 */
export type SiteId = 'facebook' | 'other';

/** The adapter of one site. */
export interface Site {
  /** File name = id, `other` apart. */
  readonly id: SiteId;
  matches(location: Pick<Location, 'hostname'>): boolean;
  /** The attempt this event is, or undefined when it cannot send anything: typing, Shift+Enter, a running composition. */
  sendAttempt(event: Event): SendAttempt | undefined;
  /** The box that this event happens in, or undefined. */
  composerAt(event: Event): Composer | undefined;
  /** Whether text that goes in here is none of our business: a search, a date, a PIN. */
  isOtherField(event: Event): boolean;
  status(document: Document): SiteStatus;
  /** The site's own id of the account that is signed in, for a keyed hash in the background; undefined where none shows. */
  accountId(document: Document): string | undefined;
}
