import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadMessage, type CorpusMessage, oneOf, rulesOf } from './message.ts';
import { CORPUS } from './read.ts';

/** A label that was wrong by docs/rules.md, and what it is. */
export interface Correction {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Rows of the table in corrections.md: `| id | allow R11 | block R2 | reason |`. */
export function readCorrections(): readonly Correction[] {
  const table = readFileSync(join(CORPUS, 'corrections.md'), 'utf8');
  return [...table.matchAll(/^\| ([a-z]+-\d{4}) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, id = '', from = '', to = '', reason = '']) => ({ id, from, to, reason }),
  );
}

const labelOf = ({ decision, rules }: CorpusMessage) => [decision, ...rules].join(' ');

/** Throws when the message no longer has the label that was corrected: then the table is about another text. */
export function correct(message: CorpusMessage, corrections: readonly Correction[]): CorpusMessage {
  const found = corrections.find(({ id }) => id === message.id);
  if (!found || labelOf(message) === found.to) return message;
  if (labelOf(message) !== found.from)
    throw new BadMessage(`corrections.md expects ${found.from} at ${found.id}, found ${labelOf(message)}`);
  const [label, ...rules] = found.to.split(' ');
  const decision = oneOf(label, ['block', 'allow'], 'decision');
  return { ...message, decision, rules: rulesOf(rules, decision) };
}
