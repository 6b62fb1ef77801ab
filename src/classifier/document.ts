import type { Digits } from './digits.ts';
import type { Survey } from './survey.ts';
import type { Kind, Span, Strength, Vocabulary } from './types.ts';

/** What a token is made of. `clitic` is the 's of "Maria's" or the 'll of "she'll"; `break` is a line break. */
export type Shape = 'word' | 'number' | 'mixed' | 'clitic' | 'punct' | 'break';

/** A token of `Doc.text`. Offsets are half-open UTF-16 offsets in `Doc.text`, not in the original. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Lexicon class bits of the single word (lexicons/classes.ts); 0 when no list knows it. */
  readonly classes: number;
  /** Cue bits of the single word (cues.ts): pronoun, title, verb of people and so on. */
  readonly cues: number;
}

/** A longest lexicon match over one or more tokens, `first` to `last` inclusive. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly classes: number;
}

/**
 * A draft made ready for the detectors. `text` is the draft with look-alikes and accents folded ("resultó" is
 * "resulto", "ñ" is "n"), zero-width characters dropped, spelled-out and split digits joined, leetspeak undone; case is
 * kept. `lower` has the same length and nothing beyond Latin-1 (normalize.ts): there a bullet is a middle dot. Patterns
 * are therefore written without accents.
 */
export interface Doc {
  readonly original: string;
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  /** Whether `text` holds any ASCII digit: the cheap way out of detectors that need one. */
  readonly hasDigit: boolean;
  readonly digits: Digits;
  /** Cue bits of all tokens together: what is not here is nowhere in the draft. */
  readonly cues: number;
  /** Which patterns may match at all (survey.ts). */
  readonly survey: Survey;
  /** Which patterns have a word of theirs in the draft (triggers.ts). */
  readonly triggers: number;
  /** Class bits of all hits together, but for their health senses. */
  readonly hitClasses: number;
  /** One bit for each health kind that some hit has, by its number (lexicons/classes.ts). */
  readonly healthKinds: number;
  /** Whether a capital letter distinguishes anything: false for all-lower-case and for ALL-CAPS drafts. */
  readonly caseTells: boolean;
  readonly vocabulary?: Vocabulary;
  /** The smallest range of the original that produced `text[start, end)`. */
  toOriginal(start: number, end: number): Span;
}

/** What a detector saw, in offsets of `Doc.text`. Subject and case come later (link.ts, rules.ts). */
export interface Candidate {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** 0..1: 0.9 and up = labelled or checksummed, 0.5-0.8 = shape with supporting context, below = bare shape. */
  readonly confidence: number;
  /** Health kinds only. */
  readonly strength?: Strength;
}

/** One kind, one file, one detector: pure, synchronous, linear in the length of the draft. */
export interface Detector {
  readonly kind: Kind;
  detect(doc: Doc): readonly Candidate[];
}
