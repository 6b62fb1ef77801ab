import type { Thread, ThreadMessage } from '../classifier/types.ts';
import { isBox } from './box.ts';
import { readDraft } from './read-draft.ts';
import {
  all,
  allOutside,
  attribute,
  bodyOf,
  contains,
  documentOf,
  first,
  isElement,
  lastChild,
  matches,
  parentOf,
  previousSibling,
  textOf,
} from './unclobbered.ts';

const LIST = '[role~="log" i],[role~="grid" i]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role~="heading" i]';
const GROUP = '[role~="region" i],[role~="group" i]';
const MAIN = 'main,[role~="main" i]';

/** Where a box belongs: the smallest element with its messages, and everything around that is of no other thread. */
export interface Conversation {
  readonly list: Element;
  /** From inside out; the title stands in one of them. */
  readonly panes: readonly Element[];
}

/**
 * The conversation of a box: the message list in its nearest ancestor that has one. Undefined where a second list or
 * another box stands beside it, so that nobody could tell whose list it is.
 */
export function conversationOf(box: Element): Conversation | undefined {
  const body = bodyOf(documentOf(box));
  let list: Element | undefined;
  const panes: Element[] = [];
  for (let node = parentOf(box); node && node !== body; node = parentOf(node)) {
    if (!isElement(node)) continue;
    const inside: Element | null = list ?? first(node, LIST);
    if (!inside) continue;
    if (contains(inside, box)) return undefined;
    const isShared =
      allOutside(node, LIST, inside).length > 0 ||
      allOutside(node, '[contenteditable]', inside).some(
        (other) => other !== box && !contains(other, box) && isBox(other),
      );
    if (isShared) break;
    list = inside;
    panes.push(node);
    if (matches(node, MAIN)) break;
  }
  return list && { list, panes };
}

const TITLE_LENGTH = 200;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, TITLE_LENGTH);

/** The longest words that two labels share: "Write to Ann Lee" and "Conversation titled Ann Lee" share the name. */
function shared(a: string, b: string): string {
  let best = '';
  for (let start = 0; start < a.length; start++) {
    // A name starts and ends where a word does; scripts without spaces have only the ends of the label to go by.
    if (
      start > 0 &&
      /[\p{L}\p{N}]/u.test(a[start - 1] ?? '') &&
      /[\p{Script=Latn}\p{N}]/u.test(a[start] ?? '')
    )
      continue;
    for (let end = start + best.length + 1; end <= a.length; end++) {
      const part = a.slice(start, end);
      if (!b.includes(part)) break;
      if (/[\p{Script=Latn}\p{N}]$/u.test(part) && /^[\p{Script=Latn}\p{N}]/u.test(a.slice(end))) continue;
      best = part;
    }
  }
  return tidy(best).replace(/^[\s"'“”«»:,·-]+|[\s"'“”«»:,·-]+$/gu, '');
}

/** What the page calls this conversation: a link to it, a heading above it, or the name that its labels share. */
export function titleOf(
  box: Element,
  { list, panes }: Conversation,
  isThreadLink: (link: Element) => boolean,
) {
  const outside = (element: Element) => !contains(element, box) && !isInComposer(box, element);
  for (const pane of panes) {
    const named = [
      ...allOutside(pane, 'a[href]', list).filter((link) => outside(link) && isThreadLink(link)),
      ...allOutside(pane, HEADING, list).filter(outside),
    ];
    const title = named.map((element) => tidy(textOf(element))).find((text) => text !== '');
    if (title) return title;
  }
  const label = attribute(box, 'aria-label')?.slice(0, TITLE_LENGTH);
  if (!label) return undefined;
  for (const element of [...panes, list]) {
    const title = shared(label, (attribute(element, 'aria-label') ?? '').slice(0, TITLE_LENGTH));
    if (title.length > 1) return title;
  }
  return undefined;
}

/** Headings of the composer itself say what to do, not with whom. */
function isInComposer(box: Element, element: Element): boolean {
  for (let node = parentOf(box); node; node = parentOf(node)) {
    if (isElement(node) && matches(node, GROUP)) return contains(node, element);
  }
  return false;
}

/** Enough for a question and its answer; more would be reading along. */
const RECENT = 8;
const MESSAGE_LENGTH = 2000;
/** Nodes looked at from the end of the list: a list of any length costs the same. */
const WALK = 4000;

const ROW = '[role~="row" i]';
const NO_MESSAGE = `${HEADING},button,[role~="button" i],[role~="menu" i],[role~="menuitem" i],[role~="toolbar" i],[aria-hidden="true" i]`;

/** The last rows of the list, newest first. */
function lastRows(list: Element): Element[] {
  const rows: Element[] = [];
  let node: Node | null = lastChild(list);
  for (let steps = 0; node && steps < WALK && rows.length < RECENT; steps++) {
    const isRow = isElement(node) && matches(node, ROW);
    if (isRow) rows.push(node as Element);
    const inside: Node | null = isRow ? null : lastChild(node);
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== list && !previousSibling(node)) node = parentOf(node);
    node = node && node !== list ? previousSibling(node) : null;
  }
  return rows;
}

interface Row {
  readonly text: string;
  readonly sender: string | undefined;
  readonly hasFace: boolean;
}

function readRow(row: Element): Row | undefined {
  const apart = all(row, NO_MESSAGE);
  const bubbles = all(row, '[dir="auto" i]').filter(
    (element) =>
      !apart.some((other) => contains(other, element)) &&
      // The innermost only, or a text would be read once for every element around it.
      first(element, '[dir="auto" i]') === null,
  );
  const text = bubbles
    .map((element) => readDraft(element))
    .join('\n')
    .trim()
    .slice(0, MESSAGE_LENGTH);
  if (text === '') return undefined;
  const heading = first(row, HEADING);
  const labelled = all(row, '[aria-label]').find((element) =>
    bubbles.some((bubble) => contains(element, bubble)),
  );
  const label = labelled ? (attribute(labelled, 'aria-label') ?? '') : '';
  return {
    text,
    sender: (heading && tidy(textOf(heading))) || senderIn(label, text),
    hasFace: all(row, 'img[alt]:not([alt=""])').some(
      (image) => !bubbles.some((bubble) => contains(bubble, image)),
    ),
  };
}

/** "At 3:08 AM, Ann: hello" is how a row names its sender in every language, with its own comma and colon. */
function senderIn(label: string, text: string): string | undefined {
  const at = label.lastIndexOf(text);
  if (at <= 0) return undefined;
  const before = label.slice(0, at).replace(/[\s:：]+$/u, '');
  return tidy(before.split(/[,،、，]/u).at(-1) ?? '') || undefined;
}

// Only a hint, for rows that neither name the person of the title nor show a face.
const MYSELF =
  /^(?:(?:you|t[uú]|usted|enviaste|vous|du|sie|voc[eê]|bạn|kamu|anda|أنت)(?!\p{L})|あなた|您|你|คุณ)/iu;

const lower = (text: string) => text.toLocaleLowerCase('en');

/** Between the names in the title of a group. */
const SEPARATORS = /[,،、，&]/u;

/** "Ann" of "Ann Lee", "Ann Lee" of "Ann Lee · Oak desk", "Marcus Bell" of "Ann, Marcus, Priya". */
function isNamedIn(title: string, sender: string): boolean {
  const names = lower(title).split(/\s*[,،、，·&]\s*/u);
  const [firstName = ''] = lower(sender).split(' ');
  return names.some(
    (name) => name === lower(sender) || name === firstName || name.startsWith(`${lower(sender)} `),
  );
}

/** Who is in it, what it is called, and the last messages, as far as the page's structure tells. */
export function readThread(title: string | undefined, { list }: Conversation): Thread {
  const rows = lastRows(list)
    .reverse()
    .flatMap((row) => readRow(row) ?? []);
  const isNamed = (row: Row) =>
    title !== undefined && row.sender !== undefined && isNamedIn(title, row.sender);
  const hasOneName = title !== undefined && title.split(SEPARATORS).length === 1;
  const isBetweenTwo = hasOneName && rows.some(isNamed);
  const theirs = (row: Row): boolean => {
    if (row.hasFace || isNamed(row)) return true;
    if (!row.sender) return true; // Unknown: as context, a message of theirs is the careful reading.
    return !isBetweenTwo && !MYSELF.test(row.sender);
  };
  const recent: ThreadMessage[] = rows.map((row) => ({ from: theirs(row) ? 'them' : 'me', text: row.text }));
  const senders = new Set(rows.filter(theirs).flatMap((row) => (row.sender ? [lower(row.sender)] : [])));
  const [only] = senders;
  let kind: Thread['kind'] = 'unknown';
  if (senders.size > 1) kind = 'group';
  else if (title && only && isNamedIn(title, only)) kind = hasOneName ? 'individual' : 'group';
  return { kind, ...(title === undefined ? {} : { title }), recent };
}
