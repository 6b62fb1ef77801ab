/** What kind of box a message left from. */
export type ReplicaSurface =
  | 'thread'
  | 'edit'
  | 'tab'
  | 'comment'
  | 'post'
  | 'seller'
  | 'inbox'
  | 'form'
  | 'share'
  | 'forward'
  | 'story'
  | 'embedded';

/** By which code path of the page it left. */
export type SentPath =
  | 'enter'
  | 'composition-end'
  | 'paragraph'
  | 'button'
  | 'button-key'
  | 'submit'
  | 'form-post'
  | 'early-listener'
  | 'like'
  | 'quick-reply';

/** One message that the replica would have sent to Meta. */
export interface SentRecord {
  /** Exactly what the editor's state, or the text field, held. */
  readonly text: string;
  readonly path: SentPath;
  readonly surface: ReplicaSurface;
  /** Names of the files that went with it. */
  readonly files: readonly string[];
  /** Of the page: path and query, hence thread and toggles. */
  readonly url: string;
  /** As the server saw it, e.g. `www.facebook.com`. */
  readonly host: string;
}

/** What a page says of itself; the server adds the host. */
export type SentReport = Omit<SentRecord, 'host'>;

export const SENT_ENDPOINT = '/__replica/sent';
export const FORM_ENDPOINT = '/__replica/form';
export const SCRIPT_URL = '/__replica/page.js';
export const STYLE_URL = '/__replica/page.css';
