import { isHealthKind } from './context.ts';
import { examine } from './examine.ts';
import { loadLexicon } from './lexicons/lexicon.ts';
import { loadWeights } from './model/score.ts';
import { settle } from './model/settle.ts';
import { findingOf } from './rules/evidence.ts';
import { judge } from './rules.ts';
import { asked, recall } from './thread.ts';
import type { Classification, ClassifyOptions, Finding } from './types.ts';

/** Below this a candidate is no finding: it served as context only. */
const FAINTEST = 0.3;

/** Decodes the word lists and weights ahead of the first draft; classify does it by itself when nobody called this. */
export function prepare(): void {
  loadLexicon();
  loadWeights();
}

/**
 * What a draft says about whom. Pure and synchronous; linear in the length of the draft; never throws, whatever the
 * text. Offsets are half-open UTF-16 offsets of `text`.
 */
export function classify(text: string, options: ClassifyOptions = {}): Classification {
  const draft = examine(text, options.vocabulary);
  const { candidates, reading } = draft;
  const { doc } = reading;
  const before = recall(options.thread, options.vocabulary);
  const question = asked(options.thread);
  const cases = settle(draft, judge(draft, before, question), before, question);
  const findings: Finding[] = [];
  for (const { health, subject } of reading.linked) findings.push(findingOf(doc, health, subject));
  for (const mention of reading.mentions) {
    if (mention.confidence >= FAINTEST) findings.push(findingOf(doc, mention, mention.subject));
  }
  for (const candidate of candidates) {
    const { kind, confidence } = candidate;
    if (isHealthKind(kind) || kind === 'name' || kind === 'initials' || kind === 'relative') continue;
    if (confidence >= FAINTEST) findings.push(findingOf(doc, candidate, 'third-person'));
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, cases };
}
