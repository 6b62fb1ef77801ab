import type { Thread, ThreadMessage } from '../src/classifier/types.ts';
import { decideFailure, type Evaluation, evaluate } from '../src/content/evaluate.ts';
import { MAX_DRAFT_LENGTH } from '../src/gate/gate.ts';
import type { PagePolicy } from '../src/policy/types.ts';

/** One line of input, judged, or the reason why it could not be. */
export type Answer =
  | { readonly ok: true; readonly id: string | number; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly line: number; readonly error: string };

interface Message {
  readonly id: string | number;
  readonly text: string;
  readonly thread: Thread | undefined;
}

class BadLine extends Error {}

/**
 * Judges lines one by one, each alone. Input whose first line that is not empty parses as a JSON object is JSON
 * Lines throughout, empty lines skipped; else every line is a message and its number the id.
 */
export async function* classifyLines(
  lines: AsyncIterable<string>,
  policy: PagePolicy,
): AsyncGenerator<Answer> {
  let number = 0;
  let format: 'jsonl' | 'plain' | undefined;
  let emptyBefore = 0;
  for await (const line of lines) {
    number += 1;
    if (format === undefined) {
      if (line.trim() === '') {
        emptyBefore += 1;
        continue;
      }
      format = parsesAsObject(line) ? 'jsonl' : 'plain';
      if (format === 'plain')
        for (let n = 1; n <= emptyBefore; n += 1) yield judge({ id: n, text: '', thread: undefined }, policy);
    }
    if (format === 'plain') {
      yield judge({ id: number, text: line, thread: undefined }, policy);
    } else if (line.trim() !== '') {
      try {
        yield judge(parseMessage(line), policy);
      } catch (error) {
        if (!(error instanceof BadLine)) throw error;
        yield { ok: false, line: number, error: error.message };
      }
    }
  }
  if (format === undefined)
    for (let n = 1; n <= emptyBefore; n += 1) yield judge({ id: n, text: '', thread: undefined }, policy);
}

function judge({ id, text, thread }: Message, policy: PagePolicy): Answer {
  if (text.length > MAX_DRAFT_LENGTH) {
    return { ok: true, id, evaluation: { decision: decideFailure('too-long', policy), findings: [] } };
  }
  try {
    return { ok: true, id, evaluation: evaluate(text, thread, policy) };
  } catch {
    // As in the page: a classifier that throws is a block. What it threw may hold text and is not repeated.
    return { ok: true, id, evaluation: { decision: decideFailure('gate-error', policy), findings: [] } };
  }
}

function parsesAsObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Throws BadLine with a message that quotes nothing of the line: JSON.parse's own message would. */
function parseMessage(line: string): Message {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadLine('not valid JSON');
  }
  if (!isRecord(value)) throw new BadLine('not a JSON object');
  const { id, text, thread } = value;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new BadLine('"id" must be a string or a number');
  if (typeof text !== 'string') throw new BadLine('"text" must be a string');
  return { id, text, thread: thread === undefined || thread === null ? undefined : parseThread(thread) };
}

function parseThread(value: unknown): Thread {
  if (!isRecord(value)) throw new BadLine('"thread" must be an object');
  const { kind, title, recent } = value;
  if (kind !== 'individual' && kind !== 'group' && kind !== 'unknown') {
    throw new BadLine('"thread.kind" must be "individual", "group" or "unknown"');
  }
  if (title !== undefined && typeof title !== 'string') throw new BadLine('"thread.title" must be a string');
  if (!Array.isArray(recent)) throw new BadLine('"thread.recent" must be a list');
  const messages = recent.map(parseThreadMessage);
  return title === undefined ? { kind, recent: messages } : { kind, title, recent: messages };
}

function parseThreadMessage(value: unknown, index: number): ThreadMessage {
  if (!isRecord(value) || typeof value.text !== 'string' || (value.from !== 'me' && value.from !== 'them')) {
    throw new BadLine(`"thread.recent[${index}]" must be {"from": "me" | "them", "text": string}`);
  }
  return { from: value.from, text: value.text };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
