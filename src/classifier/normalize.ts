import { countDigits, type Digits } from './digits.ts';
import { type Replacement, replacements } from './disguises.ts';
import type { Doc, Hit, Token } from './document.ts';
import { foldChar, lookalike } from './fold.ts';
import { healthNumber } from './lexicons/classes.ts';
import { type Survey, survey } from './survey.ts';
import { findHits, type Tokenized, tokenize } from './tokenize.ts';
import type { Span, Vocabulary } from './types.ts';

/** Folded text and where each of its code units came from; no arrays when the offsets did not move. */
interface Folded {
  readonly text: string;
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
}

/** Collects pieces of output, each with the range of the input that produced it. */
class Rewrite {
  private readonly pieces: string[] = [];
  private readonly ranges: number[] = [];
  private length = 0;
  private moved = false;

  add(piece: string, start: number, end: number): void {
    this.pieces.push(piece);
    this.ranges.push(start, end);
    this.length += piece.length;
    if (piece.length !== end - start) this.moved = true;
  }

  done(): Folded {
    const text = this.pieces.join('');
    if (!this.moved) return { text };
    const starts = new Int32Array(this.length);
    const ends = new Int32Array(this.length);
    let at = 0;
    this.pieces.forEach((piece, i) => {
      const start = this.ranges[2 * i] ?? 0;
      const end = this.ranges[2 * i + 1] ?? 0;
      const same = piece.length === end - start;
      for (let k = 0; k < piece.length; k++, at++) {
        starts[at] = same ? start + k : start;
        ends[at] = same ? start + k + 1 : end;
      }
    });
    return { text, starts, ends };
  }
}

const FOREIGN_LETTER = /[\u0370-\u0587\u0261]/;
const LATIN_OR_FOREIGN_WORD = /[A-Za-z0-9\u0370-\u0587\u0261\u00c0-\u024f]/;

/** Offset of the first character beyond ASCII, the length when there is none. */
function plainUntil(text: string): number {
  let i = 0;
  while (i < text.length && text.charCodeAt(i) < 128) i++;
  return i;
}

function foldText(original: string): Folded {
  const first = plainUntil(original);
  if (first === original.length) return { text: original };
  const disguised = FOREIGN_LETTER.test(original) ? disguisedLetters(original) : undefined;
  const out = new Rewrite();
  let plainFrom = 0;
  for (let at = first; at < original.length; at++) {
    if (original.charCodeAt(at) < 128) continue;
    const start = at;
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0);
    if (char.length > 1) at++;
    const folded = disguised?.get(start) ?? foldChar(char);
    if (folded === char) continue;
    if (start > plainFrom) out.add(original.slice(plainFrom, start), plainFrom, start);
    out.add(folded, start, at + 1);
    plainFrom = at + 1;
  }
  if (original.length > plainFrom) out.add(original.slice(plainFrom), plainFrom, original.length);
  return out.done();
}

/** Offsets of Cyrillic and Greek letters that pass for Latin ones: their word mixes scripts or has no other letters. */
function disguisedLetters(text: string): Map<number, string> {
  const found = new Map<number, string>();
  let i = 0;
  while (i < text.length) {
    if (!LATIN_OR_FOREIGN_WORD.test(text[i] ?? '')) {
      i++;
      continue;
    }
    const start = i;
    let latin = false;
    let stranger = false;
    const letters: [number, string][] = [];
    for (; i < text.length; i++) {
      const char = text[i] ?? '';
      if (!LATIN_OR_FOREIGN_WORD.test(char)) break;
      if (!FOREIGN_LETTER.test(char)) latin ||= /[A-Za-z0-9]/.test(char);
      else {
        const passes = lookalike(char);
        if (passes === undefined) stranger = true;
        else letters.push([i, passes]);
      }
    }
    if (i === start) i++;
    if (latin || !stranger) for (const [offset, passes] of letters) found.set(offset, passes);
  }
  return found;
}

function rewrite(folded: Folded, changes: readonly Replacement[]): Folded {
  const out = new Rewrite();
  let at = 0;
  for (const change of changes) {
    if (change.start < at) continue;
    out.add(folded.text.slice(at, change.start), at, change.start);
    out.add(change.text, change.start, change.end);
    at = change.end;
  }
  out.add(folded.text.slice(at), at, folded.text.length);
  const done = out.done();
  const { starts, ends } = folded;
  if (starts === undefined || ends === undefined) return done;
  if (done.starts === undefined || done.ends === undefined) return { text: done.text, starts, ends };
  return {
    text: done.text,
    starts: done.starts.map((start) => starts[start] ?? 0),
    ends: done.ends.map((end) => ends[end - 1] ?? 0),
  };
}

/** Lower case of the same length: a few capital letters grow in lower case and keep their form instead. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (const char of text) {
    const low = char.toLowerCase();
    out += low.length === char.length ? low : char;
  }
  return out;
}

/** Stands for every character beyond Latin-1, which no pattern tells from another. */
const FOREIGN = 0xa4;
const BULLET = 0x2022;
const SMALL_BULLET = 0xb7;
const OGHAM_SPACE = 0x1680;
const CHUNK = 1024;

/**
 * The text with only Latin-1 in it, of the same length. An engine keeps text beyond Latin-1 in another form and compiles
 * every pattern a second time for it, as it does for plain text cut out of such: one emoji in a draft cost them all.
 */
function latin(text: string): string {
  let out = '';
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 256) codes.push(code);
    else codes.push(code === BULLET ? SMALL_BULLET : code === OGHAM_SPACE ? 32 : FOREIGN);
    if (codes.length === CHUNK) {
      out += String.fromCharCode(...codes);
      codes.length = 0;
    }
  }
  return out + String.fromCharCode(...codes);
}

/** Capitals are counted in so many characters at most. */
const SURVEYED = 4000;

function caseTells(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length && i < SURVEYED; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return upper > 0 && lower > upper;
}

class Read implements Doc {
  readonly original: string;
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  readonly digits: Digits;
  readonly hasDigit: boolean;
  readonly caseTells: boolean;
  readonly cues: number;
  readonly survey: Survey;
  readonly triggers: number;
  readonly hitClasses: number;
  readonly healthKinds: number;
  readonly vocabulary?: Vocabulary;
  private readonly folded: Folded;

  constructor(
    original: string,
    folded: Folded,
    lower: string,
    { tokens, triggers }: Tokenized,
    vocabulary: Vocabulary | undefined,
  ) {
    this.original = original;
    this.folded = folded;
    this.text = folded.text;
    this.lower = lower;
    this.tokens = tokens;
    this.survey = survey(lower);
    this.triggers = triggers;
    this.hits = findHits(tokens);
    this.digits = countDigits(lower);
    this.hasDigit = this.digits.all > 0;
    this.caseTells = caseTells(folded.text);
    let cues = 0;
    for (const token of tokens) cues |= token.cues;
    let classes = 0;
    let kinds = 0;
    for (const hit of this.hits) {
      classes |= hit.classes;
      kinds |= 1 << healthNumber(hit.classes);
    }
    this.cues = cues;
    this.hitClasses = classes;
    this.healthKinds = kinds;
    if (vocabulary !== undefined) this.vocabulary = vocabulary;
  }

  toOriginal(start: number, end: number): Span {
    const { starts, ends } = this.folded;
    if (starts === undefined || ends === undefined) return { start, end };
    const from = starts[start] ?? this.original.length;
    return { start: from, end: end > start ? Math.max(from, ends[end - 1] ?? this.original.length) : from };
  }
}

/** Makes a draft ready for the detectors. Never throws, whatever the text; linear in its length. */
export function readDocument(original: string, vocabulary?: Vocabulary): Doc {
  let folded = foldText(original);
  let lower = lowerCase(folded.text);
  let cut = tokenize(folded.text, lower);
  const changes = replacements(cut.tokens, folded.text);
  if (changes.length > 0) {
    folded = rewrite(folded, changes);
    lower = lowerCase(folded.text);
    cut = tokenize(folded.text, lower);
  }
  if (folded.text !== original || plainUntil(original) < original.length) lower = latin(lower);
  return new Read(original, folded, lower, cut, vocabulary);
}
