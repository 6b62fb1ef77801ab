import { settleHealth } from './context.ts';
import { DETECTORS } from './detectors/index.ts';
import type { Candidate } from './document.ts';
import { type Reading, read } from './link.ts';
import { readDocument } from './normalize.ts';
import type { Vocabulary } from './types.ts';
import { applyVocabulary } from './vocabulary.ts';

const ALL = Object.values(DETECTORS);

/** One text read through: what every detector saw, and who it is about. */
export interface Examined {
  readonly candidates: readonly Candidate[];
  readonly reading: Reading;
}

/** Reads one text, a draft or a message of the thread, without judging it. */
export function examine(text: string, vocabulary?: Vocabulary): Examined {
  const doc = readDocument(text, vocabulary);
  const seen: Candidate[] = [];
  for (const detector of ALL) for (const candidate of detector.detect(doc)) seen.push(candidate);
  const candidates = applyVocabulary(doc, seen, vocabulary);
  const health = settleHealth(doc, candidates);
  return { candidates, reading: read(doc, candidates, health) };
}
