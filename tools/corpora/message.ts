import {
  HEALTH_KINDS,
  IDENTIFIER_KINDS,
  type Kind,
  RULES,
  type Rule,
  type Span,
  SUBJECTS,
  type Subject,
  type Thread,
} from '../../src/classifier/types.ts';

export const SPLITS = ['train', 'tuning', 'check', 'exam'] as const;
export type Split = (typeof SPLITS)[number];

export const LANGUAGES = ['en', 'es', 'mix'] as const;
export type Language = (typeof LANGUAGES)[number];

export const STYLES = [
  'plain',
  'shorthand',
  'lower',
  'caps',
  'typos',
  'spoken',
  'multiline',
  'long',
  'emoji',
  'obfuscated',
  'thread',
  'initials',
  'room',
  'billing',
  'second-person',
  'friendly',
  'dates',
  'numbers',
] as const;
export type Style = (typeof STYLES)[number];

export type Label = 'block' | 'allow';

/** What a person marked in the text. Offsets are half-open UTF-16 offsets into `text`. */
export interface MarkedSpan extends Span {
  readonly kind: Kind;
  readonly subject: Subject;
}

/** One labelled message. The label is for the draft `text` as it stands in `thread`. */
export interface CorpusMessage {
  readonly id: string;
  readonly text: string;
  readonly thread?: Thread;
  readonly decision: Label;
  /** The rules that decide, the main one first. */
  readonly rules: readonly [Rule, ...Rule[]];
  readonly language: Language;
  readonly styles: readonly Style[];
  readonly writer: string;
  /** The set of people whose voices these are. */
  readonly brief: string;
  /** In order of start; never overlapping. */
  readonly spans: readonly MarkedSpan[];
}

/** The rules whose verdict is a block; all others allow. */
export const BLOCK_RULES: ReadonlySet<Rule> = new Set(['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7']);

export const KINDS: readonly Kind[] = [...IDENTIFIER_KINDS, ...HEALTH_KINDS];

export class BadMessage extends Error {}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined)
    throw new BadMessage(`${what} ${JSON.stringify(value)} is not one of ${allowed.join(', ')}`);
  return found;
}

export function recordOf(
  value: unknown,
  what: string,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadMessage(`${what} is not an object`);
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  if (stranger !== undefined) throw new BadMessage(`${what} has an unknown key ${stranger}`);
  return value as Record<string, unknown>;
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BadMessage(`${what} is not a list`);
  return value;
}

export function stringOf(value: unknown, what: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new BadMessage(`${what} is not a text`);
  if (/\p{Surrogate}/u.test(value)) throw new BadMessage(`${what} is not well-formed UTF-16`);
  return value;
}

/** Rules must agree with the label: the first one decides. */
export function rulesOf(value: unknown, decision: Label): readonly [Rule, ...Rule[]] {
  const [first, ...rest] = listOf(value, 'rules').map((rule) => oneOf(rule, RULES, 'rule'));
  if (first === undefined) throw new BadMessage('no rule');
  if (BLOCK_RULES.has(first) !== (decision === 'block'))
    throw new BadMessage(`${first} does not ${decision}`);
  if (new Set([first, ...rest]).size !== rest.length + 1) throw new BadMessage('a rule twice');
  return [first, ...rest];
}

export function stylesOf(value: unknown): readonly Style[] {
  const styles = listOf(value, 'styles').map((style) => oneOf(style, STYLES, 'style'));
  if (styles.length === 0) throw new BadMessage('no style');
  return styles;
}

const MESSAGE_KEYS = [
  'id',
  'text',
  'thread',
  'decision',
  'rules',
  'language',
  'styles',
  'writer',
  'brief',
  'spans',
];

/** Reads one compiled row; throws BadMessage for anything that is not exactly one. */
export function parseMessage(value: unknown): CorpusMessage {
  const row = recordOf(value, 'message', MESSAGE_KEYS);
  const text = stringOf(row.text, 'text');
  const decision = oneOf(row.decision, ['block', 'allow'], 'decision');
  let before = 0;
  const spans = listOf(row.spans, 'spans').map((entry): MarkedSpan => {
    const { start, end, kind, subject } = recordOf(entry, 'span', ['start', 'end', 'kind', 'subject']);
    if (!Number.isInteger(start) || !Number.isInteger(end)) throw new BadMessage('a span without offsets');
    if (Number(start) < before || Number(end) <= Number(start) || Number(end) > text.length)
      throw new BadMessage('a span outside the text or over another');
    before = Number(end);
    return {
      start: Number(start),
      end: Number(end),
      kind: oneOf(kind, KINDS, 'kind'),
      subject: oneOf(subject, SUBJECTS, 'subject'),
    };
  });
  return {
    id: stringOf(row.id, 'id'),
    text,
    ...(row.thread === undefined ? {} : { thread: parseThread(row.thread) }),
    decision,
    rules: rulesOf(row.rules, decision),
    language: oneOf(row.language, LANGUAGES, 'language'),
    styles: stylesOf(row.styles),
    writer: stringOf(row.writer, 'writer'),
    brief: stringOf(row.brief, 'brief'),
    spans,
  };
}

function parseThread(value: unknown): Thread {
  const thread = recordOf(value, 'thread', ['kind', 'title', 'recent']);
  return {
    kind: oneOf(thread.kind, ['individual', 'group', 'unknown'], 'kind of thread'),
    ...(thread.title === undefined ? {} : { title: stringOf(thread.title, 'title') }),
    recent: listOf(thread.recent, 'recent').map((entry) => {
      const { from, text } = recordOf(entry, 'thread message', ['from', 'text']);
      return { from: oneOf(from, ['me', 'them'], 'from'), text: stringOf(text, 'thread text') };
    }),
  };
}
