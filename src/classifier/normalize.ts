import { cuesOf, DIGIT_WORD } from './cues.ts';
import type { Doc, Hit, Token } from './document.ts';
import { foldChar, lookalike } from './fold.ts';
import { COMMON, hasHealth, NAME_BITS } from './lexicons/classes.ts';
import { classesOf } from './lexicons/lexicon.ts';
import { findHits, tokenize } from './tokenize.ts';
import type { Span, Vocabulary } from './types.ts';

/** Folded text and where each of its code units came from; no arrays when the offsets did not move. */
interface Folded {
  readonly text: string;
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
}

/** Collects pieces of output, each with the range of the input that produced it. */
class Rewrite {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  moved = false;

  add(piece: string, start: number, end: number): void {
    if (piece.length !== end - start) this.moved = true;
    for (let k = 0; k < piece.length; k++) {
      const same = piece.length === end - start;
      this.starts.push(same ? start + k : start);
      this.ends.push(same ? start + k + 1 : end);
    }
    this.text += piece;
  }

  done(): Folded {
    if (!this.moved) return { text: this.text };
    return { text: this.text, starts: Int32Array.from(this.starts), ends: Int32Array.from(this.ends) };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII_ONLY = /^[\x00-\x7f]*$/;
const FOREIGN_LETTER = /[\u0370-\u052f\u0261]/;
const LATIN_OR_FOREIGN_WORD = /[A-Za-z0-9\u0370-\u052f\u0261\u00c0-\u024f]/;

function foldText(original: string): Folded {
  if (ASCII_ONLY.test(original)) return { text: original };
  const disguised = FOREIGN_LETTER.test(original) ? disguisedLetters(original) : undefined;
  const out = new Rewrite();
  let at = 0;
  let plainFrom = 0;
  const flush = (to: number): void => {
    if (to > plainFrom) out.add(original.slice(plainFrom, to), plainFrom, to);
  };
  for (const char of original) {
    const end = at + char.length;
    if ((char.codePointAt(0) ?? 0) >= 128) {
      const folded = disguised?.get(at) ?? foldChar(char);
      if (folded !== char) {
        flush(at);
        out.add(folded, at, end);
        plainFrom = end;
      }
    }
    at = end;
  }
  flush(original.length);
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
      if (!FOREIGN_LETTER.test(char)) latin ||= /[A-Za-z]/.test(char);
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

const DIGITS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
};

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

function unleet(word: string, one: string): string {
  let out = '';
  for (const char of word) out += char === '1' || char === '|' ? one : (LEET[char] ?? char);
  return out;
}

/** Fewest digits in a row, spelled or split, that are read as one number. */
const FEWEST_DIGITS = 4;
const FEWEST_LETTERS = 4;

interface Replacement extends Span {
  readonly text: string;
}

function digitOf(token: Token): string | undefined {
  if (token.shape === 'number' && token.text.length === 1) return token.text;
  return token.shape === 'word' ? DIGITS[token.lower] : undefined;
}

/** "four four eight two" and "4 4 8 2": at least four digits with nothing but single separators between them. */
function digitRun(tokens: readonly Token[], from: number, text: string): Replacement | undefined {
  let joined = '';
  let last = from;
  let words = 0;
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const before = tokens[i - 1];
    if (i > from && before !== undefined && token.start - before.end > 2) break;
    const digit = digitOf(token);
    if (digit !== undefined) {
      joined += digit;
      if (token.shape === 'word') words++;
      last = i;
    } else if (token.lower === 'dash' || token.lower === 'guion') {
      joined += '-';
    } else if (!(token.lower === '-' || token.lower === ',' || token.lower === '.') || joined === '') break;
    else if (token.lower === '-' && words === 0 && text[token.start - 1] !== ' ') joined += '';
  }
  joined = joined.replace(/-+$/, '');
  const first = tokens[from];
  const end = tokens[last];
  if (first === undefined || end === undefined || joined.replaceAll('-', '').length < FEWEST_DIGITS)
    return undefined;
  // "o" alone begins no number, and one two three four is counting.
  if (first.lower === 'o' || /^(?:1234|12345|123456|4321|54321|321)$/.test(joined)) return undefined;
  return { start: first.start, end: end.end, text: joined };
}

/** "b i o p s y", "c.a.n.c.e.r": single letters with one and the same separator that make a listed word. */
function letterRun(tokens: readonly Token[], from: number, text: string): Replacement | undefined {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (first === undefined || second === undefined || first.text.length !== 1 || first.shape !== 'word')
    return undefined;
  const separator = text[first.end];
  if (separator === undefined || !/[ .\-_*]/.test(separator)) return undefined;
  let letters = first.lower;
  let at = first.end;
  while (letters.length < 24) {
    if (text[at] !== separator) break;
    const letter = text[at + 1];
    const after = text[at + 2];
    if (letter === undefined || !/[a-z]/i.test(letter) || (after !== undefined && /[a-z0-9]/i.test(after)))
      break;
    letters += letter.toLowerCase();
    at += 2;
  }
  if (letters.length < FEWEST_LETTERS) return undefined;
  const classes = classesOf(letters);
  if (!hasHealth(classes) && (classes & NAME_BITS) === 0) return undefined;
  return { start: first.start, end: at, text: letters };
}

/** Which ASCII characters can stand in a disguised word: 1 a letter, 2 a digit or sign that passes for one. */
const DISGUISE = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) DISGUISE[code] = 1;
  else if (/[0-9@$!|+]/.test(char)) DISGUISE[code] = 2;
}

const SHORTEST_DISGUISED = 4;
const LONGEST_DISGUISED = 24;

/** b1opsy, c@ncer: digits and signs inside a word, undone only when that makes a listed word. */
function leetWords(text: string): Replacement[] {
  const found: Replacement[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    let letters = 0;
    let signs = 0;
    for (; i < text.length; i++) {
      const role = DISGUISE[text.charCodeAt(i)] ?? 0;
      if (role === 0) break;
      if (role === 1) letters++;
      else signs++;
    }
    if (i === start) {
      i++;
      continue;
    }
    if (signs === 0 || letters < 2) continue;
    let end = i;
    while (end > start && /[!|+@$]/.test(text[end - 1] ?? '')) end--;
    if (end - start < SHORTEST_DISGUISED || end - start > LONGEST_DISGUISED) continue;
    const plain = disguised(text.slice(start, end).toLowerCase());
    if (plain !== undefined) found.push({ start, end, text: plain });
  }
  return found;
}

/** The listed word that a word with digits or signs in it stands for. */
function disguised(word: string): string | undefined {
  if (!/[0-9@$!|+]/.test(word) || !/^[a-z0-9@$]/.test(word) || classesOf(word) !== 0) return undefined;
  for (const one of ['i', 'l']) {
    const plain = unleet(word, one);
    const classes = classesOf(plain);
    const ordinary = (classes & COMMON) !== 0 || cuesOf(plain) !== 0;
    if (hasHealth(classes) || ordinary || ((classes & NAME_BITS) !== 0 && plain.length > 4)) return plain;
  }
  return undefined;
}

function replacements(tokens: readonly Token[], text: string): Replacement[] {
  const found: Replacement[] = [];
  if (/[0-9@$!|+]/.test(text)) found.push(...leetWords(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    let run: Replacement | undefined;
    if ((token.cues & DIGIT_WORD) !== 0 || (token.shape === 'number' && token.text.length === 1)) {
      run = digitRun(tokens, i, text);
    } else if (token.text.length === 1 && token.shape === 'word') run = letterRun(tokens, i, text);
    if (run === undefined) continue;
    found.push(run);
    while (i + 1 < tokens.length && (tokens[i + 1]?.end ?? Infinity) <= run.end) i++;
  }
  return found.sort((a, b) => a.start - b.start);
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

function caseTells(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length && i < 4000; i++) {
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
  readonly hasDigit: boolean;
  readonly caseTells: boolean;
  readonly vocabulary?: Vocabulary;
  private readonly folded: Folded;

  constructor(
    original: string,
    folded: Folded,
    tokens: readonly Token[],
    vocabulary: Vocabulary | undefined,
  ) {
    this.original = original;
    this.folded = folded;
    this.text = folded.text;
    this.lower = lowerCase(folded.text);
    this.tokens = tokens;
    this.hits = findHits(tokens);
    this.hasDigit = /\d/.test(folded.text);
    this.caseTells = caseTells(folded.text);
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
  let tokens = tokenize(folded.text, lowerCase(folded.text));
  const changes = replacements(tokens, folded.text);
  if (changes.length > 0) {
    folded = rewrite(folded, changes);
    tokens = tokenize(folded.text, lowerCase(folded.text));
  }
  return new Read(original, folded, tokens, vocabulary);
}
