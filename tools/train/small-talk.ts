import type { ThreadMessage } from '../../src/classifier/types.ts';
import type { Labelled } from './examples.ts';
import { chance } from './logistic.ts';

/** The share of harmless messages that are also shown in small talk, and what such a copy counts. */
const SHARE = 0.12;
const WEIGHT = 0.5;
/** Messages before the draft, at most. */
const LONGEST = 4;
/** Longer ones are hardly what stands before a chat message. */
const MOST_CHARACTERS = 200;

/**
 * Some of the harmless messages without a thread once more, after other harmless messages of the same writer: that
 * people talked before, of this and that, is no evidence. What must be stopped needs no such copy, because a draft is
 * also judged without its thread.
 */
export function inSmallTalk(messages: readonly Labelled[], seed: number): Labelled[] {
  const next = chance(seed);
  const draw = (limit: number): number => Math.floor(next() * limit);
  const harmless = messages.filter(({ stop, thread }) => !stop && thread === undefined);
  const said = new Map<string, string[]>();
  for (const { source, text } of harmless) {
    if (text.length >= MOST_CHARACTERS) continue;
    const texts = said.get(source);
    if (texts === undefined) said.set(source, [text]);
    else texts.push(text);
  }
  return harmless.flatMap(({ text, stop, source }) => {
    const texts = said.get(source) ?? [];
    if (next() >= SHARE || texts.length === 0) return [];
    const recent: ThreadMessage[] = [];
    let from: ThreadMessage['from'] = draw(2) === 0 ? 'me' : 'them';
    for (let left = 1 + draw(LONGEST); left > 0; left--) {
      recent.push({ from, text: texts[draw(texts.length)] ?? '' });
      if (draw(4) > 0) from = from === 'me' ? 'them' : 'me';
    }
    const kind = draw(5) === 0 ? 'group' : 'individual';
    return [{ text, thread: { kind, recent }, stop, weight: WEIGHT, source }];
  });
}
