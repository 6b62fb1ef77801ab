import { HEALTH_KINDS, type Kind, SUBJECTS, type Thread } from '../../src/classifier/types.ts';
import {
  BadMessage,
  type CorpusMessage,
  KINDS,
  LANGUAGES,
  listOf,
  type MarkedSpan,
  oneOf,
  recordOf,
  rulesOf,
  stringOf,
  stylesOf,
} from './message.ts';
import type { Writer } from './writers.ts';

/** `{kind|words}` or `{kind@subject|words}`; without a subject it is the third person's. */
const MARK = /\{([a-z0-9-]+)(?:@([a-z-]+))?\|([^{}|]*)\}/g;

export interface Unmarked {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}

/** Takes the marks out of a text and says where they were. */
export function unmark(marked: string): Unmarked {
  const spans: MarkedSpan[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, kind, subject, words = ''] = match;
    if (words.trim() === '') throw new BadMessage('an empty mark');
    text += marked.slice(rest, match.index);
    spans.push({
      start: text.length,
      end: text.length + words.length,
      kind: oneOf(kind, KINDS, 'kind'),
      subject: oneOf(subject ?? 'third-person', SUBJECTS, 'subject'),
    });
    text += words;
    rest = match.index + whole.length;
  }
  text += marked.slice(rest);
  if (/[{}]/.test(text)) throw new BadMessage('a brace that is no mark');
  return { text, spans };
}

function threadOf(value: unknown): Thread {
  const { k, title, m } = recordOf(value, 'thread', ['k', 'title', 'm']);
  return {
    kind: oneOf(k, ['individual', 'group', 'unknown'], 'kind of thread'),
    ...(title === undefined ? {} : { title: unmark(stringOf(title, 'title')).text }),
    recent: listOf(m, 'messages of the thread').map((entry) => {
      const [from, text, ...more] = listOf(entry, 'message of the thread');
      if (more.length > 0) throw new BadMessage('a message of the thread with more than two parts');
      return { from: oneOf(from, ['me', 'them'], 'from'), text: unmark(stringOf(text, 'thread text')).text };
    }),
  };
}

/**
 * What decides in a message of R3 is the reader's own care. Where nobody said of any mark whose it is, the health marks
 * of such a message are the reader's.
 */
function readersOwn(spans: readonly MarkedSpan[]): readonly MarkedSpan[] {
  if (spans.some(({ subject }) => subject !== 'third-person')) return spans;
  return spans.map((span) => (isHealth(span.kind) ? { ...span, subject: 'reader' } : span));
}

const isHealth = (kind: Kind) => HEALTH_KINDS.some((health) => health === kind);

/** One line as it was written: d decision, r rules, l language, s styles, t marked text, th thread. */
export function compileLine(line: string, id: string, { name, brief }: Writer): CorpusMessage {
  const row = recordOf(JSON.parse(line), 'line', ['d', 'r', 'l', 's', 't', 'th']);
  const decision = oneOf(row.d, ['block', 'allow'], 'decision');
  const rules = rulesOf(row.r, decision);
  const { text, spans } = unmark(stringOf(row.t, 'text'));
  return {
    id,
    text,
    ...(row.th === undefined ? {} : { thread: threadOf(row.th) }),
    decision,
    rules,
    language: oneOf(row.l, LANGUAGES, 'language'),
    styles: stylesOf(row.s),
    writer: name,
    brief,
    spans: rules[0] === 'R3' ? readersOwn(spans) : spans,
  };
}
