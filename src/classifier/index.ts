import { DETECTORS } from './detectors/index.ts';
import type { Candidate } from './document.ts';
import { loadLexicon } from './lexicons/lexicon.ts';
import { readDocument } from './normalize.ts';
import type { Case, Classification, ClassifyOptions, Finding } from './types.ts';

/** Decodes the word lists ahead of the first draft; classify does it by itself when nobody called this. */
export function prepare(): void {
  loadLexicon();
}

/**
 * What a draft says about whom. Pure and synchronous; linear in the length of the draft; never throws, whatever the
 * text. Offsets are UTF-16 offsets of `text`.
 */
export function classify(text: string, options: ClassifyOptions = {}): Classification {
  const doc = readDocument(text, options.vocabulary);
  const candidates: Candidate[] = [];
  for (const detector of Object.values(DETECTORS)) candidates.push(...detector.detect(doc));
  const findings: Finding[] = candidates
    .filter((candidate) => candidate.confidence >= 0.3)
    .map(({ kind, start, end, confidence, strength }) => ({
      kind,
      ...doc.toOriginal(start, end),
      confidence,
      subject: 'third-person' as const,
      ...(strength === undefined ? {} : { strength }),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const cases: Case[] = [];
  const hard = findings.filter(
    ({ kind, confidence }) => (kind === 'ssn' || kind === 'mrn' || kind === 'member-id') && confidence >= 0.9,
  );
  if (hard.length > 0) cases.push({ rule: 'R1', score: 0.95, strength: 'strong', findings: hard });
  const health = findings.filter(({ strength }) => strength === 'medium' || strength === 'strong');
  const named = findings.filter(({ kind, confidence }) => kind === 'name' && confidence >= 0.5);
  if (health.length > 0 && named.length > 0)
    cases.push({ rule: 'R2', score: 0.8, strength: 'strong', findings: [...named, ...health] });
  else if (health.length > 0 && /\byour\b/i.test(text))
    cases.push({ rule: 'R3', score: 0.6, strength: 'strong', findings: health });
  return { findings, cases };
}
