/** Where somebody writes to one person: the site's own ids. Never stored, only their keyed hash. */
export interface Conversation {
  /** Of the account that is signed in. */
  readonly account: string;
  readonly thread: string;
}

/** What a page may know of an exception in force. */
export interface ExceptionView {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** What the form asks for. */
export interface ExceptionRequest {
  /** Of the conversation that the form was opened for. */
  readonly ticket: string;
  readonly reference: string;
  /** Days, `YYYY-MM-DD`. */
  readonly consented: string;
  readonly expires: string;
}
