import { type Voiced, voiced } from './care-voice.ts';
import { settleHealth } from './context.ts';
import { endings } from './detectors/formats/endings.ts';
import { DETECTORS } from './detectors/index.ts';
import type { Candidate } from './document.ts';
import { type Linked, type Reading, read } from './link.ts';
import { readDocument } from './normalize.ts';
import { inOwnVoice } from './own-voice.ts';
import type { Vocabulary } from './types.ts';
import { applyVocabulary } from './vocabulary.ts';

/** A turn of a clinic's voice is as sure as a listed term. */
const VOICED = 0.9;
const ALL = Object.values(DETECTORS);

/** One text read through: what every detector saw, and who it is about. */
export interface Examined {
  readonly candidates: readonly Candidate[];
  readonly reading: Reading;
  /** What a clinic tells its reader in words that no list has. */
  readonly voice: Voiced | undefined;
}

/** What a clinic's voice says is the reader's, whoever else is named on the way. */
function toReader(reading: Reading, { start, end }: Voiced): Reading {
  const linked = reading.linked.map((one): Linked => {
    const said = one.health.start < end && one.health.end > start && !one.health.ofThing;
    return said && one.subject === 'nobody' ? { ...one, subject: 'reader', bond: 'pronoun' } : one;
  });
  return { ...reading, linked };
}

/** Reads one text, a draft or a message of the thread, without judging it. */
export function examine(text: string, vocabulary?: Vocabulary): Examined {
  const doc = readDocument(text, vocabulary);
  const seen: Candidate[] = [];
  for (const detector of ALL) for (const candidate of detector.detect(doc)) seen.push(candidate);
  for (const candidate of endings(doc)) seen.push(candidate);
  const voice = voiced(doc);
  if (voice !== undefined) {
    const { kind, start, end } = voice;
    seen.push({ kind, start, end, confidence: VOICED, strength: 'medium' });
  }
  const candidates = applyVocabulary(doc, seen, vocabulary);
  const health = settleHealth(doc, candidates);
  const reading = read(doc, candidates, health);
  return {
    candidates,
    reading: voice === undefined ? inOwnVoice(reading, candidates) : toReader(reading, voice),
    voice,
  };
}
