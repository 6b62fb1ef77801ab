import { isHealthKind, settleHealth } from './context.ts';
import { DETECTORS } from './detectors/index.ts';
import type { Candidate } from './document.ts';
import { loadLexicon } from './lexicons/lexicon.ts';
import { read } from './link.ts';
import { readDocument } from './normalize.ts';
import { findingOf, judge } from './rules.ts';
import type { Classification, ClassifyOptions, Finding } from './types.ts';

const ALL = Object.values(DETECTORS);

/** Below this a candidate is no finding: it served as context only. */
const FAINTEST = 0.3;

/** Decodes the word lists ahead of the first draft; classify does it by itself when nobody called this. */
export function prepare(): void {
  loadLexicon();
}

/**
 * What a draft says about whom. Pure and synchronous; linear in the length of the draft; never throws, whatever the
 * text. Offsets are half-open UTF-16 offsets of `text`.
 */
export function classify(text: string, options: ClassifyOptions = {}): Classification {
  const doc = readDocument(text, options.vocabulary);
  const candidates: Candidate[] = [];
  for (const detector of ALL) for (const candidate of detector.detect(doc)) candidates.push(candidate);
  if (candidates.length === 0) return { findings: [], cases: [] };
  const health = settleHealth(doc, candidates);
  const reading = read(doc, candidates, health);
  const cases = judge({
    reading,
    candidates,
    ...(options.thread === undefined ? {} : { thread: options.thread }),
  });
  const findings: Finding[] = [];
  for (const { health: finding, subject } of reading.linked) findings.push(findingOf(doc, finding, subject));
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
