type Messages = typeof import('../../public/_locales/en/messages.json');

/** A key of public/_locales: a text that does not exist is a compile error. */
export type MessageKey = Exclude<keyof Messages, 'default'>;

/** A text of the interface in the reader's language, its `$1`.. places filled in order. */
export type Text = (key: MessageKey, substitutions?: readonly string[]) => string;
